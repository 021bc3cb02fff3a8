// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/appsmith/appsmith_api.h"

#include "base/visible_text.h"
#include "network/appsmith/appsmith_answers.h"
#include "network/appsmith/appsmith_paths.h"
#include "payload/lexeme.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace telltale::network {

using namespace appsmith;

namespace {

/// Neither names of variables nor their values hold it.
constexpr std::string_view boundary = "telltale-7f3a91c5d20b4e68";

} // namespace

AppsmithApi::AppsmithApi(AppsmithOptions options)
    : m_options(std::move(options)), m_client(m_options.url, m_options.patience)
{
}

AppsmithApi::~AppsmithApi()
{
    logOut();
    SecretText::wipe(m_session);
    SecretText::wipe(m_token);
}

Result<bool> AppsmithApi::running()
{
    HttpRequest request;
    request.target = statePath;
    const Result<HttpAnswer> answer = send(std::move(request));
    if (!answer)
        return answer.error();
    if (answer->status / 100 == 5)
        return judge(*answer);
    const std::optional<bool> state =
        answer->status == 200 ? appsmith::readTelemetry(answer->body) : std::optional<bool>();
    if (state)
        return *state;
    if (isRedirect(answer->status) || answer->status == 401 || answer->status == 403)
        return judge(*answer);
    return failure(
        "api-answer",
        QT_TRANSLATE_NOOP("telltale::Network",
                          "%1 does not say whether telemetry is on (GET /api/v1/users/me): is it Appsmith?"));
}

Result<std::optional<std::string>> AppsmithApi::setting(const std::string &key)
{
    HttpRequest request;
    request.target = settingsPath;
    Result<HttpAnswer> answer = sendAs(std::move(request));
    if (!answer)
        return answer.error();
    const Result<bool> judged = judge(*answer);
    appsmith::ReadVariable read = appsmith::readVariable(answer->body, key);
    SecretText::wipe(answer->body);
    if (!judged)
        return judged.error();
    if (!read.isMap)
        return failure("api-answer",
                       QT_TRANSLATE_NOOP("telltale::Network", "%1 answers with settings that cannot be read"));
    return std::move(read.value);
}

HttpRequest AppsmithApi::putRequest(const std::string &key, const std::string &value, bool isJson) const
{
    HttpRequest request = changing("PUT", settingsPath);
    if (isJson) {
        request.fields.emplace_back("Content-Type", "application/json");
        request.body = "{";
        payload::appendJsonString(request.body, key);
        request.body += ':';
        payload::appendJsonString(request.body, value);
        request.body += '}';
        return request;
    }
    const std::string line = "--" + std::string(boundary);
    request.fields.emplace_back("Content-Type", "multipart/form-data; boundary=" + std::string(boundary));
    request.body =
        line + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n" + line + "--\r\n";
    return request;
}

Result<bool> AppsmithApi::set(const std::string &key, const std::string &value)
{
    const Result<HttpAnswer> answer = sendAs(putRequest(key, value, m_options.sendsJson));
    if (!answer)
        return answer.error();
    // Versions differ in what they take; a name that is not taken is refused in either form.
    const bool isForm = answer->status == 415 || answer->status == 400;
    if (!isForm || m_options.sendsJson || appsmith::readMeta(answer->body).isAboutCsrf())
        return judge(*answer);
    const Result<HttpAnswer> again = sendAs(putRequest(key, value, true));
    return again ? judge(*again) : again.error();
}

Result<bool> AppsmithApi::restart()
{
    const Result<HttpAnswer> answer = sendAs(changing("POST", restartPath));
    // It may be gone before it has answered.
    const std::string_view code = answer ? std::string_view() : std::string_view(answer.error().code);
    const bool mayBeGone = code == "api-cut-off" || (answer && (answer->status == 502 || answer->status == 504));
    if (!answer && !mayBeGone)
        return answer.error();
    if (answer && !mayBeGone) {
        if (const Result<bool> judged = judge(*answer); !judged)
            return judged.error();
    }
    return waitUntilBack();
}

Result<bool> AppsmithApi::waitUntilBack()
{
    QElapsedTimer timer;
    timer.start();
    bool wasAway = false;
    std::optional<Error> last;
    while (timer.elapsed() < m_options.restart.count()) {
        if (m_options.isGivenUp && m_options.isGivenUp())
            return failure("api-restart",
                           QT_TRANSLATE_NOOP("telltale::Network", "The wait for %1 to come back was given up"));
        const Result<bool> state = running();
        if (state && (wasAway || timer.elapsed() >= m_options.leave.count()))
            return true;
        wasAway = wasAway || !state;
        if (!state)
            last = state.error();
        QThread::msleep(static_cast<unsigned long>(m_options.poll.count()));
    }
    const Error failed =
        failure("api-restart", QT_TRANSLATE_NOOP("telltale::Network", "%1 did not come back from its restart in time"));
    return last ? Error{failed.code, failed.message + QStringLiteral(". ") + last->message} : failed;
}

privacy::ApiRequest AppsmithApi::preview(const HttpRequest &request) const
{
    return {request.method, where() + request.target, request.fields, request.body};
}

privacy::ApiRequest AppsmithApi::setRequest(const std::string &key, const std::string &value) const
{
    return preview(putRequest(key, value, m_options.sendsJson));
}

privacy::ApiRequest AppsmithApi::restartRequest() const
{
    return preview(changing("POST", restartPath));
}

} // namespace telltale::network
