// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/section_parts.h"
#include "report/document/sections.h"

namespace telltale::report {

namespace {

using audit::LedgerStatus;
using Kind = ReportNote::Kind;

void addLedgerFinding(std::vector<ReportCell> &cells, const audit::LedgerRow &row)
{
    const bool isReceivers = row.origin == audit::Origin::Receiver;
    if (row.status == LedgerStatus::Undeclared && !isReceivers)
        addFinding(cells, "undeclared", Say::tr("Sent, and declared nowhere"), "error");
    else if (row.status == LedgerStatus::WrongGate)
        addFinding(cells, "wrong-gate", Say::tr("Sent although it should not be with the switch off"), "error");
    else if (row.status == LedgerStatus::WrongType)
        addFinding(cells, "wrong-type", Say::tr("Sent as another type than is declared"), "warning");
    else
        addFinding(cells, "", QString(), "");
}

ReportTable ledgerTable(const LedgerFact &fact, std::size_t number)
{
    ReportTable table;
    table.id = number == 0 ? "ledger" : "ledger_" + std::to_string(number + 1);
    table.title = said(named(fact.catalogue.title.empty() ? fact.catalogue.product : fact.catalogue.title));
    table.columns = {column("event", Say::tr("Event"), 16),        column("path", Say::tr("Field"), 20),
                     column("status", Say::tr("Status"), 9),       column("category", Say::tr("About"), 9),
                     column("count", Say::tr("Seen"), 6),          column("declared_at", Say::tr("Declared at"), 13),
                     column("seen", Say::tr("First seen at"), 13), column("note", Say::tr("Note"), 14)};
    addFindingColumns(table);
    for (const audit::LedgerRow &row : fact.rows) {
        std::vector<ReportCell> cells{
            ReportCell::ofText(row.event),     ReportCell::ofPath(row.path),
            wordCell(audit::word(row.status)), row.path.empty() ? ReportCell() : categoryCell(row.category),
            ReportCell::ofNumber(row.count),   ReportCell::ofPath(row.declaredAt),
            ReportCell::ofPath(row.seen),      ReportCell::ofSentence(visibleUtf8(row.note))};
        addLedgerFinding(cells, row);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

void addHash(ReportTable &table, const ReportFacts &facts, const HashFact &fact)
{
    const std::string number = std::to_string(table.rows.size() + 1);
    std::vector<ReportValue> digest{facts.mask.value('h' + number, fact.digest, fact.isSecret)};
    std::vector<ReportValue> value;
    if (fact.value)
        value.push_back(facts.mask.value('v' + number, *fact.value, fact.isSecret));
    std::vector<ReportCell> cells{
        ReportCell::ofPath(fact.path),          ReportCell::ofValues(std::move(digest)),
        ReportCell::ofText(fact.algorithm),     wordCell(fact.verdict),
        ReportCell::ofValues(std::move(value)), ReportCell::ofText(fact.from),
        ReportCell::ofText(fact.variant),       ReportCell::ofSentence(visibleUtf8(fact.why)),
        ReportCell::ofNumber(fact.count),       ReportCell::ofPath(fact.source + ':' + std::to_string(fact.line))};
    if (fact.verdict == "recovered" || fact.verdict == "candidate")
        addFinding(cells, "hash-recovered", Say::tr("This hash was turned back into its value"), "error");
    else if (fact.verdict == "recoverable")
        addFinding(cells, "hash-recoverable", Say::tr("Trying all values would turn this hash back"), "warning");
    else
        addFinding(cells, "", QString(), "");
    table.rows.push_back(std::move(cells));
}

} // namespace

ReportSection ledgerSection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "ledger";
    section.title = said(Say::tr("Declared and sent"));
    section.intro = said(Say::tr("What the vendor declares, against what was sent. Declared and never seen does not "
                                 "mean that it is not sent."));
    if (facts.ledgers.empty())
        section.notes.push_back(note(Kind::Warning, "no-catalogue",
                                     Say::tr("No catalogue speaks of what was sent, so nothing could be compared. "
                                             "Choose one with --catalogue, or write one: telltale catalogue draft.")));
    for (std::size_t i = 0; i < facts.ledgers.size(); ++i)
        section.tables.push_back(ledgerTable(facts.ledgers[i], i));
    return section;
}

ReportSection hashesSection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "hashes";
    section.title = said(Say::tr("What the hashes are worth"));
    section.intro =
        said(Say::tr("A hash of something that can be guessed is not anonymous: who tries all candidates has it back. "
                     "Costs are reckoned with a thousand million hashes a second, which one graphics card does."));
    section.notes.push_back(
        note(Kind::Plain, "values-tried",
             plural("telltale::Report", "%n known value was tried.",
                    QT_TRANSLATE_N_NOOP("telltale::Report", "%n known values were tried."), facts.hashes.values)));
    if (facts.hashes.isCut)
        section.notes.push_back(
            note(Kind::Warning, "hashes-cut",
                 plural("telltale::Report", "Only the first %n hash was looked at.",
                        QT_TRANSLATE_N_NOOP("telltale::Report", "Only the first %n hashes were looked at."),
                        facts.hashes.digests)));
    for (const std::string &problem : facts.hashes.problems)
        section.notes.push_back(note(Kind::Warning, "list-not-read", named(problem)));
    ReportTable table;
    table.id = "hashes";
    table.columns = {column("path", Say::tr("Field"), 18),
                     column("digest", Say::tr("Hash"), 18),
                     column("algorithm", Say::tr("Kind"), 8),
                     column("verdict", Say::tr("Verdict"), 9),
                     column("value", Say::tr("Is"), 12),
                     machineColumn("from"),
                     machineColumn("variant"),
                     column("why", Say::tr("Why"), 22),
                     column("count", Say::tr("Seen"), 6),
                     machineColumn("place")};
    addFindingColumns(table);
    table.columns[table.columns.size() - 2].isForMachines = true;
    table.whenEmpty = said(Say::tr("No hash was sent."));
    for (const HashFact &fact : facts.hashes.rows)
        addHash(table, facts, fact);
    section.tables.push_back(std::move(table));
    return section;
}

ReportSection driftSection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "drift";
    section.title = said(Say::tr("Changes against an earlier capture"));
    if (!facts.driftProblem.empty())
        section.notes.push_back(note(Kind::Warning, "earlier-not-read", named(facts.driftProblem)));
    if (!facts.drift) {
        if (facts.request.against.empty())
            section.notes.push_back(
                note(Kind::Plain, "no-earlier", Say::tr("No earlier capture was compared (--against FILE).")));
        return section;
    }
    ReportTable table;
    table.id = "drift";
    table.columns = {column("path", Say::tr("Field"), 26), column("change", Say::tr("Change"), 9),
                     column("category", Say::tr("About"), 9), column("before", Say::tr("Before"), 14),
                     column("after", Say::tr("Now"), 14)};
    addFindingColumns(table);
    table.whenEmpty = said(Say::tr("No field is another one than before."));
    for (const audit::DriftRow &row : *facts.drift) {
        std::vector<ReportCell> cells{ReportCell::ofPath(row.path), wordCell(audit::word(row.change)),
                                      categoryCell(row.category), ReportCell::ofText(row.before),
                                      ReportCell::ofText(row.after)};
        addFinding(cells, row.isNewlyIdentifying ? "newly-identifying" : "",
                   Say::tr("It says more about who somebody is than before"), "warning");
        table.rows.push_back(std::move(cells));
    }
    section.tables.push_back(std::move(table));
    return section;
}

} // namespace telltale::report
