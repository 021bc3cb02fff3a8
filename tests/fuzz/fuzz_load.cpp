// SPDX-License-Identifier: GPL-3.0-or-later
// Loads arbitrary bytes as each kind of input and holds the readers to what Telltale promises: every lexeme is what
// stands in the input at its place, nodes lie inside their parents, and strict texts read the same in both modes.
#include "payload/filter/record_subject.h"
#include "payload/loaders/html.h"
#include "payload/loaders/load.h"
#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"

#include <algorithm>
#include <cstdlib>

using namespace telltale;
using namespace telltale::payload;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

class CheckingSink : public RecordSink
{
public:
    explicit CheckingSink(std::string_view input) : m_input(input) {}

    bool record(const Record &record) override
    {
        const Document &document = record.document;
        m_bytes = m_input;
        if (record.exchange)
            m_bytes =
                record.exchange->body && !record.isEnvelope ? record.exchange->body->text().view() : std::string_view();
        m_areExact = (!record.exchange || !record.isEnvelope) && !looksLikeHtml(m_input);
        require(record.root < record.end && record.end <= document.nodes().size());
        PlaceCursor cursor(document);
        for (NodeIndex index = record.root; index < record.end; ++index)
            checkNode(document, index, cursor.at(document.node(index).offset));
        eventName(record);
        m_matcher.matches(RecordSubject(record));
        eventTime(record);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

private:
    void checkNode(const Document &document, NodeIndex index, const Place &place)
    {
        const Node &node = document.node(index);
        require(node.offset + std::size_t(node.length) <= document.text().size());
        if (node.parent != noNode) {
            const Node &parent = document.node(node.parent);
            require(node.parent < index && parent.offset < node.offset && node.end() <= parent.end());
        }
        if (!node.isLeaf())
            return;
        document.path(index);
        if (!m_areExact)
            return;
        if (document.runs().size() == 1)
            require(m_bytes.substr(place.offset, node.length) == document.lexeme(index));
        else
            checkPieces(document, node);
    }

    /// A string may go over the end of a fenced block's line, and the page has indentation there that is not its own.
    void checkPieces(const Document &document, const Node &node)
    {
        const std::span<const Run> runs = document.runs();
        const std::string_view text = document.text().view();
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const std::size_t from = std::max(runs[i].offset, node.offset);
            const std::size_t next = i + 1 < runs.size() ? runs[i + 1].offset : text.size();
            const std::size_t to = std::min<std::size_t>(next, node.end());
            const std::size_t inPage = runs[i].place.offset + (from - runs[i].offset);
            // Of a tab that belongs half to the indentation, spaces are left.
            const bool isTab = runs[i].place.offset < m_bytes.size() && m_bytes[runs[i].place.offset] == '\t';
            if (from < to && !isTab)
                require(m_bytes.substr(inPage, to - from) == text.substr(from, to - from));
        }
    }

    FilterMatcher m_matcher{std::get<Filter>(Filter::parse("(a or path:/x/*/0) -value:=1 size:>3 field:a=/b.c/i"))};
    std::string_view m_input;
    std::string_view m_bytes; ///< what the record's places count in
    bool m_areExact = true;   ///< a head is put together, and an entity of HTML is not what it stands for
};

void compareModes(Text text, const Limits &limits)
{
    PathTable paths;
    Document strict;
    strict.start(text, paths, {});
    const ScanResult result = scanStrict(strict, limits);
    Document tolerant;
    tolerant.start(text, paths, {});
    const TolerantEnd end = readTolerant(tolerant, static_cast<std::uint32_t>(text.size()), limits);
    // A bare number or word goes on, for the tolerant reader, to the next byte that can end it.
    const bool isClosed = result.status == ScanStatus::Complete
        && (result.offset == text.size()
            || std::string_view("}]\"").find(text.data()[result.offset - 1]) != std::string_view::npos);
    if (!isClosed)
        return;
    require(end == TolerantEnd::Complete && tolerant.consumed() == result.offset);
    require(strict.nodes().size() == tolerant.nodes().size());
    require(tolerant.diagnostics().empty() == !result.hasRemarks);
    for (NodeIndex i = 0; i < strict.nodes().size(); ++i) {
        const Node &a = strict.node(i);
        const Node &b = tolerant.node(i);
        require(a.offset == b.offset && a.length == b.length && a.parent == b.parent && a.pathAndType == b.pathAndType
                && a.keyOrIndex == b.keyOrIndex);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view input(reinterpret_cast<const char *>(data) + 1, size - 1);
    const PaddedText text(input);
    LoadOptions options;
    options.limits.depth = 64;
    options.limits.nodes = 4096;
    options.limits.document = 4096;
    options.limits.diagnostics = 50;
    options.strict = (data[0] & 4u) != 0;
    static constexpr const char *names[] = {"input.json", "input.ndjson", "input.md", "input"};
    CheckingSink sink(input);
    loadText(text.text(), names[data[0] & 3u], options, sink);
    compareModes(text.text(), options.limits);
    return 0;
}
