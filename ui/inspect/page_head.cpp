// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/page_head.h"

#include "ui/actions.h"
#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace telltale::ui {

PageHead::PageHead(const Theme &theme, const Actions &actions, Session &session, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_session(session), m_row(new FoldingRow(theme, 600)),
      m_counts(new Label(theme, theme.ui(), models::Tone::Secondary)),
      m_filter(new FilterBox(theme, session.filter, session.capture)),
      m_error(new Label(theme, theme.ui(12), models::Tone::Error))
{
    auto *title = new Label(theme, theme.ui(16, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Inspect"));
    auto *groups = new Button(theme, Button::Look::Flat, QStringLiteral("network"), {});
    groups->setAction(actions.byDestination);
    auto *first = new QHBoxLayout;
    first->setSpacing(16);
    first->addWidget(title);
    first->addWidget(m_counts, 1);
    first->addWidget(groups);
    auto *save = new Button(theme, Button::Look::Flat, QStringLiteral("export"), {});
    save->setAction(actions.exportEvents);
    first->addSpacing(-12); // as close as buttons of other pages
    first->addWidget(save);
    m_row->parts().addLayout(first, 3);
    m_row->parts().addWidget(m_filter, 3);
    m_error->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_error->setWordWrap(true);
    m_error->setContentsMargins(16, 0, 14, 8);
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_row);
    layout->addWidget(m_error);
    connect(m_row, &FoldingRow::folded, this, &PageHead::fit);
    followTextSize(theme, *this, [this] { fit(); });
    connect(&session.filter, &models::EventFilter::changed, this, [this] {
        showCounts();
        showError();
    });
}

/// The filter has a line of its own where there is no room beside the counts.
void PageHead::fit()
{
    const bool folded = m_row->isFolded();
    m_row->setFixedHeight(m_theme.px(folded ? 84 : 44));
    m_row->parts().setContentsMargins(16, 0, 12, folded ? m_theme.px(8) : 0);
    m_row->parts().setSpacing(folded ? 0 : 16);
    m_filter->setMinimumWidth(m_theme.px(180));
    m_filter->setMaximumWidth(folded ? QWIDGETSIZE_MAX : m_theme.px(460));
}

void PageHead::showCounts()
{
    const payload::Capture &capture = m_session.capture;
    const models::EventFilter &filter = m_session.filter;
    if (capture.size() == 0)
        m_counts->setText({});
    else if (!filter.isActive())
        m_counts->setText(models::countText(capture.events(), capture.fields(), capture.size() - capture.events()));
    else if (filter.isRunning())
        m_counts->setText(tr("%1 found, still looking (%2 %)")
                              .arg(models::numberText(static_cast<std::uint64_t>(m_session.events.rowCount())))
                              .arg(filter.searched() * 100 / capture.size()));
    else
        m_counts->setText(tr("%1 of %2 rows match")
                              .arg(models::numberText(static_cast<std::uint64_t>(m_session.events.rowCount())),
                                   models::numberText(capture.size())));
}

void PageHead::showError()
{
    const std::optional<payload::FilterError> error =
        m_session.filter.isUnfinished() ? std::optional<payload::FilterError>() : m_session.filter.error();
    m_error->setVisible(error.has_value());
    if (!error)
        return;
    const QByteArray before = m_session.filter.text().toUtf8().left(static_cast<qsizetype>(error->offset));
    m_error->setText(tr("%1 (at character %2)").arg(error->message).arg(QString::fromUtf8(before).size() + 1));
}

QString PageHead::counts() const
{
    return m_counts->text();
}

QString PageHead::error() const
{
    return m_error->isVisibleTo(this) ? m_error->text() : QString();
}

} // namespace telltale::ui
