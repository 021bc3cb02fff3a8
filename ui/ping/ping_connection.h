// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_options.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QSettings;
class QSpinBox;

namespace telltale::ui {

class Theme;

/// How the connection is made: patience, proxy, certificates, redirects, retries.
class PingConnection : public QWidget
{
    Q_OBJECT
public:
    explicit PingConnection(const Theme &theme, QWidget *parent = nullptr);

    /// Without what decides where something may go.
    network::PingOptions options() const;
    /// Passphrases and passwords are kept by nobody.
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

    QSpinBox &connectTime() { return *m_connect; }
    QSpinBox &answerTime() { return *m_answer; }
    QLineEdit &proxy() { return *m_proxy; }
    QLineEdit &extraCa() { return *m_ca; }
    QSpinBox &redirects() { return *m_redirects; }
    QSpinBox &retries() { return *m_retries; }
    QCheckBox &keepAlive() { return *m_keepAlive; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit *addLine(QGridLayout &grid, const QString &name, const QString &example, bool isSecret = false);
    QSpinBox *addNumber(QGridLayout &grid, int column, const QString &name, const QString &unit, int least, int most,
                        int value);

    const Theme &m_theme;
    QSpinBox *m_connect;
    QSpinBox *m_answer;
    QLineEdit *m_proxy;
    QLineEdit *m_proxyUser;
    QLineEdit *m_proxyPassword;
    QLineEdit *m_ca;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    QLineEdit *m_passphrase;
    QSpinBox *m_redirects;
    QSpinBox *m_retries;
    QCheckBox *m_keepAlive;
    QCheckBox *m_unverified;
};

} // namespace telltale::ui
