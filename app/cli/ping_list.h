// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "cli/inspect_command.h"
#include "network/ping/ping_templates.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// Prints the templates that there are, with what can be filled in.
void printPingTemplates(const network::PingTemplates &templates, const audit::Knowledge &knowledge, Format format,
                        const Terminal &terminal, report::Output &output);

} // namespace telltale::cli
