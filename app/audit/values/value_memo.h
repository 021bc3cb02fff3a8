// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/value_recogniser.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// Remembers what short values were judged to be: telemetry sends the same ones over and over. A table of fixed size in
/// which a newer value takes the place of an older one; answers are those of the recogniser, always. For one thread.
class ValueMemo
{
public:
    explicit ValueMemo(const ValueRecogniser &recogniser) : m_recogniser(recogniser), m_slots(slotCount) {}

    /// `field` stands for the context: the same number always comes with the same key and region (a pattern path's).
    ValueMatch judge(std::uint32_t field, std::string_view value, const ValueContext &context);

private:
    static constexpr std::size_t slotCount = 2048;
    static constexpr std::size_t textLimit = 120;

    struct Slot
    {
        ValueMatch match;
        std::uint32_t field = 0;
        payload::NodeType type = payload::NodeType::String;
        std::uint8_t size = 0xff; ///< nothing yet
        std::array<char, textLimit> text{};
    };

    const ValueRecogniser &m_recogniser;
    std::vector<Slot> m_slots;
};

} // namespace telltale::audit
