// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/node.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::audit {

/// A set of the types that a value can have: string, number, boolean, null, object, array, bytes.
class FieldTypes
{
public:
    /// Adds the type with this word; false where there is none.
    bool add(std::string_view word);
    void add(payload::NodeType type);
    bool has(payload::NodeType type) const { return (m_bits & bit(type)) != 0; }
    bool isEmpty() const { return m_bits == 0; }
    FieldTypes &operator|=(FieldTypes other)
    {
        m_bits = static_cast<std::uint8_t>(m_bits | other.m_bits);
        return *this;
    }
    /// `string, null`
    std::string text() const;
    /// The words, for lists.
    template<typename Visitor>
    void forEach(Visitor &&visit) const
    {
        for (unsigned i = 0; i < count; ++i) {
            if ((m_bits & (1u << i)) != 0)
                visit(words[i]);
        }
    }
    friend bool operator==(FieldTypes, FieldTypes) = default;

private:
    static constexpr unsigned count = 7;
    static constexpr std::string_view words[count] = {"string", "number", "boolean", "null",
                                                      "object", "array",  "bytes"};
    static std::uint8_t bit(payload::NodeType type);

    std::uint8_t m_bits = 0;
};

} // namespace telltale::audit
