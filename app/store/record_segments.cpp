// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_segments.h"

#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_reader.h"
#include "store/record_errors.h"
#include "store/record_file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>

#include <unistd.h>

namespace telltale::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view recordSuffix = ".telltale";

/// `capture` and `.telltale`; the suffix is empty where the name has another.
std::pair<std::string_view, std::string_view> splitName(std::string_view name)
{
    if (!name.ends_with(recordSuffix))
        return {name, {}};
    return {name.substr(0, name.size() - recordSuffix.size()), recordSuffix};
}

/// Of `capture.12.telltale` 12; nothing for any other name.
std::optional<std::uint32_t> segmentNumber(std::string_view first, std::string_view name)
{
    if (name == first)
        return 1;
    const auto [stem, suffix] = splitName(first);
    if (name.size() <= stem.size() + suffix.size() + 1 || !name.starts_with(stem) || !name.ends_with(suffix)
        || name[stem.size()] != '.')
        return {};
    const std::string_view digits = name.substr(stem.size() + 1, name.size() - stem.size() - suffix.size() - 1);
    std::uint32_t number = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isNumber = problem == std::errc() && end == digits.data() + digits.size() && digits.front() != '0';
    return isNumber && number >= 2 ? std::optional(number) : std::nullopt;
}

/// When a file was begun, as its first frame says.
std::optional<std::int64_t> creationTime(const std::string &path)
{
    Result<payload::RecordReader> reader = payload::RecordReader::open(path);
    if (!reader)
        return {};
    const std::optional<payload::RecordFrame> frame = reader->next();
    if (!frame || !frame->is(payload::RecordKind::Header))
        return {};
    const auto header = payload::readRecordedHeader(frame->content);
    return header ? std::optional(header->created) : std::nullopt;
}

} // namespace

std::string segmentPath(const std::string &path, std::uint32_t number)
{
    if (number == 1)
        return path;
    const auto [stem, suffix] = splitName(path);
    return std::string(stem) + '.' + std::to_string(number) + std::string(suffix);
}

std::vector<RecordSegment> listSegments(const std::string &path)
{
    const fs::path first(path);
    const fs::path folder = first.has_parent_path() ? first.parent_path() : fs::path(".");
    std::vector<RecordSegment> segments;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end; entry.increment(problem)) {
        const auto number = segmentNumber(first.filename().string(), entry->path().filename().string());
        std::error_code other;
        if (!number || !entry->is_regular_file(other))
            continue;
        const std::uint64_t size = entry->file_size(other);
        segments.push_back({*number, segmentPath(path, *number), other ? 0 : size});
    }
    std::sort(segments.begin(), segments.end(),
              [](const RecordSegment &a, const RecordSegment &b) { return a.number < b.number; });
    return segments;
}

Result<std::vector<std::string>> removeOldSegments(const std::string &path, const RecordRetention &retention)
{
    const std::vector<RecordSegment> segments = listSegments(path);
    std::uint64_t total = 0;
    for (const RecordSegment &segment : segments)
        total += segment.size;
    std::vector<std::string> removed;
    for (std::size_t i = 0; i + 1 < segments.size(); ++i) {
        const bool isTooMuch = retention.mostBytes != 0 && total > retention.mostBytes;
        bool isTooOld = false;
        if (!isTooMuch && retention.olderThan) {
            // What stands in a file was written before the next one was begun.
            const auto next = creationTime(segments[i + 1].path);
            isTooOld = next && *next <= *retention.olderThan;
        }
        if (!isTooMuch && !isTooOld)
            break;
        const Result<RecordFile> locked = RecordFile::open(segments[i].path, RecordFile::Mode::MayExist);
        if (!locked)
            break;
        if (unlink(segments[i].path.c_str()) != 0)
            return recordNotWritable(segments[i].path, errno);
        total -= segments[i].size;
        removed.push_back(segments[i].path);
    }
    return removed;
}

} // namespace telltale::store
