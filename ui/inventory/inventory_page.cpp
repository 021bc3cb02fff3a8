// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventory_page.h"

#include "payload/lexeme.h"
#include "ui/actions.h"
#include "ui/inventory/bar_chart.h"
#include "ui/models/format.h"
#include "ui/theme/category_look.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace telltale::ui {

using models::InventoryModel;

namespace {

constexpr int inventoryRowHeight = 26;
constexpr int chartsHeight = 236;
constexpr int countAgainAfter = 150; // ms without a change
enum InventoryView { RowsView, ChangesView, NothingView };

} // namespace

InventoryPage::InventoryPage(const Theme &theme, Actions &actions, Session &session, QSettings &state, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_session(session), m_state(state),
      m_stack(new QStackedWidget), m_nothing(new EmptyState(theme))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    m_charts = makeCharts();
    layout->addWidget(m_charts);
    makeTables();
    m_nothing->setText(QStringLiteral("inventory"), tr("Nothing to count yet"),
                       tr("Open a capture: this page then says which fields it sends, and what they are."));
    m_nothing->setActions(actions.open, actions.paste);
    for (QWidget *view : std::initializer_list<QWidget *>{m_table, m_changes, m_nothing})
        m_stack->addWidget(view);
    layout->addWidget(m_stack, 1);
    m_again.setSingleShot(true);
    m_again.setInterval(countAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &InventoryPage::count);
    connect(&m_run, &models::InventoryRun::finished, this, &InventoryPage::take);
    connect(&m_run, &models::InventoryRun::progressed, this, [this](qulonglong done, qulonglong total) {
        m_counts->setText(tr("counting %1 of %2 events").arg(models::numberText(done), models::numberText(total)));
    });
    connect(&m_compareRun, &models::InventoryRun::finished, this, &InventoryPage::takeSide);
    const auto &events = session.events;
    connect(&events, &QAbstractItemModel::modelReset, this, &InventoryPage::changed);
    connect(&events, &QAbstractItemModel::rowsInserted, this, &InventoryPage::changed);
    connect(&events, &QAbstractItemModel::rowsRemoved, this, &InventoryPage::changed);
    const QStringList reviewed = state.value(QStringLiteral("inventory/reviewed")).toStringList();
    for (const QString &key : reviewed)
        m_reviewed.insert(key.toStdString());
    m_model.setReviewed(m_reviewed);
    take(nullptr);
}

InventoryPage::~InventoryPage() = default;

QWidget *InventoryPage::makeHead()
{
    auto *const head = new QWidget;
    auto *const title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Inventory"));
    m_counts = new Label(m_theme, m_theme.ui(), models::Tone::Secondary);
    m_groups = new SegmentedControl(m_theme, SegmentedControl::Look::Segments, tr("What rows stand for"));
    for (const QString &name :
         {tr("By path"), tr("By event"), tr("By product"), tr("By destination"), tr("By category")})
        m_groups->add(name);
    m_newFirst = new Button(m_theme, Button::Look::Flat, QStringLiteral("flag"), tr("New first"));
    m_newFirst->setCheckable(true);
    m_allReviewed = new Button(m_theme, Button::Look::Flat, QStringLiteral("check"), tr("Mark all as reviewed"));
    m_compare = new Button(m_theme, Button::Look::Flat, QStringLiteral("compare"), tr("Compare with\u2026"));
    m_compareMenu = new QMenu(this);
    m_compare->setMenu(m_compareMenu);
    m_compare->setPopupMode(QToolButton::InstantPopup);
    auto *const first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(title);
    first->addWidget(m_counts, 1);
    first->addWidget(m_newFirst);
    first->addWidget(m_allReviewed);
    first->addWidget(m_compare);
    m_sentence = new Label(m_theme, m_theme.ui(13, Theme::Weight::Medium), models::Tone::Normal);
    m_sentence->setWordWrap(true);
    m_choiceChip = new Button(m_theme, Button::Look::Outlined, QStringLiteral("x"), {});
    auto *const second = new QHBoxLayout;
    second->setSpacing(12);
    second->addWidget(m_groups);
    second->addWidget(m_choiceChip);
    second->addStretch();
    auto *const layout = new QVBoxLayout(head);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(first);
    layout->addWidget(m_sentence);
    layout->addLayout(second);
    m_choiceChip->hide();
    connect(m_groups, &SegmentedControl::currentChanged, this,
            [this](int group) { groupBy(static_cast<audit::InventoryGroup>(group)); });
    connect(m_newFirst, &QAbstractButton::toggled, this, &InventoryPage::setNewFirst);
    connect(m_allReviewed, &QAbstractButton::clicked, this, &InventoryPage::markAllReviewed);
    connect(m_choiceChip, &QAbstractButton::clicked, this, [this] { choose({}, {}); });
    connect(m_compareMenu, &QMenu::aboutToShow, this, &InventoryPage::fillCompareMenu);
    return head;
}

