// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/waiting_view.h"

#include "base/visible_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QVBoxLayout>

namespace telltale::ui {

WaitingView::WaitingView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(new QLabel),
      m_title(new Label(theme, theme.ui(16, Theme::Weight::SemiBold), models::Tone::Normal)),
      m_detail(new Label(theme, theme.ui(), models::Tone::Secondary)),
      m_example(new Label(theme, theme.mono(), models::Tone::Normal)),
      m_copy(new Button(theme, Button::Look::Outlined, QStringLiteral("copy"), tr("Copy the command")))
{
    for (Label *label : {m_title, m_detail, m_example}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_detail);
    layout->addWidget(m_example);
    layout->addSpacing(6);
    layout->addWidget(m_copy, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_copy, &QAbstractButton::clicked, this, [this] { QApplication::clipboard()->setText(m_command); });
    connect(&theme, &Theme::changed, this, &WaitingView::showIcon);
    showIcon();
}

void WaitingView::setAddress(const QString &address)
{
    m_command =
        QStringLiteral("curl -H 'Content-Type: application/json' -d '{\"event\":\"hello\"}' http://%1/").arg(address);
    m_title->setText(tr("Nothing has come to %1 yet").arg(address));
    m_detail->setText(
        tr("Point a program at http://%1, or try it with this. What comes appears here at once.").arg(address));
    m_example->setText(m_command);
    m_copy->show();
    m_copy->setAccessibleDescription(m_command);
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_detail->text());
}

void WaitingView::setProgram(const QString &command)
{
    m_title->setText(tr("The program has sent nothing yet"));
    m_detail->setText(tr("What it sends appears here at once."));
    m_example->setText(visible(command.toStdString()));
    m_copy->hide();
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_detail->text());
}

void WaitingView::showIcon()
{
    m_icon->setPixmap(
        m_theme.pixmap(QStringLiteral("record"), m_theme.colors().text3, m_theme.px(32), devicePixelRatioF()));
}

} // namespace telltale::ui
