// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of the name stub, RFC 1035, 4.1.
#include "network/redirect/name_stub.h"
#include "network/redirect/shared_table.h"

#include <optional>

namespace telltale::network {

namespace {

constexpr std::size_t dnsHeaderSize = 12;
constexpr std::size_t dnsLongestLabel = 63;
constexpr unsigned dnsTypeA = 1;
constexpr unsigned dnsTypeAny = 255;
constexpr unsigned dnsClassIn = 1;
constexpr std::uint32_t dnsLoopback = 0x7f000001;

enum class DnsCode : std::uint8_t { NoError = 0, FormatError = 1, ServerFailure = 2, NoName = 3, NotImplemented = 4 };

unsigned numberAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]) << 8 | static_cast<unsigned char>(bytes[at + 1]);
}

struct DnsQuestion
{
    std::string name; ///< with a dot after each label; bytes
    unsigned type = 0;
    unsigned group = 0; ///< its class
    std::size_t end = 0;
};

std::optional<DnsQuestion> readQuestion(std::string_view query)
{
    DnsQuestion question;
    std::size_t at = dnsHeaderSize;
    for (;;) {
        if (at >= query.size())
            return std::nullopt;
        const std::size_t label = static_cast<unsigned char>(query[at++]);
        if (label == 0)
            break;
        // Nothing stands before a question that it could refer to.
        if (label > dnsLongestLabel || query.size() - at < label || question.name.size() + label > 255)
            return std::nullopt;
        question.name.append(query.substr(at, label)).push_back('.');
        // A dot inside a label would make it another name.
        if (question.name.find('.', question.name.size() - label - 1) != question.name.size() - 1)
            question.name += "..";
        at += label;
    }
    if (query.size() - at < 4)
        return std::nullopt;
    question.type = numberAt(query, at);
    question.group = numberAt(query, at + 2);
    question.end = at + 4;
    return question;
}

void appendNumber(std::string &to, std::uint32_t number, int bytes)
{
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        to.push_back(static_cast<char>(number >> shift & 0xff));
}

std::string answerWith(std::string_view query, std::string_view question, DnsCode code,
                       std::optional<std::uint32_t> address)
{
    std::string answer(query.substr(0, 2));
    // A response, of the same kind, recursion as desired; recursion is available.
    answer.push_back(static_cast<char>(0x80 | (query[2] & 0x79)));
    answer.push_back(static_cast<char>(0x80 | static_cast<unsigned>(code)));
    appendNumber(answer, question.empty() ? 0 : 1, 2);
    appendNumber(answer, address ? 1 : 0, 2);
    appendNumber(answer, 0, 4);
    answer += question;
    if (address) {
        appendNumber(answer, 0xc000 | dnsHeaderSize, 2);
        appendNumber(answer, dnsTypeA, 2);
        appendNumber(answer, dnsClassIn, 2);
        appendNumber(answer, 60, 4);
        appendNumber(answer, 4, 2);
        appendNumber(answer, *address, 4);
    }
    return answer;
}

bool isThisMachine(std::string_view name)
{
    return name == "localhost." || name.ends_with(".localhost.");
}

} // namespace

std::string answerToNameQuery(std::string_view query, SharedTable &table)
{
    if (query.size() < dnsHeaderSize || (query[2] & 0x80))
        return {};
    if (query[2] & 0x78)
        return answerWith(query, {}, DnsCode::NotImplemented, std::nullopt);
    const std::optional<DnsQuestion> question =
        numberAt(query, 4) == 1 ? readQuestion(query) : std::optional<DnsQuestion>();
    if (!question)
        return answerWith(query, {}, DnsCode::FormatError, std::nullopt);
    const std::string_view asked = query.substr(dnsHeaderSize, question->end - dnsHeaderSize);
    if (question->group != dnsClassIn)
        return answerWith(query, asked, DnsCode::NotImplemented, std::nullopt);
    const bool wantsAddress = question->type == dnsTypeA || question->type == dnsTypeAny;
    if (isThisMachine(question->name))
        return answerWith(query, asked, DnsCode::NoError, wantsAddress ? std::optional(dnsLoopback) : std::nullopt);
    // The root has no address.
    if (question->name.empty())
        return answerWith(query, asked, DnsCode::NoError, std::nullopt);
    std::string name = question->name;
    for (char &c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    name.pop_back();
    if (!isHostName(name))
        return answerWith(query, asked, DnsCode::NoName, std::nullopt);
    if (!wantsAddress)
        return answerWith(query, asked, DnsCode::NoError, std::nullopt);
    const std::optional<std::uint32_t> slot = table.slotOf(name);
    if (!slot)
        return answerWith(query, asked, DnsCode::ServerFailure, std::nullopt);
    return answerWith(query, asked, DnsCode::NoError, TELLTALE_FIRST_ADDRESS + *slot);
}

} // namespace telltale::network
