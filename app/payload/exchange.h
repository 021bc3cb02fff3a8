// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "payload/decode_step.h"
#include "payload/text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// A header field, a query parameter, …: bytes as sent.
struct NamedValue
{
    std::string name;
    std::string value;
    friend bool operator==(const NamedValue &, const NamedValue &) = default;
};

class SentExchange;

/// One HTTP request (RFC 9110) with what is known of its answer, as captured by whatever wrote the input. Independent
/// of the loader that made it.
struct Exchange
{
    std::uint32_t number = 0;         ///< in its input, from 0
    Place place;                      ///< of its first byte, in the (decompressed) input
    std::optional<std::int64_t> time; ///< when the request began, milliseconds since 1970 UTC
    std::string method;               ///< as sent
    std::string target;               ///< the request target as sent: `/track?ip=1`
    std::string url;                  ///< absolute, where the input tells or implies it; else ""
    std::string version;              ///< `HTTP/1.1`; "" when not known
    std::vector<NamedValue> headers;  ///< in order, `Cookie` among them
    std::string head;                 ///< the exact request line and headers with the blank line, where the input has
                                      ///< them; else "", and what is shown is made from the parts above
    /// The decoded body: content-encoding and chunks undone as far as that went. Null when there was no body (an empty
    /// body is none).
    std::shared_ptr<const PaddedText> body;
    std::uint64_t sentSize = 0;       ///< bytes of the body as sent
    std::vector<DecodeStep> decoding; ///< what was undone of the body, from the bytes sent to those here
    bool isIncomplete = false;        ///< cut off, or the body could not be decoded to its end
    bool isTest = false;              ///< a test ping: made and sent by this program, not by one that was watched

    std::uint32_t process = 0; ///< which sent it (pid), where the capture knows; 0
    std::string program;       ///< the path of that process's executable; ""

    std::optional<int> status;               ///< of the answer; unset: no answer (0 is what some tools write for none)
    std::optional<double> answerMs;          ///< from the request's start to the answer's end
    std::string answerType;                  ///< the answer's media type; "" when not known
    std::vector<NamedValue> answerHeaders;   ///< in order
    std::optional<std::uint64_t> answerSize; ///< bytes of the answer's body, decoded

    /// What a capture has decided of it: `forward`, `forward-changed`, `block`, `answer-here`; "" when not known. Of
    /// several decisions the last one.
    std::string decision;
    std::string decisionWhy; ///< the rules, the gate, or a person; ""

    std::vector<Diagnostic> diagnostics; ///< what was found about it, with places in the input
    /// Where it can be read again, so that nobody has to keep it; null: nowhere.
    std::shared_ptr<const SentExchange> again;

    /// The first value of a request header, by name without regard to case; nothing when it is not there.
    std::optional<std::string_view> header(std::string_view name) const;
};

/// Where it was sent: scheme, host and port of the URL (`https://api.example.com`); "" when that is not known.
std::string destinationOf(const Exchange &exchange);

/// Receives what a loader of exchanges finds, in the order of the input, on the loader's thread.
class ExchangeSink
{
public:
    virtual ~ExchangeSink() = default;
    /// Returns false to stop loading.
    virtual bool exchange(const Exchange &exchange) = 0;
    /// A finding that belongs to no exchange.
    virtual void diagnostic(const Diagnostic &diagnostic) = 0;
    /// Bytes of the input read so far; total is 0 when it is not known. At least every 4 MiB or 100 ms.
    virtual void progress(std::uint64_t done, std::uint64_t total)
    {
        (void)done;
        (void)total;
    }
};

/// All values of a header, as one list with commas (RFC 9110, 5.3).
std::string joinedValues(const std::vector<NamedValue> &headers, std::string_view name);
/// True when the names are the same but for the case of ASCII letters, as header names are compared (RFC 9110, 5.1).
bool isSameName(std::string_view a, std::string_view b);

} // namespace telltale::payload
