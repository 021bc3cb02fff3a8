// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/value_verdict.h"
#include "payload/node.h"

#include <string>
#include <vector>

/// A value as telemetry has it, with the key it stands under.
struct TechnicalValue
{
    std::string key;
    std::string text;
    telltale::payload::NodeType type = telltale::payload::NodeType::String;
};

/// Every value of the captures below `shared` and of the sample page, with personal ones among them: what is usual.
std::vector<TechnicalValue> capturedValues(const std::string &shared);

/// Values about programs and nobody: those of the captures and the sample page that stand under keys like `version`,
/// `count`, `status`, and some hundreds made up by counting (releases, durations, counters, enum words, build hashes,
/// image tags, event names, sizes, colours, ranges). Each once.
std::vector<TechnicalValue> technicalValues(const std::string &shared);

/// True when the match says something of a person, a device, a place or an account.
bool isTelling(const telltale::audit::ValueMatch &match);
