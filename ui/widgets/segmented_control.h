// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

namespace telltale::ui {

class Theme;

/// One of a few, as segments in a trough or as tabs with a line below. Checkable buttons in an exclusive group: arrow
/// keys and accessibility come from them.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Segments, Tabs };

    SegmentedControl(const Theme &theme, Look look, const QString &name, QWidget *parent = nullptr);

    /// Returns the segment's number, from 0.
    int add(const QString &text);
    void setText(int segment, const QString &text);
    void setVisible(int segment, bool visible);
    using QWidget::setVisible;
    Look look() const { return m_look; }
    int current() const { return m_group.checkedId(); }
    void setCurrent(int segment);
    /// What takes the focus.
    QWidget *currentSegment() const { return m_group.checkedButton(); }

Q_SIGNALS:
    void currentChanged(int segment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Look m_look;
    QButtonGroup m_group;
};

} // namespace telltale::ui
