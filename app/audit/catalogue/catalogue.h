// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/field_types.h"
#include "audit/catalogue/pointing.h"
#include "audit/words.h"
#include "base/diagnostic.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// A field that a vendor declares.
struct DeclaredField
{
    std::string path; ///< pattern path from the event, or `query/NAME` and the like; `/a/**`: everything below `/a`
    std::optional<Category> category;
    FieldTypes types; ///< empty: not declared
    Origin origin = Origin::Unknown;
    std::string purpose;
    std::string hash;         ///< the scheme: `SHA-256, hex, no salt`; "" where it is plain or not declared
    bool isOptional = false;  ///< not in every event
    bool isDocumented = true; ///< false: the vendor's documentation is silent, the source shows it
    std::string declaredAt;   ///< `telemetry.md:34`; "" where that is not known
    Place place = {};         ///< in the catalogue's file
};

/// A kind of event that a vendor declares, or that its source is known to send.
struct CatalogueEvent
{
    std::string kind;               ///< `keep-alive-ping`; unique in its catalogue
    std::vector<std::string> names; ///< in the receiver's records; `*` stands for anything
    std::string request;            ///< on the wire: `GET */api/v1/releases`, without the query
    std::vector<std::string> hosts;
    Gate gate = Gate::Unknown;
    std::string interval;                   ///< `2h`, in words where it is no fixed time
    std::optional<ShorterInterval> shorter; ///< how the program's own setting makes it shorter
    std::string purpose;
    bool isDocumented = true; ///< false: as for a field
    std::string knownFrom;    ///< where in the source it was found, when the documentation is silent
    std::string declaredAt;
    std::vector<DeclaredField> fields;
    Place place = {};

    /// The declaration that speaks of this pattern path; nullptr where there is none.
    const DeclaredField *field(std::string_view patternPath) const;
    /// What the event is called in lists: its first name without a star, else its kind.
    const std::string &label() const;
};

/// Something a vendor says about its telemetry in a sentence.
struct DeclaredClaim
{
    std::string text;
    std::string declaredAt;
};

/// What a vendor declares about one product, as resources/catalogues/ and people's own files hold it (DESIGN: TOML).
struct Catalogue
{
    std::string product; ///< short, lower case: `appsmith`
    std::string title;
    std::string homepage;
    std::string sourcePage;            ///< the documentation's address
    std::string sourceFile;            ///< its file, which lines of declarations count in
    std::string sourceDate;            ///< when it was read
    std::vector<DeclaredField> common; ///< fields that every event can have; its own list holds them too
    std::vector<CatalogueEvent> events;
    std::vector<DeclaredClaim> claims;
    std::vector<CataloguePoint> points; ///< how it is told to send elsewhere

    /// The kind of event that this is. A name counts more than a request, an exact one more than one with stars, and
    /// among equals a known host decides; a host alone is not enough. `request` is `METHOD URL`, its query does not
    /// matter; name, destination and request may be empty.
    const CatalogueEvent *match(std::string_view name, std::string_view destination, std::string_view request) const;
};

} // namespace telltale::audit
