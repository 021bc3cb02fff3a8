// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/draft_builder.h"

#include <yaml-cpp/yaml.h>

#include <QCoreApplication>

#include <array>
#include <sstream>

namespace telltale::audit {

namespace {

constexpr std::size_t largestGleanFile = 16u << 20;
/// What Glean writes into every ping beside its metrics (Glean book, "Ping sections").
constexpr std::array<std::string_view, 4> pingInfo{"seq", "start_time", "end_time", "reason"};

std::string yamlText(const YAML::Node &node)
{
    return node.IsScalar() ? node.Scalar() : std::string();
}

/// What a map has under this key; a node of no kind where it has nothing or is no map. (The library's own look-up gives
/// a node that throws when it is asked.)
YAML::Node child(const YAML::Node &node, const char *key)
{
    if (node.IsMap()) {
        for (const auto &entry : node) {
            if (entry.first.IsScalar() && entry.first.Scalar() == key)
                return entry.second;
        }
    }
    return YAML::Node();
}

struct Shape
{
    const char *type; ///< of the value; nullptr: below the path stand more
    const char *tail;
};

/// How the payload shows a metric of this type (Glean book, "Payload format").
Shape shapeOf(std::string_view metric)
{
    if (metric == "counter" || metric == "quantity")
        return {"number", ""};
    if (metric == "boolean")
        return {"boolean", ""};
    if (metric == "string_list")
        return {"string", "/*"};
    if (metric == "string" || metric == "text" || metric == "url" || metric == "uuid" || metric == "datetime")
        return {"string", ""};
    return {nullptr, "/**"};
}

class GleanReader
{
public:
    explicit GleanReader(DraftBuilder &builder) : m_builder(builder) {}

    void readPings(const YAML::Node &file, const std::string &name)
    {
        for (const auto &entry : file) {
            const std::string ping = yamlText(entry.first);
            if (ping.starts_with('$') || ping == "no_lint" || !entry.second.IsMap())
                continue;
            CatalogueEvent &event = pingEvent(ping);
            event.purpose = oneLine(yamlText(child(entry.second, "description")));
            event.declaredAt = name + ':' + std::to_string(entry.first.Mark().line + 1);
            if (yamlText(child(entry.second, "include_client_id")) == "true")
                addField(event, "/client_info/client_id", "string", Category::Pseudonym, event.declaredAt);
        }
    }

    void readMetrics(const YAML::Node &file, const std::string &name)
    {
        for (const auto &category : file) {
            const std::string front = yamlText(category.first);
            if (front.starts_with('$') || front == "no_lint" || !category.second.IsMap())
                continue;
            for (const auto &metric : category.second) {
                if (metric.second.IsMap())
                    readMetric(front, yamlText(metric.first), metric.second,
                               name + ':' + std::to_string(metric.first.Mark().line + 1));
            }
        }
    }

private:
    CatalogueEvent &pingEvent(const std::string &ping)
    {
        CatalogueEvent &event = m_builder.event("", ping);
        if (!event.request.empty())
            return event;
        event.kind = ping;
        event.request = "POST */submit/*/" + ping + "/1/*";
        event.gate = Gate::WhenEnabled;
        m_pings.push_back(ping);
        for (const std::string_view key : pingInfo)
            addField(event, "/ping_info/" + std::string(key), key == "seq" ? "number" : "string", std::nullopt, "");
        return event;
    }

    void addField(CatalogueEvent &event, const std::string &path, const char *type, std::optional<Category> category,
                  const std::string &at, const std::string &purpose = {})
    {
        DeclaredField &field = m_builder.field(event, path);
        field.origin =
            path.starts_with("/ping_info") || path.starts_with("/client_info") ? Origin::Sdk : Origin::Product;
        if (type != nullptr)
            field.types.add(type);
        if (category)
            m_builder.setCategory(field, *category);
        field.isOptional = true;
        field.declaredAt = at;
        field.purpose = purpose;
    }

    /// Mozilla's classes of sensitivity in our categories.
    static std::optional<Category> categoryOf(const YAML::Node &metric)
    {
        std::optional<Category> category;
        const YAML::Node classes = child(metric, "data_sensitivity");
        for (const auto &entry : classes) {
            const std::string word = yamlText(entry);
            if (word == "technical" && !category)
                category = Category::Technical;
            else if (word == "interaction" || word == "web_activity")
                category = Category::Behaviour;
            else if (word == "stored_content")
                category = Category::Content;
        }
        return category;
    }

