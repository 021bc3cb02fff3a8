// SPDX-License-Identifier: GPL-3.0-or-later
// What the Anonymise page asks and shows, and the rules that come out of it.
#include "ui/administrator_guard.h"

#include "base/plural.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/anonymise/canary_pane.h"
#include "ui/anonymise/hash_pane.h"
#include "ui/anonymise/method_pane.h"
#include "ui/models/activity_notes.h"
#include "ui/models/event_list_model.h"
#include "ui/models/format.h"
#include "ui/models/inventory_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace telltale::ui {

using models::AnonymiseFields;

namespace {

/// With more events only the columns that are asked for are read.
constexpr std::size_t eventsForAllColumns = 250'000;
constexpr std::size_t mostColumns = 80;

bool saysWho(const audit::InventoryRow &row)
{
    return row.category == audit::Category::Pseudonym || row.category == audit::Category::Installation
        || row.category == audit::Category::Contact;
}

std::size_t columnOf(std::vector<std::string> &columns, const std::string &path)
{
    const auto found = std::find(columns.begin(), columns.end(), path);
    if (found != columns.end())
        return static_cast<std::size_t>(found - columns.begin());
    columns.push_back(path);
    return columns.size() - 1;
}

} // namespace

void AnonymisePage::captureChanged()
{
    m_isStale = true;
    m_search.forget();
    m_canaryModel.forget();
    m_canaries->showState();
    m_hashes->showState();
    lookAgain();
}

/// Hashes are looked for as soon as somebody looks at the page and everything is read.
void AnonymisePage::lookAgain()
{
    if (!m_isStale || !isVisible() || m_session.loader.isBusy() || m_session.capture.size() == 0)
        return;
    m_isStale = false;
    m_search.start();
    m_hashes->showState();
}

void AnonymisePage::showSnapshot()
{
    const models::InventorySnapshotPtr &snapshot = m_run.snapshot();
    m_fields.setSnapshot(snapshot);
    m_which->setText(0, tr("Sensitive"));
    m_which->setText(1, tr("All %1").arg(models::numberText(m_fields.all())));
    m_counts->setText(!snapshot
                          ? QString()
                          : tr("%1 of %2 fields tell somebody apart; nothing is changed until it is a rule")
                                .arg(models::numberText(m_fields.sensitive()), models::numberText(m_fields.all())));
    fillSameUser();
    if (snapshot && snapshot->isWhole) {
        std::optional<std::vector<std::uint32_t>> events;
        if (m_session.filter.isActive()) {
            events.emplace();
            for (int row = 0; row < m_session.events.rowCount(); ++row)
                events->push_back(static_cast<std::uint32_t>(m_session.events.eventAt(row)));
            std::sort(events->begin(), events->end());
        }
        m_preview.forget(std::move(events));
    }
    chooseField(m_path);
    takeField();
    showState();
    lookAgain();
}

void AnonymisePage::fillSameUser()
{
    const QString before = m_sameUser->currentData().toString();
    m_isFilling = true;
    m_sameUser->clear();
    m_sameUser->addItem(tr("nothing"), QString());
    int usual = 0;
    const models::InventorySnapshotPtr &snapshot = m_run.snapshot();
    for (std::size_t i = 0; snapshot && i < snapshot->rows.size(); ++i) {
        const audit::InventoryRow &row = snapshot->rows[i];
        if (!saysWho(row))
            continue;
        m_sameUser->addItem(models::pathText(row.path), QString::fromStdString(row.path));
        const bool isUser = QString::fromStdString(row.path).endsWith(QLatin1String("userid"), Qt::CaseInsensitive);
        if (usual == 0 || (isUser && row.category == audit::Category::Pseudonym))
            usual = m_sameUser->count() - 1;
    }
    const int again = before.isEmpty() ? -1 : m_sameUser->findData(before);
    m_sameUser->setCurrentIndex(again >= 0 ? again : usual);
    m_isFilling = false;
}

void AnonymisePage::takeField()
{
    const audit::InventoryRow *row = m_fields.rowAt(m_fieldTable->currentIndex().row());
    m_path = row != nullptr ? row->path : m_path;
    const auto chosen = m_chosen.find(m_path);
    m_methodPane->setField(row, chosen == m_chosen.end() ? privacy::Method() : chosen->second);
    m_methodPane->setChosenCount(m_chosen.size());
    if (row != nullptr)
        ask();
    Q_EMIT statusChanged();
}

void AnonymisePage::ask()
{
    const models::InventorySnapshotPtr &snapshot = m_run.snapshot();
    if (!snapshot || m_methods.rowCount() == 0 || !isVisible())
        return;
    models::AnonymiseQuestion question;
    question.field = columnOf(question.columns, m_path);
    question.tries = m_methods.methods();
    for (const std::string &path : m_fields.grouped())
        question.quasi.push_back(columnOf(question.columns, path));
    const std::string id = m_sameUser->currentData().toString().toStdString();
    if (!id.empty())
        question.id = columnOf(question.columns, id);
    if (m_session.capture.size() <= eventsForAllColumns) {
        for (std::size_t i = 0; i < snapshot->rows.size() && question.columns.size() < mostColumns; ++i) {
            if (models::isSensitiveRow(snapshot->rows[i]))
                columnOf(question.columns, snapshot->rows[i].path);
        }
    }
    for (const std::string &path : question.columns) {
        const auto chosen = m_chosen.find(path);
        question.others.push_back(chosen == m_chosen.end() ? privacy::Method() : chosen->second);
    }
    m_methodPane->setGrouping(question.quasi.size(), m_sameUser->currentText());
    m_preview.ask(std::move(question));
}

