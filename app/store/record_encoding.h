// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_contents.h"

#include <string>

/// The contents of frames, as bytes: what payload's readRecorded…() take apart.
namespace telltale::store {

std::string encode(const payload::RecordedHeader &header);
std::string encode(const payload::RecordedConnection &connection);
std::string encode(const payload::RecordedRefusal &refusal);
std::string encode(const payload::RecordedDecision &decision);
std::string encode(const payload::RecordedAnswer &answer);
std::string encode(const payload::RecordedCoverage &coverage);
std::string encode(const payload::RecordedEnd &end);
std::string encode(const payload::RecordedTunnel &tunnel);
std::string encode(const payload::RecordedStream &stream);
/// All but the body, of which only the length is told: its `bodySize` bytes follow.
std::string encodeWithoutBody(const payload::RecordedRequest &request, std::uint64_t bodySize);
std::string encodeWithoutBody(const payload::RecordedForward &forward, std::uint64_t bodySize);
/// What stands behind the body; "" where the sender is not known.
std::string encodeBehindBody(const payload::RecordedRequest &request);

} // namespace telltale::store
