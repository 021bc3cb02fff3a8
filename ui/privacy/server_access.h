// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret_text.h"
#include "network/client/http_url.h"
#include "ui/models/server_switch.h"

#include <chrono>
#include <string>

namespace telltale::ui {

/// How long a server is waited for.
struct ServerPatience
{
    std::chrono::milliseconds connect{4'000};
    std::chrono::milliseconds answer{8'000}; ///< of one request, while nobody waits for a restart
    std::chrono::milliseconds poll{500};     ///< see network::AppsmithOptions
    std::chrono::milliseconds restart{180'000};
    std::chrono::milliseconds leave{15'000};
};

/// What somebody has given to reach a server.
struct ServerForm
{
    network::HttpUrl url;
    std::string user; ///< "": only its state is asked for
    SecretText password;
    bool isPlain = false; ///< the password may go over http to another machine
};

/// The password is kept in what is returned, and is wiped with the last copy of it.
models::ServerAccess serverAccess(const ServerForm &form, const ServerPatience &patience);

} // namespace telltale::ui
