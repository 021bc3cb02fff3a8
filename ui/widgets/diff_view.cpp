// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diff_view.h"

#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/drawing.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace telltale::ui {

DiffView::DiffView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_head(new QWidget),
      m_file(new Label(theme, theme.mono(), models::Tone::Secondary)), m_line(new Separator(Qt::Horizontal)),
      m_text(new DiffText(theme))
{
    followHeight(theme, *m_head, 28);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(10, 0, 10, 0);
    head->setSpacing(8);
    head->addWidget(new Drawing(theme, QStringLiteral("file"), QSize(15, 15), tr("File")));
    head->addWidget(m_file, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 4);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_line);
    layout->addWidget(m_text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_text);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    clear();
}

void DiffView::setMostRows(int rows)
{
    m_text->setMostRows(rows);
}

void DiffView::setDiff(const models::DiffLines &diff)
{
    m_isEmpty = diff.lines.isEmpty();
    m_sentence = diff.sentence();
    m_file->setText(diff.file);
    m_head->setVisible(!diff.file.isEmpty());
    m_line->setVisible(!diff.file.isEmpty());
    m_text->setLines(diff.lines);
    m_text->setAccessibleName(diff.file.isEmpty() ? tr("Before and after: %1").arg(diff.sentence())
                                                  : tr("Before and after of %1: %2").arg(diff.file, diff.sentence()));
}

bool DiffView::setUnified(std::string_view text)
{
    const std::optional<models::DiffLines> diff = models::readUnifiedDiff(text);
    if (diff)
        setDiff(*diff);
    else
        clear();
    return diff.has_value();
}

void DiffView::clear()
{
    setDiff({});
}

QString DiffView::file() const
{
    return m_file->text();
}

void DiffView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.colors().separator);
    painter.setBrush(m_theme.colors().sunken);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace telltale::ui
