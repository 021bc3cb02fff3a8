// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace telltale::ui {

class Button;
class Label;
class Theme;

/// Above a list that is kept as it is while requests go on coming: how many, and the way on.
class PauseStrip : public QWidget
{
    Q_OBJECT
public:
    /// `goOn` is the action that paused it.
    PauseStrip(const Theme &theme, QAction &goOn, QWidget *parent = nullptr);

    void setCount(std::uint64_t requests);
    QString text() const;
    Button &goOn() { return *m_goOn; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Label *m_text;
    Button *m_goOn;
};

} // namespace telltale::ui
