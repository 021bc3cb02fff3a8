// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the Activity page, and how its parts stand.
#include "ui/activity/activity_page.h"
#include "ui/activity/activity_table.h"
#include "ui/activity/entry_pane.h"
#include "ui/activity/verdict_strip.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSplitter>

namespace telltale::ui {

QWidget *ActivityPage::makeHead()
{
    for (const QString &name : {tr("All"), tr("Switches"), tr("Policy"), tr("Sent"), tr("Captures")})
        m_groups->add(name);
    makeFilter();
    auto *title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Activity"));
    auto *subtitle = new Label(m_theme, m_theme.ui(), models::Tone::Secondary);
    subtitle->setText(tr("who did what, when, before and after"));
    m_sign->setToolTip(tr("Signs the last entry into a file that is to be kept elsewhere: it shows later whether the "
                          "log was cut or written anew"));
    m_verify->setToolTip(tr("Reads the log from its beginning"));
    auto *front = new QWidget;
    auto *words = new QHBoxLayout(front);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(12);
    words->addWidget(title);
    words->addWidget(subtitle, 1);
    auto *middle = new QWidget;
    auto *choice = new QHBoxLayout(middle);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(8);
    choice->addWidget(m_groups);
    choice->addWidget(m_filter, 1);
    auto *end = new QWidget;
    auto *buttons = new QHBoxLayout(end);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(4);
    for (Button *button : {m_verify, m_sign, m_export})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *head = new FoldingRow(m_theme, 1060);
    head->parts().setContentsMargins(16, 8, 12, 8);
    head->parts().setSpacing(8);
    head->parts().addWidget(front, 1);
    head->parts().addWidget(middle, 2);
    head->parts().addWidget(end);
    return head;
}

void ActivityPage::makeFilter()
{
    QAction *icon = m_filter->addAction(QIcon(), QLineEdit::LeadingPosition);
    const auto color = [this, icon] { icon->setIcon(m_theme.icon(QStringLiteral("search"), m_theme.colors().text2)); };
    color();
    connect(&m_theme, &Theme::changed, this, color);
    for (QWidget *button : m_filter->findChildren<QWidget *>()) // Qt gives it no name
        button->setAccessibleName(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the entries"));
    m_filter->setPlaceholderText(tr("Filter: words, user:, subject: …"));
    m_filter->setToolTip(tr("Words match anywhere. what:, user:, subject:, before:, after:, capture: look there only, "
                            "time:2026-11 at the beginning of the time; - in front negates, quotes group"));
    m_filter->setMaxLength(4096);
    followFont(m_theme, *m_filter, m_theme.ui());
    followHeight(m_theme, *m_filter, 28);
    followTextSize(m_theme, *m_filter, [this] { m_filter->setMinimumWidth(m_theme.px(120)); });
    m_filter->installEventFilter(this);
}

void ActivityPage::resetLayout()
{
    const int side = qMin(m_theme.px(392), width() / 2);
    m_sides->setSizes({qMax(side, width() - side), side});
    m_table->resetColumns();
}

void ActivityPage::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("activity/sides"), m_sides->saveState());
    settings.setValue(QStringLiteral("activity/folder"), m_folder);
    QStringList files;
    for (const models::ActivityProof &proof : m_book.proofs())
        files << proof.file;
    settings.setValue(QStringLiteral("activity/checkpoints"), files);
}

void ActivityPage::restoreLayout(const QSettings &settings)
{
    m_isRestored = m_sides->restoreState(settings.value(QStringLiteral("activity/sides")).toByteArray());
    m_folder = settings.value(QStringLiteral("activity/folder")).toString();
    for (const QString &file : settings.value(QStringLiteral("activity/checkpoints")).toStringList())
        compareWith(file); // one that is not there any more is not compared with, and the verdict says which were
}

QList<Pane> ActivityPage::panes() const
{
    return {{m_banner, &m_banner->firstButton()},
            {m_groups->parentWidget(), m_groups->currentSegment()},
            {m_verdict, &m_verdict->first()},
            {m_table, m_table},
            {m_entry, &m_entry->copyButton()}};
}

} // namespace telltale::ui
