// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/text.h"

#include "base/diagnostic.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace telltale::payload {

/// A word of a command line as the program gets it: quotes and escapes undone. Its place is where it begins in the
/// text, its quote included.
struct ShellWord
{
    std::string text;
    Place place;
};

/// One simple command.
struct ShellCommand
{
    std::vector<ShellWord> words;   ///< redirections left out
    std::optional<Place> openQuote; ///< where a quote begins that the text never closes; its word goes up to the end
    bool endsInPipe = false;        ///< what it prints goes to the next command
};

/// Splits a text into commands as a POSIX shell does (with $'…' of POSIX 2024; nothing is expanded: $NAME, $(…) and
/// `…` stay as they are), or as cmd.exe and the C runtime of Windows do where a caret says that a command is for them.
class ShellReader
{
public:
    explicit ShellReader(Text text) : m_text(text) {}

    /// Reads the next command, which may have no words (an empty line). False at the end of the text.
    bool next(ShellCommand &command);
    /// Bytes read so far.
    std::size_t offset() const { return m_offset; }

private:
    void countLines(ShellCommand &command);

    Text m_text;
    std::size_t m_offset = 0;
    Place m_counted; ///< the last byte whose line is known
};

} // namespace telltale::payload