QWidget *InventoryPage::makePanel(const QString &title, BarChart *chart, Label *note)
{
    auto *const panel = new QWidget;
    auto *const layout = new QVBoxLayout(panel);
    layout->setContentsMargins(16, 10, 12, 8);
    layout->setSpacing(4);
    auto *const heading = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal);
    heading->setText(title);
    layout->addWidget(heading);
    layout->addWidget(chart, 1);
    if (note != nullptr)
        layout->addWidget(note);
    return panel;
}

QWidget *InventoryPage::makeCharts()
{
    auto *const charts = new QWidget;
    followHeight(m_theme, *charts, chartsHeight);
    m_categories = new BarChart(m_theme, tr("Fields by category"), BarChart::Direction::Rows);
    m_destinations = new BarChart(m_theme, tr("Events by destination"), BarChart::Direction::Rows);
    m_timeline = new BarChart(m_theme, tr("Events over time"), BarChart::Direction::Columns);
    m_destinationNote = new Label(m_theme, m_theme.ui(12), models::Tone::Secondary);
    m_destinationNote->setWordWrap(true);
    m_timelineNote = new Label(m_theme, m_theme.mono(), models::Tone::Secondary);
    auto *const layout = new QHBoxLayout(charts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makePanel(tr("Fields by category"), m_categories, nullptr), 4);
    layout->addWidget(new Separator(Qt::Vertical));
    layout->addWidget(makePanel(tr("Events by destination"), m_destinations, m_destinationNote), 4);
    layout->addWidget(new Separator(Qt::Vertical));
    layout->addWidget(makePanel(tr("Events over time"), m_timeline, m_timelineNote), 4);
    connect(m_categories, &BarChart::chosen, this, [this](int bar) {
        const audit::Category category = m_barCategories[static_cast<std::size_t>(bar)];
        models::InventoryChoice choice;
        choice.category = category;
        choose(choice, tr("category: %1").arg(categoryText(category)));
    });
    connect(m_destinations, &BarChart::chosen, this, [this](int bar) {
        models::InventoryChoice choice;
        choice.destination = m_barDestinations[static_cast<std::size_t>(bar)];
        choose(choice,
               tr("destination: %1")
                   .arg(choice.destination->empty() ? tr("not known") : payload::visible(*choice.destination)));
    });
    connect(m_timeline, &BarChart::chosen, this, [this](int bar) {
        models::InventoryChoice choice;
        choice.span = m_barSpans[static_cast<std::size_t>(bar)];
        choose(choice, tr("seen at %1").arg(models::timeText(choice.span->first)));
    });
    return charts;
}

