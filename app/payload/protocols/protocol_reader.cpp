// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/toml/table_reader.h"
#include "payload/protobuf/protobuf_rendition.h"
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
            reader.report(
                key, reader.placeOf(key),
                aboutProtocols(QT_TRANSLATE_NOOP("telltale::Protocols", "A JSON Pointer is empty or begins with /")));
    }
    return patterns;
}

/// Paths of what is beside a body's JSON.
std::vector<std::string> readFields(TableReader &reader, const char *key)
{
    std::vector<std::string> paths = reader.texts(key);
    for (const std::string &path : paths) {
        if (!path.starts_with("form/") && !path.starts_with("query/") && !path.starts_with("header/"))
            reader.report(
                key, reader.placeOf(key),
                aboutProtocols(QT_TRANSLATE_NOOP("telltale::Protocols",
                                                 "A field beside the body is form/NAME, query/NAME or header/NAME")));
    }
    return paths;
}

std::vector<TextOrigin> readOrigins(TableReader &reader)
{
    constexpr std::string_view protobuf = "protobuf:";
    constexpr std::string_view wholeBody = "string";
    std::vector<TextOrigin> origins;
    for (const std::string &text : reader.texts("unpack")) {
        if (text.starts_with(protobuf))
            origins.push_back({TextOrigin::Kind::Protobuf, text.substr(protobuf.size())});
        else if (text == wholeBody)
            origins.push_back({TextOrigin::Kind::Value, {}});
        else if (text.starts_with("form/") || text.starts_with("query/"))
            origins.push_back({TextOrigin::Kind::Value, text});
        else
            reader.report(
                "unpack", reader.placeOf("unpack"),
                aboutProtocols(QT_TRANSLATE_NOOP(
                    "telltale::Protocols", "JSON is unpacked from form/NAME, query/NAME, string or protobuf:TYPE")));
        const TextOrigin *const last = origins.empty() ? nullptr : &origins.back();
        if (last != nullptr && last->kind == TextOrigin::Kind::Protobuf && !knowsProtobufType(last->name))
            reader.report("unpack", reader.placeOf("unpack"),
                          aboutProtocols(QT_TRANSLATE_NOOP("telltale::Protocols", "No message has this type")));
    }
    return origins;
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
    rule.fields = readFields(reader, "fields");
    for (const std::string &name : reader.texts("headers"))
        rule.fields.push_back("header/" + name);
    rule.has = readPatterns(reader, "has");
    rule.unpack = readOrigins(reader);
    const bool saysNothing = rule.hosts.empty() && rule.paths.empty() && rule.fields.empty() && rule.has.empty();
    if (saysNothing)
        reader.report("match", table.place,
                      aboutProtocols(QT_TRANSLATE_NOOP("telltale::Protocols", "This would match every request")));
    isClean = reader.finish() && isClean;
    return rule;
}

/// JSON alone, where the file says nothing of pairs.
std::vector<EventSite> readPlaces(TableReader &reader)
{
    std::vector<EventSite> places;
    for (const std::string &word : reader.texts("places")) {
        if (word == "json")
            places.push_back(EventSite::Json);
        else if (word == "lines")
            places.push_back(EventSite::Lines);
        else if (word == "query")
            places.push_back(EventSite::Query);
        else
            reader.report("places", reader.placeOf("places"),
                          aboutProtocols(QT_TRANSLATE_NOOP("telltale::Protocols", "A place is json, lines or query")));
    }
    return places.empty() ? std::vector{EventSite::Json} : places;
}

ProtocolAnswer readAnswer(const TomlValue &table, const TomlFindings &findings, bool &isClean)
{
    TableReader reader(table, QStringLiteral("answer"), findings);
    ProtocolAnswer answer;
    const std::int64_t status = reader.integer("status").value_or(answer.status);
    if (status < 200 || status > 599)
        reader.report("status", reader.placeOf("status"),
                      aboutProtocols(QT_TRANSLATE_NOOP("telltale::Protocols", "A status is a number from 200 to 599")));
    answer.status = static_cast<int>(status);
    if (std::string type = reader.text("type"); !type.empty())
        answer.type = std::move(type);
    answer.body = reader.text("body");
    answer.paths = reader.texts("paths");
    answer.query = reader.text("query");
    answer.sentType = reader.text("sent_type");
    if (answer.type.find_first_of("\r\n") != std::string::npos)
        reader.report("type", reader.placeOf("type"),
                      aboutProtocols(QT_TRANSLATE_NOOP("telltale::Protocols", "A media type is one line")));
    isClean = reader.finish() && isClean;
    return answer;
}

EventKeys readKeys(TableReader &reader)
{
    EventKeys keys;
    keys.names = reader.texts("names");
    keys.times = reader.texts("times");
    keys.users = reader.texts("users");
    keys.credentials = reader.texts("credentials");
    keys.switches = reader.texts("switches");
    return keys;
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
    TableReader reader(file, aboutProtocols(QT_TRANSLATE_NOOP("telltale::Protocols", "the file")), told);
    ProtocolDeclaration declaration;
    declaration.name = reader.neededText("name");
    static_cast<void>(reader.text("title"));
    static_cast<void>(reader.text("reference"));
    declaration.events = readPatterns(reader, "events");
    declaration.unpack = readOrigins(reader);
    declaration.places = readPlaces(reader);
    declaration.keys = readKeys(reader);
    bool isClean = true;
    for (const TomlValue *table : reader.tables("match"))
        declaration.rules.push_back(readRule(*table, told, isClean));
    for (const TomlValue *table : reader.tables("answer"))
        declaration.answers.push_back(readAnswer(*table, told, isClean));
    if (declaration.rules.empty() && isClean)
        reader.report("match", file.place,
                      aboutProtocols(QT_TRANSLATE_NOOP("telltale::Protocols",
                                                       "Nothing says which requests these are: [[match]]")));
    if (!reader.finish() || !isClean)
        return {};
    return std::make_unique<DeclaredProtocol>(std::move(declaration));
}

} // namespace telltale::payload
