// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sample_document.h"

#include <array>

namespace telltale::test {

using namespace report;

namespace {

constexpr std::int64_t lastEvent = 1704784217602;

std::string digestOf(std::size_t number)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string digest(64, '0');
    for (std::size_t at = 0; at < digest.size(); ++at)
        digest[at] = digits[(number * 7 + at * at * 5 + at * 11) % 16];
    return digest;
}

struct Kind
{
    const char *path;
    const char *pattern;
    const char *category;
    const char *shown;
    const char *term;
    const char *purpose;
};

constexpr Kind kinds[] = {
    {"/properties/email", "aaaa.aaaaa@aaaaaaa.aaa", "contact", "contact", "pd:EmailAddress", "account"},
    {"/properties/name", "Aaaaa Aaaaaa", "person", "person", "pd:Name", "account"},
    {"/context/ip", "99.999.999.999", "network", "network", "pd:IPAddress", ""},
    {"/properties/$city", "Aaaaaa", "location", "location", "pd:City", ""},
    {"/userId", "a9a99a9aaa9aaa9a99aaa9999aa999a9", "pseudonym", "pseudonym", "pd:UserID", "product analytics"},
    {"/properties/instanceId", "999aa9aa9999999a99aa9999", "installation", "installation", "pd:DeviceID", "licence"},
    {"/context/device/model", "AaaAaaa99,9", "device", "device", "pd:DeviceModel", ""},
    {"/properties/pageUrl", "aaaaa://aaa.aaaaaaaa.aaa/aaaaaaaaaaaa", "behaviour", "behaviour", "pd:BrowsingURL", ""},
    {"/properties/dashboardTitle", "A9 aaaaaaaaaaaa aaaaaa", "content", "content", "pd:Content", ""},
    {"/writeKey", "***", "credential", "credential", "pd:Authentication", "routing"},
    {"/sentAt", "9999-99-99A99:99:99.999A", "time", "time", "", "transport"},
    {"/context/library/version", "9.9.9", "technical", "technical", "", "support"},
};

std::vector<ReportCell> fieldRow(std::size_t number, const PayloadText &text)
{
    const Kind &kind = kinds[number % std::size(kinds)];
    const bool isSecret = std::string_view(kind.category) == "credential";
    std::vector<ReportValue> values;
    for (std::size_t at = 0; at <= number % 2; ++at)
        values.push_back({"f" + std::to_string(number + 1) + '.' + std::to_string(at + 1),
                          text(kind.pattern),
                          digestOf(number + at),
                          {},
                          isSecret,
                          false});
    return {ReportCell::ofPath(text(kind.path)),
            ReportCell::ofCategory(kind.category, kind.shown),
            ReportCell::ofText(kind.term),
            ReportCell::ofValues(std::move(values)),
            ReportCell::ofNumber(1 + number * 37 % 5000),
            ReportCell::ofShare(number * 83 % 1001),
            ReportCell::ofList(number % 3 == 0 ? std::vector{text("api.mixpanel.com"), text("api.segment.io")}
                                               : std::vector{text("api.segment.io")}),
            ReportCell::ofTruth(number % 4 != 2),
            ReportCell::ofText(kind.purpose),
            ReportCell::ofTime(lastEvent - static_cast<std::int64_t>(number) * 61003)};
}

ReportSection examined(const PayloadText &text)
{
    ReportSection section;
    section.id = "examined";
    section.title = "What was examined";
    section.intro = "Everything in this report was read from these files. The digests tell whether they are still the "
                    "same.";
    ReportTable files{"files",
                      "",
                      {{"file", "File", 18},
                       {"sha256", "SHA-256", 26},
                       {"bytes", "Bytes", 8},
                       {"events", "Events", 7},
                       {"first", "First event (UTC)", 12}},
                      {},
                      {}};
    files.rows.push_back({ReportCell::ofText(text("captures/appsmith.har")), ReportCell::ofDigest(digestOf(1)),
                          ReportCell::ofNumber(184204), ReportCell::ofNumber(1204),
                          ReportCell::ofTime(lastEvent - 7200000)});
    files.rows.push_back({ReportCell::ofText(text("telemetry.md")), ReportCell::ofDigest(digestOf(2)),
                          ReportCell::ofNumber(9870), ReportCell::ofNumber(4), ReportCell::ofTime(lastEvent)});
    section.tables.push_back(std::move(files));
    ReportTable made{"versions", "Made with", {{"part", "Part"}, {"version", "Version", 30}}, {}, {}};
    made.rows.push_back({ReportCell::ofWord("program", "Program"), ReportCell::ofText("telltale 0.1.0")});
    made.rows.push_back({ReportCell::ofWord("catalogue", "Catalogue"), ReportCell::ofText(text("appsmith 2024-01"))});
    section.tables.push_back(std::move(made));
    return section;
}

ReportSection coverage(const PayloadText &text)
{
    ReportSection section;
    section.id = "coverage";
    section.title = "What could not be seen";
    section.notes.push_back({ReportNote::Kind::Warning, "tunnels",
                             "2 connections passed as tunnels: what was sent in them is not in this report ("
                                 + text("crash.example.net") + ")."});
    section.notes.push_back({ReportNote::Kind::Plain, "span",
                             "The capture covers 2 hours; what is sent once a day may "
                             "be missing."});
    section.notes.push_back({ReportNote::Kind::Good, "whole", "Every file was read to its end."});
    return section;
}

ReportSection pictures(const PayloadText &text)
{
    ReportSection section;
    section.id = "recipients";
    section.title = "Who gets what";
    FlowFigure flows;
    flows.senders = {text("Appsmith"), text("node app.js")};
    flows.recipients = {text("api.mixpanel.com"), text("api.segment.io"), text("cs.appsmith.com")};
    flows.links = {{0, 0, 420, audit::Category::Contact},
                   {0, 1, 610, audit::Category::Pseudonym},
                   {0, 2, 24, audit::Category::Installation},
                   {1, 1, 150, audit::Category::Network}};
    section.figures.push_back({"flows", "Who sends what to whom",
                               "Appsmith sends to three recipients, most of it to api.segment.io.", flows});
    CategoryFigure categories;
    for (const char *recipient : {"api.mixpanel.com", "api.segment.io", "cs.appsmith.com"}) {
        CategoryFigure::Row row;
        row.recipient = text(recipient);
        for (std::size_t at = 0; at < audit::categoryCount; ++at)
            row.fields[at] = (at * 7 + row.recipient.size()) % 9;
        categories.rows.push_back(std::move(row));
    }
    section.figures.push_back({"categories", "Categories per recipient",
                               "Each recipient gets identifiers; one gets contact data.", categories});
    TimelineFigure timeline;
    timeline.begin = lastEvent - 7200000;
    timeline.width = 300000;
    for (std::uint64_t at = 0; at < 24; ++at)
        timeline.spans.push_back(at * at * 13 % 97);
    section.figures.push_back(
        {"timeline", "Events over time", "1,208 events in two hours, with a peak in the middle.", timeline});
    return section;
}

ReportSection ledger(const PayloadText &text)
{
    ReportSection section;
    section.id = "ledger";
    section.title = "Declared against sent";
    ReportTable table{"ledger",
                      "",
                      {{"finding", "What was found", 18},
                       {"severity", "", 1, true},
                       {"path", "Path", 18},
                       {"seen", "Seen at", 12},
                       {"event", "Event", 12}},
                      {},
                      "Everything that was sent is declared."};
    table.rows.push_back({ReportCell::ofWord("undeclared", "Sent, though it is not declared"),
                          ReportCell::ofWord("error", "error"), ReportCell::ofPath(text("/properties/email")),
                          ReportCell::ofPath(text("captures/appsmith.har") + "#3:12"),
                          ReportCell::ofText(text("FETCH_RELEASE_NOTES"))});
    table.rows.push_back({ReportCell::ofWord("unseen", "Declared, and never seen"), ReportCell::ofWord("note", "note"),
                          ReportCell::ofPath("/properties/plan"), ReportCell::ofPath(text("telemetry.md") + ":49"),
                          ReportCell::ofText(text("Installation Setup Complete"))});
    section.tables.push_back(std::move(table));
    ReportTable hashes{"hashes", "Hashes", {{"path", "Path"}}, {}, "No field was recognised as a hash."};
    section.tables.push_back(std::move(hashes));
    return section;
}

ReportSection appendix(const PayloadText &text)
{
    ReportSection section;
    section.id = "appendix";
    section.title = "Events, byte by byte";
    section.intro = "Each event as it stands in its body, with patterns in place of values.";
    for (const char *name : {"FETCH_RELEASE_NOTES", "APPLICATIONS_PAGE_LOAD"}) {
        ReportBytes bytes;
        bytes.title = text(name);
        bytes.place = text("captures/appsmith.har") + "#3:12";
        bytes.recipient = text("api.segment.io");
        bytes.time = lastEvent;
        bytes.bytes = "{\n  \"event\": \"" + text("AAAAA_AAAAAAA")
            + "\",\n  \"userId\": \"a9a99a9aaa9aaa9a\",\n"
              "  \"writeKey\": ***\n}";
        bytes.length = 873;
        bytes.sha256 = digestOf(9);
        section.bytes.push_back(std::move(bytes));
    }
    return section;
}

} // namespace

