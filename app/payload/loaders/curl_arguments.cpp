// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/curl_arguments.h"

#include "payload/loaders/curl_effects.h"

#include <QCoreApplication>

namespace telltale::payload {

namespace {

class ArgumentReader
{
public:
    ArgumentReader(std::span<const ShellWord> words, std::uint32_t mostFindings)
        : m_words(words), m_effects(mostFindings)
    {
    }

    std::vector<CurlRequest> read();

private:
    void longOption(const ShellWord &word);
    void letters(const ShellWord &word);
    void option(const CurlOption &option, const QString &name, const ShellWord &word,
                std::optional<std::string_view> attached);

    std::span<const ShellWord> m_words;
    std::size_t m_next = 1;
    CurlEffects m_effects;
};

std::vector<CurlRequest> ArgumentReader::read()
{
    m_effects.begin(m_words.front().place);
    bool hasOptions = true;
    while (m_next < m_words.size()) {
        const ShellWord &word = m_words[m_next++];
        if (!hasOptions || !word.text.starts_with('-'))
            m_effects.url(word.text, word.place);
        else if (word.text == "--")
            hasOptions = false;
        else if (word.text.starts_with("--"))
            longOption(word);
        else if (word.text == "-") // an option that is cut off rather than a server of that name
            m_effects.report(Code::CurlOption, word.place, shownArgument(word.text));
        else
            letters(word);
    }
    return m_effects.take();
}

/// `--name value`; `--name=value` is no form of curl's, but what people write who are used to other programs.
void ArgumentReader::longOption(const ShellWord &word)
{
    const std::string_view text = std::string_view(word.text).substr(2);
    if (const auto known = longCurlOption(text))
        return option(*known, shownArgument(word.text), word, {});
    const std::size_t equals = text.find('=');
    const auto known = longCurlOption(text.substr(0, equals));
    if (equals == std::string_view::npos || !known || !known->hasValue)
        m_effects.report(Code::CurlOption, word.place, shownArgument(word.text));
    else
        option(*known, shownArgument(word.text.substr(0, equals + 2)), word, text.substr(equals + 1));
}

/// `-sSL`, `-XPOST`, `-sXPOST`: the first letter that takes a value takes what is left.
void ArgumentReader::letters(const ShellWord &word)
{
    for (std::size_t at = 1; at < word.text.size(); ++at) {
        const QString name = QLatin1Char('-') + shownArgument(word.text.substr(at, 1));
        const auto known = shortCurlOption(word.text[at]);
        if (!known)
            m_effects.report(Code::CurlOption, word.place, shownArgument(word.text));
        if (!known)
            return;
        const std::string_view rest = std::string_view(word.text).substr(at + 1);
        option(*known, name, word, rest.empty() ? std::nullopt : std::optional(rest));
        if (known->hasValue)
            return;
    }
}

void ArgumentReader::option(const CurlOption &option, const QString &name, const ShellWord &word,
                            std::optional<std::string_view> attached)
{
    if (!option.hasValue)
        return m_effects.flag(option.effect, word.place);
    if (attached)
        return m_effects.value(option.effect, *attached, word.place);
    if (m_next < m_words.size()) {
        const ShellWord &next = m_words[m_next++];
        return m_effects.value(option.effect, next.text, next.place);
    }
    Diagnostic &found = m_effects.report(Code::CurlOption, word.place, name);
    found.message = QCoreApplication::translate("telltale::Codes", "The option %1 has no value").arg(name);
}

} // namespace

bool isCurlWord(std::string_view word)
{
    const std::string_view name = word.substr(word.find_last_of("/\\") + 1);
    return name == "curl" || name == "curl.exe";
}

std::vector<CurlRequest> readCurlArguments(std::span<const ShellWord> words, std::uint32_t mostFindings)
{
    return ArgumentReader(words, mostFindings).read();
}

} // namespace telltale::payload
