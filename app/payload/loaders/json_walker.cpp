// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/json_walker.h"

#include "payload/lexeme.h"
#include "payload/loaders/json_nesting.h"

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::size_t walkerStep = 1u << 20;
constexpr std::size_t longestKey = 256;
constexpr std::string_view walkerSpace = " \t\r\n";
constexpr std::string_view ends = " \t\r\n,:]}[{\"'/";

} // namespace

/// At the end of what is at hand: more of it, unless we are to stop.
bool JsonWalker::readOn()
{
    if (m_isStopped && m_isStopped())
        return false;
    return !m_cursor.isAtWindowEnd() || m_cursor.extend();
}

std::optional<char> JsonWalker::peek()
{
    for (;;) {
        const std::string_view rest = m_cursor.rest().view().substr(0, walkerStep);
        const std::size_t blanks = std::min(rest.find_first_not_of(walkerSpace), rest.size());
        m_cursor.move(blanks);
        if (blanks < rest.size())
            return m_cursor.current();
        if (!readOn())
            return {};
    }
}

bool JsonWalker::skipString(std::string *kept)
{
    JsonNesting nesting(JsonNesting::Mode::Passing);
    for (;;) {
        const std::string_view rest = m_cursor.rest().view().substr(0, walkerStep);
        std::size_t passed = 0;
        bool isIn = true;
        while (passed < rest.size() && isIn) {
            nesting.step(rest[passed++]);
            isIn = nesting.isInString();
        }
        if (kept != nullptr)
            kept->append(rest.substr(0, std::min(passed, longestKey - std::min(longestKey, kept->size()))));
        m_cursor.move(passed);
        if (!isIn)
            return true;
        if (!readOn())
            return false;
    }
}

std::optional<std::string> JsonWalker::key()
{
    std::string lexeme;
    const char first = m_cursor.current();
    if (first == '"' || first == '\'')
        return skipString(&lexeme) ? std::optional(decodeString(lexeme)) : std::nullopt;
    // A key without quotes.
    for (;;) {
        const std::string_view rest = m_cursor.rest().view();
        const std::size_t length = std::min({rest.find_first_of(ends), rest.size(), longestKey});
        lexeme += rest.substr(0, length);
        m_cursor.move(length);
        if (!m_cursor.isAtWindowEnd() || lexeme.size() >= longestKey || !readOn())
            break;
    }
    return lexeme.empty() ? std::nullopt : std::optional(lexeme);
}

bool JsonWalker::skipContainer()
{
    JsonNesting nesting(JsonNesting::Mode::Passing);
    for (;;) {
        const std::string_view rest = m_cursor.rest().view().substr(0, walkerStep);
        for (std::size_t i = 0; i < rest.size(); ++i) {
            if (nesting.step(rest[i]) == JsonNesting::Step::Closed) {
                m_cursor.move(i + 1);
                return true;
            }
        }
        m_cursor.move(rest.size());
        if (!readOn())
            return false;
    }
}

void JsonWalker::skipScalar()
{
    for (;;) {
        const std::string_view rest = m_cursor.rest().view().substr(0, walkerStep);
        const std::size_t length = std::min(rest.find_first_of(ends), rest.size());
        m_cursor.move(length);
        if (length < rest.size() || !readOn())
            return;
    }
}

bool JsonWalker::skipValue()
{
    switch (m_cursor.current()) {
    case '{':
    case '[':
        return skipContainer();
    case '"':
    case '\'':
        return skipString(nullptr);
    default:
        skipScalar();
        return true;
    }
}

} // namespace telltale::payload
