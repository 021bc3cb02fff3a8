// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/anonymise/anonymise_page.h"

#include "ui/actions.h"
#include "ui/anonymise/canary_pane.h"
#include "ui/anonymise/field_table.h"
#include "ui/anonymise/hash_pane.h"
#include "ui/anonymise/method_options.h"
#include "ui/anonymise/method_pane.h"
#include "ui/anonymise/method_table.h"
#include "ui/anonymise/try_pane.h"
#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace telltale::ui {

using models::AnonymiseFields;

AnonymisePage::AnonymisePage(const Theme &theme, Actions &actions, Session &session, std::string policyFile,
                             QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_session(session),
      m_run(session.capture, session.events, session.filter, session.knowledge),
      m_preview(session.capture, session.knowledge), m_search(session.capture, session.knowledge),
      m_canaryModel(session.capture), m_policy(std::move(policyFile)),
      m_counts(new Label(theme, theme.ui(), models::Tone::Secondary)), m_banner(new Banner(theme)),
      m_stack(new QStackedWidget), m_nothing(new EmptyState(theme)), m_sides(new QSplitter(Qt::Horizontal)),
      m_parts(new QSplitter(Qt::Vertical)),
      m_which(new SegmentedControl(theme, SegmentedControl::Look::Segments, tr("Which fields"))),
      m_sameUser(new QComboBox), m_methodPane(new MethodPane(theme, m_methods)),
      m_tabs(new SegmentedControl(theme, SegmentedControl::Look::Tabs, tr("What to look at"))),
      m_tabStack(new QStackedWidget), m_hashes(new HashPane(theme, m_search)), m_try(new TryPane(theme)),
      m_canaries(new CanaryPane(theme, m_canaryModel))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    // Until there is a key of the person's own, what keyed methods give is made with one of this run.
    if (Result<privacy::SecretKey> key = privacy::SecretKey::make())
        m_preview.setKeys(privacy::KeySource(std::move(*key)));
    m_parts->addWidget(new ScrollPage(m_methodPane));
    m_parts->addWidget(makeTabs());
    m_parts->setChildrenCollapsible(false);
    m_parts->setStretchFactor(1, 1);
    m_sides->addWidget(makeFieldSide());
    m_sides->addWidget(m_parts);
    m_sides->setChildrenCollapsible(false);
    m_sides->setStretchFactor(1, 1);
    m_stack->addWidget(m_sides);
    m_stack->addWidget(m_nothing);
    m_nothing->setActions(actions.open, actions.paste);
    m_banner->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    connect(&theme, &Theme::textSizeChanged, this, [this] {
        if (!m_isRestored)
            resetLayout();
    });
    connectRun();
    connectParts();
    m_methodPane->setField(nullptr, {});
    showState();
}

AnonymisePage::~AnonymisePage() = default;

QWidget *AnonymisePage::makeHead()
{
    auto *head = new QWidget;
    followHeight(m_theme, *head, 44);
    auto *title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Anonymise"));
    auto *plant = new Button(m_theme, Button::Look::Flat, QStringLiteral("canary"), tr("Plant canaries"));
    auto *known = new Button(m_theme, Button::Look::Flat, QStringLiteral("file"), tr("Known values…"));
    connect(plant, &QAbstractButton::clicked, this, [this] {
        showTab(Canaries);
        m_canaries->plant();
    });
    connect(known, &QAbstractButton::clicked, this, [this] {
        showTab(Hashes);
        m_hashes->askForLists();
    });
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 0, 12, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addSpacing(12);
    layout->addWidget(m_counts, 1);
    layout->addWidget(plant);
    layout->addWidget(known);
    auto *save = new Button(m_theme, Button::Look::Flat, QStringLiteral("export"), {});
    save->setAction(m_actions.exportEvents);
    layout->addWidget(save);
    return head;
}

/// Which fields there are, and what groups are counted over.
QWidget *AnonymisePage::makeFieldSide()
{
    constexpr int rowHeight = 26;
    m_which->add(tr("Sensitive"));
    m_which->add(tr("All"));
    m_fieldTable = makeFieldTable(m_theme, m_fields, rowHeight);
    m_fieldTable->installEventFilter(this);
    auto *title = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Fields"));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 6, 8, 6);
    top->addWidget(title);
    top->addStretch();
    top->addWidget(m_which);
    auto *who = new Label(m_theme, m_theme.ui(12), models::Tone::Secondary);
    who->setText(tr("The same user by"));
    who->setBuddy(m_sameUser);
    m_sameUser->setAccessibleName(who->text());
    m_sameUser->setToolTip(tr("Users are counted in groups, and looked for on several days and in several products"));
    m_sameUser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sameUser->setMinimumContentsLength(8);
    followHeight(m_theme, *m_sameUser, 28);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 8, 8, 8);
    bottom->setSpacing(10);
    bottom->addWidget(who);
    bottom->addWidget(m_sameUser, 1);
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_fieldTable, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addLayout(bottom);
    return side;
}

