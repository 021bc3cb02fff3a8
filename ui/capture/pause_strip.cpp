// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/pause_strip.h"

#include "ui/models/capture_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/drawing.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

namespace telltale::ui {

PauseStrip::PauseStrip(const Theme &theme, QAction &goOn, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_text(new Label(theme, theme.ui(13, Theme::Weight::Medium), models::Tone::Normal)),
      m_goOn(new Button(theme, Button::Look::Outlined, QStringLiteral("play"), {}))
{
    const QString key = goOn.shortcut().toString(QKeySequence::NativeText);
    m_goOn->setText(tr("Go on (%1)").arg(key));
    m_goOn->setAccessibleName(tr("Go on (%1)").arg(key));
    m_goOn->setToolTip(tr("Show what has come meanwhile"));
    setAccessibleName(tr("The view is paused"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(
        new Drawing(theme, QStringLiteral("pause"), {16, 20}, tr("paused"), nullptr, models::Tone::Accent));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_goOn);
    connect(m_goOn, &QAbstractButton::clicked, &goOn, &QAction::trigger);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setCount(0);
    hide();
}

void PauseStrip::setCount(std::uint64_t requests)
{
    m_text->setText(tr("The view is paused, %1", "so many new requests").arg(models::newText(requests)));
}

QString PauseStrip::text() const
{
    return m_text->text();
}

void PauseStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().accentTint);
}

} // namespace telltale::ui
