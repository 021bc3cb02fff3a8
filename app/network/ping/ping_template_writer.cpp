// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/toml/toml_value.h"
#include "network/ping/ping_head.h"
#include "network/ping/ping_template.h"
#include "payload/lexeme.h"

#include <QByteArray>

namespace telltale::network {

namespace {

void writeTextMember(std::string &out, std::string_view key, std::string_view value)
{
    if (!value.empty())
        out.append(key).append(" = ").append(tomlString(value)).append("\n");
}

/// As people can read it where that is exact: literal lines between three quotes.
std::string bodyText(const std::string &body)
{
    const bool isPlain = body.find("'''") == std::string::npos && !body.ends_with('\'')
        && body.find_first_of(std::string_view("\r\x7f\0", 3)) == std::string::npos;
    const bool hasControls = body.find_first_of("\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x10\x11\x12\x13\x14"
                                                "\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f")
        != std::string::npos;
    if (isPlain && !hasControls && body.find('\n') != std::string::npos)
        return "'''\n" + body + "'''";
    return tomlString(body);
}

/// Without the lines that are made anew anyway: there they would mean that they are to stay.
void writeHeaders(std::string &out, const PingTemplate &made)
{
    out += "headers = [\n";
    for (const std::string &line : made.headers) {
        const bool isOurs = (!made.keepsHost && isHeaderNamed(line, "Host"))
            || (!made.keepsLength && isHeaderNamed(line, "Content-Length"));
        if (!isOurs)
            out += "  " + tomlString(line) + ",\n";
    }
    out += "]\n";
}

void writeVariable(std::string &out, const PingVariable &variable)
{
    out += "\n[[variable]]\n";
    writeTextMember(out, "name", variable.name);
    if (variable.label != variable.name)
        writeTextMember(out, "label", variable.label);
    writeTextMember(out, "type", word(variable.type));
    if (variable.generator.kind == PingGenerator::Kind::Literal)
        writeTextMember(out, "value", variable.isSecret() ? std::string() : variable.generator.argument);
    else
        writeTextMember(out, "generator", variable.generator.text());
    if (variable.sample)
        out += "sample = " + tomlString(*variable.sample) + '\n';
    if (variable.isRequired)
        out += "required = true\n";
    writeTextMember(out, "note", variable.note);
}

} // namespace

std::string writePingTemplate(const PingTemplate &made)
{
    std::string out;
    writeTextMember(out, "id", made.id);
    writeTextMember(out, "title", made.title);
    writeTextMember(out, "product", made.product);
    writeTextMember(out, "kind", made.kind);
    writeTextMember(out, "event", made.event);
    writeTextMember(out, "note", made.note);
    writeTextMember(out, "request", made.method + ' ' + made.target);
    if (!made.headers.empty())
        writeHeaders(out, made);
    if (made.isExact)
        out += "exact = true\n";
    if (made.coding != PingCoding::None)
        writeTextMember(out, "coding", word(made.coding));
    if (!payload::isUtf8(made.body))
        writeTextMember(out, "body_base64", QByteArray::fromStdString(made.body).toBase64().toStdString());
    else if (!made.body.empty())
        out += "body = " + bodyText(made.body) + '\n';
    for (const PingVariable &variable : made.variables)
        writeVariable(out, variable);
    return out;
}

} // namespace telltale::network
