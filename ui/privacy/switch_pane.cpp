// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/switch_pane.h"

#include "ui/mnemonics.h"
#include "ui/privacy/switch_delegate.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/column_stretch.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/segmented_control.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace telltale::ui {

using models::SwitchModel;
using privacy::SwitchState;

namespace {

constexpr int switchRowHeight = 26;
constexpr int narrowHead = 620;
constexpr int narrowTree = 740;

/// Telltale is there to switch off: what is not known is taken for on.
SwitchState opposite(SwitchState state)
{
    return state == SwitchState::Off ? SwitchState::On : SwitchState::Off;
}

} // namespace

SwitchPane::SwitchPane(const Theme &theme, models::SwitchBoard &board, SwitchModel &model, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_board(board), m_model(model),
      m_hint(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_which(new SegmentedControl(theme, SegmentedControl::Look::Segments, tr("Which products"))),
      m_add(new Button(theme, Button::Look::Flat, QStringLiteral("plus"), tr("Add folder…"))),
      m_tree(new RowTree(theme, switchRowHeight, tr("Product switches"))), m_nothing(new EmptyState(theme))
{
    m_tree->setModel(&model);
    m_tree->setItemDelegate(new SwitchDelegate(theme, switchRowHeight, m_tree));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    m_tree->header()->setSectionsClickable(false);
    m_tree->header()->setStretchLastSection(false);
    stretchColumns(theme, *m_tree->header(), {SwitchModel::Value}, 110);
    new ColumnWidths(theme, *m_tree->header(),
                     {{SwitchModel::Product, 182},
                      {SwitchModel::Telemetry, 112},
                      {SwitchModel::Where, 176},
                      {SwitchModel::Outcome, 116}});
    m_nothing->showActions(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_tree, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == SwitchModel::Telemetry && index.data(SwitchModel::StateRole).isValid())
            turn(index);
        else if (index.column() == SwitchModel::Outcome && index.data(SwitchModel::AskRole).toBool())
            Q_EMIT connectWanted(m_model.entryOf(index));
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &SwitchPane::openMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT entryChanged(currentEntry()); });
    connect(m_tree, &QTreeView::expanded, this, &SwitchPane::remember);
    connect(m_tree, &QTreeView::collapsed, this, &SwitchPane::remember);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &SwitchPane::remember);
    connect(&model, &QAbstractItemModel::modelReset, this, &SwitchPane::restore);
    connect(&board, &models::SwitchBoard::readAgain, this, &SwitchPane::showState);
    connect(m_which, &SegmentedControl::currentChanged, this, [this](int which) { m_model.setOnlyHere(which == 0); });
    connect(m_add, &QAbstractButton::clicked, this, &SwitchPane::addWanted);
    followTextSize(theme, *m_tree, [this] { m_tree->setMinimumHeight(m_theme.px(28 + 5 * switchRowHeight)); });
    showState();
}

QWidget *SwitchPane::makeHead()
{
    auto *title = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Product switches"));
    m_hint->setText(tr("strongest layer last; state is read back, never assumed"));
    m_which->add(tr("Found here"));
    m_which->add(tr("All"));
    m_add->setToolTip(tr("Look for products in another folder too: a container's volume, a mounted disk"));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // what it lacks is elided
    auto *words = new QWidget;
    auto *line = new QHBoxLayout(words);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    line->addWidget(title);
    line->addWidget(m_hint, 1);
    auto *buttons = new QWidget;
    auto *right = new QHBoxLayout(buttons);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(8);
    right->addWidget(m_which);
    right->addStretch();
    right->addWidget(m_add);
    auto *row = new FoldingRow(m_theme, narrowHead);
    row->parts().setContentsMargins(16, 5, 12, 5);
    row->parts().setSpacing(8);
    row->parts().addWidget(words, 1);
    row->parts().addWidget(buttons);
    return row;
}

int SwitchPane::currentEntry() const
{
    return m_model.entryOf(m_tree->currentIndex());
}

void SwitchPane::choose(int entry)
{
    if (!m_model.indexOf(entry).isValid())
        m_which->setCurrent(1);
    const QModelIndex index = m_model.indexOf(entry);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void SwitchPane::remember()
{
    m_open.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex product = m_model.index(row, 0);
        if (m_tree->isExpanded(product))
            m_open << product.data().toString() + product.data(models::ExtraRole).toString();
    }
    const QModelIndex current = m_tree->currentIndex();
    const QModelIndex product = current.parent().isValid() ? current.parent() : current;
    m_current = product.siblingAtColumn(0).data().toString();
    m_currentLayer = current.parent().isValid() ? current.row() : -1;
}

