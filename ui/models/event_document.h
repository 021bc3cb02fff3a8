// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "ui/models/line_index.h"
#include "ui/models/node_tree.h"
#include "ui/models/secrets.h"

#include <QString>

#include <memory>
#include <utility>

namespace telltale::audit {
struct EventVerdict;
struct Finding;
class Knowledge;
} // namespace telltale::audit

namespace telltale::models {

class FieldFindings;

/// One event opened for looking at it: its bytes, its nodes, and where each of them stands in the file.
/// Immutable and shared by the tree, the bytes and the inspector. Offsets count from the first byte of bytes().
class EventDocument
{
public:
    /// Without knowledge nothing is said of what its fields are.
    explicit EventDocument(std::unique_ptr<payload::EventDetail> detail,
                           std::shared_ptr<const audit::Knowledge> knowledge = nullptr);
    ~EventDocument();

    const payload::Document &document() const { return m_detail->document; }
    /// What it was sent with; null when the input tells of no request.
    const std::shared_ptr<const payload::Exchange> &exchange() const { return m_detail->exchange; }
    /// Of the protocol that knows that request; null: none does.
    const std::shared_ptr<const payload::EventList> &list() const { return m_detail->list; }
    const payload::EventRow &row() const { return m_detail->row; }
    const LineIndex &lines() const { return m_lines; }
    const NodeTree &tree() const { return m_tree; }
    /// The event's bytes, from its first to its last (the end of what there is when it is cut off).
    std::string_view bytes() const { return {document().text().data(), m_size}; }
    std::uint32_t size() const { return m_size; }
    bool isComplete() const { return m_complete; }
    /// False when the file has changed since it was loaded.
    bool isAsLoaded() const { return m_isAsLoaded; }
    /// True when nothing follows the event's bytes in the text and the event is cut off.
    bool endsWithText() const { return !m_complete && m_size == document().text().size(); }

    /// Offset in the file (decompressed, for compressed ones) of a byte.
    std::uint64_t fileOffset(std::uint32_t offset) const;
    /// True for the head of a request, which is no part of the body that places count in.
    bool isBeside(std::uint32_t offset) const;
    /// True for what stands in a value that the events were unpacked from; places count in what came out of it.
    bool isUnpacked(std::uint32_t offset) const;
    /// The byte that stands at `fileOffset` in the file; size() when the event does not hold it.
    std::uint32_t fromFileOffset(std::uint64_t fileOffset) const;
    /// Line in the file, from 1.
    std::uint32_t line(std::uint32_t offset) const { return m_lines.number(m_lines.ordinalOf(offset)); }

    /// The node that a byte belongs to: the leaf it is in; for a key or white space the value that follows; behind the
    /// last value the last one. noNode when there are no nodes.
    payload::NodeIndex nodeAt(std::uint32_t offset) const;
    /// The first leaf that ends behind `offset`, by binary search; nodes().size() when there is none.
    payload::NodeIndex firstLeafFrom(std::uint32_t offset) const;
    /// A string whose closing quote is missing because the text ends.
    bool isUnterminated(payload::NodeIndex node) const;

    // What fields are is judged when it is asked for, so these are for one thread at a time.
    /// Of a leaf; null for others, and where there is no knowledge.
    const audit::Finding *finding(payload::NodeIndex node) const;
    /// A leaf that holds a credential.
    bool isSecret(payload::NodeIndex node) const;
    /// What the catalogues say of the event; null where there is no knowledge.
    const audit::EventVerdict *verdict() const;
    /// What it is judged by; null where there is none.
    const audit::Knowledge *knowledge() const;

private:
    const payload::Run *runAt(std::uint32_t offset) const;

    std::unique_ptr<payload::EventDetail> m_detail;
    std::unique_ptr<FieldFindings> m_findings;
    std::uint32_t m_size = 0;
    bool m_complete = true;
    bool m_isAsLoaded = true;
    LineIndex m_lines;
    NodeTree m_tree;
};

using EventDocumentPtr = std::shared_ptr<const EventDocument>;

// What a person takes along. The exact characters that were sent, except that the value of a string is what it
// stands for, and that *** stands for masked credentials.
QString copyPath(const EventDocument &event, payload::NodeIndex node, Secrets secrets = Secrets::Masked);
QString copyValue(const EventDocument &event, payload::NodeIndex node, Secrets secrets = Secrets::Masked);
QString copyJson(const EventDocument &event, payload::NodeIndex node, Secrets secrets = Secrets::Masked);
/// The bytes from one to before another.
std::string copyBytes(const EventDocument &event, std::uint32_t begin, std::uint32_t end, Secrets secrets);
/// Bytes as text for the clipboard: UTF-8, WTF-8's lone surrogates kept as such; other bytes become U+FFFD.
QString toText(std::string_view bytes);

} // namespace telltale::models
