// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::payload {

/// h1 … h6. Names of elements are in small letters here.
bool isHtmlHeading(std::string_view name);

/// Those whose content has no tags, and nothing for us.
bool isPassedOver(std::string_view name);

/// Whether a script with these attributes is data: application/json, application/ld+json, also with parameters.
bool isJsonScript(std::string_view attributes);

/// What highlighters write into the class: `language-json`, `lang-json`, `highlight-source-json`; else data-lang.
std::string htmlLanguage(std::string_view attributes);

} // namespace telltale::payload
