// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_peers.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <arpa/inet.h>
#include <cstdlib>
#include <sys/socket.h>
#include <unistd.h>

namespace telltale::bench {

namespace {

QString text(const char *literal)
{
    return QString::fromLatin1(literal);
}

int connectTo(unsigned short port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return descriptor;
    close(descriptor);
    return -1;
}

/// One that is free now.
unsigned short freePort()
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool isBound = bind(descriptor, reinterpret_cast<sockaddr *>(&address), size) == 0
        && getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    close(descriptor);
    return isBound ? ntohs(address.sin_port) : 0;
}

unsigned short portOf(const std::string &address)
{
    return static_cast<unsigned short>(std::atoi(address.substr(address.rfind(':') + 1).c_str()));
}

/// Until somebody listens there, or half a minute has passed.
bool isServing(const std::string &address)
{
    for (int i = 0; i < 600; ++i) {
        if (const int descriptor = connectTo(portOf(address)); descriptor >= 0) {
            close(descriptor);
            return true;
        }
        usleep(50'000);
    }
    return false;
}

QList<QByteArray> wordsOf(const QString &path, char separator)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(separator) : QList<QByteArray>();
}

double milliseconds(const QString &figure)
{
    const double value = figure.left(figure.indexOf(QRegularExpression(text("[a-z]")))).toDouble();
    return figure.endsWith(text("us")) ? value / 1000 : figure.endsWith(text("ms")) ? value : value * 1000;
}

QString caught(const QString &output, const char *pattern)
{
    const QRegularExpression expression(text(pattern), QRegularExpression::MultilineOption);
    return expression.match(output).captured(1);
}

/// Posts a batch of four events as Segment's library sends them, 2 KiB.
constexpr const char *postScript = R"lua(
local events = {}
for i = 1, 4 do
  events[i] = string.format('{"type":"track","event":"execute_ACTION_TRIGGERED","messageId":"api-%d6f3c1e7a-2b1d",' ..
    '"anonymousId":"5c0ffee1-8f2d-4c55-b7f0-9a7c1f%06d","timestamp":"2024-01-09T07:10:17.602Z","context":{"library":' ..
    '{"name":"analytics.js","version":"2.1.%d"},"ip":"192.0.2.%d","locale":"en-GB"},"properties":{"appId":' ..
    '"609ce8fb4092701c69df98%02d","appMode":"EDIT","appName":"Dashboard","isExampleApp":false,"pageId":' ..
    '"64f1b2c3d4e5f60718293a%02d","pageName":"Page%d","type":"DB","success":true,"executionTime":%d}}',
    i, i, i, 70 + i, i + 10, i + 20, i, 41 + i)
end
wrk.method = "POST"
wrk.body = '{"batch":[' .. table.concat(events, ",") ..
  '],"sentAt":"2024-01-09T07:10:20.000Z","writeKey":"abcdefghijklmnopqrstuvwxyz012345"}'
wrk.headers["Content-Type"] = "application/json"
)lua";

} // namespace

Peers::Peers(QString folder) : m_folder(std::move(folder))
{
    QFile script(m_folder + text("/post.lua"));
    if (script.open(QIODevice::WriteOnly))
        script.write(postScript);
    qputenv("TELLTALE_WRK_SCRIPT", QFile::encodeName(script.fileName()));
}

Peers::~Peers()
{
    for (const auto &process : m_processes) {
        process->closeWriteChannel();
        if (!process->waitForFinished(3000)) {
            process->terminate();
            process->waitForFinished(3000);
        }
    }
}

bool Peers::areThere() const
{
    return !QStandardPaths::findExecutable(text("nginx"), {text("/usr/sbin"), text("/usr/bin")}).isEmpty()
        && !QStandardPaths::findExecutable(text("wrk")).isEmpty();
}

QProcess *Peers::run(const QString &program, const QStringList &arguments)
{
    m_processes.push_back(std::make_unique<QProcess>());
    QProcess *process = m_processes.back().get();
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(program, arguments);
    return process->waitForStarted() ? process : nullptr;
}

/// One worker, as our engine has one thread.
Started Peers::nginx(const QString &name, const QString &servers)
{
    const QString path = m_folder + u'/' + name + text(".conf");
    const unsigned short port = freePort();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    const QString head =
        text("worker_processes 1; daemon off; master_process off; pid %1.pid; error_log %1.log;\n"
             "events { worker_connections 8192; }\n"
             "http { access_log off; keepalive_requests 1000000000; client_body_buffer_size 64k;\n"
             "client_body_temp_path %2; proxy_temp_path %2; fastcgi_temp_path %2; uwsgi_temp_path %2;\n"
             "scgi_temp_path %2;\n%3}\n");
    file.write(head.arg(path, m_folder, servers.arg(port)).toUtf8());
    file.close();
    const QProcess *process = run(text("/usr/sbin/nginx"), {text("-c"), path});
    const std::string address = "127.0.0.1:" + std::to_string(port);
    return process != nullptr && isServing(address) ? Started{address, process->processId()} : Started{};
}

Started Peers::nginxUpstream()
{
    return nginx(text("upstream"),
                 text("server { listen 127.0.0.1:%1 backlog=8192; location / { return 200 \"{}\"; } }\n"));
}

Started Peers::nginxProxy(const std::string &upstream)
{
    return nginx(text("proxy"),
                 text("upstream up { server ") + QString::fromStdString(upstream)
                     + text("; keepalive 256; keepalive_requests 1000000000; }\n"
                            "server { listen 127.0.0.1:%1 backlog=8192; location / { proxy_pass http://up;\n"
                            "proxy_http_version 1.1; proxy_set_header Connection \"\"; } }\n"));
}

