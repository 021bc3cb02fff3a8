// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1_feeding.h"

#include <QTest>

namespace telltale::network::http1::test {

inline const std::string hostLine = "Host: a.example\r\n";

/// A request with a Host, this request line or these fields.
inline std::string withLine(const std::string &text)
{
    return text + "\r\n" + hostLine + "\r\n";
}
inline std::string withFields(const std::string &fields)
{
    return "GET / HTTP/1.1\r\n" + hostLine + fields + "\r\n";
}

inline Read requests(const Options &options = {})
{
    return [options](std::string_view bytes, const std::vector<std::size_t> &cuts) {
        return readRequests(bytes, options, cuts);
    };
}

/// Rows of bytes and what becomes of them, for checkVerdict().
inline void verdictColumns()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("verdict");
}

inline void verdictRow(const char *name, const std::string &bytes, const char *verdict)
{
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(verdict);
}

/// The row's verdict, and the same however its bytes are cut.
inline void checkVerdict(const Options &options = {})
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, verdict);
    const std::string text = bytes.toStdString();
    QCOMPARE(QByteArray::fromStdString(readRequests(text, options).verdict()), verdict);
    QCOMPARE(differenceWhenCut(text, requests(options)), std::string());
}

} // namespace telltale::network::http1::test
