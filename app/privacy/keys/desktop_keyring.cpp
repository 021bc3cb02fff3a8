// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/keys/keyring.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QEventLoop>
#include <QTimer>

#include <functional>

#include <qt6keychain/keychain.h>

namespace telltale::privacy {

namespace {

QString serviceName()
{
    return QStringLiteral("telltale");
}

QString aboutKeyring(const char *text)
{
    return QCoreApplication::translate("telltale::Keys", text);
}

/// QtKeychain gives one and the same error when there is no keyring and when one refuses, so that is asked here first.
bool isKeyringOnBus()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QStringList names =
        bus.interface()->registeredServiceNames().value() + bus.interface()->activatableServiceNames().value();
    for (const char *name : {"org.freedesktop.secrets", "org.kde.kwalletd6", "org.kde.kwalletd5", "org.kde.kwalletd"}) {
        if (names.contains(QLatin1String(name)))
            return true;
    }
    return false;
}

class DesktopKeyring : public Keyring
{
public:
    DesktopKeyring(int mostSeconds, const std::string &entry)
        : m_mostSeconds(mostSeconds), m_entry(QString::fromStdString(entry))
    {
    }

    bool isThere() override
    {
        ask();
        return m_isThere;
    }

    Result<std::optional<std::string>> read() override
    {
        ask();
        if (!m_problem.isEmpty())
            return Error{"keyring-unreadable", m_problem};
        return m_secret;
    }

    Result<bool> write(const std::string &secret) override
    {
        auto *const job = new QKeychain::WritePasswordJob(serviceName());
        job->setKey(m_entry);
        job->setTextData(QString::fromStdString(secret));
        QKeychain::Error error = QKeychain::OtherError;
        QString reason;
        if (!run(job, error, reason))
            reason = aboutKeyring(QT_TRANSLATE_NOOP("telltale::Keys", "it did not answer"));
        else if (error == QKeychain::NoError)
            return true;
        return Error{"keyring-not-written",
                     aboutKeyring(QT_TRANSLATE_NOOP("telltale::Keys",
                                                    "The key could not be stored in the desktop's keyring: %1"))
                         .arg(reason)};
    }

    Result<bool> remove() override
    {
        auto *const job = new QKeychain::DeletePasswordJob(serviceName());
        job->setKey(m_entry);
        QKeychain::Error error = QKeychain::OtherError;
        QString reason;
        if (!run(job, error, reason))
            reason = aboutKeyring(QT_TRANSLATE_NOOP("telltale::Keys", "it did not answer"));
        else if (error == QKeychain::NoError || error == QKeychain::EntryNotFound)
            return error == QKeychain::NoError;
        return Error{
            "keyring-not-written",
            aboutKeyring(QT_TRANSLATE_NOOP("telltale::Keys", "It could not be taken out of the desktop's keyring: %1"))
                .arg(reason)};
    }

private:
    void ask()
    {
        if (m_wasAsked)
            return;
        m_wasAsked = true;
        m_isThere = isKeyringOnBus();
        if (!m_isThere)
            return;
        auto *const job = new QKeychain::ReadPasswordJob(serviceName());
        job->setKey(m_entry);
        QKeychain::Error error = QKeychain::OtherError;
        QString reason;
        const QString failed =
            aboutKeyring(QT_TRANSLATE_NOOP("telltale::Keys", "The desktop's keyring cannot be read: %1"));
        const auto take = [this, job](QKeychain::Error result) {
            if (result == QKeychain::NoError)
                m_secret = job->textData().toStdString();
        };
        if (!run(job, error, reason, take))
            m_problem = failed.arg(aboutKeyring(QT_TRANSLATE_NOOP("telltale::Keys", "it did not answer")));
        else if (error != QKeychain::NoError && error != QKeychain::EntryNotFound)
            m_problem = failed.arg(reason);
    }

    /// False when it did not end in time. `atEnd` is called while the job is still there.
    bool run(QKeychain::Job *job, QKeychain::Error &error, QString &reason,
             const std::function<void(QKeychain::Error)> &atEnd = {}) const
    {
        QEventLoop loop;
        bool hasEnded = false;
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job *ended) {
            hasEnded = true;
            error = ended->error();
            reason = ended->errorString();
            if (atEnd)
                atEnd(error);
            loop.quit();
        });
        QTimer::singleShot(m_mostSeconds * 1000, &loop, &QEventLoop::quit);
        job->start();
        if (!hasEnded)
            loop.exec();
        return hasEnded;
    }

    int m_mostSeconds;
    QString m_entry;
    bool m_wasAsked = false;
    bool m_isThere = false;
    QString m_problem;
    std::optional<std::string> m_secret;
};

} // namespace

std::unique_ptr<Keyring> desktopKeyring(int mostSeconds, const std::string &entry)
{
    return std::make_unique<DesktopKeyring>(mostSeconds, entry);
}

} // namespace telltale::privacy
