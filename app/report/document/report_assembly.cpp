// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/section_parts.h"
#include "report/document/sections.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace telltale::report {

namespace {

using Kind = ReportNote::Kind;

std::uint64_t rowsWithFinding(const ReportSection &section, std::string_view id, std::string_view severity = {})
{
    std::uint64_t count = 0;
    for (const ReportTable &table : section.tables) {
        for (const std::vector<ReportCell> &row : table.rows) {
            for (std::size_t i = 0; i + 1 < row.size(); ++i) {
                const bool isIt = table.columns[i].id == "finding" && row[i].text == id;
                count += isIt && (severity.empty() || row[i + 1].text == severity);
            }
        }
    }
    return count;
}

bool hasWarning(const ReportSection &section)
{
    const bool isNoted = std::any_of(section.notes.begin(), section.notes.end(),
                                     [](const ReportNote &note) { return note.kind >= Kind::Warning; });
    std::uint64_t told = 0;
    for (const char *severity : {"warning", "error"})
        told += rowsWithFinding(section, "not-seen", severity);
    return isNoted || told != 0;
}

void addUndeclared(const ReportDocument &document, std::vector<ReportNote> &verdicts)
{
    const ReportSection &fields = *document.section("fields");
    const std::uint64_t grave = rowsWithFinding(fields, "undeclared-field", "error");
    const std::uint64_t other = rowsWithFinding(fields, "undeclared-field", "warning");
    if (grave != 0)
        verdicts.push_back(
            note(Kind::Bad, "undeclared-identifying",
                 plural("telltale::Report",
                        "%n field is sent that tells people, devices or installations apart, and is declared nowhere.",
                        QT_TRANSLATE_N_NOOP("telltale::Report",
                                            "%n fields are sent that tell people, devices or "
                                            "installations apart, and are declared nowhere."),
                        grave)));
    if (other != 0)
        verdicts.push_back(note(
            Kind::Bad, "undeclared",
            plural("telltale::Report", "%n other field is sent and declared nowhere.",
                   QT_TRANSLATE_N_NOOP("telltale::Report", "%n other fields are sent and declared nowhere."), other)));
}

void addHashes(const ReportDocument &document, std::vector<ReportNote> &verdicts)
{
    const ReportSection &hashes = *document.section("hashes");
    const std::uint64_t back = rowsWithFinding(hashes, "hash-recovered");
    const std::uint64_t cheap = rowsWithFinding(hashes, "hash-recoverable");
    if (back != 0)
        verdicts.push_back(note(
            Kind::Bad, "hashes-recovered",
            plural("telltale::Report", "%n hash was turned back into the value it is of.",
                   QT_TRANSLATE_N_NOOP("telltale::Report", "%n hashes were turned back into the values they are of."),
                   back)));
    if (cheap != 0)
        verdicts.push_back(
            note(Kind::Warning, "hashes-recoverable",
                 plural("telltale::Report", "%n hash can be turned back at a cost that people can pay.",
                        QT_TRANSLATE_N_NOOP("telltale::Report",
                                            "%n hashes can be turned back at a cost that people can pay."),
                        cheap)));
}

void addRest(const ReportDocument &document, const ReportFacts &facts, std::vector<ReportNote> &verdicts)
{
    if (const std::uint64_t count = rowsWithFinding(*document.section("switches"), "switch-still-sends"); count != 0)
        verdicts.push_back(note(Kind::Bad, "switch-still-sends",
                                Say::tr("A product still sends with its switch off: see Switches and their proofs.")));
    if (facts.log.head && !facts.log.isIntact)
        verdicts.push_back(note(Kind::Bad, "log-broken", Say::tr("The activity log is not as it was written.")));
    for (const LedgerFact &ledger : facts.ledgers) {
        const auto wrong = std::count_if(ledger.rows.begin(), ledger.rows.end(), [](const audit::LedgerRow &row) {
            return row.status == audit::LedgerStatus::WrongGate;
        });
        if (wrong != 0)
            verdicts.push_back(
                note(Kind::Bad, "wrong-gate", Say::tr("Something was sent that should not be with the switch off.")));
    }
    if (rowsWithFinding(*document.section("recipients"), "sent-unencrypted") != 0)
        verdicts.push_back(
            note(Kind::Warning, "sent-unencrypted", Say::tr("Some of it is sent without encryption (http).")));
    if (facts.ledgers.empty() && facts.events != 0)
        verdicts.push_back(note(Kind::Warning, "no-catalogue",
                                Say::tr("No catalogue speaks of what was sent: nobody knows what of it is declared.")));
    if (hasWarning(*document.section("coverage")))
        verdicts.push_back(note(Kind::Warning, "coverage", Say::tr("Not everything could be seen: see Coverage.")));
    if (facts.events == 0)
        verdicts.push_back(note(Kind::Warning, "no-event",
                                Say::tr("There is no event in the files: that is no proof that nothing is sent.")));
    else if (verdicts.empty())
        verdicts.push_back(note(Kind::Good, "clean",
                                Say::tr("Every field that was seen is declared, and everything that came was seen.")));
}

ReportFigureNumber keyNumber(const char *id, std::uint64_t number, const QString &text, Kind kind = Kind::Plain)
{
    return {id, number, said(text), kind};
}

std::vector<ReportFigureNumber> keyNumbers(const ReportDocument &document, const ReportFacts &facts)
{
    const std::uint64_t recipients = document.section("recipients")->tables.front().rows.size();
    std::set<std::string> paths;
    for (const audit::InventoryRow &row : facts.rows)
        paths.insert(row.path);
    std::set<std::string> personal;
    for (const LegalBasis::Field &field : fieldsWithBasis(facts))
        personal.insert(field.path);
    const std::uint64_t undeclared = rowsWithFinding(*document.section("fields"), "undeclared-field");
    // The number stands above the words, so only their form depends on it.
    const auto words = [](const char *one, const char *many, std::uint64_t count) {
        return plural("telltale::Report", one, many, count).trimmed();
    };
    return {
        keyNumber("events", facts.events,
                  words("event", QT_TRANSLATE_N_NOOP("telltale::Report", "events"), facts.events)),
        keyNumber("recipients", recipients,
                  words("recipient", QT_TRANSLATE_N_NOOP("telltale::Report", "recipients"), recipients)),
        keyNumber("fields", paths.size(),
                  words("different field", QT_TRANSLATE_N_NOOP("telltale::Report", "different fields"), paths.size())),
        keyNumber("personal", personal.size(),
                  words("of them about people or devices",
                        QT_TRANSLATE_N_NOOP("telltale::Report", "of them about people or devices"), personal.size()),
                  personal.empty() ? Kind::Good : Kind::Plain),
        keyNumber("undeclared", undeclared,
                  words("declared nowhere", QT_TRANSLATE_N_NOOP("telltale::Report", "declared nowhere"), undeclared),
                  undeclared == 0 ? Kind::Plain : Kind::Bad)};
}

std::string titleOf(const ReportFacts &facts)
{
    QStringList products;
    for (const LedgerFact &ledger : facts.ledgers)
        products << named(ledger.catalogue.title.empty() ? ledger.catalogue.product : ledger.catalogue.title);
    if (products.size() == 1)
        return said(QCoreApplication::translate("telltale::Report", "What %1 sends").arg(products.front()));
    return said(QCoreApplication::translate("telltale::Report", "What is sent"));
}

QString dayOf(std::int64_t time)
{
    //: A day as QLocale writes it: `4 Nov 2020`
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date(), Say::tr("d MMM yyyy"));
}

