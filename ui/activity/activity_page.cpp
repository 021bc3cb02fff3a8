// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activity_page.h"

#include "base/visible_text.h"
#include "ui/actions.h"
#include "ui/activity/activity_table.h"
#include "ui/activity/entry_pane.h"
#include "ui/activity/undo_pane.h"
#include "ui/activity/verdict_strip.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace telltale::ui {

using models::ActivityBook;
using models::ActivityGroup;
using models::ActivityModel;

ActivityPage::ActivityPage(const Theme &theme, Actions &actions, AdministratorGuard &guard,
                           models::ActivityNotes &notes, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_guard(guard), m_notes(notes), m_book(notes.path()),
      m_entries(m_book), m_keyFile(store::usualCheckpointKeyFile()),
      m_groups(new SegmentedControl(theme, SegmentedControl::Look::Segments, tr("Which entries"))),
      m_filter(new QLineEdit),
      m_verify(new Button(theme, Button::Look::Flat, QStringLiteral("check-circle"), tr("Verify again"))),
      m_sign(new Button(theme, Button::Look::Flat, QStringLiteral("lock"), tr("Sign a checkpoint"))),
      m_export(new Button(theme, Button::Look::Flat, QStringLiteral("export"), {})), m_banner(new Banner(theme)),
      m_verdict(new VerdictStrip(theme)), m_stack(new QStackedWidget), m_listStack(new QStackedWidget),
      m_nothing(new EmptyState(theme)), m_noMatch(new EmptyState(theme)), m_sides(new QSplitter(Qt::Horizontal)),
      m_table(new ActivityTable(theme)), m_entry(new EntryPane(theme, m_book, guard))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_table->setModel(&m_entries);
    m_table->installEventFilter(this);
    m_noMatch->showActions(false);
    m_nothing->showActions(false);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_noMatch);
    m_sides->addWidget(m_listStack);
    m_sides->addWidget(new ScrollPage(m_entry));
    m_sides->setChildrenCollapsible(false);
    m_sides->setStretchFactor(0, 1);
    m_stack->addWidget(m_sides);
    m_stack->addWidget(m_nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_banner);
    layout->addWidget(m_verdict);
    layout->addWidget(m_stack, 1);
    connect(&theme, &Theme::textSizeChanged, this, [this] {
        if (!m_isRestored)
            resetLayout();
    });
    connectBook();
    connectParts();
    m_export->setAction(m_actions.exportEvents);
    connectDeeds();
    showState();
}

ActivityPage::~ActivityPage() = default;

void ActivityPage::connectBook()
{
    connect(&m_book, &ActivityBook::stateChanged, this, &ActivityPage::showState);
    connect(&m_book, &ActivityBook::rebuilt, this, &ActivityPage::showState);
    connect(&m_book, &ActivityBook::grown, this, &ActivityPage::showState);
    connect(&m_book, &ActivityBook::verifying, m_verdict, &VerdictStrip::showProgress);
    connect(&m_book, &ActivityBook::verified, this, [this] {
        m_verdict->showBook(m_book);
        m_entry->showAgain();
        Q_EMIT statusChanged();
    });
    connect(&m_entries, &ActivityModel::filtered, this, &ActivityPage::showState);
    connect(&m_entries, &QAbstractItemModel::modelReset, this, &ActivityPage::keepPlace);
    connect(&m_notes, &models::ActivityNotes::written, &m_book, &ActivityBook::lookNow);
}

void ActivityPage::connectParts()
{
    connect(m_groups, &SegmentedControl::currentChanged, this,
            [this](int group) { m_entries.setGroup(static_cast<ActivityGroup>(group)); });
    connect(m_filter, &QLineEdit::textChanged, &m_entries, &ActivityModel::setFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPage::takeEntry);
    connect(m_verdict, &VerdictStrip::breakChosen, this, [this](qulonglong row) { chooseRow(row); });
    connect(m_verdict, &VerdictStrip::compareWanted, this, &ActivityPage::askForCheckpoint);
    connect(&m_entry->copyButton(), &QAbstractButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_entry->copyText());
        Q_EMIT told(tr("The entry was copied as it stands in the log"));
    });
    connect(&m_entry->undo(), &UndoPane::undone, this, [this](const QString &file, const QString &error) {
        m_book.lookNow();
        if (error.isEmpty())
            m_banner->show(Severity::Note, tr("%1 is as it was before.").arg(file), tr("The log tells of it."), {}, {});
        else
            m_banner->show(Severity::Error, tr("Nothing was undone."), error, {}, {});
    });
    connect(m_banner, &Banner::closed, m_table, qOverload<>(&QWidget::setFocus));
}

