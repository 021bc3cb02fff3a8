// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/coding_guess.h"
#include "payload/form_pairs.h"
#include "payload/lexeme.h"
#include "payload/protocols/listed_body.h"
#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"
#include "privacy/rewrite/containers/container.h"
#include "privacy/rewrite/json_edits.h"
#include "privacy/rewrite/recoding.h"

#include <QByteArray>

#include <algorithm>

namespace telltale::privacy {

using payload::Document;
using payload::NodeIndex;
using payload::NodeType;
using payload::noNode;

namespace {

constexpr const char *noEntry = QT_TRANSLATE_NOOP("telltale::Rewrite", "The entry is not where it was read");

/// An entry of an archive, and what becomes of its values.
class HarEntryEditor
{
public:
    HarEntryEditor(const ExchangePlace &place, const payload::Limits &limits)
        : m_place(place),
          m_text(place.input.substr(place.exchange.place.offset, place.end - place.exchange.place.offset))
    {
        m_document.start(m_text.text(), m_paths, {});
        const auto size = static_cast<std::uint32_t>(m_text.text().size());
        if (payload::scanStrict(m_document, limits).status != payload::ScanStatus::Complete) {
            m_document.start(m_text.text(), m_paths, {});
            payload::readTolerant(m_document, size, limits);
        }
        m_isRead = !m_document.nodes().empty() && m_document.isComplete();
        m_request = m_isRead ? m_document.member(0, "request") : noNode;
    }

    Result<std::string> sentContent();
    Result<std::vector<TextEdit>> edits(const RewrittenExchange &rewritten);

private:
    NodeIndex member(NodeIndex object, std::string_view key) const
    {
        return object == noNode ? noNode : m_document.member(object, key);
    }
    std::string text(NodeIndex node) const
    {
        const bool isString = m_document.node(node).type() == NodeType::String;
        return isString ? payload::decodeString(m_document.lexeme(node)) : std::string(m_document.lexeme(node));
    }
    NodeIndex bodyNode() const;
    NodeIndex bodyText() const;
    bool isBase64() const;
    bool changeText(NodeIndex node, const std::string &before, std::vector<TextEdit> changes);
    bool changeTarget(const std::vector<TextEdit> &changes);
    bool changeContent(const std::string &content);
    bool changeParams(NodeIndex params, const std::string &content);
    void changeHeaders(const std::vector<NamedChange> &headers);
    void changeList(std::string_view key, const std::vector<NamedChange> &changes);
    void replace(NodeIndex node, std::string value, NodeType type = NodeType::String)
    {
        m_changes.push_back({node, FieldChange::What::Replace, type, std::move(value), 0});
    }
    void drop(NodeIndex node) { m_changes.push_back({node, FieldChange::What::Drop, NodeType::Null, {}, 0}); }

