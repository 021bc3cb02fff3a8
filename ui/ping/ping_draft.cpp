// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_draft.h"

#include "base/visible_text.h"
#include "network/ping/ping_preparation.h"

namespace telltale::ui {

namespace {

constexpr int judgePause = 120; // ms without a change, before a policy that is not applied is asked

} // namespace

PingDraft::PingDraft(QObject *parent) : PingDraft(m_ownSources, parent) {}

PingDraft::PingDraft(const network::PingSources &sources, QObject *parent) : QObject(parent), m_sources(sources)
{
    m_judgeLater.setSingleShot(true);
    m_judgeLater.setInterval(judgePause);
    connect(&m_judgeLater, &QTimer::timeout, this, &PingDraft::judgeNow);
}

PingDraft::~PingDraft() = default;

void PingDraft::setTemplate(const network::PingTemplate &made)
{
    m_choices.clear();
    m_unread.clear();
    m_values.clear();
    m_next = m_memory;
    editTemplate(made);
}

void PingDraft::editTemplate(const network::PingTemplate &made)
{
    m_made = made;
    m_hasTemplate = true;
    compose();
}

void PingDraft::choose(const std::string &variable, const network::PingGenerator &generator)
{
    const auto chosen = m_choices.find(variable);
    const bool wasUnread = m_unread.erase(variable) != 0;
    if (!wasUnread && chosen != m_choices.end() && chosen->second == generator)
        return;
    m_choices[variable] = generator;
    compose();
}

void PingDraft::chooseText(const std::string &variable, const std::string &text)
{
    if (text.empty() || text.front() != '@') {
        choose(variable, network::PingGenerator::literal(text));
        return;
    }
    const Result<network::PingGenerator> read = network::PingGenerator::parse(std::string_view(text).substr(1));
    if (read) {
        choose(variable, *read);
        return;
    }
    m_unread.insert_or_assign(variable, read.error());
    compose();
}

network::PingGenerator PingDraft::generatorOf(const std::string &variable) const
{
    const auto chosen = m_choices.find(variable);
    if (chosen != m_choices.end())
        return chosen->second;
    const network::PingVariable *const known = m_made.variable(variable);
    return known != nullptr ? known->generator : network::PingGenerator();
}

void PingDraft::setTarget(const QString &url)
{
    if (url == m_url)
        return;
    m_url = url;
    compose();
}

void PingDraft::setAdditions(const network::PingAdditions &additions)
{
    m_additions = additions;
    compose();
}

void PingDraft::setPolicy(std::shared_ptr<const privacy::WirePolicy> policy, const QString &why)
{
    m_policy = std::move(policy);
    m_policyProblem = why;
    compose();
}

void PingDraft::setPolicyApplied(bool applied)
{
    if (applied == m_isPolicyApplied)
        return;
    m_isPolicyApplied = applied;
    compose();
}

void PingDraft::setKnowledge(std::shared_ptr<const audit::Knowledge> knowledge)
{
    m_knowledge = std::move(knowledge);
    compose();
}

void PingDraft::renew()
{
    m_memory = m_next;
    m_values.clear();
    compose();
}

std::optional<Error> PingDraft::errorOf(const std::string &variable) const
{
    for (const network::PingValueError &wrong : m_filling.errors) {
        if (wrong.variable == variable)
            return wrong.error;
    }
    return {};
}

/// Values that were made already stand for their generators.
void PingDraft::fill(network::PingMemory &memory)
{
    network::PingChoices choices = m_choices;
    for (const network::PingVariable &variable : m_made.variables) {
        const auto made = m_values.find(variable.name);
        if (made != m_values.end() && made->second.generator == generatorOf(variable.name))
            choices[variable.name] = network::PingGenerator::literal(made->second.value);
    }
    // What was chosen for a variable that an edited text has no more.
    for (auto chosen = choices.begin(); chosen != choices.end();)
        chosen = m_made.variable(chosen->first) == nullptr ? choices.erase(chosen) : std::next(chosen);
    network::PingValueMaker maker(m_sources, memory);
    m_filling = network::fillPing(m_made, choices, maker);
    m_memory.instanceId = memory.instanceId; // made once, whatever becomes of the rest
    m_memory.canarySeed = memory.canarySeed;
    for (const auto &[variable, error] : m_unread) {
        if (m_made.variable(variable) != nullptr)
            m_filling.errors.insert(m_filling.errors.begin(), network::PingValueError{variable, error});
    }
    for (const network::PingVariable &variable : m_made.variables) {
        const auto value = m_filling.values.find(variable.name);
        if (value != m_filling.values.end() && !errorOf(variable.name))
            m_values[variable.name] = {generatorOf(variable.name), value->second};
    }
}

void PingDraft::compose()
{
    m_composed.reset();
    m_request.reset();
    m_outcome.reset();
    m_problem.reset();
    m_secrets.clear();
    Result<network::PingTarget> to = network::PingTarget::parse(m_url.trimmed().toStdString());
    m_targetProblem = to ? std::nullopt : std::optional<Error>(to.error());
    m_to = to ? std::optional<network::PingTarget>(*std::move(to)) : std::nullopt;
    if (m_hasTemplate) {
        fill(m_next);
        if (!m_filling.isClean())
            m_problem = m_filling.errors.front().error;
        else if (m_targetProblem)
            m_problem = m_targetProblem;
        else
            finish();
    }
    Q_EMIT changed();
}

void PingDraft::finish()
{
    Result<network::ComposedPing> made = network::composePing(m_made, m_filling.values, *m_to, m_additions);
    if (!made) {
        m_problem = made.error();
        return;
    }
    m_secrets = m_knowledge ? network::foundSecrets(made->request, m_knowledge, std::move(made->secrets))
                            : std::move(made->secrets);
    m_composed = std::move(made->request);
    if (!m_isPolicyApplied) {
        m_request = network::codePing(*m_composed, network::codingOf(m_made, m_additions));
        m_judgeLater.start();
        return;
    }
    judge();
    if (!m_outcome)
        m_problem = Error{"ping-policy", m_policyProblem};
    else if (!m_outcome->request)
        m_problem = Error{"ping-kept-back", tr("The policy keeps it back: %1").arg(visible(m_outcome->why))};
    else
        m_request = network::codePing(*m_outcome->request, network::codingOf(m_made, m_additions));
    if (m_outcome && m_outcome->request && m_knowledge)
        m_secrets = network::foundSecrets(*m_outcome->request, m_knowledge, std::move(m_secrets));
}

void PingDraft::judge()
{
    m_judgeLater.stop();
    if (m_policy && m_composed)
        m_outcome = network::judgePing(*m_composed, m_policy);
}

void PingDraft::judgeNow()
{
    if (!m_outcome)
        judge();
    Q_EMIT judged();
}

std::unique_ptr<PingDraft> PingDraft::snapshot() const
{
    auto copy = std::make_unique<PingDraft>(m_sources);
    copy->m_memory = m_memory;
    copy->m_next = m_next;
    copy->m_made = m_made;
    copy->m_hasTemplate = m_hasTemplate;
    copy->m_choices = m_choices;
    copy->m_unread = m_unread;
    copy->m_url = m_url;
    copy->m_to = m_to;
    copy->m_targetProblem = m_targetProblem;
    copy->m_additions = m_additions;
    copy->m_policy = m_policy;
    copy->m_policyProblem = m_policyProblem;
    copy->m_isPolicyApplied = m_isPolicyApplied;
    copy->m_knowledge = m_knowledge;
    return copy;
}

void PingDraft::renewAfter(const PingDraft &snapshot)
{
    m_next = snapshot.m_next;
    renew();
}

Result<network::PingRequest> PingDraft::makeNext()
{
    m_memory = m_next;
    m_values.clear();
    fill(m_next);
    if (!m_filling.isClean())
        return m_filling.errors.front().error;
    if (!m_to)
        return *m_targetProblem;
    if (m_isPolicyApplied && !m_policy)
        return Error{"ping-policy", m_policyProblem};
    Result<network::PreparedPing> made = network::preparePing(m_made, m_filling.values, *m_to, m_additions, m_knowledge,
                                                              m_isPolicyApplied ? m_policy : nullptr);
    return made ? Result<network::PingRequest>(std::move(made->request)) : made.error();
}

} // namespace telltale::ui
