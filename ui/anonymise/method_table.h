// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/method_model.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/row_views.h"

namespace telltale::ui {

/// Paints a radio button in front of a method, and a meter in front of what it costs.
class MethodDelegate : public CellDelegate
{
    Q_OBJECT
public:
    MethodDelegate(const Theme &theme, int rowHeight, QObject *parent = nullptr);

protected:
    void paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const override;

private:
    QRect paintRadio(QPainter *painter, const QRect &rect, bool isChosen) const;
    QRect paintMeter(QPainter *painter, const QRect &rect, int filled) const;
};

/// The methods that one field can be tried with. The row that one goes to is the one that is chosen, as with radio
/// buttons.
class MethodTable : public RowTable
{
    Q_OBJECT
public:
    MethodTable(const Theme &theme, models::MethodModel &methods, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    int wholeHeight() const;

    const Theme &m_theme;
    models::MethodModel &m_methods;
};

} // namespace telltale::ui
