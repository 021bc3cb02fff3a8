// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_composer.h"
#include "network/ping/ping_disclosure.h"
#include "network/ping/ping_policy.h"
#include "network/ping/ping_values.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace telltale::ui {

/// What is about to be sent: a template, values, a target and what is done to it, put together to the very bytes that
/// leave. Generated values stay until renew(), so that what is shown is what is sent. Window's thread.
class PingDraft : public QObject
{
    Q_OBJECT
public:
    explicit PingDraft(QObject *parent = nullptr);
    /// With other sources of generated values, which must outlive it.
    explicit PingDraft(const network::PingSources &sources, QObject *parent = nullptr);
    ~PingDraft() override;

    /// Begins anew with another template; choices are given up.
    void setTemplate(const network::PingTemplate &made);
    /// The same with its text edited: choices stay.
    void editTemplate(const network::PingTemplate &made);
    const network::PingTemplate &made() const { return m_made; }
    bool hasTemplate() const { return m_hasTemplate; }

    void choose(const std::string &variable, const network::PingGenerator &generator);
    /// What somebody typed: a literal, or a generator behind an `@`. One that cannot be read is an error of the
    /// variable.
    void chooseText(const std::string &variable, const std::string &text);
    /// What fills a variable: what was chosen, else its own.
    network::PingGenerator generatorOf(const std::string &variable) const;
    bool isChosen(const std::string &variable) const { return m_choices.find(variable) != m_choices.end(); }
    void setTarget(const QString &url);
    const QString &target() const { return m_url; }
    void setAdditions(const network::PingAdditions &additions);
    const network::PingAdditions &additions() const { return m_additions; }
    /// `policy` null: none can be applied now, and `why` says so.
    void setPolicy(std::shared_ptr<const privacy::WirePolicy> policy, const QString &why);
    void setPolicyApplied(bool applied);
    bool isPolicyApplied() const { return m_isPolicyApplied; }
    void setKnowledge(std::shared_ptr<const audit::Knowledge> knowledge);
    /// Makes generated values anew: once what is shown was sent.
    void renew();
    /// What stays the same over time: for who keeps it.
    network::PingMemory &memory() { return m_memory; }
    const network::PingMemory &memory() const { return m_memory; }

    // What came of it. What is wrong with a variable, with where it goes, and with the whole, in this order.
    const network::PingFilling &filling() const { return m_filling; }
    std::optional<Error> errorOf(const std::string &variable) const;
    const std::optional<Error> &targetProblem() const { return m_targetProblem; }
    const std::optional<Error> &problem() const { return m_problem; }
    const std::optional<network::PingTarget> &to() const { return m_to; }
    /// What would leave; nothing where something is wrong with it, or where the policy keeps it back.
    const std::optional<network::PingRequest> &request() const { return m_request; }
    /// The same before policy and compression; nothing where it cannot be put together.
    const std::optional<network::PingRequest> &composed() const { return m_composed; }
    const network::PingSecrets &secrets() const { return m_secrets; }
    /// Of the policy, applied or not; nothing while it is not known.
    const std::optional<network::PingPolicyOutcome> &outcome() const { return m_outcome; }
    const QString &policyProblem() const { return m_policyProblem; }
    /// Asks now for what the policy would do.
    void judgeNow();
    /// Another request of the same kind, with values of its own: for repeating, with a draft that nobody edits.
    Result<network::PingRequest> makeNext();
    /// The same as it is now.
    std::unique_ptr<PingDraft> snapshot() const;
    /// Makes generated values anew, behind those of a snapshot.
    void renewAfter(const PingDraft &snapshot);

Q_SIGNALS:
    /// Something of all that may be another now.
    void changed();
    void judged();

private:
    struct Made
    {
        network::PingGenerator generator;
        std::string value;
    };
    void compose();
    void fill(network::PingMemory &memory);
    void finish();
    void judge();

    network::PingSources m_ownSources;
    const network::PingSources &m_sources;
    network::PingMemory m_memory;
    network::PingMemory m_next; ///< once what is shown is sent
    network::PingTemplate m_made;
    bool m_hasTemplate = false;
    network::PingChoices m_choices;
    std::map<std::string, Error, std::less<>> m_unread; ///< what was typed and is no generator
    std::map<std::string, Made, std::less<>> m_values;  ///< that stay until renew()
    QString m_url;
    network::PingAdditions m_additions;
    std::shared_ptr<const privacy::WirePolicy> m_policy;
    QString m_policyProblem;
    bool m_isPolicyApplied = false;
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    network::PingFilling m_filling;
    std::optional<Error> m_targetProblem;
    std::optional<Error> m_problem;
    std::optional<network::PingTarget> m_to;
    std::optional<network::PingRequest> m_composed;
    std::optional<network::PingRequest> m_request;
    network::PingSecrets m_secrets;
    std::optional<network::PingPolicyOutcome> m_outcome;
    QTimer m_judgeLater;
};

} // namespace telltale::ui
