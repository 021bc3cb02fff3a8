// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/filter/filter_fill.h"

#include "payload/capture.h"
#include "payload/filter/filter_keys.h"
#include "payload/filter/filter_values.h"

#include <QCoreApplication>
#include <QStringList>
#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace telltale::payload {

namespace {

QString aboutFilterFill(const char *text)
{
    return QCoreApplication::translate("telltale::Filter", text);
}

/// What cannot stand inside a JSON token (a key, string, number or word), or stands there in another form.
bool isInsideToken(std::string_view text)
{
    return !text.empty() && std::none_of(text.begin(), text.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x20
            || std::string_view("\"'{}[]:,/\\~").find(byte) != std::string_view::npos;
    });
}

bool hasIndexStep(std::string_view path)
{
    for (std::size_t at = path.find('/'); at != std::string_view::npos; at = path.find('/', at + 1)) {
        const std::string_view step = path.substr(at + 1, path.find('/', at + 1) - at - 1);
        if (!step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos)
            return true;
    }
    return false;
}

/// Keeps the first thing that is wrong.
class Filler
{
public:
    bool fill(FilterTerm &term, const FilterValue &value);
    std::optional<FilterError> error;

private:
    bool fail(std::size_t offset, std::size_t length, const QString &message)
    {
        error = {offset, length, message};
        return false;
    }
    bool fillText(TextMatch &match, const FilterValue &value);
    static void readAsRegex(FilterValue &value);
    bool fillField(FilterTerm &term, const FilterValue &value);
    bool fillFlags(FilterTerm &term, const FilterValue &value);
    bool isKnownWord(FilterKey key, const TextMatch &match, const FilterValue &value);
};

bool Filler::fillText(TextMatch &match, const FilterValue &value)
{
    if (value.isRegexIgnoringCase) {
        re2::RE2::Options options;
        options.set_log_errors(false);
        options.set_case_sensitive(!*value.isRegexIgnoringCase);
        options.set_max_mem(8 << 20);
        auto expression = std::make_shared<const re2::RE2>(value.text, options);
        if (!expression->ok())
            return fail(value.offset, value.length,
                        aboutFilterFill(QT_TRANSLATE_NOOP("telltale::Filter", "This is no regular expression: %1"))
                            .arg(QString::fromStdString(expression->error())));
        match = RegexMatch{std::move(expression)};
        return true;
    }
    if (!value.isQuoted && value.text.size() > 1 && value.text.front() == '=')
        match = ExactMatch{TextSearch(std::string_view(value.text).substr(1))};
    else if (!value.isQuoted && value.text.find_first_of("*?") != std::string::npos)
        match = GlobMatch{asciiLower(value.text)};
    else
        match = TextSearch(value.text);
    return true;
}

/// `/…/` or `/…/i` inside a value that was read as a word.
void Filler::readAsRegex(FilterValue &value)
{
    const bool ignoresCase = value.text.ends_with("/i");
    const std::size_t end = value.text.size() - (ignoresCase ? 2 : 1);
    if (value.text.size() < (ignoresCase ? 4u : 3u) || value.text.front() != '/' || value.text[end] != '/')
        return;
    value.text = value.text.substr(1, end - 1);
    value.isRegexIgnoringCase = ignoresCase;
}

bool Filler::fillField(FilterTerm &term, const FilterValue &value)
{
    const std::size_t sign = value.text.find('=');
    if (sign == std::string::npos || sign == 0)
        return fail(value.offset, value.length,
                    aboutFilterFill(QT_TRANSLATE_NOOP(
                        "telltale::Filter", "field: takes PATH=VALUE, such as field:/properties/email=@example.com")));
    FilterValue path = value;
    path.isRegexIgnoringCase.reset();
    path.text = value.text.substr(0, sign);
    FilterValue wanted = value;
    wanted.text = value.text.substr(sign + 1);
    readAsRegex(wanted);
    TextMatch match = TextSearch({});
    if (!fillText(match, path) || !fillText(term.second, wanted))
        return false;
    term.match = std::move(match);
    term.hasIndex = hasIndexStep(path.text);
    return true;
}

bool Filler::fillFlags(FilterTerm &term, const FilterValue &value)
{
    constexpr std::array<std::pair<std::string_view, std::uint16_t>, 5> flags{{{"incomplete", EventRow::incomplete},
                                                                               {"envelope", EventRow::envelope},
                                                                               {"problem", EventRow::hasProblems},
                                                                               {"flagged", EventRow::flagged},
                                                                               {"noted", EventRow::noted}}};
    for (const auto &[name, flag] : flags) {
        if (asciiLower(value.text) == name)
            term.flags = flag;
    }
    return term.flags != 0
        || fail(value.offset, value.length,
                aboutFilterFill(QT_TRANSLATE_NOOP("telltale::Filter",
                                                  "is: takes problem, incomplete, envelope, flagged or noted")));
}

/// What cannot match any word of a key is a slip.
bool Filler::isKnownWord(FilterKey key, const TextMatch &match, const FilterValue &value)
{
    const std::span<const std::string_view> words = filterWords(key);
    const auto matches = [&match](std::string_view word) { return matchesText(match, word); };
    if (words.empty() || std::any_of(words.begin(), words.end(), matches))
        return true;
    QStringList all;
    for (const std::string_view word : words)
        all << QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
    return fail(value.offset, value.length,
                aboutFilterFill(QT_TRANSLATE_NOOP("telltale::Filter", "Here stands one of these: %1"))
                    .arg(all.join(QStringLiteral(", "))));
}

bool Filler::fill(FilterTerm &term, const FilterValue &value)
{
    switch (term.key) {
    case FilterKey::Status:
    case FilterKey::Fields:
    case FilterKey::Size: {
        const auto numbers = parseNumbers(value.text);
        if (!numbers)
            return fail(value.offset, value.length,
                        aboutFilterFill(QT_TRANSLATE_NOOP("telltale::Filter",
                                                          "Here stands a number, such as 400, >10k or 2M..3M")));
        term.match = *numbers;
        return true;
    }
    case FilterKey::Time:
        if (const auto clock = parseClock(value.text))
            term.match = *clock;
        else if (const auto times = parseTimes(value.text))
            term.match = *times;
        else
            return fail(value.offset, value.length,
                        aboutFilterFill(QT_TRANSLATE_NOOP(
                            "telltale::Filter",
                            "Here stands a time (UTC), such as 2024-01-09, >2024-01-09T07:10 or 07:10..07:20")));
        return true;
    case FilterKey::Is:
        return fillFlags(term, value);
    case FilterKey::Field:
        return fillField(term, value);
    default:
        break;
    }
    TextMatch match = TextSearch({});
    if (!fillText(match, value) || !isKnownWord(term.key, match, value))
        return false;
    const bool isPath = term.key == FilterKey::Path || term.key == FilterKey::Anywhere;
    term.hasIndex = term.key == FilterKey::Path && hasIndexStep(value.text);
    term.isToken = (isPath || term.key == FilterKey::Value) && std::holds_alternative<TextSearch>(match)
        && isInsideToken(value.text);
    term.match = std::move(match);
    return true;
}

} // namespace

std::optional<FilterError> fillTerm(FilterTerm &term, const FilterValue &value)
{
    Filler filler;
    filler.fill(term, value);
    return std::move(filler.error);
}

} // namespace telltale::payload
