// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy_words.h"
#include "report/document/section_parts.h"
#include "report/document/sections.h"

namespace telltale::report {

namespace {

using Kind = ReportNote::Kind;

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

template<typename Value>
std::vector<std::string> wordsOf(const std::vector<Value> &values)
{
    std::vector<std::string> words;
    for (const Value value : values)
        words.emplace_back(audit::word(value));
    return words;
}

/// As the policy file has it: `category network; path **/ip`.
std::string conditionOf(const privacy::Matcher &matcher)
{
    std::string text;
    const auto add = [&text](const char *what, const std::vector<std::string> &words) {
        if (!words.empty())
            text += (text.empty() ? "" : "; ") + std::string(what) + ' ' + joined(words);
    };
    add("product", matcher.products);
    add("event", matcher.events);
    add("path", matcher.paths);
    add("destination", matcher.destinations);
    add("category", wordsOf(matcher.categories));
    add("protection", wordsOf(matcher.protections));
    add("origin", wordsOf(matcher.origins));
    return text;
}

ReportTable rulesTable(const PolicyFact &fact)
{
    ReportTable table;
    table.id = "policy";
    table.title = said(Say::tr("The policy %1").arg(named(fact.name)));
    table.columns = {column("rule", Say::tr("Rule"), 20),
                     column("when", Say::tr("Applies to"), 26),
                     column("action", Say::tr("Does"), 9),
                     column("fields", Say::tr("Fields changed"), 8),
                     column("events", Say::tr("Events with them"), 8),
                     column("kept", Say::tr("Events kept back"), 8)};
    for (std::size_t i = 0; i <= fact.policy.rules.size(); ++i) {
        const bool isDefault = i == fact.policy.rules.size();
        const privacy::RuleHits *const hits = fact.hits && i < fact.hits->rules.size() ? &fact.hits->rules[i] : nullptr;
        const auto number = [hits](std::uint64_t privacy::RuleHits::*what) {
            return hits != nullptr ? ReportCell::ofNumber(hits->*what) : ReportCell();
        };
        table.rows.push_back({isDefault ? ReportCell::ofSentence(said(Say::tr("everything else")))
                                        : ReportCell::ofText(fact.policy.rules[i].name),
                              isDefault ? ReportCell() : ReportCell::ofPath(conditionOf(fact.policy.rules[i].matcher)),
                              wordCell(privacy::word(fact.policy.treatment(i).action)),
                              number(&privacy::RuleHits::fields), number(&privacy::RuleHits::events),
                              number(&privacy::RuleHits::kept)});
    }
    return table;
}

ReportTable decisionsTable(const ReportFacts &facts)
{
    ReportTable table;
    table.id = "decisions";
    table.title = said(Say::tr("What was decided while it was captured"));
    table.columns = {column("decision", Say::tr("Decision"), 12), column("requests", Say::tr("Requests"), 8),
                     column("why", Say::tr("By"), 40)};
    table.whenEmpty = said(Say::tr("The files do not say of any request what was decided of it."));
    for (const auto &[decision, requests] : facts.traffic.decisions())
        table.rows.push_back({wordCell(decision.what), ReportCell::ofNumber(requests),
                              ReportCell::ofSentence(visibleUtf8(decision.why))});
    return table;
}

} // namespace

ReportSection policySection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "policy";
    section.title = said(Say::tr("Policy"));
    if (facts.policy) {
        section.intro = said(Say::tr("What this policy would do to what was sent."));
        section.notes.push_back(
            note(Kind::Plain, "gate",
                 Say::tr("The gate of this policy: %1").arg(shownWord(privacy::word(facts.policy->policy.gate)))));
        if (!facts.policy->problem.empty())
            section.notes.push_back(note(Kind::Warning, "policy-not-tried", named(facts.policy->problem)));
        section.tables.push_back(rulesTable(*facts.policy));
    } else {
        section.notes.push_back(
            note(Kind::Plain, "no-policy", Say::tr("No policy was chosen (--policy NAME or FILE).")));
    }
    section.tables.push_back(decisionsTable(facts));
    return section;
}

