// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/names/name_rules_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::audit {

namespace {

constexpr const char *ruleCategories =
    "credential, official, financial, health, contact, person, network, location, device, pseudonym, installation, "
    "behaviour, content, time, technical or unknown";

QString aboutNameRulesReader(const char *text)
{
    return QCoreApplication::translate("telltale::NameRules", text);
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at)
            result.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return result;
}

bool isWord(std::string_view word)
{
    return !word.empty() && word.size() <= Vocabulary::longestWord
        && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos;
}

} // namespace

void NameRulesReader::read(const RuleText &text)
{
    const TomlFindings findings{text.source, m_findings};
    const TomlValue file = parseToml(text.text, text.source, m_findings);
    TableReader reader(file, aboutNameRulesReader(QT_TRANSLATE_NOOP("telltale::NameRules", "the file")), findings);
    for (const TomlValue *words : reader.tables("words"))
        readWords(*words, findings);
    for (const TomlValue *rule : reader.tables("rule"))
        readRule(*rule, findings);
    reader.finish();
    ++m_layer;
}

void NameRulesReader::know(const std::string &word)
{
    m_rules.vocabulary().add(word);
    m_known.push_back(word);
}

void NameRulesReader::readWords(const TomlValue &table, const TomlFindings &findings)
{
    using Role = NameRuleSet::Role;
    TableReader reader(table, QStringLiteral("[words]"), findings);
    learn(reader.words("alone"), Role::Alone);
    learn(reader.words("transparent"), Role::Transparent);
    learn(reader.words("hash"), Role::Hash);
    learn(reader.words("number_last"), Role::NumberLast);
    learn(reader.words("neutral_last"), Role::NeutralLast);
    learn(reader.words("neutral_first"), Role::NeutralFirst);
    learn(reader.words("qualifiers"), Role::Qualifier);
    for (const std::string &word : reader.words("ordinary"))
        know(word);
    for (const TomlValue *same : reader.tables("same"))
        readSame(*same, findings);
    reader.finish();
}

void NameRulesReader::readSame(const TomlValue &table, const TomlFindings &findings)
{
    for (const TomlMember &member : table.members) {
        Meaning meaning{member.key, wordsOf(member.value.text)};
        const bool isClean = isWord(member.key) && !meaning.words.empty()
            && std::all_of(meaning.words.begin(), meaning.words.end(), isWord);
        if (!isClean) {
            findings.error("toml-bad-value", member.place,
                           aboutNameRulesReader(
                               QT_TRANSLATE_NOOP("telltale::NameRules", "A word stands for words in lower case: %1"))
                               .arg(QString::fromUtf8(member.key.c_str())));
            continue;
        }
        know(member.key);
        for (const std::string &word : meaning.words)
            know(word);
        m_meanings.push_back(std::move(meaning));
    }
}

void NameRulesReader::learn(const std::vector<std::string> &words, NameRuleSet::Role role)
{
    for (const std::string &word : words) {
        know(word);
        m_roles.emplace_back(word, role);
    }
}

