// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "payload/node_list.h"
#include "payload/path_table.h"
#include "payload/sent_span.h"
#include "payload/text.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// How a document's bytes map to the file they came from. Usually one run: the document stands in the file as it is.
/// A fenced block in a list or quote has its indentation removed and is a run per line.
struct Run
{
    std::uint32_t offset = 0; ///< in the document
    Place place;              ///< the same byte in the file (for exchanges: in the decoded body)
    bool isBeside = false;    ///< a request's head: lines count in it, but nothing in it has a place in the body
    bool isUnpacked = false;  ///< what a value of the body holds: places count in what came out of it
};

/// One JSON text, scanned: its exact bytes and its nodes. A reader fills and reuses it; it is valid until the reader
/// goes on. Copies are independent of the reader except for the bytes and the path table.
class Document
{
public:
    Text text() const { return m_text; }
    std::span<const Node> nodes() const { return m_nodes; }
    const Node &node(NodeIndex index) const { return m_nodes[index]; }
    const PathTable &paths() const { return *m_paths; }
    /// False when the text was cut off or could not be read to its end; the nodes before that are all there.
    bool isComplete() const { return m_complete; }
    /// How many of the nodes are leaves; 0 when the reader did not count them.
    std::uint32_t leaves() const { return m_leaves; }
    /// Bytes of the text that the value takes, from its first byte to its last.
    std::uint32_t consumed() const { return m_consumed; }
    std::span<const Diagnostic> diagnostics() const { return m_diagnostics; }
    /// True when something was looked for up to the text's end in vain: with more bytes behind it, the same text might
    /// have been read in another way.
    bool hasSearchedToEnd() const { return m_searchedToEnd; }

    /// The exact characters of the value as sent.
    std::string_view lexeme(NodeIndex index) const
    {
        return m_text.view().substr(m_nodes[index].offset, m_nodes[index].length);
    }
    /// The key as sent, with its quotes; empty for elements and the root.
    std::string_view keyLexeme(NodeIndex index) const;
    /// JSON Pointer (RFC 6901) from the document's root, prefixed with where the document itself stands (`prefix()`).
    /// Bytes as sent, see PathTable::key.
    std::string path(NodeIndex index) const;
    /// The first node behind `index` that is not inside it.
    NodeIndex subtreeEnd(NodeIndex index) const
    {
        const Node &node = m_nodes[index];
        return node.isLeaf() && node.parent != noNode ? index + 1 : containerEnd(index);
    }
    /// The member of `object` with this (decoded) key, the first one if there are several; noNode if there is none.
    NodeIndex member(NodeIndex object, std::string_view key) const;
    /// Where this text stands in a larger one: `/5` for the sixth element of a root array that is read by elements.
    const std::string &prefix() const { return m_prefix; }
    /// The pattern path of the root, which begins with the pattern of the prefix: steps of digits only are elements.
    PathId rootPath() const;

    /// Of a document over a text that was made of binary bytes: where the leaf stands in these. Nothing elsewhere.
    std::optional<SentSpan> sentSpan(NodeIndex index) const;
    /// The exact bytes of a value as sent: of binary ones those, else the lexeme.
    std::string_view sent(NodeIndex index) const;

    std::span<const Run> runs() const { return m_runs; }
    /// The place in the file of a byte of the document; counts lines from the run's start, so use PlaceCursor for many.
    Place place(std::uint32_t offset) const;

    // For readers.
    void start(Text text, PathTable &paths, Place place, std::string prefix = {});
    /// What the text was made of; null: it was sent as it is. `offset` is where this document's text begins in the
    /// whole one, which counts as negative where there is something in front of it.
    void setSent(std::shared_ptr<const SentBytes> sent, std::int64_t offset)
    {
        m_sent = std::move(sent);
        m_sentOffset = offset;
    }
    const std::shared_ptr<const SentBytes> &sentBytes() const { return m_sent; }
    void noteSearchToEnd() { m_searchedToEnd = true; }
    void setRuns(std::vector<Run> runs) { m_runs = std::move(runs); }
    void finish(bool complete, std::uint32_t consumed, std::uint32_t leaves = 0);
    NodeList &mutableNodes() { return m_nodes; }
    std::vector<Diagnostic> &mutableDiagnostics() { return m_diagnostics; }
    PathTable &mutablePaths() const { return *m_paths; }

private:
    NodeIndex containerEnd(NodeIndex index) const;

    Text m_text;
    NodeList m_nodes;
    PathTable *m_paths = nullptr;
    std::vector<Run> m_runs{1};
    std::vector<Diagnostic> m_diagnostics;
    std::string m_prefix;
    std::shared_ptr<const SentBytes> m_sent;
    std::int64_t m_sentOffset = 0;
    std::uint32_t m_consumed = 0;
    std::uint32_t m_leaves = 0;
    bool m_complete = false;
    bool m_searchedToEnd = false;
};

/// Places of ascending offsets in one document; each byte is looked at once. `countsLines` false: offsets only.
class PlaceCursor
{
public:
    explicit PlaceCursor(const Document &document, bool countsLines = true)
        : m_document(document), m_base(document.runs().front()), m_countsLines(countsLines)
    {
    }
    /// Starts at a byte whose place is known already.
    PlaceCursor(const Document &document, std::uint32_t offset, const Place &place);
    /// `offset` must not be less than in the call before.
    Place at(std::uint32_t offset);

private:
    void enterRuns(std::uint32_t offset);

    const Document &m_document;
    Run m_base; ///< the last byte whose place is known: where the run begins, or where we were asked last
    std::size_t m_run = 0;
    bool m_countsLines = true;
};

/// Moves `place` over `bytes`: the place of the first byte behind them.
Place advance(Place place, std::string_view bytes);

} // namespace telltale::payload
