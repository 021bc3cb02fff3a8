// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/coverage_text.h"
#include "report/document/section_parts.h"
#include "report/document/sections.h"
#include "report/tunnel_text.h"

#include <algorithm>

namespace telltale::report {

namespace {

using Kind = ReportNote::Kind;

void addLine(ReportTable &table, const std::string &file, const QString &sentence, const char *severity = "warning")
{
    std::vector<ReportCell> row{ReportCell::ofPath(file)};
    addFinding(row, "not-seen", sentence, severity);
    table.rows.push_back(std::move(row));
}

void addRecord(ReportTable &table, const CoverageFact &fact)
{
    const store::RecordCoverage &coverage = fact.coverage;
    for (const QString &line : coverageText(coverage.counters).unseen)
        addLine(table, fact.name, line);
    if (coverage.lostFrames != 0)
        addLine(table, fact.name,
                plural("telltale::Report", "%n entry could not be written to the record",
                       QT_TRANSLATE_N_NOOP("telltale::Report", "%n entries could not be written to the record"),
                       coverage.lostFrames));
    if (!coverage.isWhole)
        addLine(table, fact.name, Say::tr("The record is damaged: what stands behind the damage is not counted"),
                "error");
    if (coverage.time == 0)
        addLine(table, fact.name,
                Say::tr("The capture has not ended, or was stopped: it did not write down what it did not see"));
    for (const QString &line : tunnelLines(coverage.tunnels))
        addLine(table, fact.name, line);
    for (const payload::StreamSum &stream : coverage.streams)
        addLine(table, fact.name, streamText(stream));
}

bool isRecord(const ReportFacts &facts, const std::string &name)
{
    return std::any_of(facts.coverage.begin(), facts.coverage.end(),
                       [&name](const CoverageFact &fact) { return fact.name == name; });
}

ReportTable unseenTable(const ReportFacts &facts)
{
    ReportTable table;
    table.id = "unseen";
    table.title = said(Say::tr("What could not be seen"));
    table.columns = {column("name", Say::tr("File"), 18)};
    addFindingColumns(table);
    table.columns[1].title = said(Say::tr("Not seen"));
    table.columns[1].weight = 50;
    table.whenEmpty = said(Say::tr("Nothing is known that was not seen."));
    for (const CoverageFact &fact : facts.coverage)
        addRecord(table, fact);
    for (const FileOutcome &file : facts.files) {
        for (const std::string &problem : file.problems)
            addLine(table, file.name, named(problem), "error");
        if (file.moreProblems != 0)
            addLine(table, file.name,
                    plural("telltale::Report", "%n more problem of this kind",
                           QT_TRANSLATE_N_NOOP("telltale::Report", "%n more problems of this kind"),
                           file.moreProblems));
        if (!isRecord(facts, file.name))
            addLine(table, file.name,
                    Say::tr("Another program wrote this file: what it did not write down cannot be known from it"),
                    "note");
    }
    return table;
}

} // namespace

ReportSection coverageSection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "coverage";
    section.title = said(Say::tr("Coverage: what could not be seen"));
    section.intro =
        said(Say::tr("A report says something about what was seen only. This is what is known of the rest."));
    for (const CoverageFact &fact : facts.coverage)
        section.notes.push_back(
            note(Kind::Plain, "seen",
                 QStringLiteral("%1: %2").arg(named(fact.name), coverageText(fact.coverage.counters).seen)));
    if (!facts.isWhole)
        section.notes.push_back(note(Kind::Warning, "not-read-whole",
                                     Say::tr("Some of the input could not be read. What could be read is in this "
                                             "report.")));
    if (facts.traffic.opaque() != 0)
        section.notes.push_back(
            note(Kind::Warning, "opaque",
                 plural("telltale::Report", "%n event or body is cut off or could not be taken apart into fields.",
                        QT_TRANSLATE_N_NOOP("telltale::Report",
                                            "%n events or bodies are cut off or could not be taken apart into fields."),
                        facts.traffic.opaque())));
    if (facts.hasTooManyRows)
        section.notes.push_back(note(Kind::Warning, "too-many-paths",
                                     Say::tr("There are more different fields than are listed: further ones are "
                                             "counted together.")));
    if (facts.traffic.tests() != 0)
        section.notes.push_back(note(
            Kind::Plain, "test-pings",
            plural("telltale::Report", "%n request is a test ping that this program sent itself.",
                   QT_TRANSLATE_N_NOOP("telltale::Report", "%n requests are test pings that this program sent itself."),
                   facts.traffic.tests())));
    section.tables.push_back(unseenTable(facts));
    return section;
}

} // namespace telltale::report
