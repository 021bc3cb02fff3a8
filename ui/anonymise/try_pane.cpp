// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/anonymise/try_pane.h"

#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

namespace telltale::ui {

namespace {

constexpr int schemeHeight = 24;

} // namespace

TryPane::TryPane(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_box(new QLineEdit), m_table(new RowTable(theme, schemeHeight, tr("Schemes")))
{
    auto *label = new Label(theme, theme.ui(), models::Tone::Secondary);
    label->setText(tr("Value"));
    m_box->setPlaceholderText(tr("Type a value: an address, a name, an e-mail"));
    m_box->setTextMargins(5, 0, 5, 0);
    m_box->setAccessibleName(tr("Value to hash"));
    followHeight(theme, *m_box, 28);
    auto *copy = new Button(theme, Button::Look::Outlined, QStringLiteral("copy"), tr("Copy"));
    copy->setToolTip(tr("Copy the chosen row (Ctrl+C, Enter)"));
    m_table->setModel(&m_schemes);
    m_table->setItemDelegate(new CellDelegate(theme, schemeHeight, true, m_table));
    new ColumnWidths(theme, *m_table->horizontalHeader(), {{models::SchemeModel::Scheme, 196}});
    m_table->setCurrentIndex(m_schemes.index(0, 0));
    m_table->installEventFilter(this);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 8, 12, 8);
    line->setSpacing(8);
    line->addWidget(label);
    line->addWidget(m_box, 1);
    line->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_table, 1);
    connect(m_box, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_schemes.setValue(text.toStdString()); });
    connect(copy, &QAbstractButton::clicked, this, &TryPane::copyRow);
}

void TryPane::setValue(const QString &value)
{
    m_box->setText(value);
}

void TryPane::copyRow()
{
    const QModelIndex row = m_table->currentIndex();
    if (!row.isValid())
        return;
    QApplication::clipboard()->setText(row.siblingAtColumn(models::SchemeModel::Text).data().toString());
    Q_EMIT copied(row.siblingAtColumn(models::SchemeModel::Scheme).data().toString());
}

/// Ctrl+C is the window's own for fields; with the focus here it is about the hash.
bool TryPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!key->matches(QKeySequence::Copy) && !isEnter)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        copyRow();
    return true;
}

} // namespace telltale::ui
