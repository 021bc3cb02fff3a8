// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_tls.h"

#include "network/ping/ping_errors.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSslCipher>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>
#include <string_view>

namespace telltale::network {

namespace {

constexpr qint64 largestPemFile = qint64(4) << 20;

Result<QByteArray> readPem(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (path.empty())
        return pingError("ping-certificate-file", path,
                         QCoreApplication::translate("telltale::Ping", "a key without its certificate"));
    if (!file.open(QIODevice::ReadOnly))
        return pingError("ping-certificate-file", path, file.errorString());
    return file.read(largestPemFile);
}

Error pemError(const std::string &path, const char *what)
{
    return pingError("ping-certificate-file", path, QCoreApplication::translate("telltale::Ping", what));
}

Result<QList<QSslCertificate>> certificatesIn(const std::string &path)
{
    const Result<QByteArray> pem = readPem(path);
    if (!pem)
        return pem.error();
    const QList<QSslCertificate> found = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (found.isEmpty())
        return pemError(path, QT_TRANSLATE_NOOP("telltale::Ping", "no certificate in it"));
    return found;
}

Result<QSslKey> keyIn(const std::string &path, const SecretText &passphrase)
{
    const Result<QByteArray> pem = readPem(path);
    if (!pem)
        return pem.error();
    const QByteArray secret(passphrase.view().data(), static_cast<qsizetype>(passphrase.view().size()));
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(*pem, algorithm, QSsl::Pem, QSsl::PrivateKey, secret);
        if (!key.isNull())
            return key;
    }
    return pemError(path, QT_TRANSLATE_NOOP("telltale::Ping", "no private key in it, or another passphrase"));
}

const char *codeOf(QSslError::SslError problem)
{
    switch (problem) {
    case QSslError::CertificateExpired:
        return "ping-certificate-expired";
    case QSslError::CertificateNotYetValid:
        return "ping-certificate-not-yet-valid";
    case QSslError::HostNameMismatch:
        return "ping-certificate-wrong-host";
    case QSslError::SelfSignedCertificate:
        return "ping-certificate-self-signed";
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return "ping-certificate-unknown-issuer";
    default:
        return "ping-certificate-bad";
    }
}

/// What nothing but another certificate helps against comes first.
int weightOf(const QSslError &problem)
{
    switch (problem.error()) {
    case QSslError::CertificateExpired:
        return 0;
    case QSslError::CertificateNotYetValid:
        return 1;
    case QSslError::HostNameMismatch:
        return 2;
    case QSslError::SelfSignedCertificate:
        return 3;
    default:
        return std::string_view(codeOf(problem.error())) == "ping-certificate-bad" ? 5 : 4;
    }
}

std::string nameOf(const QSslCertificate &certificate, bool isIssuer)
{
    QStringList parts;
    const QList<QByteArray> attributes =
        isIssuer ? certificate.issuerInfoAttributes() : certificate.subjectInfoAttributes();
    for (const QByteArray &attribute : attributes) {
        const QStringList values = isIssuer ? certificate.issuerInfo(attribute) : certificate.subjectInfo(attribute);
        for (const QString &value : values)
            parts << QString::fromUtf8(attribute) + u'=' + value;
    }
    return parts.join(QStringLiteral(", ")).toStdString();
}

PingCertificate describeCertificate(const QSslCertificate &certificate)
{
    PingCertificate result;
    result.subject = nameOf(certificate, false);
    result.issuer = nameOf(certificate, true);
    result.notBefore = certificate.effectiveDate().toSecsSinceEpoch();
    result.notAfter = certificate.expiryDate().toSecsSinceEpoch();
    result.sha256 = certificate.digest(QCryptographicHash::Sha256).toHex().toStdString();
    return result;
}

std::string versionOf(const QSslSocket &socket)
{
    switch (socket.sessionProtocol()) {
    case QSsl::TlsV1_2:
        return "TLSv1.2";
    case QSsl::TlsV1_3:
        return "TLSv1.3";
    case QSsl::UnknownProtocol:
        return {};
    default:
        return socket.sessionCipher().protocolString().toStdString();
    }
}

} // namespace

Result<QSslConfiguration> pingTlsConfiguration(const PingTlsOptions &options)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    if (!options.extraCaFile.empty()) {
        const Result<QList<QSslCertificate>> extra = certificatesIn(options.extraCaFile);
        if (!extra)
            return extra.error();
        // Once any are set, the system's are no longer looked up as needed.
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + *extra);
    }
    if (options.certificateFile.empty() && options.keyFile.empty())
        return configuration;
    const Result<QList<QSslCertificate>> own = certificatesIn(options.certificateFile);
    if (!own)
        return own.error();
    const Result<QSslKey> key =
        keyIn(options.keyFile.empty() ? options.certificateFile : options.keyFile, options.keyPassphrase);
    if (!key)
        return key.error();
    configuration.setLocalCertificateChain(*own);
    configuration.setPrivateKey(*key);
    return configuration;
}

const char *certificateCode(const QList<QSslError> &problems)
{
    const auto worst = std::min_element(problems.begin(), problems.end(), [](const QSslError &a, const QSslError &b) {
        return weightOf(a) < weightOf(b);
    });
    return worst == problems.end() ? "" : codeOf(worst->error());
}

Error certificateError(const QList<QSslError> &problems, const std::string &where)
{
    QStringList all;
    for (const QSslError &problem : problems)
        all << problem.errorString();
    return pingError(certificateCode(problems), where, all.join(QStringLiteral("; ")));
}

std::shared_ptr<const PingTlsReport> tlsReportOf(const QSslSocket &socket, const QList<QSslError> &problems,
                                                 const std::string &where)
{
    auto report = std::make_shared<PingTlsReport>();
    report->version = versionOf(socket);
    report->cipher = socket.sessionCipher().name().toStdString();
    report->alpn = socket.sslConfiguration().nextNegotiatedProtocol().toStdString();
    for (const QSslCertificate &certificate : socket.peerCertificateChain())
        report->chain.push_back(describeCertificate(certificate));
    report->isVerified = problems.isEmpty();
    for (const QSslError &problem : problems)
        report->problems.push_back(pingError(codeOf(problem.error()), where, problem.errorString()));
    return report;
}

} // namespace telltale::network
