// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/asking_translator.h"

namespace telltale::tests {

/// A language that nobody speaks: every sentence about 40 % longer, with accents above and below the letters and
/// brackets around it: what is not translated, what is put together from pieces, and what is cut off is seen at once.
class PseudoLanguage : public AskingTranslator
{
public:
    QString translate(const char *context, const char *source, const char *comment, int n) const override
    {
        AskingTranslator::translate(context, source, comment, n);
        return context[0] == 'Q' ? QString() : inPseudo(QString::fromUtf8(source));
    }

    /// Placeholders, mnemonics, tags, entities, line breaks and blanks at the ends stay.
    static QString inPseudo(const QString &text)
    {
        const QString core = text.trimmed();
        if (core.isEmpty())
            return text;
        const qsizetype begin = text.indexOf(core);
        QString accented;
        qsizetype letters = 0;
        for (qsizetype at = 0; at < core.size();) {
            const qsizetype kept = lengthOfKept(core, at);
            if (kept != 0) {
                accented += core.mid(at, kept);
                at += kept;
                continue;
            }
            letters += core[at].isSpace() ? 0 : 1;
            accented += withAccent(core[at++]);
        }
        return text.left(begin) + QLatin1Char('[') + accented + padding((letters * 2 + 4) / 5) + QLatin1Char(']')
            + text.mid(begin + core.size());
    }

private:
    /// Of what has to stay as it is: `%1`, `%n`, `%L1`, `&x`, `<b>`, `&amp;`; 0 for a letter.
    static qsizetype lengthOfKept(const QString &text, qsizetype at)
    {
        const auto is = [&text](qsizetype i, char c) { return i < text.size() && text[i] == QLatin1Char(c); };
        if (is(at, '%'))
            return is(at + 1, 'L') ? 3 : at + 1 < text.size() ? 2 : 1;
        if (is(at, '&')) {
            const qsizetype end = text.indexOf(QLatin1Char(';'), at);
            return end > at && end - at <= 5 && !text.mid(at, end - at).contains(QLatin1Char(' ')) ? end - at + 1 : 2;
        }
        if (is(at, '<') && text.indexOf(QLatin1Char('>'), at) > at)
            return text.indexOf(QLatin1Char('>'), at) - at + 1;
        return 0;
    }

    static QChar withAccent(QChar letter)
    {
        static const QString plain = QStringLiteral("aceinouyACEINOUYgldszGLDSZ");
        static const QString accented =
            QStringLiteral("\u00e4\u00e7\u00ea\u00ef\u00f1\u00f6\u00fb\u00fd\u00c4\u00c7\u00ca\u00cf\u00d1\u00d6\u00db"
                           "\u00dd\u011f\u013c\u010f\u0161\u017e\u011e\u013b\u010e\u0160\u017d");
        const qsizetype at = plain.indexOf(letter);
        return at < 0 ? letter : accented[at];
    }

    /// In words of four letters, so that a line can break.
    static QString padding(qsizetype letters)
    {
        QString words;
        for (qsizetype i = 0; i < letters; ++i)
            words += i % 5 == 0 ? QLatin1Char(' ') : QChar(0x00e9);
        return letters == 1 ? QString(QChar(0x00e9)) : words;
    }
};

} // namespace telltale::tests
