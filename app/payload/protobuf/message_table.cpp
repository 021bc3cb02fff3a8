// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protobuf/message_table.h"

#include <google/protobuf/descriptor.h>

#include <algorithm>

namespace telltale::payload::protobuf {

namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

FieldKind kindOf(FieldDescriptor::Type type)
{
    switch (type) {
    case FieldDescriptor::TYPE_DOUBLE:
        return FieldKind::Double;
    case FieldDescriptor::TYPE_FLOAT:
        return FieldKind::Float;
    case FieldDescriptor::TYPE_INT64:
        return FieldKind::Int64;
    case FieldDescriptor::TYPE_UINT64:
        return FieldKind::UInt64;
    case FieldDescriptor::TYPE_INT32:
    case FieldDescriptor::TYPE_ENUM:
        return FieldKind::Int32;
    case FieldDescriptor::TYPE_FIXED64:
        return FieldKind::Fixed64;
    case FieldDescriptor::TYPE_FIXED32:
        return FieldKind::Fixed32;
    case FieldDescriptor::TYPE_BOOL:
        return FieldKind::Bool;
    case FieldDescriptor::TYPE_STRING:
        return FieldKind::String;
    case FieldDescriptor::TYPE_MESSAGE:
        return FieldKind::Message;
    case FieldDescriptor::TYPE_BYTES:
        return FieldKind::Bytes;
    case FieldDescriptor::TYPE_UINT32:
        return FieldKind::UInt32;
    case FieldDescriptor::TYPE_SFIXED32:
        return FieldKind::SFixed32;
    case FieldDescriptor::TYPE_SFIXED64:
        return FieldKind::SFixed64;
    case FieldDescriptor::TYPE_SINT32:
        return FieldKind::SInt32;
    case FieldDescriptor::TYPE_SINT64:
        return FieldKind::SInt64;
    case FieldDescriptor::TYPE_GROUP:
        break;
    }
    return FieldKind::None;
}

} // namespace

WireType wireTypeOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Fixed64:
    case FieldKind::SFixed64:
    case FieldKind::Double:
        return WireType::I64;
    case FieldKind::Fixed32:
    case FieldKind::SFixed32:
    case FieldKind::Float:
        return WireType::I32;
    case FieldKind::String:
    case FieldKind::Bytes:
    case FieldKind::Message:
        return WireType::Len;
    default:
        return WireType::Varint;
    }
}

const MessageTable &MessageTables::of(const Descriptor &type)
{
    std::unique_ptr<MessageTable> &place = m_tables[&type];
    if (place)
        return *place;
    place = std::make_unique<MessageTable>();
    MessageTable &table = *place; // the map may grow below, what it points at stays
    int largest = 0;
    for (int i = 0; i < type.field_count(); ++i)
        largest = std::max(largest, type.field(i)->number());
    table.fields.resize(static_cast<std::size_t>(std::min(largest, largestNumber)) + 1);
    table.count = static_cast<std::uint32_t>(table.fields.size());
    for (int i = 0; i < type.field_count(); ++i) {
        const FieldDescriptor &descriptor = *type.field(i);
        if (descriptor.number() <= largestNumber)
            table.fields[static_cast<std::size_t>(descriptor.number())] = fieldOf(descriptor, table);
    }
    return table;
}

/// Depth of the recursion: types inside each other, which our own files decide.
Field MessageTables::fieldOf(const FieldDescriptor &descriptor, MessageTable &table)
{
    Field field;
    field.key = MemberKey(",\"" + descriptor.json_name() + "\":");
    field.kind = kindOf(descriptor.type());
    field.wire = wireTypeOf(field.kind);
    field.isRepeated = descriptor.is_repeated();
    field.isPackable = descriptor.is_packable();
    if (field.isRepeated)
        field.repeatedNumber = table.repeatedFields++;
    if (field.kind == FieldKind::Message)
        field.child = &of(*descriptor.message_type());
    return field;
}

} // namespace telltale::payload::protobuf
