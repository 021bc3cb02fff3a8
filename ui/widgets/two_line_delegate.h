// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace telltale::ui {

class Theme;

/// An icon, a heavier line with a remark at its right end, and a quiet second line.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Look { Problem, File };

    TwoLineDelegate(const Theme &theme, Look look, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const;

    const Theme &m_theme;
    Look m_look;
};

} // namespace telltale::ui
