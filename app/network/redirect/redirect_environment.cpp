// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/redirect/redirect_environment.h"

#include "preload/program_kind.h"

#include <array>

#include <limits.h>

namespace telltale::network {

namespace {

constexpr std::string_view ownMachine = "127.0.0.1,localhost";

bool hasWord(std::string_view list, std::string_view word)
{
    while (!list.empty()) {
        const std::size_t end = std::min(list.find_first_of(": "), list.size());
        if (list.substr(0, end) == word)
            return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

} // namespace

std::map<std::string, std::string> proxyVariables(const RedirectHubOptions &options)
{
    std::map<std::string, std::string> variables;
    if (!options.proxyUrl.empty())
        for (const char *name : {"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            variables[name] = options.proxyUrl;
    if (!options.pemBundle.empty())
        variables["SSL_CERT_FILE"] = options.pemBundle;
    return variables;
}

std::string mergedNoProxy(const std::string &users)
{
    if (users.find(ownMachine) != std::string::npos)
        return users;
    return users + (users.empty() ? "" : ",") + std::string(ownMachine);
}

std::string mergedPreload(const std::string &library, const std::string &users)
{
    if (hasWord(users, library))
        return users;
    return users.empty() ? library : library + ':' + users;
}

std::string programFile(const std::map<std::string, std::string> &environment, const std::string &word)
{
    const auto search = environment.find("PATH");
    std::array<char, PATH_MAX> path{};
    const char *found = telltale_find_program(
        word.c_str(), search == environment.end() ? nullptr : search->second.c_str(), path.data(), path.size());
    return found ? found : word;
}

std::optional<UnreachedProgram::Reason> unreachedFile(const std::string &file)
{
    switch (telltale_kind_of_program(file.c_str())) {
    case TELLTALE_PROGRAM_UNKNOWN:
    case TELLTALE_PROGRAM_DYNAMIC:
        break;
    case TELLTALE_PROGRAM_STATIC:
        return UnreachedProgram::Reason::Static;
    case TELLTALE_PROGRAM_GO:
        return UnreachedProgram::Reason::Go;
    case TELLTALE_PROGRAM_ARCHITECTURE:
        return UnreachedProgram::Reason::Architecture;
    case TELLTALE_PROGRAM_SET_USER:
        return UnreachedProgram::Reason::SetUser;
    }
    return std::nullopt;
}

} // namespace telltale::network
