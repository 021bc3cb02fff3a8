// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

/// The capture list: the hosts whose TLS is opened. Any thread.
class CaptureScope
{
public:
    /// All hosts.
    CaptureScope() = default;
    /// Those that one of these fits: `api.example.com`, `*.example.com`, `*`.
    explicit CaptureScope(std::vector<std::string> hosts) : m_hosts(std::move(hosts)), m_isAll(false) {}

    /// `host`: a name in any case, or an address without brackets.
    bool opens(std::string_view host) const;
    void add(const std::string &host);
    std::vector<std::string> hosts() const;
    bool isAll() const { return m_isAll; }

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_hosts;
    const bool m_isAll = true;
};

} // namespace telltale::network
