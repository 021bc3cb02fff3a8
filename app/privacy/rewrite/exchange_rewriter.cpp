// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/exchange_rewriter.h"

#include "payload/form_pairs.h"
#include "payload/protocols/event_text.h"
#include "privacy/rewrite/recoding.h"
#include "privacy/rewrite/text_changes.h"

#include <algorithm>

namespace telltale::privacy {

using payload::BodyForm;
using payload::EventText;
using payload::Node;
using payload::NodeType;
using payload::Record;
using payload::Run;
using payload::TextOrigin;

namespace {

std::string_view decodedBody(const payload::Exchange &exchange)
{
    return exchange.body ? exchange.body->text().view() : std::string_view();
}

void sortPlaces(std::vector<PlacedChange> &changes)
{
    std::stable_sort(changes.begin(), changes.end(),
                     [](const PlacedChange &a, const PlacedChange &b) { return a.offset < b.offset; });
}

/// A step whose coding was not undone leaves the bytes as they were sent; what was read from them can be written.
bool leftAlone(const payload::DecodeStep &step)
{
    return !step.problem.empty() && step.from == step.to;
}

bool isDropped(const FieldChange &change)
{
    return change.what == FieldChange::What::Drop;
}

/// Whether nothing of the value is protected from its surroundings.
bool standsAsItIs(std::span<const payload::DecodeStep> steps)
{
    return std::all_of(steps.begin(), steps.end(),
                       [](const payload::DecodeStep &step) { return step.coding == "json-string"; });
}

} // namespace

ExchangeRewriter::ExchangeRewriter(std::shared_ptr<const payload::Exchange> exchange, const payload::Limits &limits)
    : m_exchange(std::move(exchange)), m_limits(limits)
{
}

bool ExchangeRewriter::hasChanges() const
{
    return m_isBlocked || m_blocked != 0 || !m_head.empty() || !m_pairs.empty() || !m_inText.empty() || !m_text.empty()
        || !m_body.empty();
}

void ExchangeRewriter::take(const Record &record, const RecordChanges &changes)
{
    m_list = record.list ? record.list : m_list;
    if (record.isEnvelope)
        takeEnvelope(record, changes);
    else
        takeEvent(record, changes);
}

void ExchangeRewriter::takeEnvelope(const Record &record, const RecordChanges &changes)
{
    m_isBlocked = changes.isBlocked;
    const bool isUnpacked = m_list && m_list->origin.kind == TextOrigin::Kind::Value;
    for (const FieldChange &change : changes.fields) {
        const Node &node = record.document.node(change.node);
        const Run &run = runOf(record.document, node.offset);
        const std::uint64_t offset = placeOffset(record.document, node.offset);
        if (change.node == record.unpackedFrom)
            m_isPackedChanged = true;
        if (run.isBeside)
            m_head.emplace_back(static_cast<std::uint32_t>(offset), change);
        else if (node.type() == NodeType::Text || (isUnpacked && !run.isUnpacked))
            m_pairs.push_back({offset, change});
        else if (m_list && !m_list->hasQueryEvent())
            m_inText.push_back({offset, change});
        else
            m_body.push_back({offset, node.length,
                              change.what == FieldChange::What::Drop ? (node.type() == NodeType::Bytes ? "" : "null")
                                  : node.type() == NodeType::Bytes
                                  ? change.text
                                  : jsonLexeme(change, record.document.lexeme(change.node), JsonSetting::Plain)});
    }
}

/// The body is one JSON text, and has been read as what it is: what changes inside of an event can be said while the
/// event is there, and nothing has to be read again.
bool ExchangeRewriter::isReadOnce() const
{
    return m_list->origin.kind == TextOrigin::Kind::Body && m_list->pieces.size() == 1
        && m_list->pieces.front().offset == 0 && m_list->pieces.front().form == BodyForm::Json;
}

void ExchangeRewriter::takeJson(const Record &record, const RecordChanges &changes)
{
    if (m_list) {
        if (changes.isBlocked)
            m_gone.push_back(placeOffset(record.document, record.document.node(record.root).offset));
        // An event that is a value itself stands in a list with others that may go, too.
        const bool isInOrder =
            std::is_sorted(changes.fields.begin(), changes.fields.end(),
                           [](const FieldChange &a, const FieldChange &b) { return a.node < b.node; });
        if (isInOrder && isReadOnce() && record.document.node(record.root).type() == NodeType::Object) {
            constexpr std::size_t usualEdits = 8;
            m_text.reserve(std::max(m_text.capacity(), usualEdits));
            appendJsonEdits(record.document, changes.fields, JsonSetting::Plain, m_text);
            return;
        }
        for (const FieldChange &change : changes.fields)
            m_inText.push_back({placeOffset(record.document, record.document.node(change.node).offset), change});
        return;
    }
    m_elements.take(record, changes.isBlocked, decodedBody(*m_exchange), m_body);
    std::vector<TextEdit> edits;
    appendJsonEdits(record.document, changes.fields, JsonSetting::Plain, edits);
    for (TextEdit &edit : edits)
        m_body.push_back(
            {placeOffset(record.document, static_cast<std::uint32_t>(edit.offset)), edit.length, std::move(edit.text)});
}

void ExchangeRewriter::takeEvent(const Record &record, const RecordChanges &changes)
{
    ++m_events;
    m_blocked += changes.isBlocked ? 1 : 0;
    m_form = record.form;
    RecordChanges nothing;
    nothing.isBlocked = true;
    const RecordChanges &own = changes.isBlocked ? nothing : changes;
    switch (record.form) {
    case BodyForm::Json:
        takeJson(record, own);
        break;
    case BodyForm::Query:
        for (const FieldChange &change : own.fields)
            m_head.emplace_back(
                static_cast<std::uint32_t>(placeOffset(record.document, record.document.node(change.node).offset)),
                change);
        break;
    case BodyForm::Form: {
        std::vector<PlacedChange> pairs;
        for (const FieldChange &change : own.fields)
            pairs.push_back({placeOffset(record.document, record.document.node(change.node).offset), change});
        sortPlaces(pairs);
        const std::uint64_t begin = placeOffset(record.document, 0);
        const std::string_view line = record.document.text().view().substr(0, record.document.consumed());
        appendPairEdits(line, begin, pairs, m_body);
        if (own.isBlocked)
            m_elements.take(record, true, decodedBody(*m_exchange), m_body);
        break;
    }
    case BodyForm::Parts:
        for (const FieldChange &change : own.fields)
            m_pairs.push_back({record.document.node(change.node).offset, change});
        break;
    case BodyForm::Bytes:
        for (const FieldChange &change : own.fields)
            m_body.push_back({0, decodedBody(*m_exchange).size(),
                              change.what == FieldChange::What::Drop ? std::string() : change.text});
        break;
    }
}

/// Of the text that was unpacked from a value: the value's edits, wherever it stands.
Result<bool> ExchangeRewriter::addValueEdits(HeadEdits &head, std::string_view value, const EventText &read,
                                             std::vector<TextEdit> edits)
{
    const bool isWholeBody = m_list->origin.name.empty();
    Result<std::vector<TextEdit>> outside =
        editsOfSent(value, read.steps, read.text->text().view(), std::move(edits),
                    isWholeBody ? ValueSetting::Free : ValueSetting::Pair, m_limits.document);
    if (!outside)
        return outside.error();
    const std::string &target = m_exchange->target.empty() ? m_exchange->url : m_exchange->target;
    const std::string_view body = decodedBody(*m_exchange);
    const bool isInTarget = m_list->origin.name.starts_with("query/");
    const auto base = static_cast<std::uint64_t>(value.data() - (isInTarget ? target.data() : body.data()));
    for (TextEdit &edit : *outside)
        edit.offset += base;
    if (isInTarget)
        head.editTarget(*outside);
    else
        m_body.insert(m_body.end(), outside->begin(), outside->end());
    return true;
}

/// All edits of the text that the protocol reads its events from, in order.
Result<std::vector<TextEdit>> ExchangeRewriter::textEdits(const EventText &text, bool isBare)
{
    std::vector<TextEdit> edits;
    if (!m_inText.empty() || !m_gone.empty()) {
        Result<std::vector<TextEdit>> found =
            editsOfText(*m_list, text, {m_inText, m_gone}, isBare ? JsonSetting::Value : JsonSetting::Plain, m_limits);
        if (!found)
            return found;
        edits = *std::move(found);
    }
    // One that changes nothing is none, as there.
    edits.reserve(edits.size() + m_text.size());
    for (TextEdit &edit : m_text) {
        if (text.text->text().view().substr(edit.offset, edit.length) != edit.text)
            edits.push_back(std::move(edit));
    }
    if (!sortEdits(edits))
        return notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "Two changes are about one byte"));
    return edits;
}

