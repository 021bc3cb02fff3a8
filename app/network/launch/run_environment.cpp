// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/run_environment.h"

#include <algorithm>
#include <array>

#include <unistd.h>

namespace telltale::network {

std::span<const TrustVariable> trustVariables()
{
    static constexpr std::array<TrustVariable, 15> variables{{
        {"NODE_EXTRA_CA_CERTS", TrustKind::Adds, true},                     // Node, and Electron's Node part
        {"DENO_CERT", TrustKind::Adds, true},                               // Deno
        {"SSL_CERT_FILE", TrustKind::Replaces, true},                       // OpenSSL, Go, rustls-native-certs
        {"CURL_CA_BUNDLE", TrustKind::Replaces, true},                      // curl
        {"REQUESTS_CA_BUNDLE", TrustKind::Replaces, true},                  // Python: requests
        {"PIP_CERT", TrustKind::Replaces, true},                            // pip
        {"AWS_CA_BUNDLE", TrustKind::Replaces, true},                       // AWS's SDKs and command line
        {"GIT_SSL_CAINFO", TrustKind::Replaces, true},                      // Git
        {"CARGO_HTTP_CAINFO", TrustKind::Replaces, false},                  // Cargo
        {"GRPC_DEFAULT_SSL_ROOTS_FILE_PATH", TrustKind::Replaces, true},    // gRPC's C core
        {"HTTPLIB2_CA_CERTS", TrustKind::Replaces, false},                  // Python: httplib2
        {"CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE", TrustKind::Replaces, false}, // Google Cloud's command line
        {"COMPOSER_CAFILE", TrustKind::Replaces, false},                    // PHP: Composer
        {"PERL_LWP_SSL_CA_FILE", TrustKind::Replaces, false},               // Perl: LWP
        {"NIX_SSL_CERT_FILE", TrustKind::Replaces, false},                  // Nix's OpenSSL and curl
    }};
    return variables;
}

Environment withTrust(Environment users, const TrustFileMaker &fileFor)
{
    for (const TrustVariable &variable : trustVariables()) {
        const auto set = users.find(std::string(variable.name));
        if (set != users.end())
            set->second = fileFor(variable.kind, set->second);
        else if (variable.isAlwaysSet)
            users.emplace(variable.name, fileFor(variable.kind, {}));
    }
    return users;
}

std::vector<std::string> usersTrust(const Environment &users)
{
    std::vector<std::string> named;
    for (const TrustVariable &variable : trustVariables()) {
        const auto set = users.find(std::string(variable.name));
        if (set != users.end() && !set->second.empty()
            && std::find(named.begin(), named.end(), set->second) == named.end())
            named.push_back(set->second);
    }
    return named;
}

Environment ownEnvironment()
{
    Environment all;
    for (char **entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const std::size_t sign = text.find('=');
        if (sign != std::string_view::npos && sign != 0)
            all.emplace(text.substr(0, sign), text.substr(sign + 1));
    }
    return all;
}

} // namespace telltale::network