    std::vector<std::string> pingsOf(const YAML::Node &metric, bool isEvent) const
    {
        std::vector<std::string> pings;
        const YAML::Node listed = child(metric, "send_in_pings");
        for (const auto &entry : listed) {
            const std::string ping = yamlText(entry);
            if (ping == "all-pings" || ping == "all_pings" || ping == "glean_client_info")
                pings.insert(pings.end(), m_pings.begin(), m_pings.end());
            else if (ping != "glean_internal_info")
                pings.push_back(ping == "default" ? (isEvent ? "events" : "metrics") : ping);
        }
        if (listed.IsNull())
            pings.push_back(isEvent ? "events" : "metrics");
        return pings;
    }

    void readMetric(const std::string &category, const std::string &name, const YAML::Node &metric,
                    const std::string &at)
    {
        const std::string type = yamlText(child(metric, "type"));
        const std::string purpose = oneLine(yamlText(child(metric, "description")));
        const YAML::Node listed = child(metric, "send_in_pings");
        const bool isClientInfo =
            listed.IsSequence() && listed.size() > 0 && yamlText(*listed.begin()) == "glean_client_info";
        for (const std::string &ping : pingsOf(metric, type == "event")) {
            CatalogueEvent &event = pingEvent(ping);
            if (type == "event") {
                addField(event, "/events/*/name", "string", Category::Behaviour, at, purpose);
                addField(event, "/events/*/category", "string", Category::Behaviour, at);
                addField(event, "/events/*/timestamp", "number", Category::Time, at);
                const YAML::Node extras = child(metric, "extra_keys");
                for (const auto &extra : extras)
                    addField(event, "/events/*/extra/" + yamlText(extra.first), "string", categoryOf(metric), at,
                             oneLine(yamlText(child(extra.second, "description"))));
                continue;
            }
            const Shape shape = shapeOf(type);
            std::string path = isClientInfo ? "/client_info/" + name : "/metrics/" + type + '/' + category + '.' + name;
            path += shape.tail;
            addField(event, path, shape.type, categoryOf(metric), at, purpose);
        }
    }

    DraftBuilder &m_builder;
    std::vector<std::string> m_pings;
};

void complain(DraftBuilder &builder, const std::string &source, const YAML::Mark &mark, const std::string &message)
{
    Diagnostic finding;
    finding.code = "yaml-syntax";
    finding.source = source;
    finding.message =
        QCoreApplication::translate("telltale::Glean", "This is no YAML: %1").arg(QString::fromStdString(message));
    finding.hasPlace = !mark.is_null();
    if (finding.hasPlace)
        finding.place = {0, static_cast<std::uint32_t>(mark.line + 1), static_cast<std::uint32_t>(mark.column + 1)};
    builder.draft().findings.push_back(std::move(finding));
}

} // namespace

void draftFromGlean(DraftBuilder &builder, std::span<const DraftSource> sources)
{
    GleanReader reader(builder);
    // Pings first: metrics name them, and some go into all of them.
    for (const bool wantsPings : {true, false}) {
        for (const DraftSource &source : sources) {
            const bool isPings = source.text.view().find("schemas/glean/pings/") != std::string_view::npos;
            if (isPings != wantsPings)
                continue;
            const std::string name = source.name.substr(source.name.rfind('/') + 1);
            if (source.text.size() > largestGleanFile) {
                complain(builder, source.name, YAML::Mark::null_mark(), "it is larger than 16 MiB");
                continue;
            }
            // The library throws; nothing of that leaves this room.
            try {
                const YAML::Node file = YAML::Load(std::string(source.text.view()));
                if (!file.IsMap())
                    complain(builder, source.name, YAML::Mark::null_mark(), "it holds no categories");
                else if (isPings)
                    reader.readPings(file, name);
                else
                    reader.readMetrics(file, name);
            } catch (const YAML::Exception &problem) {
                complain(builder, source.name, problem.mark, problem.msg);
            }
        }
    }
}

} // namespace telltale::audit
