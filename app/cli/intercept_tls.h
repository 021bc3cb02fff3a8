// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/interceptor/interceptor_options.h"

#include <optional>

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// Has the lasting authority open TLS, where this account has one. The error: there is one that cannot be used.
std::optional<Error> openTls(network::InterceptorOptions &options);
/// Whose TLS is opened, and by what; why none is.
void sayTls(const network::InterceptorOptions &options, const std::optional<Error> &problem, report::Output &errors);

} // namespace telltale::cli
