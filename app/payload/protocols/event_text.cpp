// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/event_text.h"

#include "payload/coding_guess.h"
#include "payload/path_table.h"
#include "payload/protobuf/protobuf_rendition.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::payload {

namespace {

std::string_view bodyOf(const Exchange &exchange)
{
    return exchange.body ? exchange.body->text().view() : std::string_view();
}

/// The first pair with this name, which is given as a path has it.
std::optional<std::string_view> pairNamed(std::string_view pairs, std::string_view step)
{
    const std::string name = keyOfStep(step);
    for (std::size_t at = 0; at < pairs.size();) {
        const std::size_t end = std::min(pairs.find('&', at), pairs.size());
        const std::string_view pair = pairs.substr(at, end - at);
        if (pair.starts_with(name) && (pair.size() == name.size() || pair[name.size()] == '='))
            return pair.substr(std::min(name.size() + 1, pair.size()));
        at = end + 1;
    }
    return {};
}

EventText unwrapped(std::string_view value, const Limits &limits)
{
    Unwrapped inner = unwrap(value, limits.document);
    EventText result;
    result.steps = std::move(inner.steps);
    if (inner.isJson)
        result.text = std::make_shared<const PaddedText>(inner.bytes);
    return result;
}

/// What PostHog's library for browsers could send before it had gzip: lz-string, which nothing here undoes.
bool isLz64(const Exchange &exchange)
{
    return fieldOf(exchange, "query/compression") == "lz64";
}

EventText notDecoded(const char *coding, std::string_view value)
{
    EventText result;
    result.steps.push_back({coding, value.size(), value.size(),
                            QCoreApplication::translate("telltale::Protocols", "not decoded").toStdString()});
    return result;
}

/// A message that cannot be read to its end gives nothing: its bytes are shown plain, and the step says why.
EventText rendered(const Exchange &exchange, const std::string &type, const Limits &limits)
{
    const std::string_view message = bodyOf(exchange);
    Rendition rendition = renderProtobuf(message, type, limits);
    DecodeStep step{"protobuf", message.size(), message.size(), {}};
    EventText result;
    if (rendition.text) {
        step.to = rendition.text->text().size();
        result.sent = std::make_shared<const SentBytes>(SentBytes{exchange.body, std::move(rendition.spans)});
        result.text = std::move(rendition.text);
    } else {
        step.problem = QCoreApplication::translate("telltale::Protocols", "%1, at byte %2")
                           .arg(QString::fromStdString(rendition.problem))
                           .arg(rendition.failedAt)
                           .toStdString();
    }
    result.steps.push_back(std::move(step));
    return result;
}

} // namespace

std::string_view queryOf(std::string_view target)
{
    target = target.substr(0, target.find('#'));
    const std::size_t mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
}

std::optional<std::string_view> fieldOf(const Exchange &exchange, std::string_view path)
{
    constexpr std::string_view form = "form/";
    constexpr std::string_view query = "query/";
    constexpr std::string_view header = "header/";
    if (path.starts_with(form) && beginsLikeContainer(bodyOf(exchange)))
        return {};
    if (path.starts_with(form))
        return pairNamed(bodyOf(exchange), path.substr(form.size()));
    if (path.starts_with(query))
        return pairNamed(queryOf(exchange.target.empty() ? exchange.url : exchange.target), path.substr(query.size()));
    if (path.starts_with(header))
        return exchange.header(keyOfStep(path.substr(header.size())));
    return {};
}

EventText eventTextOf(const Exchange &exchange, const TextOrigin &origin, const Limits &limits)
{
    if (origin.kind == TextOrigin::Kind::Body)
        return {exchange.body, {}, {}};
    if (origin.kind == TextOrigin::Kind::Value) {
        const auto value = origin.name.empty() ? std::optional(bodyOf(exchange)) : fieldOf(exchange, origin.name);
        if (!value)
            return {};
        if (isLz64(exchange))
            return notDecoded("lz64", *value);
        // Nothing is to be undone of it: then it is what was sent, without a copy.
        const bool isBody = origin.name.empty() && exchange.body && beginsLikeContainer(*value);
        return isBody ? EventText{exchange.body, {}, {}} : unwrapped(*value, limits);
    }
    return rendered(exchange, origin.name, limits);
}

} // namespace telltale::payload
