// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/catalogue_hosts.h"

#include <algorithm>

namespace telltale::audit {

std::vector<std::string> catalogueHosts(const std::vector<Catalogue> &catalogues)
{
    std::vector<std::string> hosts;
    for (const Catalogue &catalogue : catalogues) {
        for (const CatalogueEvent &event : catalogue.events)
            hosts.insert(hosts.end(), event.hosts.begin(), event.hosts.end());
    }
    std::sort(hosts.begin(), hosts.end());
    hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
    return hosts;
}

} // namespace telltale::audit
