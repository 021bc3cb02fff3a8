// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/protobuf_edits.h"

#include "payload/lexeme.h"
#include "payload/protobuf/descriptors.h"
#include "payload/protobuf/message_table.h"
#include "payload/protobuf/scalars.h"
#include "privacy/rewrite/protobuf_value.h"
#include "privacy/rewrite/recoding.h"

#include <algorithm>
#include <mutex>

namespace telltale::privacy {

using payload::protobuf::Field;
using payload::protobuf::FieldKind;
using payload::protobuf::MessageTable;
using payload::protobuf::Tag;
using payload::protobuf::WireFault;
using payload::protobuf::WireType;

namespace {

const MessageTable undeclaredTable;

/// Null when no file declares the type. Tables live for ever and are shared.
const MessageTable *messageTable(std::string_view type)
{
    static std::mutex mutex;
    static payload::protobuf::MessageTables tables;
    const google::protobuf::Descriptor *const descriptor = payload::protobuf::descriptorOf(type);
    if (descriptor == nullptr)
        return nullptr;
    const std::lock_guard lock(mutex);
    return &tables.of(*descriptor);
}

using Changes = std::span<const MessageChange>;

/// As the rendition shows bytes that nobody has declared.
bool isShownAsText(std::string_view bytes)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; };
    return !bytes.empty() && std::none_of(bytes.begin(), bytes.end(), isControl) && payload::isUtf8(bytes);
}

/// Writes a message anew, field by field; those without a change are copied. As deep as messages are nested, which the
/// limits of the reader bound.
class MessageWriter
{
public:
    explicit MessageWriter(std::string_view message) : m_begin(message.data()) {}
    bool write(const MessageTable &table, std::string_view message, Changes changes, std::uint32_t level,
               std::string &out);

private:
    struct Part
    {
        const char *tagAt;
        const char *value; ///< behind the tag; of fields with a length, their content
        const char *end;
        Tag tag;
        const Field *field;
    };
    bool next(const MessageTable &table, const char *&at, const char *end, Part &part) const;
    bool writePart(const Part &part, Changes changes, std::uint32_t level, std::string &out);
    bool writeGroup(const Part &part, Changes changes, std::uint32_t level, std::string &out);
    bool writePacked(const Part &part, Changes changes, std::string &content) const;
    std::string leafBytes(const Part &part, const FieldChange &change) const;
    std::uint32_t offset(const char *at) const { return static_cast<std::uint32_t>(at - m_begin); }

    const char *m_begin;
};

bool MessageWriter::next(const MessageTable &table, const char *&at, const char *end, Part &part) const
{
    WireFault fault = WireFault::None;
    part.tagAt = at;
    part.value = payload::protobuf::readTag(at, end, part.tag, fault);
    if (part.value == nullptr)
        return false;
    part.field = table.find(part.tag);
    if (part.tag.wire == WireType::Len) {
        part.value = payload::protobuf::readLength(part.value, end, part.end, fault);
        at = part.end;
        return part.value != nullptr;
    }
    part.end = payload::protobuf::skipValue(part.value, end, part.tag.wire);
    at = part.end;
    return part.end != nullptr;
}

std::string MessageWriter::leafBytes(const Part &part, const FieldChange &change) const
{
    const std::string_view before(part.value, static_cast<std::size_t>(part.end - part.value));
    if (part.tag.wire != WireType::Len) {
        static constexpr FieldKind unknown[] = {FieldKind::UInt64, FieldKind::Fixed64, FieldKind::None,
                                                FieldKind::None,   FieldKind::None,    FieldKind::Fixed32};
        const FieldKind kind =
            part.field != nullptr ? part.field->kind : unknown[static_cast<std::size_t>(part.tag.wire)];
        return scalarBytes(kind, change.text);
    }
    const bool isText =
        part.field != nullptr ? part.field->kind == FieldKind::String : isShownAsText(before) || before.empty();
    return isText ? change.text : bytesOfHex(change.text);
}

/// False: a place is not that of an element.
bool MessageWriter::writePacked(const Part &part, Changes changes, std::string &content) const
{
    for (const char *at = part.value; at != part.end;) {
        std::uint64_t bits = 0;
        const char *const end =
            payload::protobuf::readScalar(payload::protobuf::wireTypeOf(part.field->kind), at, part.end, bits);
        if (end == nullptr)
            return false;
        const bool isChanged = !changes.empty() && changes.front().span.offset == offset(at);
        if (!isChanged)
            content.append(at, end);
        else if (changes.front().change.what == FieldChange::What::Replace)
            content += scalarBytes(part.field->kind, changes.front().change.text);
        changes = isChanged ? changes.subspan(1) : changes;
        at = end;
    }
    return changes.empty();
}