/// After the list was read again, one is where one was.
void SwitchPane::restore()
{
    const QString wasCurrent = m_current;
    const int wasLayer = m_currentLayer;
    const QSet<QString> wereOpen = m_open;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex product = m_model.index(row, 0);
        const QString name = product.data().toString();
        // The first time, the first product shows what it has.
        if (wereOpen.contains(name + product.data(models::ExtraRole).toString()) || (m_isFirst && row == 0))
            m_tree->expand(product);
        if (name != wasCurrent && (row != 0 || !wasCurrent.isEmpty()))
            continue;
        const QModelIndex layer = m_model.index(wasLayer, 0, product);
        m_tree->setCurrentIndex(layer.isValid() ? layer : product);
    }
    m_isFirst = m_isFirst && m_model.rowCount() == 0;
    showState();
}

void SwitchPane::showState()
{
    const int here = m_model.hereCount();
    m_which->setText(0, m_board.isRead() ? tr("Found here %1").arg(here) : tr("Found here"));
    m_which->setText(1, tr("All"));
    const bool isEmpty = m_model.rowCount() == 0;
    m_tree->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    if (!m_board.isRead())
        m_nothing->setText(QStringLiteral("switch"), tr("Looking for products…"), {});
    else
        m_nothing->setText(QStringLiteral("switch"), tr("No product with a known switch was found on this machine."),
                           tr("Add the folder of one (a container's volume, a mounted disk), or look at all that are "
                              "known."));
}

void SwitchPane::turn(const QModelIndex &index)
{
    const int entry = m_model.entryOf(index);
    if (entry < 0)
        return;
    if (index.data(SwitchModel::AskRole).toBool()) {
        Q_EMIT connectWanted(entry);
        return;
    }
    const privacy::LayerState *const layer = m_model.layerOf(index);
    const SwitchState state = m_board.entries()[static_cast<std::size_t>(entry)].reading.state;
    const bool isOwn = layer != nullptr && privacy::isWritable(layer->kind);
    Q_EMIT turnWanted(entry, opposite(isOwn && layer->value ? layer->says : state),
                      isOwn ? std::optional(layer->kind) : std::nullopt);
}

void SwitchPane::openMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    if (!index.isValid())
        return;
    const int entry = m_model.entryOf(index);
    const privacy::LayerState *const layer = m_model.layerOf(index);
    const bool isOwn = layer != nullptr && privacy::isWritable(layer->kind);
    const auto kind = isOwn ? std::optional(layer->kind) : std::nullopt;
    QMenu menu(this);
    connect(menu.addAction(isOwn ? tr("Switch off in this layer…") : tr("Switch off…")), &QAction::triggered, this,
            [this, entry, kind] { Q_EMIT turnWanted(entry, SwitchState::Off, kind); });
    connect(menu.addAction(isOwn ? tr("Switch on in this layer…") : tr("Switch on…")), &QAction::triggered, this,
            [this, entry, kind] { Q_EMIT turnWanted(entry, SwitchState::On, kind); });
    if (index.data(SwitchModel::ServerRole).toBool())
        connect(menu.addAction(tr("Connect to the server…")), &QAction::triggered, this,
                [this, entry] { Q_EMIT connectWanted(entry); });
    const QString place = index.siblingAtColumn(SwitchModel::Where).data(Qt::ToolTipRole).toString();
    if (!place.isEmpty()) {
        menu.addSeparator();
        connect(menu.addAction(tr("Copy where it was read")), &QAction::triggered, this,
                [place] { QApplication::clipboard()->setText(place); });
    }
    addMnemonics(menu);
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

/// Space turns the switch of the row; the tree would only select it again.
bool SwitchPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        turn(m_tree->currentIndex());
        return true;
    }
    // Where there is little room the value counts for more than its place, which the tool tip has.
    if (watched == m_tree && event->type() == QEvent::Resize)
        m_tree->setColumnHidden(SwitchModel::Where, m_tree->width() < m_theme.px(narrowTree));
    return QWidget::eventFilter(watched, event);
}

} // namespace telltale::ui