QWidget *AnonymisePage::makeTabs()
{
    m_tabs->add(tr("Can the hashes be turned back?"));
    m_tabs->add(tr("Try a value"));
    m_tabs->add(tr("Canaries"));
    for (QWidget *pane :
         {static_cast<QWidget *>(m_hashes), static_cast<QWidget *>(m_try), static_cast<QWidget *>(m_canaries)})
        m_tabStack->addWidget(pane);
    auto *part = new QWidget;
    auto *head = new QWidget;
    followHeight(m_theme, *head, 36);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(16, 0, 12, 0);
    line->addWidget(m_tabs);
    line->addStretch();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_tabStack, 1);
    return part;
}

void AnonymisePage::connectRun()
{
    const models::LoadController &loader = m_session.loader;
    connect(&loader, &models::LoadController::progressed, &m_run, &models::InventoryRun::goOn);
    connect(&loader, &models::LoadController::finished, &m_run, &models::InventoryRun::goOn);
    connect(&loader, &models::LoadController::finished, this, &AnonymisePage::showState);
    connect(&loader, &models::LoadController::sourceLoaded, this, &AnonymisePage::captureChanged);
    connect(&m_session.events, &models::EventListModel::renumbered, this, &AnonymisePage::captureChanged);
    connect(&m_run, &models::InventoryRun::changed, this, &AnonymisePage::showSnapshot);
    connect(&m_run, &models::InventoryRun::progressed, this, &AnonymisePage::showState);
    connect(&m_session.filter, &models::EventFilter::changed, this, &AnonymisePage::showState);
}

void AnonymisePage::connectParts()
{
    connect(m_which, &SegmentedControl::currentChanged, this, [this](int which) {
        m_fields.setSensitiveOnly(which == 0);
        chooseField(m_path);
    });
    connect(m_fieldTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AnonymisePage::takeField);
    connect(&m_fields, &AnonymiseFields::groupedChanged, this, &AnonymisePage::ask);
    connect(m_sameUser, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            ask();
    });
    connect(&m_methods, &models::MethodModel::chosenChanged, this, [this] {
        const privacy::Method &method = m_methods.method(m_methods.chosen());
        if (method.kind == privacy::MethodKind::Keep)
            m_chosen.erase(m_path);
        else
            m_chosen[m_path] = method;
        m_methodPane->setChosenCount(m_chosen.size());
        Q_EMIT statusChanged();
    });
    connect(&m_methodPane->options(), &MethodOptions::changed, this, &AnonymisePage::ask);
    connect(&m_methodPane->makeRules(), &QAbstractButton::clicked, this, &AnonymisePage::makeRules);
    connect(&m_preview, &models::AnonymiseRun::answered, this, [this] {
        m_methods.setResults(m_preview.results(), m_preview.sample(), m_preview.events());
        m_methodPane->showMeasures(m_preview.events());
        Q_EMIT statusChanged();
    });
    connect(m_tabs, &SegmentedControl::currentChanged, m_tabStack, &QStackedWidget::setCurrentIndex);
    connect(m_hashes, &HashPane::rateKnown, &m_methods, &models::MethodModel::setRate);
    connect(m_try, &TryPane::copied, this, [this](const QString &what) { Q_EMIT told(tr("%1 copied").arg(what)); });
    connect(m_canaries, &CanaryPane::copied, this,
            [this](const QString &what) { Q_EMIT told(tr("%1 copied").arg(what)); });
    connect(m_banner, &Banner::goClicked, this, &AnonymisePage::takeBackRules);
    connect(m_banner, &Banner::closed, m_fieldTable, qOverload<>(&QWidget::setFocus));
}

void AnonymisePage::showTab(Tab tab)
{
    m_tabs->setCurrent(tab);
    m_tabStack->setCurrentIndex(tab);
}

void AnonymisePage::chooseField(const std::string &path)
{
    const int row = m_fields.find(path);
    m_fieldTable->setCurrentIndex(m_fields.index(row >= 0 ? row : 0, AnonymiseFields::Field));
}

void AnonymisePage::setSecrets(models::Secrets secrets)
{
    m_hashes->setSecrets(secrets);
}

/// Space puts a field into the groups or takes it out.
bool AnonymisePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_fieldTable && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        const QModelIndex mark = m_fieldTable->currentIndex().siblingAtColumn(AnonymiseFields::Grouped);
        const bool isGrouped = mark.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_fields.setData(mark, isGrouped ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AnonymisePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_run.setActive(true);
    if (!std::exchange(m_isLaidOut, true) && !m_isRestored)
        resetLayout();
    showState();
    lookAgain();
}

void AnonymisePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_run.setActive(false);
}

QList<Pane> AnonymisePage::panes() const
{
    QWidget *below = m_tabStack->currentIndex() == Try ? static_cast<QWidget *>(&m_try->box())
        : m_tabStack->currentIndex() == Canaries       ? static_cast<QWidget *>(&m_canaries->table())
                                                       : static_cast<QWidget *>(&m_hashes->table());
    return {{m_banner, &m_banner->firstButton()},
            {m_fieldTable->parentWidget(), m_fieldTable},
            {m_methodPane, &m_methodPane->table()},
            {m_tabStack->parentWidget(), below->isVisible() ? below : m_tabs->currentSegment()}};
}

} // namespace telltale::ui
