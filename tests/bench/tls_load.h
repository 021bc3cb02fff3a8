// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace telltale::bench {

/// A load over TLS: so many connections that each post one body after the other, and wait for its answer. wrk knows no
/// CONNECT.
struct TlsLoadWish
{
    std::string address; ///< who is asked: `127.0.0.1:PORT`
    std::string through; ///< what CONNECT asks for, `localhost:PORT`; "": TLS at once
    int connections = 32;
    double seconds = 3;
    std::size_t bodySize = 2048;
};

struct TlsLoad
{
    double perSecond = 0;
    double p50 = 0; ///< milliseconds
    double p99 = 0;
    std::uint64_t requests = 0;
    std::uint64_t failed = 0; ///< connections that ended, or answers that are no 200
};

/// In this process and thread. Certificates are not looked at.
TlsLoad runTlsLoad(const TlsLoadWish &wish);

} // namespace telltale::bench
