// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/drift/drift.h"
#include "report/document/section_parts.h"
#include "report/document/sections.h"

#include <algorithm>
#include <map>
#include <set>

namespace telltale::report {

namespace {

constexpr std::size_t mostExamplePaths = 5;

bool isPersonal(const audit::InventoryRow &row)
{
    const std::string_view term = audit::dpvTerm(row.category, row.recognised);
    return term != "dpv:NonPersonalData";
}

/// What a row is about, in one number: how grave it is that nobody declares it.
const char *severityOf(const audit::InventoryRow &row)
{
    return audit::isIdentifying(row.category) || row.category == audit::Category::Credential ? "error" : "warning";
}

bool isUndeclared(const audit::InventoryRow &row)
{
    return row.declared.has_value() && !*row.declared && row.origin != audit::Origin::Receiver;
}

std::vector<ReportValue> valuesOf(const audit::InventoryRow &row, std::size_t number, const ValueMask &mask)
{
    std::vector<ReportValue> values;
    for (const audit::InventoryExample &example : row.examples)
        values.push_back(mask.value('f' + std::to_string(number) + '.' + std::to_string(values.size() + 1),
                                    example.lexeme, example.isSecret || row.isSecret, example.isCut));
    return values;
}

ReportCell typesCell(const audit::InventoryRow &row)
{
    std::vector<std::string> types;
    for (const auto &[type, count] : row.types)
        types.emplace_back(type);
    return ReportCell::ofList(std::move(types));
}

ReportCell declaredCell(const std::optional<bool> &declared)
{
    return declared ? ReportCell::ofTruth(*declared) : ReportCell();
}

/// What the vendor says a field is for, where a catalogue does.
std::string declaredPurpose(const ReportFacts &facts, const audit::InventoryRow &row)
{
    for (const LedgerFact &ledger : facts.ledgers) {
        for (const audit::CatalogueEvent &event : ledger.catalogue.events) {
            const audit::DeclaredField *const field = event.field(row.path);
            if (field != nullptr && !field->purpose.empty())
                return field->purpose;
        }
    }
    return {};
}

std::vector<ReportColumn> fieldColumns(bool hasReveals)
{
    std::vector<ReportColumn> columns{column("recipient", Say::tr("Recipient"), 16),
                                      column("path", Say::tr("Field"), 22),
                                      column("category", Say::tr("About"), 9),
                                      machineColumn("dpv"),
                                      machineColumn("recognised"),
                                      column("protection", Say::tr("Protection"), 8),
                                      machineColumn("protected_by"),
                                      machineColumn("origin"),
                                      column("declared", Say::tr("Declared"), 7),
                                      column("events", Say::tr("Events"), 6),
                                      machineColumn("count"),
                                      machineColumn("distinct"),
                                      machineColumn("types"),
                                      column("values", Say::tr("Values"), 20),
                                      machineColumn("why"),
                                      machineColumn("place"),
                                      machineColumn("first"),
                                      machineColumn("last"),
                                      column("legal_basis", Say::tr("Legal basis"), 10),
                                      column("purpose", Say::tr("Purpose"), 10),
                                      machineColumn("declared_purpose"),
                                      machineColumn("note")};
    if (hasReveals)
        columns.insert(columns.begin() + 14, column("reveals", Say::tr("Reveals"), 14));
    return columns;
}

std::vector<ReportCell> fieldRow(const ReportFacts &facts, const audit::InventoryRow &row, std::size_t number)
{
    const LegalBasis::Entry &basis = facts.basis.find(row.group, row.path);
    const std::string purpose = declaredPurpose(facts, row);
    std::vector<ReportCell> cells{recipientCell(row.group),
                                  ReportCell::ofPath(row.path),
                                  categoryCell(row.category),
                                  ReportCell::ofText(std::string(audit::dpvTerm(row.category, row.recognised))),
                                  ReportCell::ofText(std::string(audit::word(row.recognised))),
                                  wordCell(audit::word(row.protection)),
                                  ReportCell::ofText(row.protectedBy),
                                  wordCell(audit::word(row.origin)),
                                  declaredCell(row.declared),
                                  ReportCell::ofNumber(row.events),
                                  ReportCell::ofNumber(row.count),
                                  ReportCell::ofNumber(row.distinct),
                                  typesCell(row),
                                  ReportCell::ofValues(valuesOf(row, number, facts.mask)),
                                  ReportCell::ofSentence(visibleUtf8(row.why)),
                                  ReportCell::ofPath(row.place),
                                  row.first ? ReportCell::ofTime(*row.first) : ReportCell(),
                                  row.last ? ReportCell::ofTime(*row.last) : ReportCell(),
                                  ReportCell::ofText(basis.basis),
                                  ReportCell::ofText(basis.purpose.empty() ? purpose : basis.purpose),
                                  ReportCell::ofText(purpose),
                                  ReportCell::ofText(basis.note)};
    // What an identifier tells is the value in other words.
    if (facts.request.hasValues)
        cells.insert(cells.begin() + 14, ReportCell::ofList(row.isSecret ? std::vector<std::string>() : row.reveals));
    const bool isOne = isUndeclared(row);
    addFinding(cells, isOne ? "undeclared-field" : "", Say::tr("Sent, and declared nowhere"), severityOf(row));
    return cells;
}

/// What there is of one kind of personal data.
struct Personal
{
    audit::Category category = audit::Category::Unknown;
    std::set<std::string> paths;
    std::vector<std::string> firstPaths;
    std::set<std::string> recipients;
    std::uint64_t count = 0;
    std::uint64_t plain = 0; ///< of these, without any protection
};

} // namespace

std::vector<LegalBasis::Field> fieldsWithBasis(const ReportFacts &facts)
{
    std::vector<LegalBasis::Field> fields;
    for (const audit::InventoryRow &row : facts.rows) {
        if (isPersonal(row))
            fields.push_back({row.group, row.path, std::string(audit::word(row.category))});
    }
    return fields;
}

ReportSection fieldsSection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "fields";
    section.title = said(Say::tr("Every field, by recipient"));
    section.intro = said(
        Say::tr("One row for each field and recipient; * in a path stands for the numbers of lists. Legal basis and "
                "purpose are filled in by hand, in the file beside this report, and stay when it is made again; where "
                "nobody did, the purpose is what the vendor declares."));
    ReportTable table;
    table.id = "fields";
    table.columns = fieldColumns(facts.request.hasValues);
    addFindingColumns(table);
    table.whenEmpty = said(Say::tr("No field was sent."));
    for (const audit::InventoryRow &row : facts.rows)
        table.rows.push_back(fieldRow(facts, row, table.rows.size() + 1));
    section.tables.push_back(std::move(table));
    return section;
}