std::string subtitleOf(const ReportFacts &facts)
{
    QString text = plural("telltale::Report", "Telemetry report on %n file",
                          QT_TRANSLATE_N_NOOP("telltale::Report", "Telemetry report on %n files"), facts.files.size());
    if (facts.traffic.first()) {
        const QString first = dayOf(*facts.traffic.first());
        const QString last = dayOf(*facts.traffic.last());
        text = first == last
            ? QCoreApplication::translate("telltale::Report", "%1, of %2").arg(text, first)
            : QCoreApplication::translate("telltale::Report", "%1, of %2 to %3").arg(text, first, last);
    }
    return said(text);
}

/// Columns that have something to say in some rows only, and nothing in any of these, take room from the others.
void hideEmptyColumns(ReportTable &table)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string &id = table.columns[i].id;
        const bool mayBeHidden = id == "finding" || id == "note" || id == "reveals";
        const bool isEmpty = std::all_of(table.rows.begin(), table.rows.end(),
                                         [i](const auto &row) { return row[i].kind == ReportCell::Kind::Empty; });
        table.columns[i].isForMachines |= mayBeHidden && isEmpty;
    }
}

} // namespace

ReportDocument reportDocument(const ReportFacts &facts)
{
    ReportDocument document;
    document.making.program = facts.request.program;
    document.making.language = facts.request.language;
    document.making.hasValues = facts.request.hasValues;
    document.making.date = facts.traffic.last();
    document.title = titleOf(facts);
    document.subtitle = subtitleOf(facts);
    for (const auto make :
         {recipientsSection, personalSection, coverageSection, ledgerSection, hashesSection, switchesSection,
          policySection, driftSection, fieldsSection, examinedSection, activitySection})
        document.sections.push_back(make(facts));
    if (facts.request.hasBytes)
        document.sections.push_back(appendixSection(facts));
    addUndeclared(document, document.verdicts);
    addHashes(document, document.verdicts);
    addRest(document, facts, document.verdicts);
    std::stable_sort(document.verdicts.begin(), document.verdicts.end(),
                     [](const ReportNote &a, const ReportNote &b) { return a.kind > b.kind; });
    document.numbers = keyNumbers(document, facts);
    for (ReportSection &section : document.sections) {
        for (ReportTable &table : section.tables)
            hideEmptyColumns(table);
    }
    return document;
}

} // namespace telltale::report
