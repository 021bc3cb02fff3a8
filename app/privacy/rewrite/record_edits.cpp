// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/record_edits.h"

#include "privacy/policy/framing_headers.h"

#include <algorithm>

namespace telltale::privacy {

using payload::Document;
using payload::NodeIndex;
using payload::Record;
using payload::Run;

namespace {

/// An element of a root array; a document of its own where that is read by elements.
bool isRootElement(const Record &record)
{
    return record.document.node(record.root).parent != payload::noNode || !record.document.prefix().empty();
}

bool isFirstElement(const Record &record)
{
    const std::string &prefix = record.document.prefix();
    return prefix.empty() ? record.document.node(record.root).keyOrIndex == 0 : prefix == "/0";
}

} // namespace

const Run &runOf(const Document &document, std::uint32_t offset)
{
    const std::span<const Run> runs = document.runs();
    const auto behind = std::upper_bound(runs.begin(), runs.end(), offset,
                                         [](std::uint32_t value, const Run &run) { return value < run.offset; });
    return behind == runs.begin() ? runs.front() : *(behind - 1);
}

std::uint64_t placeOffset(const Document &document, std::uint32_t offset)
{
    const Run &run = runOf(document, offset);
    return run.place.offset + offset - run.offset;
}

std::uint64_t placeEnd(const Document &document, std::uint32_t end)
{
    return end == 0 ? placeOffset(document, 0) : placeOffset(document, end - 1) + 1;
}

void ElementCut::takeText(std::uint64_t begin, std::uint64_t end, std::string_view source, std::vector<TextEdit> &edits)
{
    constexpr std::string_view blanks = " \t\r";
    const std::size_t before = begin == 0 ? 0 : source.find_last_not_of(blanks, begin - 1) + 1;
    const std::size_t behind = std::min(source.find_first_not_of(blanks, end), source.size());
    const bool isLine =
        (before == 0 || source[before - 1] == '\n') && (behind == source.size() || source[behind] == '\n');
    if (isLine)
        edits.push_back({before, std::min(behind + 1, source.size()) - before, {}});
    else if (behind < source.size() && source[behind] == ',')
        edits.push_back({begin, behind + 1 - begin, {}});
    else if (before != 0 && source[before - 1] == ',')
        edits.push_back({before - 1, end - before + 1, {}});
    else
        edits.push_back({begin, end - begin, {}});
}

void ElementCut::take(const Record &record, bool isBlocked, std::string_view source, std::vector<TextEdit> &edits)
{
    const payload::Node &root = record.document.node(record.root);
    const std::uint64_t begin = placeOffset(record.document, root.offset);
    const std::uint64_t end = placeEnd(record.document, root.end());
    if (!isRootElement(record)) {
        finish(edits);
        if (isBlocked)
            takeText(begin, end, source, edits);
        return;
    }
    if (isFirstElement(record)) {
        finish(edits);
        m_hasKept = false;
    }
    if (isBlocked && m_hasKept)
        edits.push_back({m_lastEnd, end - m_lastEnd, {}});
    else if (isBlocked && !m_from)
        m_from = begin;
    else if (!isBlocked && m_from) {
        edits.push_back({*m_from, begin - *m_from, {}});
        m_from.reset();
    }
    m_hasKept = m_hasKept || !isBlocked;
    m_lastEnd = end;
}

void ElementCut::finish(std::vector<TextEdit> &edits)
{
    if (m_from)
        edits.push_back({*m_from, m_lastEnd - *m_from, {}});
    m_from.reset();
}

RecordChanges writableChanges(const Record &record, RecordChanges changes)
{
    if (!record.exchange || !record.isEnvelope)
        return changes;
    std::erase_if(changes.fields, [&record](const FieldChange &change) {
        const payload::PathId path = record.document.node(change.node).path();
        const payload::PathTable &paths = record.document.paths();
        return paths.isBeside(path) && isFramingPath(paths.pointer(path));
    });
    return changes;
}

bool isEmptied(const payload::Record &record, const RecordChanges &changes)
{
    return !record.isEnvelope && !changes.isBlocked && changes.fields.size() == payload::fieldCount(record)
        && std::all_of(changes.fields.begin(), changes.fields.end(),
                       [](const FieldChange &change) { return change.what == FieldChange::What::Drop; });
}

} // namespace telltale::privacy
