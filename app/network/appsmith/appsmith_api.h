// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret_text.h"
#include "network/client/http_client.h"
#include "privacy/switches/switch_api.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace telltale::network {

struct AppsmithOptions
{
    HttpUrl url;
    std::string user; ///< "": nobody logs in
    SecretText password;
    bool isInsecure = false; ///< the password may go to another machine over http
    bool sendsJson = false;  ///< settings go as JSON; else as a form, and as JSON where the server takes no form
    HttpPatience patience;
    std::chrono::milliseconds poll{500};        ///< between two looks at a server that restarts
    std::chrono::milliseconds restart{180'000}; ///< for it to come back
    std::chrono::milliseconds leave{15'000};    ///< for it to go away, which one that is quick may never be seen to do
    std::function<bool()> isGivenUp;            ///< asked between two looks; true: nobody waits for it any more
};

/// Appsmith's admin interface: a session of `POST /api/v1/login`, settings by `GET` and `PUT /api/v1/admin/env`,
/// `POST /api/v1/admin/restart`, and the state, which anybody may ask for, by `GET /api/v1/users/me`. Every request but
/// GET carries `X-Requested-By: Appsmith`. The session is ended with the object. No redirect is followed, so that
/// nothing goes to another server. Of the settings, which hold secrets, only the one asked for is kept.
class AppsmithApi : public privacy::SwitchApi
{
public:
    explicit AppsmithApi(AppsmithOptions options);
    ~AppsmithApi() override;
    AppsmithApi(const AppsmithApi &) = delete;
    AppsmithApi &operator=(const AppsmithApi &) = delete;

    std::string where() const override { return m_options.url.text(); }
    std::string stateName() const override { return "enableTelemetry"; }
    bool hasUser() const override { return !m_options.user.empty(); }

    // Errors: those of HttpClient, and api-no-user, api-insecure, api-login, api-forbidden, api-csrf, api-redirect,
    // api-unknown-name, api-server, api-answer; api-restart for restart().
    Result<bool> running() override;
    Result<std::optional<std::string>> setting(const std::string &key) override;
    Result<bool> set(const std::string &key, const std::string &value) override;
    Result<bool> restart() override;
    privacy::ApiRequest setRequest(const std::string &key, const std::string &value) const override;
    privacy::ApiRequest restartRequest() const override;

private:
    HttpRequest putRequest(const std::string &key, const std::string &value, bool isJson) const;
    privacy::ApiRequest preview(const HttpRequest &request) const;
    Result<HttpAnswer> send(HttpRequest request);
    Result<HttpAnswer> sendAs(HttpRequest request);
    void takeCookies(const HttpAnswer &answer);
    Result<bool> logIn();
    void logOut();
    Result<bool> judge(const HttpAnswer &answer) const;
    Result<bool> waitUntilBack();
    Error failure(const char *code, const char *sentence, const std::string &why = {}) const;

    AppsmithOptions m_options;
    HttpClient m_client;
    std::string m_session;
    std::string m_token; ///< XSRF-TOKEN
    bool m_isLoggedIn = false;
};

} // namespace telltale::network
