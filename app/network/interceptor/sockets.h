// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asio without Boost: Debian's libasio-dev. Errors come as codes, never as exceptions.
#ifndef ASIO_STANDALONE
#    define ASIO_STANDALONE
#endif
#ifndef ASIO_NO_DEPRECATED
#    define ASIO_NO_DEPRECATED
#endif
#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>

#include <chrono>
#include <string>

namespace telltale::network {

using Tcp = asio::ip::tcp;

/// `127.0.0.1:80`, `[::1]:80`; an address of version 4 in its version 6 form is written as one of version 4.
std::string textOf(const Tcp::endpoint &endpoint);
/// The address, version 4 in its version 6 form unfolded.
asio::ip::address plainAddress(const asio::ip::address &address);

/// Nanoseconds since 1970 UTC.
std::int64_t wallClock();
/// The steady clock, some milliseconds late at most: for limits of time, which are asked for at every step.
std::chrono::steady_clock::time_point coarseNow();

} // namespace telltale::network
