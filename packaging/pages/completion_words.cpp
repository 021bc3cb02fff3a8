// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/completions.h"

#include <QRegularExpression>

namespace telltale::pages {

QString shortDescription(const QString &description)
{
    static const QRegularExpression end(QStringLiteral("(;|\\. |\\.$).*$"));
    QString text = description;
    return text.remove(end).simplified();
}

QString shellQuoted(const QString &text)
{
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace telltale::pages
