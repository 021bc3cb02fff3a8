// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/composition.h"

#include "cli/command_line.h"
#include "cli/spoken_language.h"

#include <QCoreApplication>

#ifdef TELLTALE_WINDOW
#    include "ui/application.h"

#    include <QFile>
#    include <QStringList>
#endif

namespace telltale {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("telltale::Composition", text);
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("WAYLAND_DISPLAY") || qEnvironmentVariableIsSet("DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

} // namespace

bool isForWindow(const cli::Invocation &invocation)
{
    return std::holds_alternative<cli::OpenWindow>(invocation)
        || std::holds_alternative<cli::RenderScreenshots>(invocation);
}

#ifdef TELLTALE_WINDOW

std::optional<int> whyNoWindow(const cli::Invocation &invocation)
{
    // Pictures are rendered without a display.
    if (hasDisplay() || std::holds_alternative<cli::RenderScreenshots>(invocation))
        return {};
    return cli::refuseWindow(
        translated(QT_TRANSLATE_NOOP("telltale::Composition", "There is no display for the window")));
}

int runWindow(int argc, char **argv, const cli::Invocation &invocation)
{
    const QLocale language = cli::languageAsked(argc, argv);
    if (const auto *pictures = std::get_if<cli::RenderScreenshots>(&invocation))
        return ui::renderScreenshots(argc, argv, language, QFile::decodeName(pictures->directory.c_str()),
                                     QString::fromStdString(pictures->only));
    QStringList files;
    const auto &wanted = std::get<cli::OpenWindow>(invocation);
    for (const std::string &file : wanted.files)
        files.append(QFile::decodeName(file.c_str()));
    return ui::runWindow(argc, argv, language, files, wanted.settings);
}

#else

std::optional<int> whyNoWindow(const cli::Invocation &)
{
    return cli::refuseWindow(hasDisplay()
                                 ? translated(QT_TRANSLATE_NOOP("telltale::Composition", "This build has no window"))
                                 : translated(QT_TRANSLATE_NOOP("telltale::Composition",
                                                                "There is no display, and this build has no window")));
}

int runWindow(int, char **, const cli::Invocation &invocation)
{
    return whyNoWindow(invocation).value_or(0);
}

#endif

} // namespace telltale
