// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/knowledge_digest.h"
#include "report/document/section_parts.h"
#include "report/document/sections.h"

#include <algorithm>

namespace telltale::report {

namespace {

const FileOutcome *outcomeOf(const ReportFacts &facts, const std::string &name)
{
    const auto found = std::find_if(facts.files.begin(), facts.files.end(),
                                    [&name](const FileOutcome &file) { return file.name == name; });
    return found == facts.files.end() ? nullptr : &*found;
}

ReportTable filesTable(const ReportFacts &facts)
{
    ReportTable table;
    table.id = "files";
    table.title = said(Say::tr("Files"));
    table.columns = {column("name", Say::tr("File"), 22), column("role", Say::tr("Used as"), 10),
                     column("bytes", Say::tr("Bytes"), 9), column("events", Say::tr("Events"), 8),
                     column("sha256", Say::tr("SHA-256"), 32)};
    addFindingColumns(table);
    for (const ReportInput &input : facts.inputs) {
        const FileOutcome *const outcome = input.role == InputRole::Source ? outcomeOf(facts, input.name) : nullptr;
        std::vector<ReportCell> row{ReportCell::ofPath(input.name), wordCell(word(input.role)),
                                    ReportCell::ofNumber(input.bytes),
                                    outcome != nullptr ? ReportCell::ofNumber(outcome->events) : ReportCell(),
                                    ReportCell::ofDigest(input.sha256)};
        const bool isBroken = outcome != nullptr && !outcome->isWhole;
        const std::string first = isBroken && !outcome->problems.empty() ? outcome->problems.front() : std::string();
        const QString sentence = first.empty() ? Say::tr("It could not be read whole")
                                               : Say::tr("It could not be read whole: %1").arg(named(first));
        addFinding(row, isBroken ? "not-read-whole" : "", sentence, "warning");
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string knowledgeSentence(const ReportFacts &facts)
{
    QStringList products;
    for (const LedgerFact &ledger : facts.ledgers)
        products << named(ledger.catalogue.product);
    return said(products.join(QStringLiteral(", ")));
}

ReportTable makingTable(const ReportFacts &facts)
{
    ReportTable table;
    table.id = "making";
    table.title = said(Say::tr("How this report was made"));
    table.columns = {column("key", Say::tr("What"), 12), column("value", Say::tr("Value"), 40)};
    const auto add = [&table](const QString &what, ReportCell value) {
        table.rows.push_back({ReportCell::ofSentence(said(what)), std::move(value)});
    };
    add(Say::tr("Program"), ReportCell::ofText(facts.request.program));
    const std::string own = knowledgeDigest(audit::Knowledge::usualFolder());
    add(Say::tr("Rules"),
        ReportCell::ofSentence(said(own.empty() ? Say::tr("those of the program")
                                                : Say::tr("those of the program, and some of one's own"))));
    if (!own.empty())
        add(Say::tr("SHA-256 of one's own rules"), ReportCell::ofDigest(own));
    add(Say::tr("Options"), ReportCell::ofList(facts.request.options));
    if (facts.traffic.first())
        add(Say::tr("First request or event"), ReportCell::ofTime(*facts.traffic.first()));
    if (facts.traffic.last())
        add(Say::tr("Last request or event"), ReportCell::ofTime(*facts.traffic.last()));
    add(Say::tr("Requests"), ReportCell::ofNumber(facts.traffic.requests()));
    add(Say::tr("Events"), ReportCell::ofNumber(facts.events));
    add(Say::tr("Catalogues that were compared"), ReportCell::ofText(knowledgeSentence(facts)));
    for (const LedgerFact &ledger : facts.ledgers) {
        if (!ledger.catalogue.sourcePage.empty())
            add(Say::tr("What %1 declares").arg(named(ledger.catalogue.product)),
                ReportCell::ofText(ledger.catalogue.sourcePage
                                   + (ledger.catalogue.sourceDate.empty() ? "" : ", " + ledger.catalogue.sourceDate)));
    }
    return table;
}

} // namespace

ReportSection examinedSection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "examined";
    section.title = said(Say::tr("What was examined"));
    section.intro =
        said(Say::tr("The files as they are, by their SHA-256. Who has the same files and the same version of the "
                     "program gets this report again, byte for byte: telltale report --verify compares."));
    if (!facts.request.hasValues)
        section.notes.push_back(note(
            ReportNote::Kind::Plain, "values-masked",
            Say::tr("Values are masked: a stands for a letter, 9 for a digit. The digits beside a pattern are a "
                    "commitment to the value (SHA-256 over a salt and the value), so that whoever has the files can "
                    "reveal single values later, and others can check them: telltale report --reveal.")));
    if (!facts.request.filter.isEmpty())
        section.notes.push_back(note(ReportNote::Kind::Warning, "filtered",
                                     Say::tr("Only what matches a filter is in this report; see the options below.")));
    for (const std::string &problem : facts.problems)
        section.notes.push_back(note(ReportNote::Kind::Warning, "not-read", named(problem)));
    section.tables.push_back(filesTable(facts));
    section.tables.push_back(makingTable(facts));
    return section;
}

} // namespace telltale::report
