// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_records.h"

#include "payload/exchange_records.h"
#include "payload/lexeme.h"
#include "payload/loaders/load.h"
#include "payload/loaders/record/record_exchange.h"

namespace telltale::network {

namespace {

class PingFieldSink final : public payload::RecordSink
{
public:
    PingFieldSink(const std::shared_ptr<const audit::Knowledge> &knowledge,
                  const std::function<void(const PingField &)> &field)
        : m_classifier(knowledge), m_field(field)
    {
    }

    bool record(const payload::Record &record) override
    {
        m_events += record.isEnvelope ? 0 : 1;
        m_classifier.begin(record);
        for (payload::NodeIndex index = record.root; index < record.end; ++index) {
            if (record.document.node(index).isLeaf())
                m_field({record, index, m_classifier.explain(index)});
        }
        return true;
    }
    void diagnostic(const Diagnostic &) override {}
    std::uint64_t events() const { return m_events; }

private:
    audit::Classifier m_classifier;
    const std::function<void(const PingField &)> &m_field;
    std::uint64_t m_events = 0;
};

} // namespace

std::uint64_t readPingFields(const PingRequest &request, const std::shared_ptr<const audit::Knowledge> &knowledge,
                             const std::function<void(const PingField &)> &field)
{
    const payload::LoadOptions options;
    const std::string destination = request.to.destination();
    payload::RecordedRequest recorded;
    recorded.exchange = 1;
    recorded.way = payload::WayIn::ReverseProxy;
    recorded.destination = destination;
    recorded.head = request.head();
    recorded.body = request.body();
    const auto exchange =
        std::make_shared<payload::Exchange>(payload::exchangeOf(recorded, {}, "ping", options.limits));
    PingFieldSink sink(knowledge, field);
    payload::ExchangeRecords records("ping", options, sink);
    records.exchange(exchange);
    return sink.events();
}

std::uint64_t readPayloadFields(std::string_view bytes, const std::shared_ptr<const audit::Knowledge> &knowledge,
                                const std::function<void(const PingField &)> &field)
{
    const payload::PaddedText text(bytes);
    PingFieldSink sink(knowledge, field);
    payload::loadText(text.text(), "answer", {}, sink);
    return sink.events();
}

std::string pathOf(const PingField &field)
{
    const payload::Document &document = field.record.document;
    const std::string path = document.path(field.leaf);
    if (field.record.isEnvelope)
        return path;
    const std::string root = document.path(field.record.root);
    return path.starts_with(root) ? path.substr(root.size()) : path;
}

std::string valueOf(const PingField &field)
{
    const payload::Document &document = field.record.document;
    const bool isString = document.node(field.leaf).type() == payload::NodeType::String;
    return isString ? payload::decodeString(document.lexeme(field.leaf)) : std::string(document.sent(field.leaf));
}

} // namespace telltale::network
