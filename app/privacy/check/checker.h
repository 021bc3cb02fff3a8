// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/request_secrets.h"
#include "privacy/anonymise/anonymiser.h"
#include "privacy/check/catalogue_check.h"
#include "privacy/check/check_rule.h"
#include "privacy/check/violation.h"
#include "privacy/wire/event_gate.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace telltale::privacy {

/// What records are checked against. At least one of policy and catalogue is not null.
struct CheckParts
{
    std::shared_ptr<const Policy> policy;
    std::shared_ptr<const audit::Catalogue> catalogue;
    std::shared_ptr<const audit::Knowledge> knowledge;
    audit::SwitchState switchState = audit::SwitchState::Unknown; ///< of the product, while it was captured
    /// Records are left out: that no event follows a request says nothing then.
    bool isFiltered = false;
};

/// Finds what a policy would not let pass unchanged, by the Anonymiser's and the gate's own judgement, and what a
/// catalogue does not declare. No key is needed: what a key would be needed for counts as changed. Of an event that the
/// gate keeps its fields are told too. Records come in the order of the input; none is kept. Not thread-safe.
class Checker
{
public:
    using Take = std::function<void(const Violation &)>;

    Checker(CheckParts parts, Take take);

    void record(const payload::Record &record);
    /// Behind the last record.
    void finish();

    const std::vector<CheckRule> &rules() const { return m_rules.list(); }
    /// That there was something to judge: events, and requests that are declared to be one.
    std::uint64_t events() const;
    /// Events with a violation.
    std::uint64_t violatingEvents() const { return m_violatingEvents; }
    /// Requests with a violation of their own, not that of an event in them.
    std::uint64_t violatingRequests() const { return m_violatingRequests; }

private:
    /// A request of which the gate lets nothing pass unless events of it follow.
    struct Request
    {
        std::shared_ptr<const payload::Exchange> exchange;
        std::string file;
        std::string product;
        bool hasViolation = false; ///< that was counted
    };
    void begin(const payload::Record &record);
    void checkGate(const payload::Record &record);
    void checkPolicy(const payload::Record &record);
    void checkCatalogue(const payload::Record &record);
    void settleRequest(const payload::Record *next);
    void tellWhole(const payload::Record &record, std::uint32_t rule, std::string_view event, std::string_view message);
    void tellLeaf(const payload::Record &record, std::uint32_t rule, payload::NodeIndex leaf, std::string_view event,
                  std::string_view message, payload::PlaceCursor &places);
    void tell(Violation &violation);
    const std::string &productOf(const payload::Record &record);
    std::string requestName(const payload::Exchange &exchange);

    CheckParts m_parts;
    Take m_take;
    CheckRules m_rules;
    std::unique_ptr<Anonymiser> m_anonymiser;
    std::optional<EventGate> m_gate;
    std::optional<CatalogueCheck> m_catalogue;
    audit::RequestSecrets m_secrets;
    std::optional<Request> m_request;

    // Of the record at hand.
    std::string m_source;
    std::string m_name;
    std::string m_path;
    std::string m_pattern;
    std::optional<std::string> m_product;
    std::unordered_map<std::string, std::string> m_products; ///< by the name of events without a request
    bool m_hasViolation = false;

    std::uint64_t m_events = 0;
    std::uint64_t m_violatingEvents = 0;
    std::uint64_t m_violatingRequests = 0;
};

} // namespace telltale::privacy
