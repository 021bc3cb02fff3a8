// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace telltale::payload {

/// Bytes that our readers may look past: `padding` readable bytes follow the last one, the first of them is NUL.
/// A NUL stops every reader, so nothing needs a bounds check per byte. A view; the owner keeps the bytes alive.
class Text
{
public:
    static constexpr std::size_t padding = 64;

    Text() = default;
    /// The caller promises the padding.
    Text(const char *data, std::size_t size) : m_data(data), m_size(size) {}

    const char *data() const { return m_data; }
    std::size_t size() const { return m_size; }
    const char *end() const { return m_data + m_size; }
    bool isEmpty() const { return m_size == 0; }
    std::string_view view() const { return {m_data, m_size}; }
    /// From `offset` to the end; keeps the padding. (A piece from the middle would lose the NUL: use PaddedText.)
    Text from(std::size_t offset) const { return {m_data + offset, m_size - offset}; }

private:
    static constexpr char empty[padding] = {};
    const char *m_data = empty;
    std::size_t m_size = 0;
};

/// An owned copy with the padding that Text promises.
class PaddedText
{
public:
    PaddedText() : m_bytes(Text::padding, '\0') {}
    explicit PaddedText(std::string_view bytes) : m_size(bytes.size())
    {
        m_bytes.reserve(bytes.size() + Text::padding);
        m_bytes.append(bytes).append(Text::padding, '\0');
    }
    /// Takes the bytes without a copy, if they have room for the padding.
    static PaddedText taking(std::string bytes)
    {
        PaddedText text;
        text.m_size = bytes.size();
        text.m_bytes = std::move(bytes);
        text.m_bytes.append(Text::padding, '\0');
        return text;
    }
    Text text() const { return {m_bytes.data(), m_size}; }

private:
    std::string m_bytes;
    std::size_t m_size = 0;
};

} // namespace telltale::payload