/// Escape clears the filter; from an empty one, and with Down or Enter, on to the entries.
bool ActivityPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty())
        m_filter->clear();
    else if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)
        m_table->setFocus();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isLaidOut, true) && !m_isRestored)
        resetLayout();
}

/// What there is to see, or why there is nothing and what to do.
void ActivityPage::showState()
{
    const ActivityBook::State state = m_book.state();
    const bool hasEntries = state == ActivityBook::State::Read && !m_book.rows().empty();
    if (state == ActivityBook::State::Unreadable) {
        m_nothing->setText(QStringLiteral("x-circle"), tr("The activity log cannot be read"),
                           tr("%1 It is %2. Nothing is changed from this window until it can be written.")
                               .arg(models::asSentence(m_book.error()->message), visible(m_book.path())));
    } else if (state == ActivityBook::State::Unread) {
        m_nothing->setText(QStringLiteral("activity"), tr("Reading the activity log…"), tr("It comes in a moment."));
    } else {
        m_nothing->setText(QStringLiteral("activity"), tr("Nothing was done yet"),
                           tr("Turn the gate, switch a product's telemetry off, edit a policy, release a request, send "
                              "a ping or export something: who did it and when will stand here, with before and "
                              "after, in a chain that shows when somebody changes it."));
    }
    m_stack->setCurrentIndex(hasEntries ? 0 : 1);
    if (hasEntries && std::exchange(m_wantsFocus, false)
        && (QApplication::focusWidget() == this || QApplication::focusWidget() == nullptr))
        m_table->setFocus();
    const bool isSearching = m_entries.isFiltering();
    if (m_entries.shownEntries() == 0)
        m_noMatch->setText(QStringLiteral("search"), isSearching ? tr("Still filtering…") : tr("No entry matches"),
                           isSearching ? tr("The whole log is read for it.")
                                       : tr("Clear the filter, or choose All, to see every entry."));
    m_listStack->setCurrentIndex(m_entries.shownEntries() == 0 ? 1 : 0);
    for (QWidget *widget : {static_cast<QWidget *>(m_groups), static_cast<QWidget *>(m_filter),
                            static_cast<QWidget *>(m_verify), static_cast<QWidget *>(m_sign)})
        widget->setEnabled(hasEntries);
    if (!hasEntries)
        m_verdict->showBook(m_book);
    showCounts();
    Q_EMIT statusChanged();
}

void ActivityPage::showCounts()
{
    const qulonglong all = m_entries.count(ActivityGroup::All);
    m_groups->setText(0, all == 0 ? tr("All") : tr("All %1").arg(models::numberText(all)));
}

void ActivityPage::takeEntry()
{
    const std::optional<std::size_t> row = m_entries.bookRow(m_table->currentIndex().row());
    if (row && row == m_entry->row())
        return;
    if (row)
        m_place = row;
    m_entry->showRow(row);
}

/// Other rows are shown: what was looked at goes on being looked at where it is among them, else the newest.
void ActivityPage::keepPlace()
{
    const int row = m_place ? m_entries.rowOf(*m_place) : -1;
    const QModelIndex index = m_entries.index(row >= 0 ? row : 1, ActivityModel::Entry);
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        takeEntry();
    } else {
        m_entry->showRow({});
    }
}

void ActivityPage::chooseRow(std::size_t row)
{
    if (row >= m_book.rows().size())
        return;
    if (m_entries.rowOf(row) < 0) {
        m_filter->clear();
        m_groups->setCurrent(0);
    }
    const QModelIndex index = m_entries.index(m_entries.rowOf(row), ActivityModel::Entry);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void ActivityPage::setLog(const std::string &path)
{
    m_place.reset();
    m_book.setPath(path);
}

QString ActivityPage::statusText() const
{
    if (m_book.state() != ActivityBook::State::Read)
        return m_book.state() == ActivityBook::State::Unreadable ? tr("log not readable") : tr("no log yet");
    const models::ActivityVerdict *verdict = m_book.verdict();
    if (verdict == nullptr)
        return tr("log not checked");
    return verdict->isIntact() ? tr("log chain intact, %1 entries").arg(models::numberText(verdict->found.entries))
                               : tr("log chain broken");
}

void ActivityPage::focusFirst()
{
    m_wantsFocus = m_stack->currentIndex() != 0;
    if (m_wantsFocus)
        setFocus();
    else
        m_table->setFocus();
}

} // namespace telltale::ui
