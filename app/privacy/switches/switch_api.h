// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace telltale::privacy {

/// A request as it goes out, for a preview: without what identifies who sends it.
struct ApiRequest
{
    std::string method;
    std::string url;
    std::vector<std::pair<std::string, std::string>> fields;
    std::string body;
};

/// The interface of a running product through which its switch can be read and changed; the network room implements
/// it. Blocks. Every error is a sentence for people; codes begin with `api-`. Not for two threads at once.
class SwitchApi
{
public:
    virtual ~SwitchApi() = default;

    /// The address, without a user or a password.
    virtual std::string where() const = 0;
    /// The name under which the product tells its state: `enableTelemetry`.
    virtual std::string stateName() const = 0;
    /// Whether there is somebody to log in as; without that only running() works.
    virtual bool hasUser() const = 0;

    /// Whether the running product says that its telemetry is on. Needs nobody to log in.
    virtual Result<bool> running() = 0;
    /// What a key of its settings is; nothing where it is not set. Nothing else of the settings is kept.
    virtual Result<std::optional<std::string>> setting(const std::string &key) = 0;
    virtual Result<bool> set(const std::string &key, const std::string &value) = 0;
    /// Restarts the product and waits until it answers again.
    virtual Result<bool> restart() = 0;
    /// What set() sends.
    virtual ApiRequest setRequest(const std::string &key, const std::string &value) const = 0;
    virtual ApiRequest restartRequest() const = 0;
};

} // namespace telltale::privacy
