// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/value_memo.h"

#include <cstring>

namespace telltale::audit {

namespace {

/// Eight bytes at a time; the last step reads what it read before once more rather than one byte after the other.
std::uint64_t hashOf(std::string_view text, std::uint64_t seed)
{
    constexpr std::uint64_t factor = 0x9e3779b97f4a7c15u;
    std::uint64_t hash = (seed + 1) * factor ^ text.size();
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * factor;
        hash ^= hash >> 29;
    };
    const auto word = [text](std::size_t at) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, 8);
        return bytes;
    };
    if (text.size() < 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data(), text.size());
        mix(bytes);
        return hash;
    }
    for (std::size_t at = 0; at + 8 <= text.size(); at += 8)
        mix(word(at));
    mix(word(text.size() - 8));
    return hash;
}

} // namespace

ValueMatch ValueMemo::judge(std::uint32_t field, std::string_view value, const ValueContext &context)
{
    // The shortest ones are judged faster than they are found.
    if (value.size() > textLimit || value.size() < 3)
        return m_recogniser.judge(value, context);
    Slot &slot = m_slots[(hashOf(value, field) >> 20) % slotCount];
    const bool isKnown = slot.size == value.size() && slot.field == field && slot.type == context.type
        && std::memcmp(slot.text.data(), value.data(), value.size()) == 0;
    if (!isKnown) {
        slot.match = m_recogniser.judge(value, context);
        slot.field = field;
        slot.type = context.type;
        slot.size = static_cast<std::uint8_t>(value.size());
        std::memcpy(slot.text.data(), value.data(), value.size());
    }
    return slot.match;
}

} // namespace telltale::audit
