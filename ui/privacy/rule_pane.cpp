// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/rule_pane.h"

#include "base/plural.h"
#include "ui/models/format.h"
#include "ui/privacy/rule_table.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QStackedWidget>

namespace telltale::ui {

using models::PolicyDesk;

namespace {

constexpr int narrowRules = 760;
constexpr auto usualReady = "default";

} // namespace

RulePane::RulePane(const Theme &theme, PolicyDesk &desk, models::PolicyRun &run, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_desk(desk), m_run(run), m_model(desk, run),
      m_hint(new Label(theme, theme.ui(12), models::Tone::Secondary)), m_which(new QComboBox),
      m_text(new Button(theme, Button::Look::Flat, QStringLiteral("file"), tr("Edit as TOML"))),
      m_add(new Button(theme, Button::Look::Flat, QStringLiteral("plus"), tr("Add rule"))), m_banner(new Banner(theme)),
      m_stack(new QStackedWidget), m_table(new RuleTable(theme, m_model)), m_nothing(new EmptyState(theme)),
      m_addAction(new QAction(tr("Add rule"), this)), m_readyAction(new QAction(tr("Begin with “default”"), this))
{
    m_readyAction->setToolTip(tr("A careful start: no credentials, hashed people, shortened addresses"));
    m_nothing->setActions(m_addAction, m_readyAction);
    m_nothing->setActionIcons(QStringLiteral("plus"), QStringLiteral("privacy"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    connect(m_addAction, &QAction::triggered, this, [this] { edit(-1); });
    connect(m_readyAction, &QAction::triggered, this, [this] {
        const int place = m_which->findData(QLatin1String(usualReady));
        choosePolicy(place);
    });
    connect(&desk, &PolicyDesk::changed, this, &RulePane::showPolicy);
    connect(&desk, &PolicyDesk::problemChanged, this, &RulePane::showProblem);
    connect(&run, &models::PolicyRun::changed, this, &RulePane::showHint);
    connect(&run, &models::PolicyRun::progressed, this, &RulePane::showHint);
    connectTable();
    showPolicy();
    showProblem();
}

QWidget *RulePane::makeHead()
{
    auto *title = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Policy rules"));
    m_which->setAccessibleName(tr("Policy in force"));
    m_which->setToolTip(tr("Which policy is in force: your own rules, or one that is ready"));
    m_which->setFocusPolicy(Qt::StrongFocus);
    followHeight(m_theme, *m_which, 28);
    for (const std::string &name : PolicyDesk::names())
        m_which->addItem(PolicyDesk::title(name), QString::fromStdString(name));
    connect(m_which, &QComboBox::activated, this, &RulePane::choosePolicy);
    connect(m_add, &QAbstractButton::clicked, m_addAction, &QAction::trigger);
    connect(m_text, &QAbstractButton::clicked, this, &RulePane::textRequested);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // what it lacks is elided
    auto *words = new QWidget;
    auto *line = new QHBoxLayout(words);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    line->addWidget(title);
    line->addWidget(m_hint, 1);
    auto *deeds = new QWidget;
    auto *right = new FlowLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(4);
    deeds->setLayout(right);
    for (QWidget *deed :
         {static_cast<QWidget *>(m_which), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_add)})
        right->addWidget(deed);
    auto *head = new FoldingRow(m_theme, narrowRules);
    head->parts().setContentsMargins(16, 5, 12, 5);
    head->parts().setSpacing(8);
    head->parts().addWidget(words, 1);
    head->parts().addWidget(deeds);
    // Beside the words they are on one line; below them they may wrap.
    const auto fit = [deeds](bool isFolded) {
        deeds->setSizePolicy(isFolded ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Preferred);
    };
    connect(head, &FoldingRow::folded, deeds, fit);
    fit(head->isFolded());
    return head;
}

void RulePane::connectTable()
{
    connect(m_table, &RuleTable::editWanted, this, &RulePane::edit);
    connect(m_table, &RuleTable::removeWanted, this, &RulePane::remove);
    connect(m_table, &RuleTable::moveWanted, this, &RulePane::move);
    connect(m_table, &RuleTable::menuWanted, this, &RulePane::openMenu);
    // Not while the view is in the middle of a drop.
    connect(&m_model, &models::PolicyModel::moveWanted, this, &RulePane::move, Qt::QueuedConnection);
    connect(m_banner, &Banner::goClicked, this, [this] {
        if (const std::function<void()> act = m_bannerAct)
            act();
    });
    connect(m_banner, &Banner::closed, this, [this] { first().setFocus(); });
}

QString RulePane::hint() const
{
    return m_hint->text();
}

QWidget &RulePane::first()
{
    return m_stack->currentIndex() == 0 ? static_cast<QWidget &>(*m_table) : *m_which;
}

void RulePane::choose(int rule)
{
    m_table->choose(rule);
    m_table->scrollTo(m_table->currentIndex());
}

void RulePane::showPolicy()
{
    const int place = m_which->findData(QString::fromStdString(m_desk.name()));
    m_which->setCurrentIndex(place);
    const bool isEmpty = m_desk.policy()->rules.empty() && m_desk.policy()->fallback.action == privacy::Action::Allow;
    const bool hadFocus = m_stack->isAncestorOf(focusWidget());
    if (isEmpty)
        showNothing();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!m_table->currentIndex().isValid())
        m_table->choose(0);
    if (hadFocus && !m_stack->isAncestorOf(focusWidget()))
        first().setFocus();
    m_text->setText(m_desk.isOwn() ? tr("Edit as TOML") : tr("Show as TOML"));
    m_text->setAccessibleName(m_text->text());
    m_text->updateGeometry();
    showHint();
}

/// What happens without rules, and what to do.
void RulePane::showNothing()
{
    m_nothing->showActions(m_desk.isOwn());
    if (m_desk.isOwn())
        m_nothing->setText(QStringLiteral("privacy"), tr("No rules yet: fields leave as they are"),
                           tr("Add a rule for what has to be dropped, masked or hashed before it leaves, or begin with "
                              "a policy that is ready. Rules hold for what passes through Telltale and for exports."));
    else
        m_nothing->setText(QStringLiteral("privacy"), tr("This policy has no rules: fields leave as they are"),
                           tr("It is one that is ready and stays as it is. Choose another one above, or your own "
                              "rules."));
}

void RulePane::showHint()
{
    using models::numberText;
    if (m_run.total() == 0) {
        m_hint->setText(tr("first match wins; nothing is loaded to count hits on"));
    } else if (!m_run.isWhole() && m_run.isRunning()) {
        const QString part = QString::number(100 * m_run.done() / qMax<std::size_t>(m_run.total(), 1));
        m_hint->setText(tr("first match wins; counting hits… %1 %").arg(part));
    } else if (m_run.counts()) {
        m_hint->setText(plural(
            "telltale::ui::RulePane", "first match wins; hits are counted on the loaded field",
            QT_TRANSLATE_N_NOOP("telltale::ui::RulePane", "first match wins; hits are counted on the %n loaded fields"),
            m_run.fields(), numberText(m_run.fields())));
    } else {
        m_hint->setText(tr("first match wins; hits are not counted yet"));
    }
}

void RulePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_desk.look();
    m_run.setActive(true);
    showHint();
}

void RulePane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_run.setActive(false);
}

} // namespace telltale::ui
