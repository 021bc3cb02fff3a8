// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/activity_filter.h"

#include "payload/record.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace telltale::store {

namespace {

/// The words of a text; blanks inside of quotes belong to a word.
QStringList quotedWords(const QString &text)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    for (const QChar c : text + u' ') {
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c.isSpace() && !isQuoted) {
            if (!word.isEmpty())
                words << word;
            word.clear();
        } else {
            word += c;
        }
    }
    // A quote that is not closed goes to the end.
    if (!word.trimmed().isEmpty())
        words << word.trimmed();
    return words;
}

} // namespace

ActivityFilter::Word ActivityFilter::wordOf(QString text)
{
    constexpr std::array<std::pair<QStringView, Where>, 7> places{{{u"what:", Where::What},
                                                                   {u"user:", Where::User},
                                                                   {u"subject:", Where::Subject},
                                                                   {u"before:", Where::Before},
                                                                   {u"after:", Where::After},
                                                                   {u"capture:", Where::Capture},
                                                                   {u"time:", Where::Time}}};
    Word word;
    if (text.size() > 1 && text.startsWith(u'-')) {
        word.isUnwanted = true;
        text.remove(0, 1);
    }
    for (const auto &[name, where] : places) {
        if (text.startsWith(name, Qt::CaseInsensitive)) {
            word.where = where;
            text.remove(0, name.size());
            break;
        }
    }
    word.text = std::move(text);
    return word;
}

ActivityFilter ActivityFilter::parse(std::string_view text)
{
    ActivityFilter filter;
    for (const QString &word : quotedWords(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))))
        filter.m_words.push_back(wordOf(word));
    return filter;
}

bool ActivityFilter::isIn(const ActivityRecord &record, const Word &word)
{
    const std::string time = payload::formatTime(record.time);
    if (word.where == Where::Time)
        return QString::fromStdString(time).startsWith(word.text, Qt::CaseInsensitive);
    const auto holds = [&word](Where where, const std::string &text) {
        return (word.where == where || word.where == Where::Anywhere)
            && QString::fromStdString(text).contains(word.text, Qt::CaseInsensitive);
    };
    return holds(Where::What, record.what) || holds(Where::Subject, record.subject)
        || holds(Where::User, record.user.name) || holds(Where::User, std::to_string(record.user.id))
        || holds(Where::Before, record.before.value_or(std::string()))
        || holds(Where::After, record.after.value_or(std::string()))
        || holds(Where::Capture, record.capture.value_or(std::string())) || holds(Where::Time, time);
}

bool ActivityFilter::matches(const ActivityRecord &record) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&record](const Word &word) { return isIn(record, word) != word.isUnwanted; });
}

} // namespace telltale::store
