// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/flow_version.h"

namespace telltale::payload {

namespace {

FlowVersion judgeNumber(std::int64_t number)
{
    constexpr std::int64_t oldest = 4;
    const FlowVersion::Standing standing = number > newestFlowVersion ? FlowVersion::Standing::Newer
        : number >= oldest                                            ? FlowVersion::Standing::Known
                                                                      : FlowVersion::Standing::Unknown;
    return {standing, std::to_string(number)};
}

FlowVersion judgePair(std::int64_t major, std::int64_t minor)
{
    const bool isKnown = major == 0 ? minor >= 11 && minor <= 19 : major >= 1 && major <= 3 && minor == 0;
    return {isKnown ? FlowVersion::Standing::Known : FlowVersion::Standing::Unknown,
            std::to_string(major) + '.' + std::to_string(minor)};
}

} // namespace

FlowVersion judgeFlowVersion(const TnetValue &version)
{
    if (const auto number = version.integer())
        return judgeNumber(*number);
    if (version.kind != TnetKind::List)
        return {};
    TnetItems items(version);
    TnetValue major;
    TnetValue minor;
    if (!items.next(major) || !items.next(minor) || !major.integer() || !minor.integer())
        return {};
    return judgePair(*major.integer(), *minor.integer());
}

} // namespace telltale::payload
