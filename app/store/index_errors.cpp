// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index_errors.h"

#include <QCoreApplication>

namespace telltale::store {

namespace {

QString indexSentence(const char *text, const std::string &path)
{
    return QCoreApplication::translate("telltale::Store", text).arg(QString::fromStdString(path));
}

} // namespace

Error indexMissing(const std::string &path)
{
    return {"index-missing", indexSentence(QT_TRANSLATE_NOOP("telltale::Store", "There is no index %1"), path)};
}

Error indexLocked(const std::string &path)
{
    return {"index-locked",
            indexSentence(QT_TRANSLATE_NOOP("telltale::Store",
                                            "Another program keeps the index %1 to itself; the list of exchanges waits "
                                            "for it, the record goes on"),
                          path)};
}

Error indexNotWritable(const std::string &path, const QString &reason)
{
    return {
        "index-not-writable",
        indexSentence(QT_TRANSLATE_NOOP("telltale::Store",
                                        "The index %1 cannot be written (%2); it is tried again, the record goes on"),
                      path)
            .arg(reason)};
}

Error indexUnusable(const std::string &path, const QString &reason)
{
    return {"index-unusable",
            indexSentence(QT_TRANSLATE_NOOP("telltale::Store", "%1 cannot be used as an index (%2); delete it"), path)
                .arg(reason)};
}

Error indexOfAnother(const std::string &path)
{
    return {
        "index-of-another",
        indexSentence(QT_TRANSLATE_NOOP("telltale::Store", "The index %1 does not fit the record beside it"), path)};
}

Error indexShared(const std::string &path)
{
    return {"index-shared",
            indexSentence(QT_TRANSLATE_NOOP("telltale::Store",
                                            "Another program writes the index %1 as well; this one waits for it"),
                          path)};
}

Error indexEndsAtDamage(const std::string &path, std::uint64_t offset)
{
    return {
        "index-record-changed",
        indexSentence(
            QT_TRANSLATE_NOOP("telltale::Store", "%1 was changed or damaged at byte %2; the index ends there"), path)
            .arg(offset)};
}

} // namespace telltale::store
