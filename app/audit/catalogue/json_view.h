// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/lexeme.h"
#include "payload/record.h"

#include <functional>

namespace telltale::audit {

/// A value of a document, to be looked into by keys; empty where there is none. Valid as long as the document.
class JsonView
{
public:
    JsonView() = default;
    JsonView(const payload::Document &document, payload::NodeIndex node) : m_document(&document), m_node(node) {}

    bool isThere() const { return m_document != nullptr && m_node != payload::noNode; }
    payload::NodeIndex node() const { return m_node; }
    payload::NodeType type() const { return m_document->node(m_node).type(); }
    bool isObject() const
    {
        return isThere() && (type() == payload::NodeType::Object || type() == payload::NodeType::EmptyObject);
    }
    bool isArray() const { return isThere() && type() == payload::NodeType::Array; }
    bool isText() const { return isThere() && type() == payload::NodeType::String; }
    /// The text of a string; "" for everything else.
    std::string text() const { return isText() ? payload::decodeString(m_document->lexeme(m_node)) : std::string(); }
    bool isTrue() const { return isThere() && m_document->lexeme(m_node) == "true"; }
    std::uint32_t line() const { return m_document->place(m_document->node(m_node).offset).line; }

    JsonView member(std::string_view key) const
    {
        return isThere() && type() == payload::NodeType::Object ? JsonView(*m_document, m_document->member(m_node, key))
                                                                : JsonView();
    }
    void forEachMember(const std::function<void(const std::string &, const JsonView &)> &visit) const;
    void forEachElement(const std::function<void(const JsonView &)> &visit) const;
    std::size_t size() const;

private:
    const payload::Document *m_document = nullptr;
    payload::NodeIndex m_node = payload::noNode;
};

/// Reads a JSON text and shows its root; errors go to the findings. `visit` is called for every value in the text.
void readJson(payload::Text text, const std::string &name, std::vector<Diagnostic> &findings,
              const std::function<void(const JsonView &)> &visit);

} // namespace telltale::audit
