// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/proof_steps.h"

#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace telltale::ui {

using privacy::ProofTone;

namespace {

constexpr int discSize = 20;
constexpr int gap = 12;

struct StepLook
{
    QColor ink;
    QColor tint;
    QString icon;
};

StepLook stepLook(const Colors &colors, const ProofSteps::Step &step)
{
    if (step.state == ProofSteps::State::Open)
        return {colors.text3, QColor(), QString()};
    if (step.state == ProofSteps::State::Now)
        return {colors.accent, colors.accentTint, QStringLiteral("play")};
    switch (step.text.tone) {
    case ProofTone::Good:
        return {colors.ok, colors.okTint, QStringLiteral("check")};
    case ProofTone::Warn:
        return {colors.warn, colors.warnTint, QStringLiteral("warn")};
    case ProofTone::Bad:
        return {colors.error, colors.errorTint, QStringLiteral("x")};
    case ProofTone::Neutral:
        break;
    }
    return {colors.text2, colors.isDark ? colors.selectionOther : colors.trough, QStringLiteral("help")};
}

} // namespace

ProofSteps::ProofSteps(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTextSize(theme, *this, [this] { updateGeometry(); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ProofSteps::setSteps(std::vector<Step> steps)
{
    m_steps = std::move(steps);
    QStringList told;
    for (const Step &step : m_steps)
        told << QStringList{step.text.name, step.text.detail, step.text.result}.join(QStringLiteral(", "));
    setAccessibleName(tr("Steps of the proof"));
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int ProofSteps::stepHeight() const
{
    return m_theme.px(38);
}

QSize ProofSteps::sizeHint() const
{
    return {m_theme.px(360), static_cast<int>(m_steps.size()) * stepHeight()};
}

QSize ProofSteps::minimumSizeHint() const
{
    return {m_theme.px(150), sizeHint().height()};
}

void ProofSteps::paintStep(QPainter &painter, std::size_t number) const
{
    const Colors &colors = m_theme.colors();
    const Step &step = m_steps[number];
    const StepLook look = stepLook(colors, step);
    const int top = static_cast<int>(number) * stepHeight();
    const int size = m_theme.px(discSize);
    const QRect disc(0, top + m_theme.px(2), size, size);
    if (number + 1 < m_steps.size())
        painter.fillRect(QRect(disc.center().x(), disc.bottom() + 2, 1, stepHeight() - size - 2), colors.separator);
    painter.setPen(look.tint.isValid() ? QPen(Qt::NoPen) : QPen(look.ink, 1));
    painter.setBrush(look.tint.isValid() ? QBrush(look.tint) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(disc).adjusted(0.5, 0.5, -0.5, -0.5));
    if (!look.icon.isEmpty()) {
        const int icon = m_theme.px(12);
        painter.drawPixmap(disc.center().x() - icon / 2 + 1, disc.center().y() - icon / 2 + 1,
                           m_theme.pixmap(look.icon, look.ink, icon, devicePixelRatioF()));
    }
    const QFont small = m_theme.ui(12);
    const QFontMetrics metrics(small);
    const int left = size + m_theme.px(gap);
    const int resultWidth = qMin(metrics.horizontalAdvance(step.text.result) + 2, (width() - left) * 2 / 3);
    painter.setFont(m_theme.ui(13, Theme::Weight::Medium));
    painter.setPen(step.state == State::Open ? colors.text2 : colors.text);
    const QRect name(left, top, width() - left - resultWidth - m_theme.px(8), m_theme.px(19));
    painter.drawText(name, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(step.text.name, Qt::ElideRight, name.width()));
    painter.setFont(small);
    painter.drawText(QRect(width() - resultWidth, top, resultWidth, m_theme.px(19)),
                     static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(step.text.result, Qt::ElideRight, resultWidth));
    painter.setPen(colors.text2);
    const QRect detail(left, top + m_theme.px(18), width() - left, m_theme.px(17));
    painter.drawText(detail, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(step.text.detail, Qt::ElideRight, detail.width()));
}

void ProofSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t step = 0; step < m_steps.size(); ++step)
        paintStep(painter, step);
}

} // namespace telltale::ui
