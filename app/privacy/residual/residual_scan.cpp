// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/residual/residual_scan.h"

#include "audit/masking.h"
#include "payload/exchange_records.h"
#include "privacy/canaries/value_layers.h"
#include "privacy/policy/framing_headers.h"
#include "privacy/policy/leaf_text.h"
#include "privacy/rewrite/record_edits.h"

#include <algorithm>

namespace telltale::privacy {

using payload::NodeIndex;
using payload::NodeType;
using payload::Record;

namespace {

std::uint32_t bitOf(audit::Category category)
{
    return std::uint32_t(1) << static_cast<std::uint32_t>(category);
}

bool isTextual(const Record &record, NodeIndex leaf)
{
    const NodeType type = record.document.node(leaf).type();
    return type == NodeType::String || type == NodeType::Text || type == NodeType::Bytes;
}

constexpr std::size_t longEnough = 12;

bool isAlphanumeric(char byte)
{
    return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/// Whether what was found is the value, and no part of a longer word or number, which short ones are by chance.
bool standsAlone(std::string_view text, std::size_t offset, std::size_t size)
{
    const std::size_t end = offset + size;
    const bool joinsBefore = offset != 0 && isAlphanumeric(text[offset - 1]) && isAlphanumeric(text[offset]);
    const bool joinsBehind = end < text.size() && isAlphanumeric(text[end]) && isAlphanumeric(text[end - 1]);
    return size >= longEnough || (!joinsBefore && !joinsBehind);
}

/// A short word that is all of a key.
bool isKeyWord(std::string_view text, std::size_t offset, std::size_t size)
{
    const std::size_t end = offset + size;
    const bool isQuoted = offset != 0 && text[offset - 1] == '"' && end < text.size() && text[end] == '"';
    const std::size_t next = isQuoted ? text.find_first_not_of(" \t\r\n", end + 1) : std::string_view::npos;
    return size < longEnough && next != std::string_view::npos && text[next] == ':';
}

std::string leafPath(const Record &record, NodeIndex leaf)
{
    const payload::PathTable &paths = record.document.paths();
    const payload::PathId path = record.document.node(leaf).path();
    return paths.isBeside(path) ? paths.pointer(path) : record.document.path(leaf);
}

/// Every machine calls itself so: it tells nothing about one.
bool isThisMachine(std::string_view host)
{
    return host == "localhost" || host == "::1" || host == "[::1]" || host == "127.0.0.1";
}

} // namespace

std::string_view word(Leftover::What what)
{
    switch (what) {
    case Leftover::What::StillChanged:
        return "still-changed";
    case Leftover::What::Elsewhere:
        return "elsewhere";
    case Leftover::What::Inside:
        return "inside";
    case Leftover::What::Sought:
        return "known-value";
    case Leftover::What::Unread:
        break;
    }
    return "unread";
}

std::uint32_t coveredCategories(const Policy &policy)
{
    std::uint32_t covered = 0;
    for (const Rule &rule : policy.rules) {
        for (const audit::Category category : rule.matcher.categories)
            covered |= rule.treatment.action == Action::Allow ? 0 : bitOf(category);
    }
    return covered;
}

ResidualScan::ResidualScan(const Setup &setup) : m_setup(setup)
{
    if (setup.knowledge && setup.categories != 0)
        m_classifier = std::make_unique<audit::Classifier>(setup.knowledge);
}

Leftover ResidualScan::at(Leftover::What what, const Record &record, NodeIndex leaf) const
{
    Leftover leftover;
    leftover.what = what;
    if (m_leftovers.size() >= mostListed)
        return leftover; // only counted
    leftover.source = payload::diagnosticSource(record);
    leftover.line = record.document.place(record.document.node(leaf).offset).line;
    leftover.event = payload::eventName(record).value_or(std::string());
    leftover.path = leafPath(record, leaf);
    return leftover;
}

void ResidualScan::add(Leftover leftover)
{
    ++m_count;
    if (m_leftovers.size() < mostListed)
        m_leftovers.push_back(std::move(leftover));
}

/// Methods that give something else for their own result (a hash of a hash) are told from what was missed by the value.
void ResidualScan::judgeAgain(const Record &record)
{
    const RecordChanges changes = writableChanges(record, m_setup.judge.changes(record));
    if (changes.isBlocked) {
        Leftover leftover = at(Leftover::What::StillChanged, record, record.root);
        leftover.path.clear();
        add(std::move(leftover));
    }
    for (const FieldChange &change : changes.fields) {
        const std::string_view text = decodedText(record, change.node, m_room);
        if (m_setup.values.isWritten(text))
            continue;
        Leftover leftover = at(Leftover::What::StillChanged, record, change.node);
        leftover.value = text;
        leftover.isSecret = change.what == FieldChange::What::Drop;
        add(std::move(leftover));
    }
}

void ResidualScan::searchText(std::string_view text, const Record &record, NodeIndex leaf)
{
    const TextFinder &gone = m_setup.values.gone();
    ValueLayers layers([&](std::string_view layer, const std::string &chain) {
        std::size_t last = gone.size();
        gone.search(layer, [&](std::size_t number, std::size_t offset) {
            if (number == last || !standsAlone(layer, offset, gone.text(number).size()))
                return;
            last = number;
            m_found.insert(number);
            if (isFramingPath(leafPath(record, leaf)))
                return; // no policy can change it
            Leftover leftover = at(Leftover::What::Elsewhere, record, leaf);
            leftover.how = chain.empty() ? "raw" : chain;
            leftover.value = gone.text(number);
            leftover.isSecret = true;
            add(std::move(leftover));
        });
    });
    layers.peel(text);
}

void ResidualScan::searchLeaf(const Record &record, NodeIndex leaf)
{
    if (record.document.node(leaf).type() == NodeType::Number) {
        const std::string_view lexeme = record.document.lexeme(leaf);
        if (lexeme.size() >= TextFinder::leastLength && m_setup.values.isGoneNumber(lexeme)
            && !m_setup.values.isWritten(lexeme)) {
            Leftover leftover = at(Leftover::What::Elsewhere, record, leaf);
            leftover.how = "raw";
            leftover.value = lexeme;
            add(std::move(leftover));
        }
        return;
    }
    if (!isTextual(record, leaf) || leaf == record.unpackedFrom)
        return;
    const std::string_view text = decodedText(record, leaf, m_room);
    if (text.size() >= TextFinder::leastLength && !m_setup.values.isWritten(text))
        searchText(std::string(text), record, leaf);
}

void ResidualScan::addInside(const std::vector<audit::Inside> &parts, const Record &record, NodeIndex leaf)
{
    for (const audit::Inside &part : parts) {
        const bool isAsked = (m_setup.categories & bitOf(part.category)) != 0 && !isThisMachine(part.value);
        if (isAsked && !m_setup.values.isWritten(part.value)) {
            Leftover leftover = at(Leftover::What::Inside, record, leaf);
            leftover.how = std::string(audit::word(part.category)) + (part.path.empty() ? "" : ", " + part.path);
            leftover.value = part.value;
            leftover.isSecret = part.isSecret;
            add(std::move(leftover));
        }
        addInside(part.inside, record, leaf);
    }
}

void ResidualScan::lookInside(const Record &record, NodeIndex leaf)
{
    const std::string_view text = decodedText(record, leaf, m_room);
    if (text.size() < TextFinder::leastLength || m_setup.values.isWritten(text)
        || isFramingPath(leafPath(record, leaf)))
        return;
    addInside(m_classifier->explain(leaf).inside, record, leaf);
}

bool ResidualScan::record(const Record &record)
{
    m_events += record.isEnvelope ? 0 : 1;
    for (Diagnostic finding : record.diagnostics) {
        finding.source = payload::diagnosticSource(record);
        diagnostic(finding);
    }
    judgeAgain(record);
    if (m_classifier)
        m_classifier->begin(record);
    const bool isSearched = m_setup.values.gone().size() != 0;
    for (NodeIndex leaf = record.root; leaf < record.end; ++leaf) {
        if (!record.document.node(leaf).isLeaf())
            continue;
        if (isSearched || record.document.node(leaf).type() == NodeType::Number)
            searchLeaf(record, leaf);
        if (m_classifier && isTextual(record, leaf) && leaf != record.unpackedFrom)
            lookInside(record, leaf);
    }
    if (m_setup.sought != nullptr)
        m_setup.sought->search(record);
    return true;
}

void ResidualScan::diagnostic(const Diagnostic &diagnostic)
{
    if (diagnostic.severity != Severity::Error)
        return;
    Leftover leftover;
    leftover.what = Leftover::What::Unread;
    leftover.source = diagnostic.source;
    leftover.line = diagnostic.hasPlace ? diagnostic.place.line : 0;
    leftover.how = diagnostic.code;
    add(std::move(leftover));
}

/// What begins between these places.
void ResidualScan::searchBytes(std::string_view output, std::size_t from, std::size_t to, const std::string &source)
{
    constexpr std::size_t reach = std::size_t(64) << 10; // of a value over the piece's end
    const TextFinder &gone = m_setup.values.gone();
    gone.search(output.substr(from, to - from + reach), [&](std::size_t number, std::size_t begin) {
        const std::size_t offset = from + begin;
        const std::size_t size = gone.text(number).size();
        if (!standsAlone(output, offset, size) || isKeyWord(output, offset, size) || !m_found.insert(number).second)
            return;
        Leftover leftover;
        leftover.what = Leftover::What::Elsewhere;
        leftover.source = source;
        leftover.line = payload::advance(Place{}, output.substr(0, offset)).line;
        leftover.how = "raw";
        leftover.value = gone.text(number);
        leftover.isSecret = true;
        add(std::move(leftover));
    });
}

void ResidualScan::finish(std::string_view output, const std::string &source,
                          const std::function<void(std::size_t)> &letGo)
{
    constexpr std::size_t piece = std::size_t(8) << 20;
    ValueSearch *const sought = m_setup.sought;
    const bool isSought = sought != nullptr && !sought->hasFound();
    for (std::size_t from = 0; from < output.size(); from += piece) {
        const std::size_t to = std::min(from + piece, output.size());
        searchBytes(output, from, to, source);
        if (isSought)
            sought->searchBytes(output.substr(from, to - from), source);
        if (letGo)
            letGo(to);
    }
    if (sought == nullptr)
        return;
    for (const ValueFind &find : sought->finds()) {
        add({Leftover::What::Sought, find.source, find.line, find.event, find.path,
             sought->values()[find.value].kind + ", " + find.how, sought->values()[find.value].text, true});
    }
}

} // namespace telltale::privacy
