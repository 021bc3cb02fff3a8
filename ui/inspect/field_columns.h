// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <map>

class QMenu;
class QTreeView;

namespace telltale::ui {

class ColumnWidths;
class Theme;

/// The columns of the tree of fields: how wide they are, and which are shown. By themselves those are shown for which
/// there is room beside the values; what someone shows or hides stays as they want it.
class FieldColumns : public QObject
{
    Q_OBJECT
public:
    /// The tree has its model already. Lives as long as the tree.
    FieldColumns(const Theme &theme, QTreeView &tree);

    /// The tree's width, and with it what fits.
    void setRoom(int width);
    void reset();
    void fillMenu(QMenu &menu);
    QByteArray save() const;
    void restore(const QByteArray &state);

private:
    bool isShownByItself(int column) const;
    void show();
    bool isByItself(int column) const;
    void resetFlexible(bool always);
    QString title(int column) const;

    const Theme &m_theme;
    QTreeView &m_tree;
    ColumnWidths *m_widths;
    std::map<int, bool> m_byHand; ///< column → shown
    int m_room = 0;
    std::map<int, int> m_flexible; ///< column → width, as it was set last
};

} // namespace telltale::ui
