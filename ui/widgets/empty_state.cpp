// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace telltale::ui {

namespace {

constexpr int mostTextWidth = 520;
constexpr int margin = 16;

} // namespace

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(new QLabel),
      m_title(new Label(theme, theme.ui(16, Theme::Weight::SemiBold), models::Tone::Normal)),
      m_detail(new Label(theme, theme.ui(), models::Tone::Secondary)),
      m_open(new Button(theme, Button::Look::Outlined, QStringLiteral("open"), {})),
      m_paste(new Button(theme, Button::Look::Outlined, QStringLiteral("paste"), {}))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_detail->setAlignment(Qt::AlignCenter);
    m_detail->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_open);
    buttons->addWidget(m_paste);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_detail, 0, Qt::AlignHCenter);
    layout->addSpacing(12);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(&theme, &Theme::changed, this, &EmptyState::showIcon);
    followTextSize(theme, *this, [this] { fit(); });
}

void EmptyState::setText(const QString &iconName, const QString &title, const QString &detail)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_detail->setText(detail);
    fit();
    setAccessibleName(title);
    setAccessibleDescription(detail);
    showIcon();
}

/// Centred texts take the room that they need, and no more than there is.
void EmptyState::fit()
{
    const int textWidth = qBound(1, width() - 2 * margin, m_theme.px(mostTextWidth));
    for (Label *label : {m_title, m_detail}) {
        label->setMinimumSize(0, 0); // or it would want no less than it had
        label->setFixedSize(textWidth, qMax(0, label->heightForWidth(textWidth)));
    }
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize EmptyState::minimumSizeHint() const
{
    return {m_theme.px(160), QWidget::minimumSizeHint().height()};
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::setActions(QAction *open, QAction *paste)
{
    m_open->setAction(open);
    m_paste->setAction(paste);
}

void EmptyState::setActionIcons(const QString &first, const QString &second)
{
    m_open->setDrawing(first, models::Tone::Normal);
    m_paste->setDrawing(second, models::Tone::Normal);
}

void EmptyState::showActions(bool shown)
{
    m_open->setVisible(shown);
    m_paste->setVisible(shown);
}

void EmptyState::showIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(m_theme.pixmap(m_iconName, m_theme.colors().text3, m_theme.px(32), devicePixelRatioF()));
}

} // namespace telltale::ui
