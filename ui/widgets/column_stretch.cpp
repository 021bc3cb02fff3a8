// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_stretch.h"

#include "ui/theme/scaling.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace telltale::ui {

namespace {

class ColumnStretch : public QObject
{
public:
    ColumnStretch(const Theme &theme, QHeaderView &header, std::vector<int> columns, int least)
        : QObject(&header), m_theme(theme), m_header(header),
          m_viewport(static_cast<QAbstractScrollArea *>(header.parentWidget())->viewport()),
          m_columns(std::move(columns)), m_least(least)
    {
        m_viewport->installEventFilter(this);
        connect(&header, &QHeaderView::sectionResized, this, &ColumnStretch::fit);
        connect(&header, &QHeaderView::sectionCountChanged, this, &ColumnStretch::fit);
        followTextSize(theme, *this, [this] { fit(); });
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            fit();
        return QObject::eventFilter(watched, event);
    }

private:
    bool isStretched(int column) const
    {
        return std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end();
    }
    void fit()
    {
        if (m_isFitting)
            return;
        const QScopedValueRollback fitting(m_isFitting, true);
        int room = m_viewport->width();
        int shown = 0;
        for (int column = 0; column < m_header.count(); ++column) {
            if (!isStretched(column))
                room -= m_header.sectionSize(column);
            else
                shown += !m_header.isSectionHidden(column);
        }
        for (const int column : m_columns) {
            if (column >= m_header.count() || m_header.isSectionHidden(column))
                continue;
            m_header.setSectionResizeMode(column, QHeaderView::Fixed);
            const int width = qMax(m_theme.px(m_least), room / shown);
            m_header.resizeSection(column, width);
            room -= width;
            --shown;
        }
    }

    const Theme &m_theme;
    QHeaderView &m_header;
    QWidget *m_viewport;
    std::vector<int> m_columns;
    int m_least;
    bool m_isFitting = false;
};

} // namespace

void stretchColumns(const Theme &theme, QHeaderView &header, std::vector<int> columns, int least)
{
    new ColumnStretch(theme, header, std::move(columns), least);
}

} // namespace telltale::ui
