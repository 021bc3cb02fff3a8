// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/switch_model.h"

#include <QSet>
#include <QWidget>

namespace telltale::ui {

class Button;
class EmptyState;
class Label;
class RowTree;
class SegmentedControl;
class Theme;

/// Products and their switches as they were read; a click on a switch asks for it to be turned.
class SwitchPane : public QWidget
{
    Q_OBJECT
public:
    SwitchPane(const Theme &theme, models::SwitchBoard &board, models::SwitchModel &model, QWidget *parent = nullptr);

    RowTree &tree() { return *m_tree; }
    SegmentedControl &which() { return *m_which; }
    Button &addButton() { return *m_add; }
    EmptyState &nothing() { return *m_nothing; }
    /// The entry of the board that is looked at; -1.
    int currentEntry() const;
    void choose(int entry);

Q_SIGNALS:
    void entryChanged(int entry);
    /// `layer`: the one that the click was on; else the strongest that can be changed.
    void turnWanted(int entry, privacy::SwitchState wanted, std::optional<privacy::LayerKind> layer);
    void addWanted();
    /// The running server of this entry is to be connected to.
    void connectWanted(int entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    void remember();
    void restore();
    void showState();
    void turn(const QModelIndex &index);
    void openMenu(const QPoint &position);

    const Theme &m_theme;
    models::SwitchBoard &m_board;
    models::SwitchModel &m_model;
    Label *m_hint;
    SegmentedControl *m_which;
    Button *m_add;
    RowTree *m_tree;
    EmptyState *m_nothing;
    QSet<QString> m_open; ///< products whose layers are shown
    QString m_current;    ///< before the list was read again
    int m_currentLayer = -1;
    bool m_isFirst = true;
};

} // namespace telltale::ui
