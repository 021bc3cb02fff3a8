// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switch_api_run.h"

#include "cli/secret_input.h"
#include "network/appsmith/appsmith_api.h"
#include "payload/lexeme.h"
#include "privacy/switches/api_change.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace telltale::cli {

namespace {

using OpenedApi = Result<std::unique_ptr<privacy::SwitchApi>>;

constexpr const char *passwordVariable = "TELLTALE_PASSWORD";

QString aboutSwitchApi(const char *text)
{
    return QCoreApplication::translate("telltale::cli::SwitchCommand", text);
}

Result<SecretText> passwordFor(const SwitchApiOptions &options)
{
    if (options.passwordFile)
        return readSecretFile(*options.passwordFile);
    const char *const given = std::getenv(passwordVariable);
    if (given != nullptr && *given != '\0') {
        SecretText password{std::string(given)};
        // Programs that are started from here need not have it.
        ::unsetenv(passwordVariable);
        return password;
    }
    return askForSecret(aboutSwitchApi(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "Password of %1"))
                            .arg(payload::visible(*options.user)));
}

} // namespace

Result<std::unique_ptr<privacy::SwitchApi>> openSwitchApi(const SwitchApiOptions &options,
                                                          const privacy::SwitchDescription &description)
{
    if (!options.url)
        return OpenedApi(nullptr);
    if (privacy::apiLayerOf(description) == nullptr)
        return Error{
            "switch-not-found",
            aboutSwitchApi(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "--api: no interface of %1 is known"))
                .arg(payload::visible(description.title))};
    Result<network::HttpUrl> url = network::HttpUrl::parse(*options.url);
    if (!url)
        return Error{url.error().code, QStringLiteral("--api: ") + url.error().message};
    network::AppsmithOptions made;
    made.url = *std::move(url);
    made.isInsecure = options.isInsecure;
    made.sendsJson = options.sendsJson;
    made.restart = options.patience;
    made.leave = std::min<std::chrono::milliseconds>(made.leave, options.patience / 4);
    made.poll = std::min<std::chrono::milliseconds>(made.poll, made.leave / 8 + std::chrono::milliseconds(1));
    if (options.user) {
        Result<SecretText> password = passwordFor(options);
        if (!password)
            return password.error();
        made.user = *options.user;
        made.password = *std::move(password);
    }
    return OpenedApi(std::make_unique<network::AppsmithApi>(std::move(made)));
}

} // namespace telltale::cli
