// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/draft_builder.h"
#include "audit/ledger/pattern_walker.h"
#include "payload/loaders/load.h"

#include <set>

namespace telltale::audit {

namespace {

/// Every sample is an event; samples of one name are put together, and what not all of them have is optional.
class PageSink : public payload::RecordSink
{
public:
    PageSink(DraftBuilder &builder, const DraftSource &source)
        : m_builder(builder), m_file(source.name.substr(source.name.rfind('/') + 1))
    {
    }

    bool record(const payload::Record &record) override
    {
        for (const Diagnostic &finding : record.diagnostics)
            diagnostic(finding);
        if (record.isEnvelope)
            return true;
        const std::optional<std::string> name = payload::eventName(record);
        const std::string section = oneLine(record.section);
        const std::string kind = !section.empty() ? section : name.value_or(std::string(record.title));
        CatalogueEvent &event = m_builder.event(name.value_or(std::string()), kind);
        const bool isFirst = event.declaredAt.empty();
        if (isFirst) {
            event.declaredAt = at(record.place);
            event.purpose = section;
        }
        addFields(event, record, isFirst);
        return true;
    }
    void diagnostic(const Diagnostic &finding) override
    {
        if (finding.severity == Severity::Error)
            m_builder.draft().findings.push_back(finding);
    }

private:
    std::string at(const Place &place) const { return m_file + ':' + std::to_string(place.line); }

    void addFields(CatalogueEvent &event, const payload::Record &record, bool isFirst)
    {
        std::set<std::string> seen;
        m_walker.walk(record, [&](std::string_view path, payload::NodeIndex index) {
            const std::size_t before = event.fields.size();
            DeclaredField &field = m_builder.field(event, std::string(path));
            field.types.add(record.document.node(index).type());
            seen.insert(field.path);
            if (event.fields.size() == before)
                return;
            field.isOptional = !isFirst;
            field.declaredAt = at(record.document.place(record.document.node(index).offset));
        });
        for (DeclaredField &field : event.fields)
            field.isOptional = field.isOptional || !seen.contains(field.path);
    }

    DraftBuilder &m_builder;
    std::string m_file;
    PatternWalker m_walker;
};

} // namespace

void draftFromPage(DraftBuilder &builder, const DraftSource &source)
{
    PageSink sink(builder, source);
    payload::loadText(source.text, source.name, {}, sink);
}

} // namespace telltale::audit
