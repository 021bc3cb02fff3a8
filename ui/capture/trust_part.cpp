// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/trust_part.h"

#include "payload/lexeme.h"
#include "ui/capture/capture_session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>

namespace telltale::ui {

using models::Tone;

TrustPart::TrustPart(const Theme &theme, CaptureSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_statement(new Label(theme, theme.ui(), Tone::Normal)),
      m_fingerprint(new Label(theme, theme.mono(), Tone::Secondary)),
      m_copy(new Button(theme, Button::Look::Outlined, QStringLiteral("copy"), {}))
{
    auto *title = new Label(theme, theme.ui(13, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("Trust"));
    m_statement->setWordWrap(true);
    m_fingerprint->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(m_statement);
    layout->addWidget(m_fingerprint);
    layout->addLayout(buttons);
    connect(&session, &CaptureSession::stateChanged, this, &TrustPart::refresh);
    connect(m_copy, &QAbstractButton::clicked, this, &TrustPart::copyWay);
    refresh();
}

QString TrustPart::statement() const
{
    return m_statement->text();
}

QString TrustPart::fingerprint() const
{
    return m_fingerprint->isHidden() ? QString() : m_fingerprint->text();
}

void TrustPart::refresh()
{
    const CaptureTrust &trust = m_session.trust();
    const bool isLasting = trust.kind == CaptureTrust::Kind::Lasting;
    m_way = isLasting ? trust.certificate : QStringLiteral("telltale ca export");
    switch (trust.kind) {
    case CaptureTrust::Kind::None:
        m_statement->setText(trust.why.isEmpty()
                                 ? tr("No certificate authority opens TLS: it passes on unread, and is counted.")
                                 : tr("TLS passes on unread: %1").arg(trust.why));
        break;
    case CaptureTrust::Kind::Run:
        m_statement->setText(tr("A certificate authority of this run opens TLS. It is kept in memory, handed to the "
                                "program that was started, and gone when the run ends."));
        break;
    case CaptureTrust::Kind::Lasting:
        m_statement->setText(tr("The lasting certificate authority of this account opens TLS of the hosts on the "
                                "capture list. Programs have to trust its certificate."));
        break;
    }
    m_fingerprint->setText(tr("SHA-256 %1").arg(trust.fingerprint));
    m_fingerprint->setVisible(!trust.fingerprint.isEmpty());
    m_copy->setText(isLasting ? tr("Copy the certificate's path") : tr("Copy the command that makes one"));
    m_copy->setToolTip(payload::visible(m_way.toStdString()));
    m_copy->setHidden(trust.kind == CaptureTrust::Kind::Run);
    Q_EMIT resized();
}

void TrustPart::copyWay()
{
    QApplication::clipboard()->setText(m_way);
}

} // namespace telltale::ui
