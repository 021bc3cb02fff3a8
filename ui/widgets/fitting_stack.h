// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace telltale::ui {

/// Pages of which one is shown; as high as that one, not as the highest.
class FittingStack : public QStackedWidget
{
    Q_OBJECT
public:
    explicit FittingStack(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
};

} // namespace telltale::ui