ReportSection personalSection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "personal";
    section.title = said(Say::tr("Personal data"));
    section.intro = said(Say::tr("By the terms of the W3C Data Privacy Vocabulary (DPV 2, https://w3id.org/dpv): what "
                                 "there is about people, and who gets it."));
    std::map<std::string, Personal> terms;
    for (const audit::InventoryRow &row : facts.rows) {
        if (!isPersonal(row))
            continue;
        Personal &term = terms[std::string(audit::dpvTerm(row.category, row.recognised))];
        term.category = std::min(term.category, row.category);
        if (term.paths.insert(row.path).second && term.firstPaths.size() < mostExamplePaths)
            term.firstPaths.push_back(row.path);
        term.recipients.insert(recipientName(row.group));
        term.count += row.count;
        term.plain += row.protection == audit::Protection::Plain ? row.count : 0;
    }
    std::vector<std::pair<std::string, Personal>> sorted(terms.begin(), terms.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &a, const auto &b) { return a.second.category < b.second.category; });
    ReportTable table;
    table.id = "personal_data";
    table.columns = {column("dpv", Say::tr("Term"), 14),         column("category", Say::tr("About"), 9),
                     column("fields", Say::tr("Fields"), 6),     column("values", Say::tr("Values"), 7),
                     column("plain", Say::tr("Unprotected"), 8), column("recipients", Say::tr("Recipients"), 22),
                     column("paths", Say::tr("For example"), 26)};
    table.whenEmpty = said(Say::tr("No personal data was found."));
    for (auto &[term, personal] : sorted) {
        table.rows.push_back({ReportCell::ofText(term), categoryCell(personal.category),
                              ReportCell::ofNumber(personal.paths.size()), ReportCell::ofNumber(personal.count),
                              ReportCell::ofNumber(personal.plain),
                              ReportCell::ofList({personal.recipients.begin(), personal.recipients.end()}),
                              ReportCell::ofList(personal.firstPaths)});
    }
    section.tables.push_back(std::move(table));
    return section;
}

} // namespace telltale::report
