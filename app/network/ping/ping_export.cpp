// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_export.h"

#include "network/ping/ping_composer.h"
#include "network/ping/ping_head.h"
#include "network/ping/ping_words.h"
#include "network/ping/secret_pieces.h"
#include "payload/lexeme.h"

#include <algorithm>

namespace telltale::network {

namespace {

bool isPlainBody(std::string_view body)
{
    return payload::isUtf8(body) && std::all_of(body.begin(), body.end(), [](char c) {
               return static_cast<unsigned char>(c) >= ' ' ? c != '\x7f' : c == '\n' || c == '\r' || c == '\t';
           });
}

/// Lines that editors' clients take for the end of the request, or for the name of a file.
bool hasMarks(std::string_view body)
{
    for (const std::string_view mark : {"###", "< ", "<@ "}) {
        if (body.starts_with(mark) || body.find('\n' + std::string(mark)) != std::string_view::npos)
            return true;
    }
    return false;
}

/// Variables of the editors' clients have the same braces as ours.
std::string withNames(std::string_view text, const PingSecrets &secrets)
{
    std::string named;
    for (const SecretPiece &piece : secretPieces(text, secrets))
        named += piece.isSecret ? "{{" + std::string(piece.text) + "}}" : std::string(piece.text);
    return named;
}

} // namespace

std::string pingAsHttpFile(const PingRequest &sent, const PingSecrets &secrets, PingCopy copy)
{
    const PingSecrets hidden = copy == PingCopy::WithSecrets ? PingSecrets() : secrets;
    // As for curl, and editors hold no compressed body anyway.
    const PingRequest request = uncodedPing(sent);
    const bool isHidden = hasSecret(request.bytes, hidden);
    std::string out;
    if (hasMarks(request.body()))
        out += aboutPing(QT_TRANSLATE_NOOP(
                             "telltale::Ping",
                             "# A line of the body begins as one for the client: it will not send it as it is\n"))
                   .toStdString();
    out += "### " + request.method + ' ' + withNames(request.to.host, hidden) + '\n';
    out += request.method + ' ' + withNames(request.to.url(), hidden) + " HTTP/1.1\n";
    for (const std::string &line : headerLinesOf(request)) {
        // With names for values nobody knows the length yet.
        if (!isHidden || !isHeaderNamed(line, "Content-Length"))
            out += withNames(line, hidden) + '\n';
    }
    if (request.body().empty())
        return out;
    if (isPlainBody(request.body()))
        return out + '\n' + withNames(request.body(), hidden);
    return out
        + aboutPing(
              QT_TRANSLATE_NOOP("telltale::Ping",
                                "# The body has %1 bytes that are no text; < ./body.bin puts them here from a file\n"))
              .arg(request.body().size())
              .toStdString();
}

} // namespace telltale::network
