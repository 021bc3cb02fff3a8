// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/draft_builder.h"
#include "audit/catalogue/json_view.h"

#include <algorithm>
#include <array>

namespace telltale::audit {

namespace {

constexpr std::array<std::string_view, 5> nameKeys{"event", "eventName", "event_type", "name", "type"};
/// Schemas that refer to each other in circles, or to each other in all ways, end here.
constexpr std::size_t deepest = 24;
constexpr std::size_t mostFields = 20'000;
constexpr std::size_t mostVisits = 200'000;

/// The category that a format tells (JSON Schema Validation 2020-12, 7.3).
std::optional<Category> categoryOfFormat(std::string_view format)
{
    if (format == "email" || format == "idn-email")
        return Category::Contact;
    if (format == "ipv4" || format == "ipv6" || format == "hostname" || format == "idn-hostname")
        return Category::Network;
    if (format == "date-time" || format == "date" || format == "time")
        return Category::Time;
    return std::nullopt;
}

/// Walks a schema and declares what an instance of it can hold.
class SchemaReader
{
public:
    SchemaReader(DraftBuilder &builder, const DraftSource &source, const JsonView &root)
        : m_builder(builder), m_file(source.name.substr(source.name.rfind('/') + 1)), m_root(root)
    {
    }

    void readRoot()
    {
        bool isSplit = false;
        for (const char *key : {"oneOf", "anyOf"}) {
            m_root.member(key).forEachElement([this, &isSplit](const JsonView &alternative) {
                isSplit = true;
                readEvent(resolved(alternative), {});
            });
        }
        if (isSplit)
            return;
        if (m_root.member("properties").isObject() || m_root.member("allOf").isArray()
            || m_root.member("$ref").isText()) {
            readEvent(resolved(m_root), {});
            return;
        }
        for (const char *key : {"$defs", "definitions"}) {
            m_root.member(key).forEachMember([this](const std::string &name, const JsonView &schema) {
                if (schema.member("properties").isObject())
                    readEvent(schema, name);
            });
        }
    }

private:
    /// A reference inside the document (RFC 6901 behind #); others are left alone.
    JsonView resolved(JsonView schema) const
    {
        for (std::size_t step = 0; step < deepest && schema.member("$ref").isText(); ++step) {
            const std::string reference = schema.member("$ref").text();
            if (!reference.starts_with('#'))
                return schema;
            JsonView target = m_root;
            for (std::size_t at = 2; at < reference.size() && target.isThere();) {
                const std::size_t end = std::min(reference.find('/', at), reference.size());
                std::string key = reference.substr(at, end - at);
                for (const auto &[from, to] : {std::pair("~1", "/"), std::pair("~0", "~")}) {
                    for (std::size_t found = 0; (found = key.find(from, found)) != std::string::npos; ++found)
                        key.replace(found, 2, to);
                }
                target = target.member(key);
                at = end + 1;
            }
            if (!target.isThere())
                return schema;
            schema = target;
        }
        return schema;
    }

    /// The names that the schema lets an event have.
    std::vector<std::string> namesOf(const JsonView &schema) const
    {
        for (const std::string_view key : nameKeys) {
            const JsonView property = resolved(schema.member("properties").member(key));
            std::vector<std::string> names;
            if (property.member("const").isText())
                names.push_back(property.member("const").text());
            property.member("enum").forEachElement([&names](const JsonView &value) {
                if (value.isText())
                    names.push_back(value.text());
            });
            if (!names.empty())
                return names;
        }
        return {};
    }

    void readEvent(const JsonView &schema, const std::string &definition)
    {
        if (!schema.isObject())
            return;
        const std::vector<std::string> names = namesOf(schema);
        const std::string title = oneLine(schema.member("title").text());
        const std::string kind = !title.empty() ? title : !definition.empty() ? definition : m_file;
        CatalogueEvent &event = m_builder.event(names.empty() ? title : names.front(), kind);
        for (const std::string &name : names) {
            if (std::find(event.names.begin(), event.names.end(), name) == event.names.end())
                event.names.push_back(name);
        }
        event.purpose = oneLine(schema.member("description").text());
        event.declaredAt = m_file + ':' + std::to_string(schema.line());
        readSchema(event, schema, "", 0, false);
    }