std::vector<std::pair<std::string, privacy::Method>> AnonymisePage::chosenMethods() const
{
    return {m_chosen.begin(), m_chosen.end()};
}

void AnonymisePage::makeRules()
{
    std::vector<privacy::Rule> rules;
    for (const auto &[path, method] : chosenMethods())
        rules.push_back(models::ruleFor(path, method));
    if (!rules.empty())
        whenAllowed([this, rules] { addRules(rules); });
}

void AnonymisePage::setNotes(models::ActivityNotes &notes, AdministratorGuard &guard)
{
    m_guard = &guard;
    m_policy.setBeforeWriting([&notes, file = m_policy.file()](const std::optional<std::string> &before,
                                                               const std::optional<std::string> &after) {
        const Result<store::ActivityHead> told =
            notes.add({std::string(store::activity::policyEdit), file, before, after, {}});
        return told ? Result<bool>(true) : Result<bool>(told.error());
    });
}

void AnonymisePage::whenAllowed(std::function<void()> then)
{
    if (m_guard != nullptr)
        m_guard->allow(window(), tr("Changing the policy"), std::move(then));
    else
        then();
}

void AnonymisePage::addRules(const std::vector<privacy::Rule> &rules)
{
    const Result<bool> added = m_policy.add(rules);
    const QString file = QString::fromStdString(m_policy.file());
    if (!added) {
        m_banner->show(Severity::Error, tr("No rule was made."), added.error().message, {}, {});
        return;
    }
    m_chosen.clear();
    m_methodPane->setChosenCount(0);
    m_banner->show(
        Severity::Note,
        plural("telltale::ui::AnonymisePage", "%n rule was made.",
               QT_TRANSLATE_N_NOOP("telltale::ui::AnonymisePage", "%n rules were made."), rules.size()),
        tr("They stand in front of the others in %1. Use it with: telltale anonymise FILE --policy %1").arg(file),
        tr("Take back"), {});
}

void AnonymisePage::takeBackRules()
{
    whenAllowed([this] {
        const Result<bool> done = m_policy.takeBack();
        if (done)
            m_banner->show(Severity::Note, tr("Taken back."), tr("The policy is what it was before."), {}, {});
        else
            m_banner->show(Severity::Error, tr("The rules were not taken back."), done.error().message, {}, {});
    });
}

/// What there is to see, or why there is nothing and what to do.
void AnonymisePage::showState()
{
    const bool isFiltered = m_session.filter.isActive();
    const bool isEmpty = m_session.capture.size() == 0;
    m_nothing->showActions(isEmpty && !m_session.loader.isBusy());
    if (isEmpty)
        m_nothing->setText(QStringLiteral("anonymise"), tr("Nothing to anonymise yet"),
                           tr("Open a capture or paste a payload. For each of its fields you see here what it would "
                              "look like masked, hashed, generalised or as a pseudonym, and what that is worth."));
    else if (isFiltered && m_session.events.rowCount() == 0)
        m_nothing->setText(QStringLiteral("search"), tr("No event matches"),
                           tr("Clear the filter %1 to see the fields of all events.").arg(m_session.filter.text()));
    else
        m_nothing->setText(QStringLiteral("anonymise"), tr("Counting fields…"), tr("The first rows come in a moment."));
    const bool hasRows =
        !isEmpty && m_run.snapshot() && m_fields.all() != 0 && !(isFiltered && m_session.events.rowCount() == 0);
    m_stack->setCurrentIndex(hasRows ? 0 : 1);
    m_counts->setVisible(hasRows);
    lookAgain();
}

QString AnonymisePage::statusText() const
{
    if (!m_run.snapshot())
        return {};
    return m_chosen.empty()
        ? tr("no method chosen yet")
        : plural("telltale::ui::AnonymisePage", "%n method chosen, not a rule yet",
                 QT_TRANSLATE_N_NOOP("telltale::ui::AnonymisePage", "%n methods chosen, no rules yet"), m_chosen.size(),
                 models::numberText(m_chosen.size()));
}

void AnonymisePage::focusFirst()
{
    m_fieldTable->setFocus();
}

void AnonymisePage::resetLayout()
{
    // With large text the methods would have no room beside a list as wide as it wants to be.
    const int side = qMin(m_theme.px(width() < m_theme.px(1200) ? 410 : 440), width() * 2 / 5);
    m_sides->setSizes({side, qMax(side, width() - side)});
    // As much as the methods need, the rest below.
    const int above = m_theme.px(448);
    m_parts->setSizes({above, qMax(m_theme.px(180), height() - m_theme.px(44) - above)});
    m_fields.setSensitiveOnly(true);
    m_which->setCurrent(0);
}

void AnonymisePage::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("anonymise/sides"), m_sides->saveState());
    settings.setValue(QStringLiteral("anonymise/parts"), m_parts->saveState());
    settings.setValue(QStringLiteral("anonymise/seed"), m_canaryModel.seed());
}

void AnonymisePage::restoreLayout(const QSettings &settings)
{
    m_isRestored = m_sides->restoreState(settings.value(QStringLiteral("anonymise/sides")).toByteArray());
    m_parts->restoreState(settings.value(QStringLiteral("anonymise/parts")).toByteArray());
    m_canaryModel.setSeed(settings.value(QStringLiteral("anonymise/seed")).toString());
}

} // namespace telltale::ui
