// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protobuf/wire.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace google::protobuf {
class Descriptor;
class FieldDescriptor;
} // namespace google::protobuf

namespace telltale::payload::protobuf {

enum class FieldKind : std::uint8_t {
    None, ///< no field has this number
    Bool,
    Int32, ///< enums too
    Int64,
    UInt32,
    UInt64,
    SInt32,
    SInt64,
    Fixed32,
    Fixed64,
    SFixed32,
    SFixed64,
    Float,
    Double,
    String,
    Bytes,
    Message,
};

WireType wireTypeOf(FieldKind kind);

struct MessageTable;

/// What stands in front of a member's value: `,"traceId":`, with a byte for the brace or comma. Short ones are copied
/// as a whole, which takes less than calling for as many bytes as they have.
class MemberKey
{
public:
    static constexpr std::size_t shortSize = 32;

    MemberKey() = default;
    explicit MemberKey(std::string text) : m_size(text.size()), m_text(std::move(text))
    {
        m_text.resize(std::max(m_size, shortSize));
    }
    std::size_t size() const { return m_size; }
    /// How many bytes write() may touch.
    std::size_t room() const { return m_text.size(); }
    void write(char *out) const
    {
        if (m_size <= shortSize) [[likely]]
            std::memcpy(out, m_text.data(), shortSize);
        else
            std::memcpy(out, m_text.data(), m_size);
    }

private:
    std::size_t m_size = 0;
    std::string m_text;
};

/// What the renderer asks about a field.
struct alignas(64) Field
{
    MemberKey key;
    const MessageTable *child = nullptr;
    FieldKind kind = FieldKind::None;
    WireType wire = WireType::Varint;
    bool isRepeated = false;
    bool isPackable = false;          ///< repeated numbers: may be sent as one run of bytes too
    std::uint32_t repeatedNumber = 0; ///< counts the repeated fields of the message

    bool takes(WireType sent) const { return sent == wire || (isPackable && sent == WireType::Len); }
};

/// The fields of a message, by number. Made of libprotobuf's descriptors, because asking those takes longer than
/// reading the value.
struct MessageTable
{
    std::vector<Field> fields; ///< as many as the largest number asks for
    std::uint32_t count = 0;   ///< of fields, without the division that asking the vector takes
    std::uint32_t repeatedFields = 0;

    /// Null when the field is not declared, or not with this wire type.
    const Field *find(Tag tag) const
    {
        if (tag.number >= count)
            return nullptr;
        const Field &field = fields[tag.number];
        return field.kind != FieldKind::None && field.takes(tag.wire) ? &field : nullptr;
    }
};

/// Tables of message types and of all that stand inside them. Fields beyond `largestNumber` and proto2's groups are
/// left out: they are rendered as those that nobody declared.
class MessageTables
{
public:
    static constexpr int largestNumber = 1023;

    /// The same table for the same type; it lives as long as this does.
    const MessageTable &of(const google::protobuf::Descriptor &type);

private:
    Field fieldOf(const google::protobuf::FieldDescriptor &descriptor, MessageTable &table);

    std::unordered_map<const google::protobuf::Descriptor *, std::unique_ptr<MessageTable>> m_tables;
};

} // namespace telltale::payload::protobuf
