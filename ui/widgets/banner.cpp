// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
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
    m_title->setWordWrap(true);
    m_detail->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_title);
    texts->addWidget(m_detail);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_go);
    buttons->addWidget(m_open);
    auto *row = new FoldingRow(theme, 560);
    row->parts().setSpacing(8);
    row->parts().addLayout(texts, 1);
    row->parts().addLayout(buttons);
    connect(row, &FoldingRow::folded, this,
            [buttons](bool folded) { buttons->setAlignment(folded ? Qt::AlignLeft : Qt::Alignment()); });
    auto *layout = new QHBoxLayout(this);
    followTextSize(theme, *this, [this, layout] { layout->setContentsMargins(m_theme.px(18) + 28, 10, 12, 10); });
    layout->setSpacing(8);
    layout->addWidget(row, 1);
    layout->addWidget(m_close);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    connect(m_close, &QAbstractButton::clicked, this, &Banner::closeMessage);
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
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Banner::title() const
{
    return m_title->text();
}

QWidget &Banner::firstButton() const
{
    return m_go->isVisibleTo(this) ? *m_go : m_open->isVisibleTo(this) ? *m_open : *m_close;
}

void Banner::closeMessage()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus)
        Q_EMIT closed();
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeMessage();
    else
        QWidget::keyPressEvent(event);
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
    const int size = m_theme.px(18);
    // Beside the first line of the title, which stands in the middle of its place.
    const int line = m_title->fontMetrics().height();
    const int lines = qMax(line, m_title->heightForWidth(m_title->width()));
    const int y = m_title->mapTo(this, QPoint()).y() + (m_title->height() - lines) / 2 + (line - size) / 2;
    painter.drawPixmap(16, y, m_theme.pixmap(icon, ink(), size, devicePixelRatioF()));
}

} // namespace telltale::ui
