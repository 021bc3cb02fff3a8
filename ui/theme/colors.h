// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace telltale::ui {

/// The colours of the window by meaning. Text 1 to 3 keep a contrast of 4.5:1 on window, base, sunken and selections.
struct Colors
{
    bool isDark = false;
    QColor window, base, sunken, trough, separator, border;
    QColor text, text2, text3;
    QColor accent, accentFill, accentTint;
    QColor selection, selectionOther, bytesHighlight;
    QColor ok, okTint, warn, warnTint, error, errorTint;

    static Colors light();
    static Colors dark();
    QPalette palette() const;
};

} // namespace telltale::ui