ReportSection switchesSection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "switches";
    section.title = said(Say::tr("Switches and their proofs"));
    section.intro = said(Say::tr("Proofs of the products in this report, as the activity log has them: what was still "
                                 "sent when a product's own switch was off (telltale switch verify)."));
    ReportTable table;
    table.id = "switches";
    table.columns = {column("product", Say::tr("Product"), 12),       column("verdict", Say::tr("Verdict"), 12),
                     column("evidence", Say::tr("Evidence"), 40),     column("time", Say::tr("When"), 12),
                     column("entry", Say::tr("Entry in the log"), 7), machineColumn("capture")};
    addFindingColumns(table);
    table.columns[table.columns.size() - 2].isForMachines = true;
    table.whenEmpty = said(Say::tr("No switch of these products was proved."));
    for (const ProofFact &proof : facts.log.proofs) {
        std::vector<ReportCell> row{ReportCell::ofText(proof.product),
                                    wordCell(proof.verdict),
                                    ReportCell::ofSentence(visibleUtf8(proof.evidence)),
                                    ReportCell::ofTime(proof.time),
                                    ReportCell::ofNumber(proof.number),
                                    ReportCell::ofText(proof.capture)};
        if (proof.verdict == "still-sends")
            addFinding(row, "switch-still-sends", Say::tr("It still sends with its switch off"), "error");
        else
            addFinding(row, proof.verdict == "silent" ? "" : "switch-not-silent",
                       Say::tr("It was not proved that it falls silent"), "note");
        table.rows.push_back(std::move(row));
    }
    section.tables.push_back(std::move(table));
    return section;
}

ReportSection activitySection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "activity";
    section.title = said(Say::tr("Activity log"));
    section.intro =
        said(Say::tr("Where the log of what administrators did stood. Who keeps these digits can tell later "
                     "that nothing before was taken out or changed."));
    if (!facts.log.problem.empty())
        section.notes.push_back(note(Kind::Warning, "log-not-read", named(facts.log.problem)));
    if (!facts.log.head) {
        section.notes.push_back(note(Kind::Plain, "no-log", Say::tr("The log has no entry.")));
        return section;
    }
    section.notes.push_back(
        facts.log.isIntact ? note(Kind::Good, "log-intact", Say::tr("Up to this entry the log is as it was written."))
                           : note(Kind::Bad, "log-broken",
                                  Say::tr("The log is not as it was written: telltale log "
                                          "verify says where.")));
    ReportTable table;
    table.id = "activity";
    table.columns = {column("entry", Say::tr("Entry"), 8), column("time", Say::tr("When"), 14),
                     column("sha256", Say::tr("Its hash"), 40)};
    table.rows.push_back({ReportCell::ofNumber(facts.log.head->number), ReportCell::ofTime(facts.log.headTime),
                          ReportCell::ofDigest(hexOf(facts.log.head->hash))});
    section.tables.push_back(std::move(table));
    return section;
}

ReportSection appendixSection(const ReportFacts &facts)
{
    ReportSection section;
    section.id = "appendix";
    section.title = said(Say::tr("Appendix: the bytes"));
    section.intro =
        said(facts.request.hasValues ? Say::tr("Every event as it was sent. Credentials are masked.")
                                     : Say::tr("Every event as it was sent, with patterns in place of its values."));
    if (facts.moreBytes != 0)
        section.notes.push_back(note(
            Kind::Warning, "appendix-cut",
            plural("telltale::Report", "%n further event or request is not in this appendix.",
                   QT_TRANSLATE_N_NOOP("telltale::Report", "%n further events and requests are not in this appendix."),
                   facts.moreBytes)));
    section.bytes = facts.bytes;
    return section;
}

} // namespace telltale::report
