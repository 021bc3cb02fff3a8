// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/server_switch.h"

#include <memory>

namespace telltale::ui {

/// A running product that says that its telemetry is on, for pictures: nothing is asked, and nothing sent.
class PicturedServer : public privacy::SwitchApi
{
public:
    static models::ServerAccess access()
    {
        return {address, true,
                [](bool, const models::ServerAccess::GivenUp &) { return std::make_unique<PicturedServer>(); }};
    }

    std::string where() const override { return address; }
    std::string stateName() const override { return "enableTelemetry"; }
    bool hasUser() const override { return true; }
    Result<bool> running() override { return true; }
    Result<std::optional<std::string>> setting(const std::string &) override
    {
        return std::optional<std::string>("false");
    }
    Result<bool> set(const std::string &, const std::string &) override { return true; }
    Result<bool> restart() override { return true; }
    privacy::ApiRequest setRequest(const std::string &key, const std::string &value) const override
    {
        return {"PUT",
                std::string(address) + "/api/v1/admin/env",
                {{"X-Requested-By", "Appsmith"}, {"Content-Type", "multipart/form-data; boundary=telltale"}},
                "--telltale\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value
                    + "\r\n--telltale--\r\n"};
    }
    privacy::ApiRequest restartRequest() const override
    {
        return {"POST", std::string(address) + "/api/v1/admin/restart", {{"X-Requested-By", "Appsmith"}}, {}};
    }

private:
    static constexpr auto address = "https://appsmith.example.com";
};

} // namespace telltale::ui
