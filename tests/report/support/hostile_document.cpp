// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/support/sample_document.h"

namespace telltale::report::test {

namespace {

std::vector<ReportCell> hostileRow(const std::string &text)
{
    ReportValue masked = sampleValue("f1.1", text);
    ReportValue shown = sampleValue("f1.2", "a");
    shown.lexeme = text;
    return {ReportCell::ofText(text), ReportCell::ofPath(text), ReportCell::ofList({text, text}),
            ReportCell::ofValues({masked, shown}), ReportCell::ofDigest(text)};
}

} // namespace

std::vector<std::string> hostileTexts()
{
    using namespace std::string_literals;
    return {"<b>bold</b><script>alert(1)</script>"s,
            "&lt;&amp;&#x202e;"s,
            "=HYPERLINK(\"http://evil.example\")"s,
            "%PDF-1.4 (\\) endobj endstream %%EOF trailer << /Root 1 0 R >>"s,
            "nul\0 bell\a esc\x1b[31m del\x7F"s,
            "line\nfeed\r\ttab\v\f"s,
            "right\xE2\x80\xAEto left\xE2\x80\xAC zero\xE2\x80\x8Bwidth"s,
            "no UTF-8 \xFF\xFE\xC0\x80 \xED\xA0\x80 \xF0\x9F"s,
            "\xE2\x80\xA8line separator \xC2\x85 next line"s,
            "漢字 かな 한국어 العربية עברית ελληνικά 😀👩‍👩‍👧 é ﷽"s,
            "a combining stack: e"s +
                [] {
                    std::string marks;
                    for (int count = 0; count < 200; ++count)
                        marks += "\xCC\x81";
                    return marks;
                }(),
            std::string(400, ' '),
            "/long/path" + std::string(3000, 'w'),
            std::string(1 << 20, 'M')};
}

ReportDocument hostileDocument()
{
    ReportDocument document = sampleDocument();
    document.sections.clear();
    ReportSection section{"hostile", "Hostile", "", {}, {}, {}, {}};
    ReportTable table;
    table.id = "hostile";
    table.columns = {{"text", "Text", 20},
                     {"path", "Path", 20},
                     {"list", "List", 20},
                     {"values", "Values", 20},
                     {"digest", "Digest", 10}};
    FlowFigure flows;
    CategoryFigure fields;
    for (const std::string &text : hostileTexts()) {
        table.rows.push_back(hostileRow(text));
        flows.links.push_back({flows.senders.size(), flows.recipients.size(), 3, audit::Category::Contact});
        flows.senders.push_back(text);
        flows.recipients.push_back(text);
        fields.rows.push_back({text, {1, 2, 3}});
        ReportBytes bytes;
        bytes.title = bytes.place = bytes.recipient = bytes.bytes = bytes.sha256 = text;
        bytes.length = text.size();
        section.bytes.push_back(bytes);
    }
    section.figures = {{"flows", "Flows", "", flows}, {"categories", "Categories", "", fields}};
    section.tables.push_back(std::move(table));
    document.sections.push_back(std::move(section));
    return document;
}

ReportDocument longDocument(std::size_t rows)
{
    ReportDocument document = sampleDocument();
    ReportTable table = sampleFieldTable();
    const std::vector<std::vector<ReportCell>> some = table.rows;
    table.rows.clear();
    for (std::size_t row = 0; row < rows; ++row) {
        table.rows.push_back(some[row % some.size()]);
        table.rows.back()[0].text += "/" + std::to_string(row);
    }
    ReportSection section{"fields", "Fields by recipient", "", {}, {}, {}, {}};
    section.tables.push_back(std::move(table));
    document.sections = {std::move(section)};
    return document;
}

} // namespace telltale::report::test
