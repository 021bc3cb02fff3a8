// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace telltale::ui {

/// Tells screen readers what our own controls are. Once or more often is the same.
void installAccessibility();

} // namespace telltale::ui
