// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy_reader.h"

#include "base/toml/table_reader.h"
#include "privacy/embedded.h"
#include "privacy/policy/policy_words.h"
#include "privacy/policy/rule_parts.h"

#include <QFile>

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr qint64 largestPolicy = 16 << 20;

/// Fills a policy from its table.
class PolicyFile
{
public:
    PolicyFile(PolicyReading &reading, const TomlFindings &findings) : m_reading(reading), m_findings(findings) {}

    void readFile(const TomlValue &file);

private:
    void readDefault(TableReader &reader);
    void readRule(const TomlValue &table);

    PolicyReading &m_reading;
    const TomlFindings &m_findings;
};

void PolicyFile::readRule(const TomlValue &table)
{
    TableReader reader(table, QStringLiteral("[[rule]]"), m_findings);
    Rule rule;
    rule.place = table.place;
    rule.name = reader.neededText("name");
    rule.matcher = readMatcher(reader);
    rule.treatment = readTreatment(reader);
    if (reader.finish())
        m_reading.policy.rules.push_back(std::move(rule));
}

/// A word, or a table with the parameters of an action.
void PolicyFile::readDefault(TableReader &reader)
{
    const TomlValue *const value = reader.value("default");
    if (value == nullptr)
        return;
    TomlValue table;
    if (value->kind == TomlValue::Kind::Text) {
        table.place = value->place;
        table.members.push_back({"action", value->place, *value});
    } else if (value->kind != TomlValue::Kind::Table) {
        reader.report("default", value->place,
                      aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy", "\"default\" takes %1"))
                          .arg(QLatin1String(actionChoices)));
        return;
    }
    const TomlValue &source = value->kind == TomlValue::Kind::Table ? *value : table;
    TableReader inner(source, QStringLiteral("\"default\""), m_findings);
    const Treatment treatment = readTreatment(inner);
    if (inner.finish())
        m_reading.policy.fallback = treatment;
}

void PolicyFile::readFile(const TomlValue &file)
{
    TableReader reader(file, aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy", "the policy")), m_findings);
    m_reading.policy.gate = reader.choice("gate", &telemetryGateFrom, gateChoices).value_or(TelemetryGate::On);
    readDefault(reader);
    for (const TomlValue *rule : reader.tables("rule"))
        readRule(*rule);
    reader.finish();
}

std::string embeddedName(std::string_view name)
{
    return "policies/" + std::string(name) + ".toml";
}

} // namespace

PolicyReading readPolicy(std::string_view toml, const std::string &source)
{
    PolicyReading reading;
    const TomlFindings findings{source, reading.findings};
    const TomlValue file = parseToml(toml, source, reading.findings);
    if (reading.isClean())
        PolicyFile(reading, findings).readFile(file);
    std::stable_sort(reading.findings.begin(), reading.findings.end(), [](const Diagnostic &a, const Diagnostic &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return reading;
}

std::string_view builtInPolicy(std::string_view name)
{
    const std::string wanted = embeddedName(name);
    for (const EmbeddedText &text : embeddedTexts()) {
        if (text.name == wanted)
            return text.text;
    }
    return {};
}

std::vector<std::string> policyNames()
{
    const std::size_t front = embeddedName("").find('.');
    std::vector<std::string> names;
    for (const EmbeddedText &text : embeddedTexts()) {
        if (text.name.starts_with("policies/"))
            names.emplace_back(text.name.substr(front, text.name.rfind('.') - front));
    }
    return names;
}

PolicyReading openPolicy(const std::string &nameOrFile)
{
    if (const std::string_view text = builtInPolicy(nameOrFile); !text.empty())
        return readPolicy(text, embeddedName(nameOrFile));
    QFile file(QFile::decodeName(nameOrFile.c_str()));
    if (file.open(QIODevice::ReadOnly) && file.size() <= largestPolicy) {
        const QByteArray bytes = file.read(largestPolicy);
        return readPolicy({bytes.constData(), static_cast<std::size_t>(bytes.size())}, nameOrFile);
    }
    PolicyReading reading;
    Diagnostic finding;
    finding.code = "policy-not-readable";
    finding.source = nameOrFile;
    finding.hasPlace = false;
    finding.message = file.isOpen()
        ? aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy", "A policy is no larger than 16 MiB"))
        : aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy",
                                        "There is no policy of that name, and no file that can be read: %1"))
              .arg(file.errorString());
    reading.findings.push_back(std::move(finding));
    return reading;
}

} // namespace telltale::privacy
