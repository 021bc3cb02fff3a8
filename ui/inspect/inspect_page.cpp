// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/inspect_page.h"

#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/group_pane.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/inspect/note_pane.h"
#include "ui/inspect/page_head.h"
#include "ui/inspect/problem_list.h"
#include "ui/models/filter_completion.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace telltale::ui {

using payload::NodeIndex;
using payload::noNode;

InspectPage::InspectPage(const Theme &theme, Actions &actions, Session &session, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_session(session),
      m_head(new PageHead(theme, actions, session)), m_banner(new Banner(theme)), m_busy(new BusyStrip(theme)),
      m_stack(new QStackedWidget), m_nothing(new EmptyState(theme)), m_split(new QSplitter(Qt::Vertical)),
      m_lists(new QSplitter(Qt::Horizontal)), m_detail(new QSplitter(Qt::Horizontal)),
      m_groups(new GroupPane(theme, session)), m_events(new EventTable(theme, session.events)),
      m_fields(new FieldPane(theme, actions)), m_inspector(new InspectorPane(theme, actions, session.marks)),
      m_outer(new QSplitter(Qt::Vertical))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_detail->addWidget(m_fields);
    m_detail->addWidget(m_inspector);
    m_detail->setChildrenCollapsible(false);
    m_lists->addWidget(m_groups);
    m_lists->addWidget(m_events);
    m_lists->setChildrenCollapsible(false);
    m_lists->setStretchFactor(1, 1);
    m_lists->setSizes({250, 1000});
    m_groups->hide();
    m_split->addWidget(m_lists);
    m_split->addWidget(m_detail);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(1, 1);
    followTextSize(theme, *m_events, [this] { m_events->setMinimumHeight(m_theme.px(28 + 32)); });
    m_loaded = new ScrollPage(m_split);
    m_nothing->setActions(actions.open, actions.paste);
    m_stack->addWidget(m_loaded);
    m_stack->addWidget(m_nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_banner);
    layout->addWidget(m_busy);
    m_outer->addWidget(m_stack);
    m_outer->setChildrenCollapsible(false);
    m_outer->setStretchFactor(0, 1);
    layout->addWidget(m_outer, 1);
    m_busy->hide();
    m_stack->installEventFilter(this);
    connect(m_outer, &QSplitter::splitterMoved, this, [this] { m_outerByHand = true; });
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_splitByHand = true; });
    connect(m_events, &EventTable::eventChosen, this, [this](qulonglong event) {
        m_follow = false;
        readEvent(event);
    });
    m_reader.judgeBy(&session.knowledge);
    connect(&m_reader, &models::EventReader::ready, this, &InspectPage::eventRead);
    connect(m_fields, &FieldPane::fieldChosen, this, &InspectPage::chooseField);
    connect(m_inspector, &InspectorPane::fieldPicked, this, &InspectPage::chooseField);
    connect(m_inspector, &InspectorPane::problemChosen, this, [this](const Diagnostic &problem) {
        // What is wrong with the notes stands in another file.
        if (problem.hasPlace && m_event && models::isAbout(problem, m_session.capture, m_event->row().source))
            goTo(m_event->row().source, problem);
    });
    connect(m_banner, &Banner::closed, m_events, qOverload<>(&QWidget::setFocus));
    connect(m_banner, &Banner::openClicked, this, &InspectPage::openWanted);
    connect(m_banner, &Banner::goClicked, this, [this] {
        goTo(m_bannerSource, m_bannerProblem);
        m_inspector->showProblem(m_bannerProblem.place.offset);
        m_fields->setFocus();
    });
    connect(&m_session.filter, &models::EventFilter::changed, this, &InspectPage::listChanged);
    connect(&m_head->filter(), &FilterBox::left, m_events, qOverload<>(&QWidget::setFocus));
    connect(&theme, &Theme::textSizeChanged, this, [this] { turn(m_inspectorWidth == 0); });
    connect(&theme, &Theme::textSizeChanged, this, &InspectPage::arrange);
    connectActions();
    connectMarks();
    connectLoader();
    connectGrowth();
}

