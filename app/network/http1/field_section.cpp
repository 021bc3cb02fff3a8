// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/field_section.h"

#include "network/http1/octets.h"

namespace telltale::network::http1 {

std::optional<std::size_t> FieldSection::find(std::string_view name, std::size_t from) const
{
    const auto isSame = [](char a, char b) { return lowered(a) == lowered(b); };
    for (std::size_t i = from; i < m_fields.size(); ++i) {
        const std::string_view other = this->name(i);
        if (std::equal(other.begin(), other.end(), name.begin(), name.end(), isSame))
            return i;
    }
    return {};
}

void FieldSection::clear()
{
    m_bytes.clear();
    m_fields.clear();
}

} // namespace telltale::network::http1
