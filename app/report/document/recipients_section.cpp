// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/section_parts.h"
#include "report/document/sections.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace telltale::report {

namespace {

struct RecipientFacts
{
    std::array<std::uint64_t, audit::categoryCount> fields{};
    std::vector<std::string> products;
    std::uint64_t undeclared = 0;
    audit::Category gravest = audit::Category::Unknown;
};

/// Every recipient that got a request, an event or a field.
std::map<std::string, RecipientFacts> recipientsOf(const ReportFacts &facts)
{
    std::map<std::string, RecipientFacts> recipients;
    for (const auto &[name, tally] : facts.traffic.recipients())
        recipients.try_emplace(name);
    for (const audit::InventoryRow &row : facts.rows) {
        RecipientFacts &recipient = recipients[row.group];
        ++recipient.fields[static_cast<std::size_t>(row.category)];
        recipient.undeclared += row.declared.has_value() && !*row.declared;
        recipient.gravest = std::min(recipient.gravest, row.category);
        for (const std::string &product : row.products) {
            if (std::find(recipient.products.begin(), recipient.products.end(), product) == recipient.products.end())
                recipient.products.push_back(product);
        }
    }
    return recipients;
}

ReportTable recipientsTable(const ReportFacts &facts, const std::map<std::string, RecipientFacts> &recipients)
{
    ReportTable table;
    table.id = "recipients";
    table.columns = {column("recipient", Say::tr("Recipient"), 24), column("requests", Say::tr("Requests"), 8),
                     column("events", Say::tr("Events"), 8),        column("bytes", Say::tr("Bytes"), 9),
                     column("fields", Say::tr("Fields"), 7),        column("categories", Say::tr("About"), 30),
                     column("products", Say::tr("Products"), 12)};
    addFindingColumns(table);
    table.whenEmpty = said(Say::tr("Nothing was sent."));
    for (const auto &[name, recipient] : recipients) {
        const auto tally = facts.traffic.recipients().find(name);
        const TrafficTally::Recipient counts =
            tally == facts.traffic.recipients().end() ? TrafficTally::Recipient() : tally->second;
        std::vector<std::string> categories;
        QStringList shown;
        std::uint64_t fields = 0;
        for (std::size_t i = 0; i < audit::categoryCount; ++i) {
            fields += recipient.fields[i];
            if (recipient.fields[i] == 0)
                continue;
            categories.emplace_back(audit::word(static_cast<audit::Category>(i)));
            shown << shownWord(categories.back());
        }
        std::vector<ReportCell> row{recipientCell(name),
                                    ReportCell::ofNumber(counts.requests),
                                    ReportCell::ofNumber(counts.events),
                                    ReportCell::ofNumber(counts.bytes),
                                    ReportCell::ofNumber(fields),
                                    ReportCell::ofList(std::move(categories)),
                                    ReportCell::ofList(recipient.products)};
        row[5].shown = said(shown.join(QStringLiteral(", ")));
        addFinding(row, counts.isPlainHttp ? "sent-unencrypted" : "", Say::tr("Sent unencrypted (http)"), "warning");
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The number of a name in a list, which it is added to where it is missing.
std::size_t numberOf(std::vector<std::string> &names, const std::string &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    names.push_back(name);
    return names.size() - 1;
}

/// Who sends: the program where a capture knows it, else the product whose catalogue speaks of the event.
std::map<std::pair<std::string, std::string>, std::uint64_t> flowsOf(const ReportFacts &facts)
{
    std::map<std::pair<std::string, std::string>, std::uint64_t> flows;
    for (const auto &[who, events] : facts.traffic.programs())
        flows[{std::filesystem::path(who.first).filename().string(), who.second}] += events;
    if (!flows.empty())
        return flows;
    for (const audit::InventoryKind &kind : facts.kinds) {
        if (!kind.isEnvelope)
            flows[{kind.product, kind.destination}] += kind.events;
    }
    return flows;
}

Figure flowFigure(const ReportFacts &facts, const std::map<std::string, RecipientFacts> &recipients)
{
    FlowFigure flow;
    for (const auto &[who, events] : flowsOf(facts)) {
        const std::string sender = who.first.empty() ? said(Say::tr("sender not known")) : visibleUtf8(who.first);
        const auto recipient = recipients.find(who.second);
        flow.links.push_back({numberOf(flow.senders, sender), numberOf(flow.recipients, recipientName(who.second)),
                              events,
                              recipient == recipients.end() ? audit::Category::Unknown : recipient->second.gravest});
    }
    return {"flows", said(Say::tr("Who sends what to whom")),
            said(plural("telltale::Report",
                        "Events from their senders at the left to %n recipient at the right; the "
                        "colour is that of the most telling category that it gets.",
                        QT_TRANSLATE_N_NOOP("telltale::Report",
                                            "Events from their senders at the left to %n recipients at the right; the "
                                            "colour is that of the most telling category that they get."),
                        flow.recipients.size())),
            std::move(flow)};
}

Figure categoryFigure(const std::map<std::string, RecipientFacts> &recipients)
{
    CategoryFigure figure;
    for (const auto &[name, recipient] : recipients)
        figure.rows.push_back({recipientName(name), recipient.fields});
    return {"categories", said(Say::tr("What each recipient gets")),
            said(Say::tr("How many different fields of which category go to each recipient.")), std::move(figure)};
}

Figure timelineFigure(const ReportFacts &facts)
{
    TimelineFigure figure;
    const auto &spans = facts.timeline.spans();
    figure.width = facts.timeline.width();
    if (!spans.empty()) {
        figure.begin = spans.begin()->first;
        const std::int64_t last = spans.rbegin()->first;
        figure.spans.resize(static_cast<std::size_t>((last - figure.begin) / figure.width) + 1);
        for (const auto &[begin, count] : spans)
            figure.spans[static_cast<std::size_t>((begin - figure.begin) / figure.width)] += count;
    }
    return {"timeline", said(Say::tr("When")),
            said(Say::tr("Events over time (UTC), by the times they say of "
                         "themselves.")),
            std::move(figure)};
}

} // namespace

ReportSection recipientsSection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "recipients";
    section.title = said(Say::tr("Recipients"));
    section.intro = said(Say::tr("Where the data goes, and what each recipient gets of it."));
    const std::map<std::string, RecipientFacts> recipients = recipientsOf(facts);
    if (recipients.contains(std::string()))
        section.notes.push_back(note(ReportNote::Kind::Plain, "recipient-unknown",
                                     Say::tr("Events that were not captured with their requests do not say where they "
                                             "went.")));
    if (facts.events != 0)
        section.figures = {flowFigure(facts, recipients), categoryFigure(recipients)};
    if (!facts.timeline.spans().empty())
        section.figures.push_back(timelineFigure(facts));
    section.tables.push_back(recipientsTable(facts, recipients));
    return section;
}

} // namespace telltale::report
