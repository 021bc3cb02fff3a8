// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_widths.h"

#include "ui/theme/theme.h"

#include <QHeaderView>

namespace telltale::ui {

ColumnWidths::ColumnWidths(const Theme &theme, QHeaderView &header, QList<std::pair<int, int>> widths)
    : QObject(&header), m_theme(theme), m_header(header), m_widths(std::move(widths)), m_textSize(theme.textSize())
{
    reset();
    connect(&theme, &Theme::textSizeChanged, this, &ColumnWidths::rescale);
}

void ColumnWidths::reset()
{
    for (const auto &[section, width] : m_widths)
        m_header.resizeSection(section, m_theme.px(width));
}

void ColumnWidths::rescale(int percent)
{
    for (const auto &[section, width] : m_widths) {
        const int before = m_header.sectionSize(section); // 0: hidden
        const bool isByItself = before == 0 || before == qRound(width * m_textSize / 100.0);
        m_header.resizeSection(section, isByItself ? m_theme.px(width) : qRound(before * double(percent) / m_textSize));
    }
    m_textSize = percent;
}

} // namespace telltale::ui
