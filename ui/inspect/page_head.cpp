// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/page_head.h"

#include "ui/actions.h"
#include "ui/models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace telltale::ui {

PageHead::PageHead(const Theme &theme, const Actions &actions, Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_counts(new Label(theme, theme.ui(), models::Tone::Secondary)),
      m_filter(new FilterBox(theme, session.filter, session.capture)),
      m_error(new Label(theme, theme.ui(12), models::Tone::Error))
{
    auto *title = new Label(theme, theme.ui(16, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Inspect"));
    m_filter->setMinimumWidth(180);
    m_filter->setMaximumWidth(460);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(16);
    row->addWidget(title);
    row->addWidget(m_counts, 2);
    auto *groups = new Button(theme, Button::Look::Flat, QStringLiteral("network"), {});
    groups->setAction(actions.groups);
    row->addWidget(groups);
    row->addWidget(m_filter, 3);
    auto *head = new QWidget;
    head->setFixedHeight(44);
    head->setLayout(row);
    m_error->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_error->setContentsMargins(16, 0, 14, 8);
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_error);
    connect(&session.filter, &models::EventFilter::changed, this, [this] {
        showCounts();
        showError();
    });
}

void PageHead::showCounts()
{
    const payload::Capture &capture = m_session.capture;
    const models::EventFilter &filter = m_session.filter;
    if (capture.size() == 0)
        m_counts->setText({});
    else if (!filter.isActive())
        m_counts->setText(models::countText(capture.events(), capture.fields()));
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
    const std::optional<payload::FilterError> &error = m_session.filter.error();
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
