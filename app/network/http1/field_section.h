// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/field_role.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network::http1 {

/// Where a field stands in the bytes of its section.
struct FieldSpan
{
    std::uint32_t nameOffset = 0;
    std::uint32_t nameLength = 0;
    std::uint32_t valueOffset = 0; ///< of the value without the blanks around it
    std::uint32_t valueLength = 0;
    FieldRole role = FieldRole::Other;
};

/// A head or the trailers: the exact bytes as they were received, and the fields inside them in their order, with case
/// and repetitions. Views hold until the section is changed or cleared.
class FieldSection
{
public:
    /// Everything: the start line of a head, the fields, the empty line.
    std::string_view bytes() const { return m_bytes; }
    std::size_t size() const { return m_fields.size(); }
    const FieldSpan &span(std::size_t index) const { return m_fields[index]; }
    FieldRole role(std::size_t index) const { return m_fields[index].role; }
    std::string_view name(std::size_t index) const
    {
        return bytes().substr(m_fields[index].nameOffset, m_fields[index].nameLength);
    }
    std::string_view value(std::size_t index) const
    {
        return bytes().substr(m_fields[index].valueOffset, m_fields[index].valueLength);
    }
    /// The first field of this name, whatever its case, from `from` on.
    std::optional<std::size_t> find(std::string_view name, std::size_t from = 0) const;

    void clear();
    void append(std::string_view bytes) { m_bytes.append(bytes); }
    void add(const FieldSpan &span) { m_fields.push_back(span); }

private:
    std::string m_bytes;
    std::vector<FieldSpan> m_fields;
};

} // namespace telltale::network::http1
