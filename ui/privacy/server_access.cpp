// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/server_access.h"

#include "network/appsmith/appsmith_api.h"

#include <utility>

namespace telltale::ui {

models::ServerAccess serverAccess(const ServerForm &form, const ServerPatience &patience)
{
    network::AppsmithOptions options;
    options.url = form.url;
    options.user = form.user;
    if (!form.user.empty())
        options.password = form.password;
    options.isInsecure = form.isPlain;
    options.patience.connect = patience.connect;
    options.patience.silence = patience.answer;
    options.patience.whole = patience.answer;
    options.poll = patience.poll;
    options.restart = patience.restart;
    options.leave = patience.leave;
    const auto kept = std::make_shared<const network::AppsmithOptions>(std::move(options));
    return {kept->url.text(), !kept->user.empty(),
            [kept](bool logsIn, const models::ServerAccess::GivenUp &isGivenUp) -> std::unique_ptr<privacy::SwitchApi> {
                network::AppsmithOptions made = *kept;
                made.isGivenUp = isGivenUp;
                if (!logsIn) {
                    made.user.clear();
                    made.password = SecretText();
                }
                return std::make_unique<network::AppsmithApi>(std::move(made));
            }};
}

} // namespace telltale::ui
