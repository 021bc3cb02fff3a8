// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/entry_pane.h"

#include "base/visible_text.h"
#include "store/activity/switch_entries.h"
#include "ui/activity/undo_pane.h"
#include "ui/models/diff_lines.h"
#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

namespace telltale::ui {

using models::Tone;
using Properties = QList<std::pair<QString, QString>>;

namespace {

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// What fits beside a name; the whole is in the difference, or is copied.
QString shortened(const std::string &text)
{
    constexpr std::size_t most = 400;
    const QString shown = visible(std::string_view(text).substr(0, most));
    return text.size() > most ? shown + QChar(0x2026) : shown;
}

} // namespace

EntryPane::EntryPane(const Theme &theme, const models::ActivityBook &book, AdministratorGuard &guard, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_book(book),
      m_title(new Label(theme, theme.ui(16, Theme::Weight::SemiBold), Tone::Normal)),
      m_number(new Label(theme, theme.mono(), Tone::Secondary)), m_problem(new Label(theme, theme.ui(), Tone::Error)),
      m_gridPlace(new QWidget), m_changed(new Label(theme, theme.ui(12), Tone::Secondary)), m_diff(new DiffView(theme)),
      m_chain(new ChainView(theme)), m_undo(new UndoPane(theme, guard)),
      m_copy(new Button(theme, Button::Look::Outlined, QStringLiteral("copy"), tr("Copy entry"))),
      m_content(new QWidget), m_nothing(new Label(theme, theme.ui(), Tone::Secondary))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (Label *label : {m_title, m_problem, m_nothing})
        label->setWordWrap(true);
    m_nothing->setText(tr("Choose an entry to see who did it, what changed, and how it stands in the chain."));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_number, 0, Qt::AlignRight | Qt::AlignTop);
    auto *place = new QVBoxLayout(m_gridPlace);
    place->setContentsMargins(0, 0, 0, 0);
    m_changes = new QWidget;
    auto *changes = new QVBoxLayout(m_changes);
    changes->setContentsMargins(0, 0, 0, 0);
    changes->setSpacing(8);
    changes->addWidget(new Separator(Qt::Horizontal));
    changes->addWidget(makeSection(tr("Before and after"), m_changed));
    changes->addWidget(m_diff);
    auto *neighbours = new Label(theme, theme.ui(12), Tone::Secondary);
    neighbours->setText(tr("this entry and its neighbours"));
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(10);
    content->addLayout(head);
    content->addWidget(m_problem);
    content->addWidget(m_gridPlace);
    content->addWidget(m_changes);
    content->addWidget(m_undo);
    content->addWidget(new Separator(Qt::Horizontal));
    content->addWidget(makeSection(tr("Chain"), neighbours));
    content->addWidget(m_chain);
    content->addWidget(m_copy, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->addWidget(m_nothing);
    layout->addWidget(m_content);
    layout->addStretch();
    showRow({});
}

QWidget *EntryPane::makeSection(const QString &title, Label *remark)
{
    auto *section = new QWidget;
    auto *words = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), Tone::Normal);
    words->setText(title);
    auto *layout = new QHBoxLayout(section);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(words);
    layout->addWidget(remark, 1);
    return section;
}

QString EntryPane::title() const
{
    return m_title->text();
}

void EntryPane::setProperties(const Properties &properties)
{
    m_properties = properties;
    delete m_grid;
    m_grid = new QWidget;
    auto *grid = new QGridLayout(m_grid);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, value] : properties) {
        auto *what = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
        what->setText(name);
        auto *says = new Label(m_theme, m_theme.mono(), Tone::Normal);
        // Paths and hashes have no blanks to break at.
        QString breakable = value;
        for (const QChar c : {QLatin1Char('/'), QLatin1Char('_'), QLatin1Char('-'), QLatin1Char('.')})
            breakable.replace(c, QString(c) + QChar(0x200B));
        says->setText(breakable);
        says->setAccessibleName(value);
        says->setWordWrap(true);
        grid->addWidget(what, row, 0, Qt::AlignTop);
        grid->addWidget(says, row++, 1);
    }
    m_gridPlace->layout()->addWidget(m_grid);
}

