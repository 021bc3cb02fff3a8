// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/ledger/claim_rules.h"

#include "audit/embedded.h"
#include "audit/ledger/page_prose.h"
#include "base/toml/table_reader.h"

#include <QCoreApplication>

#include <re2/re2.h>

#include <algorithm>

namespace telltale::audit {

namespace {

QString aboutClaimRules(const char *text)
{
    return QCoreApplication::translate("telltale::ClaimRules", text);
}

using Expressions = std::vector<std::unique_ptr<re2::RE2>>;

bool hasAny(const Expressions &expressions, const std::string &text)
{
    return std::any_of(expressions.begin(), expressions.end(), [&text](const std::unique_ptr<re2::RE2> &expression) {
        return re2::RE2::PartialMatch(text, *expression);
    });
}

} // namespace

struct ClaimRules::Rule
{
    Claim claim; ///< without what the page says
    Expressions patterns;
    Expressions unless;
};

ClaimRules::ClaimRules() = default;
ClaimRules::ClaimRules(ClaimRules &&) noexcept = default;
ClaimRules &ClaimRules::operator=(ClaimRules &&) noexcept = default;
ClaimRules::~ClaimRules() = default;

ClaimRules ClaimRules::standard()
{
    std::vector<Diagnostic> findings;
    return withTexts({}, findings);
}

ClaimRules ClaimRules::withTexts(std::span<const RuleText> texts, std::vector<Diagnostic> &findings)
{
    constexpr std::string_view own = "rules/claims.toml";
    ClaimRules rules;
    rules.read({std::string(own), embeddedText(own)}, findings);
    for (const RuleText &text : texts)
        rules.read(text, findings);
    return rules;
}

void ClaimRules::read(const RuleText &text, std::vector<Diagnostic> &findings)
{
    const TomlFindings where{text.source, findings};
    const TomlValue file = parseToml(text.text, text.source, findings);
    TableReader reader(file, aboutClaimRules(QT_TRANSLATE_NOOP("telltale::ClaimRules", "the file")), where);
    for (const TomlValue *table : reader.tables("claim")) {
        TableReader entry(*table, QStringLiteral("[[claim]]"), where);
        auto rule = std::make_unique<Rule>();
        rule->claim.kind = entry.neededText("kind");
        rule->claim.question = entry.neededText("question");
        for (const std::string &word : entry.texts("against")) {
            if (const auto category = categoryFrom(word))
                rule->claim.against.push_back(*category);
            else
                entry.report("against", entry.placeOf("against"),
                             aboutClaimRules(QT_TRANSLATE_NOOP("telltale::ClaimRules", "\"%1\" is no category"))
                                 .arg(QString::fromUtf8(word.c_str())));
        }
        const std::string scope = entry.text("scope");
        if (!scope.empty() && scope != "section" && scope != "page")
            entry.report("scope", entry.placeOf("scope"),
                         aboutClaimRules(QT_TRANSLATE_NOOP("telltale::ClaimRules", "\"scope\" takes section or page")));
        rule->claim.isAboutSection = scope == "section";
        const auto compile = [&entry](const char *key, Expressions &expressions) {
            re2::RE2::Options options(re2::RE2::Quiet);
            options.set_case_sensitive(false);
            for (const std::string &pattern : entry.texts(key)) {
                expressions.push_back(std::make_unique<re2::RE2>(pattern, options));
                if (!expressions.back()->ok())
                    entry.report(
                        key, entry.placeOf(key),
                        aboutClaimRules(QT_TRANSLATE_NOOP("telltale::ClaimRules", "This is no regular expression: %1"))
                            .arg(QString::fromStdString(expressions.back()->error())));
            }
        };
        compile("patterns", rule->patterns);
        compile("unless", rule->unless);
        if (entry.finish())
            m_rules.push_back(std::move(rule));
    }
    reader.finish();
}

std::vector<Claim> ClaimRules::find(std::string_view page) const
{
    std::vector<Claim> claims;
    for (const Sentence &sentence : sentencesOf(page)) {
        for (const std::unique_ptr<Rule> &rule : m_rules) {
            if (!hasAny(rule->patterns, sentence.text) || hasAny(rule->unless, sentence.text))
                continue;
            claims.push_back(rule->claim);
            claims.back().sentence = sentence.text;
            claims.back().section = sentence.section;
            claims.back().line = sentence.line;
        }
    }
    return claims;
}

} // namespace telltale::audit
