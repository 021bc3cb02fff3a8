// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/catalogue.h"
#include "audit/ledger/pattern_walker.h"
#include "audit/names/origin_rules.h"

#include <string>
#include <string_view>

namespace telltale::audit {

/// What a catalogue says of a record, and what the record is called where the catalogue is silent.
struct DeclaredRecord
{
    const CatalogueEvent *declared = nullptr; ///< nullptr: nothing
    std::string name;                         ///< the event's; of requests without one `GET https://host/path`
};

DeclaredRecord declaredRecord(const Catalogue &catalogue, const payload::Record &record);

/// An envelope beside which there is nothing: neither a body nor an event in the query.
bool isWholeRequest(const payload::Record &record);

/// What every HTTP client sends is the way, not the load.
bool isTransportPath(const OriginRules &origins, std::string_view path);

/// Whether a catalogue has anything to say of the record: the head of a request whose body holds events says nothing
/// that the events do not, unless it has a query, cookies, or headers of its own.
bool standsForItself(const OriginRules &origins, const payload::Record &record, PatternWalker &walker);

/// True where another type is declared than the one that was sent. Of what stands for all below it no type counts.
bool isOfWrongType(const DeclaredField *declared, payload::NodeType type);

/// Who puts a field there: as declared, else as the rules about origins say.
Origin originOfField(const OriginRules &origins, const DeclaredField *declared, std::string_view path);

} // namespace telltale::audit
