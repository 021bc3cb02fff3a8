// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/translation_file.h"

#include <QCoreApplication>
#include <QMutex>
#include <QTranslator>

namespace telltale::tests {

/// A translator that writes down every sentence that is asked for while it is installed, and knows none. From any
/// thread.
class AskingTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QMutexLocker locked(&m_mutex);
        m_asked.insert({QString::fromUtf8(context), QString::fromUtf8(source)});
        return {};
    }

    /// Those of ours that the .ts files in `folder` do not have: lupdate does not see them in the sources, so that
    /// nobody could translate them. As lines, sorted.
    QStringList unknown(const QString &folder) const
    {
        QSet<SentenceKey> known;
        for (const char *const file : {"telltale_app_de.ts", "telltale_ui_de.ts"})
            known.unite(sentencesOf(readTranslationFile(folder + QLatin1Char('/') + QLatin1String(file))));
        QStringList lines;
        const QMutexLocker locked(&m_mutex);
        for (const auto &[context, source] : m_asked) {
            // Qt's own classes have names like QLineEdit and QtPrivate::…
            if (!source.isEmpty() && !context.startsWith(QLatin1Char('Q')) && !known.contains({context, source}))
                lines << context + QStringLiteral(": ") + source;
        }
        lines.sort();
        return lines;
    }
    qsizetype count() const
    {
        const QMutexLocker locked(&m_mutex);
        return m_asked.size();
    }

private:
    mutable QMutex m_mutex;
    mutable QSet<SentenceKey> m_asked;
};

/// Installed while it lives.
class InstalledTranslator
{
public:
    explicit InstalledTranslator(QTranslator &translator) : m_translator(translator)
    {
        QCoreApplication::installTranslator(&m_translator);
    }
    ~InstalledTranslator() { QCoreApplication::removeTranslator(&m_translator); }
    Q_DISABLE_COPY_MOVE(InstalledTranslator)

private:
    QTranslator &m_translator;
};

} // namespace telltale::tests
