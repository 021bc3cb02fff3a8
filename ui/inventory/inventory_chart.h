// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inventory_snapshot.h"

#include <QChartView>

#include <vector>

namespace telltale::ui {

class Theme;

/// A chart of Qt Charts whose parts can be chosen, by a click or with the keys. Series draw the marks; words, numbers
/// and what is chosen are painted here, in the fonts of the window.
class InventoryChart : public QChartView
{
    Q_OBJECT
public:
    InventoryChart(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// What a reader hears: the name and the numbers of all parts.
    QString summary() const;
    int partCount() const { return static_cast<int>(m_parts.size()); }
    /// The place of a part; for tests and tool tips.
    QRect partRect(int part) const { return m_parts[static_cast<std::size_t>(part)].rect; }
    QString partText(int part) const { return m_parts[static_cast<std::size_t>(part)].text; }
    int current() const { return m_current; }
    /// The part that the table is filtered by; -1: none.
    void setChosen(int part);
    /// Nothing is typed here: scrolled into sight it is as a whole.
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override { return QWidget::inputMethodQuery(query); }

Q_SIGNALS:
    /// Again for the one that is chosen: it is not wanted any more.
    void partClicked(int part);

protected:
    struct Part
    {
        QRect rect;
        QString text; ///< `contact: 2 fields`
    };

    /// Makes series and parts for the size of now.
    virtual void build() = 0;
    virtual void paintParts(QPainter &painter) = 0;

    void rebuild();
    const Theme &theme() const { return m_theme; }
    void setParts(std::vector<Part> parts);
    int chosen() const { return m_chosen; }
    /// Room for the content, in pixels of now.
    QRect room() const { return viewport()->rect(); }

    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    int partAt(const QPoint &place) const;
    void go(int part);

    const Theme &m_theme;
    QString m_name;
    std::vector<Part> m_parts;
    int m_current = 0;
    int m_chosen = -1;
    int m_hovered = -1;
};

} // namespace telltale::ui
