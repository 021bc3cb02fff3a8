// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inventory_text.h"

#include "audit/drift/drift.h"
#include "audit/masking.h"
#include "base/plural.h"
#include "payload/lexeme.h"
#include "report/words_text.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace telltale::models {

using audit::Category;
using audit::InventoryRow;
using audit::Protection;

namespace {

QString inventoryTr(const char *text)
{
    return QCoreApplication::translate("telltale::models::Inventory", text);
}

QString inventoryText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// `1 event`, `4 events`
QString countedText(std::uint64_t count, const char *one, const char *many)
{
    return plural("telltale::models::Inventory", one, many, count, numberText(count));
}

} // namespace

/// `SHA-256 of the empty text` and `SHA-256, shortened?` are said whole in the tool tip.
QString protectionText(const InventoryRow &row)
{
    if (row.protection == Protection::Plain || row.protectedBy.empty())
        return report::shownWord(word(row.protection));
    const QString whole = payload::visible(row.protectedBy);
    const QString first = whole.section(QLatin1Char(','), 0, 0).section(QStringLiteral(" of "), 0, 0);
    return whole.endsWith(QLatin1Char('?')) && !first.endsWith(QLatin1Char('?')) ? first + QStringLiteral(" ?") : first;
}

QStringList exampleTexts(const InventoryRow &row)
{
    QStringList texts;
    for (const audit::InventoryExample &example : row.examples) {
        QString text = inventoryText(audit::maskedSecret);
        if (!example.isSecret) {
            const std::string &lexeme = example.lexeme;
            const bool isString = lexeme.size() >= 2 && lexeme.front() == '"' && !example.isCut;
            text = payload::displayValue(isString ? payload::NodeType::String : payload::NodeType::Number, lexeme);
            if (example.isCut)
                text += QChar(0x2026);
        }
        if (!texts.contains(text))
            texts << text;
    }
    return texts;
}

QString pathText(const std::string &path)
{
    return path.empty() ? inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory", "(body)"))
                        : payload::visible(path);
}

QString explanation(const InventoryRow &row)
{
    QStringList lines{inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory", "%1: %2"))
                          .arg(categoryText(row.category), payload::visible(row.why))};
    if (!row.also.empty()) {
        QStringList also;
        for (const Category category : row.also)
            also << categoryText(category);
        lines << inventoryTr(
                     QT_TRANSLATE_NOOP("telltale::models::Inventory", "Some values are about something else: %1"))
                     .arg(also.join(QStringLiteral(", ")));
    }
    lines << inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory", "Data Privacy Vocabulary: %1"))
                 .arg(inventoryText(dpvTerm(row.category, row.recognised)));
    if (row.isSecret)
        lines << inventoryTr(
            QT_TRANSLATE_NOOP("telltale::models::Inventory", "The values are credentials and are not shown."));
    for (const std::string &sentence : row.reveals)
        lines << payload::visible(sentence);
    return lines.join(QLatin1Char('\n'));
}

QString destinationText(const InventoryDestination &destination)
{
    return destination.name.empty() ? inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory", "not known"))
                                    : payload::visible(destination.name);
}

QString evidenceText(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Wire:
        return inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory", "seen in requests"));
    case Evidence::Catalogue:
        return inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory", "by catalogue, no request seen"));
    case Evidence::None:
        break;
    }
    return inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory", "no request seen: destinations are not known"));
}

InventoryFindings findingsOf(const InventorySnapshot &snapshot)
{
    InventoryFindings findings;
    findings.events = snapshot.events;
    findings.paths = snapshot.paths;
    std::set<std::string_view> identifying;
    std::set<std::string_view> secrets;
    std::set<std::string_view> seen;
    std::vector<std::pair<Category, std::string>> undeclared;
    for (const InventoryRow &row : snapshot.rows) {
        if (row.isSecret)
            secrets.insert(row.path);
        if (row.protection == Protection::Plain && audit::isIdentifying(row.category))
            identifying.insert(row.path);
        // What the receiver adds is nothing that the vendor's product sends.
        if (row.declared && !*row.declared && row.origin != audit::Origin::Receiver && seen.insert(row.path).second)
            undeclared.emplace_back(row.category, row.path);
    }
    // The most telling ones are those that a sentence has room for.
    std::stable_sort(undeclared.begin(), undeclared.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (auto &[category, path] : undeclared)
        findings.undeclared.push_back(std::move(path));
    findings.identifying = identifying.size();
    findings.secrets = secrets.size();
    return findings;
}

QString findingsSentence(const InventorySnapshot &snapshot)
{
    constexpr std::size_t named = 2;
    const InventoryFindings findings = findingsOf(snapshot);
    const QString what = countedText(findings.paths, "%n field leaves",
                                     QT_TRANSLATE_N_NOOP("telltale::models::Inventory", "%n different fields leave"));
    QStringList parts{inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory", "%1 in %2"))
                          .arg(what,
                               countedText(findings.events, "%n event",
                                           QT_TRANSLATE_N_NOOP("telltale::models::Inventory", "%n events")))};
    parts << (findings.identifying == 0
                  ? inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory",
                                                  "none can identify a person, a device or an installation"))
                  : inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory",
                                                  "%1 can identify a person, a device or an installation, in "
                                                  "plain text"))
                        .arg(numberText(findings.identifying)));
    if (findings.secrets != 0)
        parts << countedText(findings.secrets, "%n holds a credential",
                             QT_TRANSLATE_N_NOOP("telltale::models::Inventory", "%n hold credentials"));
    bool isJudged = false;
    for (const InventoryRow &row : snapshot.rows)
        isJudged |= row.declared.has_value();
    if (!isJudged) {
        parts << inventoryTr(
            QT_TRANSLATE_NOOP("telltale::models::Inventory", "no catalogue says what of it is declared"));
    } else if (findings.undeclared.empty()) {
        parts << inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory", "all are declared by the vendor"));
    } else {
        QStringList paths;
        for (std::size_t i = 0; i < std::min(named, findings.undeclared.size()); ++i)
            paths << pathText(findings.undeclared[i]);
        if (findings.undeclared.size() > named)
            paths.last() += QStringLiteral(" \u2026");
        parts << countedText(findings.undeclared.size(), "%n is not declared by the vendor",
                             QT_TRANSLATE_N_NOOP("telltale::models::Inventory", "%n are not declared by the vendor"))
                + QStringLiteral(": ") + paths.join(QStringLiteral(", "));
    }
    QString sentence = parts.join(QStringLiteral("; "));
    return sentence.endsWith(QChar(0x2026)) ? sentence : sentence + QLatin1Char('.');
}

QString inventoryCounts(const InventorySnapshot &snapshot)
{
    return inventoryTr(QT_TRANSLATE_NOOP("telltale::models::Inventory", "%1 over %2, %3"))
        .arg(countedText(snapshot.paths, "%n path", QT_TRANSLATE_N_NOOP("telltale::models::Inventory", "%n paths")),
             countedText(snapshot.events, "%n event", QT_TRANSLATE_N_NOOP("telltale::models::Inventory", "%n events")),
             fieldsText(snapshot.fields));
}

} // namespace telltale::models
