// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protobuf/wire.h"

namespace telltale::payload::protobuf {

namespace {

/// Any value but a group.
const char *skipPlainValue(const char *at, const char *end, WireType wire)
{
    std::uint64_t ignored = 0;
    WireFault fault = WireFault::None;
    const char *contentEnd = nullptr;
    switch (wire) {
    case WireType::Varint:
        return readVarint(at, end, ignored);
    case WireType::I64:
        return readFixed<std::uint64_t>(at, end, ignored);
    case WireType::I32:
        return readFixed<std::uint32_t>(at, end, ignored);
    case WireType::Len:
        return readLength(at, end, contentEnd, fault) == nullptr ? nullptr : contentEnd;
    default:
        return nullptr;
    }
}

} // namespace

const char *skipValue(const char *at, const char *end, WireType wire)
{
    if (wire != WireType::GroupBegin)
        return skipPlainValue(at, end, wire);
    for (std::size_t open = 1; open != 0;) {
        Tag tag;
        WireFault fault = WireFault::None;
        at = readTag(at, end, tag, fault);
        if (at == nullptr)
            return nullptr;
        if (tag.wire == WireType::GroupBegin)
            ++open;
        else if (tag.wire == WireType::GroupEnd)
            --open;
        else if ((at = skipPlainValue(at, end, tag.wire)) == nullptr)
            return nullptr;
    }
    return at;
}

} // namespace telltale::payload::protobuf
