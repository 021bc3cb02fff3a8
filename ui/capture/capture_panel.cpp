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
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QFile>

namespace telltale::ui {

using models::Tone;

namespace {

constexpr int panelWidth = 500;

} // namespace

CapturePanel::CapturePanel(const Theme &theme, Actions &actions, CaptureSession &session, models::SettingsStore &store,
                           QWidget &parent)
    : DropPanel(theme, panelWidth, parent), m_theme(theme), m_actions(actions), m_session(session), m_store(store),
      m_state(new Label(theme, theme.ui(12), Tone::Secondary)),
      m_close(new Button(theme, Button::Look::Flat, QStringLiteral("x"), {})), m_trouble(new Banner(theme)),
      m_coverage(new Label(theme, theme.ui(), Tone::Normal)), m_record(new Label(theme, theme.mono(), Tone::Secondary)),
      m_show(new Button(theme, Button::Look::Link, QStringLiteral("inspect"), tr("Show the events"))),
      m_warning(new Label(theme, theme.ui(12), Tone::Warning)), m_tunnels(new TunnelPart(theme, session)),
      m_trust(new TrustPart(theme, session))
{
    setParts(makeHead(), makeContent(), tr("Capture"));
    connect(&session, &CaptureSession::stateChanged, this, &CapturePanel::refresh);
    connect(&session, &CaptureSession::counted, this, &CapturePanel::refresh);
    connect(m_tunnels, &TunnelPart::resized, this, &DropPanel::place);
    connect(m_trust, &TrustPart::resized, this, &DropPanel::place);
    connect(&store, &models::SettingsStore::changed, this, &CapturePanel::showSettings);
    connect(this, &DropPanel::closed, this, [this] { m_session.watchTunnels(false); });
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
    m_session.watchTunnels(true);
    DropPanel::open(button, row(SettingKey::CaptureListen)->control());
}

QList<Pane> CapturePanel::panes() const
{
    return {{const_cast<CapturePanel *>(this), &row(SettingKey::CaptureListen)->control()}};
}

} // namespace telltale::ui
