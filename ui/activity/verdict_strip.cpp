// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/verdict_strip.h"

#include "ui/activity/verdict_words.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QDateTime>
#include <QPainter>

namespace telltale::ui {

namespace {

constexpr int breakHeight = 28;
constexpr int mostBreaksSeen = 4;

} // namespace

VerdictStrip::VerdictStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_title(new Label(theme, theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal)),
      m_detail(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_compare(new Button(theme, Button::Look::Link, QStringLiteral("compare"), tr("Compare with a checkpoint…"))),
      m_breaks(new RowList)
{
    m_title->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_compare->setToolTip(
        tr("A log that was cut, or written anew as a whole, is told from this one only by a checkpoint "
           "that was kept elsewhere"));
    auto *row = new FoldingRow(theme, 900);
    row->parts().setSpacing(12);
    row->parts().addWidget(m_title, 1);
    row->parts().addWidget(m_detail, 1);
    row->parts().addWidget(m_compare);
    m_detail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(row, &FoldingRow::folded, this, [this, row](bool folded) {
        m_detail->setAlignment((folded ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        row->parts().setAlignment(m_compare, folded ? Qt::AlignLeft : Qt::Alignment());
    });
    m_breaks->setModel(&m_places);
    m_breaks->setAccessibleName(tr("Where the chain is broken"));
    m_breaks->setFrameShape(QFrame::NoFrame);
    m_breaks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_breaks->setUniformItemSizes(true);
    m_breaks->setItemDelegate(new CellDelegate(theme, breakHeight, true, m_breaks));
    m_breaks->viewport()->setAutoFillBackground(false);
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    followTextSize(theme, *head, [this, line] { line->setContentsMargins(m_theme.px(16) + 24, 6, 12, 6); });
    line->addWidget(row, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_breaks);
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid() && index.data(models::EventRole).isValid())
            Q_EMIT breakChosen(index.data(models::EventRole).toULongLong());
    };
    connect(m_breaks->selectionModel(), &QItemSelectionModel::currentChanged, this, choose);
    connect(m_breaks, &QAbstractItemView::clicked, this, choose);
    connect(m_compare, &QAbstractButton::clicked, this, &VerdictStrip::compareWanted);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    followTextSize(theme, *m_breaks, [this] { fillBreaks(nullptr); });
    hide();
}

void VerdictStrip::setLook(Look look, const QString &title, const QString &detail)
{
    const bool isNew = look != m_look || title != m_title->text();
    m_look = look;
    m_title->setText(title);
    m_detail->setText(detail);
    m_compare->setVisible(look != Look::Busy);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    update();
    if (isNew && look == Look::Bad) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void VerdictStrip::fillBreaks(const models::ActivityVerdict *verdict)
{
    if (verdict != nullptr) {
        m_places.clear();
        for (const store::ActivityBreak &broken : verdict->found.breaks) {
            auto *item = new QStandardItem(broken.sentence());
            item->setData(QStringLiteral("x-circle"), models::IconRole);
            item->setData(QVariant::fromValue(models::Tone::Normal), models::ToneRole);
            item->setData(QVariant::fromValue(models::Tone::Error), models::IconToneRole);
            item->setData(tr("line %1").arg(broken.line), models::ExtraRole);
            item->setData(static_cast<qulonglong>(broken.line - 1), models::EventRole);
            item->setData(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), Qt::TextAlignmentRole);
            item->setToolTip(models::plainToolTip(broken.sentence()));
            m_places.appendRow(item);
        }
    }
    m_breaks->setVisible(m_places.rowCount() != 0);
    m_breaks->setFixedHeight(m_theme.px(breakHeight) * qBound(1, m_places.rowCount(), mostBreaksSeen));
}

void VerdictStrip::showProgress(qulonglong done, qulonglong all)
{
    // What takes no time is not told of.
    constexpr qulonglong worthTelling = 4'000'000;
    if (all < worthTelling)
        return;
    setLook(Look::Busy, tr("Verifying the chain…"), tr("%1 % of %2").arg(done * 100 / all).arg(models::sizeText(all)));
    setVisible(true);
}

void VerdictStrip::showBook(const models::ActivityBook &book)
{
    const models::ActivityVerdict *verdict = book.verdict();
    if (verdict == nullptr || book.rows().empty()) {
        hide();
        return;
    }
    const QString when = QDateTime::fromMSecsSinceEpoch(verdict->checked, Qt::UTC).toString(QStringLiteral("HH:mm:ss"));
    const QString detail =
        tr("checked %1 UTC, took %2, %3").arg(when, verifyingTime(verdict->milliseconds), proofText(*verdict));
    const QString entries = models::numberText(verdict->found.entries);
    if (verdict->isIntact())
        setLook(Look::Good, tr("Chain verified: %1 of %1 entries, each holds the hash of the one before.").arg(entries),
                detail);
    else
        setLook(Look::Bad, brokenTitle(*verdict),
                verdict->error ? models::asSentence(verdict->error->message) : detail);
    fillBreaks(verdict);
    show();
}

QString VerdictStrip::title() const
{
    return m_title->text();
}

QString VerdictStrip::detail() const
{
    return m_detail->text();
}

QWidget &VerdictStrip::first() const
{
    return m_places.rowCount() != 0 ? static_cast<QWidget &>(*m_breaks) : *m_compare;
}

void VerdictStrip::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    const QColor tint = m_look == Look::Good ? colors.okTint
        : m_look == Look::Bad                ? colors.errorTint
                                             : colors.accentTint;
    const QColor ink = m_look == Look::Good ? colors.ok : m_look == Look::Bad ? colors.error : colors.accent;
    QPainter painter(this);
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, 0, 3, height()), ink);
    const int size = m_theme.px(16);
    const int y = m_title->mapTo(this, QPoint()).y() + (m_title->height() - size) / 2;
    const QString icon = m_look == Look::Good ? QStringLiteral("check-circle")
        : m_look == Look::Bad                 ? QStringLiteral("x-circle")
                                              : QStringLiteral("time");
    painter.drawPixmap(16, y, m_theme.pixmap(icon, ink, size, devicePixelRatioF()));
}

} // namespace telltale::ui
