// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ca_arguments.h"

#include "cli/argument_parser.h"
#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

using CaAction = CaOptions::Action;
using CaForm = CaOptions::Form;

QString aboutCaArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

std::optional<CaAction> caActionNamed(const std::string &name)
{
    if (name == "show")
        return CaAction::Show;
    if (name == "export")
        return CaAction::Export;
    if (name == "remove")
        return CaAction::Remove;
    return {};
}

std::optional<CaForm> caFormNamed(const std::string &name)
{
    if (name == "pem")
        return CaForm::Pem;
    if (name == "der")
        return CaForm::Der;
    if (name == "bundle")
        return CaForm::Bundle;
    if (name == "jks")
        return CaForm::Jks;
    return {};
}

std::optional<WrongUsage> readCaForm(const Parser &parser, const std::string &word, CaOptions &options)
{
    if (options.action == CaAction::Remove)
        return parser.wrong(aboutCaArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "%1 has no meaning here"))
                                .arg(QLatin1String("--format")));
    if (options.action == CaAction::Show) {
        options.isJson = word == "json";
        if (!options.isJson && word != "table")
            return parser.wrong(aboutCaArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                                   "--format is table or json here, not %1"))
                                    .arg(payload::visible(word)));
        return {};
    }
    options.form = caFormNamed(word);
    if (!options.form)
        return parser.wrong(aboutCaArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                               "--format is pem, der, bundle or jks here, not %1"))
                                .arg(payload::visible(word)));
    return {};
}

std::optional<WrongUsage> readCaPlace(const Parser &parser, const std::string &word, CaOptions &options)
{
    options.place = caPlaceNamed(word);
    if (!options.place) {
        QStringList names;
        for (const CaPlace place : caPlaces())
            names << QLatin1String(caPlaceName(place));
        return parser.wrong(aboutCaArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--for takes %1, not %2"))
                                .arg(names.join(QStringLiteral(", ")), payload::visible(word)));
    }
    const CaForm needed = needsBundle(*options.place) ? CaForm::Bundle : CaForm::Pem;
    if (options.form.value_or(needed) != needed)
        return parser.wrong(aboutCaArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--for chooses the form itself: leave --format away")));
    if (options.output == "-")
        return parser.wrong(aboutCaArguments(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "--for needs a file that can be named: -o FILE, or leave -o away")));
    options.form = needed;
    return {};
}

} // namespace

Invocation readCa(std::vector<std::string> arguments)
{
    Parser parser(caHelp(), QStringLiteral("telltale ca"));
    CaOptions options;
    std::optional<std::string> format;
    std::optional<std::string> place;
    std::optional<std::string> color;
    parser.option("-f,--format", format);
    parser.option("--for", place);
    parser.option("-o,--output", options.output);
    parser.option("--activity-log", options.activityLog);
    parser.option("--color", color);
    parser.app().add_flag("-q,--quiet", options.isQuiet);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    if (const std::optional<WrongUsage> wrong = readColor(parser, color, options.color))
        return *wrong;
    if (parser.files.empty())
        return parser.wrong(aboutCaArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "What is to be done? show, export or remove")));
    const std::optional<CaAction> action = caActionNamed(parser.files.front());
    if (!action || parser.files.size() > 1)
        return parser.wrong(aboutCaArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                               "There is show, export and remove, but not %1"))
                                .arg(payload::visible(parser.files.back())));
    options.action = *action;
    for (const auto &[name, isGiven] :
         {std::pair("--for", place.has_value()), std::pair("--output", options.output.has_value())}) {
        if (isGiven && *action != CaAction::Export)
            return parser.wrong(
                aboutCaArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "%1 has no meaning here"))
                    .arg(QLatin1String(name)));
    }
    if (options.output && options.output->empty())
        return parser.wrong(
            aboutCaArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "-o needs the name of a file")));
    std::optional<WrongUsage> wrong = format ? readCaForm(parser, *format, options) : std::nullopt;
    if (!wrong && place)
        wrong = readCaPlace(parser, *place, options);
    if (wrong)
        return *wrong;
    return options;
}

} // namespace telltale::cli
