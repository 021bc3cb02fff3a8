// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/environment_edit.h"

#include "ui/models/environment_text.h"
#include "ui/theme/scaling.h"

#include <utility>

namespace telltale::ui {

namespace {

const QChar bullet(0x2022);

/// Always the same, so that nothing is told of the value's length.
QString bullets()
{
    return QString(8, bullet);
}

/// Name and value of a line; without an equals sign, both are empty.
std::pair<QString, QString> partsOf(const QString &line)
{
    const qsizetype equals = line.indexOf(QLatin1Char('='));
    return equals < 0 ? std::pair<QString, QString>() : std::pair(line.left(equals), line.mid(equals + 1));
}

} // namespace

EnvironmentEdit::EnvironmentEdit(const Theme &theme, QWidget *parent) : QPlainTextEdit(parent)
{
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setPlaceholderText(QStringLiteral("NODE_ENV=production"));
    document()->setDocumentMargin(6);
    followFont(theme, *this, theme.mono());
    followTextSize(theme, *this, [this] { setFixedHeight(fontMetrics().lineSpacing() * 3 + 20); });
}

void EnvironmentEdit::setText(const QString &text)
{
    m_hidden.clear();
    put(text);
    mask();
}

QString EnvironmentEdit::text() const
{
    QStringList lines = toPlainText().split(QLatin1Char('\n'));
    for (QString &line : lines) {
        const auto [name, value] = partsOf(line);
        if (value == bullets() && m_hidden.contains(name))
            line = name + QLatin1Char('=') + m_hidden.value(name);
    }
    return lines.join(QLatin1Char('\n'));
}

int EnvironmentEdit::tornLine() const
{
    const QStringList lines = text().split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].contains(bullet))
            return int(i) + 1;
    }
    return 0;
}

void EnvironmentEdit::setShown(bool shown)
{
    m_isShown = shown;
    if (shown) {
        put(text());
        m_hidden.clear();
    } else {
        mask();
    }
}

void EnvironmentEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        mask();
}

void EnvironmentEdit::mask()
{
    if (m_isShown)
        return;
    QStringList lines = toPlainText().split(QLatin1Char('\n'));
    for (QString &line : lines) {
        const auto [name, value] = partsOf(line);
        const models::EnvironmentVariable variable{name.trimmed().toStdString(), value.toStdString()};
        if (value.isEmpty() || value.contains(bullet) || !models::isSecret(variable))
            continue;
        m_hidden.insert(name, value);
        line = name + QLatin1Char('=') + bullets();
    }
    put(lines.join(QLatin1Char('\n')));
}

/// What was there before cannot be taken back: it may be a secret.
void EnvironmentEdit::put(const QString &text)
{
    if (text != toPlainText())
        setPlainText(text);
}

} // namespace telltale::ui