    const ExchangePlace &m_place;
    payload::PaddedText m_text;
    payload::PathTable m_paths;
    Document m_document;
    NodeIndex m_request = noNode;
    bool m_isRead = false;
    std::vector<FieldChange> m_changes;
    std::vector<TextEdit> m_edits;
};

/// As the reader looks for it.
NodeIndex HarEntryEditor::bodyNode() const
{
    for (const std::string_view key : {"postData", "_content", "content"}) {
        const NodeIndex found = member(m_request, key);
        if (found != noNode && m_document.node(found).type() != NodeType::Null)
            return found;
    }
    return noNode;
}

NodeIndex HarEntryEditor::bodyText() const
{
    const NodeIndex body = bodyNode();
    const bool isObject = body != noNode && !m_document.node(body).isLeaf();
    return isObject ? member(body, "text") : body;
}

bool HarEntryEditor::isBase64() const
{
    const NodeIndex body = bodyNode();
    for (const std::string_view key : {"encoding", "_encoding"}) {
        const NodeIndex found = body == noNode || m_document.node(body).isLeaf() ? noNode : member(body, key);
        if (found != noNode && payload::isSameName(text(found), "base64"))
            return true;
    }
    return false;
}

Result<std::string> HarEntryEditor::sentContent()
{
    if (!m_isRead)
        return notRewritable(noEntry);
    const NodeIndex node = bodyText();
    std::string bytes = node == noNode ? std::string() : text(node);
    if (bytes.empty()) // put together from params
        return m_place.exchange.body ? std::string(m_place.exchange.body->text().view()) : std::string();
    if (!isBase64())
        return bytes;
    std::erase_if(bytes, [](char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; });
    const bool isUrl = bytes.find_first_of("-_") != std::string::npos;
    const auto decoded = QByteArray::fromBase64Encoding(
        QByteArray::fromStdString(bytes),
        (isUrl ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding) | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? (*decoded).toStdString() : text(node);
}

/// Edits of a string's text, so that the rest of its lexeme stays as it is.
bool HarEntryEditor::changeText(NodeIndex node, const std::string &before, std::vector<TextEdit> changes)
{
    const std::string_view lexeme = m_document.lexeme(node);
    if (lexeme.empty() || (lexeme.front() != '"' && lexeme.front() != '\''))
        return false;
    const std::vector<payload::DecodeStep> steps{{"json-string", lexeme.size(), before.size(), {}}};
    Result<std::vector<TextEdit>> edits =
        editsOfSent(lexeme, steps, before, std::move(changes), ValueSetting::Free, UINT32_MAX);
    if (!edits)
        return false;
    for (TextEdit &edit : *edits)
        m_edits.push_back({edit.offset + m_document.node(node).offset, edit.length, std::move(edit.text)});
    return true;
}

/// The target is the end of the URL without its fragment; a slash in front of it may be made up.
bool HarEntryEditor::changeTarget(const std::vector<TextEdit> &changes)
{
    if (changes.empty())
        return true;
    const NodeIndex node = member(m_request, "url");
    if (node == noNode)
        return false;
    const std::string url = text(node);
    const std::string &target = m_place.exchange.target.empty() ? m_place.exchange.url : m_place.exchange.target;
    std::optional<std::vector<TextEdit>> moved = editsOfUrl(url, target, changes);
    return moved && changeText(node, url, *std::move(moved));
}

bool HarEntryEditor::changeParams(NodeIndex params, const std::string &content)
{
    std::vector<std::string> values;
    payload::forEachPair(
        content, '&', [&values](const payload::Pair &pair) { values.push_back(payload::percentDecoded(pair.value)); });
    if (params == noNode || m_document.node(params).type() != NodeType::Array)
        return false;
    std::size_t next = 0;
    const NodeIndex end = m_document.subtreeEnd(params);
    for (NodeIndex index = params + 1; index < end; index = m_document.subtreeEnd(index), ++next) {
        const NodeIndex value = member(index, "value");
        if (next == values.size() || value == noNode)
            return false;
        if (text(value) != values[next])
            replace(value, values[next]);
    }
    return next == values.size();
}

bool HarEntryEditor::changeContent(const std::string &content)
{
    const Result<std::string> before = sentContent();
    const NodeIndex node = bodyText();
    const NodeIndex size = member(m_request, "bodySize");
    if (size != noNode && m_document.lexeme(size) != "-1" && m_document.lexeme(size) != "0")
        replace(size, m_document.lexeme(size) == std::to_string(before->size()) ? std::to_string(content.size()) : "-1",
                NodeType::Number);
    if (node == noNode || text(node).empty())
        return changeParams(member(bodyNode(), "params"), content);
    const std::string shown = text(node);
    if (isBase64()) {
        const bool isUrl = shown.find_first_of("-_") != std::string::npos;
        return changeText(node, shown,
                          difference(shown,
                                     QByteArray::fromStdString(content)
                                         .toBase64(isUrl ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding)
                                         .toStdString()));
    }
    return payload::isUtf8(content) && changeText(node, shown, difference(shown, content));
}

/// Headers are those of the exchange, in their order; one that was put together from the cookies is in no list.
void HarEntryEditor::changeHeaders(const std::vector<NamedChange> &headers)
{
    const NodeIndex list = member(m_request, "headers");
    if (list == noNode || m_document.node(list).isLeaf())
        return;
    const bool isObject = m_document.node(list).type() == NodeType::Object;
    const NodeIndex end = m_document.subtreeEnd(list);
    std::size_t index = 0;
    for (NodeIndex node = list + 1; node < end; node = m_document.subtreeEnd(node)) {
        const NodeIndex value = isObject ? node : member(node, "value");
        if (value == noNode || index == m_place.exchange.headers.size()
            || text(value) != m_place.exchange.headers[index].value)
            continue;
        const auto change = std::find_if(headers.begin(), headers.end(),
                                         [index](const NamedChange &one) { return one.index == index; });
        ++index;
        if (change == headers.end())
            continue;
        if (change->isDropped)
            drop(node);
        else
            replace(value, change->value);
    }
}

/// Lists of what stands in the URL or in the Cookie header as well.
void HarEntryEditor::changeList(std::string_view key, const std::vector<NamedChange> &changes)
{
    const NodeIndex list = member(m_request, key);
    if (list == noNode || m_document.node(list).type() != NodeType::Array)
        return;
    std::vector<bool> isMade(changes.size());
    const NodeIndex end = m_document.subtreeEnd(list);
    for (NodeIndex node = list + 1; node < end; node = m_document.subtreeEnd(node)) {
        const NodeIndex name = member(node, "name");
        const NodeIndex value = member(node, "value");
        if (name == noNode || value == noNode)
            continue;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const NamedChange &change = changes[i];
            const bool isName = text(name) == change.name || text(name) == payload::percentDecoded(change.name);
            const bool isDecoded = text(value) == payload::percentDecoded(change.before);
            if (isMade[i] || !isName || (!isDecoded && text(value) != change.before))
                continue;
            isMade[i] = true;
            if (change.isDropped)
                drop(node);
            else
                replace(value, isDecoded ? payload::percentDecoded(change.value) : change.value);
            break;
        }
    }
}

Result<std::vector<TextEdit>> HarEntryEditor::edits(const RewrittenExchange &rewritten)
{
    if (!m_isRead)
        return notRewritable(noEntry);
    if (!changeTarget(rewritten.head.target))
        return notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "Its query does not stand in its URL"));
    if (rewritten.content && !changeContent(*rewritten.content))
        return notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "Its body cannot be written into an archive"));
    changeHeaders(rewritten.head.headers);
    changeList("queryString", rewritten.head.query);
    changeList("cookies", rewritten.head.cookies);
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [](const FieldChange &a, const FieldChange &b) { return a.node < b.node; });
    appendJsonEdits(m_document, m_changes, JsonSetting::Plain, m_edits);
    for (TextEdit &edit : m_edits)
        edit.offset += m_place.exchange.place.offset;
    return std::move(m_edits);
}

