// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

using Environment = std::map<std::string, std::string>;

/// What a variable that names a file with certificates (PEM) does with those that a program believes anyway.
enum class TrustKind : unsigned char {
    Adds,    ///< they stay
    Replaces ///< the file's count instead
};

struct TrustVariable
{
    std::string_view name;
    TrustKind kind;
    bool isAlwaysSet; ///< otherwise only where the user has set it
};

/// Those that make programs believe what preloading alone cannot. In a fixed order.
std::span<const TrustVariable> trustVariables();

/// The path of a file for a variable of this kind, in which stands what `users`, the file or folder that the user
/// named, holds ("": none was named; of a Replaces then what the system believes), and our authority.
using TrustFileMaker = std::function<std::string(TrustKind kind, const std::string &users)>;

/// The environment in which every trust variable leads to a file that holds what it held for the user, and ours. Pure.
Environment withTrust(Environment users, const TrustFileMaker &fileFor);

/// What the user's trust variables name: whom they trust, we have to trust towards upstreams. Each once.
std::vector<std::string> usersTrust(const Environment &users);

/// Our own environment, with the first of what stands there twice.
Environment ownEnvironment();

} // namespace telltale::network
