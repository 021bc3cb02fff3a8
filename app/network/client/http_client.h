// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/client/http_url.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class QTcpSocket;

namespace telltale::network {

using HttpFields = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest
{
    std::string method = "GET";
    std::string target; ///< behind the path of the address: `/api/v1/users/me`
    HttpFields fields;  ///< beside Host, User-Agent, Accept, Content-Length and Connection
    std::string body;
};

struct HttpAnswer
{
    int status = 0;
    HttpFields fields;
    std::string body; ///< without what frames it
    /// The first field of this name, whatever its case.
    std::optional<std::string_view> field(std::string_view name) const;
};

struct HttpPatience
{
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds silence{30'000}; ///< nothing comes for so long
    std::chrono::milliseconds whole{60'000};   ///< of one request with its answer
};

/// Asks one server, one request a connection (HTTP/1.1, RFC 9112), directly and never through a proxy. Follows no
/// redirects, sends and keeps no cookies, undoes no encodings and asks for none. https is verified against the system's
/// certificates. Blocks. Not for two threads at once.
class HttpClient
{
public:
    static constexpr std::uint64_t largestBody = std::uint64_t(4) << 20;

    explicit HttpClient(HttpUrl url, HttpPatience patience = {}) : m_url(std::move(url)), m_patience(patience) {}

    /// Errors: api-unreachable, api-timeout, api-cut-off, api-malformed, api-too-large, api-tls.
    Result<HttpAnswer> ask(const HttpRequest &request) const;
    /// The exact bytes that ask() sends.
    std::string bytesOf(const HttpRequest &request) const;

    const HttpUrl &url() const { return m_url; }
    void setPatience(HttpPatience patience) { m_patience = patience; }

private:
    std::optional<Error> connect(QTcpSocket &socket) const;
    Error failure(const char *code, const char *sentence, const QString &why = {}) const;

    HttpUrl m_url;
    HttpPatience m_patience;
};

} // namespace telltale::network
