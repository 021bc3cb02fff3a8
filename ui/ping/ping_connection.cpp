// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_connection.h"

#include "ui/ping/ping_parts.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QFile>
#include <QGridLayout>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>

namespace telltale::ui {

using models::Tone;

namespace {

constexpr auto proxyKey = "ping/proxy";
constexpr auto proxyUserKey = "ping/proxyUser";
constexpr auto caKey = "ping/extraCa";
constexpr auto certificateKey = "ping/certificate";
constexpr auto keyKey = "ping/key";

SecretText secretOf(const QLineEdit &line)
{
    return SecretText(line.text().toStdString());
}

std::string pathIn(const QLineEdit &line)
{
    return QFile::encodeName(line.text().trimmed()).toStdString();
}

} // namespace

PingConnection::PingConnection(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_keepAlive(new QCheckBox), m_unverified(new QCheckBox)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_connect = addNumber(*grid, 0, tr("Connect within"), tr(" s"), 1, 3600, 10);
    m_answer = addNumber(*grid, 1, tr("Answer within"), tr(" s"), 1, 3600, 30);
    m_redirects = addNumber(*grid, 0, tr("Redirects followed"), {}, 0, 20, 0);
    m_retries = addNumber(*grid, 1, tr("Retries"), {}, 0, 20, 0);
    m_proxy = addLine(*grid, tr("Proxy"), tr("none, or HOST:PORT"));
    m_proxyUser = addLine(*grid, tr("User at the proxy"), tr("none"));
    m_proxyPassword = addLine(*grid, tr("Password at the proxy"), {}, true);
    m_ca = addLine(*grid, tr("Further CA (PEM file)"), tr("only those of the system"));
    m_certificate = addLine(*grid, tr("Client certificate (PEM file)"), tr("none"));
    m_key = addLine(*grid, tr("Its key (PEM file)"), tr("in the same file"));
    m_passphrase = addLine(*grid, tr("Passphrase of the key"), {}, true);
    auto *keepAlive = new Label(theme, theme.ui(), Tone::Normal);
    keepAlive->setText(tr("Keep the connection between pings"));
    auto *unverified = new Label(theme, theme.ui(), Tone::Normal);
    unverified->setText(tr("Go on although the certificate is wrong"));
    grid->addWidget(tickRow(theme, *m_keepAlive, *keepAlive), grid->rowCount(), 0, 1, 2);
    grid->addWidget(tickRow(theme, *m_unverified, *unverified), grid->rowCount(), 0, 1, 2);
    for (QCheckBox *box : {m_keepAlive, m_unverified})
        connect(box, &QCheckBox::toggled, this, &PingConnection::changed);
}

QLineEdit *PingConnection::addLine(QGridLayout &grid, const QString &name, const QString &example, bool isSecret)
{
    auto *line = new QLineEdit;
    makeMonoLine(m_theme, *line);
    line->setPlaceholderText(example);
    if (isSecret) {
        line->setEchoMode(QLineEdit::Password);
        line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
    grid.addWidget(fieldLabel(m_theme, name, *line), grid.rowCount(), 0, 1, 2);
    grid.addWidget(line, grid.rowCount(), 0, 1, 2);
    connect(line, &QLineEdit::textChanged, this, &PingConnection::changed);
    return line;
}

QSpinBox *PingConnection::addNumber(QGridLayout &grid, int column, const QString &name, const QString &unit, int least,
                                    int most, int value)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setSuffix(unit);
    box->setValue(value);
    followFont(m_theme, *box, m_theme.mono());
    followHeight(m_theme, *box, 28);
    const int row = column == 0 ? grid.rowCount() : grid.rowCount() - 2;
    grid.addWidget(fieldLabel(m_theme, name, *box), row, column);
    grid.addWidget(box, row + 1, column);
    connect(box, &QSpinBox::valueChanged, this, &PingConnection::changed);
    return box;
}

network::PingOptions PingConnection::options() const
{
    network::PingOptions options;
    options.patience.connect = std::chrono::seconds(m_connect->value());
    options.patience.lookup = options.patience.connect;
    options.patience.tls = options.patience.connect;
    options.patience.firstByte = std::chrono::seconds(m_answer->value());
    const QString proxy = m_proxy->text().trimmed();
    if (!proxy.isEmpty()) {
        const qsizetype colon = proxy.lastIndexOf(QLatin1Char(':'));
        bool isNumber = false;
        const ushort port = colon >= 0 ? proxy.mid(colon + 1).toUShort(&isNumber) : ushort(0);
        options.proxy.host = (isNumber ? proxy.left(colon) : proxy).toStdString();
        if (isNumber)
            options.proxy.port = port;
        options.proxy.user = m_proxyUser->text().toStdString();
        options.proxy.password = secretOf(*m_proxyPassword);
    }
    options.tls.extraCaFile = pathIn(*m_ca);
    options.tls.certificateFile = pathIn(*m_certificate);
    options.tls.keyFile = m_key->text().trimmed().isEmpty() ? options.tls.certificateFile : pathIn(*m_key);
    options.tls.keyPassphrase = secretOf(*m_passphrase);
    options.tls.acceptsUnverified = m_unverified->isChecked();
    options.redirects.most = m_redirects->value();
    options.retries.most = m_retries->value();
    options.keepsAlive = m_keepAlive->isChecked();
    return options;
}

void PingConnection::save(QSettings &settings) const
{
    settings.setValue(QLatin1String(proxyKey), m_proxy->text());
    settings.setValue(QLatin1String(proxyUserKey), m_proxyUser->text());
    settings.setValue(QLatin1String(caKey), m_ca->text());
    settings.setValue(QLatin1String(certificateKey), m_certificate->text());
    settings.setValue(QLatin1String(keyKey), m_key->text());
}

void PingConnection::restore(const QSettings &settings)
{
    m_proxy->setText(settings.value(QLatin1String(proxyKey)).toString());
    m_proxyUser->setText(settings.value(QLatin1String(proxyUserKey)).toString());
    m_ca->setText(settings.value(QLatin1String(caKey)).toString());
    m_certificate->setText(settings.value(QLatin1String(certificateKey)).toString());
    m_key->setText(settings.value(QLatin1String(keyKey)).toString());
}

} // namespace telltale::ui
