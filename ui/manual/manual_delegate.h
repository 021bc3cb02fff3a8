// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace telltale::ui {

/// A page of the manual as one line; a place in it, with the line that was found, as two, with the
/// page's title above the first of them.
class ManualDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ManualDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QRect &rect, bool focused) const;
    void paintTitle(QPainter *painter, const QRect &rect, const QString &icon, const QString &title, const QColor &ink,
                    Theme::Weight weight) const;
    void paintHit(QPainter *painter, const QRect &rect, const QModelIndex &index, bool selected) const;

    const Theme &m_theme;
};

} // namespace telltale::ui
