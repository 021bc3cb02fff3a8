// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds arbitrary bytes to the reader of ClientHellos and to that of host names: what is whole stays whole with more
// behind it and was asked for until then, and what is a name or an address is one again.
#include "network/tls/client_hello.h"
#include "network/tls/host_name.h"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace telltale::network;
using Kind = ClientHelloReading::Kind;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkHello(const std::string &bytes)
{
    const ClientHelloReading reading = readClientHello(bytes);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const std::string part = bytes.substr(0, size); // its end is where memory ends
        const Kind kind = readClientHello(part).kind;
        require(kind == Kind::NeedMore || kind == reading.kind);
        require(reading.kind != Kind::NeedMore || kind == Kind::NeedMore);
    }
    if (reading.kind != Kind::Whole)
        return;
    const ClientHelloReading more = readClientHello(bytes + "more");
    require(more.kind == Kind::Whole && more.hello.serverName == reading.hello.serverName
            && more.hello.protocols == reading.hello.protocols);
    const std::string &name = reading.hello.serverName;
    require(name.empty() || (tlsHost(name) && tlsHost(name)->text == name && !tlsHost(name)->isAddress()));
}

void checkHost(const std::string &bytes)
{
    const std::optional<TlsHost> host = tlsHost(bytes);
    if (!host)
        return;
    require(host->isAddress() ? host->address.size() == 4 || host->address.size() == 16 : host->text.size() <= 253);
    const std::optional<TlsHost> again = tlsHost(host->text);
    require(again && again->text == host->text && again->address == host->address);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char *>(data), size);
    checkHello(bytes);
    checkHost(bytes);
    return 0;
}
