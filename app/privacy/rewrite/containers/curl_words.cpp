// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/containers/curl_words.h"

#include "payload/loaders/posix_words.h"

#include <algorithm>

namespace telltale::privacy {

using payload::CurlEffect;
using payload::CurlOption;
using payload::ShellWord;

namespace {

/// Options as curl reads them (see readCurlArguments()), with the words they stand in.
class ArgumentFinder
{
public:
    ArgumentFinder(const std::vector<ShellWord> &words, std::size_t from, std::size_t to)
        : m_words(words), m_at(from), m_end(to)
    {
    }
    std::vector<CurlArgument> find();

private:
    void longOption(std::size_t word);
    void letters(std::size_t word);
    void add(const CurlOption &option, std::size_t word, std::size_t prefix, bool isAttached);

    const std::vector<ShellWord> &m_words;
    std::size_t m_at;
    std::size_t m_end;
    std::vector<CurlArgument> m_found;
};

void ArgumentFinder::add(const CurlOption &option, std::size_t word, std::size_t prefix, bool isAttached)
{
    if (!option.hasValue) {
        m_found.push_back({option.effect, word, word, 0, {}});
        return;
    }
    if (!isAttached && m_at == m_end)
        return;
    const std::size_t value = isAttached ? word : m_at++;
    m_found.push_back(
        {option.effect, word, value, isAttached ? prefix : 0, m_words[value].text.substr(isAttached ? prefix : 0)});
}

void ArgumentFinder::longOption(std::size_t word)
{
    const std::string_view text = std::string_view(m_words[word].text).substr(2);
    if (const auto known = payload::longCurlOption(text))
        return add(*known, word, 0, false);
    const std::size_t equals = text.find('=');
    const auto known = payload::longCurlOption(text.substr(0, equals));
    if (equals != std::string_view::npos && known && known->hasValue)
        add(*known, word, equals + 3, true);
}

void ArgumentFinder::letters(std::size_t word)
{
    const std::string &text = m_words[word].text;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const auto known = payload::shortCurlOption(text[at]);
        if (!known)
            return;
        add(*known, word, at + 1, at + 1 < text.size());
        if (known->hasValue)
            return;
    }
}

std::vector<CurlArgument> ArgumentFinder::find()
{
    bool hasOptions = true;
    while (m_at < m_end) {
        const std::size_t word = m_at++;
        const std::string &text = m_words[word].text;
        if (!hasOptions || !text.starts_with('-'))
            m_found.push_back({CurlEffect::Url, word, word, 0, text});
        else if (text == "--")
            hasOptions = false;
        else if (text.starts_with("--"))
            longOption(word);
        else
            letters(word);
    }
    return std::move(m_found);
}

std::size_t behindQuotes(std::string_view text, std::size_t at, char quote, bool hasEscapes)
{
    while (at < text.size() && text[at] != quote)
        at += hasEscapes && text[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

} // namespace

std::vector<CurlArgument> curlArguments(const std::vector<ShellWord> &words, std::size_t from, std::size_t to)
{
    return ArgumentFinder(words, from, to).find();
}

std::optional<std::size_t> rawWordSize(std::string_view text, const ShellWord &word)
{
    text = text.substr(word.place.offset);
    std::size_t at = 0;
    while (at < text.size() && std::string_view(" \t\r\n;&|<>").find(text[at]) == std::string_view::npos) {
        if (text[at] == '\\')
            at = std::min(at + 2, text.size());
        else if (text[at] == '\'' || text[at] == '"')
            at = behindQuotes(text, at + 1, text[at], text[at] == '"');
        else if (text.substr(at, 2) == "$'")
            at = behindQuotes(text, at + 2, '\'', true);
        else
            ++at;
    }
    payload::ShellCommand again;
    const auto end = payload::readPosixCommand(text.substr(0, at), 0, again);
    const bool isSame = end && again.words.size() == 1 && again.words.front().text == word.text && !again.openQuote;
    return isSame ? std::optional(at) : std::nullopt;
}

std::string shellQuoted(std::string_view text)
{
    std::string out = "'";
    for (const char byte : text) {
        if (byte == '\'')
            out += "'\\''";
        else
            out += byte;
    }
    return out += '\'';
}

} // namespace telltale::privacy
