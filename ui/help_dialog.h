// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QGridLayout;
class QVBoxLayout;

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

private:
    QWidget *makeKeys(const Actions &actions);
    QWidget *makeText();
    QGridLayout *addGroup(QVBoxLayout &column, const QString &title);
    void addKey(QGridLayout &grid, const QString &key, const QString &does);

    const Theme &m_theme;
};

} // namespace telltale::ui
