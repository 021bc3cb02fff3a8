// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/vendor_hosts.h"

#include "base/toml/toml_value.h"
#include "network/http1/octets.h"
#include "network/ping/ping_embedded.h"

#include <algorithm>

namespace telltale::network {

namespace {

std::string plainHost(std::string_view host)
{
    std::string plain(host);
    std::transform(plain.begin(), plain.end(), plain.begin(), http1::lowered);
    while (plain.ends_with('.'))
        plain.pop_back();
    return plain;
}

const TomlValue *memberOf(const TomlValue &table, std::string_view key)
{
    const auto found = std::find_if(table.members.begin(), table.members.end(),
                                    [key](const TomlMember &member) { return member.key == key; });
    return found == table.members.end() ? nullptr : &found->value;
}

} // namespace

/// A pattern stands for what follows its stars: `*.segment.io` for segment.io. One without a dot then would be half of
/// the world.
void VendorHosts::add(std::string_view pattern, std::string_view vendor)
{
    if (const std::size_t star = pattern.find_last_of("*?"); star != std::string_view::npos) {
        const std::size_t dot = pattern.find('.', star);
        pattern = dot == std::string_view::npos ? std::string_view() : pattern.substr(dot + 1);
    }
    if (pattern.find('.') != std::string_view::npos)
        m_known.push_back({plainHost(pattern), std::string(vendor)});
}

/// These files are read, and refused, elsewhere; here only names and hosts are picked.
void VendorHosts::addFile(std::string_view text, std::string_view name)
{
    std::vector<Diagnostic> findings;
    const TomlValue file = parseToml(text, std::string(name), findings);
    const auto addHosts = [this](const TomlValue &table, std::string_view vendor) {
        const TomlValue *const hosts = memberOf(table, "hosts");
        for (std::size_t i = 0; hosts != nullptr && i < hosts->items.size(); ++i)
            add(hosts->items[i].text, vendor);
    };
    const TomlValue *const title = memberOf(file, "title");
    for (const std::string_view key : {"match", "vendor"}) {
        const TomlValue *const tables = memberOf(file, key);
        for (std::size_t i = 0; tables != nullptr && i < tables->items.size(); ++i) {
            const TomlValue *const own = memberOf(tables->items[i], "title");
            const TomlValue *const said = own != nullptr ? own : title;
            addHosts(tables->items[i], said != nullptr ? std::string_view(said->text) : name);
        }
    }
}

VendorHosts::VendorHosts(const audit::Knowledge &knowledge)
{
    for (const EmbeddedText &text : embeddedTexts()) {
        if (text.name == "vendors.toml" || text.name.starts_with("protocols/"))
            addFile(text.text, text.name);
    }
    for (const audit::Catalogue &catalogue : knowledge.catalogues()) {
        const std::string &name = catalogue.title.empty() ? catalogue.product : catalogue.title;
        for (const audit::CatalogueEvent &event : catalogue.events) {
            for (const std::string &host : event.hosts)
                add(host, name);
        }
        for (const audit::CataloguePoint &point : catalogue.points) {
            for (const std::string &host : point.hosts)
                add(host, name);
        }
    }
}

std::string VendorHosts::vendorOf(std::string_view host) const
{
    const std::string plain = plainHost(host);
    for (const Known &known : m_known) {
        const bool isBelow = plain.size() > known.domain.size() && plain.ends_with(known.domain)
            && plain[plain.size() - known.domain.size() - 1] == '.';
        if (plain == known.domain || isBelow)
            return known.vendor;
    }
    return {};
}

} // namespace telltale::network
