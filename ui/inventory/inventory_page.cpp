// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventory_page.h"

#include "ui/actions.h"
#include "ui/inventory/drift_pane.h"
#include "ui/inventory/inventory_panels.h"
#include "ui/inventory/inventory_table.h"
#include "ui/models/format.h"
#include "ui/models/inventory_text.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/drawing.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>

namespace telltale::ui {

namespace {

constexpr int leastTable = 28 + 6 * 24;

} // namespace

InventoryPage::InventoryPage(const Theme &theme, Actions &actions, Session &session, std::string reviewed,
                             QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_session(session),
      m_run(session.capture, session.events, session.filter, session.knowledge), m_reviewed(std::move(reviewed)),
      m_fields(m_reviewed), m_counts(new Label(theme, theme.ui(), models::Tone::Secondary)),
      m_sentence(new Label(theme, theme.ui(13, Theme::Weight::Medium), models::Tone::Normal)),
      m_banner(new Banner(theme)), m_busy(new BusyStrip(theme)), m_stack(new QStackedWidget),
      m_nothing(new EmptyState(theme)), m_panels(new InventoryPanels(theme)), m_bar(new InventoryBar(theme, session)),
      m_table(new InventoryTable(theme, m_fields)), m_drift(new DriftPane(theme, session))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *content = new QWidget;
    auto *below = new QVBoxLayout(content);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(makeSentence());
    below->addWidget(m_panels);
    below->addWidget(new Separator(Qt::Horizontal));
    below->addWidget(m_bar);
    below->addWidget(new Separator(Qt::Horizontal));
    below->addWidget(m_table, 1);
    followTextSize(theme, *m_table, [this] { m_table->setMinimumHeight(m_theme.px(leastTable)); });
    m_stack->addWidget(new ScrollPage(content));
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_drift);
    m_nothing->setActions(actions.open, actions.paste);
    m_busy->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_banner);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    connectRun();
    connectParts();
    showState();
}

InventoryPage::~InventoryPage() = default;

