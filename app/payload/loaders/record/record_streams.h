// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_contents.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace telltale::payload {

/// Connections of one program to one place whose bytes were kept without being taken apart, added up.
struct StreamSum
{
    std::string destination; ///< `https://HOST:PORT`; "": all those beyond what is told apart
    std::string protocol;    ///< `h2`, `request`
    std::uint32_t process = 0;
    std::string program;        ///< the path of its executable; "" when it is not known
    std::uint64_t sent = 0;     ///< bytes from the client
    std::uint64_t received = 0; ///< bytes to the client
    std::uint64_t offset = 0;   ///< where the first of them stands, as it was given
    std::uint64_t first = 0;    ///< how many others were seen before it
};

/// Adds up the streams of a record. What it remembers is bounded: 1,000 places, and the senders of the 4,096 last
/// connections where they are known.
class RecordStreams
{
public:
    static constexpr std::size_t mostPlaces = 1000;
    static constexpr std::size_t mostConnections = 4096;

    void connection(const RecordedConnection &connection);
    void stream(const RecordedStream &stream, std::uint64_t offset = 0);
    /// In the order in which they were first seen.
    std::vector<StreamSum> sums() const;
    void clear() { m_sums.clear(); }

private:
    struct KnownSender
    {
        std::uint32_t process = 0;
        std::string program;
    };
    using PlaceKey = std::tuple<std::string, std::string, std::uint32_t, std::string>;

    std::map<std::uint64_t, KnownSender> m_senders; ///< by the number of the connection
    std::map<PlaceKey, StreamSum> m_sums;
    std::uint64_t m_next = 0;
};

} // namespace telltale::payload
