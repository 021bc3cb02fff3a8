// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/support/sample_document.h"

namespace telltale::report::test {

namespace {

using Note = ReportNote::Kind;
using audit::Category;

constexpr std::int64_t sampleBegin = 1'704'784'200'000; // 2024-01-09 07:10 UTC

std::string sampleManifest()
{
    std::string manifest = "telltale-report-1:";
    for (int part = 0; part < 12; ++part)
        manifest += sampleDigest("manifest" + std::to_string(part));
    return manifest + "==";
}

ReportSection examinedSection()
{
    ReportSection section{"examined", "What was examined", "The files below, and nothing else.", {}, {}, {}, {}};
    ReportTable files;
    files.id = "files";
    files.title = "Files";
    files.columns = {{"file", "File", 30},
                     {"kind", "Kind", 10},
                     {"bytes", "Bytes", 12},
                     {"events", "Events", 9},
                     {"sha256", "SHA-256", 46}};
    const auto file = [&](const char *name, const char *kind, std::uint64_t bytes, std::uint64_t events) {
        files.rows.push_back({ReportCell::ofPath(name), ReportCell::ofText(kind), ReportCell::ofNumber(bytes),
                              ReportCell::ofNumber(events), ReportCell::ofDigest(sampleDigest(name))});
    };
    file("/srv/audit/2024/Prüfung_Appsmith/capture-2024-01-09.har", "HAR", 18'402'113, 1204);
    file("appsmith.telltale", "record", 2'113'004, 302);
    file("telemetry.md", "Markdown", 4'120, 12);
    ReportTable made;
    made.id = "made-with";
    made.title = "Made with";
    made.columns = {{"what", "What", 20}, {"version", "Version", 20}, {"sha256", "SHA-256", 46}};
    made.rows = {
        {ReportCell::ofSentence("Program"), ReportCell::ofText("telltale 0.1.0"), ReportCell()},
        {ReportCell::ofSentence("Rules"), ReportCell::ofText("built in"), ReportCell::ofDigest(sampleDigest("rules"))},
        {ReportCell::ofSentence("Catalogue"), ReportCell::ofText("appsmith"),
         ReportCell::ofDigest(sampleDigest("catalogue"))}};
    section.tables = {files, made};
    return section;
}

ReportSection coverageSection()
{
    ReportSection section{"coverage",
                          "What could not be seen",
                          "A report speaks of what was captured. What follows limits what can be concluded from it.",
                          {},
                          {},
                          {},
                          {}};
    section.notes = {{Note::Warning, "tunnels",
                      "2 connections to cs.appsmith.com were passed through without being read: the program "
                      "trusts its own certificates only."},
                     {Note::Bad, "not-read-whole",
                      "capture-2024-01-09.har ends in the middle of an entry: what comes after is not here."},
                     {Note::Good, "chain", "The record is complete: its chain of hashes holds over 302 exchanges."},
                     {Note::Plain, "switch", "Telemetry was switched on while this was captured."}};
    return section;
}

ReportSection pictureSection()
{
    ReportSection section{"pictures", "Who gets what", "", {}, {}, {}, {}};
    FlowFigure flows;
    flows.senders = {"appsmith-server", "browser", "docker-compose (Überwachung)"};
    flows.recipients = {"api.segment.io", "api.mixpanel.com", "cs.appsmith.com"};
    flows.links = {{0, 0, 1100, Category::Credential},
                   {1, 0, 104, Category::Contact},
                   {1, 1, 302, Category::Person},
                   {0, 2, 9, Category::Installation},
                   {2, 2, 3, Category::Technical}};
    CategoryFigure fields;
    fields.rows = {{"api.mixpanel.com", {0, 0, 0, 0, 2, 3, 1, 3, 3, 1, 3, 2, 4, 1, 5, 0}},
                   {"api.segment.io", {2, 0, 0, 0, 1, 1, 1, 0, 2, 2, 3, 4, 2, 2, 7, 0}},
                   {"cs.appsmith.com", {0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 2, 0}}};
    TimelineFigure times;
    times.begin = sampleBegin;
    times.width = 900'000;
    for (unsigned index = 0; index < 96; ++index)
        times.spans.push_back(index % 96 < 10 || index > 70 ? index % 3 : 8 + index * 37 % 29);
    section.figures = {
        {"flows", "Who sends what to whom",
         "Three senders pass 1,518 events to three recipients; most go from "
         "appsmith-server to api.segment.io, with credentials among them.",
         flows},
        {"categories", "Categories by recipient", "api.mixpanel.com gets 28 fields, api.segment.io 27.", fields},
        {"timeline", "Events over time", "Busiest between 09:30 and 00:45 UTC.", times}};
    return section;
}

ReportSection emptySection(const char *id, const char *title, const char *whenEmpty)
{
    ReportSection section{id, title, "", {}, {}, {}, {}};
    ReportTable table;
    table.id = id;
    table.columns = {{"product", "Product", 20}, {"state", "State", 20}, {"time", "Proved at", 20}};
    table.whenEmpty = whenEmpty;
    section.tables = {table};
    return section;
}

ReportSection tableSection(const char *id, const char *title, const char *intro, ReportTable table)
{
    ReportSection section{id, title, intro, {}, {}, {}, {}};
    section.tables.push_back(std::move(table));
    return section;
}

ReportSection logSection()
{
    ReportTable table;
    table.id = "log";
    table.columns = {{"entry", "Entry", 8},
                     {"time", "Time", 22},
                     {"what", "What", 30},
                     {"signed", "Signed", 8},
                     {"head", "Head", 46}};
    table.rows = {{ReportCell::ofNumber(128), ReportCell::ofTime(sampleBegin + 90'061'000),
                   ReportCell::ofSentence("The capture was closed."), ReportCell::ofTruth(true),
                   ReportCell::ofDigest(sampleDigest("head"))}};
    return tableSection("activity-log", "Head of the activity log", "The log's last entry when this report was made.",
                        table);
}

ReportSection appendixSection()
{
    ReportSection section{
        "appendix", "Appendix: the bytes", "Each event as it was sent. Values are masked.", {}, {}, {}, {}};
    const std::string body =
        "{\n  \"event\": \"Aaaa_AAAAAA\",\n  \"properties\": {\n    \"email\": \"aaaa.aaaaa@aaaaaaa.aa\","
        "\n    \"token\": \"***\",\n    \"appName\": \"Aaaaaaaa Aüaaaaa\"\n  }\n}\n";
    for (int number = 1; number <= 3; ++number) {
        ReportBytes bytes;
        bytes.title = "execute_ACTION_TRIGGERED";
        bytes.place = "capture-2024-01-09.har#" + std::to_string(number) + ":12";
        bytes.recipient = "api.segment.io";
        bytes.time = sampleBegin + number * 61'000;
        bytes.bytes = body;
        bytes.length = body.size();
        bytes.sha256 = sampleDigest(bytes.place);
        section.bytes.push_back(bytes);
    }
    return section;
}

} // namespace

ReportDocument sampleDocument()
{
    ReportDocument document;
    document.making = {"telltale 0.1.0", "en", false, sampleManifest(), sampleBegin + 86'400'000};
    document.title = "What Appsmith sends";
    document.subtitle = "3 files, 9 Jan 2024 to 10 Jan 2024";
    document.numbers = {{"events", 1518, "events", Note::Plain},
                        {"recipients", 3, "recipients", Note::Plain},
                        {"personal", 17, "fields about a person", Note::Warning},
                        {"undeclared", 3, "undeclared fields", Note::Bad}};
    document.verdicts = {{Note::Bad, "credentials", "2 fields carry credentials: /properties/token and /writeKey."},
                         {Note::Bad, "undeclared", "3 fields are sent that the catalogue does not declare."},
                         {Note::Warning, "hashes", "The hashes in 2 fields can be turned back: they protect nobody."},
                         {Note::Good, "log", "The activity log is complete; its head is signed."}};
    document.sections = {
        examinedSection(),
        coverageSection(),
        pictureSection(),
        tableSection("fields", "Fields by recipient", "Every field that was sent, and what it is.", sampleFieldTable()),
        tableSection("personal-data", "Personal data",
                     "By the terms of the W3C Data Privacy Vocabulary. Legal basis and "
                     "purpose are filled in by hand.",
                     samplePersonalTable()),
        tableSection("ledger", "Declared and sent", "", sampleLedgerTable()),
        tableSection("digests", "Hashes", "", sampleDigestTable()),
        emptySection("switch-proofs", "Proofs of switches", "No switch was proved in what was examined."),
        emptySection("drift", "Against an earlier capture", "No earlier capture was given to compare with."),
        logSection(),
        appendixSection()};
    return document;
}

} // namespace telltale::report::test
