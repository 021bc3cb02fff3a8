// SPDX-License-Identifier: GPL-3.0-or-later
// How the inspect page divides its room, and what it keeps of that.
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/field_columns.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/theme/theme.h"

#include <QResizeEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace telltale::ui {

namespace {

// From this width on there is room for the inspector beside the tree.
constexpr int wide = 1200 - 153;
// What stands beside all of it is not narrower: eighty characters.
constexpr int leastBeside = 620;

} // namespace

QList<int> InspectPage::besideSizes() const
{
    const int room = m_stack->width();
    const int wanted = m_inspectorWidth > 0 ? m_inspectorWidth : room * 33 / 100;
    const int inspector = m_inspectorWidth > 0 ? qBound(320, wanted, qMax(320, room / 2))
                                               : qBound(m_theme.px(405), wanted, m_theme.px(600));
    return {room - inspector - 1, inspector};
}

void InspectPage::resetLayout()
{
    m_splitByHand = false;
    m_outerByHand = false;
    turnOuter();
    m_inspectorWidth = 0;
    m_actions.byDestination->setChecked(false);
    m_lists->setSizes({250, 1000});
    m_events->resetColumns();
    m_fields->columns().reset();
    m_detail->setSizes(besideSizes());
    arrange();
}

void InspectPage::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("inspect/columns"), m_events->saveColumns());
    settings.setValue(QStringLiteral("inspect/fields"), std::as_const(*m_fields).columns().save());
    if (m_detail->orientation() == Qt::Horizontal && m_detail->width() > 0)
        settings.setValue(QStringLiteral("inspect/inspector"), m_detail->sizes().last());
    settings.setValue(QStringLiteral("inspect/groups"), m_actions.byDestination->isChecked());
    settings.setValue(QStringLiteral("inspect/lists"), m_lists->saveState());
    settings.setValue(QStringLiteral("inspect/outer"), m_outerByHand ? m_outer->saveState() : QByteArray());
    if (m_splitByHand)
        settings.setValue(QStringLiteral("inspect/split"), m_split->saveState());
    else
        settings.remove(QStringLiteral("inspect/split"));
}

void InspectPage::restoreLayout(const QSettings &settings)
{
    m_events->restoreColumns(settings.value(QStringLiteral("inspect/columns")).toByteArray());
    m_fields->columns().restore(settings.value(QStringLiteral("inspect/fields")).toByteArray());
    m_lists->restoreState(settings.value(QStringLiteral("inspect/lists")).toByteArray());
    m_actions.byDestination->setChecked(settings.value(QStringLiteral("inspect/groups")).toBool());
    m_outerByHand = m_outer->restoreState(settings.value(QStringLiteral("inspect/outer")).toByteArray());
    m_inspectorWidth = settings.value(QStringLiteral("inspect/inspector")).toInt();
    m_splitByHand = m_split->restoreState(settings.value(QStringLiteral("inspect/split")).toByteArray());
}

void InspectPage::addAbove(QWidget &part)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_outer), &part);
}

void InspectPage::arrange()
{
    if (!m_splitByHand && m_split->height() > 0) {
        const int least = m_theme.px(28 + 32);
        const int wanted =
            qMax(m_events->wantedHeight() + 1, m_actions.byDestination->isChecked() ? m_theme.px(28 + 8 * 26) : 0);
        const int list = qBound(least, wanted, qMax(least, m_split->height() * 36 / 100));
        m_split->setSizes({list, m_split->height() - list - 1});
    }
}

void InspectPage::setBeside(QWidget &part)
{
    m_outer->addWidget(&part);
    m_outer->setStretchFactor(1, 0);
    part.installEventFilter(this);
    connect(&m_theme, &Theme::textSizeChanged, this, &InspectPage::turnOuter);
    turnOuter();
}

/// Beside where the inspector has room beside the fields all the same, else below.
void InspectPage::turnOuter()
{
    if (m_outer->count() < 2)
        return;
    const bool isBeside = width() >= m_theme.px(wide + leastBeside);
    const Qt::Orientation wanted = isBeside ? Qt::Horizontal : Qt::Vertical;
    if (m_outer->orientation() == wanted && m_outerByHand)
        return;
    m_outer->setOrientation(wanted);
    m_outerByHand = false;
    const int whole = isBeside ? width() : m_outer->height();
    const int part = isBeside ? qMax(m_theme.px(leastBeside), whole * 32 / 100) : whole * 36 / 100;
    m_outer->setSizes({whole - part - 1, part});
}

void InspectPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    turnOuter();
    turn(event->oldSize().width() <= 0);
}

/// The lists have more room or less, since what stands beside them came or went.
bool InspectPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_stack && event->type() == QEvent::Resize)
        turn(false);
    else if (m_outer->count() > 1 && watched == m_outer->widget(1) && event->type() == QEvent::Show)
        turnOuter();
    return QWidget::eventFilter(watched, event);
}

void InspectPage::turn(bool always)
{
    const Qt::Orientation wanted = m_stack->width() >= m_theme.px(wide) ? Qt::Horizontal : Qt::Vertical;
    if (m_detail->orientation() != wanted || always) {
        m_detail->setOrientation(wanted);
        const bool beside = wanted == Qt::Horizontal;
        m_detail->setStretchFactor(0, 1);
        m_detail->setStretchFactor(1, beside ? 0 : 1);
        m_inspector->setSideBySide(!beside);
        m_detail->setSizes(beside ? besideSizes() : QList<int>{1000, 900});
    }
    arrange();
}

} // namespace telltale::ui
