// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "privacy/reidentify/known_values.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <linux/if_packet.h>
#include <net/if_arp.h>
#include <pwd.h>
#include <unistd.h>

namespace telltale::privacy {

namespace {

constexpr std::size_t mostUsers = 100'000; ///< of a directory that lists everybody

std::string nameOfHost()
{
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string();
}

void readUsers(std::vector<MachineFacts::User> &users)
{
    setpwent();
    while (users.size() < mostUsers) {
        const passwd *const entry = getpwent();
        if (entry == nullptr)
            break;
        const std::string_view gecos = entry->pw_gecos == nullptr ? "" : entry->pw_gecos;
        users.push_back({entry->pw_name, std::string(gecos.substr(0, gecos.find(','))),
                         entry->pw_dir == nullptr ? "" : entry->pw_dir});
    }
    endpwent();
}

std::string hardwareAddress(const sockaddr *address)
{
    sockaddr_ll link{};
    std::copy_n(reinterpret_cast<const char *>(address), sizeof link, reinterpret_cast<char *>(&link));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    if (link.sll_hatype == ARPHRD_LOOPBACK || link.sll_halen != 6)
        return text;
    for (int i = 0; i < 6; ++i) {
        text += i == 0 ? "" : ":";
        text += digits[link.sll_addr[i] >> 4u];
        text += digits[link.sll_addr[i] & 15u];
    }
    return text;
}

void readAddresses(MachineFacts &facts)
{
    ifaddrs *first = nullptr;
    if (getifaddrs(&first) != 0)
        return;
    for (const ifaddrs *at = first; at != nullptr; at = at->ifa_next) {
        if (at->ifa_addr == nullptr)
            continue;
        std::array<char, INET6_ADDRSTRLEN> text{};
        if (at->ifa_addr->sa_family == AF_INET) {
            const void *const address = &reinterpret_cast<const sockaddr_in *>(at->ifa_addr)->sin_addr;
            if (inet_ntop(AF_INET, address, text.data(), text.size()) != nullptr)
                facts.addresses.emplace_back(text.data());
        } else if (at->ifa_addr->sa_family == AF_INET6) {
            const void *const address = &reinterpret_cast<const sockaddr_in6 *>(at->ifa_addr)->sin6_addr;
            if (inet_ntop(AF_INET6, address, text.data(), text.size()) != nullptr)
                facts.addresses.emplace_back(text.data());
        } else if (at->ifa_addr->sa_family == AF_PACKET) {
            if (std::string address = hardwareAddress(at->ifa_addr); !address.empty())
                facts.hardwareAddresses.push_back(std::move(address));
        }
    }
    freeifaddrs(first);
}

/// Without and with other signs between the bytes; capitals are variants that every value gets.
void addHardwareForms(const std::string &address, std::vector<std::string> &values)
{
    std::string dashed = address;
    std::replace(dashed.begin(), dashed.end(), ':', '-');
    std::string bare;
    std::copy_if(address.begin(), address.end(), std::back_inserter(bare), [](char c) { return c != ':'; });
    values.insert(values.end(), {address, dashed, bare});
}

} // namespace

MachineFacts readMachineFacts()
{
    MachineFacts facts;
    facts.hostName = nameOfHost();
    readUsers(facts.users);
    readAddresses(facts);
    std::ifstream file("/etc/machine-id");
    file >> facts.machineId;
    return facts;
}

std::vector<std::string> machineValues(const MachineFacts &facts)
{
    std::vector<std::string> values;
    const std::string shortHost = facts.hostName.substr(0, facts.hostName.find('.'));
    if (!facts.hostName.empty()) {
        values.push_back(facts.hostName);
        if (shortHost != facts.hostName) {
            values.push_back(shortHost);
            values.push_back(facts.hostName.substr(shortHost.size() + 1));
        } else {
            values.push_back(shortHost + ".local");
        }
    }
    for (const MachineFacts::User &user : facts.users) {
        values.insert(values.end(), {user.name, user.fullName, user.home});
        if (!facts.hostName.empty())
            values.push_back(user.name + '@' + facts.hostName);
        if (shortHost != facts.hostName)
            values.push_back(user.name + '@' + shortHost);
    }
    values.insert(values.end(), facts.addresses.begin(), facts.addresses.end());
    for (const std::string &address : facts.hardwareAddresses)
        addHardwareForms(address, values);
    values.push_back(facts.machineId);
    // Each once, in this order.
    std::set<std::string> seen{std::string()};
    std::erase_if(values, [&seen](const std::string &value) { return !seen.insert(value).second; });
    return values;
}

} // namespace telltale::privacy
