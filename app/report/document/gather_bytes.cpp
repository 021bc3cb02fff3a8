// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/classifier.h"
#include "audit/masking.h"
#include "payload/exchange_records.h"
#include "payload/lexeme.h"
#include "report/document/gathering.h"
#include "report/document/say.h"
#include "report/field_walker.h"

namespace telltale::report {

namespace {

// An appendix is read by people: behind so much of it they ask for the capture itself.
constexpr std::size_t mostEventsInAppendix = 2'000;
constexpr std::size_t mostBytesInAppendix = std::size_t(16) << 20;

/// Writes one record after the other as the appendix shows them.
class BytesTeller
{
public:
    BytesTeller(const ReportMakers &makers, const ValueMask &mask) : m_classifier(makers.knowledge), m_mask(mask) {}

    ReportBytes tell(const payload::Record &record)
    {
        ReportBytes told;
        m_classifier.begin(record);
        told.title = payload::eventName(record).value_or(std::string());
        if (record.isEnvelope && record.exchange)
            told.title =
                record.exchange->method + ' ' + record.exchange->target.substr(0, record.exchange->target.find('?'));
        told.place = payload::diagnosticSource(record) + ':' + std::to_string(record.place.line);
        told.time = record.isEnvelope ? std::nullopt : payload::eventTime(record);
        if (record.exchange) {
            told.recipient = payload::destinationOf(*record.exchange);
            told.time = told.time ? told.time : record.exchange->time;
        }
        told.isMasked = !m_mask.hasValues();
        const payload::Node &root = record.document.node(record.root);
        const bool isText =
            !record.isEnvelope && record.form == payload::BodyForm::Json && record.document.sentBytes() == nullptr;
        if (isText) {
            const std::string_view exact = record.document.text().view().substr(root.offset, root.length);
            told.bytes = inPlace(record, root);
            told.length = exact.size();
            m_hash.add(exact);
            told.sha256 = hexOf(m_hash.finish());
        } else {
            told.bytes = inLines(record);
        }
        return told;
    }

private:
    std::string shown(const payload::Record &record, payload::NodeIndex leaf, std::string_view lexeme)
    {
        (void)record;
        if (audit::holdsSecret(m_classifier.explain(leaf)))
            return '"' + std::string(audit::maskedSecret) + '"';
        return m_mask.hasValues() ? std::string(lexeme) : valuePattern(lexeme);
    }

    /// The event as it stands in its body, with everything between its values.
    std::string inPlace(const payload::Record &record, const payload::Node &root)
    {
        const std::string_view text = record.document.text().view();
        std::string made;
        std::size_t at = root.offset;
        for (payload::NodeIndex index = record.root; index < record.end; ++index) {
            const payload::Node &node = record.document.node(index);
            const bool isInside = node.offset >= at && node.offset + node.length <= root.offset + root.length;
            if (!node.isLeaf() || !isInside)
                continue;
            made += text.substr(at, node.offset - at);
            made += shown(record, index, text.substr(node.offset, node.length));
            at = node.offset + node.length;
        }
        made += text.substr(at, root.offset + root.length - at);
        return made;
    }

    /// What has no text of its own, or stands beside a body: a field a line.
    std::string inLines(const payload::Record &record)
    {
        std::string made;
        m_walker.walk(record, [&](const Field &field) {
            made += field.path.empty() ? std::string("(body)") : std::string(field.path);
            made += " = " + shown(record, field.node, field.isBinary ? field.value : field.lexeme) + '\n';
        });
        return made;
    }

    audit::Classifier m_classifier;
    const ValueMask &m_mask;
    FieldWalker m_walker;
    payload::Sha256 m_hash;
};

} // namespace

void gatherBytes(ReportFacts &facts, const ReportMakers &makers)
{
    if (!facts.request.hasBytes)
        return;
    BytesTeller teller(makers, facts.mask);
    std::size_t bytes = 0;
    const auto take = [&](const payload::Record &record) {
        if (facts.bytes.size() >= mostEventsInAppendix || bytes >= mostBytesInAppendix) {
            ++facts.moreBytes;
            return;
        }
        ReportBytes told = teller.tell(record);
        if (told.title.empty())
            told.title = said(record.isEnvelope ? Say::tr("envelope") : Say::tr("nameless event"));
        bytes += told.bytes.size();
        facts.bytes.push_back(std::move(told));
    };
    RecordReading(facts.request, makers, take, false).read(facts.request.files);
}

} // namespace telltale::report