void InventoryPage::makeTables()
{
    m_table = new RowTable(m_theme, inventoryRowHeight, tr("Fields"));
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setSortIndicator(InventoryModel::Category, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    new ColumnWidths(m_theme, *m_table->horizontalHeader(),
                     {{InventoryModel::Group, 180},
                      {InventoryModel::Path, 240},
                      {InventoryModel::Events, 124},
                      {InventoryModel::Distinct, 74},
                      {InventoryModel::Category, 122},
                      {InventoryModel::Protection, 104},
                      {InventoryModel::Origin, 78},
                      {InventoryModel::Destination, 130},
                      {InventoryModel::Declared, 80},
                      {InventoryModel::Reviewed, 96}});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(InventoryModel::Examples, QHeaderView::Stretch);
    m_table->setColumnHidden(InventoryModel::Group, true);
    m_changes = new RowTable(m_theme, inventoryRowHeight, tr("Changes"));
    m_changes->setModel(&m_drift);
    new ColumnWidths(m_theme, *m_changes->horizontalHeader(),
                     {{models::DriftModel::Change, 130},
                      {models::DriftModel::Path, 380},
                      {models::DriftModel::Before, 220},
                      {models::DriftModel::After, 220}});
    m_changes->horizontalHeader()->setStretchLastSection(true);
    // The view would select with it.
    auto *const space = new QShortcut(Qt::Key_Space, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, &InventoryPage::toggleReviewed);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { showRows(index.row()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &InventoryPage::showMenu);
}

QList<Pane> InventoryPage::panes() const
{
    QWidget *const list = m_stack->currentIndex() == ChangesView ? m_changes : m_table;
    return {{m_groups, m_groups->currentSegment()},
            {m_categories, m_categories},
            {m_destinations, m_destinations},
            {m_timeline, m_timeline},
            {list, list}};
}

void InventoryPage::changed()
{
    m_isStale = true;
    if (isVisible())
        m_again.start();
}

void InventoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        count();
}

void InventoryPage::count()
{
    if (!isVisible())
        return;
    m_isStale = false;
    if (m_session.capture.size() == 0) {
        m_run.cancel();
        take(nullptr);
        return;
    }
    std::optional<std::vector<std::uint32_t>> events;
    if (m_session.events.isFiltered()) {
        events.emplace();
        for (int row = 0; row < m_session.events.rowCount(); ++row)
            events->push_back(static_cast<std::uint32_t>(m_session.events.eventAt(row)));
        std::sort(events->begin(), events->end());
    }
    m_run.start(m_session.capture.view(), std::move(events), m_by);
}

void InventoryPage::groupBy(audit::InventoryGroup by)
{
    m_by = by;
    m_groups->setCurrent(static_cast<int>(by));
    m_table->setColumnHidden(InventoryModel::Group,
                             by == audit::InventoryGroup::Path || by == audit::InventoryGroup::Category);
    m_model.sort(by == audit::InventoryGroup::Path || by == audit::InventoryGroup::Category ? InventoryModel::Category
                                                                                            : InventoryModel::Group,
                 Qt::AscendingOrder);
    m_isStale = true;
    count();
}

void InventoryPage::take(const models::InventorySnapshotPtr &snapshot)
{
    m_model.setSnapshot(snapshot);
    const bool hasRows = snapshot && !snapshot->rows.empty();
    m_charts->setVisible(hasRows);
    m_stack->setCurrentIndex(hasRows ? RowsView : NothingView);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_groups, m_newFirst, m_allReviewed, m_compare})
        widget->setVisible(hasRows);
    m_sentence->setVisible(hasRows);
    if (!hasRows) {
        m_counts->setText({});
        m_choiceChip->hide();
        return;
    }
    std::set<std::string_view> paths;
    for (const audit::InventoryRow &row : snapshot->rows)
        paths.insert(row.path);
    m_counts->setText(tr("%1 paths over %2 events, %3 fields")
                          .arg(models::numberText(paths.size()), models::numberText(snapshot->events),
                               models::numberText(snapshot->fields)));
    showSentence();
    showCategories();
    showDestinations();
    showTimeline();
    showReviewed();
}

QString InventoryPage::sentence() const
{
    return m_sentence->text();
}

/// What leaves, in a sentence a newcomer understands.
void InventoryPage::showSentence()
{
    std::set<std::string> all;
    std::set<std::string> identifying;
    std::set<std::string> undeclared;
    for (const audit::InventoryRow &row : m_model.snapshot()->rows) {
        if (row.origin == audit::Origin::Receiver)
            continue;
        all.insert(row.path);
        if (audit::isIdentifying(row.category) && row.protection == audit::Protection::Plain)
            identifying.insert(row.path);
        if (row.declared && !*row.declared)
            undeclared.insert(row.path);
    }
    QString text = tr("%1 fields leave; %2 of them can tell a person, a place or an installation in plain text")
                       .arg(models::numberText(all.size()), models::numberText(identifying.size()));
    if (undeclared.empty()) {
        m_sentence->setText(text + QLatin1Char('.'));
        return;
    }
    QStringList some;
    for (const std::string &path : undeclared) {
        if (some.size() < 3)
            some.append(payload::visible(path));
    }
    text += tr("; the vendor does not declare %1: %2")
                .arg(models::numberText(undeclared.size()), some.join(QStringLiteral(", ")));
    m_sentence->setText(text + (undeclared.size() > 3 ? QStringLiteral(", \u2026") : QStringLiteral(".")));
}

