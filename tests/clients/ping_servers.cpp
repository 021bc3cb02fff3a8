// SPDX-License-Identifier: GPL-3.0-or-later
#include "ping_servers.h"

#include "network/talk.h"

#include <QElapsedTimer>
#include <QFile>

namespace telltale::test {

namespace {

constexpr int patience = 60'000; // milliseconds

bool runOpenssl(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished(patience) && process.exitCode() == 0;
}

/// By the system's table, without connecting: a proxy would connect to its server for that.
bool isListening(std::uint16_t port)
{
    const QByteArray local = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0') + ' ';
    for (const char *name : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile table(QString::fromLatin1(name));
        if (!table.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : table.readAll().split('\n')) {
            const qsizetype at = line.indexOf(local);
            // Local address, other address, state: 0A is LISTEN.
            if (at >= 0 && at < 20 + 32 && line.mid(line.indexOf(' ', at + local.size()) + 1, 2) == "0A")
                return true;
        }
    }
    return false;
}

} // namespace

std::uint16_t freePort()
{
    return Listening().port();
}

ServingProgram::ServingProgram(const QString &program, const QStringList &arguments, std::uint16_t port,
                               const QString &directory)
{
    m_process.setWorkingDirectory(directory);
    m_process.start(program, arguments);
    if (!m_process.waitForStarted(patience))
        return;
    QElapsedTimer time;
    time.start();
    while (!m_isThere && time.elapsed() < patience && m_process.state() == QProcess::Running) {
        m_isThere = isListening(port);
        if (!m_isThere)
            m_process.waitForFinished(50);
    }
}

ServingProgram::~ServingProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(patience))
        m_process.kill();
}

bool makeCertificates(const QString &folder)
{
    QFile names(folder + QStringLiteral("/names"));
    if (!names.open(QIODevice::WriteOnly) || names.write("subjectAltName=IP:127.0.0.1,DNS:localhost\n") < 0)
        return false;
    names.close();
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    return runOpenssl(folder,
                      words("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj "
                            "/CN=Telltale-test-CA"))
        && runOpenssl(folder,
                      words("req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj "
                            "/CN=localhost"))
        && runOpenssl(folder,
                      words("x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out "
                            "server.pem -days 2 -extfile names"));
}

} // namespace telltale::test
