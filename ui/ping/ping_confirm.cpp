// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_confirm.h"

#include "base/visible_text.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"
#include "ui/ping/ping_parts.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace telltale::ui {

using models::Tone;
using network::PingConfirmation;

namespace {

constexpr int mostFieldsHeight = 132;
constexpr std::size_t mostFieldsShown = 200;

/// Hashes and addresses have no blanks to break at.
QString breakable(const std::string &text)
{
    constexpr std::size_t most = 300;
    constexpr int piece = 8;
    const QString whole = visible(std::string_view(text).substr(0, most));
    QString shown;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        shown += whole.at(at);
        if (at % piece == piece - 1 && !whole.at(at).isHighSurrogate())
            shown += QChar(0x200B);
    }
    return text.size() > most ? shown + QChar(0x2026) : shown;
}

} // namespace

PingConfirm::PingConfirm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(new Label(theme, theme.ui(13, Theme::Weight::SemiBold), Tone::Normal)),
      m_detail(new Label(theme, theme.ui(12), Tone::Normal)), m_tells(new Label(theme, theme.ui(12), Tone::Normal)),
      m_fieldPlace(new QWidget), m_scroll(new ScrollPage(m_fieldPlace)), m_typing(new QWidget), m_host(new QLineEdit),
      m_send(new Button(theme, Button::Look::Primary, QStringLiteral("ping"), {})),
      m_cancel(new Button(theme, Button::Look::Outlined, {}, tr("Do not send")))
{
    for (Label *label : {m_title, m_detail, m_tells})
        label->setWordWrap(true);
    auto *place = new QVBoxLayout(m_fieldPlace);
    place->setContentsMargins(0, 0, 0, 0);
    followTextSize(theme, *this, [this] { m_scroll->setMaximumHeight(m_theme.px(mostFieldsHeight)); });
    makeMonoLine(theme, *m_host);
    m_hostLabel = fieldLabel(theme, tr("Type the host to go on"), *m_host);
    auto *typing = new QVBoxLayout(m_typing);
    typing->setContentsMargins(0, 0, 0, 0);
    typing->setSpacing(4);
    typing->addWidget(m_hostLabel);
    typing->addWidget(m_host);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_send);
    buttons->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(19, 12, 16, 12);
    layout->setSpacing(8);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_detail),
                          static_cast<QWidget *>(m_tells), static_cast<QWidget *>(m_scroll), m_typing})
        layout->addWidget(part);
    layout->addLayout(buttons);
    connect(m_host, &QLineEdit::textChanged, this, &PingConfirm::showState);
    connect(m_host, &QLineEdit::returnPressed, m_send, &QAbstractButton::click);
    connect(m_send, &QAbstractButton::clicked, this, [this] {
        if (isEnough())
            Q_EMIT confirmed();
    });
    connect(m_cancel, &QAbstractButton::clicked, this, &PingConfirm::cancelled);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PingConfirm::wait(const std::string &host)
{
    m_isAsking = false;
    m_title->setText(tr("Looking up %1…").arg(visible(host)));
    m_detail->setText(tr("You are asked before anything leaves."));
    m_tells->hide();
    m_scroll->hide();
    m_typing->hide();
    m_send->setText(tr("Send"));
    showState();
    m_cancel->setFocus();
}

void PingConfirm::ask(const network::PingDisclosure &disclosure, const std::vector<std::string> &addresses,
                      bool isProxy, std::uint64_t count)
{
    m_disclosure = disclosure;
    m_isAsking = true;
    const QString host = visible(disclosure.host);
    QStringList at;
    for (const std::string &address : addresses)
        at << visible(address);
    m_title->setText(count > 1 ? tr("Send %1 pings to %2?").arg(models::numberText(count), host)
                               : tr("Send this to %1?").arg(host));
    const QString where = isProxy ? tr("It leaves this machine through the proxy at %1.").arg(at.join(tr(" and ")))
                                  : tr("It leaves this machine. %1 is %2 now, and no other address is connected to.")
                                        .arg(host, at.join(tr(" and ")));
    m_detail->setText(disclosure.vendor.empty()
                          ? where
                          : tr("%1 %2 receives telemetry there.").arg(where, visible(disclosure.vendor)));
    m_tells->setText(disclosure.fields.empty()
                         ? tr("Nothing in it was recognised as a person, a contact, a credential or a location.")
                         : tr("It tells these %1 fields:").arg(models::numberText(disclosure.fields.size())));
    if (disclosure.fields.size() == 1)
        m_tells->setText(tr("It tells this field:"));
    m_tells->show();
    showFields(disclosure.fields);
    m_typing->setVisible(disclosure.level == PingConfirmation::TypeHost);
    m_hostLabel->setText(tr("Type the host to go on: %1").arg(host));
    m_host->setAccessibleName(m_hostLabel->text());
    m_host->clear();
    m_send->setText(tr("Send to %1").arg(host.size() > 28 ? host.left(26) + QChar(0x2026) : host));
    showState();
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_detail->text());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    (disclosure.level == PingConfirmation::TypeHost ? static_cast<QWidget *>(m_host) : m_send)->setFocus();
}

void PingConfirm::showFields(const std::vector<network::PingDisclosedField> &fields)
{
    delete m_fields;
    m_fields = new QWidget;
    auto *rows = new QVBoxLayout(m_fields);
    rows->setContentsMargins(0, 0, 4, 0);
    rows->setSpacing(6);
    for (std::size_t at = 0; at < std::min(fields.size(), mostFieldsShown); ++at) {
        const network::PingDisclosedField &field = fields[at];
        auto *chip = new Chip(m_theme, Chip::Look::Neutral, models::categoryIcon(field.category));
        chip->setFamily(models::familyOf(field.category));
        chip->setText(models::categoryText(field.category));
        auto *path = new Label(m_theme, m_theme.mono(), Tone::Secondary);
        path->setText(visible(field.path));
        auto *value = new Label(m_theme, m_theme.mono(), Tone::Normal);
        value->setText(breakable(field.value));
        value->setAccessibleName(visible(field.value));
        value->setWordWrap(true);
        auto *head = new QHBoxLayout;
        head->setSpacing(8);
        head->addWidget(chip);
        head->addWidget(path, 1);
        rows->addLayout(head);
        if (!value->text().isEmpty())
            rows->addWidget(value);
        else
            delete value;
    }
    if (fields.size() > mostFieldsShown) {
        auto *rest = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
        rest->setText(tr("and %1 more").arg(models::numberText(fields.size() - mostFieldsShown)));
        rows->addWidget(rest);
    }
    m_fieldPlace->layout()->addWidget(m_fields);
    m_scroll->setVisible(!fields.empty());
    m_scroll->setAccessibleName(tr("What it tells of people"));
}

bool PingConfirm::isEnough() const
{
    return m_isAsking && m_disclosure.mayConfirm(m_host->text().toStdString());
}

void PingConfirm::showState()
{
    m_send->setEnabled(isEnough());
    m_send->setAccessibleName(m_send->text());
}

QString PingConfirm::title() const
{
    return m_title->text();
}

QString PingConfirm::words() const
{
    QStringList words;
    for (const QLabel *label : findChildren<QLabel *>()) {
        if (label->isVisibleTo(this))
            words << (label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
    }
    for (const Chip *chip : findChildren<Chip *>()) {
        if (chip->isVisibleTo(this))
            words << chip->text();
    }
    return words.join(QLatin1Char('\n'));
}

void PingConfirm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().warnTint);
    painter.fillRect(QRect(0, 0, 3, height()), m_theme.colors().warn);
}

void PingConfirm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_cancel->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace telltale::ui