ReportTable fieldTable(std::size_t rows, const PayloadText &text)
{
    ReportTable table{"fields",
                      "",
                      {{"path", "Path", 16},
                       {"category", "What it is", 10},
                       {"dpv", "DPV term", 11},
                       {"examples", "Pattern", 18},
                       {"events", "Events", 6},
                       {"share", "Share", 6},
                       {"recipients", "Recipients", 12},
                       {"declared", "Declared", 7},
                       {"purpose", "Purpose", 10},
                       {"last", "Last (UTC)", 10, true}},
                      {},
                      "There is no field."};
    table.rows.reserve(rows);
    for (std::size_t at = 0; at < rows; ++at)
        table.rows.push_back(fieldRow(at, text));
    return table;
}

ReportDocument sampleDocument(const PayloadText &text)
{
    ReportDocument document;
    document.making.program = "telltale 0.1.0";
    document.making.manifest = "telltale-report-1:eyJhIjoxfQ==";
    document.making.date = lastEvent;
    document.title = "What " + text("Appsmith") + " sends";
    document.subtitle = "2 files (" + text("captures/appsmith.har") + "), 9 Jan 2024 05:10 to 07:10 UTC";
    document.numbers = {{"events", 1208, "events", ReportNote::Kind::Plain},
                        {"recipients", 3, "recipients", ReportNote::Kind::Plain},
                        {"person", 12, "fields about a person", ReportNote::Kind::Warning},
                        {"undeclared", 7, "fields that are not declared", ReportNote::Kind::Bad},
                        {"hashes", 0, "hashes that can be turned back", ReportNote::Kind::Good}};
    document.verdicts = {
        {ReportNote::Kind::Bad, "undeclared",
         "7 fields were sent that the catalogue does not declare, among them " + text("/properties/email") + "."},
        {ReportNote::Kind::Warning, "sent-while-off",
         "1 kind of event still leaves while the switch is off: " + text("FETCH_RELEASE_NOTES") + "."},
        {ReportNote::Kind::Good, "log", "The activity log is intact, 128 entries."}};
    document.sections.push_back(examined(text));
    document.sections.push_back(coverage(text));
    document.sections.push_back(pictures(text));
    ReportSection fields;
    fields.id = "fields";
    fields.title = "Fields by recipient";
    fields.intro = "One row for each path. Legal basis and purpose are filled by hand.";
    fields.tables.push_back(fieldTable(30, text));
    document.sections.push_back(std::move(fields));
    document.sections.push_back(ledger(text));
    document.sections.push_back(appendix(text));
    return document;
}

} // namespace telltale::test
