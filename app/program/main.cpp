// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/composition.h"

#include "cli/command_line.h"

#include <QCoreApplication>

#include <optional>

namespace {

/// The exit status of what works without a window; none when the window is wanted.
std::optional<int> runWithoutWindow(int argc, char **argv, telltale::cli::Invocation &invocation)
{
    const QCoreApplication application(argc, argv);
    invocation = telltale::cli::readArguments(argc, argv);
    if (telltale::isForWindow(invocation))
        return telltale::whyNoWindow(invocation);
    return telltale::cli::run(invocation);
}

} // namespace

/// Picks the window or the command line; nothing else.
int main(int argc, char **argv)
{
    telltale::cli::Invocation invocation;
    if (const std::optional<int> status = runWithoutWindow(argc, argv, invocation))
        return *status;
    return telltale::runWindow(argc, argv, invocation);
}
