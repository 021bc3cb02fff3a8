// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/draft_builder.h"
#include "audit/catalogue/json_view.h"

#include <array>
#include <utility>

namespace telltale::audit {

namespace {

/// Microsoft's classes of data (GDPR annotations of VS Code), in our categories. What is system data is judged by its
/// name.
constexpr std::array<std::pair<std::string_view, Category>, 7> classes{{
    {"EndUserPseudonymizedInformation", Category::Pseudonym},
    {"EndUserIdentifiableInformation", Category::Person},
    {"PublicPersonalData", Category::Person},
    {"CustomerContent", Category::Content},
    {"CallstackOrException", Category::Content},
    {"AccessControlData", Category::Credential},
    {"SystemMetaData", Category::Technical},
}};

void describe(DraftBuilder &builder, DeclaredField &field, const JsonView &property)
{
    const std::string classification = property.member("classification").text();
    for (const auto &[name, category] : classes) {
        if (name == classification)
            builder.setCategory(field, category);
    }
    const std::string comment = oneLine(property.member("comment").text());
    const std::string purpose = property.member("purpose").text();
    field.purpose = !comment.empty() ? comment : purpose;
    field.types.add(property.member("isMeasurement").isTrue() ? "number" : "string");
}

std::string pathOf(const std::string &key, const JsonView &property)
{
    std::string path = property.member("isMeasurement").isTrue() ? "/measurements" : "/properties";
    payload::appendStep(path, key);
    return path;
}

void readPart(DraftBuilder &builder, const std::string &file, const JsonView &part)
{
    part.member("events").forEachMember([&](const std::string &name, const JsonView &declaration) {
        CatalogueEvent &event = builder.event(name, name);
        event.gate = Gate::WhenEnabled;
        event.purpose = oneLine(declaration.member("comment").text());
        event.declaredAt = file + ':' + std::to_string(declaration.line());
        declaration.forEachMember([&](const std::string &key, const JsonView &property) {
            // owner, comment and expiration are texts beside the properties
            if (!property.isObject())
                return;
            DeclaredField &field = builder.field(event, pathOf(key, property));
            describe(builder, field, property);
            field.declaredAt = file + ':' + std::to_string(property.line());
        });
    });
    part.member("commonProperties").forEachMember([&](const std::string &key, const JsonView &property) {
        if (!property.isObject())
            return;
        DeclaredField &field = builder.commonField(pathOf(key, property));
        describe(builder, field, property);
        field.isOptional = true;
        field.declaredAt = file + ':' + std::to_string(property.line());
    });
}

} // namespace

void draftFromVsCode(DraftBuilder &builder, const DraftSource &source)
{
    const std::string file = source.name.substr(source.name.rfind('/') + 1);
    readJson(source.text, source.name, builder.draft().findings, [&](const JsonView &root) {
        readPart(builder, file, root);
        root.forEachMember([&](const std::string &key, const JsonView &part) {
            if (key != "events" && key != "commonProperties")
                readPart(builder, file, part);
        });
    });
}

} // namespace telltale::audit
