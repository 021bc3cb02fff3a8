// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/text_patch.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::privacy {

namespace {

Error patchError(const char *code, const char *text)
{
    return {code, QCoreApplication::translate("telltale::Rewrite", text)};
}

} // namespace

bool sortEdits(std::vector<TextEdit> &edits)
{
    // Mostly they come in order, and a sort that keeps the order of equal ones takes memory.
    const auto isBefore = [](const TextEdit &a, const TextEdit &b) { return a.offset < b.offset; };
    if (!std::is_sorted(edits.begin(), edits.end(), isBefore))
        std::stable_sort(edits.begin(), edits.end(), isBefore);
    return std::adjacent_find(edits.begin(), edits.end(),
                              [](const TextEdit &a, const TextEdit &b) { return a.end() > b.offset; })
        == edits.end();
}

Result<std::string> applyEdits(std::string_view bytes, std::span<const TextEdit> edits)
{
    std::string result;
    result.reserve(bytes.size());
    std::uint64_t at = 0;
    for (const TextEdit &edit : edits) {
        if (edit.offset < at)
            return patchError("edits-overlap",
                              QT_TRANSLATE_NOOP("telltale::Rewrite", "Two changes are about one byte"));
        if (edit.offset > bytes.size() || edit.length > bytes.size() - edit.offset)
            return patchError("edit-outside",
                              QT_TRANSLATE_NOOP("telltale::Rewrite", "A change is about bytes that are not there"));
        result.append(bytes.substr(at, edit.offset - at)).append(edit.text);
        at = edit.end();
    }
    result.append(bytes.substr(at));
    return result;
}

bool areEditsFor(std::string_view before, std::span<const TextEdit> edits, std::string_view after)
{
    std::uint64_t at = 0;
    const auto takes = [&after](std::string_view part) {
        const bool isNext = after.starts_with(part);
        after.remove_prefix(isNext ? part.size() : 0);
        return isNext;
    };
    for (const TextEdit &edit : edits) {
        if (edit.offset < at || edit.offset > before.size() || edit.length > before.size() - edit.offset)
            return false;
        if (!takes(before.substr(at, edit.offset - at)) || !takes(edit.text))
            return false;
        at = edit.end();
    }
    return takes(before.substr(at)) && after.empty();
}

std::vector<TextEdit> difference(std::string_view before, std::string after)
{
    if (before == after)
        return {};
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t front = 0;
    while (front < shorter && before[front] == after[front])
        ++front;
    std::size_t back = 0;
    while (back < shorter - front && before[before.size() - 1 - back] == after[after.size() - 1 - back])
        ++back;
    return {{front, before.size() - front - back, after.substr(front, after.size() - front - back)}};
}

namespace {

constexpr std::string_view betweenItems = " \t\r\n,&;";

/// The comma in a piece of JSON that has comments in it; npos: there is none.
std::size_t commaOutside(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ',')
            return at;
        if (text.substr(at, 2) == "/*")
            at = text.find("*/", at + 2) + 1;
        else if (text[at] == '/' || text[at] == '#')
            at = text.find('\n', at);
        if (at >= text.size())
            break;
    }
    return std::string_view::npos;
}

/// A run of dropped items that begins behind one that stays, with something between them that is no separator.
void cutBehindOther(std::span<const ListItem> items, std::size_t first, std::size_t last, std::string_view text,
                    std::vector<TextEdit> &edits)
{
    const std::uint64_t begin = items[first].begin;
    if (last + 1 < items.size()) {
        edits.push_back({begin, items[last + 1].begin - begin, {}});
        return;
    }
    const std::uint64_t behind = items[first - 1].end;
    const std::size_t comma = commaOutside(text.substr(behind, begin - behind));
    if (comma != std::string_view::npos)
        edits.push_back({behind + comma, 1, {}});
    edits.push_back({begin, items[last].end - begin, {}});
}

} // namespace

void cutOut(std::span<const ListItem> items, std::vector<TextEdit> &edits, std::string_view text)
{
    for (std::size_t first = 0; first < items.size(); ++first) {
        if (!items[first].isDropped)
            continue;
        std::size_t last = first;
        while (last + 1 < items.size() && items[last + 1].isDropped)
            ++last;
        const std::uint64_t behind = first == 0 ? items[first].begin : items[first - 1].end;
        const std::string_view gap =
            text.substr(std::min<std::uint64_t>(behind, text.size()), items[first].begin - behind);
        if (gap.find_first_not_of(betweenItems) != std::string_view::npos) {
            cutBehindOther(items, first, last, text, edits);
        } else {
            const bool isNextFirst = first == 0 && last + 1 < items.size();
            const std::uint64_t end = isNextFirst ? items[last + 1].begin : items[last].end;
            edits.push_back({behind, end - behind, {}});
        }
        first = last;
    }
}

} // namespace telltale::privacy
