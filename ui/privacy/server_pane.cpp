// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/server_pane.h"

#include "base/visible_text.h"
#include "ui/models/load_report.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSettings>

namespace telltale::ui {

using models::Tone;

namespace {

constexpr int longestField = 1000;

/// The password that was typed, which stays nowhere else; what the line keeps of it for undoing is given up with it.
SecretText takePassword(QLineEdit &line)
{
    QString typed = line.text();
    line.clear();
    QByteArray bytes = typed.toUtf8();
    SecretText secret(bytes.toStdString());
    bytes.fill('\0');
    typed.fill(QChar(0));
    return secret;
}

} // namespace

ServerPane::ServerPane(const Theme &theme, models::SwitchBoard &board, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_board(board),
      m_title(new Label(theme, theme.ui(13, Theme::Weight::SemiBold), Tone::Normal)), m_address(new QLineEdit),
      m_user(new QLineEdit), m_password(new QLineEdit), m_plain(new QCheckBox), m_plainPart(new QWidget),
      m_asked(new Label(theme, theme.ui(12), Tone::Secondary)), m_problem(new Label(theme, theme.ui(12), Tone::Error)),
      m_forget(new Button(theme, Button::Look::Outlined, {}, tr("Disconnect"))),
      m_cancel(new Button(theme, Button::Look::Outlined, {}, tr("Cancel"))),
      m_connect(new Button(theme, Button::Look::Primary, {}, tr("Connect")))
{
    auto *head = new QWidget;
    followHeight(theme, *head, 36);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(16, 0, 12, 0);
    line->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(new ScrollPage(makeForm()), 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(makeFoot());
    for (QLineEdit *field : {m_address, m_user, m_password}) {
        connect(field, &QLineEdit::textChanged, this, &ServerPane::edited);
        connect(field, &QLineEdit::returnPressed, this, &ServerPane::go);
    }
    // What was agreed to holds for one address.
    connect(m_address, &QLineEdit::textChanged, this, [this] { m_plain->setChecked(false); });
    connect(m_plain, &QCheckBox::toggled, this, &ServerPane::edited);
    connect(m_connect, &QAbstractButton::clicked, this, &ServerPane::go);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_board.servers().cancelConnecting();
        m_password->clear();
        Q_EMIT cancelled();
    });
    connect(m_forget, &QAbstractButton::clicked, this, [this] {
        m_board.servers().disconnectFrom(m_place);
        m_password->clear();
        Q_EMIT cancelled();
    });
    connect(&board.servers(), &models::ServerBook::refused, this, [this](const QString &reason) {
        showState();
        showProblem(models::asSentence(reason));
        (m_user->text().isEmpty() ? m_address : m_password)->setFocus();
    });
    connect(&board.servers(), &models::ServerBook::connected, this, [this](const QString &, const QString &where) {
        m_addresses[QString::fromStdString(m_place.first)] = where;
        showState();
        Q_EMIT connected(where);
    });
    setFocusProxy(m_address);
}

QWidget *ServerPane::makeForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(6);
    addField(*layout, tr("Address"), *m_address, QStringLiteral("https://appsmith.example.com"));
    addField(*layout, tr("User"), *m_user, tr("none: its state is only read"));
    addField(*layout, tr("Password"), *m_password, {});
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    auto *words = new Label(m_theme, m_theme.ui(12), Tone::Warning);
    words->setText(tr("Send the password unencrypted: over http to another machine, everybody in between reads it"));
    words->setWordWrap(true);
    words->setBuddy(m_plain);
    m_plain->setAccessibleName(words->text());
    auto *row = new QHBoxLayout(m_plainPart);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(8);
    row->addWidget(m_plain, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    for (Label *label : {m_asked, m_problem})
        label->setWordWrap(true);
    layout->addWidget(m_plainPart);
    layout->addWidget(m_asked);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    return form;
}

void ServerPane::addField(QVBoxLayout &layout, const QString &name, QLineEdit &field, const QString &example)
{
    auto *label = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
    label->setText(name);
    label->setBuddy(&field);
    field.setAccessibleName(name);
    field.setPlaceholderText(example);
    field.setMaxLength(longestField);
    followFont(m_theme, field, m_theme.ui());
    followHeight(m_theme, field, 28);
    layout.addWidget(label);
    layout.addWidget(&field);
}

QWidget *ServerPane::makeFoot()
{
    auto *foot = new QWidget;
    auto *buttons = new FlowLayout;
    buttons->setSpacing(8);
    for (Button *button : {m_connect, m_cancel, m_forget})
        buttons->addWidget(button);
    auto *room = new QVBoxLayout(foot); // the flow itself knows no margins
    room->setContentsMargins(16, 10, 16, 10);
    room->addLayout(buttons);
    return foot;
}

void ServerPane::begin(int entry)
{
    m_board.servers().cancelConnecting();
    m_place = m_board.placeOf(entry);
    const QString title =
        QString::fromStdString(m_board.entries().at(static_cast<std::size_t>(entry)).description->title);
    m_title->setText(tr("Running server of %1").arg(title));
    const models::ServerAccess *const access = m_board.servers().access(m_place);
    m_address->setText(access != nullptr ? visible(access->where)
                                         : m_addresses.value(QString::fromStdString(m_place.first)));
    m_password->clear();
    m_plain->setChecked(false);
    m_asked->setText(tr("Asked is GET /api/v1/users/me, without logging in, whenever the switches are read: it says "
                        "whether telemetry is on. With a user, a superuser of the server, Telltale logs in to read "
                        "and change the one setting that turns it, and shows every such request before. The password "
                        "is kept in memory until this window closes, and written nowhere."));
    showProblem({});
    showState();
}

void ServerPane::edited()
{
    showProblem({});
    showState();
}

void ServerPane::showState()
{
    const Result<network::HttpUrl> url = network::HttpUrl::parse(m_address->text().trimmed().toStdString());
    const bool isAsking = m_board.servers().isConnecting();
    const bool needsTick = url && !url->isSecure && !url->isLoopback() && !m_user->text().isEmpty();
    m_plainPart->setVisible(needsTick);
    for (QWidget *field : {static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_user),
                           static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_plain)})
        field->setEnabled(!isAsking);
    m_connect->setEnabled(!isAsking && !m_address->text().trimmed().isEmpty() && (!needsTick || m_plain->isChecked()));
    m_connect->setText(isAsking ? tr("Connecting…") : tr("Connect"));
    m_connect->setAccessibleName(m_connect->text());
    m_forget->setVisible(!isAsking && m_board.servers().access(m_place) != nullptr);
}

