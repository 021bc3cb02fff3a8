// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/switches/editors/config_editor.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// One NAME=value of a file of lines.
struct LineEntry
{
    std::string section; ///< ini only
    std::string name;
    std::string value;          ///< what programs get
    std::size_t lineBegin = 0;  ///< all lines it stands on
    std::size_t lineEnd = 0;    ///< their line end included
    std::size_t valueBegin = 0; ///< the characters of the value, with its quotes
    std::size_t valueEnd = 0;
    std::size_t line = 1;
    bool isMade = false; ///< the value is made by whoever reads the file: `$OTHER`
    bool isAlone = true; ///< nothing else stands on its lines
    bool isOnOneLine = true;
};

/// A section of an ini file: from its header to the next one. The first has no header.
struct LineSection
{
    std::string name;
    std::size_t begin = 0;  ///< of its header's line
    std::size_t inside = 0; ///< behind its header's line
};

/// A file of lines, parsed.
struct LineFile
{
    std::vector<LineEntry> entries;
    std::vector<LineSection> sections;
};

/// Errors of all: switch-file-refused, with the line.
/// What bash makes of a file that it sources: assignments, `export`, quotes, line continuations. Files that run
/// commands are refused, since nobody but the shell knows what these do.
Result<LineFile> parseBashFile(std::string_view bytes);
/// What docker compose makes of `.env` and `env_file`.
Result<LineFile> parseComposeEnvFile(std::string_view bytes);
/// Sections, `NAME = value` or `NAME: value`, lines of comments with `;` and `#`.
Result<LineFile> parseIniFile(std::string_view bytes, bool hasInlineComments);
/// java.util.Properties: comments with `#` and `!`, `=`, `:` or a space, escapes, continued lines.
Result<LineFile> parsePropertiesFile(std::string_view bytes, bool hasInlineComments);

/// The key of a file of lines.
Result<ConfigReading> readLineKey(const ConfigTarget &target, std::string_view bytes);
Result<std::string> editLineKey(const ConfigTarget &target, std::string_view bytes,
                                const std::optional<SwitchValue> &value);

/// `\r\n` where the first line ends so, else `\n`.
std::string_view lineEndOf(std::string_view bytes);
/// Where the line of an offset begins, and where the next one does.
std::size_t lineBeginAt(std::string_view bytes, std::size_t offset);
std::size_t lineEndAt(std::string_view bytes, std::size_t offset);
/// The number of the line of an offset, from 1.
std::size_t lineNumberAt(std::string_view bytes, std::size_t offset);
/// The bytes with a line of its own at `at`, which is the beginning of a line or the end. A file without a final line
/// end stays one.
std::string withLineAt(std::string_view bytes, std::size_t at, std::string_view line);
/// The bytes without the lines from `begin` to `end`; the same holds.
std::string withoutLines(std::string_view bytes, std::size_t begin, std::size_t end);
/// Behind a byte order mark of UTF-8, if there is one.
std::size_t behindByteOrderMark(std::string_view bytes);

} // namespace telltale::privacy
