// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/block_reader.h"

#include "payload/codes.h"
#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"

#include <algorithm>
#include <array>

namespace telltale::payload {

namespace {

/// `JSON`, `{.json}`, `json:file.json`, `json{1,3}` are all json.
std::string plainLanguage(std::string_view language)
{
    language.remove_prefix(std::min(language.find_first_not_of("{."), language.size()));
    std::string plain(language.substr(0, language.find_first_of("{}:,([")));
    for (char &byte : plain)
        byte = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
    return plain;
}

bool isJsonLanguage(std::string_view language)
{
    constexpr std::array<std::string_view, 15> names = {
        "json",    "json5",      "jsonc",    "jsonl",  "ndjson",  "ldjson", "json-lines",      "jsonlines",
        "geojson", "json-patch", "json-seq", "jsonld", "json-ld", "hjson",  "application/json"};
    return std::find(names.begin(), names.end(), language) != names.end();
}

bool isSampleLanguage(std::string_view language)
{
    constexpr std::array<std::string_view, 12> names = {
        "", "javascript", "js", "mjs", "typescript", "ts", "text", "txt", "plain", "plaintext", "http", "none"};
    return std::find(names.begin(), names.end(), language) != names.end();
}

bool hasMember(const Document &document)
{
    return std::any_of(document.nodes().begin(), document.nodes().end(), [&document](const Node &node) {
        return node.isLeaf() && node.parent != noNode && document.node(node.parent).type() == NodeType::Object;
    });
}

bool hitLimit(const Document &document)
{
    return std::any_of(document.diagnostics().begin(), document.diagnostics().end(), [](const Diagnostic &diagnostic) {
        return std::string_view(diagnostic.code).starts_with("limit-");
    });
}

bool hasError(const Document &document)
{
    return std::any_of(document.diagnostics().begin(), document.diagnostics().end(),
                       [](const Diagnostic &diagnostic) { return diagnostic.severity == Severity::Error; });
}

} // namespace

BlockReader::BlockReader(const FencedBlock &block, const Limits &limits)
    : m_block(block), m_limits(limits), m_text(block.bytes)
{
    m_isJson = isJsonLanguage(plainLanguage(block.language));
    m_isSample = isSampleLanguage(plainLanguage(block.language));
    m_whole.start(m_text.text(), m_paths, block.runs.empty() ? Place{} : block.runs.front().place);
    if (block.runs.size() > 1)
        m_whole.setRuns(block.runs);
    m_places.emplace(m_whole);
}

void BlockReader::start(std::uint32_t offset, const std::vector<Run> &runs)
{
    m_paths.tidy(m_document.nodes().size());
    m_document.start(m_text.text().from(offset), m_paths, runs.front().place);
    m_document.setRuns(runs);
}

/// The runs of these bytes, counted from `begin`, which only ever grows.
std::vector<Run> BlockReader::runsBetween(std::uint32_t begin, std::uint32_t end)
{
    std::vector<Run> runs{{0, m_places->at(begin)}};
    const auto first = std::upper_bound(m_block.runs.begin(), m_block.runs.end(), begin,
                                        [](std::uint32_t offset, const Run &run) { return offset < run.offset; });
    for (auto run = first; run != m_block.runs.end() && run->offset <= end; ++run)
        runs.push_back({run->offset - begin, run->place});
    return runs;
}

BlockReader::Reading BlockReader::attempt(std::uint32_t offset, std::vector<Run> runs)
{
    const std::uint32_t end = size() - offset;
    start(offset, runs);
    const ScanResult strict = scanStrict(m_document, m_limits);
    if (strict.status != ScanStatus::Complete || strict.hasRemarks) {
        start(offset, runs);
        if (readTolerant(m_document, end, m_limits) != TolerantEnd::Complete)
            return {false, offset + m_document.consumed()};
    }
    const std::uint32_t consumed = m_document.consumed();
    return {true, offset + skipTolerantSpace(m_document, consumed, end, m_limits)};
}

BlockReader::Reading BlockReader::readValue(std::uint32_t offset)
{
    const Reading reading = attempt(offset, runsBetween(offset, offset));
    if (m_block.runs.size() <= 1)
        return reading;
    // How far it reaches is known now, so that it gets its own runs only: all of them for every value would be slow.
    return attempt(offset, runsBetween(offset, std::max(reading.next, offset + m_document.consumed())));
}

/// The first byte that is no white space. Comments are left to the value that follows them.
std::uint32_t BlockReader::firstValue()
{
    const std::size_t first = m_text.text().view().find_first_not_of(" \t\r\n");
    return static_cast<std::uint32_t>(std::min(first, m_text.text().size()));
}

/// Over a comma or dots between two values, reported to the value in front; `offset` is where that one begins.
std::uint32_t BlockReader::overSeparator(std::uint32_t offset, std::uint32_t next)
{
    const bool isDots = m_text.text().view().substr(next).starts_with("...");
    if (!isDots && at(next) != ',')
        return next;
    const Code code = isDots ? Code::Ellipsis : Code::CommaBetweenValues;
    m_document.mutableDiagnostics().push_back(makeDiagnostic(code, m_document.place(next - offset)));
    return offset + skipTolerantSpace(m_document, next - offset + (isDots ? 3 : 1), size() - offset, m_limits);
}

bool BlockReader::mayBegin(std::uint32_t offset) const
{
    constexpr std::string_view scalars = "\"'+-.0123456789tfnNI";
    return at(offset) == '{' || at(offset) == '[' || (m_isJson && scalars.find(at(offset)) != std::string_view::npos);
}

bool BlockReader::isWorthTelling(bool hasWholeMember, std::uint32_t stoppedAt) const
{
    if (m_isJson)
        return true;
    if (!m_isSample)
        return false;
    // `[…].map(…)`, `{…}.name`: a value that code goes on with is code.
    constexpr std::string_view code = ".([?=&|+*<>:";
    const bool isCode = m_document.isComplete() && code.find(at(stoppedAt)) != std::string_view::npos;
    return (hasWholeMember && !isCode) || hitLimit(m_document);
}

BlockReader::Verdict BlockReader::judge()
{
    std::uint32_t offset = firstValue();
    if (offset == size())
        return Verdict::NoPayload;
    start(offset, {Run{}});
    const std::uint32_t first = offset + skipTolerantSpace(m_document, 0, size() - offset, m_limits);
    if (first == size() || !mayBegin(first))
        return Verdict::NoPayload;
    bool hasWholeMember = false;
    while (true) {
        const Reading reading = attempt(offset, {Run{}});
        hasWholeMember = hasWholeMember || hasMember(m_document);
        if (!reading.isComplete) {
            const bool isWorthIt = isWorthTelling(hasWholeMember, std::min(reading.next, size()));
            return isWorthIt ? Verdict::Broken : Verdict::NoPayload;
        }
        const std::uint32_t next = overSeparator(offset, reading.next);
        if (next == size())
            return hasError(m_document) ? Verdict::Broken : Verdict::Payload;
        if (!mayBegin(next) || next == offset)
            return isWorthTelling(hasWholeMember, next) ? Verdict::Broken : Verdict::NoPayload;
        offset = next;
    }
}

void BlockReader::read(const std::function<bool(const Document &)> &value)
{
    for (std::uint32_t offset = firstValue(); offset < size();) {
        const Reading reading = readValue(offset);
        if (!reading.isComplete) {
            value(m_document);
            return;
        }
        const std::uint32_t next = overSeparator(offset, reading.next);
        const bool isOver = next == size() || mayBegin(next);
        if (!isOver) {
            m_document.mutableDiagnostics().push_back(
                makeDiagnostic(Code::TrailingContent, m_document.place(next - offset)));
            // `"key": value` without braces is no string with something behind it.
            if (m_document.node(0).type() >= NodeType::String)
                m_document.mutableNodes().clear();
        }
        if (!value(m_document) || !isOver)
            return;
        offset = next;
    }
}

} // namespace telltale::payload
