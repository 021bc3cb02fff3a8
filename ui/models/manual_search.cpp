// SPDX-License-Identifier: GPL-3.0-or-later
// How words are found in the manual.
#include "ui/models/manual_book.h"

#include <algorithm>

namespace telltale::models {

namespace {

constexpr qsizetype mostContext = 140;
constexpr qsizetype beforeMatch = 24;

int countOf(const QStringList &lines, const QString &word)
{
    int count = 0;
    for (const QString &line : lines)
        count += static_cast<int>(line.count(word, Qt::CaseInsensitive));
    return count;
}

/// The line around a match, with … for what was left out, cut between words.
QString contextOf(const QString &line, qsizetype at)
{
    qsizetype begin = at <= beforeMatch ? 0 : line.indexOf(QLatin1Char(' '), at - beforeMatch) + 1;
    if (begin > at)
        begin = at;
    QString text = line.mid(begin, mostContext);
    if (begin > 0)
        text.prepend(QStringLiteral("… "));
    if (begin + mostContext < line.size())
        text = text.left(text.lastIndexOf(QLatin1Char(' '))) + QStringLiteral(" …");
    return text;
}

/// Of the first line that has one of the words, the heading's own last.
QString firstContext(const QStringList &lines, const QString &heading, const QStringList &words)
{
    for (const bool isHeading : {false, true}) {
        for (const QString &line : lines) {
            qsizetype first = -1;
            for (const QString &word : words) {
                const qsizetype at = line.indexOf(word, 0, Qt::CaseInsensitive);
                first = at >= 0 && (first < 0 || at < first) ? at : first;
            }
            if (first >= 0 && (line == heading) == isHeading)
                return contextOf(line, first);
        }
    }
    return {};
}

struct FoundPage
{
    int score = 0;
    QList<ManualHit> hits;
};

} // namespace

QStringList ManualBook::wordsOf(const QString &words)
{
    QStringList result;
    const QStringList pieces = words.split(QLatin1Char('"'));
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QString piece = pieces[i].simplified();
        if (i % 2 == 0)
            result += piece.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        else if (!piece.isEmpty())
            result << piece;
    }
    result.removeDuplicates();
    return result;
}

QList<ManualHit> ManualBook::search(const QString &text) const
{
    const QStringList words = wordsOf(text);
    if (words.isEmpty())
        return {};
    constexpr int forTitle = 1000;
    constexpr int forAllInOnePart = 100;
    QList<FoundPage> found;
    for (int page = 0; page < m_pages.size(); ++page) {
        FoundPage one;
        QList<ManualHit> some;
        QStringList missing = words;
        for (const Part &part : partsOf(page)) {
            ManualHit hit{page, part.heading, {}, 0};
            int different = 0;
            for (const QString &word : words) {
                const int count = countOf(part.lines, word);
                hit.count += count;
                different += count != 0 ? 1 : 0;
                if (count != 0)
                    missing.removeAll(word);
            }
            if (different == 0)
                continue;
            hit.context = firstContext(part.lines, part.heading, words);
            (different == words.size() ? one.hits : some) << hit;
        }
        if (!missing.isEmpty())
            continue;
        one.score = one.hits.isEmpty() ? 0 : forAllInOnePart;
        for (const QString &word : words)
            one.score += m_pages[page].title.contains(word, Qt::CaseInsensitive) ? forTitle : 0;
        if (one.hits.isEmpty())
            one.hits = some;
        found << one;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const FoundPage &a, const FoundPage &b) { return a.score > b.score; });
    QList<ManualHit> hits;
    for (const FoundPage &one : found)
        hits += one.hits;
    return hits;
}

} // namespace telltale::models
