// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace telltale::ui {

namespace {

constexpr int textWidth = 520;

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
    m_detail->setFixedWidth(textWidth);
    m_title->setFixedWidth(textWidth);
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
}

void EmptyState::setText(const QString &iconName, const QString &title, const QString &detail)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_detail->setText(detail);
    m_title->setFixedHeight(m_title->heightForWidth(textWidth));
    m_detail->setFixedHeight(m_detail->heightForWidth(textWidth));
    setAccessibleName(title);
    setAccessibleDescription(detail);
    showIcon();
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

void EmptyState::showActions(bool shown)
{
    m_open->setVisible(shown);
    m_paste->setVisible(shown);
}

void EmptyState::showIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(m_theme.pixmap(m_iconName, m_theme.colors().text3, 32, devicePixelRatioF()));
}

} // namespace telltale::ui
