// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/appsmith_lookalike.h"

#include "support/lookalike_env.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>

namespace telltale::test {

namespace {

constexpr const char *telemetry = "APPSMITH_DISABLE_TELEMETRY";

std::int64_t steadyNow()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// The text parts of a form.
std::map<std::string, std::string> partsOf(const std::string &body, const std::string &type)
{
    std::map<std::string, std::string> parts;
    const std::size_t mark = type.find("boundary=");
    if (mark == std::string::npos)
        return parts;
    const std::string line = "--" + type.substr(mark + 9);
    for (std::size_t at = body.find(line); at != std::string::npos;) {
        const std::size_t next = body.find(line, at + line.size());
        if (next == std::string::npos)
            break;
        const std::string part = body.substr(at + line.size() + 2, next - at - line.size() - 4);
        const std::size_t name = part.find("name=\"");
        const std::size_t content = part.find("\r\n\r\n");
        if (name != std::string::npos && content != std::string::npos)
            parts[part.substr(name + 6, part.find('"', name + 6) - name - 6)] = part.substr(content + 4);
        at = next;
    }
    return parts;
}

} // namespace

std::string AppsmithLookalike::Asked::field(const std::string &name) const
{
    const std::size_t at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

std::string AppsmithLookalike::Asked::cookie(const std::string &name) const
{
    const std::string cookies = "; " + field("Cookie");
    const std::size_t at = cookies.find("; " + name + '=');
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + name.size() + 3;
    return cookies.substr(begin, cookies.find(';', begin) - begin);
}

AppsmithLookalike::AppsmithLookalike(Options options) : m_options(std::move(options))
{
    readFile();
    m_thread = std::thread([this] { serve(); });
}

AppsmithLookalike::~AppsmithLookalike()
{
    m_isEnding = true;
    Talk::to(url()); // so that accepting ends
    m_thread.join();
}

std::vector<std::string> AppsmithLookalike::heard() const
{
    const std::lock_guard lock(m_mutex);
    return m_heard;
}

std::string AppsmithLookalike::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

std::size_t AppsmithLookalike::openSessions() const
{
    const std::lock_guard lock(m_mutex);
    return m_sessions.size();
}

void AppsmithLookalike::setMood(Mood mood, std::string at)
{
    const std::lock_guard lock(m_mutex);
    m_options.mood = mood;
    m_options.at = std::move(at);
}

void AppsmithLookalike::serve()
{
    while (true) {
        Talk talk = m_listening.accept();
        if (m_isEnding)
            return;
        if (talk.isOpen())
            answer(talk);
    }
}

void AppsmithLookalike::answer(Talk &talk)
{
    const std::string message = talk.hearMessage();
    const std::lock_guard lock(m_mutex);
    m_bytes += message;
    Asked asked;
    std::istringstream line(message);
    line >> asked.method >> asked.path;
    const std::size_t end = std::min(message.find("\r\n\r\n"), message.size());
    asked.head = message.substr(0, end) + "\r\n";
    asked.body = message.substr(std::min(end + 4, message.size()));
    if (isAway()) {
        m_heard.push_back(asked.method + ' ' + asked.path + " away");
        talk.say("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p/>");
        return;
    }
    if (answerMoody(talk, asked))
        return;
    const std::string response = respond(asked);
    m_heard.push_back(asked.method + ' ' + asked.path + ' ' + response.substr(9, 3));
    talk.say(response);
}

bool AppsmithLookalike::answerMoody(Talk &talk, const Asked &asked)
{
    if (m_options.mood == Mood::Usual || asked.path.find(m_options.at) == std::string::npos)
        return false;
    const bool isJson = asked.field("Content-Type").starts_with("application/json");
    std::string response;
    switch (m_options.mood) {
    case Mood::WrongJson:
        response = reply(200, "<html>welcome</html>");
        break;
    case Mood::OtherJson:
        response = reply(200, R"({"hello":["world"]})");
        break;
    case Mood::Oversize:
        response = reply(200, '"' + std::string(std::size_t(8) << 20, 'x') + '"');
        break;
    case Mood::CutOff:
        response = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"responseMeta\":";
        break;
    case Mood::Elsewhere:
        response = reply(302, "", "Location: " + m_options.elsewhere + "\r\n");
        break;
    case Mood::Broken:
        response = refuse(500, "Internal server error");
        break;
    case Mood::Refusing:
        response = refuse(403, "Unauthorized access");
        break;
    case Mood::NoForms:
    case Mood::FormsRefused:
        if (asked.method != "PUT" || isJson)
            return false;
        response = refuse(m_options.mood == Mood::NoForms ? 415 : 400, "Unsupported");
        break;
    case Mood::Hanging:
        m_heard.push_back(asked.method + ' ' + asked.path + " hanging");
        m_hanging.push_back(std::move(talk));
        return true;
    case Mood::Usual:
        return false;
    }
    m_heard.push_back(asked.method + ' ' + asked.path + " moody");
    talk.say(response);
    return true;
}

std::string AppsmithLookalike::reply(int status, const std::string &json, const std::string &fields)
{
    return "HTTP/1.1 " + std::to_string(status) + " x\r\nContent-Type: application/json\r\n" + fields
        + "Content-Length: " + std::to_string(json.size()) + "\r\n\r\n" + json;
}

std::string AppsmithLookalike::refuse(int status, const std::string &message)
{
    return reply(status,
                 R"({"responseMeta":{"status":)" + std::to_string(status)
                     + R"(,"success":false,"error":{"code":"AE-TEST-1","message":")" + message
                     + R"("}},"errorDisplay":""})");
}

