// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/verdict_card.h"

#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace telltale::ui {

using privacy::ProofTone;

namespace {

constexpr int barWidth = 3;
constexpr int verdictIcon = 22;

struct VerdictLook
{
    QColor ink;
    QColor tint;
    QString icon;
};

VerdictLook lookOf(const Colors &colors, ProofTone tone)
{
    switch (tone) {
    case ProofTone::Good:
        return {colors.ok, colors.okTint, QStringLiteral("check-circle")};
    case ProofTone::Warn:
        return {colors.warn, colors.warnTint, QStringLiteral("half")};
    case ProofTone::Bad:
        return {colors.error, colors.errorTint, QStringLiteral("x-circle")};
    case ProofTone::Neutral:
        break;
    }
    return {colors.text2, colors.isDark ? colors.selectionOther : colors.window, QStringLiteral("help")};
}

/// Names of events are long words: they may be broken behind these characters.
QString breakable(QString text)
{
    constexpr QChar mayBreak(0x200B);
    for (const QChar mark : {QLatin1Char('_'), QLatin1Char('/'), QLatin1Char('.')})
        text.replace(mark, QString(mark) + mayBreak);
    return text;
}

} // namespace

VerdictCard::VerdictCard(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_title(new Label(theme, theme.ui(15, Theme::Weight::SemiBold), models::Tone::Normal)),
      m_why(new Label(theme, theme.ui(12), models::Tone::Normal))
{
    m_title->setWordWrap(true);
    m_why->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(5);
    layout->addWidget(m_title);
    layout->addWidget(m_why);
    followTextSize(theme, *this, [this] { place(); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void VerdictCard::place()
{
    layout()->setContentsMargins(m_theme.px(54), m_theme.px(14), m_theme.px(14), m_theme.px(14));
}

void VerdictCard::show(ProofTone tone, const QString &title, const QString &why)
{
    m_tone = tone;
    m_title->setText(title);
    m_why->setText(breakable(why));
    m_why->setVisible(!why.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(why);
    update();
}

QString VerdictCard::title() const
{
    return m_title->text();
}

QString VerdictCard::why() const
{
    return accessibleDescription();
}

void VerdictCard::paintEvent(QPaintEvent *)
{
    const VerdictLook look = lookOf(m_theme.colors(), m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.tint);
    painter.drawRoundedRect(rect(), 6, 6);
    painter.fillRect(0, 6, barWidth, height() - 12, look.ink);
    const int size = m_theme.px(verdictIcon);
    painter.drawPixmap(m_theme.px(18), m_title->y() + m_theme.px(1),
                       m_theme.pixmap(look.icon, look.ink, size, devicePixelRatioF()));
}

} // namespace telltale::ui
