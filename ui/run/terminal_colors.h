// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/terminal_text.h"

#include <QTextCharFormat>

namespace telltale::ui {

struct Colors;

/// How a style of a terminal looks in the window: its eight colours become those of the theme that mean the same, so
/// that each can be read (4.5:1 on `sunken`, and what stands on a ground on that).
QTextCharFormat terminalFormat(const Colors &colors, const models::TerminalStyle &style);

} // namespace telltale::ui
