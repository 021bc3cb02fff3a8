// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/held_pane.h"

#include "base/plural.h"
#include "ui/actions.h"
#include "ui/capture/capture_session.h"
#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/drawing.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace telltale::ui {

using models::HeldModel;

namespace {

constexpr int heldHeight = 26;
constexpr int mostShown = 5;

} // namespace

HeldPane::HeldPane(const Theme &theme, Actions &actions, CaptureSession &session, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_session(session),
      m_title(new Label(theme, theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal)), m_word(new QLineEdit),
      m_table(new RowTable(theme, heldHeight, tr("Requests that wait")))
{
    setAccessibleName(tr("Requests that wait"));
    m_table->setModel(&m_model);
    new ColumnWidths(theme, *m_table->horizontalHeader(),
                     {{HeldModel::Number, 60},
                      {HeldModel::Method, 80},
                      {HeldModel::Destination, 250},
                      {HeldModel::Target, 420},
                      {HeldModel::Size, 90}});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_table);
    layout->addWidget(new Separator(Qt::Horizontal));
    connectActions();
    followTextSize(theme, *this, [this] { fit(); });
    refresh();
}

QWidget *HeldPane::makeHead()
{
    auto *head = new QWidget;
    head->setContentsMargins(16, 6, 12, 6);
    auto *flow = new FlowLayout;
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    head->setLayout(flow);
    followTextSize(m_theme, *m_title, [this] { m_title->setMinimumHeight(m_theme.px(28)); });
    m_word->setPlaceholderText(tr("Only with this word"));
    m_word->setAccessibleName(tr("Hold only requests with this word in host or path"));
    m_word->setToolTip(tr("Hold only requests with this word in host or path"));
    m_word->setMaxLength(200);
    m_word->setTextMargins(4, 0, 4, 0);
    followWidth(m_theme, *m_word, 190);
    followHeight(m_theme, *m_word, 28);
    flow->addWidget(
        new Drawing(m_theme, QStringLiteral("pause"), {18, 28}, tr("waiting"), nullptr, models::Tone::Warning));
    flow->addWidget(m_title);
    const std::pair<const char *, QAction *> buttons[] = {
        {"play", m_actions.release}, {"x", m_actions.drop}, {"check", m_actions.releaseAll}};
    for (const auto &[icon, action] : buttons) {
        auto *button = new Button(m_theme, Button::Look::Outlined, QLatin1String(icon), {});
        button->setAction(action);
        flow->addWidget(button);
    }
    flow->addWidget(m_word);
    return head;
}

void HeldPane::connectActions()
{
    connect(m_actions.hold, &QAction::toggled, &m_session, &CaptureSession::setHolding);
    connect(&m_session, &CaptureSession::holdingChanged, m_actions.hold, &QAction::setChecked);
    connect(m_actions.release, &QAction::triggered, this, [this] { actOnCurrent(&CaptureSession::release); });
    connect(m_actions.drop, &QAction::triggered, this, [this] { actOnCurrent(&CaptureSession::drop); });
    connect(m_actions.releaseAll, &QAction::triggered, &m_session, &CaptureSession::releaseAll);
    connect(m_word, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_session.judge().setWord(text.trimmed().toStdString());
        showTitle();
    });
    connect(&m_session, &CaptureSession::heldChanged, this, &HeldPane::refresh);
    connect(&m_session, &CaptureSession::holdingChanged, this, &HeldPane::refresh);
    connect(&m_session, &CaptureSession::stateChanged, this, &HeldPane::refresh);
    connect(m_table, &QAbstractItemView::activated, m_actions.release, &QAction::trigger);
}

void HeldPane::refresh()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    const int row = m_table->currentIndex().row();
    m_model.setHeld(m_session.held(), QDateTime::currentMSecsSinceEpoch() * 1'000'000);
    const int rows = m_model.rowCount();
    // What stands in the place of one that is gone is the next one to decide about.
    if (rows != 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(qBound(0, row, rows - 1), 0));
    for (QAction *action : {m_actions.release, m_actions.drop, m_actions.releaseAll})
        action->setEnabled(rows != 0);
    setVisible(m_session.isRunning() && (rows != 0 || m_session.judge().isHolding()));
    showTitle();
    fit();
    if (hadFocus && rows == 0 && isVisible())
        m_word->setFocus();
}

void HeldPane::showTitle()
{
    const int rows = m_model.rowCount();
    const bool holds = m_session.judge().isHolding();
    const QString word = m_word->text().trimmed();
    const QString what = !holds ? tr("Nothing more is held")
        : word.isEmpty()        ? tr("Every request is held")
                                : tr("Requests with “%1” are held").arg(word);
    const QString count = rows == 0
        ? tr("none waits")
        : plural("telltale::ui::HeldPane", "%n waits", QT_TRANSLATE_N_NOOP("telltale::ui::HeldPane", "%n wait"), rows,
                 models::numberText(static_cast<std::uint64_t>(rows)));
    m_title->setText(tr("%1, %2", "what is held, how many wait").arg(what, count));
    m_title->updateGeometry();
}

/// As high as what waits, up to a few rows: the events below are what one looks at.
void HeldPane::fit()
{
    const int rows = qMin(m_model.rowCount(), mostShown);
    m_table->setVisible(rows != 0);
    m_table->setFixedHeight(m_theme.px(28 + rows * heldHeight) + 1);
}

void HeldPane::actOnCurrent(void (CaptureSession::*act)(std::uint64_t))
{
    const std::optional<std::uint64_t> exchange = m_model.exchangeAt(m_table->currentIndex().row());
    if (exchange)
        (m_session.*act)(*exchange);
}

void HeldPane::keyPressEvent(QKeyEvent *event)
{
    // The table passes on the keys that it does not know.
    if (event->key() == Qt::Key_Delete && m_table->hasFocus())
        m_actions.drop->trigger();
    else
        QWidget::keyPressEvent(event);
}

QString HeldPane::title() const
{
    return m_title->text();
}

QList<Pane> HeldPane::panes() const
{
    return {{const_cast<HeldPane *>(this), m_model.rowCount() != 0 ? static_cast<QWidget *>(m_table) : m_word}};
}

} // namespace telltale::ui
