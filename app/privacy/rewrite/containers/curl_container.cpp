// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/curl_arguments.h"
#include "payload/loaders/curl_request.h"
#include "privacy/rewrite/containers/container.h"
#include "privacy/rewrite/containers/curl_words.h"
#include "privacy/rewrite/recoding.h"

#include <algorithm>

namespace telltale::privacy {

using payload::CurlEffect;
using payload::Exchange;
using payload::NamedValue;
using payload::ShellCommand;
using payload::ShellWord;

namespace {

constexpr const char *noWord =
    QT_TRANSLATE_NOOP("telltale::Rewrite", "The command says it in a way that cannot be written again");

bool isData(CurlEffect effect)
{
    return effect == CurlEffect::Data || effect == CurlEffect::DataRaw || effect == CurlEffect::DataUrlencode
        || effect == CurlEffect::Json;
}

/// The options that a header without a -H of its own comes from.
std::vector<CurlEffect> makersOf(std::string_view header)
{
    static const std::vector<std::pair<std::string_view, std::vector<CurlEffect>>> makers{
        {"Authorization", {CurlEffect::User, CurlEffect::Bearer}},
        {"Range", {CurlEffect::Range}},
        {"User-Agent", {CurlEffect::Agent}},
        {"Referer", {CurlEffect::Referer}},
        {"Cookie", {CurlEffect::Cookie}}};
    const auto found = std::find_if(makers.begin(), makers.end(),
                                    [header](const auto &one) { return payload::isSameName(one.first, header); });
    return found == makers.end() ? std::vector<CurlEffect>() : found->second;
}

/// One request of a command, and what becomes of its words.
class CurlEditor
{
public:
    CurlEditor(const ExchangePlace &place, const ShellCommand &command, std::size_t from, std::size_t to)
        : m_place(place), m_words(command.words), m_arguments(curlArguments(command.words, from, to))
    {
    }
    bool run(const RewrittenExchange &rewritten);
    std::vector<TextEdit> take() { return std::move(m_edits); }

private:
    std::size_t count(CurlEffect effect) const
    {
        return static_cast<std::size_t>(std::count_if(m_arguments.begin(), m_arguments.end(),
                                                      [effect](const auto &one) { return one.effect == effect; }));
    }
    bool setWord(std::size_t word, const std::string &raw);
    bool setValue(const CurlArgument &argument, std::string_view value);
    bool setOption(const CurlArgument &argument, const std::string &option, std::string_view value);
    bool remove(const CurlArgument &argument);
    bool changeTarget(const std::vector<TextEdit> &changes);
    bool changeHeader(const NamedChange &change);
    bool changeMade(const NamedChange &change);
    bool changeContent(const std::string &content);