void NameRulesReader::readRule(const TomlValue &table, const TomlFindings &findings)
{
    TableReader reader(table, QStringLiteral("[[rule]]"), findings);
    Raw raw;
    raw.rule.layer = m_layer;
    const bool hasCategory = !reader.neededText("category").empty();
    if (hasCategory)
        raw.rule.category = reader.choice("category", categoryFrom, ruleCategories).value_or(Category::Unknown);
    raw.rule.isSecret = reader.flag("secret").value_or(false);
    raw.rule.isWeak = reader.flag("weak").value_or(false);
    raw.sequences = {{Anchor::Anywhere, reader.texts("words")},
                     {Anchor::End, reader.texts("ends")},
                     {Anchor::Whole, reader.texts("whole")},
                     {Anchor::Above, reader.texts("within")}};
    raw.above = reader.words("above");
    raw.unless = reader.words("unless");
    raw.unlessAbove = reader.words("unless_above");
    std::size_t count = 0;
    for (const Sequences &sequences : raw.sequences) {
        for (const std::string &text : sequences.texts) {
            const std::vector<std::string> words = wordsOf(text);
            ++count;
            if (words.empty() || !std::all_of(words.begin(), words.end(), isWord))
                reader.report("words", table.place,
                              aboutNameRulesReader(QT_TRANSLATE_NOOP("telltale::NameRules",
                                                                     "\"%1\" is no sequence of words in lower case"))
                                  .arg(QString::fromUtf8(text.c_str())));
        }
    }
    for (const std::vector<std::string> *words : {&raw.above, &raw.unless, &raw.unlessAbove}) {
        for (const std::string &word : *words) {
            if (!isWord(word))
                reader.report(
                    "unless", table.place,
                    aboutNameRulesReader(QT_TRANSLATE_NOOP("telltale::NameRules", "\"%1\" is no word in lower case"))
                        .arg(QString::fromUtf8(word.c_str())));
        }
    }
    if (count == 0)
        reader.report("words", table.place,
                      aboutNameRulesReader(
                          QT_TRANSLATE_NOOP("telltale::NameRules", "There is none of words, ends, whole and within")));
    if (!reader.finish())
        return;
    for (const Sequences &sequences : raw.sequences) {
        for (const std::string &text : sequences.texts) {
            for (const std::string &word : wordsOf(text))
                know(word);
        }
    }
    for (const std::vector<std::string> *words : {&raw.above, &raw.unless, &raw.unlessAbove}) {
        for (const std::string &word : *words)
            know(word);
    }
    m_raw.push_back(std::move(raw));
}

/// A meaning may name words that stand for others themselves; a few rounds settle all of them, circles too.
void NameRulesReader::resolveMeanings()
{
    Vocabulary &vocabulary = m_rules.vocabulary();
    // Rules may name plurals; they are the same words.
    for (const std::string &word : m_known) {
        const WordId plural = vocabulary.find(word);
        const WordId singular = vocabulary.singularOf(word);
        if (singular != unknownWord && singular != plural)
            vocabulary.setMeaning(plural, {singular});
    }
    for (int round = 0; round < 3; ++round) {
        for (const Meaning &meaning : m_meanings) {
            std::vector<WordId> words;
            for (const std::string &word : meaning.words) {
                const std::span<const WordId> parts = vocabulary.meaning(vocabulary.find(word));
                words.insert(words.end(), parts.begin(), parts.end());
            }
            if (words.size() <= 6)
                vocabulary.setMeaning(vocabulary.find(meaning.word), std::move(words));
        }
    }
}

std::vector<WordId> NameRulesReader::compiled(const std::vector<std::string> &words) const
{
    std::vector<WordId> result;
    for (const std::string &word : words) {
        const NameWords parts = m_rules.splitter().split(word);
        result.insert(result.end(), parts.all().begin(), parts.all().end());
    }
    return result;
}

void NameRulesReader::finish()
{
    resolveMeanings();
    for (const auto &[word, role] : m_roles) {
        const auto parts = m_rules.vocabulary().meaning(m_rules.vocabulary().find(word));
        if (parts.size() == 1)
            m_rules.setRole(parts.front(), role);
    }
    for (Raw &raw : m_raw) {
        std::vector<WordSequence> sequences;
        for (const Sequences &group : raw.sequences) {
            for (const std::string &text : group.texts) {
                const NameWords words = m_rules.splitter().split(text);
                if (words.count > 0 && words.ids[words.count - 1] != unknownWord)
                    sequences.push_back({{words.all().begin(), words.all().end()}, 0, group.anchor});
            }
        }
        raw.rule.above = compiled(raw.above);
        raw.rule.unless = compiled(raw.unless);
        raw.rule.unlessAbove = compiled(raw.unlessAbove);
        m_rules.add(std::move(raw.rule), std::move(sequences));
    }
    m_rules.prepare();
}

} // namespace telltale::audit
