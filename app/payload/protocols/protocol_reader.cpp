// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/toml/table_reader.h"
#include "payload/protocols/declared_protocol.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::payload {

namespace {

QString aboutProtocols(const char *text)
{
    return QCoreApplication::translate("telltale::Protocols", text);
}

std::optional<Confidence> confidenceFrom(std::string_view word)
{
    if (word == "possible")
        return Confidence::Possible;
    if (word == "likely")
        return Confidence::Likely;
    return word == "certain" ? std::optional(Confidence::Certain) : std::nullopt;
}

std::vector<PointerPattern> readPatterns(TableReader &reader, const char *key)
{
    std::vector<PointerPattern> patterns;
    for (const std::string &text : reader.texts(key)) {
        if (std::optional<PointerPattern> pattern = PointerPattern::parse(text))
            patterns.push_back(*std::move(pattern));
        else
            reader.report(key, reader.placeOf(key), aboutProtocols("A JSON Pointer is empty or begins with /"));
    }
    return patterns;
}

ProtocolRule readRule(const TomlValue &table, const TomlFindings &findings, bool &isClean)
{
    TableReader reader(table, QStringLiteral("match"), findings);
    ProtocolRule rule;
    rule.confidence =
        reader.choice("confidence", confidenceFrom, "possible, likely or certain").value_or(Confidence::Likely);
    rule.methods = reader.texts("methods");
    rule.hosts = reader.texts("hosts");
    rule.paths = reader.texts("paths");
    rule.headers = reader.texts("headers");
    rule.has = readPatterns(reader, "has");
    const bool saysNothing = rule.hosts.empty() && rule.paths.empty() && rule.headers.empty() && rule.has.empty();
    if (saysNothing)
        reader.report("match", table.place, aboutProtocols("This would match every request"));
    isClean = reader.finish() && isClean;
    return rule;
}

} // namespace

std::unique_ptr<DeclaredProtocol> readProtocol(std::string_view text, const std::string &source,
                                               std::vector<Diagnostic> &findings)
{
    const std::size_t before = findings.size();
    const TomlValue file = parseToml(text, source, findings);
    const TomlFindings told{source, findings};
    if (findings.size() != before)
        return {};
    TableReader reader(file, aboutProtocols("the file"), told);
    std::string name = reader.neededText("name");
    static_cast<void>(reader.text("title"));
    static_cast<void>(reader.text("reference"));
    std::vector<PointerPattern> events = readPatterns(reader, "events");
    std::vector<ProtocolRule> rules;
    bool isClean = true;
    for (const TomlValue *table : reader.tables("match"))
        rules.push_back(readRule(*table, told, isClean));
    if (rules.empty() && isClean)
        reader.report("match", file.place, aboutProtocols("Nothing says which requests these are: [[match]]"));
    if (!reader.finish() || !isClean)
        return {};
    return std::make_unique<DeclaredProtocol>(std::move(name), std::move(rules), events);
}

} // namespace telltale::payload
