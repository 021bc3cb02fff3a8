// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/toml/table_reader.h"
#include "base/visible_text.h"
#include "network/http1/octets.h"
#include "network/ping/ping_head.h"
#include "network/ping/ping_placeholder.h"
#include "network/ping/ping_template.h"
#include "network/ping/ping_words.h"

#include <algorithm>
#include <set>

namespace telltale::network {

namespace {

bool isTemplateId(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || http1::isDecimal(c) || c == '-';
    });
}

/// Fills a template from its table.
class PingTemplateFile
{
public:
    PingTemplateFile(PingTemplate &made, const TomlFindings &findings) : m_made(made), m_findings(findings) {}

    void read(const TomlValue &file);

private:
    void readRequest(TableReader &reader);
    void readBody(TableReader &reader);
    void readVariable(const TomlValue &table);
    void readGenerator(TableReader &reader, PingVariable &variable);
    void checkPlaceholders(TableReader &reader, const char *key, std::string_view text, bool isJson);
    void checkUse();

    PingTemplate &m_made;
    const TomlFindings &m_findings;
    std::set<std::string, std::less<>> m_used;
};

/// A request line without its version: what stands in it is checked with its placeholders filled, since they may stand
/// where braces may not.
void PingTemplateFile::readRequest(TableReader &reader)
{
    const std::string line = reader.neededText("request");
    const std::size_t space = std::min(line.find(' '), line.size());
    m_made.method = line.substr(0, space);
    m_made.target = space == line.size() ? std::string() : line.substr(space + 1);
    if (line.empty())
        return;
    std::string target = m_made.target;
    const std::vector<PingPlaceholder> placeholders = placeholdersIn(m_made.target);
    for (auto one = placeholders.rbegin(); one != placeholders.rend(); ++one)
        target.replace(one->offset, one->length, "x");
    std::optional<PingLineFault> fault = methodFault(m_made.method);
    if (!fault)
        fault = targetFault(target);
    if (fault)
        reader.report("request", reader.placeOf("request"), fault->message);
}

void PingTemplateFile::readBody(TableReader &reader)
{
    m_made.body = reader.text("body");
    const std::string base64 = reader.text("body_base64");
    if (base64.empty())
        return;
    if (!m_made.body.empty())
        reader.report(
            "body_base64", reader.placeOf("body_base64"),
            aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "A template has a body or a body_base64, not both")));
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray::fromStdString(base64), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded)
        m_made.body = decoded.decoded.toStdString();
    else
        reader.report("body_base64", reader.placeOf("body_base64"),
                      aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "\"body_base64\" takes Base64")));
}

void PingTemplateFile::readGenerator(TableReader &reader, PingVariable &variable)
{
    const bool hasValue = std::any_of(reader.table().members.begin(), reader.table().members.end(),
                                      [](const TomlMember &member) { return member.key == "value"; });
    const std::string value = reader.text("value");
    const std::string text = reader.text("generator");
    if (hasValue && !text.empty())
        reader.report(
            "generator", reader.placeOf("generator"),
            aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "A variable has a value or a generator, not both")));
    variable.generator = PingGenerator::literal(value);
    if (text.empty())
        return;
    Result<PingGenerator> generator = PingGenerator::parse(text);
    if (generator)
        variable.generator = *std::move(generator);
    else
        reader.report("generator", reader.placeOf("generator"), generator.error().message);
}

