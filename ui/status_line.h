// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session.h"

#include <QStatusBar>

namespace telltale::ui {

class Label;
class Theme;

/// How much is loaded, from what, and what was found about it.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);

    void show(const Session &session, bool isExample);
    /// Whether something is captured, and where.
    void setCaptureText(const QString &text);
    /// What is known of the activity log's chain; `isGood`: nothing is wrong with it.
    void setLogText(const QString &text, bool isGood);
    /// What the page has to say; "" for nothing.
    void setPageText(const QString &text);

private:
    void showParts(bool shown);

    Label *m_capture;
    Label *m_counts;
    Label *m_detail;
    Label *m_page;
    Label *m_following;
    Label *m_problems;
    Label *m_log;
};

} // namespace telltale::ui
