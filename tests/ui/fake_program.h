// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

namespace telltale::tests {

/// A program in place of ours: a script that puts down what it was started with, and then does what the test wants. Its
/// `$out` is the word behind `-o`.
class FakeProgram
{
public:
    explicit FakeProgram(const QByteArray &does = "exit 0") { become(does); }

    void become(const QByteArray &does)
    {
        QFile::remove(path());
        QFile script(path());
        const QByteArray text = "#!/bin/sh\nd='" + QFile::encodeName(m_folder.path())
            + "'\nprintf '%s\\0' \"$@\" > \"$d/words\"\npwd > \"$d/folder\"\nwc -c > \"$d/input\"\n"
              "out=; last=; for word in \"$@\"; do [ \"$last\" = -o ] && out=$word; last=$word; done\n"
              "echo $$ > \"$d/pid.new\"; mv \"$d/pid.new\" \"$d/pid\"\n"
            + does + '\n';
        if (!script.open(QIODevice::WriteOnly) || script.write(text) != text.size()
            || !script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            qFatal("no room for a script");
        QFile::remove(m_folder.filePath(QStringLiteral("words")));
        QFile::remove(m_folder.filePath(QStringLiteral("pid")));
    }

    QString path() const { return m_folder.filePath(QStringLiteral("program")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QByteArray content(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What it was started with last.
    QStringList words() const
    {
        QStringList words;
        for (const QByteArray &word : content(QStringLiteral("words")).split('\0'))
            words << QString::fromUtf8(word);
        words.removeLast(); // behind the last one
        return words;
    }
    QString folder() const { return QString::fromUtf8(content(QStringLiteral("folder"))).trimmed(); }
    /// 0: it was not started.
    int pid() const { return content(QStringLiteral("pid")).trimmed().toInt(); }

private:
    QTemporaryDir m_folder;
};

} // namespace telltale::tests
