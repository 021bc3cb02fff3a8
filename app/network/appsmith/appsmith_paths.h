// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/client/http_client.h"

/// What is asked of Appsmith.
namespace telltale::network::appsmith {

inline constexpr const char *statePath = "/api/v1/users/me";
inline constexpr const char *loginPath = "/api/v1/login";
inline constexpr const char *logoutPath = "/api/v1/logout";
inline constexpr const char *settingsPath = "/api/v1/admin/env";
inline constexpr const char *restartPath = "/api/v1/admin/restart";

inline HttpRequest changing(const char *method, const char *target)
{
    HttpRequest request;
    request.method = method;
    request.target = target;
    // Without it a request that is not GET is taken for one that another page has made.
    request.fields.emplace_back("X-Requested-By", "Appsmith");
    return request;
}

inline bool isRedirect(int status)
{
    return status >= 300 && status < 400;
}

} // namespace telltale::network::appsmith
