// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tunnel_model.h"

#include <QWidget>

namespace telltale::ui {

class Button;
class CaptureSession;
class Label;
class RowTable;
class Theme;

/// In the capture panel: what passed on unread, and the way to see it from now on. Hidden while nothing did.
class TunnelPart : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    TunnelPart(const Theme &theme, CaptureSession &session, QWidget *parent = nullptr);

    models::TunnelModel &model() { return m_model; }
    RowTable &table() { return *m_table; }
    Button &openHost() { return *m_open; }
    /// What became of the last host that was opened, or why the chosen one cannot be.
    QString remark() const;

Q_SIGNALS:
    /// It needs more room now, or less.
    void resized();

private:
    void refresh();
    void fit();
    void showChoice();
    void openChosen();

    const Theme &m_theme;
    CaptureSession &m_session;
    models::TunnelModel m_model;
    RowTable *m_table;
    Button *m_open;
    Label *m_remark;
    QStringList m_opened; ///< hosts, since the capture began
    int m_shownRows = -1;
};

} // namespace telltale::ui
