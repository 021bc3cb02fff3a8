// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <utility>

class QHeaderView;

namespace telltale::ui {

class Theme;

/// How wide the columns of a view are by themselves, at every text size. Those that someone made wider or narrower keep
/// their part of the text size.
class ColumnWidths : public QObject
{
    Q_OBJECT
public:
    /// Widths of sections for 100 %. Lives as long as the header.
    ColumnWidths(const Theme &theme, QHeaderView &header, QList<std::pair<int, int>> widths);
    /// As wide as they are by themselves.
    void reset();

private:
    void rescale(int percent);

    const Theme &m_theme;
    QHeaderView &m_header;
    QList<std::pair<int, int>> m_widths;
    int m_textSize;
};

} // namespace telltale::ui
