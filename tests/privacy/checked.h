// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/catalogue_reader.h"
#include "audit/loaded.h"
#include "privacy/check/checker.h"
#include "privacy/policy/policy_reader.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::test {

inline std::shared_ptr<const audit::Knowledge> checkKnowledge()
{
    static const auto made = audit::Knowledge::standard();
    return made;
}

/// A violation with texts of its own.
struct Broken
{
    std::string rule;
    std::string source;
    std::uint32_t line;
    std::uint32_t lineInFile;
    std::string product;
    std::string event;
    std::optional<std::string> path;
    std::string pattern;
    std::string message;
};

/// What to check against, as texts; "" is none.
struct Against
{
    std::string policy;
    std::string catalogue = {};
    audit::SwitchState state = audit::SwitchState::Unknown;
};

inline privacy::CheckParts partsOf(const Against &against)
{
    privacy::CheckParts parts{nullptr, nullptr, checkKnowledge(), against.state};
    if (!against.policy.empty()) {
        privacy::PolicyReading reading = privacy::readPolicy(against.policy, "p.toml");
        if (!reading.isClean())
            qFatal("%s", qPrintable(reading.findings.front().message));
        parts.policy = std::make_shared<const privacy::Policy>(std::move(reading.policy));
    }
    if (!against.catalogue.empty()) {
        audit::CatalogueRead reading = audit::readCatalogue(against.catalogue, "c.toml");
        if (!reading.isClean())
            qFatal("%s", qPrintable(reading.findings.front().message));
        parts.catalogue = std::make_shared<const audit::Catalogue>(std::move(reading.catalogue));
    }
    return parts;
}

struct CheckedText
{
    std::vector<Broken> found;
    std::vector<privacy::CheckRule> rules;
    std::uint64_t events = 0;
    std::uint64_t violating = 0;

    /// `rule path event`, one each; `-` for the event as a whole.
    std::vector<std::string> brief() const
    {
        std::vector<std::string> list;
        for (const Broken &one : found)
            list.push_back(one.rule + ' ' + one.path.value_or("-") + ' ' + one.event);
        return list;
    }
};

inline CheckedText checked(const privacy::CheckParts &parts, const std::string &text,
                           const std::string &name = "x.ndjson")
{
    CheckedText result;
    const std::vector<privacy::CheckRule> *rules = nullptr;
    privacy::Checker checker(parts, [&](const privacy::Violation &one) {
        result.found.push_back({(*rules)[one.rule].id, std::string(one.source), one.line, one.lineInFile,
                                std::string(one.product), std::string(one.event),
                                one.isWhole ? std::nullopt : std::optional<std::string>(one.path),
                                std::string(one.pattern), std::string(one.message)});
    });
    rules = &checker.rules();
    loadInto(text, name, [&checker](const payload::Record &record) { checker.record(record); });
    checker.finish();
    result.rules = checker.rules();
    result.events = checker.events();
    result.violating = checker.violatingEvents();
    return result;
}

inline CheckedText checked(const Against &against, const std::string &text, const std::string &name = "x.ndjson")
{
    return checked(partsOf(against), text, name);
}

} // namespace telltale::test
