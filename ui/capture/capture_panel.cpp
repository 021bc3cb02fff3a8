// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/capture_panel.h"

#include "base/visible_text.h"
#include "ui/actions.h"
#include "ui/capture/capture_checks.h"
#include "ui/capture/capture_session.h"
#include "ui/capture/trust_part.h"
#include "ui/capture/tunnel_part.h"
#include "ui/models/capture_text.h"
#include "ui/settings/setting_row.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace telltale::ui {

using models::Tone;

namespace {

constexpr int panelWidth = 500;
constexpr int edge = 8; ///< between the panel and the window's

} // namespace

CapturePanel::CapturePanel(const Theme &theme, Actions &actions, CaptureSession &session, models::SettingsStore &store,
                           QWidget &parent)
    : QWidget(&parent), m_theme(theme), m_actions(actions), m_session(session), m_store(store),
      m_state(new Label(theme, theme.ui(12), Tone::Secondary)),
      m_close(new Button(theme, Button::Look::Flat, QStringLiteral("x"), {})), m_trouble(new Banner(theme)),
      m_coverage(new Label(theme, theme.ui(), Tone::Normal)), m_record(new Label(theme, theme.mono(), Tone::Secondary)),
      m_show(new Button(theme, Button::Look::Link, QStringLiteral("inspect"), tr("Show the events"))),
      m_warning(new Label(theme, theme.ui(12), Tone::Warning)), m_tunnels(new TunnelPart(theme, session)),
      m_trust(new TrustPart(theme, session))
{
    setAccessibleName(tr("Capture"));
    m_content = makeContent();
    auto *page = new ScrollPage(m_content);
    page->setAccessibleName(tr("Capture"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(page, 1);
    connect(&session, &CaptureSession::stateChanged, this, &CapturePanel::refresh);
    connect(&session, &CaptureSession::counted, this, &CapturePanel::refresh);
    connect(m_tunnels, &TunnelPart::resized, this, &CapturePanel::place);
    connect(m_trust, &TrustPart::resized, this, &CapturePanel::place);
    connect(&store, &models::SettingsStore::changed, this, &CapturePanel::showSettings);
    connect(&theme, &Theme::changed, this, &CapturePanel::place);
    parent.installEventFilter(this);
    hide();
    showSettings();
    refresh();
}

SettingRow *CapturePanel::row(SettingKey key) const
{
    for (SettingRow *row : m_rows) {
        if (row->key() == key)
            return row;
    }
    return nullptr;
}

QString CapturePanel::coverage() const
{
    return m_coverage->text();
}

QString CapturePanel::warning() const
{
    return m_warning->text();
}

void CapturePanel::refresh()
{
    using State = CaptureSession::State;
    const State state = m_session.state();
    const bool hasCaptured = !m_session.address().isEmpty();
    m_state->setText(state == State::Running ? tr("Capturing on %1 · %2", "address, requests a second")
                                                   .arg(m_session.address(), models::rateText(m_session.rate()))
                         : state == State::Starting ? tr("Starting…")
                         : state == State::Ending   ? tr("Ending what is under way…")
                                                    : tr("Not capturing"));
    m_coverage->setText(hasCaptured ? models::coverageText(m_session.counters())
                                    : tr("Nothing was captured yet. Everything that comes is recorded before it is "
                                         "answered or sent on; what cannot be seen is counted here."));
    m_record->setText(visible(QFile::encodeName(m_session.record()).toStdString()));
    m_record->setVisible(hasCaptured);
    m_show->setVisible(hasCaptured);
    const QString trouble = m_session.trouble();
    if (trouble.isEmpty())
        m_trouble->hide();
    else if (m_trouble->title() != trouble || !m_trouble->isVisibleTo(this))
        m_trouble->show(Severity::Error, trouble, {}, {}, {});
    place();
}

void CapturePanel::showSettings()
{
    const Settings &settings = m_store.settings();
    row(SettingKey::CaptureForward)->setVisible(settings.word(SettingKey::CaptureWay) == "forward");
    m_warning->setText(reachWarning(settings));
    m_warning->setVisible(!m_warning->text().isEmpty());
    place();
}

void CapturePanel::open(QWidget &button)
{
    m_button = &button;
    m_session.watchTunnels(true);
    show();
    raise();
    place();
    row(SettingKey::CaptureListen)->control().setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void CapturePanel::close()
{
    if (isHidden())
        return;
    qApp->removeEventFilter(this);
    m_session.watchTunnels(false);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_button != nullptr)
        m_button->setFocus();
    Q_EMIT closed();
}

void CapturePanel::place()
{
    if (isHidden() || m_button == nullptr)
        return;
    const QWidget &room = *parentWidget();
    const QPoint below = m_button->mapTo(&room, QPoint(0, m_button->height() + 4));
    layout()->activate();
    const int wide =
        qMin(qMax(m_theme.px(panelWidth), m_content->minimumSizeHint().width() + 14), room.width() - 2 * edge);
    const int most = room.height() - below.y() - edge;
    const int content =
        m_content->hasHeightForWidth() ? m_content->heightForWidth(wide - 14) : m_content->sizeHint().height();
    const int wanted = content + layout()->minimumSize().height() + m_theme.px(8);
    const int x = qBound(edge, below.x(), qMax(edge, room.width() - wide - edge));
    setGeometry(x, below.y(), wide, qMax(1, qMin(wanted, most)));
}

/// The room has changed, or somebody has clicked beside it.
bool CapturePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    const auto *widget = qobject_cast<QWidget *>(watched);
    const bool isBeside = event->type() == QEvent::MouseButtonPress && widget != nullptr && widget->window() == window()
        && widget != this && !isAncestorOf(widget) && widget != m_button && !widget->isWindow();
    if (isBeside && isVisible())
        close();
    return QWidget::eventFilter(watched, event);
}

void CapturePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void CapturePanel::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setPen(colors.border);
    painter.setBrush(colors.base);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

QList<Pane> CapturePanel::panes() const
{
    return {{const_cast<CapturePanel *>(this), &row(SettingKey::CaptureListen)->control()}};
}

} // namespace telltale::ui
