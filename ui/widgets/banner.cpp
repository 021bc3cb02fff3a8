// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace telltale::ui {

Banner::Banner(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_title(new Label(theme, theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal)),
      m_detail(new Label(theme, theme.ui(12), models::Tone::Normal)),
      m_go(new Button(theme, Button::Look::Outlined, QStringLiteral("arrow"), {})),
      m_open(new Button(theme, Button::Look::Outlined, QStringLiteral("open"), {})),
      m_close(new Button(theme, Button::Look::Flat, QStringLiteral("x"), {}))
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_title);
    texts->addWidget(m_detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(46, 10, 12, 10);
    layout->setSpacing(8);
    layout->addLayout(texts, 1);
    layout->addWidget(m_go);
    layout->addWidget(m_open);
    layout->addWidget(m_close);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::hide);
    connect(m_go, &QAbstractButton::clicked, this, &Banner::goClicked);
    connect(m_open, &QAbstractButton::clicked, this, &Banner::openClicked);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void Banner::show(Severity severity, const QString &title, const QString &detail, const QString &go,
                  const QString &open)
{
    m_severity = severity;
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_go->setText(go);
    m_go->setAccessibleName(go);
    m_go->setVisible(!go.isEmpty());
    m_open->setText(open);
    m_open->setAccessibleName(open);
    m_open->setVisible(!open.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(detail);
    QWidget::show();
    update();
}

QString Banner::title() const
{
    return m_title->text();
}

QColor Banner::ink() const
{
    const Colors &colors = m_theme.colors();
    return m_severity == Severity::Error ? colors.error : m_severity == Severity::Warning ? colors.warn : colors.accent;
}

void Banner::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.fillRect(rect(),
                     m_severity == Severity::Error         ? colors.errorTint
                         : m_severity == Severity::Warning ? colors.warnTint
                                                           : colors.accentTint);
    painter.fillRect(QRect(0, 0, 3, height()), ink());
    const QString icon = m_severity == Severity::Error ? QStringLiteral("x-circle")
        : m_severity == Severity::Warning              ? QStringLiteral("warn")
                                                       : QStringLiteral("info");
    painter.drawPixmap(16, m_title->y() + (m_title->height() - 18) / 2,
                       m_theme.pixmap(icon, ink(), 18, devicePixelRatioF()));
}

} // namespace telltale::ui
