// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_delegate.h"

namespace telltale::ui {

/// Paints how much of what is loaded a rule decides about: a bar, and the number behind it.
class RuleDelegate : public CellDelegate
{
    Q_OBJECT
public:
    RuleDelegate(const Theme &theme, int rowHeight, QObject *parent = nullptr);

protected:
    void paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const override;

private:
    void paintBar(QPainter *painter, const QRect &rect, double share, bool isRule) const;
};

} // namespace telltale::ui
