// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/text_changes.h"

#include "payload/protocols/listed_body.h"
#include "privacy/rewrite/recoding.h"

#include <algorithm>
#include <charconv>

namespace telltale::privacy {

using payload::BodyForm;
using payload::BodyPiece;
using payload::Document;
using payload::EventList;
using payload::EventText;
using payload::NodeIndex;
using payload::NodeType;
using payload::noNode;

namespace {

constexpr const char *movedAway = QT_TRANSLATE_NOOP("telltale::Rewrite", "A value is not where it was read");

NodeIndex nodeAt(const Document &document, std::uint64_t offset)
{
    const std::span<const payload::Node> nodes = document.nodes();
    const auto found =
        std::lower_bound(nodes.begin(), nodes.end(), offset,
                         [](const payload::Node &node, std::uint64_t value) { return node.offset < value; });
    return found != nodes.end() && found->offset == offset ? static_cast<NodeIndex>(found - nodes.begin()) : noNode;
}

/// One piece of the text, read again.
class Piece
{
public:
    Piece(const BodyPiece &piece, const EventText &text, const payload::Limits &limits)
        : m_piece(piece), m_size(std::min<std::uint64_t>(piece.length, text.text->text().size() - piece.offset))
    {
        m_isRead = piece.form == BodyForm::Json && payload::readPiece(m_document, m_paths, text, piece, limits);
        if (m_isRead && piece.at)
            m_events = piece.at->find(m_document);
    }
    const BodyPiece &piece() const { return m_piece; }
    const Document &document() const { return m_document; }
    const std::vector<NodeIndex> &events() const { return m_events; }
    bool isRead() const { return m_isRead; }
    std::uint64_t begin() const { return m_piece.offset; }
    std::uint64_t end() const { return begin() + m_size; }

    /// The changes of values and the events to be dropped that are in this piece, by nodes. False: one is nowhere.
    bool changesOf(const TextChanges &changes, std::vector<FieldChange> &own) const;
    std::size_t goneOf(const TextChanges &changes) const
    {
        return static_cast<std::size_t>(std::count_if(changes.gone.begin(), changes.gone.end(), [this](auto offset) {
            return offset >= begin() && offset < end();
        }));
    }
    /// The member with a number that is `value`; noNode: there is none.
    NodeIndex numberMember(std::string_view key, std::uint64_t value) const;

private:
    const BodyPiece &m_piece;
    std::uint64_t m_size;
    payload::PathTable m_paths;
    Document m_document;
    std::vector<NodeIndex> m_events;
    bool m_isRead = false;
};

bool Piece::changesOf(const TextChanges &changes, std::vector<FieldChange> &own) const
{
    const auto add = [&](std::uint64_t offset, FieldChange change) {
        if (offset < begin() || offset >= end())
            return true;
        change.node = nodeAt(m_document, offset - begin());
        own.push_back(std::move(change));
        return own.back().node != noNode;
    };
    bool isThere = true;
    for (const PlacedChange &change : changes.values)
        isThere = add(change.offset, change.change) && isThere;
    for (const std::uint64_t offset : changes.gone)
        isThere = add(offset, {noNode, FieldChange::What::Drop, NodeType::Null, {}, 0}) && isThere;
    std::stable_sort(own.begin(), own.end(),
                     [](const FieldChange &a, const FieldChange &b) { return a.node < b.node; });
    return isThere;
}

NodeIndex Piece::numberMember(std::string_view key, std::uint64_t value) const
{
    const NodeIndex member = m_isRead && !m_piece.at ? m_document.member(0, key) : noNode;
    const bool isIt = member != noNode && m_document.node(member).type() == NodeType::Number
        && m_document.lexeme(member) == std::to_string(value);
    return isIt ? member : noNode;
}

/// The pieces of a text one after the other, of which one may be the header of the next.
class TextEditor
{
public:
    TextEditor(const EventList &list, const EventText &text, const TextChanges &changes, JsonSetting setting,
               const payload::Limits &limits)
        : m_list(list), m_text(text), m_changes(changes), m_setting(setting), m_limits(limits)
    {
    }
    Result<std::vector<TextEdit>> run();

private:
    bool edit(const Piece &piece);
    bool editBytes(const Piece &piece);
    bool isItem(const Piece &header, const Piece &piece) const;
    bool takesItem(const Piece &header, const Piece &piece);
    void follow(const Piece &header, const Piece &piece, std::size_t from);
    void setNumber(const Piece &header, NodeIndex member, std::uint64_t value);

