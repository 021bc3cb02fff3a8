// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/nss_database.h"

#include "network/tls/private_file.h"
#include "network/tls/tls_errors.h"
#include "network/tls/trust_bundle.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>

#include <sys/stat.h>

namespace telltale::network {

namespace {

constexpr int certutilTimeout = 20'000;

/// Why it did not do what it was to do; empty when it did.
QString runCertutil(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForStarted(certutilTimeout) || !process.waitForFinished(certutilTimeout)) {
        const QString why = process.errorString();
        process.kill();
        process.waitForFinished(certutilTimeout);
        return why;
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString said = QString::fromLocal8Bit(process.readAll()).simplified().left(500);
    return said.isEmpty() ? QStringLiteral("certutil: %1").arg(process.exitCode()) : said;
}

} // namespace

std::string nssCertutil()
{
    const QString path = QStandardPaths::findExecutable(QStringLiteral("certutil"));
    return QFile::encodeName(path).toStdString();
}

std::string nssNickname(const std::string &certificate)
{
    const std::vector<std::string> found = certificatesInPem(certificate);
    if (found.empty())
        return {};
    const QByteArray der = QByteArray::fromStdString(found.front());
    const QByteArray digest = QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex();
    return "Telltale " + digest.left(16).toStdString();
}

Result<bool> trustInNss(const std::string &folder, const std::string &certificate, const std::string &certutil)
{
    if (certutil.empty())
        return tlsError("nss-tool-missing", folder);
    const std::string nickname = nssNickname(certificate);
    if (nickname.empty())
        return tlsError("nss-failed", folder, QStringLiteral("PEM"));
    if (!makeOwnersFolder(folder))
        return tlsError("nss-failed", folder, QString::fromLocal8Bit(std::strerror(errno)));
    const QString program = QFile::decodeName(certutil.c_str());
    const QString place = QStringLiteral("sql:") + QFile::decodeName(folder.c_str());
    struct stat facts = {};
    if (::stat((folder + "/cert9.db").c_str(), &facts) != 0) {
        const QString why = runCertutil(
            program, {QStringLiteral("-N"), QStringLiteral("-d"), place, QStringLiteral("--empty-password")}, {});
        if (!why.isEmpty())
            return tlsError("nss-failed", folder, why);
    }
    // Without a password file it would ask on the terminal where a database has a password.
    const QString why = runCertutil(program,
                                    {QStringLiteral("-A"), QStringLiteral("-d"), place, QStringLiteral("-a"),
                                     QStringLiteral("-n"), QString::fromStdString(nickname), QStringLiteral("-t"),
                                     QStringLiteral("C,,"), QStringLiteral("-f"), QStringLiteral("/dev/null")},
                                    QByteArray::fromStdString(certificate));
    if (!why.isEmpty())
        return tlsError("nss-failed", folder, why);
    return true;
}

} // namespace telltale::network
