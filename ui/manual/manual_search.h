// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace telltale::ui {

class Theme;

/// The line in which one types what to look for in the manual. Escape clears it, and only then goes on to the window.
class ManualSearch : public QLineEdit
{
    Q_OBJECT
public:
    /// The theme must outlive it.
    explicit ManualSearch(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Done typing: on to what was found.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void recolor();

    const Theme &m_theme;
    QAction *m_icon;
};

} // namespace telltale::ui
