// SPDX-License-Identifier: GPL-3.0-or-later
// What the capture panel is made of.
#include "ui/actions.h"
#include "ui/capture/capture_panel.h"
#include "ui/capture/trust_part.h"
#include "ui/capture/tunnel_part.h"
#include "ui/settings/setting_row.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

#include <cstring>

namespace telltale::ui {

using models::Tone;

QWidget *CapturePanel::makeHead()
{
    auto *head = new QWidget;
    auto *title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("Capture"));
    m_close->setAccessibleName(tr("Close the capture panel"));
    m_close->setToolTip(tr("Close (Esc)"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(title);
    texts->addWidget(m_state);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 10, 10, 10);
    layout->setSpacing(8);
    layout->addLayout(texts, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QAbstractButton::clicked, this, &CapturePanel::close);
    return head;
}

QWidget *CapturePanel::makeContent()
{
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(0);
    layout->addWidget(m_trouble);
    layout->addWidget(makeCoverage());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_tunnels);
    layout->addWidget(m_trust);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(makeSettings());
    layout->addStretch();
    return content;
}

Label *CapturePanel::makeTitle(const QString &text)
{
    auto *title = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(text);
    return title;
}

QWidget *CapturePanel::makeCoverage()
{
    auto *part = new QWidget;
    m_coverage->setWordWrap(true);
    auto *copy = new Button(m_theme, Button::Look::Outlined, QStringLiteral("copy"), {});
    copy->setAction(m_actions.copyAddress);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(m_show);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(makeTitle(tr("What is seen")));
    layout->addWidget(m_coverage);
    layout->addWidget(m_record);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    connect(m_show, &QAbstractButton::clicked, this, &CapturePanel::showWanted);
    return part;
}

QWidget *CapturePanel::makeSettings()
{
    auto *part = new QWidget;
    auto *remark = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
    remark->setText(tr("Kept at once; they hold for the next capture."));
    m_warning->setWordWrap(true);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(16, 12, 16, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTitle(tr("How to capture")));
    layout->addWidget(remark);
    for (const SettingSpec &spec : settingTable()) {
        if (std::strcmp(spec.section, "capture") != 0)
            continue;
        auto *row = new SettingRow(m_theme, m_store, spec);
        m_rows << row;
        layout->addWidget(row);
        if (spec.key == SettingKey::CaptureListen)
            layout->addWidget(m_warning);
    }
    return part;
}

} // namespace telltale::ui