void InventoryPage::showCategories()
{
    std::array<std::set<std::string_view>, audit::categoryCount> paths;
    for (const audit::InventoryRow &row : m_model.snapshot()->rows)
        paths[static_cast<std::size_t>(row.category)].insert(row.path);
    std::vector<BarChart::Bar> bars;
    m_barCategories.clear();
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (paths[i].empty())
            continue;
        const auto category = static_cast<audit::Category>(i);
        m_barCategories.push_back(category);
        bars.push_back({categoryText(category), double(paths[i].size()), categoryLook(m_theme.colors(), category).bar});
    }
    m_categories->setBars(std::move(bars));
}

void InventoryPage::showDestinations()
{
    std::vector<BarChart::Bar> bars;
    m_barDestinations.clear();
    bool isAnyKnown = false;
    for (const auto &[destination, events] : m_model.snapshot()->destinations) {
        if (events == 0)
            continue;
        isAnyKnown |= !destination.empty();
        m_barDestinations.push_back(destination);
        bars.push_back({destination.empty() ? tr("not known") : payload::visible(destination), double(events),
                        destination.empty() ? m_theme.colors().text3 : m_theme.colors().accentFill});
    }
    m_destinations->setBars(std::move(bars));
    m_destinationNote->setText(isAnyKnown ? QString()
                                          : tr("No request is in this input, so where it goes is not seen. "
                                               "Capture the requests to know."));
}

void InventoryPage::showTimeline()
{
    const models::InventorySnapshot &snapshot = *m_model.snapshot();
    std::vector<BarChart::Bar> bars;
    m_barSpans.clear();
    if (!snapshot.spans.empty()) {
        const std::int64_t first = snapshot.spans.begin()->first;
        const std::int64_t last = snapshot.spans.rbegin()->first;
        for (std::int64_t begin = first; begin <= last; begin += snapshot.spanWidth) {
            const auto found = snapshot.spans.find(begin);
            m_barSpans.emplace_back(begin, begin + snapshot.spanWidth);
            bars.push_back({models::timeText(begin), found == snapshot.spans.end() ? 0.0 : double(found->second),
                            m_theme.colors().accentFill});
        }
        m_timelineNote->setText(tr("%1 to %2").arg(models::timeText(first).left(10), models::timeText(last).left(10)));
    } else {
        m_timelineNote->setText(tr("No event tells its time"));
    }
    m_timeline->setBars(std::move(bars));
}

void InventoryPage::choose(const models::InventoryChoice &choice, const QString &words)
{
    m_model.setChoice(choice);
    m_choiceChip->setText(words);
    m_choiceChip->setAccessibleName(tr("Show all fields again; now %1").arg(words));
    m_choiceChip->setVisible(!choice.isEmpty());
}

void InventoryPage::setNewFirst(bool newFirst)
{
    m_newFirst->setChecked(newFirst);
    m_model.setNewFirst(newFirst);
}

void InventoryPage::showReviewed()
{
    const int fresh = m_model.newCount();
    m_newFirst->setText(tr("New first (%1)").arg(models::numberText(static_cast<std::uint64_t>(fresh))));
    m_allReviewed->setEnabled(fresh != 0);
}

void InventoryPage::saveReviewed()
{
    QStringList keys;
    for (const std::string &key : m_reviewed)
        keys.append(QString::fromStdString(key));
    m_state.setValue(QStringLiteral("inventory/reviewed"), keys);
    m_model.setReviewed(m_reviewed);
    showReviewed();
}

void InventoryPage::markAllReviewed()
{
    if (!m_model.snapshot())
        return;
    for (const audit::InventoryRow &row : m_model.snapshot()->rows)
        m_reviewed.insert(models::reviewKey(row));
    saveReviewed();
}

void InventoryPage::toggleReviewed()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const std::string key = models::reviewKey(m_model.rowAt(current.row()));
    if (!m_reviewed.insert(key).second)
        m_reviewed.erase(key);
    const int row = current.row();
    saveReviewed();
    m_table->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), InventoryModel::Path));
}