/// What changes in the text that the protocol reads its events from, as edits of the body or the head.
Result<bool> ExchangeRewriter::addTextEdits(HeadEdits &head)
{
    if (!m_list || m_isPackedChanged || (m_inText.empty() && m_gone.empty() && m_text.empty()))
        return true;
    sortPlaces(m_inText);
    std::sort(m_gone.begin(), m_gone.end());
    const EventText text = payload::eventTextOf(*m_exchange, m_list->origin, m_limits);
    if (!text.text)
        return notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "The text of its events is not there any more"));
    const std::string_view body = decodedBody(*m_exchange);
    if (m_list->origin.kind == TextOrigin::Kind::Protobuf) {
        Result<std::vector<MessageChange>> message = changesOfMessage(*m_list, text, {m_inText, m_gone}, m_limits);
        if (!message)
            return message.error();
        Result<std::string> changed = changeProtobuf(body, m_list->origin.name, *std::move(message));
        if (!changed)
            return changed.error();
        for (TextEdit &edit : difference(body, *std::move(changed)))
            m_body.push_back(std::move(edit));
        return true;
    }
    const bool isValue = m_list->origin.kind == TextOrigin::Kind::Value;
    const bool isBare = isValue && !m_list->origin.name.empty() && standsAsItIs(text.steps);
    Result<std::vector<TextEdit>> edits = textEdits(text, isBare);
    if (!edits)
        return edits.error();
    if (!isValue) {
        if (m_body.empty())
            m_body = *std::move(edits);
        else
            m_body.insert(m_body.end(), edits->begin(), edits->end());
        return true;
    }
    const auto value =
        m_list->origin.name.empty() ? std::optional(body) : payload::fieldOf(*m_exchange, m_list->origin.name);
    return value ? addValueEdits(head, *value, text, *std::move(edits)) : Result<bool>(true);
}

