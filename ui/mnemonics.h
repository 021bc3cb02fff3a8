// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace telltale::ui {

/// Gives every entry of a menu that has none a letter of its own text, where one is left.
void addMnemonics(QMenu &menu);

} // namespace telltale::ui
