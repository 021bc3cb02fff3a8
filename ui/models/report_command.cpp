// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/report_command.h"

#include "base/visible_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace telltale::models {

namespace {

/// As it is named from this folder. Never like an option, nor like standard input.
QString nameFrom(const QString &folder, const QString &path)
{
    const QString inside = folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/');
    if (!path.startsWith(inside))
        return path;
    const QString name = path.mid(inside.size());
    return name.startsWith(QLatin1Char('-')) ? QStringLiteral("./") + name : name;
}

/// A file whose name might be taken for that of a policy that is compiled in.
QString policyFrom(const QString &folder, const QString &policy)
{
    if (!policy.contains(QLatin1Char('/')))
        return policy;
    const QString name = nameFrom(folder, policy);
    return name.contains(QLatin1Char('/')) || name.endsWith(QLatin1String(".toml")) ? name
                                                                                    : QStringLiteral("./") + name;
}

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArray("_./:=@%+,-").contains(c);
}

/// Every byte but printable ones of ASCII by its number.
QString escapedWord(const QByteArray &bytes)
{
    QString word = QStringLiteral("$'");
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\'' || c == '\\')
            word += QStringLiteral("\\") + QLatin1Char(c);
        else if (byte >= 0x20 && byte < 0x7F)
            word += QLatin1Char(c);
        else
            word += QStringLiteral("\\%1").arg(int(byte), 3, 8, QLatin1Char('0'));
    }
    return word + QLatin1Char('\'');
}

} // namespace

ProgramCall reportCall(const ReportChoice &choice)
{
    ProgramCall call;
    call.folder = choice.files.isEmpty() ? QDir::homePath() : QFileInfo(choice.files.first()).absolutePath();
    QStringList &words = call.arguments;
    words << QStringLiteral("report");
    for (const QString &file : choice.files)
        words << nameFrom(call.folder, file);
    if (!choice.policy.isEmpty())
        words << QStringLiteral("--policy") << policyFrom(call.folder, choice.policy);
    for (const QString &file : choice.against)
        words << QStringLiteral("--against") << nameFrom(call.folder, file);
    for (const QString &list : choice.known)
        words << QStringLiteral("--known") << nameFrom(call.folder, list);
    if (choice.hasValues)
        words << QStringLiteral("--values");
    if (choice.hasBytes)
        words << QStringLiteral("--bytes");
    if (choice.language != QLatin1String("en"))
        words << QStringLiteral("--language") << choice.language;
    const QString end = QFileInfo(choice.output).suffix().toLower();
    if (end != choice.format)
        words << QStringLiteral("--format") << choice.format;
    words << QStringLiteral("-o") << nameFrom(call.folder, choice.output);
    return call;
}

ProgramCall verifyCall(const QString &report, const QString &folder)
{
    return {folder, {QStringLiteral("report"), QStringLiteral("--verify"), nameFrom(folder, report)}};
}

QString shellWord(const QString &word)
{
    const QByteArray bytes = QFile::encodeName(word);
    if (!bytes.isEmpty() && std::all_of(bytes.begin(), bytes.end(), isPlain))
        return word;
    if (visible(bytes.toStdString()) != word)
        return escapedWord(bytes);
    QString quoted = word;
    quoted.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

QString shellLine(const ProgramCall &call)
{
    QStringList words;
    for (const QString &word : call.arguments)
        words << shellWord(word);
    return QStringLiteral("cd %1 && telltale ").arg(shellWord(call.folder)) + words.join(QLatin1Char(' '));
}

} // namespace telltale::models
