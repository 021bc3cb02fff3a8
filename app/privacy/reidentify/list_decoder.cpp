// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/list_decoder.h"

#include "base/utf8.h"

namespace telltale::privacy {

std::string_view ListDecoder::decode(std::string_view bytes)
{
    constexpr std::string_view utf8Mark = "\xef\xbb\xbf";
    if (m_form == Form::Plain)
        return bytes;
    m_held += bytes;
    m_out.clear();
    if (m_form == Form::Unknown) {
        if (m_held.size() < 2 || (m_held.size() < 3 && utf8Mark.starts_with(m_held)))
            return {};
        if (m_held.starts_with("\xff\xfe"))
            m_form = Form::LittleEndian;
        else if (m_held.starts_with("\xfe\xff"))
            m_form = Form::BigEndian;
        else
            m_form = Form::Plain;
        const std::size_t mark = m_form != Form::Plain ? 2 : m_held.starts_with(utf8Mark) ? 3 : 0;
        m_held.erase(0, mark);
        if (m_form == Form::Plain) {
            m_out.swap(m_held);
            return m_out;
        }
    }
    decodeWide(m_held);
    m_held.erase(0, m_held.size() / 2 * 2);
    return m_out;
}

void ListDecoder::decodeWide(std::string_view bytes)
{
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        addUnit(m_form == Form::LittleEndian ? static_cast<char16_t>(second << 8u | first)
                                             : static_cast<char16_t>(first << 8u | second));
    }
}

void ListDecoder::addUnit(char16_t unit)
{
    const bool isHigh = unit >= 0xd800 && unit < 0xdc00;
    const bool isLow = unit >= 0xdc00 && unit < 0xe000;
    if (m_high != 0 && isLow) {
        appendUtf8(m_out, 0x10000u + (static_cast<char32_t>(m_high - 0xd800) << 10u) + (unit - 0xdc00u));
        m_high = 0;
        return;
    }
    if (m_high != 0)
        appendUtf8(m_out, m_high);
    m_high = isHigh ? unit : u'\0';
    if (!isHigh)
        appendUtf8(m_out, unit);
}

std::string_view ListDecoder::end()
{
    m_out.clear();
    if (m_high != 0)
        appendUtf8(m_out, m_high);
    m_high = 0;
    // A mark that never became one, or half a character.
    m_out += m_held;
    m_held.clear();
    return m_out;
}

} // namespace telltale::privacy
