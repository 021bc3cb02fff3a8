// SPDX-License-Identifier: GPL-3.0-or-later
// A product with telemetry, to be proved: verify_client ADDRESS:PORT|http://ADDRESS:PORT BEHAVIOUR [FILE]
// Its switch is the variable TOOL_TELEMETRY: it is on unless that says off.
#include "network/talk.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

using telltale::test::Talk;

namespace {

std::string address;

void sendRequest(const std::string &method, const std::string &path, const std::string &body)
{
    Talk talk = Talk::to(address);
    std::string request = method + ' ' + path + " HTTP/1.1\r\nHost: " + address + "\r\nConnection: close\r\n";
    if (!body.empty())
        request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    talk.say(request + "\r\n" + body);
    talk.hearMessage();
}

void sendEvent(const std::string &name)
{
    sendRequest("POST", "/track", "{\"event\":\"" + name + "\",\"user\":{\"id\":\"u1\"}}");
}

std::string milliseconds()
{
    using namespace std::chrono;
    return std::to_string(duration_cast<std::chrono::milliseconds>(system_clock::now().time_since_epoch()).count());
}

/// While it is on, an event is put by instead of sent; when it is off, what was put by is sent.
void useQueue(bool isOn, const char *file)
{
    if (isOn) {
        sendEvent("run");
        std::ofstream(file) << "{\"event\":\"queued\",\"timestamp\":" << milliseconds() << "}";
        return;
    }
    std::ifstream queue(file);
    sendRequest("POST", "/track", std::string(std::istreambuf_iterator<char>(queue), {}));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 64;
    address = argv[1];
    if (address.starts_with("http://"))
        address.erase(0, 7);
    const std::string behaviour = argv[2];
    const char *const variable = std::getenv("TOOL_TELEMETRY");
    const bool isOn = variable == nullptr || std::string(variable) != "off";
    if (behaviour == "silent")
        return 0;
    if (behaviour == "queue") {
        useQueue(isOn, argv[3]);
        return 0;
    }
    if (behaviour == "always")
        sendRequest("GET", "/ping?id=1", {});
    if (isOn || behaviour == "ignores")
        sendEvent("run");
    else if (behaviour == "beacon")
        sendEvent("telemetry_disabled");
    else if (behaviour == "goodbye")
        sendEvent("goodbye");
    if (!isOn && behaviour == "garbage") {
        Talk talk = Talk::to(address);
        talk.say("GARBAGE\r\n\r\n");
        talk.hearAll();
    }
    return behaviour == "fails" && !isOn ? 3 : 0;
}
