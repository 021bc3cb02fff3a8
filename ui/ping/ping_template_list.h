// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_views.h"

namespace telltale::ui {

class Theme;

/// The templates: two lines each, what the catalogue says of when it is sent at the right. Headings are passed over.
class PingTemplateList : public RowList
{
    Q_OBJECT
public:
    explicit PingTemplateList(const Theme &theme, QWidget *parent = nullptr);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace telltale::ui
