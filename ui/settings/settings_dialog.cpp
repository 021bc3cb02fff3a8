// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "base/visible_text.h"
#include "ui/models/setting_text.h"
#include "ui/settings/passphrase_row.h"
#include "ui/settings/setting_row.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>

#include <cstring>

namespace telltale::ui {

using models::Tone;

SettingsDialog::SettingsDialog(const Theme &theme, models::SettingsStore &store, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_store(store), m_banner(new Banner(theme))
{
    setWindowTitle(tr("Settings"));
    setModal(false);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // scrolls along with the control that has the focus
    area->setBackgroundRole(QPalette::Base);
    m_content = makeRows();
    area->setWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(area, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(makeFoot());
    connect(&store, &models::SettingsStore::problemsChanged, this, &SettingsDialog::showProblems);
    connect(&theme, &Theme::changed, this, &SettingsDialog::restyle);
    // The area follows the keyboard by itself only inside of it, not when it comes in from the foot.
    connect(qApp, &QApplication::focusChanged, &m_focusWatch, [this, area](QWidget *, QWidget *now) {
        for (SettingRow *row : m_rows) {
            if (now != nullptr && row->isAncestorOf(now))
                area->ensureWidgetVisible(row);
        }
        // Higher than the area with large text: the part that has the focus.
        if (now != nullptr && m_passphrase != nullptr && m_passphrase->isAncestorOf(now))
            area->ensureWidgetVisible(now);
    });
    showProblems();
    restyle();
    // Wider with larger text, as far as the screen goes.
    const int wanted = QFontMetrics(theme.ui(13)).averageCharWidth() * 86;
    resize(qMax(qMin(wanted, screen()->availableSize().width()), minimumWidth()), 720);
}

QWidget *SettingsDialog::makeRows()
{
    auto *rows = new QWidget;
    rows->setAutoFillBackground(true);
    rows->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(0);
    const char *section = "";
    for (const SettingSpec &spec : settingTable()) {
        if (std::strcmp(section, spec.section) != 0) {
            addGroup(*layout, spec);
            section = spec.section;
        } else {
            layout->addWidget(new Separator(Qt::Horizontal));
        }
        auto *row = new SettingRow(m_theme, m_store, spec);
        m_rows.append(row);
        layout->addWidget(row);
    }
    layout->addStretch();
    return rows;
}

void SettingsDialog::addGroup(QBoxLayout &layout, const SettingSpec &first)
{
    if (!m_titles.isEmpty())
        layout.addSpacing(20);
    auto *title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(models::settingSectionTitle(first.section));
    m_titles.append(title);
    layout.addWidget(title);
    const QString remark = models::settingSectionRemark(first.section);
    if (!remark.isEmpty()) {
        auto *label = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
        label->setWordWrap(true);
        label->setText(remark);
        m_remarks.append(label);
        layout.addSpacing(3);
        layout.addWidget(label);
    }
    layout.addSpacing(4);
}

QWidget *SettingsDialog::makeFoot()
{
    auto *foot = new QWidget;
    auto *path = new Label(m_theme, m_theme.mono(), Tone::Secondary);
    const QString name = visible(QFile::encodeName(m_store.path()).toStdString());
    path->setText(name.isEmpty() ? tr("Not kept in a file") : name);
    m_remarks.append(path);
    auto *copy = new Button(m_theme, Button::Look::Link, QStringLiteral("copy"), tr("Copy path"));
    copy->setVisible(!name.isEmpty());
    auto *close = new Button(m_theme, Button::Look::Outlined, {}, tr("Close"));
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(24, 10, 16, 10);
    layout->setSpacing(8);
    layout->addWidget(path, 1);
    layout->addWidget(copy);
    layout->addSpacing(8);
    layout->addWidget(close);
    connect(copy, &QAbstractButton::clicked, this, [this] { QApplication::clipboard()->setText(m_store.path()); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    return foot;
}

/// At the end, above the stretch.
void SettingsDialog::addPassphrase(AdministratorGuard &guard)
{
    auto *rows = static_cast<QVBoxLayout *>(m_content->layout());
    auto *title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("Administrator"));
    m_titles.append(title);
    m_passphrase = new PassphraseRow(m_theme, guard);
    int at = rows->count() - 1;
    rows->insertSpacing(at++, 20);
    rows->insertWidget(at++, title);
    rows->insertWidget(at, m_passphrase);
    restyle();
}

SettingRow *SettingsDialog::row(SettingKey key) const
{
    return m_rows.at(static_cast<qsizetype>(key));
}

/// What belongs to no row. Problems of a value stand at its row.
void SettingsDialog::showProblems()
{
    const Diagnostic *first = nullptr;
    int others = 0;
    for (const SettingsText::Problem &problem : m_store.problems()) {
        if (problem.key)
            continue;
        if (first == nullptr)
            first = &problem.diagnostic;
        else
            ++others;
    }
    if (first == nullptr) {
        m_banner->hide();
        return;
    }
    const QString title = first->hasPlace
        ? tr("Line %1: %2", "of the settings file").arg(first->place.line).arg(first->message)
        : first->message;
    QString detail = first->hint;
    if (others != 0)
        detail = tr("%1 And %2 more.", "a hint, a number").arg(detail).arg(others).trimmed();
    m_banner->show(Severity::Error, title, detail, {}, {});
}

void SettingsDialog::restyle()
{
    for (Label *title : m_titles)
        title->setFont(m_theme.ui(16, Theme::Weight::SemiBold));
    for (qsizetype i = 0; i < m_remarks.size(); ++i)
        m_remarks[i]->setFont(i + 1 == m_remarks.size() ? m_theme.mono() : m_theme.ui(12));
    // The rows need that much, and nothing is to stand to the right of what is seen.
    m_content->layout()->activate();
    setMinimumWidth(m_content->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
}

/// The file may have been edited meanwhile.
void SettingsDialog::showEvent(QShowEvent *event)
{
    m_store.reload();
    QDialog::showEvent(event);
    m_rows.first()->control().setFocus();
}

} // namespace telltale::ui
