// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace telltale::ui {

class Actions;
class Theme;

/// What Telltale does with what it reads, and every key there is; made from the actions, so that it is never out of
/// date.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    HelpDialog(const Theme &theme, const Actions &actions, QWidget *parent);
};

} // namespace telltale::ui
