// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/redirect/preamble.h"
#include "network/redirect/redirect_statistics.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

class NameStub;
class SharedTable;

/// What the programs of one run are told.
struct RedirectHubOptions
{
    std::string folder; ///< exists, 0700, of this run alone; the hub makes one file in it and removes it again
    RedirectToken token{};
    std::string interceptorAddress = "127.0.0.1"; ///< IPv4
    std::uint16_t interceptorPort = 0;
    std::uint16_t interceptorPort6 = 0;  ///< where it listens on ::1, too: for sockets that speak IPv6 only; 0: nowhere
    std::vector<std::uint16_t> ownPorts; ///< up to 8 further loopback ports to leave alone: the proxy's
    std::string proxyUrl;                ///< `http://127.0.0.1:PORT`, for programs that the library does not reach
    std::string pemBundle;               ///< what trust files are replaced by: the system's and ours; empty: nothing is
    std::string javaKeystore;            ///< likewise for Java's `cacerts`
    std::map<std::string, std::string> trustVariables; ///< for children that were started without them
    bool sandbox = false;
    std::string library; ///< the preload library; empty: `RedirectHub::libraryPath`
};

/// Brings the connections of the programs of one run to an interceptor: the shared file, the name stub with its thread,
/// and what has to stand in the environment. Any thread; ended by its destructor, after which programs that still run
/// find every connection refused.
class RedirectHub
{
public:
    /// Errors: redirect-library-missing, redirect-table-not-made, redirect-stub-not-started.
    static Result<std::unique_ptr<RedirectHub>> start(const RedirectHubOptions &options);
    ~RedirectHub();
    RedirectHub(const RedirectHub &) = delete;
    RedirectHub &operator=(const RedirectHub &) = delete;

    /// The environment to start a program with: what the user has, TELLTALE_REDIRECT, LD_PRELOAD merged with the
    /// user's, the trust variables where there are none, and proxy variables if the library does not reach the program
    /// (a word as a shell takes it, looked for in PATH). Merging trust variables with the user's is the caller's.
    std::map<std::string, std::string> environment(std::map<std::string, std::string> users,
                                                   const std::string &program) const;
    /// To be told of the first program (a word as a shell takes it) once it runs: if it says no hello, it is unreached.
    void noteStarted(std::uint32_t process, const std::string &program);
    /// Why the library will not reach a program (a word as a shell takes it), as far as its file tells; nothing: it
    /// will, or there is no such program. A sandbox is to refuse set-user programs, as it does for those that are
    /// started later.
    static std::optional<UnreachedProgram::Reason> unreachedReason(const std::string &program);
    RedirectStatistics statistics() const;
    /// The name that 198.18.x.y stands for.
    std::optional<std::string> nameOf(std::string_view address) const;

    /// The preload library: beside the program, in ../lib/telltale seen from there, where it is installed; empty if it
    /// is nowhere.
    static std::string libraryPath(const std::string &programFolder);

private:
    RedirectHub(std::unique_ptr<SharedTable> table, std::unique_ptr<NameStub> stub, RedirectHubOptions options);

    std::unique_ptr<SharedTable> m_table;
    std::unique_ptr<NameStub> m_stub;
    RedirectHubOptions m_options;
};

} // namespace telltale::network
