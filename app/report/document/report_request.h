// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "base/diagnostic.h"
#include "payload/filter/filter.h"
#include "payload/limits.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::report {

/// What a report is to be made of.
struct ReportRequest
{
    std::vector<std::string> files;       ///< and folders, as the user named them
    std::vector<std::string> against;     ///< an earlier capture, to be compared with; empty: none
    std::vector<std::string> known;       ///< values that hashes may be of, see privacy::openKnownValues()
    std::optional<std::string> catalogue; ///< a name or a file; none: those of the products that are seen
    std::optional<std::string> policy;    ///< a name or a file
    std::string basisPath;                ///< where legal bases and purposes are filled in by hand; "": nowhere
    std::string activityLog;              ///< "": none
    std::optional<std::uint64_t> logUpTo; ///< entries behind this one are not looked at
    std::string format = "html";
    std::string language = "en";
    bool hasValues = false;
    bool hasBytes = false;
    std::vector<std::string> reveals; ///< names of values that are to be told apart from the report
    payload::Filter filter;
    payload::Limits limits;
    std::vector<std::string> options; ///< for the manifest, see Manifest::options
    std::string program;              ///< `telltale 0.1.0`
};

/// What a report is made with. The functions are called on the calling thread; all may be empty.
struct ReportMakers
{
    std::shared_ptr<const audit::Knowledge> knowledge;
    std::function<void(const Diagnostic &)> tell; ///< errors of inputs, as they are found
    const std::atomic<bool> *cancelled = nullptr;
};

} // namespace telltale::report
