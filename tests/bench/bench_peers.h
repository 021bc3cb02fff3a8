// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace telltale::bench {

/// A program that serves.
struct Started
{
    std::string address;
    qint64 process = 0; ///< whose processor time counts; 0: it is not here
};

/// Starts the programs that are compared, and ends them.
class Peers
{
public:
    explicit Peers(QString folder);
    ~Peers();

    bool areThere() const;
    /// Answers everything with `{}`.
    Started nginxUpstream();
    Started nginxProxy(const std::string &upstream);
    /// The same over TLS, with `server.pem` and `server.key` of the folder; the second one sends on, over TLS or not.
    Started nginxTlsUpstream();
    Started nginxTlsProxy(const std::string &upstream, bool isUpstreamSecure);
    /// This program again, see bench_engine.h.
    Started engine(const char *program, const std::string &mode, const std::string &upstream);
    /// `mitmdump -w FILE --mode reverse:…`
    Started mitmdump(const std::string &upstream);
    /// `mitmdump -w FILE` as a proxy that opens TLS.
    Started mitmdumpConnect();

private:
    Started runMitmdump(const QStringList &more);
    Started nginx(const QString &name, const QString &servers);
    QProcess *run(const QString &program, const QStringList &arguments);

    QString m_folder;
    std::vector<std::unique_ptr<QProcess>> m_processes;
    int m_count = 0;
};

/// What wrk has measured.
struct Load
{
    double perSecond = 0;
    double p50 = 0; ///< milliseconds
    double p90 = 0;
    double p99 = 0;
    qint64 requests = 0;
    qint64 failed = 0;
};
Load runLoad(const std::string &address, int connections, int seconds);

/// Of user and system together.
double processorSeconds(qint64 process);
/// Until a process uses next to nothing of a processor, or half a minute has passed.
void waitUntilQuiet(qint64 process);
double residentMegabytes(qint64 process);

/// Connections that have each had one answer.
class IdleCrowd
{
public:
    IdleCrowd(const std::string &address, std::size_t wanted);
    ~IdleCrowd();
    IdleCrowd(const IdleCrowd &) = delete;
    IdleCrowd &operator=(const IdleCrowd &) = delete;
    std::size_t size() const { return m_sockets.size(); }

private:
    std::vector<int> m_sockets;
};

} // namespace telltale::bench
