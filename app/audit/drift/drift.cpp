// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/drift/drift.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <unordered_map>

namespace telltale::audit {

namespace {

constexpr std::array<std::string_view, 7> changeWords{"new",        "gone",        "type", "category",
                                                      "protection", "destination", "share"};

std::string typesText(const InventoryRow &row)
{
    std::set<std::string> types;
    for (const auto &[type, count] : row.types)
        types.insert(type);
    std::string text;
    for (const std::string &type : types)
        text += (text.empty() ? "" : ", ") + type;
    return text;
}

std::string protectionText(const InventoryRow &row)
{
    std::string text(word(row.protection));
    return row.protectedBy.empty() ? text : text + " (" + row.protectedBy + ')';
}

std::string destinationsText(const InventoryRow &row)
{
    const std::set<std::string> sorted(row.destinations.begin(), row.destinations.end());
    std::string text;
    for (const std::string &destination : sorted)
        text += (text.empty() ? "" : ", ") + destination;
    return text;
}

double shareOf(const InventoryRow &row, std::uint64_t records)
{
    return records == 0 ? 0 : static_cast<double>(row.events) / static_cast<double>(records);
}

std::string shareText(double share)
{
    const double percent = share * 100;
    return QString::number(percent, 'f', percent < 10 && percent != std::round(percent) ? 1 : 0).toStdString() + " %";
}

/// In plain text something says what a digest or stars did not.
bool isOpen(Protection protection)
{
    return protection == Protection::Plain;
}

/// Collects what differs in one field that both have.
class FieldDrift
{
public:
    FieldDrift(const InventoryRow &before, const InventoryRow &after, std::vector<DriftRow> &rows)
        : m_before(before), m_after(after), m_rows(rows)
    {
    }

    void compare(double shareBefore, double shareAfter)
    {
        add(Change::Type, typesText(m_before), typesText(m_after), false);
        const bool isMoreTelling = isIdentifying(m_after.category)
            && (!isIdentifying(m_before.category) || m_after.category < m_before.category);
        add(Change::Category, std::string(word(m_before.category)), std::string(word(m_after.category)), isMoreTelling);
        const bool isUncovered =
            isOpen(m_after.protection) && !isOpen(m_before.protection) && isIdentifying(m_after.category);
        if (m_before.protection != m_after.protection)
            add(Change::Protection, protectionText(m_before), protectionText(m_after), isUncovered);
        add(Change::Destination, destinationsText(m_before), destinationsText(m_after), false);
        if (std::abs(shareBefore - shareAfter) >= shareTolerance)
            add(Change::Share, shareText(shareBefore), shareText(shareAfter), false);
    }

private:
    void add(Change change, std::string before, std::string after, bool isNewlyIdentifying)
    {
        if (before != after)
            m_rows.push_back(
                {m_after.path, change, std::move(before), std::move(after), m_after.category, isNewlyIdentifying});
    }

    const InventoryRow &m_before;
    const InventoryRow &m_after;
    std::vector<DriftRow> &m_rows;
};

} // namespace

std::string_view word(Change change)
{
    return changeWords[static_cast<std::size_t>(change)];
}

bool isIdentifying(Category category)
{
    return category <= Category::Installation;
}

std::vector<DriftRow> drift(const DriftSide &before, const DriftSide &after)
{
    std::vector<DriftRow> rows;
    std::unordered_map<std::string_view, const InventoryRow *> old;
    for (const InventoryRow &row : before.rows)
        old.emplace(row.path, &row);
    for (const InventoryRow &row : after.rows) {
        const auto found = old.find(row.path);
        if (found == old.end()) {
            rows.push_back({row.path,
                            Change::New,
                            {},
                            std::string(word(row.category)),
                            row.category,
                            isIdentifying(row.category) && row.protection != Protection::Empty});
            continue;
        }
        FieldDrift(*found->second, row, rows)
            .compare(shareOf(*found->second, before.records), shareOf(row, after.records));
        old.erase(found);
    }
    for (const InventoryRow &row : before.rows) {
        if (old.contains(row.path))
            rows.push_back({row.path, Change::Gone, std::string(word(row.category)), {}, row.category, false});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const DriftRow &a, const DriftRow &b) {
        if (a.isNewlyIdentifying != b.isNewlyIdentifying)
            return a.isNewlyIdentifying;
        return a.isNewlyIdentifying && a.category < b.category;
    });
    return rows;
}

} // namespace telltale::audit
