// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/composition.h"

#include "base/language.h"
#include "cli/command_line.h"
#include "cli/spoken_language.h"

#include <QCoreApplication>
#include <QLocale>

#include <optional>

namespace {

/// The exit status of what works without a window; none when the window is wanted.
std::optional<int> runWithoutWindow(int argc, char **argv, telltale::cli::Invocation &invocation)
{
    const QCoreApplication application(argc, argv);
    std::optional<telltale::Language> language(telltale::cli::languageAsked(argc, argv));
    invocation = telltale::cli::readArguments(argc, argv);
    if (!telltale::cli::isForPeople(invocation))
        language.emplace(QLocale(QLocale::English, QLocale::UnitedStates));
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
