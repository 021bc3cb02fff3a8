// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/tnetstring.h"
#include "privacy/rewrite/containers/container.h"
#include "privacy/rewrite/recoding.h"

#include <algorithm>

namespace telltale::privacy {

using payload::TnetItems;
using payload::TnetKind;
using payload::TnetValue;

namespace {

constexpr const char *noFlow = QT_TRANSLATE_NOOP("telltale::Rewrite", "The flow is not where it was read");

/// What becomes of a value of a tnetstring, by where it begins in the flow.
struct ValueChange
{
    std::size_t offset;
    bool isDropped = false;
    std::string content;
};

char kindByte(TnetKind kind)
{
    static constexpr char bytes[] = {'~', '!', '#', '^', ',', ';', ']', '}'};
    return bytes[static_cast<std::size_t>(kind)];
}

/// Writes a value anew, with the lengths of all that changed values stand in. `changes` rise.
class TnetWriter
{
public:
    TnetWriter(std::string_view flow, std::vector<ValueChange> changes) : m_flow(flow), m_changes(std::move(changes))
    {
        std::sort(m_changes.begin(), m_changes.end(),
                  [](const ValueChange &a, const ValueChange &b) { return a.offset < b.offset; });
    }
    void write(const TnetValue &value, std::string &out);
    bool isDone() const { return m_next == m_changes.size(); }

private:
    std::string_view m_flow;
    std::vector<ValueChange> m_changes;
    std::size_t m_next = 0;
};

void TnetWriter::write(const TnetValue &value, std::string &out)
{
    const std::size_t end = value.contentOffset + value.content.size() + 1;
    const bool isInside = m_next < m_changes.size() && m_changes[m_next].offset < end;
    if (!isInside) {
        out.append(m_flow.substr(value.offset, end - value.offset));
        return;
    }
    std::string content;
    if (m_changes[m_next].offset == value.offset) {
        const ValueChange &change = m_changes[m_next++];
        if (change.isDropped)
            return;
        content = change.content;
    } else {
        TnetItems items(value);
        TnetValue item;
        while (items.next(item)) {
            write(item, content);
        }
    }
    out.append(std::to_string(content.size())).append(1, ':').append(content).append(1, kindByte(value.kind));
}

class FlowContainer final : public Container
{
public:
    explicit FlowContainer(const payload::Limits &limits) : m_limits(limits) {}
    Result<std::string> sentContent(const ExchangePlace &place) override;
    Result<std::vector<TextEdit>> edits(const ExchangePlace &place, const RewrittenExchange &rewritten) override;

private:
    struct Flow
    {
        payload::TnetParsed parsed;
        std::string_view bytes;
        TnetValue path, headers, content;
    };
    std::optional<Flow> read(const ExchangePlace &place) const;
    static bool changeHeaders(const Flow &flow, const std::vector<NamedChange> &headers,
                              std::vector<ValueChange> &changes);

    payload::Limits m_limits;
};

std::optional<FlowContainer::Flow> FlowContainer::read(const ExchangePlace &place) const
{
    Flow flow;
    flow.bytes = place.input.substr(place.exchange.place.offset);
    flow.parsed = payload::parseTnetstring(flow.bytes, m_limits.depth);
    if (flow.parsed.failure || flow.parsed.value.kind != TnetKind::Dict)
        return {};
    TnetValue request, content, body;
    payload::findMembers(flow.parsed.value, {{"request", &request}});
    payload::findMembers(request,
                         {{"path", &flow.path}, {"headers", &flow.headers}, {"content", &content}, {"body", &body}});
    flow.content = content.isNull() ? body : content;
    return flow;
}

Result<std::string> FlowContainer::sentContent(const ExchangePlace &place)
{
    const std::optional<Flow> flow = read(place);
    return flow ? Result<std::string>(std::string(flow->content.content)) : notRewritable(noFlow);
}

/// Of a list of pairs, whose order is that of the exchange's headers.
bool FlowContainer::changeHeaders(const Flow &flow, const std::vector<NamedChange> &headers,
                                  std::vector<ValueChange> &changes)
{
    TnetItems pairs(flow.headers);
    TnetValue pair;
    std::size_t index = 0;
    std::size_t made = 0;
    while (pairs.next(pair)) {
        const auto change = std::find_if(headers.begin(), headers.end(),
                                         [index](const NamedChange &one) { return one.index == index; });
        ++index;
        if (change == headers.end())
            continue;
        ++made;
        TnetItems parts(pair);
        TnetValue name, value;
        if (!parts.next(name) || !parts.next(value))
            return false;
        if (change->isDropped)
            changes.push_back({pair.offset, true, {}});
        else
            changes.push_back({value.offset, false, change->value});
    }
    return made == headers.size();
}

Result<std::vector<TextEdit>> FlowContainer::edits(const ExchangePlace &place, const RewrittenExchange &rewritten)
{
    const std::optional<Flow> flow = read(place);
    if (!flow)
        return notRewritable(noFlow);
    const std::uint64_t begin = place.exchange.place.offset;
    if (rewritten.isLeftOut)
        return std::vector<TextEdit>{{begin, flow->parsed.size, {}}};
    std::vector<ValueChange> changes;
    if (!rewritten.head.target.empty()) {
        Result<std::string> path = applyEdits(flow->path.content, rewritten.head.target);
        if (!path)
            return path.error();
        changes.push_back({flow->path.offset, false, *std::move(path)});
    }
    if (rewritten.content)
        changes.push_back({flow->content.offset, false, *rewritten.content});
    if (!changeHeaders(*flow, rewritten.head.headers, changes))
        return notRewritable(noFlow);
    TnetWriter writer(flow->bytes, std::move(changes));
    std::string out;
    writer.write(flow->parsed.value, out);
    if (!writer.isDone())
        return notRewritable(noFlow);
    std::vector<TextEdit> edits = difference(flow->bytes.substr(0, flow->parsed.size), std::move(out));
    for (TextEdit &edit : edits)
        edit.offset += begin;
    return edits;
}

} // namespace

std::unique_ptr<Container> makeFlowContainer(const payload::Limits &limits)
{
    return std::make_unique<FlowContainer>(limits);
}

} // namespace telltale::privacy
