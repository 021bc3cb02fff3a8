// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace telltale::ui {

class Button;
class Label;
class Theme;

/// What the list of events shows while a capture runs and nothing has come: how to point a program at it.
class WaitingView : public QWidget
{
    Q_OBJECT
public:
    explicit WaitingView(const Theme &theme, QWidget *parent = nullptr);

    /// Where the capture listens.
    void setAddress(const QString &address);
    /// A program is run.
    void setProgram(const QString &command);
    /// What the button copies.
    QString command() const { return m_command; }
    Button &copy() { return *m_copy; }

private:
    void showIcon();

    const Theme &m_theme;
    QString m_command;
    QLabel *m_icon;
    Label *m_title;
    Label *m_detail;
    Label *m_example;
    Button *m_copy;
};

} // namespace telltale::ui
