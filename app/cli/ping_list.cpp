// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ping_list.h"

#include "cli/styled_output.h"
#include "payload/lexeme.h"
#include "report/csv_cell.h"
#include "report/json_text.h"
#include "report/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace telltale::cli {

namespace {

using network::PingTemplate;
using network::PingVariable;

QString aboutPingList(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Ping", text);
}

std::string_view pingGate(const PingTemplate &made, const audit::Knowledge &knowledge)
{
    for (const audit::Catalogue &catalogue : knowledge.catalogues()) {
        if (catalogue.product != made.product)
            continue;
        const auto event = std::find_if(catalogue.events.begin(), catalogue.events.end(),
                                        [&made](const audit::CatalogueEvent &each) { return each.kind == made.kind; });
        if (event != catalogue.events.end())
            return audit::word(event->gate);
    }
    return audit::word(audit::Gate::Unknown);
}

class PingLister
{
public:
    PingLister(Format format, const Terminal &terminal, report::Output &output)
        : m_format(format), m_terminal(terminal), m_output(output), m_text(output, terminal.isTerminal)
    {
    }

    void begin()
    {
        if (m_format == Format::Json)
            m_output.put('[');
        if (m_format == Format::Csv)
            m_output.put("id,title,product,event,gate,method,target,variables\r\n");
    }

    void add(const PingTemplate &made, std::string_view gate)
    {
        if (m_format == Format::Table)
            table(made, gate);
        else if (m_format == Format::Csv)
            csv(made, gate);
        else
            object(made, gate);
        m_isFirst = false;
    }

    void end()
    {
        if (m_format == Format::Json)
            m_output.put(m_isFirst ? "]\n" : "\n]\n");
    }

private:
    void table(const PingTemplate &made, std::string_view gate)
    {
        const std::string id = payload::visibleUtf8(made.id);
        putStyled(m_output, m_terminal, boldStyle, id);
        padTo(m_output, id, 28);
        m_output.put(' ');
        m_output.put(payload::visibleUtf8(made.title));
        std::string about = made.event.empty() || made.event == made.title ? std::string() : ", " + made.event;
        if (gate != audit::word(audit::Gate::Unknown))
            about += ", " + std::string(gate);
        putStyled(m_output, m_terminal, dimStyle, payload::visibleUtf8(about));
        m_output.put('\n');
        std::string names;
        for (const PingVariable &variable : made.variables)
            names += (names.empty() ? "" : ", ") + variable.name + (variable.isRequired ? "*" : "");
        putStyled(m_output, m_terminal, dimStyle, payload::visibleUtf8("    " + made.method + ' ' + made.target));
        m_output.put('\n');
        if (!names.empty())
            putStyled(m_output, m_terminal, dimStyle, payload::visibleUtf8("    " + names) + '\n');
    }

    void csv(const PingTemplate &made, std::string_view gate)
    {
        std::string names;
        for (const PingVariable &variable : made.variables)
            names += (names.empty() ? "" : " ") + variable.name;
        const std::array<std::string_view, 8> cells = {made.id, made.title,  made.product, made.event,
                                                       gate,    made.method, made.target,  names};
        for (std::size_t at = 0; at < cells.size(); ++at) {
            m_output.put(at == 0 ? "" : ",");
            m_output.put(report::csvCell(cells[at], m_terminal.isTerminal));
        }
        m_output.put("\r\n");
    }

    void member(const char *key, std::string_view text)
    {
        m_output.put(",\"");
        m_output.put(key);
        m_output.put("\":");
        m_text.stringOrNull(text);
    }

    void object(const PingTemplate &made, std::string_view gate)
    {
        if (m_format == Format::Json)
            m_output.put(m_isFirst ? "\n  " : ",\n  ");
        m_output.put("{\"id\":");
        m_text.string(made.id);
        for (const auto &[key, text] :
             {std::pair("title", std::string_view(made.title)), std::pair("product", std::string_view(made.product)),
              std::pair("kind", std::string_view(made.kind)), std::pair("event", std::string_view(made.event)),
              std::pair("gate", gate), std::pair("method", std::string_view(made.method)),
              std::pair("target", std::string_view(made.target)), std::pair("note", std::string_view(made.note)),
              std::pair("source", std::string_view(made.source))})
            member(key, text);
        m_output.put(",\"variables\":[");
        const char *before = "";
        for (const PingVariable &variable : made.variables) {
            m_output.put(before);
            m_output.put("{\"name\":");
            m_text.string(variable.name);
            member("type", network::word(variable.type));
            // What a credential is filled with may be one.
            member("generator", variable.isSecret() ? std::string() : variable.generator.text());
            m_output.put(variable.isRequired ? ",\"required\":true" : ",\"required\":false");
            member("note", variable.note);
            m_output.put('}');
            before = ",";
        }
        m_output.put("]}");
        if (m_format == Format::Ndjson)
            m_output.put('\n');
    }

    Format m_format;
    Terminal m_terminal;
    report::Output &m_output;
    report::JsonText m_text;
    bool m_isFirst = true;
};

} // namespace

void printPingTemplates(const network::PingTemplates &templates, const audit::Knowledge &knowledge, Format format,
                        const Terminal &terminal, report::Output &output)
{
    PingLister lister(format, terminal, output);
    lister.begin();
    for (const PingTemplate &made : templates.all())
        lister.add(made, pingGate(made, knowledge));
    lister.end();
    if (format == Format::Table)
        putStyled(
            output, terminal, dimStyle,
            aboutPingList(QT_TRANSLATE_NOOP("telltale::cli::Ping",
                                            "* has to be given, where nothing fills it by itself: --set NAME=VALUE\n"))
                .toUtf8()
                .toStdString());
}

} // namespace telltale::cli
