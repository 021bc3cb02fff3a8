// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/capture_scope.h"

#include "base/glob.h"

#include <algorithm>

namespace telltale::network {

namespace {

std::string loweredHost(std::string_view host)
{
    std::string lowered(host);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lowered;
}

} // namespace

bool CaptureScope::opens(std::string_view host) const
{
    if (m_isAll)
        return true;
    const std::string name = loweredHost(host);
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_hosts.begin(), m_hosts.end(),
                       [&name](const std::string &pattern) { return matchesGlob(pattern, name); });
}

void CaptureScope::add(const std::string &host)
{
    const std::lock_guard lock(m_mutex);
    m_hosts.push_back(loweredHost(host));
}

std::vector<std::string> CaptureScope::hosts() const
{
    const std::lock_guard lock(m_mutex);
    return m_hosts;
}

} // namespace telltale::network
