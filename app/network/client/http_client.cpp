// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/client/http_client.h"

#include "base/secret_text.h"
#include "base/visible_text.h"
#include "network/http1/response_parser.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSslSocket>

#include <algorithm>
#include <array>
#include <memory>

namespace telltale::network {

namespace {

/// What is left of a time; at least a millisecond, since less would mean for ever.
int millisecondsLeft(const QElapsedTimer &timer, std::chrono::milliseconds whole, std::chrono::milliseconds most)
{
    const std::int64_t left = std::min<std::int64_t>(whole.count() - timer.elapsed(), most.count());
    return static_cast<int>(std::max<std::int64_t>(left, 1));
}

bool isSameName(std::string_view a, std::string_view b)
{
    const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&low](char x, char y) { return low(x) == low(y); });
}

/// Puts an answer together from the pieces that come.
class AnswerReader
{
public:
    explicit AnswerReader(const std::string &method) : m_method(method), m_parser(options()) { m_parser.begin(method); }

    enum class State { Open, Done, Malformed, TooLarge };
    State take(std::string_view piece)
    {
        while (m_state == State::Open) {
            const http1::Step step = m_parser.feed(piece);
            piece.remove_prefix(step.raw.size());
            if (step.kind == http1::Step::Kind::NeedMore)
                break;
            read(step);
        }
        return m_state;
    }
    /// The other side has closed.
    State end()
    {
        if (m_state == State::Open && m_isBegun && m_parser.end() == http1::Closed::Complete)
            m_state = State::Done;
        return m_state;
    }
    HttpAnswer takeAnswer() { return std::move(m_answer); }
    std::string problem() const { return m_parser.fault().message(); }

private:
    static http1::Options options()
    {
        http1::Options options;
        options.body = HttpClient::largestBody;
        return options;
    }
    void read(const http1::Step &step)
    {
        using Kind = http1::Step::Kind;
        if (step.kind == Kind::Fault) {
            m_state = m_parser.fault().reason == http1::Reason::BodyTooLarge ? State::TooLarge : State::Malformed;
        } else if (step.kind == Kind::Head) {
            readHead();
        } else if (step.kind == Kind::Body) {
            m_answer.body.append(step.content);
        } else if (step.kind == Kind::End && m_parser.isInterim()) {
            m_isBegun = false;
            m_parser.begin(m_method);
        } else if (step.kind == Kind::End) {
            m_state = State::Done;
        }
    }
    void readHead()
    {
        m_isBegun = true;
        m_answer.status = m_parser.status();
        m_answer.fields.clear();
        for (std::size_t i = 0; i < m_parser.head().size(); ++i)
            m_answer.fields.emplace_back(m_parser.head().name(i), m_parser.head().value(i));
    }

    std::string m_method;
    http1::ResponseParser m_parser;
    HttpAnswer m_answer;
    State m_state = State::Open;
    bool m_isBegun = false;
};

} // namespace

std::optional<std::string_view> HttpAnswer::field(std::string_view name) const
{
    for (const auto &[key, value] : fields) {
        if (isSameName(key, name))
            return value;
    }
    return {};
}

Error HttpClient::failure(const char *code, const char *sentence, const QString &why) const
{
    const QString text = QCoreApplication::translate("telltale::Network", sentence).arg(visible(m_url.text()));
    return {code, why.isEmpty() ? text : text + QStringLiteral(": ") + why};
}

std::string HttpClient::bytesOf(const HttpRequest &request) const
{
    std::string bytes = request.method + ' ' + m_url.path + request.target + " HTTP/1.1\r\nHost: " + m_url.authority
        + "\r\nUser-Agent: telltale\r\nAccept: application/json\r\n";
    for (const auto &[name, value] : request.fields)
        bytes += name + ": " + value + "\r\n";
    if (!request.body.empty() || request.method != "GET")
        bytes += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
    return bytes + "Connection: close\r\n\r\n" + request.body;
}

std::optional<Error> HttpClient::connect(QTcpSocket &socket) const
{
    const int patience = static_cast<int>(m_patience.connect.count());
    socket.setProxy(QNetworkProxy::NoProxy);
    const QString host = QString::fromStdString(m_url.host);
    auto *const secure = qobject_cast<QSslSocket *>(&socket);
    if (secure == nullptr) {
        socket.connectToHost(host, m_url.port);
        if (socket.waitForConnected(patience))
            return {};
        return failure("api-unreachable", QT_TRANSLATE_NOOP("telltale::Network", "%1 cannot be reached"),
                       socket.errorString());
    }
    secure->connectToHostEncrypted(host, m_url.port);
    if (secure->waitForEncrypted(patience))
        return {};
    const QList<QSslError> errors = secure->sslHandshakeErrors();
    if (!errors.isEmpty())
        return failure("api-tls", QT_TRANSLATE_NOOP("telltale::Network", "%1 has no certificate to be relied on"),
                       errors.front().errorString());
    return failure("api-unreachable", QT_TRANSLATE_NOOP("telltale::Network", "%1 cannot be reached"),
                   secure->errorString());
}

Result<HttpAnswer> HttpClient::ask(const HttpRequest &request) const
{
    const std::unique_ptr<QTcpSocket> socket =
        m_url.isSecure ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
    QElapsedTimer timer;
    timer.start();
    if (std::optional<Error> error = connect(*socket))
        return *std::move(error);
    std::string bytes = bytesOf(request);
    socket->write(bytes.data(), static_cast<qint64>(bytes.size()));
    SecretText::wipe(bytes); // there may be a password in it
    AnswerReader reader(request.method);
    using State = AnswerReader::State;
    std::array<char, 1 << 16> piece{};
    State state = State::Open;
    while (state == State::Open) {
        const qint64 got = socket->read(piece.data(), piece.size());
        if (got > 0) {
            state = reader.take({piece.data(), static_cast<std::size_t>(got)});
            ::explicit_bzero(piece.data(), static_cast<std::size_t>(got));
        } else if (timer.elapsed() >= m_patience.whole.count()) {
            return failure("api-timeout", QT_TRANSLATE_NOOP("telltale::Network", "%1 did not answer in time"));
        } else if (!socket->waitForReadyRead(millisecondsLeft(timer, m_patience.whole, m_patience.silence))
                   && socket->bytesAvailable() == 0) {
            if (socket->error() == QAbstractSocket::SocketTimeoutError)
                return failure("api-timeout", QT_TRANSLATE_NOOP("telltale::Network", "%1 did not answer in time"));
            state = reader.end();
            break;
        }
    }
    if (state == State::TooLarge)
        return failure("api-too-large", QT_TRANSLATE_NOOP("telltale::Network", "%1 answers with more than is taken"));
    if (state == State::Malformed)
        return failure("api-malformed", QT_TRANSLATE_NOOP("telltale::Network", "%1 answers with what is no HTTP/1.1"),
                       QString::fromStdString(reader.problem()));
    if (state == State::Open)
        return failure("api-cut-off", QT_TRANSLATE_NOOP("telltale::Network", "The answer of %1 was cut off"));
    return reader.takeAnswer();
}

} // namespace telltale::network