    const ExchangePlace &m_place;
    const std::vector<ShellWord> &m_words;
    std::vector<CurlArgument> m_arguments;
    std::vector<TextEdit> m_edits;
};

bool CurlEditor::setWord(std::size_t word, const std::string &raw)
{
    const std::optional<std::size_t> size = rawWordSize(m_place.input, m_words[word]);
    if (size)
        m_edits.push_back({m_words[word].place.offset, *size, raw});
    return size.has_value();
}

bool CurlEditor::setValue(const CurlArgument &argument, std::string_view value)
{
    return setWord(argument.word,
                   shellQuoted(m_words[argument.word].text.substr(0, argument.prefix) + std::string(value)));
}

/// Another option with another value in its place. Letters in front of an attached value may be options of their own.
bool CurlEditor::setOption(const CurlArgument &argument, const std::string &option, std::string_view value)
{
    if (argument.isSeparate()) {
        const std::string &text = m_words[argument.option].text;
        const bool isAlone = text.starts_with("--") || text.size() == 2;
        return isAlone && setWord(argument.option, option) && setWord(argument.word, shellQuoted(value));
    }
    const bool isAlone = m_words[argument.word].text.starts_with("--") || argument.prefix == 2;
    return isAlone && setWord(argument.word, option + ' ' + shellQuoted(value));
}

bool CurlEditor::remove(const CurlArgument &argument)
{
    if (!argument.isSeparate())
        return (m_words[argument.word].text.starts_with("--") || argument.prefix == 2) && setWord(argument.word, {});
    const std::string &text = m_words[argument.option].text;
    const bool isAlone = text.starts_with("--") || text.size() == 2;
    return isAlone && setWord(argument.option, {}) && setWord(argument.word, {});
}

bool CurlEditor::changeTarget(const std::vector<TextEdit> &changes)
{
    if (changes.empty())
        return true;
    const bool isMade = count(CurlEffect::Get) + count(CurlEffect::UrlQuery) + count(CurlEffect::Target) != 0;
    const Exchange &exchange = m_place.exchange;
    for (const CurlArgument &argument : m_arguments) {
        const std::size_t offset = m_words[argument.word].place.offset;
        const bool isIt = argument.effect == CurlEffect::Url
            && (count(CurlEffect::Url) == 1 || offset == exchange.place.offset
                || m_words[argument.option].place.offset == exchange.place.offset);
        if (!isIt || isMade)
            continue;
        const std::optional<std::vector<TextEdit>> moved = editsOfUrl(argument.value, exchange.target, changes);
        const Result<std::string> url =
            moved ? applyEdits(argument.value, *moved) : Result<std::string>(notRewritable(noWord));
        return url && setValue(argument, *url);
    }
    return false;
}

bool CurlEditor::changeMade(const NamedChange &change)
{
    const std::string &name = m_place.exchange.headers[change.index].name;
    const std::vector<CurlEffect> makers = makersOf(name);
    bool isSet = false;
    for (const CurlArgument &argument : m_arguments) {
        if (std::find(makers.begin(), makers.end(), argument.effect) == makers.end())
            continue;
        const bool isDone =
            change.isDropped || isSet ? remove(argument) : setOption(argument, "-H", name + ": " + change.value);
        if (!isDone)
            return false;
        isSet = true;
    }
    return isSet;
}

bool CurlEditor::changeHeader(const NamedChange &change)
{
    const NamedValue &header = m_place.exchange.headers[change.index];
    // Of several that are alike, the one as many places from the front as this one is.
    std::size_t alike = static_cast<std::size_t>(
        std::count(m_place.exchange.headers.begin(),
                   m_place.exchange.headers.begin() + static_cast<std::ptrdiff_t>(change.index), header));
    for (const CurlArgument &argument : m_arguments) {
        payload::CurlRequest request;
        const bool isIt = argument.effect == CurlEffect::Header && payload::addCurlHeader(request, argument.value)
            && request.headers == std::vector{header};
        if (!isIt || alike-- != 0)
            continue;
        if (change.isDropped)
            return remove(argument);
        return setValue(argument, change.value.empty() ? header.name + ';' : header.name + ": " + change.value);
    }
    return changeMade(change);
}

/// What several options put together is said by the first of them.
bool CurlEditor::changeContent(const std::string &content)
{
    const bool hasFiles = m_place.exchange.isIncomplete || count(CurlEffect::Form) + count(CurlEffect::Upload) != 0;
    bool isSet = false;
    std::size_t pieces = 0;
    for (const CurlArgument &argument : m_arguments)
        pieces += isData(argument.effect) ? 1 : 0;
    for (const CurlArgument &argument : m_arguments) {
        if (!isData(argument.effect))
            continue;
        const bool staysSo = argument.effect == CurlEffect::DataRaw
            || (argument.effect != CurlEffect::DataUrlencode && !content.starts_with('@'));
        const bool isDone = isSet ? remove(argument)
            : staysSo && (pieces == 1 || argument.effect == CurlEffect::Json)
            ? setValue(argument, content)
            : argument.effect != CurlEffect::Json && setOption(argument, "--data-raw", content);
        if (!isDone)
            return false;
        isSet = true;
    }
    return isSet && !hasFiles;
}

bool CurlEditor::run(const RewrittenExchange &rewritten)
{
    const bool isShared = count(CurlEffect::Url) > 1 && (rewritten.content || !rewritten.head.headers.empty());
    bool isDone = !isShared && changeTarget(rewritten.head.target);
    for (const NamedChange &change : rewritten.head.headers)
        isDone = isDone && changeHeader(change);
    return isDone && (!rewritten.content || changeContent(*rewritten.content));
}

class CurlContainer final : public Container
{
public:
    Result<std::string> sentContent(const ExchangePlace &place) override
    {
        return place.exchange.body ? std::string(place.exchange.body->text().view()) : std::string();
    }
    Result<std::vector<TextEdit>> edits(const ExchangePlace &place, const RewrittenExchange &rewritten) override;

private:
    void readCommands(std::string_view input);

    struct Command
    {
        ShellCommand words;
        std::size_t end;
    };
    std::vector<Command> m_commands;
    bool m_isRead = false;
};

void CurlContainer::readCommands(std::string_view input)
{
    const payload::PaddedText text(input);
    payload::ShellReader reader(text.text());
    for (ShellCommand command; reader.next(command); command = {})
        m_commands.push_back({command, reader.offset()});
    m_isRead = true;
}

Result<std::vector<TextEdit>> CurlContainer::edits(const ExchangePlace &place, const RewrittenExchange &rewritten)
{
    if (!m_isRead)
        readCommands(place.input);
    const std::uint64_t at = place.exchange.place.offset;
    const auto command =
        std::find_if(m_commands.begin(), m_commands.end(), [at](const Command &one) { return one.end > at; });
    if (command == m_commands.end())
        return notRewritable(noWord);
    const std::vector<ShellWord> &words = command->words.words;
    std::size_t from = 0;
    std::size_t to = words.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool begins = payload::isCurlWord(words[i].text) || words[i].text == "--next" || words[i].text == "-:";
        if (begins && words[i].place.offset <= at && (i != 0 || from == 0))
            from = i + 1;
        else if (begins && i > from && (words[i].text == "--next" || words[i].text == "-:"))
            to = std::min(to, i);
    }
    if (rewritten.isLeftOut) {
        const std::uint64_t end = std::min<std::uint64_t>(command->end, place.end);
        return std::vector<TextEdit>{{at, end - at, {}}};
    }
    CurlEditor editor(place, command->words, from, to);
    return editor.run(rewritten) ? Result<std::vector<TextEdit>>(editor.take()) : notRewritable(noWord);
}

} // namespace

std::unique_ptr<Container> makeCurlContainer()
{
    return std::make_unique<CurlContainer>();
}

} // namespace telltale::privacy
