// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settings_store.h"
#include "ui/panes.h"
#include "ui/widgets/drop_panel.h"

namespace telltale::ui {

class Actions;
class Banner;
class Button;
class CaptureSession;
class Label;
class SettingRow;
class Theme;
class TrustPart;
class TunnelPart;

/// What opens below the capture button: what the capture sees and cannot see, and how the next one is to be.
class CapturePanel : public DropPanel
{
    Q_OBJECT
public:
    /// Everything must outlive the panel, which covers a part of `parent`.
    CapturePanel(const Theme &theme, Actions &actions, CaptureSession &session, models::SettingsStore &store,
                 QWidget &parent);

    void open(QWidget &button);

    SettingRow *row(SettingKey key) const;
    Banner &trouble() { return *m_trouble; }
    TunnelPart &tunnels() { return *m_tunnels; }
    TrustPart &trust() { return *m_trust; }
    /// The coverage statement.
    QString coverage() const;
    /// What a person should know about the address.
    QString warning() const;
    QList<Pane> panes() const;

Q_SIGNALS:
    /// The events of the capture.
    void showWanted();

private:
    QWidget *makeHead();
    QWidget *makeContent();
    QWidget *makeCoverage();
    QWidget *makeSettings();
    void refresh();
    void showSettings();
    Label *makeTitle(const QString &text);

    const Theme &m_theme;
    Actions &m_actions;
    CaptureSession &m_session;
    models::SettingsStore &m_store;
    Label *m_state;
    Button *m_close;
    Banner *m_trouble;
    Label *m_coverage;
    Label *m_record;
    Button *m_show;
    Label *m_warning;
    TunnelPart *m_tunnels;
    TrustPart *m_trust;
    QList<SettingRow *> m_rows;
};

} // namespace telltale::ui
