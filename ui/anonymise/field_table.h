// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace telltale::models {
class AnonymiseFields;
}

namespace telltale::ui {

class RowTable;
class Theme;

/// The fields on the left of the Anonymise page: paths take what room the others leave, and a click into the last
/// column marks a field for groups.
RowTable *makeFieldTable(const Theme &theme, models::AnonymiseFields &fields, int rowHeight);

} // namespace telltale::ui
