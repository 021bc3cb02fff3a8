// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/format.h"

#include "base/plural.h"
#include "payload/capture.h"
#include "payload/lexeme.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace telltale::models {

namespace {

} // namespace

QString sizeText(std::uint64_t bytes)
{
    if (bytes < 1000)
        return QCoreApplication::translate("telltale::models", "%1 B").arg(bytes);
    static constexpr std::array units{"kB", "MB", "GB", "TB"};
    double value = static_cast<double>(bytes) / 1000.0;
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000.0;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(QLocale().toString(value, 'f', value < 9.95 ? 1 : 0),
                                       QLatin1String(units[unit]));
}

QString numberText(std::uint64_t number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QChar(0x2009));
    return digits;
}

QString timeText(std::int64_t milliseconds)
{
    if (milliseconds == payload::EventRow::noTime)
        return {};
    QString text = QString::fromStdString(payload::formatTime(milliseconds));
    text.replace(QLatin1Char('T'), QLatin1Char(' '));
    if (text.endsWith(QLatin1Char('Z')))
        text.chop(1);
    return text;
}

QString fileName(const std::string &path)
{
    const std::size_t slash = path.find_last_of('/');
    const bool whole = slash == std::string::npos || slash + 1 == path.size();
    return payload::visible(whole ? std::string_view(path) : std::string_view(path).substr(slash + 1));
}

QString fieldsText(std::uint64_t fields)
{
    return plural("telltale::models", "%n field", QT_TRANSLATE_N_NOOP("telltale::models", "%n fields"), fields,
                  numberText(fields));
}

QString requestsText(std::uint64_t requests)
{
    return plural("telltale::models", "%n request", QT_TRANSLATE_N_NOOP("telltale::models", "%n requests"), requests,
                  numberText(requests));
}

QString countText(std::uint64_t events, std::uint64_t fields, std::uint64_t requests)
{
    const QString first = plural("telltale::models", "%n event", QT_TRANSLATE_N_NOOP("telltale::models", "%n events"),
                                 events, numberText(events));
    const QString text = QCoreApplication::translate("telltale::models", "%1, %2", "4 events, 100 fields")
                             .arg(first, fieldsText(fields));
    return requests == 0 ? text
                         : QCoreApplication::translate("telltale::models", "%1, %2", "2 requests, 4 events")
                               .arg(requestsText(requests), text);
}

QString problemCountText(std::uint64_t errors, std::uint64_t warnings, std::uint64_t notes)
{
    QStringList parts;
    if (errors != 0)
        parts << (plural("telltale::models", "%n error", QT_TRANSLATE_N_NOOP("telltale::models", "%n errors"), errors,
                         numberText(errors)));
    if (warnings != 0)
        parts << (plural("telltale::models", "%n warning", QT_TRANSLATE_N_NOOP("telltale::models", "%n warnings"),
                         warnings, numberText(warnings)));
    if (parts.isEmpty() && notes != 0)
        parts << (plural("telltale::models", "%n note", QT_TRANSLATE_N_NOOP("telltale::models", "%n notes"), notes,
                         numberText(notes)));
    return parts.join(QStringLiteral(", "));
}

QString placeText(const Diagnostic &diagnostic)
{
    if (!diagnostic.hasPlace)
        return {};
    return QStringLiteral("%1:%2").arg(diagnostic.place.line).arg(diagnostic.place.column);
}

QString diagnosticLine(const Diagnostic &diagnostic)
{
    QString line = payload::visible(diagnostic.source);
    if (diagnostic.hasPlace)
        line += QLatin1Char(':') + placeText(diagnostic);
    return QStringLiteral("%1: %2: %3 [%4]")
        .arg(line, QLatin1String(severityWord(diagnostic.severity)), diagnostic.message,
             QLatin1String(diagnostic.code));
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    // Without this Qt guesses by Qt::mightBeRichText; the span also makes long values wrap.
    return QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>").arg(text.toHtmlEscaped());
}

} // namespace telltale::models
