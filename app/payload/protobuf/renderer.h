// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protobuf/gathering.h"
#include "payload/protobuf/protobuf_rendition.h"
#include "payload/protobuf/rendition_text.h"

namespace telltale::payload::protobuf {

/// Renders one message by its table, see renderProtobuf(). libprotobuf's own parser is of no use here: it tells no
/// offsets, forgets the order of the fields, merges what was sent twice and leaves out what is the default.
class Renderer
{
public:
    /// The message must not be larger than `largestMessage`.
    Renderer(std::string_view message, const Limits &limits);
    static constexpr std::size_t largestMessage = std::size_t{1} << 30;

    Rendition render(const MessageTable &type);

private:
    /// A message or group that is open, and the array in it that is.
    struct Frame
    {
        const MessageTable *table;
        const char *begin;
        const char *end;
        const Field *array = nullptr;
        const char *arrayBegin = nullptr; ///< its first element
        std::uint32_t group = 0;          ///< the number of a group
        char lead = '{';                  ///< in front of the next member
        char arrayLead = '[';             ///< in front of the next element
        bool isPlanned = false;           ///< the last of m_plans is its plan, once what is inside it is closed
        bool isOrderKnown = false;        ///< nothing is scattered, or it is planned
    };

    /// Where in m_plan the fields of a message begin, and which is next; they end with m_plan, once what is inside is
    /// closed.
    struct Plan
    {
        std::size_t begin;
        std::size_t next;
    };

    bool hasMore() const { return m_now.isPlanned ? m_plans.back().next != m_plan.size() : m_at != m_now.end; }
    bool readField();
    bool readKnown(const Field &field, WireType wire);
    bool readContent(const Field &field, const char *end);
    bool readUnknown(Tag tag, const char *tagAt);
    bool readUnknownBytes(std::uint32_t number);
    bool readScalarLeaf(FieldKind kind, const char *end);
    bool readPacked(FieldKind kind, const char *end);
    bool addQuoted(const char *end);
    bool addHex(const char *end);

    bool enter(const MessageTable &table, const char *end);
    bool leave();
    bool closeObject();
    bool prepare(const Field &field);
    bool openArray(const Field &field);
    void closeArray();
    bool gatherRest(const char *tagAt);
    void dropPlan();
    bool goDeeper();
    void writeKey(const MemberKey &key);
    void writeUnknownKey(std::uint32_t number, std::string_view wire);
    void writeElementLead();

    bool countNode();
    bool addLeaf(std::uint64_t textOffset, const char *begin, const char *end);
    void addSpan(std::uint64_t textOffset, const char *begin, const char *end);
    std::uint32_t offset(const char *at) const { return static_cast<std::uint32_t>(at - m_message); }
    bool fail(WireFault fault, const char *at);
    std::string describeFault() const;
    Rendition finish();

    const char *m_message;
    const char *m_end;
    const char *m_at;
    Limits m_limits;
    Frame m_now{};
    std::vector<Frame> m_above;       ///< what m_now stands in
    std::vector<PlannedField> m_plan; ///< of all messages that are open
    std::vector<Plan> m_plans;
    RenditionText m_text;
    std::vector<SentSpan> m_spans;
    std::uint32_t m_depth = 0;
    std::uint32_t m_nodes = 0;
    WireFault m_fault = WireFault::None;
    const char *m_faultAt = nullptr;
};

} // namespace telltale::payload::protobuf
