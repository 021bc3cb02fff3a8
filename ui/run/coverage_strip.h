// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace telltale::ui {

class Button;
class Label;
class Theme;
struct RunStatement;

/// The coverage statement of a run that is over: what was seen, what was not. Long ones are scrolled.
class CoverageStrip : public QWidget
{
    Q_OBJECT
public:
    explicit CoverageStrip(const Theme &theme, QWidget *parent = nullptr);

    void setStatement(const RunStatement &statement);
    /// All of it, a line each.
    QString text() const;
    Button &copy() { return *m_copy; }

private:
    const Theme &m_theme;
    Label *m_seen;
    Label *m_unseenTitle;
    Label *m_unseen;
    Button *m_copy;
    QWidget *m_page;
};

} // namespace telltale::ui
