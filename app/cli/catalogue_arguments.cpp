// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalogue_arguments.h"

#include "cli/argument_parser.h"
#include "cli/help.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString aboutCatalogueArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

std::optional<CatalogueOptions::Action> actionNamed(const std::string &name)
{
    using Action = CatalogueOptions::Action;
    if (name == "list")
        return Action::List;
    if (name == "show")
        return Action::Show;
    if (name == "check")
        return Action::Check;
    if (name == "draft")
        return Action::Draft;
    return {};
}

} // namespace

Invocation readCatalogueCommand(std::vector<std::string> arguments)
{
    Parser parser(catalogueHelp(), QStringLiteral("telltale catalogue"));
    CatalogueOptions options;
    std::optional<std::string> form;
    std::optional<std::string> product;
    parser.option("--from", form);
    parser.option("--product", product);
    parser.option("-o,--output", options.outputFile);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    if (parser.files.empty())
        return parser.wrong(aboutCatalogueArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "What is to be done? list, show, check or draft")));
    const std::optional<CatalogueOptions::Action> action = actionNamed(parser.files.front());
    if (!action)
        return parser.wrong(
            aboutCatalogueArguments(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments", "There is list, show, check and draft, but not %1"))
                .arg(payload::visible(parser.files.front())));
    options.action = *action;
    options.files.assign(parser.files.begin() + 1, parser.files.end());
    if (form && !(options.form = audit::draftFormNamed(*form)))
        return parser.wrong(
            aboutCatalogueArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                      "--from takes page, json-schema, vscode or glean, not %1"))
                .arg(payload::visible(*form)));
    options.product = product.value_or(std::string());
    if (options.files.empty() && options.action != CatalogueOptions::Action::List)
        return parser.wrong(
            aboutCatalogueArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No file was given")));
    return options;
}

} // namespace telltale::cli
