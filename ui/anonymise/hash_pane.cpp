// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/anonymise/hash_pane.h"

#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>

#include <utility>

namespace telltale::ui {

using models::HashResultModel;

namespace {

constexpr int hashHeight = 26;

} // namespace

HashPane::HashPane(const Theme &theme, models::HashSearch &search, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_search(search),
      m_summary(new Label(theme, theme.ui(12), models::Tone::Secondary)), m_tried(new QWidget),
      m_banner(new Banner(theme)), m_busy(new BusyStrip(theme)), m_stack(new QStackedWidget),
      m_table(new RowTable(theme, hashHeight, tr("Hashes"))), m_nothing(new EmptyState(theme))
{
    m_table->setModel(&m_results);
    m_table->setItemDelegate(new CellDelegate(theme, hashHeight, true, m_table));
    new ColumnWidths(theme, *m_table->horizontalHeader(),
                     {{HashResultModel::Field, 196},
                      {HashResultModel::Hash, 176},
                      {HashResultModel::Result, 112},
                      {HashResultModel::Value, 150}});
    m_nothing->showActions(false);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    m_busy->hide();
    m_banner->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_banner);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    connect(&search, &models::HashSearch::finished, this, &HashPane::showFinished);
    connect(&search, &models::HashSearch::progressed, this, &HashPane::showProgress);
    connect(m_busy, &BusyStrip::cancelClicked, this, [this] {
        m_search.stop();
        m_table->setFocus();
    });
    showTried();
    showState();
}

/// What is tried stands there as buttons that take it back.
QWidget *HashPane::makeHead()
{
    auto *list = new Button(m_theme, Button::Look::Outlined, QStringLiteral("plus"), tr("Known values…"));
    list->setToolTip(tr("A list of values: lines, CSV, passwd, LDIF, or a capture. Lists never leave this machine."));
    auto *space = new Button(m_theme, Button::Look::Outlined, QStringLiteral("search"), tr("Count through"));
    space->setToolTip(tr("Try every address, date or number there is"));
    connect(list, &QAbstractButton::clicked, this, &HashPane::askForLists);
    connect(space, &QAbstractButton::clicked, this, [this, space] {
        QMenu menu(this);
        fillSpaces(menu);
        menu.exec(space->mapToGlobal(QPoint(0, space->height())));
    });
    auto *flow = new FlowLayout;
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    m_tried->setLayout(flow);
    auto *head = new QWidget;
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_summary, 1);
    line->addWidget(list);
    line->addWidget(space);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(line);
    layout->addWidget(m_tried);
    return head;
}

void HashPane::fillSpaces(QMenu &menu)
{
    const std::pair<QString, QString> spaces[] = {
        {tr("All IPv4 addresses"), QStringLiteral("ipv4")},
        {tr("Dates from 1920 to 2030"), QStringLiteral("dates:1920-2030")},
        {tr("Ports"), QStringLiteral("ports")},
        {tr("PINs of 4 digits"), QStringLiteral("pin:4")},
        {tr("PINs of 6 digits"), QStringLiteral("pin:6")},
    };
    QAction *own = menu.addAction(tr("This machine's own names and addresses"), this, [this] {
        m_search.setOwnMachine(!m_search.hasOwnMachine());
        showTried();
        m_search.start();
        showState();
    });
    own->setCheckable(true);
    own->setChecked(m_search.hasOwnMachine());
    menu.addSeparator();
    for (const auto &[words, space] : spaces) {
        QAction *action = menu.addAction(words, this, [this, space = space] { trySpace(space); });
        action->setCheckable(true);
        action->setChecked(m_search.spaces().contains(space));
    }
}

void HashPane::trySpace(const QString &space)
{
    if (m_search.spaces().contains(space))
        m_search.removeTried(space);
    else
        m_search.addSpace(space);
    showTried();
    m_search.start();
    showState();
}

