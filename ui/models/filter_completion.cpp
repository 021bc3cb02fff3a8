// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter_completion.h"

#include "audit/catalogue/catalogue_reader.h"
#include "payload/filter/filter_keys.h"
#include "payload/lexeme.h"

#include <algorithm>

namespace telltale::models {

namespace {

using payload::FilterKey;

constexpr qsizetype mostWords = 16; // all categories
// Nobody reads more than a few of them, and a capture may have a name per event.
constexpr std::size_t mostLookedAt = 5000;

QStringList productWords()
{
    QStringList words;
    for (const std::string &name : audit::catalogueNames())
        words << QString::fromStdString(name);
    return words;
}

QStringList fixedWords(FilterKey key)
{
    const auto words = [](const char *list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    switch (key) {
    case FilterKey::Is:
        return words("problem incomplete envelope flagged noted");
    case FilterKey::Method:
        return words("GET POST PUT PATCH DELETE HEAD");
    case FilterKey::Status:
        return words("200 204 >=400 404 500..599");
    case FilterKey::Size:
        return words(">10k <1k 1M..2M");
    case FilterKey::Product:
        return productWords();
    default:
        break;
    }
    QStringList all;
    for (const std::string_view word : payload::filterWords(key))
        all << QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
    return all;
}

QString quoted(const std::string &text)
{
    QString word = payload::visible(text);
    const bool isPlain = std::all_of(word.begin(), word.end(), [](QChar character) {
        return character.isLetterOrNumber() || QStringLiteral("_.:/-$@#").contains(character);
    });
    if (isPlain)
        return word;
    return QLatin1Char('"')
        + word.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""))
        + QLatin1Char('"');
}

QStringList loadedWords(FilterKey key, const payload::Capture &capture)
{
    QStringList words;
    const payload::CaptureView view = capture.view();
    if (key == FilterKey::Event) {
        for (std::size_t i = 1; i < std::min(view.names.size(), mostLookedAt); ++i)
            words << quoted(view.names[i]);
    }
    for (std::size_t i = 1; i < std::min(view.blocks.size(), mostLookedAt); ++i) {
        const payload::CaptureBlock &block = view.blocks[i];
        if (key == FilterKey::Section && !block.section().empty())
            words << quoted(block.section());
        if (key == FilterKey::Protocol)
            words << quoted(std::string(block.protocol()));
        if (key == FilterKey::Host && block.exchange)
            words << quoted(block.exchange->destination());
        if ((key == FilterKey::Program || key == FilterKey::Process) && block.exchange) {
            const payload::Sender sender = block.exchange->sender();
            if (!sender.program.empty())
                words << quoted(std::string(payload::programName(sender.program)));
            if (key == FilterKey::Process && sender.process != 0)
                words << QString::number(sender.process);
        }
    }
    words.removeDuplicates();
    return words;
}

} // namespace

QString nameFilter(const std::string &name)
{
    const QString word = quoted(name);
    // All of the name, where that can be said without quotes.
    return QStringLiteral("event:") + (word.startsWith(QLatin1Char('"')) ? word : QLatin1Char('=') + word);
}

QString pathFilter(const std::string &path)
{
    std::string steps;
    bool hasIndex = false;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find('/', at + 1), path.size());
        const std::string_view step = std::string_view(path).substr(at, end - at);
        const bool isIndex = step.size() > 1
            && std::all_of(step.begin() + 1, step.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
        steps += isIndex ? std::string_view("/*") : step;
        hasIndex |= isIndex;
        at = end;
    }
    const QString word = quoted(path);
    if (word.startsWith(QLatin1Char('"')))
        return QStringLiteral("path:") + word; // quotes take stars for stars, so the indexes stay
    return QStringLiteral("path:")
        + (hasIndex ? QString::fromUtf8(steps.data(), static_cast<qsizetype>(steps.size())) : QLatin1Char('=') + word);
}

QString valueFilter(const std::string &value)
{
    constexpr std::size_t longest = 200; // further on it is told from others by what it begins with
    std::size_t end = std::min(value.size(), longest);
    while (end < value.size() && end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80)
        --end; // not inside a character
    return QStringLiteral("value:") + quoted(value.substr(0, end));
}

FilterCompletions completeFilter(const QString &text, qsizetype cursor, const payload::Capture &capture)
{
    FilterCompletions result;
    if (text.left(cursor).count(QLatin1Char('"')) % 2 != 0)
        return result;
    qsizetype begin = cursor;
    while (begin > 0 && !text[begin - 1].isSpace() && text[begin - 1] != QLatin1Char('('))
        --begin;
    if (begin < cursor && text[begin] == QLatin1Char('-'))
        ++begin;
    const QString word = text.mid(begin, cursor - begin);
    const qsizetype colon = word.indexOf(QLatin1Char(':'));
    QStringList all;
    for (const auto &[name, key] : payload::filterKeys()) {
        const QString known = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        if (colon < 0)
            all << known + QLatin1Char(':');
        else if (word.left(colon).compare(known, Qt::CaseInsensitive) == 0)
            all = fixedWords(key) + loadedWords(key, capture);
    }
    result.from = colon < 0 ? begin : begin + colon + 1;
    result.length = cursor - result.from;
    const QString typed = text.mid(result.from, result.length);
    for (const QString &candidate : all) {
        if (candidate.contains(typed, Qt::CaseInsensitive) && candidate != typed && result.words.size() < mostWords)
            result.words << candidate;
    }
    // What begins like it stands first.
    std::stable_partition(result.words.begin(), result.words.end(), [&typed](const QString &candidate) {
        return candidate.startsWith(typed, Qt::CaseInsensitive);
    });
    if (colon < 0 && typed.isEmpty())
        result.words.clear();
    return result;
}

} // namespace telltale::models