Result<RewrittenExchange> ExchangeRewriter::finish(const Result<std::string> &sent)
{
    RewrittenExchange result;
    result.isLeftOut = m_isBlocked || (m_events != 0 && m_blocked == m_events);
    if (result.isLeftOut)
        return result;
    HeadEdits head(*m_exchange);
    for (const auto &[offset, change] : m_head)
        head.change(offset, change);
    const Result<bool> added = addTextEdits(head);
    if (!added)
        return added.error();
    m_elements.finish(m_body);
    sortPlaces(m_pairs);
    const std::string_view body = decodedBody(*m_exchange);
    const bool isParts = m_form == BodyForm::Parts && m_events != 0;
    const bool isWholeValue = m_list && m_list->origin.kind == TextOrigin::Kind::Value && m_list->origin.name.empty();
    if (isParts && !appendPartEdits(body, m_pairs, m_body))
        return notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "A new value has the line in it that ends a part"));
    if (!m_pairs.empty() && isWholeValue)
        m_body = {{0, body.size(), isDropped(m_pairs.front().change) ? std::string() : m_pairs.front().change.text}};
    else if (!isParts && !m_pairs.empty())
        appendPairEdits(body, 0, m_pairs, m_body);
    if (!m_body.empty()) {
        if (!sent)
            return sent.error();
        Result<std::string> content = newContent(*sent);
        if (!content)
            return content.error();
        result.content = *std::move(content);
        if (m_exchange->decoding.empty())
            result.edits = std::move(m_body);
        head.setLength(result.content->size());
    }
    Result<HeadChanges> heads = head.finish();
    if (!heads)
        return heads.error();
    result.head = *std::move(heads);
    return result;
}

/// The content with the edits of the body, all codings done again.
Result<std::string> ExchangeRewriter::newContent(std::string_view sent)
{
    if (!sortEdits(m_body))
        return notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "Two changes are about one byte"));
    const std::string_view body = decodedBody(*m_exchange);
    std::span<const payload::DecodeStep> steps = m_exchange->decoding;
    const bool isOpaque =
        m_form == BodyForm::Bytes && m_events != 0 && !m_list && std::any_of(steps.begin(), steps.end(), leftAlone);
    if (isOpaque)
        return notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "Its body is in a coding that cannot be undone"));
    if (steps.empty())
        return applyEdits(sent, m_body);
    Result<std::vector<TextEdit>> edits = editsOfSent(sent, steps, body, m_body, ValueSetting::Free, m_limits.document);
    return edits ? applyEdits(sent, *edits) : Result<std::string>(edits.error());
}

} // namespace telltale::privacy
