// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/plain_request.h"

#include "payload/content_encoding.h"
#include "payload/limits.h"

#include <QRegularExpression>

namespace telltale::test {

namespace {

const QByteArray data = "data=";

QByteArray unpacked(const QByteArray &base64)
{
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromPercentEncoding(base64),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray("NOT DECODED");
}

QByteArray plainHead(QByteArray head, qsizetype size, const QByteArray &authority)
{
    const QRegularExpressionMatch length = QRegularExpression(QStringLiteral("\r\ncontent-length: ([0-9]+)\r\n"),
                                                              QRegularExpression::CaseInsensitiveOption)
                                               .match(QString::fromLatin1(head));
    if (length.hasMatch()) {
        const bool isRight = length.captured(1).toLongLong() == size;
        head.replace(length.capturedStart(1), length.capturedLength(1), isRight ? "SIZE" : "NOT DECODED");
    }
    // Of this connection alone (RFC 9110, 7.6.1).
    if (const qsizetype own = head.toLower().indexOf("\r\nconnection: keep-alive\r\n"); own >= 0)
        head.remove(own, qsizetype(qstrlen("\r\nconnection: keep-alive")));
    head.replace(": " + authority + "\r\n", ": HOST\r\n");
    const qsizetype start = head.indexOf('&' + data);
    const qsizetype end = head.indexOf(' ', start);
    if (start >= 0 && start < head.indexOf("\r\n"))
        head.replace(start, end - start, '&' + data + unpacked(head.mid(start + 1 + data.size(), end - start - 6)));
    return head;
}

/// Where the JSON value that begins here ends.
qsizetype endOfValue(const QByteArray &text, qsizetype at)
{
    int depth = 0;
    bool isInString = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (isInString) {
            at += c == '\\' ? 1 : 0;
            isInString = c != '"';
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at + 1;
        }
    }
    return text.size();
}

} // namespace

QByteArray plainRequest(const std::string &head, const std::string &body, const std::string &authority)
{
    const QByteArray plain = plainHead(QByteArray::fromStdString(head), static_cast<qsizetype>(body.size()),
                                       QByteArray::fromStdString(authority));
    if (!plain.toLower().contains("\r\ncontent-encoding: gzip\r\n")) {
        const QByteArray bytes = QByteArray::fromStdString(body);
        return plain + (bytes.startsWith(data) ? data + unpacked(bytes.mid(data.size())) : bytes);
    }
    const payload::DecodedBody decoded = payload::decodeContent(body, "gzip", {});
    return plain + (decoded.isWhole() ? QByteArray::fromStdString(decoded.bytes) : QByteArray("NOT DECODED"));
}

QByteArray onlyEvents(const QByteArray &request, const QByteArray &list, const QByteArray &mark)
{
    const qsizetype start = list.isEmpty() ? -1 : request.indexOf(list);
    if (start < 0)
        return request.contains(mark) ? request : QByteArray();
    QByteArrayList kept;
    qsizetype at = start + list.size();
    while (at < request.size() && request[at] == '{') {
        const qsizetype end = endOfValue(request, at);
        if (const QByteArray event = request.mid(at, end - at); event.contains(mark))
            kept.append(event);
        at = end + (end < request.size() && request[end] == ',' ? 1 : 0);
    }
    return kept.isEmpty() ? QByteArray() : request.left(start + list.size()) + kept.join(',') + request.mid(at);
}

} // namespace telltale::test