    void readSchema(CatalogueEvent &event, const JsonView &given, const std::string &path, std::size_t depth,
                    bool isOptional)
    {
        const JsonView schema = resolved(given);
        if (depth >= deepest || m_fields >= mostFields || ++m_visits > mostVisits || !schema.isObject())
            return;
        // A schema inside itself: what stands below has no end.
        if (std::find(m_open.begin(), m_open.end(), schema.node()) != m_open.end()) {
            if (!path.empty())
                declare(event, schema, path + "/**", isOptional, given);
            return;
        }
        m_open.push_back(schema.node());
        readParts(event, schema, given, path, depth, isOptional);
        m_open.pop_back();
    }

    void readParts(CatalogueEvent &event, const JsonView &schema, const JsonView &given, const std::string &path,
                   std::size_t depth, bool isOptional)
    {
        bool hasParts = false;
        for (const char *key : {"allOf", "oneOf", "anyOf"}) {
            schema.member(key).forEachElement([&](const JsonView &part) {
                const JsonView whole = resolved(part);
                hasParts |= whole.member("properties").isObject() || whole.member("items").isObject();
                readSchema(event, whole, path, depth + 1, isOptional || key != std::string_view("allOf"));
            });
        }
        std::vector<std::string> required;
        schema.member("required").forEachElement([&required](const JsonView &key) { required.push_back(key.text()); });
        schema.member("properties").forEachMember([&](const std::string &key, const JsonView &property) {
            std::string below = path;
            payload::appendStep(below, key);
            const bool isRequired = std::find(required.begin(), required.end(), key) != required.end();
            hasParts = true;
            readSchema(event, property, below, depth + 1, isOptional || !isRequired);
        });
        schema.member("prefixItems").forEachElement([&](const JsonView &item) {
            hasParts = true;
            readSchema(event, item, path + "/*", depth + 1, isOptional);
        });
        if (schema.member("items").isObject()) {
            hasParts = true;
            readSchema(event, schema.member("items"), path + "/*", depth + 1, isOptional);
        }
        for (const char *key : {"additionalProperties", "patternProperties"}) {
            if (schema.member(key).isObject() && schema.member(key).size() > 0 && !path.empty()) {
                hasParts = true;
                declare(event, schema, path + "/**", true, given);
            }
        }
        if (!hasParts && !path.empty())
            declare(event, schema, path, isOptional, given);
    }

    void declare(CatalogueEvent &event, const JsonView &schema, const std::string &path, bool isOptional,
                 const JsonView &given)
    {
        const std::size_t before = event.fields.size();
        DeclaredField &field = m_builder.field(event, path);
        m_fields += event.fields.size() - before;
        field.isOptional = isOptional;
        if (!path.ends_with("/**"))
            addTypes(field, schema);
        const std::string own = oneLine(given.member("description").text());
        const std::string purpose = own.empty() ? oneLine(schema.member("description").text()) : own;
        if (!purpose.empty())
            field.purpose = purpose;
        field.declaredAt = m_file + ':' + std::to_string(given.line());
        if (const auto category = categoryOfFormat(schema.member("format").text()))
            m_builder.setCategory(field, *category);
    }

    static void addTypes(DeclaredField &field, const JsonView &schema)
    {
        const auto add = [&field](const std::string &type) { field.types.add(type == "integer" ? "number" : type); };
        add(schema.member("type").text());
        schema.member("type").forEachElement([&add](const JsonView &type) { add(type.text()); });
        if (schema.member("const").isThere())
            field.types.add(schema.member("const").type());
        if (field.types.isEmpty())
            schema.member("enum").forEachElement([&field](const JsonView &value) { field.types.add(value.type()); });
    }

    DraftBuilder &m_builder;
    std::string m_file;
    JsonView m_root;
    std::vector<payload::NodeIndex> m_open; ///< schemas that are being read
    std::size_t m_fields = 0;
    std::size_t m_visits = 0;
};

} // namespace

void draftFromJsonSchema(DraftBuilder &builder, const DraftSource &source)
{
    readJson(source.text, source.name, builder.draft().findings,
             [&](const JsonView &root) { SchemaReader(builder, source, root).readRoot(); });
}

} // namespace telltale::audit
