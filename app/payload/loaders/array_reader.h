// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/reading.h"
#include "payload/loaders/value_reader.h"

namespace telltale::payload {

/// Reads a root array that is longer than the document limit element by element, so that memory stays bounded. It holds
/// the array to the same grammar as any other: every comma too many or too few is reported.
class ArrayReader
{
public:
    ArrayReader(Input &input, WindowCursor &cursor, ValueReader &values, Reading &reading)
        : m_input(input), m_cursor(cursor), m_values(values), m_reading(reading)
    {
    }

    /// From the opening bracket to behind the closing one. False when it was not reached: nothing behind can be told to
    /// be an element, or the sink wants no more.
    bool read();

private:
    enum class Next {
        Element,
        End,
        Lost, ///< the input is over, or what stands here can neither be read nor passed over
    };
    Next toNext(bool isFirst);
    Next atElement(bool isFirst);
    Next atEnd();
    bool readElement(std::uint64_t index);

    Input &m_input;
    WindowCursor &m_cursor;
    ValueReader &m_values;
    Reading &m_reading;
    std::optional<Place> m_comma; ///< since the last element
};

} // namespace telltale::payload
