// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>

namespace telltale::models {

/// A page of the manual, as it is compiled in from resources/manual.
struct ManualPage
{
    QString name;     ///< of its file, without the ending: `03-capture`
    QString title;    ///< its one heading of the first level
    QString markdown; ///< CommonMark with tables, without the comment that its file begins with
};

/// A part of a page in which words were found.
struct ManualHit
{
    int page = 0;
    QString heading; ///< of the part; that of the page where it comes before any other
    QString context; ///< the line with the first match, cut to what fits in a list
    int count = 0;   ///< matches in the part
};

/// Where a link leads to inside of the manual.
struct ManualPlace
{
    int page = 0;
    QString anchor; ///< of a heading, see ManualBook::anchorOf(); empty: the top
};

/// The manual in one language. It is text alone: nothing is looked for outside of the program.
class ManualBook
{
public:
    /// `en` or `de`; whatever else is asked for is English.
    explicit ManualBook(const QString &language);
    /// The language of the manual for somebody who speaks that of the locale.
    static QString languageOf(const QLocale &locale);

    const QString &language() const { return m_language; }
    const QList<ManualPage> &pages() const { return m_pages; }
    /// -1 when there is none. The name may end in `.md`.
    int indexOf(const QString &name) const;
    /// Nothing when the link leads out of the manual, or to a page that is not there.
    std::optional<ManualPlace> resolve(int from, const QString &link) const;
    /// The parts with all of the words, whatever their case, the best page first; where no part of a page has all of
    /// them, but the page has, the parts with any.
    QList<ManualHit> search(const QString &words) const;

    /// The words of a search; what stands in "quotes" is one.
    static QStringList wordsOf(const QString &words);
    /// As code forges make it of a heading, so that links work there and here.
    static QString anchorOf(const QString &heading);

private:
    struct Part
    {
        QString heading;
        QStringList lines;
    };
    const QList<Part> &partsOf(int page) const;

    QString m_language;
    QList<ManualPage> m_pages;
    mutable QList<QList<Part>> m_parts; ///< read when they are first searched
};

} // namespace telltale::models
