// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/appsmith/appsmith_answers.h"

#include "payload/document.h"
#include "payload/lexeme.h"
#include "payload/limits.h"
#include "payload/strict_scanner.h"

#include <algorithm>
#include <cstring>

namespace telltale::network::appsmith {

using payload::NodeIndex;
using payload::NodeType;

namespace {

constexpr std::size_t longestMessage = 300;

/// A copy for the scanner, wiped when it goes: an answer may hold all secrets of an installation.
class WipedText
{
public:
    explicit WipedText(std::string_view bytes) : m_size(bytes.size()), m_bytes(bytes)
    {
        m_bytes.append(payload::Text::padding, '\0');
    }
    ~WipedText() { ::explicit_bzero(m_bytes.data(), m_bytes.size()); }
    WipedText(const WipedText &) = delete;
    WipedText &operator=(const WipedText &) = delete;
    payload::Text text() const { return {m_bytes.data(), m_size}; }

private:
    std::size_t m_size;
    std::string m_bytes;
};

/// The object that a body is; not whole where it is none.
class AnswerObject
{
public:
    explicit AnswerObject(std::string_view body) : m_text(trimmed(body))
    {
        m_document.start(m_text.text(), m_paths, {});
        payload::Limits limits;
        limits.depth = 64;
        const payload::ScanResult scanned = payload::scanStrict(m_document, limits);
        m_isWhole =
            scanned.status == payload::ScanStatus::Complete && scanned.offset == m_text.text().size() && isObject(root);
    }

    static constexpr NodeIndex root = 0;
    bool isWhole() const { return m_isWhole; }
    bool isObject(NodeIndex index) const
    {
        const NodeType type = m_document.node(index).type();
        return type == NodeType::Object || type == NodeType::EmptyObject;
    }
    /// The value of an object's only member of that name.
    std::optional<NodeIndex> member(NodeIndex object, std::string_view name, int *count = nullptr) const
    {
        std::optional<NodeIndex> found;
        int times = 0;
        if (m_document.node(object).type() == NodeType::Object) {
            const NodeIndex end = m_document.subtreeEnd(object);
            for (NodeIndex at = object + 1; at < end; at = m_document.subtreeEnd(at)) {
                if (payload::decodeString(m_document.keyLexeme(at)) != name)
                    continue;
                found = at;
                ++times;
            }
        }
        if (count != nullptr)
            *count = times;
        return times == 1 ? found : std::nullopt;
    }
    std::optional<std::string> text(NodeIndex index) const
    {
        if (m_document.node(index).type() != NodeType::String)
            return {};
        return payload::decodeString(m_document.lexeme(index));
    }
    std::optional<bool> boolean(NodeIndex index) const
    {
        if (m_document.node(index).type() != NodeType::Boolean)
            return {};
        return m_document.lexeme(index) == "true";
    }

private:
    static std::string_view trimmed(std::string_view body)
    {
        const std::size_t first = body.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos)
            return {};
        return body.substr(first, body.find_last_not_of(" \t\r\n") + 1 - first);
    }

    WipedText m_text;
    payload::PathTable m_paths;
    payload::Document m_document;
    bool m_isWhole = false;
};

std::string shortened(std::string text)
{
    if (text.size() <= longestMessage)
        return text;
    std::size_t end = longestMessage;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        --end;
    text.resize(end);
    return text + "…";
}

} // namespace

bool AnswerMeta::isAboutCsrf() const
{
    std::string low(message);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low.find("csrf") != std::string::npos;
}

AnswerMeta readMeta(std::string_view body)
{
    AnswerMeta meta;
    const AnswerObject answer(body);
    const std::optional<NodeIndex> at =
        answer.isWhole() ? answer.member(AnswerObject::root, "responseMeta") : std::nullopt;
    if (!at || !answer.isObject(*at))
        return meta;
    meta.isAnswer = true;
    if (const std::optional<NodeIndex> success = answer.member(*at, "success"))
        meta.isSuccess = answer.boolean(*success).value_or(false);
    const std::optional<NodeIndex> error = answer.member(*at, "error");
    const std::optional<NodeIndex> message = error ? answer.member(*error, "message") : std::nullopt;
    if (message)
        meta.message = shortened(answer.text(*message).value_or(std::string()));
    return meta;
}

std::optional<bool> readTelemetry(std::string_view body)
{
    const AnswerObject answer(body);
    if (!answer.isWhole())
        return {};
    const std::optional<NodeIndex> data = answer.member(AnswerObject::root, "data");
    const std::optional<NodeIndex> flag = data ? answer.member(*data, "enableTelemetry") : std::nullopt;
    return flag ? answer.boolean(*flag) : std::nullopt;
}

ReadVariable readVariable(std::string_view body, std::string_view name)
{
    ReadVariable read;
    const AnswerObject answer(body);
    if (!answer.isWhole())
        return read;
    const std::optional<NodeIndex> data = answer.member(AnswerObject::root, "data");
    if (!data || !answer.isObject(*data))
        return read;
    int count = 0;
    const std::optional<NodeIndex> value = answer.member(*data, name, &count);
    read.isMap = count < 2;
    if (value)
        read.value = answer.text(*value);
    return read;
}

} // namespace telltale::network::appsmith
