// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/engine.h"
#include "network/interceptor/listen_address.h"

#include <QCoreApplication>

#include <sys/resource.h>

namespace telltale::network {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("telltale::Network", text);
}

/// Thousands of connections take more descriptors than a program is given at first.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

Result<bool> Engine::listen()
{
    const Result<Tcp::endpoint> wanted = parseListenAddress(m_options.listen);
    if (!wanted)
        return wanted.error();
    if (!isLoopback(*wanted) && m_options.allow.empty())
        return Error{"listen-not-allowed",
                     sentence(QT_TRANSLATE_NOOP(
                                  "telltale::Network",
                                  "%1 can be reached from other machines: say which addresses may connect (--allow)"))
                         .arg(QString::fromStdString(textOf(*wanted)))};
    // The system's are read when the first upstream asks for them; what somebody named is looked at now.
    if (!m_options.trustedFiles.empty()) {
        Result<std::unique_ptr<UpstreamTrust>> trust = UpstreamTrust::make(m_options.trustedFiles);
        if (!trust)
            return trust.error();
        m_upstreams.setTrust(*std::move(trust));
    }
    raiseDescriptorLimit();
    asio::error_code error;
    m_acceptor.open(wanted->protocol(), error);
    if (!error)
        m_acceptor.set_option(Tcp::acceptor::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(*wanted, error);
    if (!error)
        m_acceptor.listen(4096, error);
    const QString where = QString::fromStdString(textOf(*wanted));
    if (error == asio::error::address_in_use)
        return Error{"listen-port-taken",
                     sentence(QT_TRANSLATE_NOOP("telltale::Network",
                                                "%1 is taken by another program; choose another port, or 0 for any"))
                         .arg(where)};
    if (error)
        return Error{"listen-failed",
                     sentence(QT_TRANSLATE_NOOP("telltale::Network", "%1 cannot be listened on: %2"))
                         .arg(where, QString::fromStdString(error.message()))};
    m_endpoint = m_acceptor.local_endpoint(error);
    return true;
}

/// Whether a request for there would come back to us. Names are not looked up.
bool Engine::isOwnPlace(const UpstreamPlace &place) const
{
    if (place.port != m_endpoint.port())
        return false;
    if (place.isLoopback())
        return true;
    asio::error_code error;
    const asio::ip::address address = asio::ip::make_address(place.host, error);
    return !error && plainAddress(address) == plainAddress(m_endpoint.address());
}

} // namespace telltale::network
