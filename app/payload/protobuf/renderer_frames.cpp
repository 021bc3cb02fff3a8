// SPDX-License-Identifier: GPL-3.0-or-later
// What opens and closes: messages, groups, arrays, and the rendition as a whole.
#include "payload/protobuf/renderer.h"

#include <charconv>
#include <utility>

namespace telltale::payload::protobuf {

/// Opens the object whose content begins at m_at.
bool Renderer::enter(const MessageTable &table, const char *end)
{
    if (!goDeeper() || !countNode())
        return false;
    if (m_depth > 1)
        m_above.push_back(m_now);
    m_now = Frame{&table, m_at, end};
    return true;
}

bool Renderer::goDeeper()
{
    return ++m_depth <= m_limits.depth || fail(WireFault::Depth, m_at);
}

/// The message that is open has been read to its end. False if that was the outermost one, or it ends inside a group.
bool Renderer::leave()
{
    if (m_now.array != nullptr)
        closeArray();
    if (m_now.group != 0)
        return fail(WireFault::GroupOpen, m_now.begin);
    m_at = m_now.end;
    return closeObject();
}

bool Renderer::closeObject()
{
    if (m_now.lead == '{') {
        addSpan(m_text.size(), m_now.begin, m_now.begin);
        m_text.put('{');
    }
    m_text.put('}');
    if (m_now.isPlanned)
        dropPlan();
    --m_depth;
    if (m_above.empty())
        return false;
    m_now = m_above.back();
    m_above.pop_back();
    return true;
}

/// Writes what stands in front of a value.
bool Renderer::prepare(const Field &field)
{
    if (!field.isRepeated) {
        writeKey(field.key);
        return true;
    }
    if (m_now.array != &field && !openArray(field))
        return false;
    writeElementLead();
    return true;
}

bool Renderer::openArray(const Field &field)
{
    if (!goDeeper() || !countNode())
        return false;
    writeKey(field.key);
    m_now.array = &field;
    m_now.arrayBegin = m_at;
    m_now.arrayLead = '[';
    return true;
}

void Renderer::closeArray()
{
    if (m_now.arrayLead == '[') {
        addSpan(m_text.size(), m_now.arrayBegin, m_now.arrayBegin);
        m_text.put('[');
    }
    m_text.put(']');
    m_now.array = nullptr;
    --m_depth;
}

/// Called once a message, where its first array seems to end. Looks through the fields that are left, without what is
/// inside them, so that all messages together are looked through once. True if they will be read in another order (or
/// failed to be planned).
bool Renderer::gatherRest(const char *tagAt)
{
    m_now.isOrderKnown = true;
    const MessageRest rest{tagAt, m_now.end, *m_now.table, *m_now.array};
    if (!isScattered(rest))
        return false;
    const std::size_t begin = m_plan.size();
    if (!planFields(rest, m_message, m_limits.nodes, m_plan)) {
        fail(WireFault::Nodes, tagAt);
        return true;
    }
    m_plans.push_back({begin, begin});
    m_now.isPlanned = true;
    return true;
}

/// The message that is open was planned: its fields are the last ones of all that are planned.
void Renderer::dropPlan()
{
    m_plan.resize(m_plans.back().begin);
    m_plans.pop_back();
}

void Renderer::writeKey(const MemberKey &key)
{
    char *out = m_text.room(key.room());
    key.write(out);
    *out = std::exchange(m_now.lead, ',');
    m_text.written(out + key.size());
}

void Renderer::writeUnknownKey(std::uint32_t number, std::string_view wire)
{
    constexpr std::size_t longest = 32;
    char *out = m_text.room(longest);
    char *at = out + 2;
    out[0] = std::exchange(m_now.lead, ',');
    out[1] = '"';
    at = std::to_chars(at, out + longest, number).ptr;
    *at++ = ':';
    at += wire.copy(at, wire.size());
    *at++ = '"';
    *at++ = ':';
    m_text.written(at);
}

void Renderer::writeElementLead()
{
    m_text.put(std::exchange(m_now.arrayLead, ','));
}

bool Renderer::fail(WireFault fault, const char *at)
{
    m_fault = fault;
    m_faultAt = at;
    return false;
}

std::string Renderer::describeFault() const
{
    switch (m_fault) {
    case WireFault::None:
        return {};
    case WireFault::CutOff:
        return "it ends inside a value";
    case WireFault::LongVarint:
        return "a number has more than ten bytes";
    case WireFault::LongLength:
        return "a length goes beyond the end";
    case WireFault::FieldNumber:
        return "a field has a number that is not allowed";
    case WireFault::WireType:
        return "a field has a wire type that does not exist";
    case WireFault::GroupEnd:
        return "a group ends that did not begin";
    case WireFault::GroupOpen:
        return "a group does not end";
    case WireFault::Depth:
        return "nested deeper than " + std::to_string(m_limits.depth);
    case WireFault::Nodes:
        return "more than " + std::to_string(m_limits.nodes) + " values";
    case WireFault::Text:
        return "more than " + std::to_string(m_limits.document) + " bytes as text";
    }
    return {};
}

Rendition Renderer::finish()
{
    std::string text;
    if (!m_text.take(text) && m_fault == WireFault::None)
        fail(WireFault::Text, m_at);
    Rendition rendition;
    if (m_fault != WireFault::None) {
        rendition.failedAt = offset(m_faultAt);
        rendition.problem = describeFault();
        return rendition;
    }
    rendition.text = std::make_shared<const PaddedText>(PaddedText::taking(std::move(text)));
    rendition.spans = std::move(m_spans);
    return rendition;
}

} // namespace telltale::payload::protobuf
