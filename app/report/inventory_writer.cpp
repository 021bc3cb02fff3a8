// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/inventory_writer.h"

#include "audit/masking.h"
#include "payload/record.h"
#include "report/csv_cell.h"
#include "report/finding_text.h"

#include <algorithm>

namespace telltale::report {

using audit::InventoryRow;

namespace {

std::string timeOrNothing(const std::optional<std::int64_t> &time)
{
    return time ? payload::formatTime(*time) : std::string();
}

std::string joinedWith(const std::vector<std::string> &texts, const char *separator)
{
    std::string joined;
    for (const std::string &text : texts)
        joined += (joined.empty() ? "" : separator) + text;
    return joined;
}

std::vector<std::string> wordsOf(const std::vector<audit::Category> &categories)
{
    std::vector<std::string> words;
    for (const audit::Category category : categories)
        words.emplace_back(word(category));
    return words;
}

} // namespace

std::vector<std::string> InventoryWriter::examples(const InventoryRow &row) const
{
    std::vector<std::string> texts;
    for (const audit::InventoryExample &example : row.examples) {
        const bool isMasked = example.isSecret && !m_hasSecrets;
        std::string text = isMasked ? std::string(audit::maskedSecret) : example.lexeme;
        text += example.isCut && !isMasked ? "\u2026" : "";
        if (std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(std::move(text));
    }
    return texts;
}

void InventoryWriter::member(const char *key, std::string_view text)
{
    m_output.put(",\"");
    m_output.put(key);
    m_output.put("\":");
    m_text.stringOrNull(text);
}

void InventoryWriter::jsonStrings(const char *key, const std::vector<std::string> &texts)
{
    m_output.put(",\"");
    m_output.put(key);
    m_output.put("\":[");
    bool isFirst = true;
    for (const std::string &text : texts) {
        m_output.put(isFirst ? "" : ",");
        isFirst = false;
        m_text.string(text);
    }
    m_output.put(']');
}

void InventoryWriter::jsonTypes(const InventoryRow &row)
{
    m_output.put(",\"types\":{");
    bool isFirst = true;
    for (const auto &[type, count] : row.types) {
        m_output.put(isFirst ? "\"" : ",\"");
        isFirst = false;
        m_output.put(type);
        m_output.put("\":");
        m_output.put(count);
    }
    m_output.put('}');
}

void InventoryWriter::jsonRow(const InventoryRow &row)
{
    m_output.put("{\"path\":");
    m_text.string(row.path);
    jsonTypes(row);
    for (const auto &[key, value] :
         {std::pair("count", row.count), std::pair("events", row.events), std::pair("distinct", row.distinct)}) {
        m_output.put(",\"");
        m_output.put(key);
        m_output.put("\":");
        m_output.put(value);
    }
    member("distinct_is", row.isEstimate ? "estimate" : "exact");
    jsonStrings("examples", examples(row));
    member("category", word(row.category));
    member("protection", word(row.protection));
    m_output.put(",\"declared\":");
    m_output.put(declaredWord(row.declared));
    jsonStrings("destinations", row.destinations);
    member("first", timeOrNothing(row.first));
    member("last", timeOrNothing(row.last));
    member("group", row.group);
    member("recognised", word(row.recognised));
    member("origin", word(row.origin));
    member("why", row.why);
    member("protected_by", row.protectedBy);
    member("dpv", dpvTerm(row.category, row.recognised));
    member("place", row.place);
    jsonStrings("also", wordsOf(row.also));
    jsonStrings("products", row.products);
    jsonStrings("reveals", row.isSecret && !m_hasSecrets ? std::vector<std::string>() : row.reveals);
    member("judged", row.isByShape ? "by-shape" : row.isPrefix ? "prefix" : "each");
    m_output.put(row.isSecret ? ",\"secret\":true}" : "}");
}

void InventoryWriter::json(const std::vector<InventoryRow> &rows, std::uint64_t events)
{
    write(rows, events, true);
}

void InventoryWriter::ndjson(const std::vector<InventoryRow> &rows)
{
    write(rows, 0, false);
}

void InventoryWriter::write(const std::vector<InventoryRow> &rows, std::uint64_t events, bool isWhole)
{
    if (isWhole) {
        m_output.put("{\"events\":");
        m_output.put(events);
        m_output.put(",\"fields\":[");
    }
    bool isFirst = true;
    for (const InventoryRow &row : rows) {
        if (isWhole)
            m_output.put(isFirst ? "\n" : ",\n");
        isFirst = false;
        jsonRow(row);
        if (!isWhole)
            m_output.put('\n');
    }
    if (isWhole)
        m_output.put(rows.empty() ? "]}\n" : "\n]}\n");
}

void InventoryWriter::csv(const std::vector<InventoryRow> &rows)
{
    m_output.put("group,path,types,count,events,distinct,distinct_is,examples,category,recognised,protection,origin,"
                 "declared,why,also,dpv,destinations,first,last,place\r\n");
    for (const InventoryRow &row : rows) {
        std::vector<std::string> types;
        for (const auto &[type, count] : row.types)
            types.emplace_back(type);
        bool isFirst = true;
        for (const std::string &cell : {row.group,
                                        row.path,
                                        joinedWith(types, " "),
                                        std::to_string(row.count),
                                        std::to_string(row.events),
                                        std::to_string(row.distinct),
                                        std::string(row.isEstimate ? "estimate" : "exact"),
                                        joinedWith(examples(row), " "),
                                        std::string(word(row.category)),
                                        std::string(word(row.recognised)),
                                        std::string(word(row.protection)),
                                        std::string(word(row.origin)),
                                        std::string(row.declared ? declaredWord(row.declared) : ""),
                                        row.why,
                                        joinedWith(wordsOf(row.also), " "),
                                        std::string(dpvTerm(row.category, row.recognised)),
                                        joinedWith(row.destinations, " "),
                                        timeOrNothing(row.first),
                                        timeOrNothing(row.last),
                                        row.place}) {
            m_output.put(isFirst ? "" : ",");
            isFirst = false;
            m_output.put(csvCell(cell, m_isTerminal));
        }
        m_output.put("\r\n");
    }
}

} // namespace telltale::report
