// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_answer_reader.h"
#include "network/ping/ping_clock.h"
#include "network/ping/ping_options.h"
#include "network/ping/ping_request.h"
#include "network/ping/ping_result.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>

class QHostInfo;
class QSslSocket;
class QTcpSocket;

namespace telltale::network {

class PingRecorder;

/// What all connections of a sender share; outlives them.
struct PingShared
{
    PingOptions options;
    PingRecorder *recorder = nullptr;
    PingClock *clock = nullptr;
    std::optional<Result<QSslConfiguration>> tls; ///< there before anybody connects with TLS
    std::array<char, std::size_t(1) << 16> buffer{};
};

/// One connection to one place: looks it up, connects, and then takes one attempt after the other as long as it is
/// kept. Deletes nothing of itself; whoever has it may do so once it is not busy, but not from within `done`.
class PingConnection : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(PingConnection *, PingAttempt)>;
    /// `lost` is called when a connection that is kept is closed by the other side.
    PingConnection(PingShared &shared, PingTarget to, Done done, std::function<void(PingConnection *)> lost);
    ~PingConnection() override;

    /// One attempt; not while it is busy. The request must last until it is done. `done` is called once, on a kept
    /// connection that breaks even from within this call.
    void run(const PingRequest &request, PingAttempt attempt);
    /// Ends what is under way with this error; `done` is called from within.
    void fail(std::string_view code, const QString &detail = {});
    /// Ends what has taken too long. Gives the time of its next limit.
    PingClock::Time checkTime(PingClock::Time now);

    /// Ends one that is not busy; `lost` is not called any more.
    void close();

    bool isBusy() const { return m_phase != Phase::Fresh && m_phase != Phase::Kept && m_phase != Phase::Over; }
    bool isKept() const { return m_phase == Phase::Kept; }
    const PingTarget &to() const { return m_to; }

private Q_SLOTS:
    // By name: Qt loses a few bytes of what it would call when it does so in another way and is told to give up.
    void takeAddresses(const QHostInfo &info);

private:
    enum class Phase { Fresh, LookingUp, Connecting, Encrypting, Recording, Sending, Waiting, Reading, Kept, Over };

    // ping_connecting.cpp
    void lookUp();
    void chooseAddresses(const QList<QHostAddress> &found);
    void connectToNext();
    void makeSocket();
    void takeConnected();
    void takeEncrypted();
    void takeSslErrors(const QList<QSslError> &problems);

    // ping_connect_failures.cpp
    void takeSocketError(QAbstractSocket::SocketError error);
    void failConnecting(QAbstractSocket::SocketError error);
    void failEncrypting();

    // ping_exchanging.cpp
    void send();
    void takeWritten();
    void takeReadable();
    void takeClosed();
    void take(PingAnswerReader::State state);
    void failUnanswered();

    // ping_connection.cpp
    void record();
    void finish(std::optional<Error> error);
    void enter(Phase phase, std::chrono::milliseconds patience);
    PingClock::Time elapsed() const { return m_shared.clock->now() - m_start; }
    QString socketProblem() const;
    QSslSocket *secureSocket() const;
    bool usesProxy() const { return !m_shared.options.proxy.host.empty(); }

    PingShared &m_shared;
    PingTarget m_to;
    Done m_done;
    std::function<void(PingConnection *)> m_lost;
    std::unique_ptr<QTcpSocket> m_socket;
    PingAnswerReader m_reader;
    Phase m_phase = Phase::Fresh;
    int m_lookup = -1;
    QList<QHostAddress> m_addresses; ///< not tried yet
    QList<QSslError> m_sslProblems;
    std::shared_ptr<const PingTlsReport> m_tls;
    std::string m_address;
    std::string m_localAddress;
    std::uint64_t m_recordNumber = 0;
    std::uint64_t m_served = 0; ///< attempts that were sent on it
    std::uint64_t m_turn = 0;   ///< attempts begun, to know an old answer of the recorder

    const PingRequest *m_request = nullptr;
    PingAttempt m_attempt;
    PingClock::Time m_start{0};
    PingClock::Time m_limit = PingClock::never;
    PingClock::Time m_wholeLimit = PingClock::never;
    std::uint64_t m_toWrite = 0; ///< bytes that the socket still has
    bool m_isClosed = false;     ///< by the other side, or broken
};

} // namespace telltale::network