void InspectPage::connectActions()
{
    connect(m_actions.filter, &QAction::triggered, this, [this] {
        m_head->filter().setFocus(Qt::ShortcutFocusReason);
        m_head->filter().selectAll();
    });
    connect(m_actions.expandAll, &QAction::triggered, m_fields, &FieldPane::expandAll);
    connect(m_actions.collapseAll, &QAction::triggered, m_fields, &FieldPane::collapseAll);
    connect(m_actions.byDestination, &QAction::toggled, this, [this](bool shown) {
        const bool hadFocus = m_groups->isAncestorOf(focusWidget());
        m_groups->setVisible(shown);
        arrange();
        if (hadFocus)
            m_events->setFocus();
    });
    connect(m_actions.byDestination, &QAction::triggered, this, [this](bool shown) {
        if (shown && m_groups->isVisible())
            m_groups->tree().setFocus(Qt::ShortcutFocusReason); // it was asked for
    });
    connect(m_groups, &GroupPane::filterWanted, &m_head->filter(), &QLineEdit::setText);
    connect(m_actions.filterPath, &QAction::triggered, this, [this] {
        if (m_event && m_field != payload::noNode)
            m_head->filter().setText(models::pathFilter(m_event->document().path(m_field)));
    });
    connect(m_actions.filterValue, &QAction::triggered, this, &InspectPage::findValue);
    connect(m_actions.nextEvent, &QAction::triggered, this, [this] { m_events->step(1); });
    connect(m_actions.previousEvent, &QAction::triggered, this, [this] { m_events->step(-1); });
    connect(m_actions.showRequest, &QAction::triggered, m_inspector, &InspectorPane::showRequest);
    connect(m_actions.showProblems, &QAction::triggered, this, [this] {
        m_inspector->showProblems();
        m_inspector->problems().list().setFocus();
    });
    connect(m_actions.showBytes, &QAction::triggered, this, [this] {
        m_inspector->bytes().select(m_field);
        m_inspector->showBytes();
    });
    connect(m_actions.showSecrets, &QAction::toggled, this, [this](bool shown) {
        const auto secrets = shown ? models::Secrets::Shown : models::Secrets::Masked;
        m_fields->setSecrets(secrets);
        m_inspector->setSecrets(secrets);
    });
    connect(m_actions.bytesAsText, &QAction::triggered, this, [this] { m_inspector->setMode(BytesView::Mode::Text); });
    connect(m_actions.bytesAsHex, &QAction::triggered, this, [this] { m_inspector->setMode(BytesView::Mode::Hex); });
    connect(m_inspector, &InspectorPane::modeChanged, this, [this](BytesView::Mode mode) {
        (mode == BytesView::Mode::Text ? m_actions.bytesAsText : m_actions.bytesAsHex)->setChecked(true);
    });
}

void InspectPage::connectLoader()
{
    const models::LoadController &loader = m_session.loader;
    connect(&loader, &models::LoadController::started, m_busy, &QWidget::show);
    connect(&loader, &models::LoadController::progressed, this, &InspectPage::showProgress);
    connect(&loader, &models::LoadController::sourceLoaded, this,
            [this](int source) { sourceLoaded(static_cast<std::uint16_t>(source)); });
    connect(&loader, &models::LoadController::finished, this, &InspectPage::loadingFinished);
    connect(&m_session.events, &models::EventListModel::columnsAppeared, this, &InspectPage::arrange,
            Qt::QueuedConnection); // once the table shows them
    connect(m_busy, &BusyStrip::cancelClicked, &m_session.loader, &models::LoadController::cancel);
}

void InspectPage::showProgress()
{
    m_busy->setProgress(m_session.loader.progress());
    m_session.filter.goOn();
    m_session.groups.goOn();
    m_head->showCounts();
    if (m_session.events.rowCount() != 0) {
        m_stack->setCurrentWidget(m_loaded);
        showFirst();
    } else if (m_session.loader.isBusy() && !m_session.filter.isActive() && m_session.loader.current() != m_live) {
        m_nothing->setText(QStringLiteral("file"), tr("Looking for events…"),
                           tr("They appear here as they are found."));
        m_stack->setCurrentWidget(m_nothing);
    }
}

/// A credential that is not shown does not stand in the filter's box either: its field is looked for.
void InspectPage::findValue()
{
    if (!m_event || m_field == payload::noNode)
        return;
    if (m_event->isSecret(m_field) && !m_actions.showSecrets->isChecked()) {
        m_actions.filterPath->trigger();
        return;
    }
    const QString value = models::copyValue(*m_event, m_field, models::Secrets::Shown);
    m_head->filter().setText(models::valueFilter(value.toStdString()));
}

