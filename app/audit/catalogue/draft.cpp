// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/draft.h"

#include "audit/catalogue/draft_builder.h"
#include "audit/catalogue/json_view.h"

namespace telltale::audit {

namespace {

constexpr std::string_view formWords[] = {"page", "json-schema", "vscode", "glean"};

std::string_view fileName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

bool isYaml(std::string_view text, std::string_view name)
{
    return text.find("$schema: moz://mozilla.org/schemas/glean") != std::string_view::npos
        || ((name.ends_with(".yaml") || name.ends_with(".yml")) && text.find_first_not_of(" \t\r\n") != text.npos
            && text[text.find_first_not_of(" \t\r\n")] != '{');
}

bool hasVsCodeEvents(const JsonView &object)
{
    const JsonView events = object.member("events");
    return events.isObject() && (object.member("commonProperties").isObject() || events.size() > 0);
}

std::optional<DraftForm> jsonForm(const JsonView &root)
{
    if (!root.isObject())
        return std::nullopt;
    const std::string schema = root.member("$schema").text();
    const bool isSchema = schema.find("json-schema.org") != std::string::npos || root.member("$defs").isObject()
        || (root.member("properties").isObject() && root.member("type").text() == "object");
    if (isSchema)
        return DraftForm::JsonSchema;
    if (hasVsCodeEvents(root))
        return DraftForm::VsCode;
    bool hasParts = false;
    root.forEachMember([&hasParts](const std::string &, const JsonView &part) { hasParts |= hasVsCodeEvents(part); });
    return hasParts ? std::optional(DraftForm::VsCode) : std::nullopt;
}

} // namespace

std::optional<DraftForm> draftFormNamed(std::string_view word)
{
    for (std::size_t i = 0; i < std::size(formWords); ++i) {
        if (formWords[i] == word)
            return static_cast<DraftForm>(i);
    }
    return std::nullopt;
}

DraftForm draftFormOf(payload::Text text, std::string_view name)
{
    if (isYaml(text.view(), name))
        return DraftForm::Glean;
    std::optional<DraftForm> form;
    const std::size_t first = text.view().find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string_view::npos && text.view()[first] == '{') {
        std::vector<Diagnostic> findings;
        readJson(text, "draft.json", findings, [&form](const JsonView &root) { form = jsonForm(root); });
    }
    return form.value_or(DraftForm::Page);
}

Draft CatalogueDrafter::draft(std::span<const DraftSource> sources, std::optional<DraftForm> form,
                              const std::string &product) const
{
    Draft draft;
    DraftBuilder builder(draft, m_names, m_origins);
    std::vector<DraftSource> glean;
    for (const DraftSource &source : sources) {
        switch (form.value_or(draftFormOf(source.text, source.name))) {
        case DraftForm::Page:
            draftFromPage(builder, source);
            break;
        case DraftForm::JsonSchema:
            draftFromJsonSchema(builder, source);
            break;
        case DraftForm::VsCode:
            draftFromVsCode(builder, source);
            break;
        case DraftForm::Glean:
            glean.push_back(source);
            break;
        }
    }
    if (!glean.empty())
        draftFromGlean(builder, glean);
    builder.finish();
    if (!sources.empty()) {
        const std::string_view name = fileName(sources.front().name);
        draft.catalogue.sourceFile = name;
        const std::string stem = kindOf(name.substr(0, name.rfind('.')));
        draft.catalogue.product = product.empty() ? stem : product;
    }
    return draft;
}

} // namespace telltale::audit
