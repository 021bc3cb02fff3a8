// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace telltale::payload {

/// Follows strings and brackets through the bytes of a JSON text, one byte after another, and keeps nothing of it. It
/// is for passing over what nobody reads, and for finding out of what is broken; it does not judge.
class JsonNesting
{
public:
    enum class Mode {
        Passing, ///< comments are passed over
        Broken,  ///< a line feed ends a string, and nothing is a comment: a stray quote then costs its line only
    };
    enum class Step {
        Inside,
        Closed,    ///< this byte closes what was opened first
        Separator, ///< a comma, with nothing open
        Unmatched, ///< a closing bracket of an array, with no array open
    };

    explicit JsonNesting(Mode mode) : m_mode(mode) {}
    Step step(char byte);
    bool isOpen() const { return m_deeper != 0 || !m_open.empty(); }
    bool isInString() const { return m_quote != 0; }

private:
    /// Kinds of brackets are kept for so many; behind that they are counted only.
    static constexpr std::size_t kindsKept = 4096;

    bool passComment(char byte);
    bool passString(char byte);
    Step close(char byte);

    Mode m_mode;
    std::string m_open; ///< the brackets that are open
    std::uint64_t m_deeper = 0;
    char m_quote = 0;    ///< of the string we are in
    char m_comment = 0;  ///< `/`: up to the line's end, `*`: up to `*/`
    char m_previous = 0; ///< outside of strings
    bool m_isEscaped = false;
};

} // namespace telltale::payload