    const EventList &m_list;
    const EventText &m_text;
    const TextChanges &m_changes;
    JsonSetting m_setting;
    const payload::Limits &m_limits;
    std::vector<TextEdit> m_edits;
};

bool TextEditor::editBytes(const Piece &piece)
{
    const auto found = std::find_if(m_changes.values.begin(), m_changes.values.end(),
                                    [&piece](const PlacedChange &change) { return change.offset == piece.begin(); });
    if (found != m_changes.values.end())
        m_edits.push_back({piece.begin(), piece.end() - piece.begin(),
                           found->change.what == FieldChange::What::Drop ? std::string() : found->change.text});
    return true;
}

bool TextEditor::edit(const Piece &piece)
{
    if (piece.piece().form == BodyForm::Bytes)
        return editBytes(piece);
    std::vector<FieldChange> own;
    if (!piece.changesOf(m_changes, own))
        return false;
    if (own.empty())
        return true;
    if (!piece.isRead())
        return false;
    std::vector<TextEdit> edits;
    appendJsonEdits(piece.document(), own, m_setting, edits);
    for (TextEdit &edit : edits)
        m_edits.push_back({edit.offset + piece.begin(), edit.length, std::move(edit.text)});
    return true;
}

/// Whether the piece is what the header tells the length of, on the line below it.
bool TextEditor::isItem(const Piece &header, const Piece &piece) const
{
    return header.isRead() && !header.piece().at && piece.begin() == header.end() + 1
        && &header.piece() != &m_list.pieces[0];
}

/// An item goes as a whole when nothing of its payload is left.
bool TextEditor::takesItem(const Piece &header, const Piece &piece)
{
    const bool isGone = !piece.events().empty() && piece.goneOf(m_changes) == piece.events().size();
    const bool isDropped = piece.piece().form == BodyForm::Bytes
        && std::any_of(m_changes.values.begin(), m_changes.values.end(), [&piece](const PlacedChange &change) {
                               return change.offset == piece.begin() && change.change.what == FieldChange::What::Drop;
                           });
    if (!isGone && !isDropped)
        return false;
    const std::string_view text = m_text.text->text().view();
    const bool hasFeed = piece.end() < text.size() && text[piece.end()] == '\n';
    std::erase_if(m_edits, [&header](const TextEdit &edit) { return edit.offset >= header.begin(); });
    m_edits.push_back({header.begin(), piece.end() + (hasFeed ? 1 : 0) - header.begin(), {}});
    return true;
}

void TextEditor::setNumber(const Piece &header, NodeIndex member, std::uint64_t value)
{
    const payload::Node &node = header.document().node(member);
    const std::uint64_t offset = header.begin() + node.offset;
    std::erase_if(m_edits, [&](const TextEdit &edit) { return edit.offset == offset && edit.length == node.length; });
    m_edits.push_back({offset, node.length, std::to_string(value)});
}

/// What the header says about its payload is true again. `from`: the payload's first edit.
void TextEditor::follow(const Piece &header, const Piece &piece, std::size_t from)
{
    const std::uint64_t before = piece.end() - piece.begin();
    std::uint64_t after = before;
    for (std::size_t i = from; i < m_edits.size(); ++i)
        after = after + m_edits[i].text.size() - m_edits[i].length;
    const std::size_t events = piece.events().size();
    const NodeIndex length = header.numberMember("length", before);
    if (length != noNode)
        setNumber(header, length, after);
    const std::size_t gone = piece.goneOf(m_changes);
    const NodeIndex count = gone == 0 ? noNode : header.numberMember("item_count", events);
    if (count != noNode)
        setNumber(header, count, events - gone);
}

Result<std::vector<TextEdit>> TextEditor::run()
{
    std::unique_ptr<Piece> before;
    for (const BodyPiece &own : m_list.pieces) {
        auto piece = std::make_unique<Piece>(own, m_text, m_limits);
        const bool hasHeader = before && isItem(*before, *piece);
        if (!hasHeader || !takesItem(*before, *piece)) {
            const std::size_t from = m_edits.size();
            if (!edit(*piece))
                return notRewritable(movedAway);
            if (hasHeader && m_list.pieces.size() > 1)
                follow(*before, *piece, from);
        }
        before = std::move(piece);
    }
    // A number that was set to what it is, is no change.
    std::erase_if(m_edits, [this](const TextEdit &edit) {
        return m_text.text->text().view().substr(edit.offset, edit.length) == edit.text;
    });
    return std::move(m_edits);
}

/// The span of the node, or of the first leaf in it.
std::optional<payload::SentSpan> spanIn(const Document &document, NodeIndex node)
{
    const NodeIndex end = document.subtreeEnd(node);
    for (NodeIndex index = node; index < end; ++index) {
        if (document.node(index).isLeaf())
            return document.sentSpan(index);
    }
    return {};
}

std::uint32_t objectsAround(const Document &document, NodeIndex node)
{
    std::uint32_t count = 0;
    for (NodeIndex at = document.node(node).parent; at != noNode; at = document.node(at).parent)
        count += document.node(at).type() == NodeType::Object ? 1 : 0;
    return count;
}

} // namespace

Result<std::vector<TextEdit>> editsOfText(const EventList &list, const EventText &text, const TextChanges &changes,
                                          JsonSetting setting, const payload::Limits &limits)
{
    return TextEditor(list, text, changes, setting, limits).run();
}

Result<std::vector<MessageChange>> changesOfMessage(const EventList &list, const EventText &text,
                                                    const TextChanges &changes, const payload::Limits &limits)
{
    std::vector<MessageChange> result;
    const Piece piece(list.pieces.front(), text, limits);
    std::vector<FieldChange> own;
    if (!piece.isRead() || !piece.changesOf(changes, own))
        return notRewritable(movedAway);
    NodeIndex behind = 0; // of events that are gone already
    for (FieldChange &change : own) {
        if (change.node < behind)
            continue;
        const bool isMessage = !piece.document().node(change.node).isLeaf();
        const auto span = spanIn(piece.document(), change.node);
        if (!span)
            return notRewritable(movedAway);
        const bool isGone = std::binary_search(changes.gone.begin(), changes.gone.end(),
                                               piece.begin() + piece.document().node(change.node).offset);
        behind = isGone ? piece.document().subtreeEnd(change.node) : behind;
        const std::uint32_t level = isMessage || isGone ? objectsAround(piece.document(), change.node) : 0;
        result.push_back({*span, level, std::move(change)});
    }
    return result;
}

} // namespace telltale::privacy
