// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/multipart.h"

#include "payload/coding_guess.h"
#include "payload/path_table.h"

#include <algorithm>

namespace telltale::payload {

namespace {

/// RFC 2046, 5.1.1: at most 70 characters behind the two hyphens.
constexpr std::size_t longestDelimiter = 72;
constexpr std::string_view lineEnd = "\r\n";

class PartReader
{
public:
    explicit PartReader(std::string_view body) : m_body(body) {}
    std::vector<PartField> read();

private:
    bool findDelimiter();
    void readPart();
    void readHeader(std::string_view line, std::string &name);
    void add(std::string path, std::size_t nameOffset, std::size_t from, std::size_t to, bool isContent);
    /// Where the next delimiter's line begins, with the line end that belongs to it; the end where there is none.
    std::size_t nextDelimiter(std::size_t from) const;
    std::size_t behindLine(std::size_t from) const
    {
        const std::size_t end = m_body.find('\n', from);
        return end == std::string_view::npos ? m_body.size() : end + 1;
    }

    std::string_view m_body;
    std::string_view m_delimiter;
    std::string m_wanted; ///< with the line end before it
    std::size_t m_at = 0;
    std::vector<PartField> m_fields;
};

/// The first line that is not empty: two hyphens and what nobody else's line has, and a header field below.
bool PartReader::findDelimiter()
{
    const std::size_t end = std::min(m_body.find('\n'), m_body.size());
    std::string_view line = m_body.substr(0, end);
    line = line.substr(0, line.find_last_not_of("\r \t") + 1);
    const bool isOne = line.starts_with("--") && line.size() > 2 && line.size() <= longestDelimiter
        && line.find_first_of(" \t\"{}<>") == std::string_view::npos;
    constexpr std::string_view field = "content-";
    const std::string_view below = m_body.substr(std::min(end + 1, m_body.size()), field.size());
    const bool hasField = std::equal(below.begin(), below.end(), field.begin(), field.end(),
                                     [](char a, char b) { return (a | 0x20) == (b | 0x20); });
    if (!isOne || !hasField)
        return false;
    m_delimiter = line;
    m_wanted = '\n' + std::string(line);
    m_at = end + 1;
    return true;
}

std::size_t PartReader::nextDelimiter(std::size_t from) const
{
    // An empty content has its line end before it.
    const std::size_t found = m_body.find(m_wanted, from == 0 ? 0 : from - 1);
    if (found == std::string_view::npos)
        return m_body.size();
    return found > from && m_body[found - 1] == '\r' ? found - 1 : std::max(found, from);
}

void PartReader::add(std::string path, std::size_t nameOffset, std::size_t from, std::size_t to, bool isContent)
{
    const bool isBytes = isContent && !looksLikeText(m_body.substr(from, to - from));
    m_fields.push_back({static_cast<std::uint32_t>(nameOffset), static_cast<std::uint32_t>(from),
                        static_cast<std::uint32_t>(to - from), std::move(path), isBytes});
}

/// A parameter's value as it is sent: `name="a"`.
std::string_view parameterOf(std::string_view value, std::string_view parameter)
{
    const std::string wanted = "; " + std::string(parameter) + '=';
    const std::size_t found = value.find(wanted);
    if (found == std::string_view::npos)
        return {};
    std::string_view rest = value.substr(found + wanted.size());
    if (!rest.starts_with('"'))
        return rest.substr(0, rest.find(';'));
    rest.remove_prefix(1);
    return rest.substr(0, rest.find('"'));
}

void PartReader::readHeader(std::string_view line, std::string &name)
{
    const auto begin = static_cast<std::size_t>(line.data() - m_body.data());
    line = line.substr(0, line.find_last_not_of("\r\n \t") + 1);
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::size_t from = std::min(line.find_first_not_of(" \t", std::min(colon + 1, line.size())), line.size());
    std::string path;
    appendStep(path, line.substr(0, colon));
    add("part" + path, begin, begin + from, begin + line.size(), false);
    if (const std::string_view own = parameterOf(line.substr(from), "name"); !own.empty())
        name = own;
}

void PartReader::readPart()
{
    std::string name;
    while (m_at < m_body.size()) {
        const std::size_t end = behindLine(m_at);
        const std::string_view line = m_body.substr(m_at, end - m_at);
        if (line.starts_with(m_delimiter))
            break; // a part without content
        m_at = end;
        if (line.find_first_not_of(lineEnd) == std::string_view::npos)
            break;
        readHeader(line, name);
    }
    const std::size_t end = nextDelimiter(m_at);
    std::string path;
    appendStep(path, name);
    add("form" + path, m_at, m_at, end, true);
    m_at = end;
}

std::vector<PartField> PartReader::read()
{
    if (!findDelimiter())
        return {};
    bool isClosed = false;
    while (!isClosed && m_at < m_body.size()) {
        readPart();
        // The delimiter's own line.
        m_at = std::min(m_body.find(m_delimiter, m_at), m_body.size());
        isClosed = m_body.substr(std::min(m_at + m_delimiter.size(), m_body.size())).starts_with("--");
        m_at = behindLine(m_at);
    }
    const std::string_view rest = m_body.substr(m_at);
    if (rest.find_first_not_of("\r\n \t") != std::string_view::npos)
        add("part/epilogue", m_at, m_at, m_body.size(), true);
    return std::move(m_fields);
}

} // namespace

std::vector<PartField> partFields(std::string_view body)
{
    return PartReader(body).read();
}

} // namespace telltale::payload