void ServerPane::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setAccessibleName(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString ServerPane::problem() const
{
    return m_problem->text();
}

void ServerPane::go()
{
    const int entry = m_board.find(m_place.first, m_place.second);
    const privacy::SwitchLayer *const layer = m_board.serverLayer(entry);
    if (!m_connect->isEnabled() || layer == nullptr)
        return;
    Result<network::HttpUrl> url = network::HttpUrl::parse(m_address->text().trimmed().toStdString());
    if (!url) {
        showProblem(models::asSentence(url.error().message));
        m_address->setFocus();
        return;
    }
    if (!m_user->text().isEmpty() && m_password->text().isEmpty()) {
        showProblem(tr("The password of %1 is missing.").arg(m_user->text()));
        m_password->setFocus();
        return;
    }
    const ServerForm form{*std::move(url), m_user->text().toStdString(), takePassword(*m_password),
                          m_plain->isChecked()};
    m_board.servers().connectTo(m_place, serverAccess(form, m_patience), layer->key);
    showState();
    m_cancel->setFocus(); // what can still be pressed
}

void ServerPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_cancel->click();
    else
        QWidget::keyPressEvent(event);
}

void ServerPane::save(QSettings &settings) const
{
    settings.beginGroup(QStringLiteral("privacy/servers"));
    for (auto one = m_addresses.begin(); one != m_addresses.end(); ++one)
        settings.setValue(one.key(), one.value());
    settings.endGroup();
}

void ServerPane::restore(const QSettings &settings)
{
    // A const QSettings has no groups to begin.
    const QString group = QStringLiteral("privacy/servers/");
    for (const QString &key : settings.allKeys()) {
        if (key.startsWith(group))
            m_addresses[key.mid(group.size())] = settings.value(key).toString();
    }
}

} // namespace telltale::ui
