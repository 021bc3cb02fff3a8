// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/ledger/declared_record.h"

#include "payload/exchange.h"

namespace telltale::audit {

namespace {

std::string requestLine(const payload::Exchange &exchange)
{
    return exchange.method + ' ' + (exchange.url.empty() ? exchange.target : exchange.url);
}

} // namespace

DeclaredRecord declaredRecord(const Catalogue &catalogue, const payload::Record &record)
{
    const payload::Exchange *const exchange = record.exchange.get();
    const std::string request = exchange != nullptr ? requestLine(*exchange) : std::string();
    const std::string destination = exchange != nullptr ? payload::destinationOf(*exchange) : std::string();
    const std::optional<std::string> name = record.isEnvelope ? std::nullopt : payload::eventName(record);
    DeclaredRecord found;
    found.declared = catalogue.match(name.value_or(std::string()), destination, request);
    if (name)
        found.name = *name;
    else if (found.declared == nullptr)
        found.name = request.substr(0, request.find('?'));
    return found;
}

bool isWholeRequest(const payload::Record &record)
{
    return record.isEnvelope && record.exchange && !record.exchange->body
        && !(record.list && record.list->hasQueryEvent());
}

bool isTransportPath(const OriginRules &origins, std::string_view path)
{
    return path.starts_with("header/") && origins.originOf(path).origin == Origin::Sdk;
}

bool standsForItself(const OriginRules &origins, const payload::Record &record, PatternWalker &walker)
{
    if (!record.isEnvelope || isWholeRequest(record))
        return true;
    bool hasOwn = false;
    walker.walk(record,
                [&](std::string_view path, payload::NodeIndex) { hasOwn = hasOwn || !isTransportPath(origins, path); });
    return hasOwn;
}

bool isOfWrongType(const DeclaredField *declared, payload::NodeType type)
{
    return declared != nullptr && !declared->types.isEmpty() && !declared->types.has(type)
        && !declared->path.ends_with("/**");
}

Origin originOfField(const OriginRules &origins, const DeclaredField *declared, std::string_view path)
{
    if (declared != nullptr && declared->origin != Origin::Unknown)
        return declared->origin;
    return origins.originOf(path).origin;
}

} // namespace telltale::audit
