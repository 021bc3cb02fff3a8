// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/field_types.h"

namespace telltale::audit {

using payload::NodeType;

std::uint8_t FieldTypes::bit(NodeType type)
{
    const std::string_view word = payload::typeWord(type);
    for (unsigned i = 0; i < count; ++i) {
        if (words[i] == word)
            return static_cast<std::uint8_t>(1u << i);
    }
    return 0;
}

bool FieldTypes::add(std::string_view word)
{
    for (unsigned i = 0; i < count; ++i) {
        if (words[i] == word) {
            m_bits = static_cast<std::uint8_t>(m_bits | (1u << i));
            return true;
        }
    }
    return false;
}

void FieldTypes::add(NodeType type)
{
    m_bits = static_cast<std::uint8_t>(m_bits | bit(type));
}

std::string FieldTypes::text() const
{
    std::string result;
    forEach([&result](std::string_view word) {
        result += result.empty() ? "" : ", ";
        result += word;
    });
    return result;
}

} // namespace telltale::audit
