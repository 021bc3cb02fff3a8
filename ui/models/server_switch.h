// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/api_change.h"
#include "privacy/switches/switch_state.h"
#include "ui/models/latest_work.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

/// Running products that somebody has connected to, for as long as the window lives.
namespace telltale::models {

/// How a running product is reached. Holds a password, maybe: nothing of it is written anywhere.
struct ServerAccess
{
    /// Asked now and then by what waits long; true: nobody wants to know any more. Any thread.
    using GivenUp = std::function<bool()>;
    /// Who talks to it, for one thread. `logsIn`: as the user; else as nobody. Any thread.
    using Open = std::function<std::unique_ptr<privacy::SwitchApi>(bool logsIn, const GivenUp &isGivenUp)>;

    std::string where; ///< the address, without a user or a password
    bool hasUser = false;
    Open open;
};

/// What a server said when it was last asked whether its telemetry is on.
struct ServerAnswer
{
    std::string where;
    std::string stateName;
    Result<bool> running = false;
    friend bool operator==(const ServerAnswer &a, const ServerAnswer &b);
};

/// A product, and the folder it was found in ("": this machine).
using ServerPlace = std::pair<std::string, std::string>;
using ServerAnswers = std::map<ServerPlace, ServerAnswer>;

/// Asks it, as nobody. Blocks.
ServerAnswer askServer(privacy::SwitchApi &api);
/// Reads a switch with what its server has answered, so that files need not wait for a server that hangs.
privacy::SwitchReading readAnswered(const privacy::SwitchDescription &description, privacy::SwitchRoots roots,
                                    const ServerAnswer *answer);
/// What is to be said when a product that was changed through its server does not do what was wanted, or will not when
/// it starts again. "" where all is well.
QString serverWarning(const privacy::SwitchReading &after, privacy::SwitchState wanted,
                      const std::optional<Error> &trouble);

/// The servers that somebody has connected to, and what they said last. Every one is asked on threads of its own
/// and never makes the window wait. Lives on the window's thread.
class ServerBook : public QObject
{
    Q_OBJECT
public:
    explicit ServerBook(QObject *parent = nullptr);
    ~ServerBook() override;

    /// Asks for the state and, as the user where there is one, for the setting `key`, so that a wrong password is told
    /// now; answers with connected() or refused().
    void connectTo(const ServerPlace &place, const ServerAccess &access, const std::string &key);
    void cancelConnecting() { m_connecting.cancel(); }
    bool isConnecting() const { return m_connecting.isRunning(); }
    /// Forgets the password, and what was answered.
    void disconnectFrom(const ServerPlace &place);
    /// Null where nobody has connected.
    const ServerAccess *access(const ServerPlace &place) const;
    /// The one at an address that a product was changed through; null.
    const ServerAccess *accessAt(const std::string &product, const std::string &where, ServerPlace &place) const;

    const ServerAnswers &answers() const { return m_answers; }
    void setAnswer(const ServerPlace &place, ServerAnswer answer) { m_answers[place] = std::move(answer); }
    /// Asks all of them again; answers with answered() where one says something else.
    void ask();
    bool isAsking() const { return m_asking.isRunning(); }
    /// What is answered to a question of before does not count.
    void cancelAsking() { m_asking.cancel(); }
    ServerAccess::GivenUp givenUp() const;
    /// Nobody waits for a server any more: the window closes.
    void giveUp() { m_isGivenUp->store(true); }

Q_SIGNALS:
    void answered();
    void connected(const QString &product, const QString &where);
    void refused(const QString &reason);

private:
    std::map<ServerPlace, ServerAccess> m_servers;
    ServerAnswers m_answers;
    std::shared_ptr<std::atomic<bool>> m_isGivenUp = std::make_shared<std::atomic<bool>>(false);
    LatestWork m_connecting;
    LatestWork m_asking;
};

} // namespace telltale::models