void InventoryPage::showRows(int row)
{
    QString path = payload::visible(m_model.rowAt(row).path);
    Q_EMIT eventsWanted(QStringLiteral("path:\"%1\"").arg(path.replace(QLatin1Char('"'), QLatin1Char('?'))));
}

void InventoryPage::showMenu(const QPoint &position)
{
    const QModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    QMenu menu(this);
    connect(menu.addAction(tr("&Show events with this field")), &QAction::triggered, this,
            [this, row = index.row()] { showRows(row); });
    connect(menu.addAction(m_model.isReviewed(index.row()) ? tr("Mark as &new") : tr("Mark as &reviewed")),
            &QAction::triggered, this, &InventoryPage::toggleReviewed);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void InventoryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stack->currentIndex() == ChangesView)
        take(m_model.snapshot());
    else if (event->key() == Qt::Key_Escape && !m_model.choice().isEmpty())
        choose({}, {});
    else
        QWidget::keyPressEvent(event);
}

void InventoryPage::fillCompareMenu()
{
    m_compareMenu->clear();
    const int files = m_session.sources.rowCount();
    for (int before = 0; before < files; ++before) {
        for (int after = 0; after < files; ++after) {
            if (before == after)
                continue;
            const auto name = [this](int row) { return m_session.sources.index(row).data(Qt::DisplayRole).toString(); };
            connect(m_compareMenu->addAction(tr("%1 \u2192 %2").arg(name(before), name(after))), &QAction::triggered,
                    this, [this, before, after] {
                        compare(m_session.sources.sourceAt(before), m_session.sources.sourceAt(after));
                    });
        }
    }
    if (m_compareMenu->isEmpty())
        connect(m_compareMenu->addAction(tr("Open another capture to compare with\u2026")), &QAction::triggered,
                m_actions.open, &QAction::trigger);
    if (m_stack->currentIndex() == ChangesView)
        connect(m_compareMenu->addAction(tr("Back to the inventory")), &QAction::triggered, this,
                [this] { take(m_model.snapshot()); });
}

void InventoryPage::compare(std::uint16_t before, std::uint16_t after)
{
    m_sides = {before, after};
    m_before.reset();
    std::vector<std::uint32_t> events;
    for (std::size_t event = 0; event < m_session.capture.size(); ++event) {
        if (m_session.capture.row(event).source == before)
            events.push_back(static_cast<std::uint32_t>(event));
    }
    m_compareRun.start(m_session.capture.view(), std::move(events), audit::InventoryGroup::Path);
}

void InventoryPage::takeSide(const models::InventorySnapshotPtr &snapshot)
{
    if (!m_before) {
        m_before = snapshot;
        std::vector<std::uint32_t> events;
        for (std::size_t event = 0; event < m_session.capture.size(); ++event) {
            if (m_session.capture.row(event).source == m_sides.second)
                events.push_back(static_cast<std::uint32_t>(event));
        }
        m_compareRun.start(m_session.capture.view(), std::move(events), audit::InventoryGroup::Path);
        return;
    }
    m_drift.setRows(audit::drift({m_before->rows, m_before->records}, {snapshot->rows, snapshot->records}));
    const auto name = [this](std::uint16_t source) { return models::fileName(m_session.capture.source(source).path); };
    m_charts->hide();
    m_groups->hide();
    m_stack->setCurrentIndex(ChangesView);
    const auto identifying = std::count_if(m_drift.rows().begin(), m_drift.rows().end(),
                                           [](const audit::DriftRow &row) { return row.isNewlyIdentifying; });
    m_counts->setText(tr("%1 \u2192 %2").arg(name(m_sides.first), name(m_sides.second)));
    m_sentence->setText(m_drift.rows().empty()
                            ? tr("Nothing differs: the same fields, of the same kinds, in the same shares of events.")
                            : tr("%1 differences, %2 of them newly identifying. Esc goes back to the inventory.")
                                  .arg(models::numberText(m_drift.rows().size()))
                                  .arg(identifying));
    m_changes->setFocus();
    Q_EMIT compared();
}

} // namespace telltale::ui
