// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busy_strip.h"

#include "ui/models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace telltale::ui {

BusyStrip::BusyStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_title(new Label(theme, theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal)),
      m_detail(new Label(theme, theme.ui(), models::Tone::Secondary)),
      m_cancel(new Button(theme, Button::Look::Outlined, QStringLiteral("x"), tr("Cancel")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 11);
    layout->setSpacing(12);
    auto *texts = new FoldingRow(theme, 500);
    texts->parts().setSpacing(12);
    texts->parts().addWidget(m_title);
    texts->parts().addWidget(m_detail, 1);
    connect(texts, &FoldingRow::folded, texts, [texts](bool folded) { texts->parts().setSpacing(folded ? 2 : 12); });
    layout->addWidget(texts, 1);
    layout->addWidget(m_cancel);
    setAccessibleName(tr("Reading"));
    connect(m_cancel, &QAbstractButton::clicked, this, &BusyStrip::cancelClicked);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BusyStrip::setProgress(const models::LoadController::Progress &progress)
{
    const double part = progress.total == 0 ? -1 : std::min(1.0, double(progress.done) / double(progress.total));
    QString detail = tr("%1 events so far").arg(models::numberText(progress.events));
    if (progress.total != 0) {
        detail += tr(", %1 of %2 (%3 %)")
                      .arg(models::sizeText(progress.done), models::sizeText(progress.total))
                      .arg(int(part * 100));
    }
    if (progress.waiting != 0)
        detail += tr("; %1 more to read").arg(progress.waiting);
    setWork(tr("Reading %1").arg(progress.name), detail, part);
}

void BusyStrip::setWork(const QString &title, const QString &detail, double part)
{
    m_part = part;
    m_title->setText(title);
    m_detail->setText(detail);
    setAccessibleDescription(m_title->text() + QStringLiteral(": ") + detail);
    update();
}

void BusyStrip::setWords(const QString &stop, const QString &name)
{
    m_cancel->setText(stop);
    m_cancel->setAccessibleName(stop);
    setAccessibleName(name);
}

QWidget &BusyStrip::stopButton() const
{
    return *m_cancel;
}

void BusyStrip::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.accentTint);
    const QRect bar(0, height() - 3, width(), 3);
    painter.fillRect(bar, colors.separator);
    if (m_part >= 0)
        painter.fillRect(QRect(0, bar.top(), int(width() * m_part), 3), colors.accent);
}

} // namespace telltale::ui
