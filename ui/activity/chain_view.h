// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace telltale::ui {

class Theme;

/// A few entries of the chain below each other, with their hashes and whether each fits. Only to be looked at.
class ChainView : public QWidget
{
    Q_OBJECT
public:
    struct Link
    {
        QString title;
        QString hash; ///< in groups; "": there is none
        bool fits = true;
        bool isCurrent = false;
        QString says; ///< beside the tick: "fits", "was changed"
    };

    explicit ChainView(const Theme &theme, QWidget *parent = nullptr);
    void setLinks(const QList<Link> &links);
    const QList<Link> &links() const { return m_links; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int linkHeight() const;
    void paintLink(QPainter &painter, const Link &link, int y, bool isFirst, bool isLast) const;

    const Theme &m_theme;
    QList<Link> m_links;
};

} // namespace telltale::ui
