// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/marks/mark_entry.h"

#include "payload/lexeme.h"
#include "payload/utf8.h"

#include <algorithm>
#include <cstdio>

namespace telltale::payload {

namespace {

constexpr std::string_view firstLineOf = "# Notes and flags on events of ";
constexpr std::string_view otherLines =
    "# Written by Telltale, to be read and edited. The other lines say which event a note is for.\n";

void appendEscape(std::string &out, char32_t character)
{
    char text[16];
    std::snprintf(text, sizeof text, character > 0xFFFF ? "\\U%08X" : "\\u%04X", static_cast<unsigned>(character));
    out += text;
}

/// Whatever changes how the text looks without being seen is written as an escape: what one sees is what stands there.
void appendCharacter(std::string &out, std::string_view bytes, const Utf8Character &character, bool isLong)
{
    const char32_t value = character.value;
    if (!character.isValid)
        out += "\uFFFD";
    else if (value == '"' || value == '\\')
        out += {'\\', static_cast<char>(value)};
    else if (value == '\n')
        out += isLong ? "\n" : "\\n";
    else if (value == '\t')
        out += "\\t";
    else if (value < 0x20 || value == 0x7F || visibleUtf8(bytes) != bytes)
        appendEscape(out, value);
    else
        out += bytes;
}

std::string tomlString(std::string_view bytes)
{
    const bool isLong = bytes.find('\n') != std::string_view::npos;
    std::string out = isLong ? "\"\"\"\n" : "\"";
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Character character = firstCharacter(bytes.substr(at));
        appendCharacter(out, bytes.substr(at, character.length), character, isLong);
        at += character.length;
    }
    return out + (isLong ? "\"\"\"" : "\"");
}

} // namespace

std::string markPreamble(const std::string &input)
{
    return std::string(firstLineOf) + visibleUtf8(input) + "\n" + std::string(otherLines);
}

bool isOnlyPreamble(const std::string &text)
{
    std::string_view left(text);
    if (left.starts_with(firstLineOf)) {
        left.remove_prefix(std::min(left.find('\n'), left.size() - 1) + 1);
        if (left.starts_with(otherLines))
            left.remove_prefix(otherLines.size());
    }
    return left.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string markEntry(const EventKey &key, const std::string &name, const EventMark &mark)
{
    std::string text = "[[event]]\n";
    const auto line = [&text](const char *word, const std::string &value) { text += word + (" = " + value) + '\n'; };
    if (!name.empty())
        line("name", tomlString(name));
    if (key.place.exchange != 0)
        line("exchange", std::to_string(key.place.exchange));
    if (key.place.isEnvelope)
        line("envelope", "true");
    line("offset", std::to_string(key.place.offset));
    line("length", std::to_string(key.place.length));
    line("sha256", '"' + key.sha256 + '"');
    if (mark.isFlagged)
        line("flagged", "true");
    if (!mark.note.empty())
        line("note", tomlString(mark.note));
    return text;
}

} // namespace telltale::payload
