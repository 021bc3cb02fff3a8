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

} // namespace

QList<int> InspectPage::besideSizes() const
{
    const int wanted = m_inspectorWidth > 0 ? m_inspectorWidth : width() * 33 / 100;
    const int inspector = m_inspectorWidth > 0 ? qBound(320, wanted, qMax(320, width() / 2))
                                               : qBound(m_theme.px(405), wanted, m_theme.px(600));
    return {width() - inspector - 1, inspector};
}

void InspectPage::resetLayout()
{
    m_splitByHand = false;
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
    m_inspectorWidth = settings.value(QStringLiteral("inspect/inspector")).toInt();
    m_splitByHand = m_split->restoreState(settings.value(QStringLiteral("inspect/split")).toByteArray());
}

void InspectPage::addAbove(QWidget &part)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_stack), &part);
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

void InspectPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    turn(event->oldSize().width() <= 0);
}

void InspectPage::turn(bool always)
{
    const Qt::Orientation wanted = width() >= m_theme.px(wide) ? Qt::Horizontal : Qt::Vertical;
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
