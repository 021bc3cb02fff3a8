// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace telltale::models {

/// What a report is to be made of. Paths are absolute.
struct ReportChoice
{
    QStringList files;
    QString output;
    QString format; ///< `html`, `pdf`, `json`, `csv`, `har`, `sarif`
    QString policy; ///< the name of one that is compiled in, or a path; empty: none
    QStringList against;
    QStringList known;
    QString language; ///< `en`, `de`
    bool hasValues = false;
    bool hasBytes = false;
};

/// What the program is started with: its arguments, and the folder it is started in.
struct ProgramCall
{
    QString folder;
    QStringList arguments;
};

/// `telltale report`, started where the first file lies, so that the report names its files as short as somebody else
/// has them, and can be verified elsewhere. What lies outside of that folder is named by its whole path.
ProgramCall reportCall(const ReportChoice &choice);

/// `telltale report --verify`, started there, too: where the files lie.
ProgramCall verifyCall(const QString &report, const QString &folder);

/// The same as a line for a POSIX shell: `cd FOLDER && telltale report …`. Every word stands for itself, whatever is in
/// it; what a terminal would do something about is written as `$'\033'` (POSIX.1-2024).
QString shellLine(const ProgramCall &call);
QString shellWord(const QString &word);

} // namespace telltale::models
