// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace telltale::test {

/// A port that nobody listens on just now.
std::uint16_t freePort();

/// A program from elsewhere that serves on a port of loopback, while it lives.
class ServingProgram
{
public:
    /// Listens when it returns, or isThere() is false.
    ServingProgram(const QString &program, const QStringList &arguments, std::uint16_t port,
                   const QString &directory = {});
    ~ServingProgram();

    bool isThere() const { return m_isThere; }
    QByteArray said() { return m_process.readAllStandardOutput(); }
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    bool m_isThere = false;
};

/// A certificate authority of the test's own, and a server's certificate for 127.0.0.1 and localhost that it signed:
/// `ca.pem`, `server.pem`, `server.key` in the folder. False where openssl is missing.
bool makeCertificates(const QString &folder);

} // namespace telltale::test
