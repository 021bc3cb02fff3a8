// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <QWidget>

class QHBoxLayout;

namespace telltale::ui {

class Button;
class Label;
class Theme;

/// A message above the content: what happened, one line of detail, at most two things to do. Never over content.
class Banner : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a message; `go` is the label of the first button, which is absent when that is empty.
    void show(Severity severity, const QString &title, const QString &detail, const QString &go, const QString &open);
    QString title() const;
    /// The first of what can be done about it.
    QWidget &firstButton() const;
    /// Hides it, as its button does.
    void closeMessage();

Q_SIGNALS:
    void goClicked();
    void openClicked();
    /// By the button or a key, while something in it had the focus: that has to go somewhere.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QColor ink() const;

    const Theme &m_theme;
    Severity m_severity = Severity::Note;
    Label *m_title;
    Label *m_detail;
    Button *m_go;
    Button *m_open;
    Button *m_close;
};

} // namespace telltale::ui
