// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// One file of a capture. The first is called `capture.telltale`, the next ones `capture.2.telltale`, and so on.
struct RecordSegment
{
    std::uint32_t number = 1;
    std::string path;
    std::uint64_t size = 0;
};

/// The name of a capture's file with this number; `path` is that of the first.
std::string segmentPath(const std::string &path, std::uint32_t number);
/// The files that are there of a capture, by their numbers. The first ones may have been removed.
std::vector<RecordSegment> listSegments(const std::string &path);
/// Of `capture.12.telltale` `capture.telltale`; nothing for a name without such a number.
std::optional<std::string> firstSegmentOf(std::string_view path);
/// Drops those files that are read with another of the list: the later ones of a capture whose first is among them, if
/// they say that they belong to it.
void dropLaterSegments(std::vector<std::string> &paths);

/// Whether the path names a record that can be read on: a file that begins like one, or of which nothing is left but
/// later files.
bool isRecordFile(const std::string &path);

} // namespace telltale::payload
