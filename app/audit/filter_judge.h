// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "payload/filter/field_judgement.h"

namespace telltale::audit {

/// Answers what filters ask: category, protection and declaration of fields, product and gate of events. One for each
/// thread that filters.
class FilterJudge : public payload::FieldJudgement
{
public:
    explicit FilterJudge(std::shared_ptr<const Knowledge> knowledge) : m_classifier(std::move(knowledge)) {}

    void begin(const payload::Record &record) override { m_classifier.begin(record); }
    std::string_view product() const override { return m_classifier.event().product(); }
    std::string_view gate() const override { return word(m_classifier.event().gate().value_or(Gate::Unknown)); }
    Field judge(payload::NodeIndex leaf) override;

private:
    Classifier m_classifier;
};

} // namespace telltale::audit