void HashPane::askForLists()
{
    auto *dialog = new QFileDialog(this, tr("Known values"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &HashPane::takeLists);
    dialog->open();
}

void HashPane::takeLists(const QStringList &lists)
{
    for (const QString &list : lists)
        m_search.addList(list);
    showTried();
    m_search.start();
    showState();
}

void HashPane::showTried()
{
    for (Button *button : std::exchange(m_triedButtons, {})) {
        button->hide();
        button->deleteLater(); // it may be the one that was pressed
    }
    const auto add = [this](const QString &name, const QString &words) {
        auto *button = new Button(m_theme, Button::Look::Outlined, QStringLiteral("x"), words, m_tried);
        button->setToolTip(tr("%1: take it back").arg(name));
        connect(button, &QAbstractButton::clicked, this, [this, name] {
            m_search.removeTried(name);
            showTried();
            m_search.start();
            showState();
        });
        m_tried->layout()->addWidget(button);
        button->show();
        m_triedButtons << button;
    };
    for (const QString &list : m_search.lists())
        add(list, models::fileName(QFile::encodeName(list).toStdString()));
    for (const QString &space : m_search.spaces())
        add(space, space);
    m_tried->setVisible(!m_triedButtons.isEmpty());
}

void HashPane::showProgress(const QString &name, qulonglong done, qulonglong total, double secondsLeft)
{
    const QString detail = total == 0 ? tr("%1 tried").arg(models::numberText(done))
                                      : tr("%1 of %2 tried, %3 left")
                                            .arg(models::numberText(done), models::numberText(total),
                                                 QString::fromStdString(privacy::durationText(secondsLeft)));
    m_busy->setWork(tr("Trying %1").arg(models::fileName(QFile::encodeName(name).toStdString())), detail,
                    total == 0 ? -1.0 : static_cast<double>(done) / static_cast<double>(total));
    m_busy->show();
}

void HashPane::showFinished()
{
    const bool hadFocus = m_busy->isAncestorOf(focusWidget());
    m_busy->hide();
    m_results.setResults(m_search.results());
    if (hadFocus)
        m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_results.rowCount() != 0)
        m_table->setCurrentIndex(m_results.index(0, 0));
    if (m_search.problems().isEmpty())
        m_banner->hide();
    else
        m_banner->show(Severity::Error, tr("Not everything could be tried."),
                       m_search.problems().join(QLatin1Char(' ')), {}, {});
    Q_EMIT rateKnown(m_search.rate());
    showState();
}

void HashPane::showState()
{
    if (m_search.isRunning()) {
        m_summary->setText(tr("Looking…"));
        m_nothing->setText(QStringLiteral("search"), tr("Looking for hashes…"),
                           tr("Every hash in what is loaded is tried against what is known."));
    } else if (!m_search.hasAnswer()) {
        m_summary->setText({});
        m_nothing->setText(QStringLiteral("anonymise"), tr("Nothing was looked for yet"), {});
    } else {
        const QString rate = tr("%1 M SHA-256 a second").arg(m_search.rate() / 1e6, 0, 'f', 1);
        const QString tried = m_search.values() == 0 ? tr("only words that stand for nobody were tried")
                                                     : tr("%1 values tried").arg(models::numberText(m_search.values()));
        QString text = tr("%1 hashes, %2 turned back; %3; %4")
                           .arg(models::numberText(m_search.results().size()),
                                models::numberText(m_results.recovered()), tried, rate);
        if (m_search.wasStopped())
            text += tr("; stopped before its end");
        m_summary->setText(text);
        m_nothing->setText(QStringLiteral("check-circle"), tr("No hash in what is loaded"),
                           tr("No field holds a text that looks like a hash."));
    }
    m_stack->setCurrentIndex(m_results.rowCount() != 0 ? 0 : 1);
}

QString HashPane::summary() const
{
    return m_summary->text();
}

} // namespace telltale::ui
