// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

#include <utility>
#include <vector>

namespace telltale::tests {

/// A sentence of a .ts file.
struct TranslationMessage
{
    QString context;
    QString source;
    QString comment;
    bool isPlural = false;
    bool isFinished = true;
    QStringList forms; ///< one, or as many as the language has plural forms
};

/// What a sentence is known by.
using SentenceKey = std::pair<QString, QString>; ///< context, source

/// The sentences of a .ts file, in its order; none of a file that is not there.
inline std::vector<TranslationMessage> readTranslationFile(const QString &path)
{
    std::vector<TranslationMessage> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            messages.push_back({context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == u"yes", true, {}});
        } else if (name == u"source") {
            messages.back().source = xml.readElementText();
        } else if (name == u"comment") {
            messages.back().comment = xml.readElementText();
        } else if (name == u"translation") {
            messages.back().isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.back().isPlural)
                messages.back().forms << xml.readElementText();
        } else if (name == u"numerusform") {
            messages.back().forms << xml.readElementText();
        }
    }
    return messages;
}

inline QSet<SentenceKey> sentencesOf(const std::vector<TranslationMessage> &messages)
{
    QSet<SentenceKey> keys;
    for (const TranslationMessage &message : messages)
        keys.insert({message.context, message.source});
    return keys;
}

} // namespace telltale::tests
