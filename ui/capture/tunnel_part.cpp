// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/tunnel_part.h"

#include "payload/lexeme.h"
#include "ui/capture/capture_session.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>

namespace telltale::ui {

using models::Tone;
using models::TunnelModel;

namespace {

constexpr int tunnelHeight = 26;
constexpr int mostTunnelRows = 5;

} // namespace

TunnelPart::TunnelPart(const Theme &theme, CaptureSession &session, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_session(session),
      m_table(new RowTable(theme, tunnelHeight, tr("Passed on unread, or not let through"))),
      m_open(new Button(theme, Button::Look::Outlined, QStringLiteral("eye"), tr("Open this host from now on"))),
      m_remark(new Label(theme, theme.ui(12), Tone::Secondary))
{
    auto *title = new Label(theme, theme.ui(13, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("Passed on unread, or not let through"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    new ColumnWidths(theme, *m_table->horizontalHeader(),
                     {{TunnelModel::Destination, 168}, {TunnelModel::Why, 166}, {TunnelModel::Bytes, 68}});
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_open->setToolTip(tr("TLS to this host is opened from the next connection on, so that what is sent is seen"));
    m_remark->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    layout->addWidget(m_remark);
    connect(&session, &CaptureSession::tunnelsChanged, this, &TunnelPart::refresh);
    connect(&session, &CaptureSession::stateChanged, this, [this] {
        if (m_session.state() == CaptureSession::State::Starting)
            m_opened.clear();
        refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TunnelPart::showChoice);
    connect(m_open, &QAbstractButton::clicked, this, &TunnelPart::openChosen);
    followTextSize(theme, *this, [this] { fit(); });
    refresh();
}

QString TunnelPart::remark() const
{
    return m_remark->text();
}

void TunnelPart::refresh()
{
    m_model.setTunnels(m_session.tunnels());
    setHidden(m_model.rowCount() == 0);
    if (m_model.rowCount() != 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, TunnelModel::Destination));
    if (m_model.rowCount() != m_shownRows)
        fit();
    showChoice();
}

/// As high as its rows, up to some of them.
void TunnelPart::fit()
{
    m_shownRows = m_model.rowCount();
    const int rows = qBound(1, m_shownRows, mostTunnelRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_theme.px(tunnelHeight) + 2);
    Q_EMIT resized();
}

void TunnelPart::showChoice()
{
    const QString host = m_model.hostToOpen(m_table->currentIndex().row());
    const bool isOpened = m_opened.contains(host);
    m_open->setEnabled(m_session.isRunning() && !host.isEmpty() && !isOpened);
    m_remark->setText(isOpened ? tr("TLS to %1 is opened from the next connection on, until this capture ends.")
                                     .arg(payload::visible(host.toStdString()))
                          : host.isEmpty() ? tr("Only what is not on the capture list can be opened.")
                                           : tr("It passes on with its own certificate; only its bytes are counted."));
}

void TunnelPart::openChosen()
{
    const QString host = m_model.hostToOpen(m_table->currentIndex().row());
    if (host.isEmpty())
        return;
    m_session.openHost(host);
    m_opened << host;
    showChoice();
}

} // namespace telltale::ui
