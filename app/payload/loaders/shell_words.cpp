// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/shell_words.h"

#include "payload/document.h"
#include "payload/loaders/cmd_words.h"
#include "payload/loaders/posix_words.h"

namespace telltale::payload {

bool ShellReader::next(ShellCommand &command)
{
    command = {};
    if (m_offset == m_text.size())
        return false;
    if (const auto end = readPosixCommand(m_text.view(), m_offset, command)) {
        m_offset = *end;
    } else {
        command = {};
        m_offset = readCmdCommand(m_text.view(), m_offset, command);
    }
    countLines(command);
    return true;
}

/// Words come in the order of the text, and a quote that is open belongs to the last one.
void ShellReader::countLines(ShellCommand &command)
{
    const auto count = [this](Place &place) {
        const std::size_t from = m_counted.offset;
        place = m_counted = advance(m_counted, m_text.view().substr(from, place.offset - from));
    };
    for (ShellWord &word : command.words)
        count(word.place);
    if (command.openQuote)
        count(*command.openQuote);
}

} // namespace telltale::payload
