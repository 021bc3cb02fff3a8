// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace telltale::architecture {

QList<SourceFile> sourceFiles(const QStringList &folders, const QStringList &wildcards)
{
    const QDir root(QStringLiteral(TELLTALE_SOURCE_DIR));
    QList<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator found(root.filePath(folder), wildcards, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            QFile file(found.next());
            if (file.open(QIODevice::ReadOnly))
                files.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return files;
}

QList<int> functionLengths(const QString &content)
{
    static const QRegularExpression body(QStringLiteral(R"(^( *)\{\n(.*?)^\1\}\n)"),
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    QList<int> lengths;
    // A class also opens on a line of its own, but it closes with a semicolon, so that its functions match instead.
    static const QRegularExpression classBody(QStringLiteral(R"(^( *)(?:class|struct|union)\b[^;{}]*\n\1\{\n)"),
                                              QRegularExpression::MultilineOption);
    QString functions = content;
    functions.remove(classBody);
    for (auto matches = body.globalMatch(functions); matches.hasNext();)
        lengths.append(static_cast<int>(matches.next().captured(2).count(u'\n')));
    return lengths;
}

int percentile(QList<int> values, int percent)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = (values.size() * percent + 99) / 100;
    return values.at(std::max<qsizetype>(rank, 1) - 1);
}

} // namespace telltale::architecture
