// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_delegate.h"

namespace telltale::ui {

/// Paints what the tree of switches has beside text (models/switch_model.h): toggles, and what a proof found as a chip.
class SwitchDelegate : public CellDelegate
{
    Q_OBJECT
public:
    SwitchDelegate(const Theme &theme, int rowHeight, QObject *parent = nullptr);

protected:
    void paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const override;

private:
    QRect paintToggle(QPainter *painter, const QRect &rect, int state) const;
};

} // namespace telltale::ui
