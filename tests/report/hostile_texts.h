// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <string>
#include <vector>

namespace telltale::test {

/// What somebody puts into a payload who wants to be more than data in whatever shows it.
struct HostileText
{
    const char *name;
    std::string text;
};

inline std::vector<HostileText> hostileTexts()
{
    using namespace std::string_literals;
    return {
        {"script", "</style><script>alert(1)</script>"},
        {"title", "</title></svg><svg onload=alert(1)>"},
        {"attribute", "\" onmouseover=\"alert(1)\" x=\""},
        {"single quotes", "' onmouseover='alert(1)' x='"},
        {"address", "javascript:alert(1)"},
        {"image", "<img src=x onerror=alert(1)>"},
        {"comment", "<!-- --> -- --!> <!--> <![CDATA[ ]]>"},
        {"processing", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;"},
        {"entities", "&lt;script&gt; &#60;b&#62; &amp;amp; &copy &notit;"},
        {"zero", "a\0b<b>"s},
        {"controls", "a\x01\x02\x07\x08\x0b\x0c\x0e\x1f\x7f"},
        {"lines", "a\r\nb\nc\rd\te"},
        {"C1",
         "\xC2\x9B"
         "31m\xC2\x85\xC2\x90q\xC2\x9C"},
        {"escapes", "\x1b]0;owned\x07\x1b[2J\x1b[31mred"},
        {"bidi",
         "\xE2\x80\xAE"
         "gpj.exe\xE2\x81\xA6\xE2\x81\xA9\xD8\x9C"},
        {"separators",
         "a\xE2\x80\xA8"
         "b\xE2\x80\xA9"
         "c\xEF\xBB\xBF\xE2\x80\x8B"},
        {"not UTF-8", "a\xFF\xC0\xAF\xED\xA0\x80\xF5\x80\x80\x80\xC3"},
        {"cut UTF-8 in front of a tag", "\xC3<script>\xE2\x82\">"},
        {"formula", "=cmd|' /C calc'!A0"},
        {"plus", "+1+cmd|' /C calc'!A0"},
        {"at", "@SUM(1+1)*cmd|' /C calc'!A0"},
        {"minus", "-2+3+cmd|' /C calc'!A0"},
        {"tab in front", "\t=1+1"},
        {"CR in front", "\r=1+1"},
        {"LF in front", "\n=1+1"},
        {"comma and quote", "a,\"b\"\r\n=1+1,"},
        {"semicolon", "a;=1+1"},
        {"JSON", "\\\"},{\"a\":[1]}\\"},
        {"SARIF", "[text](https://evil.example) {0} {{1}} [x](1)"},
        {"backslashes", "\\\\\\\"\\u0041\\"},
        {"place", "evil.har#9:99:1"},
        {"CSS", "}</style>*{background:url(https://evil.example)}/*"},
        {"template", "{{constructor.constructor('alert(1)')()}} ${7*7} <%= 7*7 %>"},
        {"emoji", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB"},
    };
}

inline void addHostileRows()
{
    QTest::addColumn<QByteArray>("hostile");
    for (const HostileText &each : hostileTexts())
        QTest::newRow(each.name) << QByteArray(each.text.data(), static_cast<qsizetype>(each.text.size()));
}

} // namespace telltale::test
