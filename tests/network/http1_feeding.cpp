// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1_feeding.h"

namespace telltale::network::http1::test {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs pairs(const FieldSection &section)
{
    Pairs result;
    for (std::size_t i = 0; i < section.size(); ++i)
        result.emplace_back(section.name(i), section.value(i));
    return result;
}

std::string framingWords(const MessageParser &parser)
{
    static constexpr const char *kinds[] = {"none", "length", "chunked", "until-close"};
    return std::string(" 1.") + std::to_string(parser.minorVersion()) + ' '
        + kinds[static_cast<std::size_t>(parser.framing().kind)] + ' ' + std::to_string(parser.framing().length)
        + (parser.keepsAlive() ? " keep" : " close") + (parser.wantsUpgrade() ? " upgrade" : "");
}

std::string words(const Authority &authority)
{
    return std::string(authority.host) + (authority.port ? ':' + std::to_string(*authority.port) : "");
}

std::string startWords(const RequestParser &parser)
{
    static constexpr const char *forms[] = {"origin", "absolute", "authority", "asterisk"};
    const RequestTarget &target = parser.targetParts();
    return std::string(parser.method()) + ' ' + std::string(parser.target()) + ' '
        + forms[static_cast<std::size_t>(target.form)] + (target.isSecure ? " https " : " ") + words(target.authority)
        + ' ' + std::string(target.pathAndQuery) + " host=" + (parser.host() ? words(*parser.host()) : "none")
        + framingWords(parser) + (parser.expectsContinue() ? " expects-continue" : "");
}

std::string startWords(const ResponseParser &parser)
{
    return std::to_string(parser.status()) + ' ' + std::string(parser.phrase()) + framingWords(parser)
        + (parser.isInterim() ? " interim" : "") + (parser.opensTunnel() ? " tunnel" : "");
}

bool endsHttp(const RequestParser &parser)
{
    return parser.wantsUpgrade() || parser.method() == "CONNECT";
}

bool endsHttp(const ResponseParser &parser)
{
    return parser.opensTunnel();
}

/// The caller's side: takes off what was used and goes on with the next message.
template<typename Parser>
class Feeder
{
public:
    using Next = std::function<void(Parser &)>;
    Feeder(Parser &parser, Next next) : m_parser(parser), m_next(std::move(next)) {}

    /// False when nothing more is to be fed.
    bool feed(std::string_view piece)
    {
        while (true) {
            const Step step = m_parser.feed(piece);
            piece.remove_prefix(step.raw.size());
            note(step);
            if (step.kind == Step::Kind::Fault)
                return false;
            if (step.kind == Step::Kind::NeedMore)
                return true;
            if (step.kind != Step::Kind::End)
                continue;
            if (reading.messages.back().endsHttp)
                return false;
            m_next(m_parser);
            m_isNew = true;
            if (piece.empty())
                return true;
        }
    }

    Reading reading;

private:
    void note(const Step &step)
    {
        reading.used += step.raw.size();
        if (m_isNew && !step.raw.empty()) {
            reading.messages.emplace_back();
            m_isNew = false;
        }
        if (step.kind == Step::Kind::Fault)
            reading.fault = m_parser.fault();
        if (m_isNew)
            return;
        ReadMessage &message = reading.messages.back();
        message.raw += step.raw;
        message.content += step.content;
        if (step.kind == Step::Kind::Head) {
            message.start = startWords(m_parser);
            message.head = m_parser.head().bytes();
            message.fields = pairs(m_parser.head());
            message.isKept = m_parser.keepsAlive();
            message.endsHttp = endsHttp(m_parser);
        }
        if (step.kind == Step::Kind::End) {
            message.isWhole = true;
            message.trailers = m_parser.trailers().bytes();
            message.trailerFields = pairs(m_parser.trailers());
        }
    }

    Parser &m_parser;
    Next m_next;
    bool m_isNew = true;
};

template<typename Parser>
Reading feedAll(Parser &parser, typename Feeder<Parser>::Next next, std::string_view bytes,
                const std::vector<std::size_t> &cuts)
{
    Feeder<Parser> feeder(parser, std::move(next));
    std::size_t begin = 0;
    for (const std::size_t cut : cuts) {
        // A copy of its own size: what is kept of a piece, or read behind it, is found by the sanitizer.
        const std::vector<char> piece(bytes.begin() + static_cast<std::ptrdiff_t>(begin),
                                      bytes.begin() + static_cast<std::ptrdiff_t>(cut));
        begin = cut;
        if (!feeder.feed({piece.data(), piece.size()}))
            return feeder.reading;
    }
    if (feeder.feed(bytes.substr(begin)))
        feeder.reading.closed = parser.end();
    return feeder.reading;
}

std::string compare(const Reading &whole, const Reading &cut, const std::string &how)
{
    return whole == cut ? std::string() : how + ": " + cut.verdict() + " for " + whole.verdict();
}

/// The beginning of what `whole` became.
bool isBeginning(const Reading &whole, const Reading &part)
{
    if (part.messages.size() > whole.messages.size() || (part.fault && part.fault != whole.fault))
        return false;
    for (std::size_t i = 0; i < part.messages.size(); ++i) {
        const ReadMessage &ours = part.messages[i];
        const ReadMessage &theirs = whole.messages[i];
        if (ours.isWhole ? ours != theirs : !theirs.raw.starts_with(ours.raw))
            return false;
        if (!theirs.content.starts_with(ours.content))
            return false;
    }
    return true;
}

} // namespace

std::string Reading::verdict() const
{
    if (fault)
        return std::string(describe(fault.reason).code) + '@' + std::to_string(fault.offset);
    return messages.empty() || !messages.back().isWhole ? "more" : "ok";
}

Reading readRequests(std::string_view bytes, const Options &options, const std::vector<std::size_t> &cuts)
{
    RequestParser parser(options);
    return feedAll<RequestParser>(
        parser, [](RequestParser &next) { next.next(); }, bytes, cuts);
}

Reading readResponses(std::string_view bytes, const std::vector<std::string> &methods, const Options &options,
                      const std::vector<std::size_t> &cuts)
{
    ResponseParser parser(options);
    std::size_t number = 0;
    parser.begin(methods.front());
    const auto next = [&](ResponseParser &response) {
        number += !response.isInterim() && number + 1 < methods.size() ? 1 : 0;
        response.begin(methods[number]);
    };
    return feedAll<ResponseParser>(parser, next, bytes, cuts);
}

std::string differenceWhenCut(std::string_view bytes, const Read &read)
{
    const Reading whole = read(bytes, {});
    std::vector<std::size_t> all;
    for (std::size_t i = 1; i < bytes.size(); ++i)
        all.push_back(i);
    std::string difference = compare(whole, read(bytes, all), "byte by byte");
    const std::size_t stride = 1 + bytes.size() / 1500;
    for (std::size_t i = 0; i < bytes.size() && difference.empty(); i += stride) {
        difference = compare(whole, read(bytes, {i}), "cut at " + std::to_string(i));
        const Reading part = read(bytes.substr(0, i), {});
        if (difference.empty() && !isBeginning(whole, part))
            difference = "the first " + std::to_string(i) + " bytes: " + part.verdict();
    }
    return difference;
}

} // namespace telltale::network::http1::test
