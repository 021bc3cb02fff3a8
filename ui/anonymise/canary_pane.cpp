// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/anonymise/canary_pane.h"

#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QStackedWidget>

namespace telltale::ui {

using models::CanaryModel;

namespace {

constexpr int canaryHeight = 26;
constexpr int seedWidth = 130;

} // namespace

CanaryPane::CanaryPane(const Theme &theme, CanaryModel &canaries, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_canaries(canaries),
      m_summary(new Label(theme, theme.ui(12), models::Tone::Secondary)), m_seed(new QLineEdit),
      m_look(new Button(theme, Button::Look::Outlined, QStringLiteral("search"), tr("Look for them"))),
      m_copy(new Button(theme, Button::Look::Outlined, QStringLiteral("copy"), tr("Copy for a program"))),
      m_stack(new QStackedWidget), m_table(new RowTable(theme, canaryHeight, tr("Canaries"))),
      m_nothing(new EmptyState(theme))
{
    m_table->setModel(&canaries);
    m_table->setItemDelegate(new CellDelegate(theme, canaryHeight, true, m_table));
    new ColumnWidths(theme, *m_table->horizontalHeader(),
                     {{CanaryModel::Kind, 110}, {CanaryModel::Value, 260}, {CanaryModel::Seen, 140}});
    m_nothing->showActions(false);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_stack, 1);
    connect(&canaries, &CanaryModel::finished, this, &CanaryPane::showState);
    connect(&canaries, &QAbstractItemModel::modelReset, this, &CanaryPane::showState);
    connect(m_seed, &QLineEdit::editingFinished, this, [this] {
        if (m_seed->text().trimmed() == m_canaries.seed())
            return;
        m_canaries.setSeed(m_seed->text().trimmed());
        Q_EMIT seedChanged(m_canaries.seed());
    });
    showState();
}

QWidget *CanaryPane::makeHead()
{
    auto *plant = new Button(m_theme, Button::Look::Outlined, QStringLiteral("canary"), tr("New values"));
    plant->setToolTip(tr("Values that nobody else has: give them to a program, capture it, and look where they went"));
    m_copy->setToolTip(tr("As environment variables for a shell"));
    m_seed->setTextMargins(5, 0, 5, 0);
    m_seed->setPlaceholderText(tr("seed"));
    m_seed->setAccessibleName(tr("Seed of the canaries"));
    m_seed->setToolTip(tr("The same seed gives the same values, on every machine"));
    followHeight(m_theme, *m_seed, 28);
    followWidth(m_theme, *m_seed, seedWidth);
    connect(plant, &QAbstractButton::clicked, this, &CanaryPane::plant);
    connect(m_copy, &QAbstractButton::clicked, this, &CanaryPane::copyEnvironment);
    connect(m_look, &QAbstractButton::clicked, this, [this] {
        m_canaries.search();
        showState();
    });
    auto *head = new QWidget;
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_seed);
    line->addWidget(plant);
    line->addWidget(m_copy);
    line->addStretch();
    line->addWidget(m_look);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(line);
    layout->addWidget(m_summary);
    return head;
}

void CanaryPane::plant()
{
    m_canaries.setSeed(QString::number(QRandomGenerator::system()->generate64(), 36));
    Q_EMIT seedChanged(m_canaries.seed());
    m_table->setCurrentIndex(m_canaries.index(0, 0));
    m_table->setFocus();
}

void CanaryPane::copyEnvironment()
{
    QApplication::clipboard()->setText(m_canaries.environment());
    Q_EMIT copied(tr("Environment with canaries"));
}

void CanaryPane::showState()
{
    const bool isPlanted = m_canaries.rowCount() != 0;
    m_look->setEnabled(isPlanted && !m_canaries.isRunning());
    m_copy->setEnabled(isPlanted);
    if (m_seed->text() != m_canaries.seed())
        m_seed->setText(m_canaries.seed());
    if (!isPlanted)
        m_summary->setText({});
    else if (m_canaries.isRunning())
        m_summary->setText(tr("Looking…"));
    else if (!m_canaries.hasSearched())
        m_summary->setText(tr("Give these values to a program, capture what it sends, then look for them here."));
    else
        m_summary->setText(
            m_canaries.found() == 0
                ? tr("None was seen. Searched: %1").arg(m_canaries.searched())
                : tr("Seen %1 times. Searched: %2").arg(models::numberText(m_canaries.found()), m_canaries.searched()));
    m_nothing->setText(QStringLiteral("canary"), tr("No canary is planted"),
                       tr("Canaries are values that nobody else has. Give them to a program instead of the real ones, "
                          "and see where they come out: raw, encoded, nested or hashed."));
    m_stack->setCurrentIndex(isPlanted ? 0 : 1);
}

QString CanaryPane::summary() const
{
    return m_summary->text();
}

} // namespace telltale::ui
