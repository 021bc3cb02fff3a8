// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_preparation.h"

#include "base/visible_text.h"
#include "network/ping/ping_words.h"

namespace telltale::network {

Result<PreparedPing> preparePing(const PingTemplate &made, const PingValues &values, const PingTarget &to,
                                 const PingAdditions &options, const std::shared_ptr<const audit::Knowledge> &knowledge,
                                 const std::shared_ptr<const privacy::WirePolicy> &policy)
{
    Result<ComposedPing> composed = composePing(made, values, to, options);
    if (!composed)
        return composed.error();
    PreparedPing prepared;
    prepared.plain = std::move(composed->request);
    if (policy) {
        PingPolicyOutcome outcome = judgePing(prepared.plain, policy);
        if (!outcome.request)
            return Error{"ping-kept-back",
                         aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "The policy keeps it back: %1"))
                             .arg(visible(outcome.why))};
        prepared.plain = *std::move(outcome.request);
        outcome.request.reset();
        prepared.policy = std::move(outcome);
    }
    prepared.request = codePing(prepared.plain, codingOf(made, options));
    prepared.secrets = std::move(composed->secrets);
    if (knowledge)
        prepared.secrets = foundSecrets(prepared.plain, knowledge, std::move(prepared.secrets));
    return prepared;
}

} // namespace telltale::network