bool MessageWriter::writeGroup(const Part &part, Changes changes, std::uint32_t level, std::string &out)
{
    out.append(part.tagAt, part.value);
    // Up to the tag of its end, which is the last thing in it.
    const char *content = part.value;
    const char *last = content;
    for (Part inner; content != part.end; last = inner.tagAt) {
        WireFault fault = WireFault::None;
        inner.tagAt = content;
        inner.value = payload::protobuf::readTag(content, part.end, inner.tag, fault);
        const bool isEnd = inner.value != nullptr && inner.tag.wire == WireType::GroupEnd;
        content = inner.value == nullptr ? nullptr
            : isEnd                      ? inner.value
                                         : payload::protobuf::skipValue(inner.value, part.end, inner.tag.wire);
        if (content == nullptr)
            return false;
    }
    const bool isDone =
        write(undeclaredTable, {part.value, static_cast<std::size_t>(last - part.value)}, changes, level + 1, out);
    out.append(last, part.end);
    return isDone;
}

bool MessageWriter::writePart(const Part &part, Changes changes, std::uint32_t level, std::string &out)
{
    const MessageChange &first = changes.front();
    const bool isMessage = part.field != nullptr && part.field->kind == FieldKind::Message;
    const bool isGroup = part.tag.wire == WireType::GroupBegin;
    const bool isTakenOut = std::any_of(changes.begin(), changes.end(), [level](const MessageChange &change) {
        return change.change.what == FieldChange::What::Drop && change.level == level + 1;
    });
    if (isTakenOut && (isMessage || isGroup))
        return true;
    if (isGroup)
        return writeGroup(part, changes, level, out);
    const bool isPacked = part.field != nullptr && part.tag.wire != part.field->wire && part.value != part.end;
    const bool isEmptyPack = part.field != nullptr && part.tag.wire != part.field->wire && !isPacked;
    std::string content;
    if (isPacked) {
        if (!writePacked(part, changes, content))
            return false;
        if (content.empty())
            return true;
    } else if (isMessage && part.value != part.end) {
        if (!write(*part.field->child, {part.value, static_cast<std::size_t>(part.end - part.value)}, changes,
                   level + 1, content))
            return false;
    } else if (first.change.what == FieldChange::What::Drop) {
        return changes.size() == 1;
    } else if (!isMessage && !isEmptyPack) {
        content = leafBytes(part, first.change);
    }
    std::uint64_t bits = 0;
    const char *const tagEnd = payload::protobuf::readVarint(part.tagAt, part.end, bits);
    out.append(part.tagAt, tagEnd);
    if (part.tag.wire == WireType::Len)
        appendVarint(out, content.size());
    out += content;
    return isPacked || isMessage || changes.size() == 1;
}

bool MessageWriter::write(const MessageTable &table, std::string_view message, Changes changes, std::uint32_t level,
                          std::string &out)
{
    const char *const end = message.data() + message.size();
    for (const char *at = message.data(); at != end && !changes.empty();) {
        Part part{};
        if (!next(table, at, end, part))
            return false;
        // What is empty, or ends with something empty, has its last value where the next field begins.
        const std::uint32_t behind = offset(part.end);
        std::size_t count = 0;
        while (count < changes.size()
               && (changes[count].span.offset < behind
                   || (changes[count].span.offset == behind && changes[count].span.length == 0)))
            ++count;
        if (count == 0)
            out.append(part.tagAt, part.end);
        else if (!writePart(part, changes.first(count), level, out))
            return false;
        changes = changes.subspan(count);
        if (changes.empty())
            out.append(at, end);
    }
    return changes.empty();
}

} // namespace

Result<std::string> changeProtobuf(std::string_view message, std::string_view type, std::vector<MessageChange> changes)
{
    const MessageTable *const table = messageTable(type);
    std::stable_sort(changes.begin(), changes.end(), [](const MessageChange &a, const MessageChange &b) {
        return a.span.offset != b.span.offset ? a.span.offset < b.span.offset : a.span.length < b.span.length;
    });
    std::string result;
    result.reserve(message.size());
    if (table == nullptr || !MessageWriter(message).write(*table, message, changes, 0, result))
        return notRewritable(
            QT_TRANSLATE_NOOP("telltale::Rewrite", "A field does not stand where the message was read"));
    return changes.empty() ? std::string(message) : std::move(result);
}

} // namespace telltale::privacy
