// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/redirect/redirect_hub.h"

#include <map>
#include <string>

namespace telltale::network {

/// The variables that programs get which the library does not reach: proxies in both cases, and where the authorities
/// are.
std::map<std::string, std::string> proxyVariables(const RedirectHubOptions &options);
/// A NO_PROXY that keeps what the user has and leaves this machine out.
std::string mergedNoProxy(const std::string &users);
/// An LD_PRELOAD with the library in front of what the user has.
std::string mergedPreload(const std::string &library, const std::string &users);
/// The file that a word of a command line means, looked for in PATH; the word itself if there is none.
std::string programFile(const std::map<std::string, std::string> &environment, const std::string &word);
/// Why the library does not reach a program of this file.
std::optional<UnreachedProgram::Reason> unreachedFile(const std::string &file);

} // namespace telltale::network
