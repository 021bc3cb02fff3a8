// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/client_hello.h"

#include "network/tls/host_name.h"

#include <algorithm>
#include <optional>
#include <set>

namespace telltale::network {

namespace {

using HelloKind = ClientHelloReading::Kind;

constexpr std::size_t mostHelloBytes = 64 * 1024;
constexpr std::size_t recordHeadBytes = 5;
constexpr std::size_t mostRecordBytes = 1 << 14;
constexpr std::size_t messageHeadBytes = 4;
constexpr unsigned handshakeRecord = 22;
constexpr unsigned clientHelloMessage = 1;
constexpr unsigned serverNameExtension = 0;
constexpr unsigned protocolsExtension = 16;

unsigned octetAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

std::size_t numberAt(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < size; ++i)
        number = number << 8 | octetAt(bytes, at + i);
    return number;
}

/// Takes fields off the front of a message; once one does not fit, it has failed and gives nothing more.
class HelloFields
{
public:
    explicit HelloFields(std::string_view bytes) : m_rest(bytes) {}

    std::string_view take(std::size_t size)
    {
        if (size > m_rest.size())
            m_hasFailed = true;
        if (m_hasFailed)
            return {};
        const std::string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }
    std::size_t number(std::size_t size)
    {
        const std::string_view octets = take(size);
        return octets.size() == size ? numberAt(octets, 0, size) : 0;
    }
    /// A vector with its length, in `size` bytes, before it.
    std::string_view vector(std::size_t size) { return take(number(size)); }

    bool hasFailed() const { return m_hasFailed; }
    bool isAtEnd() const { return !m_hasFailed && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_hasFailed = false;
};

/// The bytes of the message, out of its records, as far as they are there; nothing when they are no handshake.
std::optional<std::string> handshakeBytes(std::string_view bytes)
{
    std::string message;
    while (!bytes.empty()) {
        if (octetAt(bytes, 0) != handshakeRecord || (bytes.size() > 1 && octetAt(bytes, 1) != 3))
            return std::nullopt;
        if (bytes.size() < recordHeadBytes)
            break;
        const std::size_t size = numberAt(bytes, 3, 2);
        if (size == 0 || size > mostRecordBytes)
            return std::nullopt;
        const std::string_view piece = bytes.substr(recordHeadBytes, size);
        message += piece;
        // What follows the hello is none of ours.
        if (message.size() >= messageHeadBytes && message.size() - messageHeadBytes >= numberAt(message, 1, 3))
            break;
        bytes.remove_prefix(recordHeadBytes + piece.size());
    }
    return message;
}

bool readServerName(std::string_view extension, ClientHello &hello)
{
    HelloFields outer(extension);
    const std::string_view list = outer.vector(2);
    if (!outer.isAtEnd() || list.empty())
        return false;
    HelloFields names(list);
    bool isFirst = true;
    while (!names.isAtEnd()) {
        const std::size_t type = names.number(1);
        const std::string_view name = names.vector(2);
        if (names.hasFailed())
            return false;
        if (type != 0)
            continue;
        if (!isFirst || name.empty())
            return false;
        isFirst = false;
        const std::optional<TlsHost> host = tlsHost(name);
        if (host && !host->isAddress())
            hello.serverName = host->text;
    }
    return true;
}

bool readProtocols(std::string_view extension, ClientHello &hello)
{
    HelloFields outer(extension);
    const std::string_view list = outer.vector(2);
    if (!outer.isAtEnd() || list.empty())
        return false;
    HelloFields names(list);
    while (!names.isAtEnd()) {
        const std::string_view name = names.vector(1);
        if (names.hasFailed() || name.empty())
            return false;
        hello.protocols.emplace_back(name);
    }
    return true;
}

bool readExtensions(std::string_view bytes, ClientHello &hello)
{
    HelloFields fields(bytes);
    std::set<std::size_t> seen;
    while (!fields.isAtEnd()) {
        const std::size_t type = fields.number(2);
        const std::string_view content = fields.vector(2);
        if (fields.hasFailed() || !seen.insert(type).second)
            return false;
        if (type == serverNameExtension && !readServerName(content, hello))
            return false;
        if (type == protocolsExtension && !readProtocols(content, hello))
            return false;
    }
    return true;
}

bool readHelloBody(std::string_view body, ClientHello &hello)
{
    HelloFields fields(body);
    const std::size_t major = fields.number(1);
    fields.take(1 + 32);
    const std::string_view session = fields.vector(1);
    const std::string_view ciphers = fields.vector(2);
    const std::string_view compressions = fields.vector(1);
    if (fields.hasFailed() || major != 3 || session.size() > 32 || ciphers.size() < 2 || ciphers.size() % 2 != 0
        || compressions.empty())
        return false;
    if (fields.isAtEnd())
        return true; // TLS 1.2 does without extensions
    const std::string_view extensions = fields.vector(2);
    return fields.isAtEnd() && readExtensions(extensions, hello);
}

} // namespace

bool ClientHello::offers(std::string_view protocol) const
{
    return std::find(protocols.begin(), protocols.end(), protocol) != protocols.end();
}

ClientHelloReading readClientHello(std::string_view bytes)
{
    const bool isAllThatMayCome = bytes.size() >= mostHelloBytes;
    const std::optional<std::string> message = handshakeBytes(bytes.substr(0, mostHelloBytes));
    if (!message || (!message->empty() && octetAt(*message, 0) != clientHelloMessage))
        return {HelloKind::None, {}};
    const HelloKind unfinished = isAllThatMayCome ? HelloKind::None : HelloKind::NeedMore;
    if (message->size() < messageHeadBytes)
        return {unfinished, {}};
    const std::size_t size = numberAt(*message, 1, 3);
    if (size > mostHelloBytes)
        return {HelloKind::None, {}};
    if (message->size() - messageHeadBytes < size)
        return {unfinished, {}};
    ClientHelloReading reading{HelloKind::Whole, {}};
    if (!readHelloBody(std::string_view(*message).substr(messageHeadBytes, size), reading.hello))
        return {HelloKind::None, {}};
    return reading;
}

} // namespace telltale::network
