// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace telltale::ui {

/// Something that is loaded.
struct ExportInput
{
    QString name;   ///< for people
    QString path;   ///< whole; empty: it is no file
    QString reason; ///< why a report cannot be made of it; empty: it can
};

/// The table of the page that is shown, which can be written to a file as well.
struct ExportTable
{
    struct Format
    {
        QString title;
        QString remark;  ///< a few words
        QString purpose; ///< a sentence
        QString suffix;  ///< `csv`
    };
    QString title; ///< what is written: "Events, 41 rows"
    QString name;  ///< of a file, without its end
    QList<Format> formats;
    std::function<void(const QString &path, int format)> write;
};

/// What can be exported now.
struct ExportOffer
{
    QList<ExportInput> inputs;
    std::optional<ExportTable> table;
    QString policy;      ///< the one in force: a name or a path; empty: it is in no file
    QString policyTitle; ///< for people
    QString against;     ///< the earlier capture that is compared with; empty: none
    QString language;    ///< of the window: `en`, `de`
};

/// A format of the report.
struct ReportKind
{
    const char *word;
    QString title;
    QString remark;
    QString purpose;
};
QList<ReportKind> reportKinds();

} // namespace telltale::ui