void EntryPane::showRow(std::optional<std::size_t> row)
{
    m_row = row && *row < m_book.rows().size() ? row : std::nullopt;
    m_content->setVisible(m_row.has_value());
    m_nothing->setVisible(!m_row);
    if (!m_row) {
        m_undo->setChange({}, 0, 0, {});
        return;
    }
    const models::ActivityItem item = m_book.item(*m_row);
    Properties properties;
    std::optional<privacy::SwitchChange> change;
    if (item.record) {
        const store::ActivityRecord &record = *item.record;
        m_title->setText(capitalised(models::activityWords(record).action));
        m_number->setText(tr("entry %1").arg(record.number));
        properties << std::pair(tr("Who"), models::activityUser(record.user))
                   << std::pair(tr("When"), models::timeText(record.time) + QStringLiteral(" UTC"));
        properties << models::activityDetails(record);
        properties << std::pair(tr("Kind"), visible(record.what));
        change = item.isWhole ? store::switchChangeIn(record) : std::nullopt;
        if (!change && record.before.has_value() != record.after.has_value())
            properties << std::pair(record.before ? tr("Before") : tr("After"),
                                    shortened(record.before ? *record.before : *record.after));
    } else {
        m_title->setText(m_book.rows()[*m_row].isFinished ? tr("No entry: damaged") : tr("Unfinished line"));
        m_number->setText(tr("line %1").arg(*m_row + 1));
        properties << std::pair(tr("Bytes"), shortened(item.line));
    }
    setProperties(properties);
    showDifference(item);
    const std::uint64_t number = item.record ? item.record->number : 0;
    m_undo->setChange(m_book.path(), m_book.rows()[*m_row].offset, number, change);
    showAgain();
}

void EntryPane::showAgain()
{
    if (!m_row || *m_row >= m_book.rows().size())
        return;
    const store::ActivityBreak *const broken = m_book.breakAt(*m_row);
    m_problem->setText(broken != nullptr                 ? broken->sentence() + QLatin1Char('.')
                           : m_book.item(*m_row).isWhole ? QString()
                                                         : tr("This is not what was written."));
    m_problem->setVisible(!m_problem->text().isEmpty());
    showChain(*m_row);
}

/// The file's lines where a switch was changed; else the states, of which a policy is a text of many lines.
void EntryPane::showDifference(const models::ActivityItem &item)
{
    const std::optional<privacy::SwitchChange> change =
        item.record ? store::switchChangeIn(*item.record) : std::nullopt;
    m_diff->clear();
    if (change)
        m_diff->setUnified(change->diff);
    else if (item.record && item.record->before && item.record->after)
        m_diff->setDiff(models::diffOf(item.record->before, item.record->after, std::string()));
    else if (item.record && item.record->after && item.record->after->find('\n') != std::string::npos)
        m_diff->setDiff(models::diffOf({}, item.record->after, std::string()));
    m_changes->setVisible(!m_diff->isEmpty());
    m_changed->setText(m_diff->sentence());
}

ChainView::Link EntryPane::linkOf(std::size_t row, bool isCurrent) const
{
    const models::ActivityItem &item = m_book.item(row);
    ChainView::Link link;
    link.isCurrent = isCurrent;
    if (!item.record) {
        link.title = tr("line %1, no entry").arg(row + 1);
        link.fits = false;
        return link;
    }
    const store::ActivityRecord record = *item.record;
    link.title = tr("entry %1").arg(record.number);
    link.hash = models::groupedHash(record.hash);
    const bool isWhole = item.isWhole;
    const bool follows = row == 0
        ? record.previous == payload::Sha256Value{}
        : !m_book.item(row - 1).record || m_book.item(row - 1).record->hash == record.previous;
    link.fits = isWhole && follows;
    link.says = !isWhole ? tr("was changed") : follows ? tr("fits") : tr("does not follow");
    return link;
}

void EntryPane::showChain(std::size_t row)
{
    QList<ChainView::Link> links;
    if (row == 0)
        links << ChainView::Link{tr("the beginning of the log"), {}, true, false, {}};
    else
        links << linkOf(row - 1, false);
    links << linkOf(row, true);
    if (row + 1 < m_book.rows().size())
        links << linkOf(row + 1, false);
    else
        links << ChainView::Link{tr("the next entry will follow"), {}, true, false, {}};
    m_chain->setLinks(links);
}

QString EntryPane::copyText() const
{
    return m_row && *m_row < m_book.rows().size() ? visible(m_book.item(*m_row).line) : QString();
}

} // namespace telltale::ui
