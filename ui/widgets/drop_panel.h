// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace telltale::ui {

class Theme;

/// What opens below a button and lies over the page: as high as its content, which is scrolled where there is less
/// room, and closed with Esc or a click beside it.
class DropPanel : public QWidget
{
    Q_OBJECT
public:
    /// Covers a part of `room`, so wide at 100 %.
    DropPanel(const Theme &theme, int width, QWidget &room);

    /// Below `button`, as far as there is room; `first` gets the focus.
    void open(QWidget &button, QWidget &first);
    /// The button gets the focus where something in here had it.
    void close();
    /// Anew, for what is in it now.
    void place();

Q_SIGNALS:
    void closed();

protected:
    /// `head` stays in sight. To be called once.
    void setParts(QWidget *head, QWidget *content, const QString &name);
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// A click in it is none beside it.
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    int m_width;
    QWidget *m_button = nullptr; ///< what it stands below
    QWidget *m_content = nullptr;
};

} // namespace telltale::ui
