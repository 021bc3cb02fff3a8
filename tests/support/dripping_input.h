// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/input.h"

#include <algorithm>
#include <string_view>

namespace telltale::test {

/// Hands out its bytes a few at a time, as a pipe does, and forgets what was discarded.
class DrippingInput : public payload::Input
{
public:
    DrippingInput(std::string_view bytes, std::size_t step) : m_bytes(bytes), m_step(step) { refill(0); }
    payload::Text window() const override { return m_window.text(); }
    std::uint64_t windowOffset() const override { return m_offset; }
    bool isAtEnd() const override { return m_end == m_bytes.size(); }
    Result<bool> extend() override
    {
        const bool more = !isAtEnd();
        refill(m_step);
        return more;
    }
    void discard(std::size_t bytes) override
    {
        m_offset += bytes;
        refill(0);
    }
    std::uint64_t sourceRead() const override { return m_end; }
    std::uint64_t sourceSize() const override { return m_bytes.size(); }

private:
    void refill(std::size_t more)
    {
        m_end = std::min(m_bytes.size(), m_end + more);
        m_window = payload::PaddedText(m_bytes.substr(m_offset, m_end - m_offset));
    }

    std::string_view m_bytes;
    std::size_t m_step;
    std::size_t m_offset = 0;
    std::size_t m_end = 0;
    payload::PaddedText m_window;
};

} // namespace telltale::test
