// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/redirect/redirect_hub.h"
#include "preload/preamble_server.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <string>

namespace telltale::test {

inline constexpr network::RedirectToken someToken{9, 8, 7, 6, 5, 4, 3, 2, 1};

/// A run: a server in the interceptor's place, the hub, and programs with its environment.
class Redirected
{
public:
    using Change = std::function<void(network::RedirectHubOptions &)>;
    explicit Redirected(const Change &change = {}, bool withVersion6 = false) : m_server(someToken, withVersion6)
    {
        network::RedirectHubOptions options;
        options.folder = folder();
        options.token = someToken;
        options.interceptorPort = m_server.port();
        options.interceptorPort6 = m_server.port6();
        options.proxyUrl = "http://127.0.0.1:" + std::to_string(m_server.port());
        options.library = TELLTALE_REDIRECT_LIBRARY;
        if (change)
            change(options);
        auto hub = network::RedirectHub::start(options);
        if (hub)
            m_hub = *std::move(hub);
        else
            qWarning("%s", qPrintable(hub.error().message));
    }

    PreambleServer &server() { return m_server; }
    network::RedirectHub &hub() { return *m_hub; }
    void end() { m_hub.reset(); }
    std::string folder() const { return m_folder.path().toStdString(); }

    QProcessEnvironment environment(const QString &program, const std::map<std::string, std::string> &users = {}) const
    {
        std::map<std::string, std::string> all{{"PATH", qgetenv("PATH").toStdString()}, {"LC_ALL", "C"}};
        all.insert(users.begin(), users.end());
        QProcessEnvironment environment;
        for (const auto &[name, value] : m_hub->environment(all, program.toStdString()))
            environment.insert(QString::fromStdString(name), QString::fromStdString(value));
        return environment;
    }
    /// Runs a program to its end; what it wrote to both of its outputs.
    QString run(const QString &program, const QStringList &words, const std::map<std::string, std::string> &users = {},
                qint64 *process = nullptr)
    {
        QProcess running;
        running.setProcessEnvironment(environment(program, users));
        running.setProcessChannelMode(QProcess::MergedChannels);
        running.start(program, words);
        running.waitForStarted();
        if (process)
            *process = running.processId();
        if (!running.waitForFinished(300'000))
            return QStringLiteral("does not end");
        return QString::fromUtf8(running.readAll());
    }
    /// Runs the test program with these words.
    QString client(const QString &words, qint64 *process = nullptr)
    {
        return run(QStringLiteral(TELLTALE_REDIRECT_CLIENT), words.split(u' '), {}, process);
    }

private:
    QTemporaryDir m_folder;
    PreambleServer m_server;
    std::unique_ptr<network::RedirectHub> m_hub;
};

} // namespace telltale::test
