// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "payload/sender.h"
#include "report/field_walker.h"
#include "report/finding_text.h"
#include "report/json_text.h"
#include "report/record_printer.h"

namespace telltale::report {

/// One JSON object per event, on a line of its own (`ndjson`), or the same objects in one array (`json`). The keys and
/// their order are a contract; those whose answer is not known are null, never left out. `test`, of an exchange, alone
/// is there only when it is true.
class JsonPrinter : public RecordPrinter
{
public:
    enum class Form { Lines, Array };

    /// The output must outlive the printer, and so must the classifier; without one nothing is said of what fields are.
    /// `isTerminal`: see JsonText.
    JsonPrinter(Output &output, Form form, bool isTerminal, audit::Classifier *classifier = nullptr);

    void begin() override;
    void record(const payload::Record &record) override;
    void end(const payload::LoadOutcome &total) override;

private:
    void head(const payload::Record &record);
    void exchange(const payload::Exchange &exchange, std::span<const payload::DecodeStep> decoding);
    void numberOrNull(bool isNull, std::uint64_t number);
    void field(const Field &field, const payload::Record &record);
    void binary(const Field &field);
    void sender(const payload::Sender &sender);
    void steps(std::span<const payload::DecodeStep> steps);
    void diagnostics(const payload::Record &record);

    Output &m_output;
    JsonText m_text;
    FindingText m_findings;
    audit::Classifier *m_classifier;
    FieldWalker m_walker;
    Form m_form;
    bool m_isFirst = true;
};

} // namespace telltale::report