class HarContainer final : public Container
{
public:
    explicit HarContainer(const payload::Limits &limits) : m_limits(limits) {}
    Result<std::string> sentContent(const ExchangePlace &place) override
    {
        return HarEntryEditor(place, m_limits).sentContent();
    }
    Result<std::vector<TextEdit>> edits(const ExchangePlace &place, const RewrittenExchange &rewritten) override;

private:
    Result<std::vector<TextEdit>> leaveOut(const ExchangePlace &place) const;

    payload::Limits m_limits;
};

/// An entry goes with the comma behind it, or with the one before it where none is behind it.
Result<std::vector<TextEdit>> HarContainer::leaveOut(const ExchangePlace &place) const
{
    constexpr std::string_view space = " \t\r\n";
    const payload::PaddedText text(place.input.substr(place.exchange.place.offset));
    payload::PathTable paths;
    Document document;
    document.start(text.text(), paths, {});
    if (payload::scanStrict(document, m_limits).status != payload::ScanStatus::Complete)
        return notRewritable(
            QT_TRANSLATE_NOOP("telltale::Rewrite", "An entry that is no plain JSON cannot be left out"));
    const std::uint64_t begin = place.exchange.place.offset;
    const std::uint64_t end = begin + document.node(0).length;
    const std::size_t behind = place.input.find_first_not_of(space, end);
    if (behind != std::string_view::npos && place.input[behind] == ',') {
        const std::size_t next = std::min(place.input.find_first_not_of(space, behind + 1), place.input.size());
        return std::vector<TextEdit>{{begin, next - begin, {}}};
    }
    return std::vector<TextEdit>{{begin, end - begin, {}}};
}

Result<std::vector<TextEdit>> HarContainer::edits(const ExchangePlace &place, const RewrittenExchange &rewritten)
{
    return rewritten.isLeftOut ? leaveOut(place) : HarEntryEditor(place, m_limits).edits(rewritten);
}

} // namespace

std::unique_ptr<Container> makeHarContainer(const payload::Limits &limits)
{
    return std::make_unique<HarContainer>(limits);
}

} // namespace telltale::privacy
