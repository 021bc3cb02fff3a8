// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/output.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::report {

/// Writes JSON strings (RFC 8259) to an output; text without anything to escape takes a fast path.
class JsonText
{
public:
    /// `isTerminal`: invisible and control characters beyond ASCII (C1, bidirectional) are written as \uXXXX, so that
    /// no terminal obeys them. The text that a JSON reader gets is the same.
    JsonText(Output &output, bool isTerminal) : m_output(output), m_isTerminal(isTerminal) {}

    void string(std::string_view bytes);
    /// The same for a value's exact characters, usually a string with its quotes. False, and nothing is written, when
    /// they are not UTF-8: JSON cannot say what they are.
    bool lexeme(std::string_view bytes);
    /// A string, or null when it is empty.
    void stringOrNull(std::string_view bytes);
    void base64(std::string_view bytes);

private:
    void careful(std::string_view bytes);

    Output &m_output;
    bool m_isTerminal;
    std::string m_scratch;
};

/// A finished JSON text in which invisible and control characters beyond ASCII are written as \uXXXX.
std::string withUnseenEscaped(const std::string &json);

/// Printable ASCII without quotes and backslashes: stands in a JSON string as it is.
bool isPlain(std::string_view bytes);

} // namespace telltale::report
