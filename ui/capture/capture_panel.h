// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settings_store.h"
#include "ui/panes.h"

#include <QMouseEvent>
#include <QWidget>

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

/// What opens below the capture button: what the capture sees and cannot see, and how the next one is to be. Lies over
/// the page, is scrolled where there is little room, and is closed with Esc or a click beside it.
class CapturePanel : public QWidget
{
    Q_OBJECT
public:
    /// Everything must outlive the panel, which covers a part of `parent`.
    CapturePanel(const Theme &theme, Actions &actions, CaptureSession &session, models::SettingsStore &store,
                 QWidget &parent);

    /// Below `button`, as far as there is room.
    void open(QWidget &button);
    void close();

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
    void closed();
    /// The events of the capture.
    void showWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// A click in it is none beside it.
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeContent();
    QWidget *makeCoverage();
    QWidget *makeSettings();
    void place();
    void refresh();
    void showSettings();
    Label *makeTitle(const QString &text);

    const Theme &m_theme;
    Actions &m_actions;
    CaptureSession &m_session;
    models::SettingsStore &m_store;
    QWidget *m_button = nullptr; ///< what it stands below
    Label *m_state;
    Button *m_close;
    Banner *m_trouble;
    Label *m_coverage;
    Label *m_record;
    Button *m_show;
    Label *m_warning;
    TunnelPart *m_tunnels;
    TrustPart *m_trust;
    QWidget *m_content = nullptr;
    QList<SettingRow *> m_rows;
};

} // namespace telltale::ui
