// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/line_file.h"

#include <algorithm>

namespace telltale::privacy {

std::string_view lineEndOf(std::string_view bytes)
{
    const std::size_t feed = bytes.find('\n');
    return feed != std::string_view::npos && feed > 0 && bytes[feed - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t lineBeginAt(std::string_view bytes, std::size_t offset)
{
    const std::size_t feed = offset == 0 ? std::string_view::npos : bytes.rfind('\n', offset - 1);
    return feed == std::string_view::npos ? 0 : feed + 1;
}

std::size_t lineEndAt(std::string_view bytes, std::size_t offset)
{
    const std::size_t feed = bytes.find('\n', offset);
    return feed == std::string_view::npos ? bytes.size() : feed + 1;
}

std::size_t lineNumberAt(std::string_view bytes, std::size_t offset)
{
    return 1
        + static_cast<std::size_t>(
               std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::string withLineAt(std::string_view bytes, std::size_t at, std::string_view line)
{
    const std::string end(lineEndOf(bytes));
    const bool isBehindAll = at == bytes.size() && at > behindByteOrderMark(bytes) && bytes.back() != '\n';
    std::string result(bytes.substr(0, at));
    result += isBehindAll ? end + std::string(line) : std::string(line) + end;
    result += bytes.substr(at);
    return result;
}

std::string withoutLines(std::string_view bytes, std::size_t begin, std::size_t end)
{
    std::string_view before = bytes.substr(0, begin);
    if (end == bytes.size() && end > begin && bytes.back() != '\n' && before.ends_with('\n')) {
        before.remove_suffix(1);
        if (before.ends_with('\r'))
            before.remove_suffix(1);
    }
    return std::string(before) + std::string(bytes.substr(end));
}

std::size_t behindByteOrderMark(std::string_view bytes)
{
    return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

} // namespace telltale::privacy
