// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/account_arguments.h"

#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace telltale::cli {

namespace {

QString aboutAccounts(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

std::optional<audit::InventoryGroup> groupNamed(const std::string &name)
{
    constexpr std::array<std::string_view, 5> names{"path", "event", "product", "destination", "category"};
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return {};
    return static_cast<audit::InventoryGroup>(found - names.begin());
}

} // namespace

Invocation readInventory(std::vector<std::string> arguments)
{
    Parser parser(inventoryHelp(), QStringLiteral("telltale inventory"));
    ReadingArguments reading(parser);
    InventoryOptions options;
    std::optional<std::string> by;
    parser.option("-b,--by", by);
    parser.app().add_flag("--show-secrets", options.hasSecrets);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    std::variant<ReadingOptions, WrongUsage> read = reading.options();
    if (const auto *wrong = std::get_if<WrongUsage>(&read))
        return *wrong;
    options.reading = std::get<ReadingOptions>(std::move(read));
    if (by) {
        const std::optional<audit::InventoryGroup> group = groupNamed(*by);
        if (!group)
            return parser.wrong(
                aboutAccounts(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                "--by takes path, event, product, destination or category, not %1"))
                    .arg(payload::visible(*by)));
        options.by = *group;
    }
    if (options.reading.files.empty())
        return parser.wrong(
            aboutAccounts(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No file was given (- is standard input)")));
    return options;
}

Invocation readDiff(std::vector<std::string> arguments)
{
    Parser parser(diffHelp(), QStringLiteral("telltale diff"));
    ReadingArguments reading(parser);
    DiffOptions options;
    std::optional<std::string> from;
    std::optional<std::string> to;
    parser.option("--from", from);
    parser.option("--to", to);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    std::variant<ReadingOptions, WrongUsage> read = reading.options();
    if (const auto *wrong = std::get_if<WrongUsage>(&read))
        return *wrong;
    options.reading = std::get<ReadingOptions>(std::move(read));
    options.from = from.value_or(std::string());
    options.to = to.value_or(std::string());
    const std::vector<std::string> &files = options.reading.files;
    if (files.empty())
        return parser.wrong(
            aboutAccounts(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No file was given (- is standard input)")));
    if (files.size() > 2)
        return parser.wrong(aboutAccounts(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "diff takes two inputs, or one in which versions are compared")));
    if (files.size() == 2 && files[0] == "-" && files[1] == "-")
        return parser.wrong(aboutAccounts(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "Standard input can be one of the two inputs, not both")));
    if (files.size() == 2 && (from || to))
        return parser.wrong(aboutAccounts(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "--from and --to choose versions in one input, and there are two")));
    return options;
}

} // namespace telltale::cli
