// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_contents.h"

#include <cstdint>
#include <optional>
#include <string>

namespace telltale::store {

/// What the index beside a record knows of one exchange: enough to list and to filter it. It is found by its place;
/// what counts is what stands there. Times are nanoseconds since 1970 UTC. Texts are bytes as they were sent, at most
/// `mostIndexedText` of each.
struct IndexedExchange
{
    std::uint64_t number = 0;
    std::uint32_t segment = 1; ///< which file of the capture has its request
    std::uint64_t offset = 0;  ///< of the frame of its request in that file
    std::int64_t time = 0;     ///< when it came in
    payload::WayIn way = payload::WayIn::Collector;
    std::string method;
    std::string target;
    std::string host;        ///< of the destination: in small letters, without port; "" when nobody says
    std::string destination; ///< `https://HOST:PORT`, or with `http://` what the head says; "" when nobody says
    std::string contentType; ///< of the request, with its parameters
    std::uint64_t bodySize = 0;
    std::optional<payload::RecordedDecision::What> decision;
    std::optional<int> status;        ///< unset: no answer so far, or one without a status line
    bool isCutOff = false;            ///< the answer
    std::optional<std::int64_t> took; ///< nanoseconds from the request to the first byte of the answer
    friend bool operator==(const IndexedExchange &, const IndexedExchange &) = default;
};

/// What came and was no request that is accepted.
struct IndexedRefusal
{
    std::uint32_t segment = 1;
    std::uint64_t offset = 0; ///< of its frame
    std::int64_t time = 0;
    payload::WayIn way = payload::WayIn::Collector;
    std::string reason;         ///< a stable code
    std::uint64_t received = 0; ///< bytes
    friend bool operator==(const IndexedRefusal &, const IndexedRefusal &) = default;
};

constexpr std::size_t mostIndexedText = 4096; ///< bytes of a target; of the other texts a quarter

/// Which exchanges are asked for: those that fulfil all that is set.
struct IndexConditions
{
    std::optional<std::int64_t> from;  ///< the first time
    std::optional<std::int64_t> until; ///< the first time that is too late
    std::optional<std::string> host;   ///< exactly, in small letters
    std::optional<std::string> method; ///< exactly
    std::optional<int> lowestStatus;
    std::optional<int> highestStatus;
    std::optional<payload::WayIn> way;
    std::optional<payload::RecordedDecision::What> decision;
    std::string target; ///< stands in the target, in whatever case of ASCII letters; "": any
};

} // namespace telltale::store