void InspectPage::sourceLoaded(std::uint16_t source)
{
    showBanner(source);
    if (m_follow && m_session.capture.source(source).events != 0)
        goToSource(source);
    if (m_session.events.rowCount() == 0 && !m_session.filter.isActive())
        showNothing(source);
    showProblems();
    arrange();
}

/// The first events of a file can be looked at while the rest of it is read.
void InspectPage::showFirst()
{
    const std::optional<std::uint16_t> source = m_session.loader.current();
    if (m_follow && source && m_session.capture.source(*source).events != 0)
        goToSource(*source);
    if (m_events->currentEvent())
        return;
    m_events->choose(m_session.events.eventAt(0));
    arrange();
}

void InspectPage::loadingFinished()
{
    const bool hadFocus = m_busy->isAncestorOf(QApplication::focusWidget());
    m_busy->hide();
    if (hadFocus)
        m_events->setFocus();
    m_head->showCounts();
    arrange();
}

/// What the list shows is another now: the chosen event stays chosen where it is still in it.
void InspectPage::listChanged()
{
    const bool isEmpty = m_session.events.rowCount() == 0;
    const models::EventFilter &filter = m_session.filter;
    m_nothing->showActions(!filter.isActive());
    if (isEmpty && filter.isActive() && m_session.capture.size() != 0) {
        if (filter.isRunning())
            m_nothing->setText(QStringLiteral("search"), tr("Still looking…"), tr("No event has matched so far."));
        else
            m_nothing->setText(QStringLiteral("search"), tr("No event matches"),
                               tr("Change the filter above, or clear it with Esc, to see all %1.")
                                   .arg(models::numberText(m_session.capture.size())));
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    if (isEmpty)
        return;
    m_stack->setCurrentWidget(m_loaded);
    if (m_events->currentEvent())
        return;
    if (m_chosen && m_session.events.rowOf(*m_chosen) >= 0)
        m_events->choose(*m_chosen);
    else
        m_events->choose(m_session.events.eventAt(0));
}

void InspectPage::readEvent(std::size_t event)
{
    m_field = noNode;
    m_chosen = event;
    m_offsetWanted.reset();
    m_inspector->note().setEvent(event, m_session.capture.row(event).source);
    m_reader.read(m_session.capture, event);
    if (!m_reader.isReading())
        return;
    m_event = nullptr;
    m_fields->setReading(m_session.events.eventTitle(event), m_session.capture.row(event).length);
    m_inspector->setEvent(nullptr);
}

void InspectPage::eventRead(const models::EventDocumentPtr &event)
{
    m_event = event;
    m_fields->setEvent(m_event, m_session.events.eventTitle(*m_chosen));
    m_inspector->setEvent(m_event);
    showProblems();
    if (!m_event->isAsLoaded())
        showChanged(m_event->row().source);
    if (m_event->document().nodes().empty())
        return;
    const NodeIndex wanted = m_offsetWanted ? m_event->nodeAt(m_event->fromFileOffset(*m_offsetWanted)) : noNode;
    const NodeIndex first = wanted != noNode ? wanted : m_event->firstLeafFrom(0);
    if (first < m_event->document().nodes().size())
        chooseField(first);
}

/// Those of the chosen event's file. There may be many: they are taken over only when they are others.
void InspectPage::showProblems()
{
    if (!m_event)
        return;
    const std::uint16_t source = m_event->row().source;
    const std::vector<Diagnostic> &found = m_session.capture.source(source).diagnostics;
    const QString key = problemsKey(source);
    if (m_problemsOf == source && m_problemsKey == key)
        return;
    m_problemsOf = source;
    m_problemsKey = key;
    m_inspector->setDiagnostics(found);
}

void InspectPage::chooseEvent(std::size_t event)
{
    m_events->choose(event);
}

void InspectPage::chooseField(NodeIndex node)
{
    m_field = node;
    m_fields->select(node);
    m_inspector->select(node);
}

void InspectPage::clear()
{
    m_reader.drop();
    m_event = nullptr;
    m_chosen.reset();
    m_head->filter().clear();
    m_problemsOf.reset();
    m_field = noNode;
    m_banner->hide();
    m_fields->setEvent(nullptr, {});
    m_inspector->setEvent(nullptr);
    m_inspector->note().setEvent({});
    m_inspector->setDiagnostics({});
    m_head->showCounts();
}

} // namespace telltale::ui
