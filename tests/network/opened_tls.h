// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/running_interceptor.h"
#include "network/tls_talk.h"
#include "network/upstream.h"

#include <QFile>
#include <QTemporaryDir>

namespace telltale::test {

/// The certificate authority of the upstreams of a test, believed by the interceptors that it makes.
class UpstreamAuthority
{
public:
    UpstreamAuthority() : issuer(makeCertificate({"Test CA", "", true}))
    {
        QFile file(path());
        if (file.open(QFile::WriteOnly))
            file.write(issuer.certificate.data(), qint64(issuer.certificate.size()));
    }
    QString path() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    Certificate leaf(const CertificateWish &wish = {"x", "DNS:localhost,IP:127.0.0.1"}) const
    {
        return makeCertificate(wish, &issuer);
    }
    /// Opens TLS with an authority of its own.
    network::InterceptorOptions options() const
    {
        network::InterceptorOptions options;
        options.authority = *network::CertificateAuthority::inMemory();
        options.trustedFiles = {path().toStdString()};
        return options;
    }

    const Certificate issuer;

private:
    QTemporaryDir m_folder;
};

/// An upstream that speaks TLS, serves so many connections, and hears one message of each that gets through.
inline Upstream::Serve answeringTls(Certificate own, std::string answer, std::string *heard = nullptr,
                                    std::string *serverName = nullptr)
{
    return [own = std::move(own), answer = std::move(answer), heard, serverName](Talk &talk) {
        TlsTalk secured = TlsTalk::server(std::move(talk), own, {"http/1.1"});
        if (serverName != nullptr)
            *serverName = secured.serverName();
        const std::string request = secured.isOpen() ? secured.hearMessage() : std::string();
        if (heard != nullptr)
            *heard = request;
        if (!request.empty())
            secured.say(answer);
        secured.close();
    };
}

inline std::string connectHead(const std::string &authority)
{
    return "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n\r\n";
}

/// A client that has asked the proxy for the way to `authority` and was let through.
inline Talk throughProxy(const RunningInterceptor &proxy, const std::string &authority)
{
    Talk talk = proxy.connect();
    talk.say(connectHead(authority));
    talk.hearUntil("\r\n\r\n");
    return talk;
}

} // namespace telltale::test
