// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/draft.h"
#include "base/toml/toml_value.h"

namespace telltale::audit {

namespace {

class Writer
{
public:
    explicit Writer(const Catalogue &catalogue) : m_catalogue(catalogue) {}

    std::string write()
    {
        text("product", m_catalogue.product);
        text("title", m_catalogue.title);
        text("homepage", m_catalogue.homepage);
        if (!m_catalogue.sourcePage.empty() || !m_catalogue.sourceFile.empty()) {
            m_out += "\n[source]\n";
            text("page", m_catalogue.sourcePage);
            text("file", m_catalogue.sourceFile);
            text("date", m_catalogue.sourceDate);
        }
        for (const DeclaredField &field : m_catalogue.common) {
            m_out += "\n[[field]]\n";
            writeField(field);
        }
        for (const CatalogueEvent &event : m_catalogue.events)
            writeEvent(event);
        for (const DeclaredClaim &claim : m_catalogue.claims) {
            m_out += "\n[[claim]]\n";
            text("text", claim.text);
            declaredAt(claim.declaredAt);
        }
        for (const CataloguePoint &point : m_catalogue.points)
            writePoint(point);
        return std::move(m_out);
    }

private:
    void text(const char *key, std::string_view value)
    {
        if (!value.empty())
            m_out.append(key).append(" = ").append(tomlString(value)) += '\n';
    }
    void word(const char *key, std::string_view value) { m_out.append(key).append(" = \"").append(value) += "\"\n"; }
    void list(const char *key, const std::vector<std::string> &values)
    {
        if (values.empty())
            return;
        m_out.append(key) += " = [";
        for (const std::string &value : values)
            m_out.append(&value == values.data() ? "" : ", ").append(tomlString(value));
        m_out += "]\n";
    }
    /// A line of the source's file is written as a number.
    void declaredAt(const std::string &at)
    {
        const std::string &file = m_catalogue.sourceFile;
        const bool isLine = !file.empty() && at.starts_with(file + ':')
            && at.find_first_not_of("0123456789", file.size() + 1) == std::string::npos && at.size() > file.size() + 1;
        if (isLine)
            m_out.append("declared_at = ").append(at.substr(file.size() + 1)) += '\n';
        else
            text("declared_at", at);
    }
    void writePoint(const CataloguePoint &point)
    {
        m_out += "\n[[point]]\n";
        list("hosts", point.hosts);
        m_out += "environment = {";
        for (const auto &[name, value] : point.environment)
            m_out.append(&name == &point.environment.front().first ? " " : ", ")
                .append(name)
                .append(" = ")
                .append(tomlString(value));
        m_out += " }\n";
        text("note", point.note);
    }
    void writeEvent(const CatalogueEvent &event)
    {
        m_out += "\n[[event]]\n";
        text("kind", event.kind);
        list("names", event.names);
        text("request", event.request);
        list("hosts", event.hosts);
        word("gate", audit::word(event.gate));
        text("interval", event.interval);
        if (event.shorter)
            m_out.append("shorten = { variable = ")
                .append(tomlString(event.shorter->variable))
                .append(", value = ")
                .append(tomlString(event.shorter->value))
                .append(", interval = ")
                .append(tomlString(event.shorter->interval)) += " }\n";
        text("purpose", event.purpose);
        text("known_from", event.knownFrom);
        if (!event.isDocumented)
            m_out += "documented = false\n";
        declaredAt(event.declaredAt);
        for (const DeclaredField &field : event.fields) {
            m_out += "[[event.field]]\n";
            writeField(field);
        }
    }
    void writeField(const DeclaredField &field)
    {
        m_out.append("path = ").append(tomlString(field.path)) += '\n';
        std::vector<std::string> types;
        field.types.forEach([&types](std::string_view type) { types.emplace_back(type); });
        if (types.size() == 1)
            text("type", types.front());
        else
            list("type", types);
        if (field.category)
            word("category", audit::word(*field.category));
        if (field.origin != Origin::Unknown)
            word("origin", audit::word(field.origin));
        text("purpose", field.purpose);
        text("hash", field.hash);
        if (field.isOptional)
            m_out += "optional = true\n";
        if (!field.isDocumented)
            m_out += "documented = false\n";
        declaredAt(field.declaredAt);
    }

    const Catalogue &m_catalogue;
    std::string m_out;
};

} // namespace

std::string catalogueToml(const Catalogue &catalogue)
{
    return Writer(catalogue).write();
}

} // namespace telltale::audit
