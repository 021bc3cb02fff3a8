// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace telltale::architecture {

/// A text file of the project.
struct SourceFile
{
    QString path; ///< from the project's root
    QString content;
};

/// The files below the folders whose names match the wildcards, in order.
QList<SourceFile> sourceFiles(const QStringList &folders, const QStringList &wildcards);

/// How many lines the bodies of the file's functions have, by the layout that clang-format gives them: opening and
/// closing brace stand alone on their lines, equally indented.
QList<int> functionLengths(const QString &content);

/// The smallest value that `percent` of the values do not exceed; 0 when there are none.
int percentile(QList<int> values, int percent);

} // namespace telltale::architecture
