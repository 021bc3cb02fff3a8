// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

/// Who receives telemetry where: resources/vendors.toml, the hosts of protocols and catalogues. Matched by labels:
/// `*.segment.io` is api.segment.io, not notsegment.io. Immutable; any thread.
class VendorHosts
{
public:
    explicit VendorHosts(const audit::Knowledge &knowledge);
    /// The vendor's name; "" where nobody is known. Capitals and a dot at the end make no difference.
    std::string vendorOf(std::string_view host) const;

private:
    struct Known
    {
        std::string domain; ///< itself, and everything below it
        std::string vendor;
    };
    void add(std::string_view pattern, std::string_view vendor);
    void addFile(std::string_view text, std::string_view name);

    std::vector<Known> m_known;
};

} // namespace telltale::network