void PingTemplateFile::readVariable(const TomlValue &table)
{
    TableReader reader(table, QStringLiteral("[[variable]]"), m_findings);
    PingVariable variable;
    variable.place = table.place;
    variable.name = reader.neededText("name");
    const std::string asPlaceholder = "{{" + variable.name + "}}";
    const std::vector<PingPlaceholder> found = placeholdersIn(asPlaceholder);
    if (!variable.name.empty() && (found.size() != 1 || found.front().name != variable.name))
        reader.report("name", reader.placeOf("name"),
                      aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                                  "A name has letters, digits, _, -, . and $ only, not as \"%1\""))
                          .arg(visible(variable.name)));
    if (m_made.variable(variable.name) != nullptr)
        reader.report(
            "name", reader.placeOf("name"),
            aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "The variable %1 comes twice")).arg(visible(variable.name)));
    variable.label = reader.text("label");
    if (variable.label.empty())
        variable.label = variable.name;
    variable.type = reader.choice("type", pingTypeFrom, pingTypeChoices).value_or(PingType::Text);
    readGenerator(reader, variable);
    if (const TomlValue *const sample = reader.value("sample")) {
        if (sample->kind == TomlValue::Kind::Text)
            variable.sample = sample->text;
        else
            reader.report("sample", sample->place,
                          aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "\"sample\" takes a text in quotes")));
    }
    variable.isRequired = reader.flag("required").value_or(false);
    variable.note = reader.text("note");
    const auto check = [&](const char *key, const std::string &value) {
        if (const std::optional<Error> error = value.empty() ? std::nullopt : pingValueError(variable, value))
            reader.report(key, reader.placeOf(key), error->message);
    };
    if (variable.generator.kind == PingGenerator::Kind::Literal)
        check("value", variable.generator.argument);
    check("sample", variable.sample.value_or(std::string()));
    reader.finish();
    m_made.variables.push_back(std::move(variable));
}

void PingTemplateFile::checkPlaceholders(TableReader &reader, const char *key, std::string_view text, bool isJson)
{
    if (m_made.isExact)
        return;
    for (const PingPlaceholder &placeholder : placeholdersIn(text)) {
        m_used.emplace(placeholder.name);
        if (const QString problem = placeholderProblem(placeholder, m_made, isJson); !problem.isEmpty())
            m_findings.error("ping-placeholder", reader.placeOf(key), problem);
    }
}

void PingTemplateFile::checkUse()
{
    for (const PingVariable &variable : m_made.variables) {
        if (!variable.name.empty() && !m_used.contains(variable.name))
            m_findings.error("ping-variable", variable.place,
                             aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "{{%1}} stands nowhere in the request"))
                                 .arg(visible(variable.name)));
    }
}

void PingTemplateFile::read(const TomlValue &file)
{
    TableReader reader(file, aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "the template")), m_findings);
    m_made.id = reader.neededText("id");
    if (!m_made.id.empty() && !isTemplateId(m_made.id))
        reader.report(
            "id", reader.placeOf("id"),
            aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "An id has small letters, digits and - only, not as \"%1\""))
                .arg(visible(m_made.id)));
    m_made.title = reader.neededText("title");
    m_made.product = reader.text("product");
    m_made.kind = reader.text("kind");
    m_made.event = reader.text("event");
    m_made.note = reader.text("note");
    readRequest(reader);
    m_made.headers = reader.texts("headers");
    readBody(reader);
    m_made.isExact = reader.flag("exact").value_or(false);
    m_made.coding = reader.choice("coding", pingCodingFrom, "none, gzip or br").value_or(PingCoding::None);
    for (const std::string &line : m_made.headers) {
        if (const std::optional<PingLineFault> fault = headerLineFault(line))
            reader.report("headers", reader.placeOf("headers"), fault->message);
    }
    m_made.keepsHost = hasHeaderLine(m_made.headers, "Host");
    m_made.keepsLength = hasHeaderLine(m_made.headers, "Content-Length");
    for (const TomlValue *variable : reader.tables("variable"))
        readVariable(*variable);
    checkPlaceholders(reader, "request", m_made.target, false);
    for (const std::string &line : m_made.headers)
        checkPlaceholders(reader, "headers", line, false);
    checkPlaceholders(reader, "body", m_made.body, m_made.bodyFormat() == PingBodyFormat::Json);
    checkUse();
    reader.finish();
}

} // namespace

PingTemplateRead readPingTemplate(std::string_view text, const std::string &source)
{
    PingTemplateRead read;
    read.made.source = source;
    const TomlFindings findings{source, read.findings};
    const TomlValue file = parseToml(text, source, read.findings);
    if (read.isClean())
        PingTemplateFile(read.made, findings).read(file);
    std::stable_sort(read.findings.begin(), read.findings.end(), [](const Diagnostic &a, const Diagnostic &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return read;
}

} // namespace telltale::network
