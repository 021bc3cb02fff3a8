// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/curl_options.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace telltale::payload {

namespace {

struct Effective
{
    std::string_view name;
    CurlOption option;
};

constexpr Effective effective[] = {
    {"anyauth", {CurlEffect::OtherAuth, false}},
    {"aws-sigv4", {CurlEffect::OtherAuth, true}},
    {"config", {CurlEffect::Config, true}},
    {"cookie", {CurlEffect::Cookie, true}},
    {"data", {CurlEffect::Data, true}},
    {"data-ascii", {CurlEffect::Data, true}},
    {"data-binary", {CurlEffect::Data, true}},
    {"data-raw", {CurlEffect::DataRaw, true}},
    {"data-urlencode", {CurlEffect::DataUrlencode, true}},
    {"digest", {CurlEffect::OtherAuth, false}},
    {"form", {CurlEffect::Form, true}},
    {"form-string", {CurlEffect::Form, true}},
    {"get", {CurlEffect::Get, false}},
    {"head", {CurlEffect::Head, false}},
    {"header", {CurlEffect::Header, true}},
    {"json", {CurlEffect::Json, true}},
    {"negotiate", {CurlEffect::OtherAuth, false}},
    {"next", {CurlEffect::Next, false}},
    {"ntlm", {CurlEffect::OtherAuth, false}},
    {"ntlm-wb", {CurlEffect::OtherAuth, false}},
    {"oauth2-bearer", {CurlEffect::Bearer, true}},
    {"range", {CurlEffect::Range, true}},
    {"referer", {CurlEffect::Referer, true}},
    {"request", {CurlEffect::Request, true}},
    {"request-target", {CurlEffect::Target, true}},
    {"upload-file", {CurlEffect::Upload, true}},
    {"url", {CurlEffect::Url, true}},
    {"url-query", {CurlEffect::UrlQuery, true}},
    {"user", {CurlEffect::User, true}},
    {"user-agent", {CurlEffect::Agent, true}},
};

/// Those without a value that leave the request as it is. `--compressed` is one of them: which codings it asks for
/// depends on how that curl was built.
constexpr std::string_view flags =
    " alpn append basic buffer ca-native cert-status clobber compressed compressed-ssh create-dirs crlf disable "
    "disable-eprt disable-epsv disallow-username-in-url doh-cert-status doh-insecure dump-ca-embed eprt epsv fail "
    "fail-early fail-with-body false-start form-escape ftp-create-dirs ftp-pasv ftp-pret ftp-skip-pasv-ip "
    "ftp-ssl-ccc ftp-ssl-control globoff haproxy-protocol http0.9 http1.0 http1.1 http2 http2-prior-knowledge "
    "http3 http3-only ignore-content-length include insecure ipv4 ipv6 junk-session-cookies keepalive list-only "
    "location location-trusted mail-rcpt-allowfails manual metalink mptcp netrc netrc-optional npn out-null "
    "parallel parallel-immediate path-as-is post301 post302 post303 progress-bar progress-meter proxy-anyauth "
    "proxy-basic proxy-ca-native proxy-digest proxy-http2 proxy-insecure proxy-negotiate proxy-ntlm "
    "proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tlsv1 proxytunnel raw remote-header-name remote-name "
    "remote-name-all remote-time remove-on-error retry-all-errors retry-connrefused sasl-ir sessionid show-error "
    "silent skip-existing socks5-basic socks5-gssapi socks5-gssapi-nec ssl ssl-allow-beast ssl-auto-client-cert "
    "ssl-no-revoke ssl-reqd ssl-revoke-best-effort ssl-sessionid sslv2 sslv3 styled-output "
    "suppress-connect-headers tcp-fastopen tcp-nodelay tftp-no-options tls-earlydata tlsv1 tlsv1.0 tlsv1.1 "
    "tlsv1.2 tlsv1.3 tr-encoding trace-ids trace-time use-ascii verbose version xattr ";

/// Those with a value that leave the request as it is.
constexpr std::string_view valued =
    " abstract-unix-socket alt-svc cacert capath cert cert-type ciphers connect-timeout connect-to continue-at "
    "cookie-jar create-file-mode crlfile curves delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers "
    "doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout ftp-account "
    "ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip help "
    "hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway keepalive-cnt keepalive-time key key-type "
    "knownhosts krb libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt max-filesize "
    "max-redirs max-time netrc-file noproxy output output-dir parallel-max parallel-max-host pass pinnedpubkey "
    "preproxy proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type "
    "proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey "
    "proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 "
    "pubkey quote random-file rate resolve retry retry-delay retry-max-time sasl-authzid service-name sigalgs "
    "socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option "
    "tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config "
    "unix-socket upload-flags variable vlan-priority write-out ";

struct Letter
{
    char letter;
    std::string_view name;
};

constexpr Letter letters[] = {
    // clang-format off
    {'#', "progress-bar"}, {'0', "http1.0"}, {'1', "tlsv1"}, {'2', "sslv2"}, {'3', "sslv3"}, {'4', "ipv4"},
    {'6', "ipv6"}, {':', "next"}, {'A', "user-agent"}, {'a', "append"}, {'B', "use-ascii"}, {'b', "cookie"},
    {'C', "continue-at"}, {'c', "cookie-jar"}, {'D', "dump-header"}, {'d', "data"}, {'E', "cert"},
    {'e', "referer"}, {'F', "form"}, {'f', "fail"}, {'G', "get"}, {'g', "globoff"}, {'H', "header"},
    {'h', "help"}, {'I', "head"}, {'i', "include"}, {'J', "remote-header-name"}, {'j', "junk-session-cookies"},
    {'K', "config"}, {'k', "insecure"}, {'L', "location"}, {'l', "list-only"}, {'M', "manual"},
    {'m', "max-time"}, {'N', "buffer"}, {'n', "netrc"}, {'O', "remote-name"}, {'o', "output"},
    {'P', "ftp-port"}, {'p', "proxytunnel"}, {'Q', "quote"}, {'q', "disable"}, {'R', "remote-time"},
    {'r', "range"}, {'S', "show-error"}, {'s', "silent"}, {'T', "upload-file"}, {'t', "telnet-option"},
    {'U', "proxy-user"}, {'u', "user"}, {'V', "version"}, {'v', "verbose"}, {'w', "write-out"},
    {'X', "request"}, {'x', "proxy"}, {'Y', "speed-limit"}, {'y', "speed-time"}, {'Z', "parallel"},
    {'z', "time-cond"},
    // clang-format on
};

/// Whether a list has a name; none of ours has a blank in it.
bool has(std::string_view list, std::string_view name)
{
    if (name.empty() || name.find(' ') != std::string_view::npos)
        return false;
    const std::string word = " " + std::string(name) + " ";
    return list.find(word) != std::string_view::npos;
}

} // namespace

std::optional<CurlOption> longCurlOption(std::string_view name)
{
    const auto known = std::find_if(std::begin(effective), std::end(effective),
                                    [name](const Effective &option) { return option.name == name; });
    if (known != std::end(effective))
        return known->option;
    if (has(valued, name))
        return CurlOption{CurlEffect::None, true};
    // Only those that do nothing can be taken back: nobody writes `--get --no-get`.
    const std::string_view flag = name.starts_with("no-") ? name.substr(3) : name;
    if (has(flags, flag))
        return CurlOption{};
    return {};
}

std::optional<CurlOption> shortCurlOption(char letter)
{
    for (const Letter &known : letters) {
        if (known.letter == letter)
            return longCurlOption(known.name);
    }
    return {};
}

} // namespace telltale::payload
