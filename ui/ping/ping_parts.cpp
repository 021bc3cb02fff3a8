// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_parts.h"

#include "ui/theme/scaling.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace telltale::ui {

using models::Tone;

namespace {

constexpr int statementIcon = 16;

struct Tint
{
    QColor ground;
    QColor ink;
};

Tint tintOf(const Colors &colors, Tone tone)
{
    return tone == Tone::Error    ? Tint{colors.errorTint, colors.error}
        : tone == Tone::Warning   ? Tint{colors.warnTint, colors.warn}
        : tone == Tone::Secondary ? Tint{colors.sunken, colors.text2}
                                  : Tint{colors.okTint, colors.ok};
}

} // namespace

Label *fieldLabel(const Theme &theme, const QString &text, QWidget &field)
{
    auto *label = new Label(theme, theme.ui(12), Tone::Secondary);
    label->setText(text);
    label->setBuddy(&field);
    field.setAccessibleName(text);
    return label;
}

void makeMonoLine(const Theme &theme, QLineEdit &line)
{
    constexpr int longestLine = 65'536;
    line.setMaxLength(longestLine);
    line.setTextMargins(4, 0, 0, 0);
    followFont(theme, line, theme.mono());
    followHeight(theme, line, 28);
}

QWidget *tickRow(const Theme &, QCheckBox &box, Label &words)
{
    words.setWordWrap(true);
    words.setBuddy(&box);
    box.setAccessibleName(words.text());
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(&box, 0, Qt::AlignTop);
    row->addWidget(&words, 1);
    return place;
}

QWidget *partHead(const Theme &theme, const QString &title, Label *remark)
{
    auto *head = new QWidget;
    followHeight(theme, *head, 36);
    auto *words = new Label(theme, theme.ui(13, Theme::Weight::SemiBold), Tone::Normal);
    words->setText(title);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 0, 12, 0);
    layout->setSpacing(10);
    layout->addWidget(words);
    if (remark != nullptr)
        layout->addWidget(remark, 1);
    else
        layout->addStretch(1);
    return head;
}

PingStatement::PingStatement(const Theme &theme, bool isShort, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_isShort(isShort),
      m_words(new Label(theme, theme.ui(12, isShort ? Theme::Weight::SemiBold : Theme::Weight::Normal), Tone::Normal))
{
    m_words->setWordWrap(!isShort);
    setSizePolicy(isShort ? QSizePolicy::Maximum : QSizePolicy::Preferred,
                  isShort ? QSizePolicy::Maximum : QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    const int edge = isShort ? 2 : 6;
    followTextSize(theme, *this,
                   [this, layout, edge] { layout->setContentsMargins(m_theme.px(statementIcon) + 18, edge, 8, edge); });
    layout->addWidget(m_words, 1);
    connect(&theme, &Theme::changed, this, [this] { setText(m_tone, m_icon, text()); });
}

void PingStatement::setText(Tone tone, const QString &icon, const QString &text)
{
    m_tone = tone;
    m_icon = icon;
    m_words->setText(text);
    m_words->setAccessibleName(text);
    m_words->setTone(tone);
    update();
}

QString PingStatement::text() const
{
    return m_words->text();
}

void PingStatement::paintEvent(QPaintEvent *)
{
    const Tint tint = tintOf(m_theme.colors(), m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint.ground);
    painter.drawRoundedRect(rect(), 5, 5);
    const int size = m_theme.px(statementIcon);
    // Beside the first line of the words.
    const int line = m_isShort ? m_words->height() : qMin(m_words->height(), m_words->fontMetrics().height());
    painter.drawPixmap(10, m_words->y() + (line - size) / 2,
                       m_theme.pixmap(m_icon, tint.ink, size, devicePixelRatioF()));
}

} // namespace telltale::ui
