// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_answer_fields.h"

#include "audit/masking.h"
#include "network/ping/ping_records.h"

namespace telltale::network {

namespace {

/// What is shown of an answer is small; a download is none.
constexpr std::uint64_t largestRead = std::uint64_t(4) << 20;

} // namespace

std::vector<PingAnswerField> answerFields(const PingAnswer &answer,
                                          const std::shared_ptr<const audit::Knowledge> &knowledge, std::size_t most)
{
    std::vector<PingAnswerField> fields;
    if (answer.body.empty())
        return fields;
    const payload::DecodedBody decoded = answer.decoded(largestRead);
    readPayloadFields(decoded.bytes, knowledge, [&fields, most](const PingField &field) {
        if (fields.size() >= most)
            return;
        PingAnswerField read{pathOf(field), valueOf(field), field.finding.category, field.finding.protection};
        if (audit::holdsSecret(field.finding) && !read.value.empty())
            read.value = audit::maskedSecret;
        fields.push_back(std::move(read));
    });
    return fields;
}

} // namespace telltale::network
