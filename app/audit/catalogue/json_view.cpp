// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/json_view.h"

#include "payload/loaders/load.h"

namespace telltale::audit {

namespace {

class ViewSink : public payload::RecordSink
{
public:
    ViewSink(std::vector<Diagnostic> &findings, const std::function<void(const JsonView &)> &visit)
        : m_findings(findings), m_visit(visit)
    {
    }

    bool record(const payload::Record &record) override
    {
        for (const Diagnostic &finding : record.diagnostics)
            add(finding, record.source);
        m_visit(JsonView(record.document, record.root));
        return true;
    }
    void diagnostic(const Diagnostic &finding) override { add(finding, {}); }

private:
    void add(const Diagnostic &finding, std::string_view source)
    {
        if (finding.severity != Severity::Error)
            return;
        m_findings.push_back(finding);
        if (m_findings.back().source.empty())
            m_findings.back().source = source;
    }

    std::vector<Diagnostic> &m_findings;
    const std::function<void(const JsonView &)> &m_visit;
};

} // namespace

void JsonView::forEachMember(const std::function<void(const std::string &, const JsonView &)> &visit) const
{
    if (!isThere() || type() != payload::NodeType::Object)
        return;
    const payload::NodeIndex end = m_document->subtreeEnd(m_node);
    for (payload::NodeIndex at = m_node + 1; at < end; at = m_document->subtreeEnd(at))
        visit(std::string(m_document->paths().key(m_document->node(at).path())), JsonView(*m_document, at));
}

void JsonView::forEachElement(const std::function<void(const JsonView &)> &visit) const
{
    if (!isArray())
        return;
    const payload::NodeIndex end = m_document->subtreeEnd(m_node);
    for (payload::NodeIndex at = m_node + 1; at < end; at = m_document->subtreeEnd(at))
        visit(JsonView(*m_document, at));
}

std::size_t JsonView::size() const
{
    std::size_t count = 0;
    forEachMember([&count](const std::string &, const JsonView &) { ++count; });
    forEachElement([&count](const JsonView &) { ++count; });
    return count;
}

void readJson(payload::Text text, const std::string &name, std::vector<Diagnostic> &findings,
              const std::function<void(const JsonView &)> &visit)
{
    ViewSink sink(findings, visit);
    payload::loadText(text, name, {}, sink);
}

} // namespace telltale::audit