QWidget *InventoryPage::makeHead()
{
    auto *head = new QWidget;
    followHeight(m_theme, *head, 44);
    auto *title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Inventory"));
    auto *compare = new Button(m_theme, Button::Look::Flat, QStringLiteral("compare"), tr("Compare with…"));
    connect(compare, &QAbstractButton::clicked, this, [this, compare] {
        QMenu menu(this);
        fillCompareMenu(menu);
        menu.exec(compare->mapToGlobal(QPoint(0, compare->height())));
    });
    auto *save = new Button(m_theme, Button::Look::Flat, QStringLiteral("export"), {});
    save->setAction(m_actions.exportEvents);
    auto *columns = new Button(m_theme, Button::Look::Flat, QStringLiteral("columns"), tr("Columns"));
    connect(columns, &QAbstractButton::clicked, this, [this, columns] {
        QMenu menu(this);
        m_table->fillColumnMenu(menu);
        menu.exec(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 0, 12, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addSpacing(12);
    layout->addWidget(m_counts, 1);
    m_tableButtons = {compare, columns, save};
    layout->addWidget(compare);
    layout->addWidget(columns);
    layout->addWidget(save);
    return head;
}

/// The answer that one came for, in one line.
QWidget *InventoryPage::makeSentence()
{
    auto *line = new QWidget;
    m_sentence->setWordWrap(true);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(16, 10, 16, 2);
    layout->setSpacing(8);
    layout->addWidget(new Drawing(m_theme, QStringLiteral("eye"), QSize(16, 18), tr("What leaves")), 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 1);
    return line;
}

void InventoryPage::connectRun()
{
    const models::LoadController &loader = m_session.loader;
    connect(&loader, &models::LoadController::progressed, &m_run, &models::InventoryRun::goOn);
    connect(&loader, &models::LoadController::sourceLoaded, &m_run, &models::InventoryRun::goOn);
    connect(&loader, &models::LoadController::finished, &m_run, &models::InventoryRun::goOn);
    connect(&loader, &models::LoadController::finished, this, &InventoryPage::showState);
    connect(&loader, &models::LoadController::sourceLoaded, this, [this] { m_isOtherCapture = true; });
    // Numbers of sources are others then.
    connect(&m_session.events, &models::EventListModel::renumbered, this, &InventoryPage::stopComparing);
    connect(&m_run, &models::InventoryRun::changed, this, &InventoryPage::showSnapshot);
    connect(&m_run, &models::InventoryRun::progressed, this, &InventoryPage::showProgress);
    connect(m_busy, &BusyStrip::cancelClicked, this, [this] {
        m_run.cancel();
        m_table->setFocus();
    });
    connect(m_banner, &Banner::goClicked, this, [this] {
        m_banner->hide();
        m_run.resume();
        showProgress();
        m_table->setFocus();
    });
    connect(m_banner, &Banner::closed, m_table, qOverload<>(&QWidget::setFocus));
    connect(&m_reviewed, &models::ReviewedFields::problemChanged, this, [this] {
        if (!m_reviewed.problem().isEmpty())
            m_banner->show(Severity::Error, tr("What you have reviewed is not kept."), m_reviewed.problem(), {}, {});
    });
    connect(&m_reviewed, &models::ReviewedFields::changed, this, [this] { m_bar->setNewCount(m_fields.newCount()); });
    connect(&m_session.filter, &models::EventFilter::changed, this, [this] {
        if (m_bar->filter().text() != m_session.filter.text())
            m_bar->filter().setText(m_session.filter.text());
        showChips();
        showState();
    });
}

void InventoryPage::connectParts()
{
    connect(&m_bar->groups(), &SegmentedControl::currentChanged, this,
            [this](int group) { m_run.setGroup(static_cast<audit::InventoryGroup>(group)); });
    connect(&m_bar->newFirst(), &QAbstractButton::toggled, &m_fields, &models::InventoryModel::setNewFirst);
    connect(&m_bar->newFirst(), &QAbstractButton::clicked, this, [this](bool on) { m_newFirstByHand = on; });
    connect(&m_bar->markAll(), &QAbstractButton::clicked, this, [this] {
        m_fields.setAllReviewed();
        m_table->setFocus();
    });
    connect(&m_bar->filter(), &FilterBox::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_panels, &InventoryPanels::categoryPicked, this, [this](audit::Category category) {
        m_fields.setCategory(m_fields.category() == category ? std::nullopt : std::optional(category));
        narrowed();
    });
    connect(m_panels, &InventoryPanels::destinationPicked, this,
            [this](const models::InventoryDestination &destination) {
                const auto &before = m_fields.destination();
                const bool isSame = before && before->name == destination.name;
                m_fields.setDestination(isSame ? std::nullopt : std::optional(destination));
                narrowed();
            });
    connect(m_panels, &InventoryPanels::spanPicked, this, [this](qint64 begin, qint64 end) {
        const models::InventoryRun::Span span(begin, end);
        pickSpan(m_run.span() == span ? std::nullopt : std::optional(span));
    });
    connect(&m_drift->run(), &models::DriftRun::finished, this, &InventoryPage::statusChanged);
    connect(m_drift, &DriftPane::backWanted, this, &InventoryPage::stopComparing);
    connect(m_table, &InventoryTable::showEventsWanted, this, &InventoryPage::showEvents);
    connect(m_table, &InventoryTable::menuWanted, this, &InventoryPage::showMenu);
}

/// Where some fields of a capture were reviewed before, the others are what one came for. Not while somebody reviews:
/// rows stay where they are then.
void InventoryPage::putNewFirst()
{
    const models::InventorySnapshotPtr &snapshot = m_run.snapshot();
    if (!m_isOtherCapture || !snapshot || !snapshot->isWhole || snapshot == m_ordered)
        return;
    m_ordered = snapshot;
    m_isOtherCapture = false;
    const int rows = static_cast<int>(snapshot->rows.size());
    m_bar->newFirst().setChecked(m_newFirstByHand.value_or(m_fields.newCount() > 0 && m_fields.newCount() < rows));
}

void InventoryPage::showSnapshot()
{
    const models::InventorySnapshotPtr &snapshot = m_run.snapshot();
    m_fields.setSnapshot(snapshot);
    m_counts->setText(snapshot ? models::inventoryCounts(*snapshot) : QString());
    m_sentence->setText(snapshot ? models::findingsSentence(*snapshot) : QString());
    // With a span the panels go on telling of everything: one chooses another one there.
    // Groups judge fields each by themselves: with another grouping of the same events the numbers stay.
    const bool isSame = m_shown && snapshot && m_shown->records == snapshot->records && m_shown->isWhole;
    if (!m_run.span() && !(isSame && snapshot->by != audit::InventoryGroup::Path)) {
        m_shown = snapshot;
        m_panels->setSnapshot(snapshot);
    }
    m_panels->choose(m_fields.category(), m_fields.destination(), m_run.span());
    m_bar->setNewCount(m_fields.newCount());
    putNewFirst();
    if (snapshot && m_run.isCancelled() && !m_run.isRunning())
        m_banner->show(Severity::Note, tr("Not everything is counted."),
                       tr("%1 of %2 events were, before it was stopped.")
                           .arg(models::numberText(m_run.progress().done), models::numberText(m_run.progress().total)),
                       tr("Count the others"), {});
    showProgress();
}

void InventoryPage::showProgress()
{
    const models::InventoryRun::Progress progress = m_run.progress();
    const bool hadFocus = m_busy->isAncestorOf(focusWidget());
    m_busy->setVisible(m_run.isRunning() && progress.total != 0);
    if (hadFocus && !m_busy->isVisible())
        m_table->setFocus();
    if (m_busy->isVisible())
        m_busy->setWork(
            tr("Counting fields"),
            tr("%1 of %2 events").arg(models::numberText(progress.done), models::numberText(progress.total)),
            static_cast<double>(progress.done) / static_cast<double>(progress.total));
    showState();
    Q_EMIT statusChanged();
}

/// What there is to see: fields, or why there are none and what to do.
void InventoryPage::showState()
{
    const bool isFiltered = m_session.filter.isActive();
    m_nothing->showActions(!isFiltered);
    const models::InventorySnapshotPtr &snapshot = m_run.snapshot();
    for (QWidget *button : m_tableButtons)
        button->setVisible(!m_isComparing);
    if (m_isComparing && m_session.capture.size() != 0) {
        m_stack->setCurrentWidget(m_drift);
    } else if (m_session.capture.size() == 0) {
        if (m_session.loader.isBusy())
            m_nothing->setText(QStringLiteral("file"), tr("Looking for events…"),
                               tr("Their fields are counted as they are found."));
        else
            m_nothing->setText(
                QStringLiteral("inventory"), tr("Nothing to count yet"),
                tr("Open a capture, a HAR file or a page with samples, or paste a payload. Every field in "
                   "it gets a row here: what it is, where it goes, and whether the vendor declares it."));
        m_stack->setCurrentIndex(1);
    } else if (isFiltered && m_session.events.rowCount() == 0) {
        m_nothing->setText(QStringLiteral("search"), m_run.isWaiting() ? tr("Still looking…") : tr("No event matches"),
                           tr("Clear the filter %1 to count all events.").arg(m_session.filter.text()));
        m_stack->setCurrentIndex(1);
    } else if (!snapshot) {
        m_nothing->setText(QStringLiteral("inventory"), tr("Counting fields…"), tr("The first rows come in a moment."));
        m_nothing->showActions(false);
        m_stack->setCurrentIndex(1);
    } else {
        m_stack->setCurrentIndex(0);
        if (m_wantsFocus && m_table->isVisible())
            focusFirst();
    }
}

void InventoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_run.setActive(true);
    showProgress();
}

void InventoryPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_run.setActive(false);
}

} // namespace telltale::ui
