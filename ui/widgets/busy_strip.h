// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/load_controller.h"

#include <QWidget>

namespace telltale::ui {

class Button;
class Label;
class Theme;

/// What is being read, how far it is, and the way to stop it.
class BusyStrip : public QWidget
{
    Q_OBJECT
public:
    explicit BusyStrip(const Theme &theme, QWidget *parent = nullptr);
    void setProgress(const models::LoadController::Progress &progress);
    /// The same for other work; `part` is 0 to 1, negative: not known.
    void setWork(const QString &title, const QString &detail, double part);
    /// Other words than "Cancel" and "Reading": for the button, and for who does not see the strip.
    void setWords(const QString &stop, const QString &name);
    QWidget &stopButton() const;

Q_SIGNALS:
    void cancelClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Label *m_title;
    Label *m_detail;
    Button *m_cancel;
    double m_part = 0; ///< of the input, 0 to 1; negative: not known
};

} // namespace telltale::ui
