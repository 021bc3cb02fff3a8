// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_segments.h"

#include "payload/loaders/file_mark.h"
#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string_view>

namespace telltale::payload {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view recordSuffix = ".telltale";

/// `capture` and `.telltale`; the suffix is empty where the name has another.
std::pair<std::string_view, std::string_view> splitRecordName(std::string_view name)
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
    const auto [stem, suffix] = splitRecordName(first);
    if (name.size() <= stem.size() + suffix.size() + 1 || !name.starts_with(stem) || !name.ends_with(suffix)
        || name[stem.size()] != '.')
        return {};
    const std::string_view digits = name.substr(stem.size() + 1, name.size() - stem.size() - suffix.size() - 1);
    std::uint32_t number = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isNumber = problem == std::errc() && end == digits.data() + digits.size() && digits.front() != '0';
    return isNumber && number >= 2 ? std::optional(number) : std::nullopt;
}

/// Which capture a file says it belongs to.
std::optional<CaptureId> captureOf(const std::string &path)
{
    Result<RecordReader> reader = RecordReader::open(path);
    const std::optional<RecordFrame> frame = reader ? reader->next() : std::nullopt;
    const auto header = frame && frame->is(RecordKind::Header) ? readRecordedHeader(frame->content) : std::nullopt;
    return header ? std::optional(header->capture) : std::nullopt;
}

} // namespace

std::optional<std::string> firstSegmentOf(std::string_view path)
{
    const auto [stem, suffix] = splitRecordName(path);
    const std::size_t dot = stem.rfind('.');
    if (suffix.empty() || dot == std::string_view::npos)
        return {};
    const std::string first = std::string(stem.substr(0, dot)) + std::string(suffix);
    return segmentNumber(first, path) ? std::optional(first) : std::nullopt;
}

std::string segmentPath(const std::string &path, std::uint32_t number)
{
    if (number == 1)
        return path;
    const auto [stem, suffix] = splitRecordName(path);
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

void dropLaterSegments(std::vector<std::string> &paths)
{
    const std::set<std::string, std::less<>> all(paths.begin(), paths.end());
    std::erase_if(paths, [&all](const std::string &path) {
        const std::optional<std::string> first = firstSegmentOf(path);
        return first && all.count(*first) != 0 && captureOf(path) && captureOf(path) == captureOf(*first);
    });
}

bool isRecordFile(const std::string &path)
{
    // A pipe would wait for somebody to write to it.
    if (!identityOf(path)) {
        std::error_code problem;
        return path.ends_with(recordSuffix) && !fs::exists(path, problem) && !listSegments(path).empty();
    }
    std::array<char, recordSignature.size()> begin{};
    std::ifstream file(path, std::ios::binary);
    file.read(begin.data(), begin.size());
    return looksLikeRecord({begin.data(), static_cast<std::size_t>(file.gcount())});
}

} // namespace telltale::payload
