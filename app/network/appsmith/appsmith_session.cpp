// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "network/appsmith/appsmith_answers.h"
#include "network/appsmith/appsmith_api.h"
#include "network/appsmith/appsmith_paths.h"

#include <QCoreApplication>

namespace telltale::network {

using namespace appsmith;

Error AppsmithApi::failure(const char *code, const char *sentence, const std::string &why) const
{
    const QString text = QCoreApplication::translate("telltale::Network", sentence).arg(visible(where()));
    return {code, why.empty() ? text : text + QStringLiteral(": ") + visible(why)};
}

void AppsmithApi::takeCookies(const HttpAnswer &answer)
{
    for (const auto &[name, value] : answer.fields) {
        const bool isCookie =
            QString::compare(QString::fromStdString(name), QLatin1String("set-cookie"), Qt::CaseInsensitive) == 0;
        if (!isCookie)
            continue;
        if (std::optional<std::string> session = appsmith::readCookie(value, "SESSION"))
            m_session = *std::move(session);
        if (std::optional<std::string> token = appsmith::readCookie(value, "XSRF-TOKEN"))
            m_token = *std::move(token);
    }
}

/// Sends a request with what there is of a session.
Result<HttpAnswer> AppsmithApi::send(HttpRequest request)
{
    std::string cookies = m_session.empty() ? std::string() : "SESSION=" + m_session;
    if (!m_token.empty())
        cookies += (cookies.empty() ? "XSRF-TOKEN=" : "; XSRF-TOKEN=") + m_token;
    if (!cookies.empty())
        request.fields.emplace_back("Cookie", cookies);
    if (!m_token.empty() && request.method != "GET")
        request.fields.emplace_back("X-XSRF-TOKEN", m_token);
    Result<HttpAnswer> answer = m_client.ask(request);
    SecretText::wipe(request.body);
    if (!answer)
        return answer;
    const std::optional<std::string_view> location = answer->field("Location");
    const bool isLeaving = isRedirect(answer->status) && (!location || !m_options.url.isSameServer(*location));
    if (isLeaving)
        return failure("api-redirect",
                       QT_TRANSLATE_NOOP("telltale::Network",
                                         "%1 sends to another address, to which nothing was sent; give that one if it "
                                         "is meant"),
                       std::string(location.value_or(std::string_view())));
    takeCookies(*answer);
    return answer;
}

/// Appsmith answers a login by a redirect: to a page with `error=` in its address where it was refused.
Result<bool> AppsmithApi::logIn()
{
    if (m_isLoggedIn)
        return true;
    if (!hasUser())
        return failure("api-no-user",
                       QT_TRANSLATE_NOOP("telltale::Network", "%1 wants an administrator to log in: give --user"));
    if (!m_options.url.isSecure && !m_options.url.isLoopback() && !m_options.isInsecure)
        return failure("api-insecure",
                       QT_TRANSLATE_NOOP("telltale::Network",
                                         "%1 is another machine, and over http everybody in between reads the "
                                         "password: use https, or say --insecure"));
    // Newer versions hand out a token with any answer, and want it back.
    if (const Result<bool> state = running(); !state)
        return state.error();
    HttpRequest request = changing("POST", loginPath);
    request.fields.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    request.fields.emplace_back("Origin", m_options.url.origin());
    request.body = "username=" + appsmith::formEncoded(m_options.user)
        + "&password=" + appsmith::formEncoded(m_options.password.view());
    const std::string before = m_session;
    const Result<HttpAnswer> answer = send(std::move(request));
    if (!answer)
        return answer.error();
    if (answer->status / 100 == 5)
        return judge(*answer);
    const appsmith::AnswerMeta meta = appsmith::readMeta(answer->body);
    if (meta.isAboutCsrf())
        return judge(*answer);
    const std::string_view location = answer->field("Location").value_or(std::string_view());
    const bool isIn = (answer->status == 200 || answer->status == 302 || answer->status == 303)
        && location.find("error=") == std::string_view::npos && !m_session.empty() && m_session != before;
    if (!isIn)
        return failure("api-login",
                       QT_TRANSLATE_NOOP("telltale::Network", "%1 does not take this name with this password"),
                       meta.message);
    m_isLoggedIn = true;
    return true;
}

/// Nobody is told when that fails: a session ends by itself.
void AppsmithApi::logOut()
{
    if (!m_isLoggedIn)
        return;
    HttpPatience little;
    little.connect = little.silence = little.whole = std::chrono::seconds(2);
    m_client.setPatience(little);
    (void)send(changing("POST", logoutPath));
    m_isLoggedIn = false;
}

/// A request that only an administrator may make.
Result<HttpAnswer> AppsmithApi::sendAs(HttpRequest request)
{
    if (const Result<bool> in = logIn(); !in)
        return in.error();
    return send(std::move(request));
}

/// Whether something was done.
Result<bool> AppsmithApi::judge(const HttpAnswer &answer) const
{
    const appsmith::AnswerMeta meta = appsmith::readMeta(answer.body);
    if (answer.status == 200 && meta.isAnswer && meta.isSuccess)
        return true;
    if (meta.isAboutCsrf())
        return failure("api-csrf",
                       QT_TRANSLATE_NOOP("telltale::Network",
                                         "%1 took the request for a forged one (CSRF); is something in between that "
                                         "takes headers away?"),
                       meta.message);
    if (answer.status == 401)
        return failure("api-forbidden", QT_TRANSLATE_NOOP("telltale::Network", "%1 wants an administrator to log in"),
                       meta.message);
    if (answer.status == 403)
        return failure("api-forbidden",
                       QT_TRANSLATE_NOOP("telltale::Network", "%1 says that this user is no administrator of it"),
                       meta.message);
    if (answer.status == 400)
        return failure("api-unknown-name",
                       QT_TRANSLATE_NOOP("telltale::Network", "%1 does not let this setting be changed"), meta.message);
    if (answer.status / 100 == 5)
        return failure("api-server", QT_TRANSLATE_NOOP("telltale::Network", "%1 cannot do it now"),
                       std::to_string(answer.status) + (meta.message.empty() ? "" : ", " + meta.message));
    if (isRedirect(answer.status))
        return failure("api-redirect", QT_TRANSLATE_NOOP("telltale::Network", "%1 sends to another page instead"),
                       std::string(answer.field("Location").value_or(std::string_view())));
    if (answer.status == 200 && !meta.isAnswer)
        return failure("api-answer",
                       QT_TRANSLATE_NOOP("telltale::Network", "%1 answers with what Appsmith never says"));
    return failure("api-server", QT_TRANSLATE_NOOP("telltale::Network", "%1 refuses"),
                   std::to_string(answer.status) + (meta.message.empty() ? "" : ", " + meta.message));
}

} // namespace telltale::network
