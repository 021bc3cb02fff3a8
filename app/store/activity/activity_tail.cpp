// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/activity_tail.h"

#include "store/activity/activity_errors.h"

#include <algorithm>

namespace telltale::store {

namespace {

constexpr std::size_t readBackwards = std::size_t(16) << 10;

/// Where the last line feed before `end` stands, plus one; 0 when there is none.
Result<std::uint64_t> behindLineFeed(const RecordFile &file, std::uint64_t end)
{
    while (end > 0) {
        const std::size_t size = static_cast<std::size_t>(std::min<std::uint64_t>(end, readBackwards));
        const Result<std::string> piece = file.read(end - size, size);
        if (!piece)
            return piece.error();
        const std::size_t found = piece->rfind('\n');
        if (found != std::string::npos)
            return end - size + found + 1;
        end -= size;
    }
    return std::uint64_t(0);
}

struct LineBefore
{
    std::uint64_t begin = 0;
    std::string bytes; ///< without the line feed
};

/// The line that ends before `end`, where one does.
Result<LineBefore> lineBefore(const RecordFile &file, std::uint64_t end)
{
    const Result<std::uint64_t> begin = behindLineFeed(file, end - 1);
    if (!begin)
        return begin.error();
    const std::uint64_t size = end - 1 - *begin;
    if (size > longestActivityLine)
        return activityLineTooLong(file.path());
    Result<std::string> bytes = file.read(*begin, static_cast<std::size_t>(size));
    if (!bytes)
        return bytes.error();
    return LineBefore{*begin, *std::move(bytes)};
}

/// The number that the last line has to have, by the lines before it.
Result<std::uint64_t> numberByLinesBefore(const RecordFile &file, std::uint64_t end)
{
    std::uint64_t steps = 1;
    for (; end > 0; ++steps) {
        const Result<LineBefore> line = lineBefore(file, end);
        if (!line)
            return line.error();
        if (const ActivityLine read = readActivityLine(line->bytes); read.isWhole())
            return read.record->number + steps;
        end = line->begin;
    }
    return steps;
}

} // namespace

Result<ActivityTail> readActivityTail(const RecordFile &file)
{
    ActivityTail tail;
    tail.size = file.size();
    const Result<std::uint64_t> end = behindLineFeed(file, tail.size);
    if (!end)
        return end.error();
    tail.end = *end;
    bool isFirstLook = true;
    while (tail.end > 0) {
        const Result<LineBefore> line = lineBefore(file, tail.end);
        if (!line)
            return line.error();
        if (isFirstLook && tail.end == tail.size && line->bytes.find('\0') != std::string::npos) {
            tail.end = line->begin;
            isFirstLook = false;
            continue;
        }
        const ActivityLine read = readActivityLine(line->bytes);
        if (read.unknownVersion)
            return activityUnknown(file.path(), *read.unknownVersion);
        tail.head.hash = read.hash;
        if (read.isWhole()) {
            tail.head.number = read.record->number;
            return tail;
        }
        tail.isDamaged = true;
        const Result<std::uint64_t> number = numberByLinesBefore(file, line->begin);
        if (!number)
            return number.error();
        tail.head.number = *number;
        return tail;
    }
    return tail;
}

} // namespace telltale::store