Started Peers::nginxTlsUpstream()
{
    return nginx(text("tls-upstream"),
                 text("server { listen 127.0.0.1:%1 ssl backlog=8192; ssl_certificate %2/server.pem;\n"
                      "ssl_certificate_key %2/server.key; client_max_body_size 0;\n"
                      "location / { return 200 \"{}\"; } }\n")
                     .replace(text("%2"), m_folder));
}

Started Peers::nginxTlsProxy(const std::string &upstream, bool isUpstreamSecure)
{
    return nginx(isUpstreamSecure ? text("tls-proxy") : text("tls-front"),
                 text("upstream up { server ") + QString::fromStdString(upstream)
                     + text("; keepalive 256; keepalive_requests 1000000000; }\n"
                            "server { listen 127.0.0.1:%1 ssl backlog=8192; ssl_certificate %2/server.pem;\n"
                            "ssl_certificate_key %2/server.key; location / { proxy_pass %3://up;\n"
                            "proxy_http_version 1.1; proxy_set_header Connection \"\"; } }\n")
                           .replace(text("%2"), m_folder)
                           .replace(text("%3"), isUpstreamSecure ? text("https") : text("http")));
}

Started Peers::engine(const char *program, const std::string &mode, const std::string &upstream)
{
    const QString record = m_folder + text("/%1.telltale").arg(m_count++);
    QStringList arguments = {text("--engine"), QString::fromStdString(mode), record};
    if (!upstream.empty())
        arguments.append(QString::fromStdString(upstream));
    QProcess *process = run(QFile::decodeName(program), arguments);
    if (process == nullptr || !process->waitForReadyRead())
        return {};
    return {process->readLine().trimmed().toStdString(), process->processId()};
}

Started Peers::mitmdump(const std::string &upstream)
{
    return runMitmdump({text("--mode"), text("reverse:http://") + QString::fromStdString(upstream)});
}

Started Peers::mitmdumpConnect()
{
    return runMitmdump(
        {text("--set"), text("ssl_insecure=true"), text("--set"), text("confdir=") + m_folder + text("/mitmproxy")});
}

Started Peers::runMitmdump(const QStringList &more)
{
    const QString program = QStandardPaths::findExecutable(text("mitmdump"));
    const unsigned short port = freePort();
    QStringList arguments = {text("-q"), text("-w"), m_folder + text("/flows")};
    arguments << text("--listen-host") << text("127.0.0.1") << text("--listen-port") << QString::number(port) << more;
    const QProcess *process = program.isEmpty() ? nullptr : run(program, arguments);
    const std::string address = "127.0.0.1:" + std::to_string(port);
    return process != nullptr && isServing(address) ? Started{address, process->processId()} : Started{};
}

Load runLoad(const std::string &address, int connections, int seconds)
{
    QProcess wrk;
    wrk.start(text("wrk"),
              {text("-t1"), text("-c%1").arg(connections), text("-d%1s").arg(seconds), text("--latency"), text("-s"),
               QFile::decodeName(qgetenv("TELLTALE_WRK_SCRIPT")),
               text("http://") + QString::fromStdString(address) + text("/v1/batch")});
    wrk.waitForFinished(-1);
    const QString output = QString::fromUtf8(wrk.readAllStandardOutput());
    Load load;
    load.perSecond = caught(output, "^Requests/sec:\\s+([0-9.]+)").toDouble();
    load.requests = caught(output, "([0-9]+) requests in").toLongLong();
    load.p50 = milliseconds(caught(output, "^\\s+50%\\s+([0-9.]+[a-z]+)"));
    load.p90 = milliseconds(caught(output, "^\\s+90%\\s+([0-9.]+[a-z]+)"));
    load.p99 = milliseconds(caught(output, "^\\s+99%\\s+([0-9.]+[a-z]+)"));
    load.failed = caught(output, "Non-2xx or 3xx responses: ([0-9]+)").toLongLong();
    return load;
}

double processorSeconds(qint64 process)
{
    const QList<QByteArray> words = wordsOf(text("/proc/%1/stat").arg(process), ' ');
    return words.size() > 14 ? (words[13].toDouble() + words[14].toDouble()) / double(sysconf(_SC_CLK_TCK)) : 0;
}

void waitUntilQuiet(qint64 process)
{
    constexpr double nextToNothing = 0.02;
    for (int i = 0; i < 50; ++i) {
        const double before = processorSeconds(process);
        usleep(600'000);
        if (processorSeconds(process) - before < nextToNothing)
            return;
    }
}

double residentMegabytes(qint64 process)
{
    const QList<QByteArray> words = wordsOf(text("/proc/%1/statm").arg(process), ' ');
    return words.size() > 1 ? words[1].toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6 : 0;
}

IdleCrowd::IdleCrowd(const std::string &address, std::size_t wanted)
{
    constexpr char request[] = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";
    for (std::size_t i = 0; i < wanted; ++i) {
        const int descriptor = connectTo(portOf(address));
        char answer[1024];
        if (descriptor < 0 || send(descriptor, request, sizeof request - 1, MSG_NOSIGNAL) < 0
            || recv(descriptor, answer, sizeof answer, 0) <= 0)
            return;
        m_sockets.push_back(descriptor);
    }
}

IdleCrowd::~IdleCrowd()
{
    for (const int descriptor : m_sockets)
        close(descriptor);
}

} // namespace telltale::bench
