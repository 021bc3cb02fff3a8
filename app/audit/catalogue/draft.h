// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/catalogue.h"
#include "audit/names/name_rules.h"
#include "audit/names/origin_rules.h"
#include "payload/text.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// What a first catalogue can be made from.
enum class DraftForm : std::uint8_t {
    Page,       ///< a documentation page (Markdown, HTML) or a file with sample payloads
    JsonSchema, ///< JSON Schema 2020-12 (https://json-schema.org/draft/2020-12)
    VsCode,     ///< what `code --telemetry` prints: events, properties and their classification
    Glean,      ///< metrics.yaml and pings.yaml of Mozilla's Glean (https://mozilla.github.io/glean)
};

/// `page`, `json-schema`, `vscode`, `glean`
std::optional<DraftForm> draftFormNamed(std::string_view word);

/// Tells by content what a text is; a page where nothing else is clear.
DraftForm draftFormOf(payload::Text text, std::string_view name);

struct DraftSource
{
    std::string name; ///< as the user named it
    payload::Text text;
};

struct Draft
{
    Catalogue catalogue;
    std::vector<Diagnostic> findings; ///< what could not be read
};

/// Makes a first catalogue out of the sources; several are put together (Glean has two files). Categories are guessed
/// from names, gates are unknown: it is to be completed by hand. Nothing to draft from gives no events.
class CatalogueDrafter
{
public:
    /// The rules must outlive it.
    CatalogueDrafter(const NameRules &names, const OriginRules &origins) : m_names(names), m_origins(origins) {}

    Draft draft(std::span<const DraftSource> sources, std::optional<DraftForm> form, const std::string &product) const;

private:
    const NameRules &m_names;
    const OriginRules &m_origins;
};

/// The catalogue as TOML, readable by readCatalogue().
std::string catalogueToml(const Catalogue &catalogue);

} // namespace telltale::audit