bool AppsmithLookalike::isAway()
{
    if (!m_isRestarting)
        return false;
    if (m_options.awayMilliseconds < 0 || steadyNow() < m_awayUntil)
        return true;
    m_isRestarting = false;
    readFile();
    return false;
}

bool AppsmithLookalike::isAdministrator(const Asked &asked) const
{
    return m_sessions.contains(asked.cookie("SESSION")) && m_options.isSuperuser;
}

std::string AppsmithLookalike::respond(const Asked &asked)
{
    const bool isReading = asked.method == "GET" || asked.method == "HEAD";
    if (!isReading && asked.field("X-Requested-By") != "Appsmith")
        return refuse(403, "CSRF header requirements not satisfied. Rejecting request.");
    if (asked.method == "GET" && asked.path == "/api/v1/users/me")
        return state();
    if (asked.method == "POST" && asked.path == "/api/v1/login")
        return logIn(asked);
    if (asked.method == "POST" && asked.path == "/api/v1/logout") {
        m_sessions.erase(asked.cookie("SESSION"));
        return reply(200, R"({"responseMeta":{"status":200,"success":true}})");
    }
    if (!asked.path.starts_with("/api/v1/admin/"))
        return refuse(404, "Not found");
    if (!m_sessions.contains(asked.cookie("SESSION")))
        return refuse(401, "Unauthorized");
    if (!isAdministrator(asked))
        return refuse(403, "Unauthorized access");
    if (asked.method == "GET" && asked.path == "/api/v1/admin/env")
        return settings();
    if (asked.method == "PUT" && asked.path == "/api/v1/admin/env")
        return save(asked);
    if (asked.method == "POST" && asked.path == "/api/v1/admin/restart") {
        m_isRestarting = true;
        m_awayUntil = steadyNow() + m_options.awayMilliseconds;
        return reply(200, R"({"responseMeta":{"status":200,"success":true},"data":true})");
    }
    return refuse(404, "Not found");
}

std::string AppsmithLookalike::state()
{
    return reply(200,
                 std::string(R"({"responseMeta":{"status":200,"success":true},"data":{"email":"x","enableTelemetry":)")
                     + (m_isDisabled ? "false" : "true") + "}}",
                 "Set-Cookie: XSRF-TOKEN=token-1; Path=/\r\n");
}

std::string AppsmithLookalike::logIn(const Asked &asked)
{
    const QUrlQuery form(QString::fromStdString(asked.body).replace(u'+', QStringLiteral("%20")));
    const auto item = [&form](const char *name) {
        return form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toStdString();
    };
    if (item("username") != m_options.user || item("password") != m_options.password)
        return reply(302, "", "Location: /user/login?error=true\r\n");
    const std::string session = "session-" + std::to_string(++m_issued);
    m_sessions.insert(session);
    return reply(302, "",
                 "Set-Cookie: SESSION=" + session
                     + "; Path=/; HttpOnly; SameSite=Lax\r\nLocation: " + asked.field("Origin") + "/applications\r\n");
}

std::string AppsmithLookalike::settings() const
{
    QJsonObject data;
    for (const std::string &line : linesIn(m_options.file)) {
        if (const std::string name = nameIn(line); !name.empty() && !valueIn(line).empty())
            data[QString::fromStdString(name)] = QString::fromStdString(valueIn(line));
    }
    const QByteArray json = QJsonDocument(data).toJson(QJsonDocument::Compact);
    std::string body = R"({"responseMeta":{"status":200,"success":true},"data":)" + json.toStdString() + '}';
    return "HTTP/1.1 200 x\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size())
        + "\r\n\r\n" + body;
}

std::string AppsmithLookalike::save(const Asked &asked)
{
    const std::string type = asked.field("Content-Type");
    Variables changes;
    if (type.starts_with("application/json")) {
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(asked.body)).object();
        for (auto at = object.begin(); at != object.end(); ++at)
            changes[at.key().toStdString()] = at.value().toString().toStdString();
    } else if (type.starts_with("multipart/form-data")) {
        changes = partsOf(asked.body, type);
    } else {
        return refuse(415, "Unsupported Media Type");
    }
    static const std::set<std::string> known{telemetry, "APPSMITH_INSTANCE_NAME", "APPSMITH_ADMIN_EMAILS"};
    for (const auto &[name, value] : changes) {
        if (!known.contains(name))
            return refuse(400, "Please enter a valid parameter " + name + ".");
    }
    if (changes.empty())
        return refuse(400, "Nothing to change");
    write(changes);
    // The flag in memory follows at once, whatever the container says.
    if (const auto changed = changes.find(telemetry); changed != changes.end())
        m_isDisabled = changed->second == "true";
    return reply(200, R"({"responseMeta":{"status":200,"success":true},"data":null})");
}

void AppsmithLookalike::write(const Variables &changes) const
{
    Variables left = changes;
    std::string text;
    for (const std::string &line : linesIn(m_options.file)) {
        const auto change = changes.find(nameIn(line));
        text += change == changes.end() ? line : change->first + '=' + written(change->second);
        text += '\n';
        left.erase(nameIn(line));
    }
    for (const auto &[name, value] : left)
        text += name + '=' + written(value) + '\n';
    std::ofstream(m_options.file, std::ios::binary) << text;
}

/// What the server starts with: nothing said means off.
void AppsmithLookalike::readFile()
{
    std::string value = "true";
    for (const std::string &line : linesIn(m_options.file)) {
        if (nameIn(line) == telemetry)
            value = valueIn(line);
    }
    if (const auto set = m_options.container.find(telemetry); set != m_options.container.end())
        value = set->second;
    m_isDisabled = value == "true";
}

} // namespace telltale::test
