// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protobuf/renderer.h"

#include "payload/lexeme.h"
#include "payload/protobuf/scalars.h"

#include <algorithm>
#include <utility>

namespace telltale::payload::protobuf {

namespace {

const MessageTable nothingDeclared;

/// Bytes that a reader may take for text: not empty, UTF-8, no control characters.
bool looksLikeText(std::string_view bytes)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; };
    return !bytes.empty() && std::none_of(bytes.begin(), bytes.end(), isControl) && isUtf8(bytes);
}

} // namespace

Renderer::Renderer(std::string_view message, const Limits &limits)
    : m_message(message.data()), m_end(m_message + message.size()), m_at(m_message), m_limits(limits),
      m_text(std::min<std::uint64_t>(limits.document, largestMessage), 3 * message.size())
{
    m_spans.reserve(message.size() / 16 + 1);
}

Rendition Renderer::render(const MessageTable &type)
{
    bool goesOn = enter(type, m_end);
    while (goesOn)
        goesOn = hasMore() ? readField() : leave();
    return finish();
}

/// One field of the message that is open.
bool Renderer::readField()
{
    if (m_now.isPlanned) [[unlikely]]
        m_at = m_message + m_plan[m_plans.back().next++].offset;
    const char *tagAt = m_at;
    Tag tag;
    WireFault fault = WireFault::None;
    const char *value = readTag(tagAt, m_now.end, tag, fault);
    if (value == nullptr)
        return fail(fault, tagAt);
    const Field *field = m_now.table->find(tag);
    if (m_now.array != nullptr && field != m_now.array) {
        if (!m_now.isOrderKnown && gatherRest(tagAt))
            return m_fault == WireFault::None;
        closeArray();
    }
    m_at = value;
    return field != nullptr ? readKnown(*field, tag.wire) : readUnknown(tag, tagAt);
}

bool Renderer::readKnown(const Field &field, WireType wire)
{
    if (wire != WireType::Len)
        return prepare(field) && readScalarLeaf(field.kind, m_now.end);
    WireFault fault = WireFault::None;
    const char *end = nullptr;
    const char *content = readLength(m_at, m_now.end, end, fault);
    if (content == nullptr)
        return fail(fault, m_at);
    m_at = content;
    if (wire != field.wire)
        return (m_now.array == &field || openArray(field)) && readPacked(field.kind, end);
    return prepare(field) && readContent(field, end);
}

bool Renderer::readContent(const Field &field, const char *end)
{
    switch (field.kind) {
    case FieldKind::Message:
        return enter(*field.child, end);
    case FieldKind::String:
        return addQuoted(end);
    default:
        return addHex(end);
    }
}

bool Renderer::readUnknown(Tag tag, const char *tagAt)
{
    switch (tag.wire) {
    case WireType::Varint:
        writeUnknownKey(tag.number, "varint");
        return readScalarLeaf(FieldKind::UInt64, m_now.end);
    case WireType::I64:
        writeUnknownKey(tag.number, "i64");
        return readScalarLeaf(FieldKind::Fixed64, m_now.end);
    case WireType::I32:
        writeUnknownKey(tag.number, "i32");
        return readScalarLeaf(FieldKind::Fixed32, m_now.end);
    case WireType::Len:
        return readUnknownBytes(tag.number);
    case WireType::GroupBegin:
        writeUnknownKey(tag.number, "group");
        if (!enter(nothingDeclared, m_now.end))
            return false;
        m_now.group = tag.number;
        return true;
    case WireType::GroupEnd:
        return m_now.group == tag.number ? closeObject() : fail(WireFault::GroupEnd, tagAt);
    }
    return fail(WireFault::WireType, tagAt);
}

bool Renderer::readUnknownBytes(std::uint32_t number)
{
    WireFault fault = WireFault::None;
    const char *end = nullptr;
    const char *content = readLength(m_at, m_now.end, end, fault);
    if (content == nullptr)
        return fail(fault, m_at);
    m_at = content;
    writeUnknownKey(number, "len");
    return looksLikeText({content, static_cast<std::size_t>(end - content)}) ? addQuoted(end) : addHex(end);
}

bool Renderer::readScalarLeaf(FieldKind kind, const char *end)
{
    std::uint64_t bits = 0;
    const char *begin = m_at;
    const WireType wire = wireTypeOf(kind);
    const char *next = readScalar(wire, begin, end, bits);
    if (next == nullptr)
        return fail(wire == WireType::Varint ? varintFault(begin, end) : WireFault::CutOff, begin);
    const std::uint64_t textOffset = m_text.size();
    m_text.written(writeScalar(m_text.room(longestScalar), kind, bits));
    m_at = next;
    return addLeaf(textOffset, begin, next);
}

bool Renderer::readPacked(FieldKind kind, const char *end)
{
    while (m_at != end) {
        writeElementLead();
        if (!readScalarLeaf(kind, end))
            return false;
    }
    return true;
}

bool Renderer::addQuoted(const char *end)
{
    const std::uint64_t textOffset = m_text.size();
    const char *begin = std::exchange(m_at, end);
    m_text.quote({begin, static_cast<std::size_t>(end - begin)});
    return addLeaf(textOffset, begin, end);
}

bool Renderer::addHex(const char *end)
{
    const std::uint64_t textOffset = m_text.size();
    const char *begin = std::exchange(m_at, end);
    m_text.hex({begin, static_cast<std::size_t>(end - begin)});
    return addLeaf(textOffset, begin, end);
}

bool Renderer::countNode()
{
    if (m_text.isTooLong())
        return fail(WireFault::Text, m_at);
    return ++m_nodes <= m_limits.nodes || fail(WireFault::Nodes, m_at);
}

bool Renderer::addLeaf(std::uint64_t textOffset, const char *begin, const char *end)
{
    addSpan(textOffset, begin, end);
    return countNode();
}

void Renderer::addSpan(std::uint64_t textOffset, const char *begin, const char *end)
{
    m_spans.push_back({static_cast<std::uint32_t>(textOffset), offset(begin), static_cast<std::uint32_t>(end - begin)});
}

} // namespace telltale::payload::protobuf
