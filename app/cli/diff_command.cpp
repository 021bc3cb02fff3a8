// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diff_command.h"

#include "audit/drift/drift.h"
#include "audit/drift/record_version.h"
#include "audit/inventory/inventory.h"
#include "cli/account_sink.h"
#include "cli/diagnostics_printer.h"
#include "cli/diff_printer.h"
#include "cli/knowledge_reader.h"
#include "payload/lexeme.h"
#include "report/output.h"

#include <QCoreApplication>

#include <unistd.h>

namespace telltale::cli {

namespace {

/// Versions are few; what calls itself one and is something else (a build per event) can be many.
constexpr std::size_t mostVersions = 256;

QString aboutDiff(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Diff", text);
}

struct DiffRun
{
    const DiffOptions &options;
    DiagnosticsPrinter &diagnostics;
    payload::Limits limits;
    std::shared_ptr<const audit::Knowledge> knowledge;
};

audit::DriftSide sideOf(const audit::Inventory &inventory)
{
    return {inventory.rows(), inventory.records()};
}

/// Reads one input whole.
ExitStatus readSide(DiffRun &run, const std::string &file, audit::DriftSide &side)
{
    audit::Inventory inventory(run.knowledge);
    AccountSink sink(run.diagnostics, run.options.reading.filter, run.knowledge,
                     [&inventory](const payload::Record &record) { inventory.add(record); });
    ExitStatus status = sink.read({file}, run.limits);
    if (inventory.events() == 0)
        status = worse(status, sink.sayNothing({file}));
    side = sideOf(inventory);
    return status;
}

struct OlderFirst
{
    bool operator()(const std::string &a, const std::string &b) const
    {
        return audit::isOlderVersion(a, b) || (!audit::isOlderVersion(b, a) && a < b);
    }
};

using Versions = std::map<std::string, std::unique_ptr<audit::Inventory>, OlderFirst>;

QString listOf(const Versions &versions)
{
    QStringList names;
    for (const auto &[version, inventory] : versions)
        names.append(payload::visible(version));
    return names.join(QStringLiteral(", "));
}

/// The inventory of the version that was asked for, or of the last one before `before`.
const audit::Inventory *versionOf(DiffRun &run, const Versions &versions, std::string &name,
                                  Versions::const_iterator usual)
{
    const auto found = name.empty() ? usual : versions.find(name);
    if (found == versions.end()) {
        run.diagnostics.error(aboutDiff(QT_TRANSLATE_NOOP("telltale::cli::Diff",
                                                          "No event says that it is of version %1 (there are: %2)"))
                                  .arg(payload::visible(name), listOf(versions)));
        return nullptr;
    }
    name = found->first;
    return found->second.get();
}

/// Reads the versions in one input and chooses two.
ExitStatus readVersions(DiffRun &run, DiffSides &sides)
{
    Versions versions;
    audit::PathFactsTable facts(*run.knowledge);
    std::uint64_t without = 0;
    bool hasMore = false;
    AccountSink sink(run.diagnostics, run.options.reading.filter, run.knowledge, [&](const payload::Record &record) {
        const std::string version = audit::recordVersion(record, facts);
        without += version.empty() && !record.isEnvelope;
        auto found = versions.find(version);
        if (version.empty() || (found == versions.end() && versions.size() >= mostVersions)) {
            hasMore |= !version.empty();
            return;
        }
        if (found == versions.end())
            found = versions.emplace(version, std::make_unique<audit::Inventory>(run.knowledge)).first;
        found->second->add(record);
    });
    const std::vector<std::string> &files = run.options.reading.files;
    const ExitStatus status = sink.read(files, run.limits);
    if (versions.size() < 2) {
        run.diagnostics.error(
            versions.empty()
                ? aboutDiff(QT_TRANSLATE_NOOP("telltale::cli::Diff",
                                              "No event has a field named version: give two inputs to compare"))
                : aboutDiff(QT_TRANSLATE_NOOP("telltale::cli::Diff",
                                              "All events are of one version (%1): give two inputs to compare"))
                      .arg(listOf(versions)));
        return worse(status, Nothing);
    }
    if (hasMore)
        run.diagnostics.error(
            aboutDiff(QT_TRANSLATE_NOOP("telltale::cli::Diff", "More than %1 versions: the others are left out"))
                .arg(mostVersions));
    sides.names = {run.options.from, run.options.to};
    const audit::Inventory *const after = versionOf(run, versions, sides.names[1], std::prev(versions.end()));
    const auto newer = versions.find(sides.names[1]);
    const audit::Inventory *const before = after == nullptr
        ? nullptr
        : versionOf(run, versions, sides.names[0],
                    newer == versions.begin() ? std::prev(versions.end()) : std::prev(newer));
    if (after == nullptr || before == nullptr)
        return Unusable;
    sides.before = sideOf(*before);
    sides.after = sideOf(*after);
    sides.withoutVersion = without;
    return hasMore ? Unusable : status;
}

} // namespace

int runDiff(const DiffOptions &options)
{
    const ReadingOptions &reading = options.reading;
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {reading.isQuiet, terminalOf(STDERR_FILENO, reading.color).hasColor});
    ExitStatus status = Clean;
    const payload::Limits limits = readLimits(reading.settings, diagnostics, status);
    DiffRun run{options, diagnostics, limits, readKnowledge(diagnostics)};
    DiffSides sides;
    if (reading.files.size() == 2) {
        sides.names = {reading.files[0], reading.files[1]};
        status = worse(status, readSide(run, reading.files[0], sides.before));
        status = worse(status, readSide(run, reading.files[1], sides.after));
    } else {
        status = worse(status, readVersions(run, sides));
    }
    // An input without an event, or that could not be read, would make all fields of the other one new.
    const bool isComparable = sides.before.records != 0 && sides.after.records != 0;
    const Terminal terminal = terminalOf(STDOUT_FILENO, reading.color);
    report::Output output(STDOUT_FILENO);
    if (isComparable) {
        const std::vector<audit::DriftRow> rows = audit::drift(sides.before, sides.after);
        DiffPrinter(output, {reading.formatFor(terminal), terminal, reading.isQuiet}).print(rows, sides);
        status = worse(status, rows.empty() ? Clean : Findings);
    }
    return endOutput(output, diagnostics, status);
}

} // namespace telltale::cli
