// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace telltale::ui {

/// What is as wide as its place, and is scrolled where it is higher than that. What gets the focus is brought into
/// sight, and stays there when the content grows, unless somebody scrolled on.
class ScrollPage : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes `content`.
    explicit ScrollPage(QWidget *content, QWidget *parent = nullptr);
    ~ScrollPage() override;

    /// Those of the content: it is scrolled only where its place is smaller.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void follow(QWidget *focus);

    int m_followedTo = -1; ///< how far it was scrolled for the focus
};

} // namespace telltale::ui
