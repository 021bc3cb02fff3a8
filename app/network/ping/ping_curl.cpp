// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_composer.h"
#include "network/ping/ping_export.h"
#include "network/ping/ping_head.h"
#include "network/ping/ping_words.h"
#include "network/ping/secret_pieces.h"

#include <QByteArray>

#include <algorithm>
#include <set>

namespace telltale::network {

namespace {

/// Linux takes no word of a command that is longer than 128 KiB.
constexpr std::size_t longestWord = 100 << 10;

/// Whether a shell word holds it, and a terminal takes it in without doing something about it.
bool fitsIntoWord(std::string_view text)
{
    return text.size() <= longestWord && std::all_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) >= ' ' ? c != '\x7f' : c == '\n' || c == '\t';
           });
}

/// Writes words for a POSIX shell, names of variables in the place of secrets.
class ShellWords
{
public:
    explicit ShellWords(const PingSecrets &secrets) : m_secrets(secrets) {}

    std::string word(std::string_view text)
    {
        std::string quoted;
        for (const SecretPiece &piece : secretPieces(text, m_secrets)) {
            if (piece.isSecret)
                m_used.emplace(piece.text);
            quoted += piece.isSecret ? "\"$" + std::string(piece.text) + '"' : singleQuoted(piece.text);
        }
        return quoted.empty() ? "''" : quoted;
    }
    const std::set<std::string> &used() const { return m_used; }

private:
    static std::string singleQuoted(std::string_view text)
    {
        std::string quoted = "'";
        for (const char c : text)
            quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
        return quoted + '\'';
    }

    const PingSecrets &m_secrets;
    std::set<std::string> m_used;
};

/// curl has its own idea of an empty header, and of one that it would add unasked.
std::vector<std::string> curlHeaders(const PingRequest &request, bool keepsLength)
{
    std::vector<std::string> lines = headerLinesOf(request);
    // It writes Host by itself, at the same place.
    if (!lines.empty() && lines.front() == "Host: " + request.to.authority)
        lines.erase(lines.begin());
    if (!keepsLength)
        dropHeaderLines(lines, "Content-Length");
    for (std::string &line : lines) {
        if (headerValue(line).empty())
            line = line.substr(0, line.find(':')) + ';';
    }
    const std::vector<std::string> own = headerLinesOf(request);
    for (const std::string_view name : {"User-Agent", "Accept", "Content-Type", "Expect"}) {
        const bool isAdded = !request.body().empty() || name == "User-Agent" || name == "Accept";
        if (isAdded && !hasHeaderLine(own, name))
            lines.push_back(std::string(name) + ':');
    }
    return lines;
}

std::string methodOption(const PingRequest &request)
{
    if (request.method == "HEAD" && request.body().empty())
        return " --head";
    const bool isUsual = request.method == (request.body().empty() ? "GET" : "POST");
    return isUsual ? std::string() : " --request " + request.method;
}

} // namespace

std::string pingAsCurl(const PingRequest &sent, const PingSecrets &secrets, PingCopy copy)
{
    const PingSecrets hidden = copy == PingCopy::WithSecrets ? PingSecrets() : secrets;
    // Nothing can be filled in inside of a compressed body, and nobody would see what it tells.
    const PingRequest plain = hidden.empty() ? sent : uncodedPing(sent);
    const bool isUncoded = plain.bytes != sent.bytes && hasSecret(plain.body(), hidden);
    const PingRequest &request = isUncoded ? plain : sent;
    const std::string_view body = request.body();
    const bool isPiped = !body.empty() && !fitsIntoWord(body);
    ShellWords words(hidden);
    std::string notes;
    if (isUncoded)
        notes += aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                             "# Not compressed here, so that its secrets can be filled in\n"))
                     .toStdString();
    std::string command;
    if (isPiped) {
        const std::string masked = maskedPing(body, hidden);
        if (masked != body)
            notes += aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "# The body has *** where its secrets stand\n"))
                         .toStdString();
        command = "printf %s '" + QByteArray::fromStdString(masked).toBase64().toStdString() + "' | base64 -d | ";
    }
    command += "curl --silent --show-error --http1.1 --globoff --path-as-is" + methodOption(request);
    command += " \\\n  " + words.word(request.to.url());
    for (const std::string &line : curlHeaders(request, !hasSecret(body, hidden)))
        command += " \\\n  --header " + words.word(line);
    if (isPiped)
        command += " \\\n  --data-binary @-";
    else if (!body.empty())
        command += " \\\n  --data-raw " + words.word(body);
    for (const std::string &name : words.used())
        notes += aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "# Set %1 first\n"))
                     .arg(QString::fromStdString(name))
                     .toStdString();
    return notes + command + '\n';
}

} // namespace telltale::network
