// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/compose_environment.h"
#include "privacy/switches/editors/config_editor.h"
#include "privacy/switches/environment_drop_in.h"

#include <QTest>

using namespace telltale;
using namespace telltale::privacy;

namespace {

using Kind = LayerKind;
const SwitchValue yes{"true", false};
const SwitchValue no{"false", false};

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray edited(const ConfigTarget &target, const QByteArray &text, const std::optional<SwitchValue> &value)
{
    const Result<std::string> after = editConfigKey(target, view(text), value);
    return after ? QByteArray::fromStdString(*after) : QByteArray("refused");
}

/// `b:true` (a truth value, a number), `t:text`, `-` (not there), `refused`
QByteArray read(const ConfigTarget &target, const QByteArray &text)
{
    const Result<ConfigReading> read = readConfigKey(target, view(text));
    if (!read)
        return "refused";
    return read->value ? (read->value->isText ? "t:" : "b:") + QByteArray::fromStdString(read->value->text)
                       : QByteArray("-");
}

QByteArray withCarriageReturns(QByteArray text)
{
    return text.replace("\n", "\r\n");
}

const QByteArray mark = "\xEF\xBB\xBF";

} // namespace
Q_DECLARE_METATYPE(telltale::privacy::LayerKind)

/// Editors of configuration files: only what has to change does.
class TestConfigEditors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flipsInPlace_data();
    void flipsInPlace();
    void addsAndTakesAway_data();
    void addsAndTakesAway();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void survivesTruncation_data();
    void survivesTruncation();
    void survivesChangedBytes_data();
    void survivesChangedBytes();
    void survivesHostileText_data();
    void survivesHostileText();
    void readsComposeFiles_data();
    void readsComposeFiles();
    void writesDropIns();
};

void TestConfigEditors::flipsInPlace_data()
{
    QTest::addColumn<LayerKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, Kind kind, const char *key, const char *before, const char *after) {
        QTest::newRow(name) << kind << QString::fromLatin1(key) << QByteArray(before) << QByteArray(after);
    };
    row("ini", Kind::Ini, "a.b", "; c\n[x]\nb = true\n\n[a]\n# c\nb = true\nc=1\n",
        "; c\n[x]\nb = true\n\n[a]\n# c\nb = false\nc=1\n");
    row("ini, no blanks", Kind::Ini, "a.b", "[a]\nb=true\n", "[a]\nb=false\n");
    row("ini, colon", Kind::Ini, "a.b", "[a]\nb: true\n", "[a]\nb: false\n");
    row("ini, indented", Kind::Ini, "a.b", "[a]\n\tb = true\n", "[a]\n\tb = false\n");
    row("ini, quotes", Kind::Ini, "a.b", "[a]\nb = \"true\"\n", "[a]\nb = \"false\"\n");
    row("ini, section with a blank", Kind::Ini, "\"a b\".c", "[a b]\nc=true\n", "[a b]\nc=false\n");
    row("ini, no section", Kind::Ini, "b", "b=true\n[a]\nb=1\n", "b=false\n[a]\nb=1\n");
    row("ini, empty value", Kind::Ini, "a.b", "[a]\nb =\nc=1\n", "[a]\nb =false\nc=1\n");
    row("ini, two parts of a section", Kind::Ini, "a.b", "[a]\nc=1\n[x]\n[a]\nb=true\n",
        "[a]\nc=1\n[x]\n[a]\nb=false\n");
    row("properties", Kind::Properties, "b", "! c\nb=true\nc : 1\n", "! c\nb=false\nc : 1\n");
    row("properties, blank", Kind::Properties, "b", "b true\n", "b false\n");
    row("properties, escaped key", Kind::Properties, "b.c", "b\\u002ec = true\n", "b\\u002ec = false\n");
    row("properties, neighbours continue", Kind::Properties, "b", "a = x\\\n  b=1\nb = true\n",
        "a = x\\\n  b=1\nb = false\n");
    row("json", Kind::Json, "a.b", "{\n  \"x\": [1, 2],\n  \"a\": {\"b\": true, \"c\": 1.50}\n}\n",
        "{\n  \"x\": [1, 2],\n  \"a\": {\"b\": false, \"c\": 1.50}\n}\n");
    row("json, key with a dot", Kind::Json, "\"a.b\"", "{\"a.b\":true,\"a\":{\"b\":true}}",
        "{\"a.b\":false,\"a\":{\"b\":true}}");
    row("json, escaped key", Kind::Json, "ab", "{\"\\u0061b\":true}", "{\"\\u0061b\":false}");
    row("json, another type", Kind::Json, "a", "{\"a\": \"true\"}", "{\"a\": false}");
    row("jsonc", Kind::Jsonc, "a.b", "// c\n{\n  /* d */ \"a\": {\n    \"b\": true, // e\n  },\n}\n",
        "// c\n{\n  /* d */ \"a\": {\n    \"b\": false, // e\n  },\n}\n");
    row("yaml", Kind::Yaml, "a.b", "# c\na:\n  x: 1\n  b: true # d\nz: [1, 2]\n",
        "# c\na:\n  x: 1\n  b: false # d\nz: [1, 2]\n");
    row("yaml, capitals", Kind::Yaml, "b", "b: True\n", "b: False\n");
    row("yaml, all capitals", Kind::Yaml, "b", "b: TRUE\n", "b: FALSE\n");
    row("yaml, braces", Kind::Yaml, "a.b", "a: {b: true, c: 1}\n", "a: {b: false, c: 1}\n");
    row("yaml, quoted key", Kind::Yaml, "\"a.b\"", "'a.b': true\n", "'a.b': false\n");
    row("yaml, no value", Kind::Yaml, "b", "a: 1\nb:\nc: 2\n", "a: 1\nb: false\nc: 2\n");
    row("yaml, anchors elsewhere", Kind::Yaml, "p.b", "p: &p\n  b: true\nq:\n  <<: *p\n  c: 1\n",
        "p: &p\n  b: false\nq:\n  <<: *p\n  c: 1\n");
    row("yaml, document mark", Kind::Yaml, "b", "%YAML 1.1\n---\nb: true\n...\n", "%YAML 1.1\n---\nb: false\n...\n");
    row("yaml, umlauts in front", Kind::Yaml, "b", "a: \xC3\xA4\xF0\x9F\x98\x80 # \xC3\xB6\nb: true\n",
        "a: \xC3\xA4\xF0\x9F\x98\x80 # \xC3\xB6\nb: false\n");
    row("toml", Kind::Toml, "a.b", "# c\nx = 1 # d\n[a]\n  b = true # e\n[c]\nb = 1\n",
        "# c\nx = 1 # d\n[a]\n  b = false # e\n[c]\nb = 1\n");
    row("toml, dotted", Kind::Toml, "a.b", "a.b = true\n", "a.b = false\n");
    row("toml, braces", Kind::Toml, "a.b", "a = { b = true, c = 1 }\n", "a = { b = false, c = 1 }\n");
    row("toml, umlauts in front", Kind::Toml, "b", "a = \"\xC3\xA4\xF0\x9F\x98\x80\" # \xC3\xB6\nb = true\n",
        "a = \"\xC3\xA4\xF0\x9F\x98\x80\" # \xC3\xB6\nb = false\n");
}

void TestConfigEditors::flipsInPlace()
{
    QFETCH(LayerKind, kind);
    QFETCH(QString, key);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const ConfigTarget target{kind, key.toStdString()};
    // As it is, with other line ends, with a byte order mark, and without a final line end.
    for (const auto &[from, to] : {std::pair(before, after),
                                   {withCarriageReturns(before), withCarriageReturns(after)},
                                   {mark + before, mark + after},
                                   {before.trimmed(), after.trimmed()}}) {
        QCOMPARE(edited(target, from, no), to);
        QCOMPARE(edited(target, to, no), to);
    }
    if (read(target, before).endsWith(":true") && !before.contains("\"true\""))
        QCOMPARE(edited(target, after, yes), before);
}

void TestConfigEditors::addsAndTakesAway_data()
{
    QTest::addColumn<LayerKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("comesBack"); // false: tables that were made for it stay, empty
    const auto row = [](const char *name, Kind kind, const char *key, const char *before, const char *after,
                        bool comesBack = true) {
        QTest::newRow(name) << kind << QString::fromLatin1(key) << QByteArray(before) << QByteArray(after) << comesBack;
    };
    row("ini, new section", Kind::Ini, "a.b", "c = 1\n", "c = 1\n\n[a]\nb = true\n", false);
    row("json, missing parents", Kind::Json, "a.b", "{\n  \"c\": 1\n}\n",
        "{\n  \"a\": {\n    \"b\": true\n  },\n  \"c\": 1\n}\n", false);
    row("json, empty", Kind::Json, "a.b", "{}\n", "{\n  \"a\": {\n    \"b\": true\n  }\n}\n", false);
    row("toml, new table", Kind::Toml, "a.b", "c = 1\n", "c = 1\n\n[a]\nb = true\n", false);
    row("ini", Kind::Ini, "a.b", "[a]\nc = 1\n\n[d]\ne = 2\n", "[a]\nc = 1\nb = true\n\n[d]\ne = 2\n");
    row("ini, style of the file", Kind::Ini, "a.b", "[a]\nc=1\n", "[a]\nc=1\nb=true\n");
    row("ini, commented default", Kind::Ini, "a.b", "[x]\n;b = 1\n[a]\nc = 1\n# help\n;b = false\nd = 1\n",
        "[x]\n;b = 1\n[a]\nc = 1\n# help\nb = true\n;b = false\nd = 1\n");
    row("ini, empty section", Kind::Ini, "a.b", "[a]\n[c]\n", "[a]\nb = true\n[c]\n");
    row("ini, no section", Kind::Ini, "b", "a=1\n[c]\n", "a=1\nb=true\n[c]\n");
    row("properties", Kind::Properties, "b", "# x\na = 1\n", "# x\na = 1\nb = true\n");
    row("properties, commented default", Kind::Properties, "b", "#b = false  # help\n         # more\na = 1\n",
        "b = true\n#b = false  # help\n         # more\na = 1\n");
    row("properties, empty", Kind::Properties, "b", "", "b = true\n");
    row("json, many lines", Kind::Json, "b", "{\n    \"a\": 1\n}\n", "{\n    \"b\": true,\n    \"a\": 1\n}\n");
    row("json, one line", Kind::Json, "b", "{\"a\":1}", "{\"b\":true,\"a\":1}");
    row("json, blanks", Kind::Json, "b", "{ \"a\": 1 }\n", "{ \"b\": true, \"a\": 1 }\n");
    row("json, nested", Kind::Json, "a.b", "{\n\t\"a\": {\n\t\t\"c\": 1\n\t}\n}\n",
        "{\n\t\"a\": {\n\t\t\"b\": true,\n\t\t\"c\": 1\n\t}\n}\n");
    row("jsonc, comments stay", Kind::Jsonc, "b", "{ // first\n  // a\n  \"a\": 1, // last\n}\n",
        "{ // first\n  \"b\": true,\n  // a\n  \"a\": 1, // last\n}\n");
    row("yaml", Kind::Yaml, "b", "a: 1\n", "a: 1\nb: true\n");
    row("yaml, nested", Kind::Yaml, "a.b", "a:\n    c: 1\n    d:\n        - 1\n\n# z\nz: 1\n",
        "a:\n    c: 1\n    d:\n        - 1\n    b: true\n\n# z\nz: 1\n");
    row("yaml, missing parents", Kind::Yaml, "a.b", "c:\n    d: 1\n", "c:\n    d: 1\na:\n    b: true\n", false);
    row("yaml, parent without a value", Kind::Yaml, "a.b", "a:\n#  b: 1\nc: 1\n", "a:\n  b: true\n#  b: 1\nc: 1\n");
    row("yaml, only comments", Kind::Yaml, "a.b", "# x\n", "# x\na:\n  b: true\n", false);
    row("yaml, empty", Kind::Yaml, "b", "", "b: true\n");
    row("yaml, commented default", Kind::Yaml, "b", "a: 1\n#b: false\nc: 1\n", "a: 1\nb: true\n#b: false\nc: 1\n");
    row("yaml, behind a block", Kind::Yaml, "b", "a: |\n  x\n  y\n", "a: |\n  x\n  y\nb: true\n");
    row("toml", Kind::Toml, "b", "a = 1\n[c]\nd = 1\n", "a = 1\nb = true\n[c]\nd = 1\n");
    row("toml, table", Kind::Toml, "c.b", "a = 1\n[c]\n  d = 1\n\n[e]\n", "a = 1\n[c]\n  d = 1\n  b = true\n\n[e]\n");
    row("toml, empty table", Kind::Toml, "c.b", "[c]\n[e]\n", "[c]\nb = true\n[e]\n");
    row("toml, only tables", Kind::Toml, "b", "[c]\nd = 1\n", "b = true\n[c]\nd = 1\n");
    row("toml, commented default", Kind::Toml, "b", "# x\n# b = false\n[b2]\n", "# x\nb = true\n# b = false\n[b2]\n");
    row("toml, commented default elsewhere", Kind::Toml, "c.b", "# b = 1\n[c]\nd = 1\n",
        "# b = 1\n[c]\nd = 1\nb = true\n");
    row("toml, empty", Kind::Toml, "b", "", "b = true\n");
}

void TestConfigEditors::addsAndTakesAway()
{
    QFETCH(LayerKind, kind);
    QFETCH(QString, key);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, comesBack);
    const ConfigTarget target{kind, key.toStdString()};
    for (const auto &[from, to] : {std::pair(before, after),
                                   {withCarriageReturns(before), withCarriageReturns(after)},
                                   {mark + before, mark + after}}) {
        if (from.size() > 3 || from == before) {
            QCOMPARE(edited(target, from, yes), before.isEmpty() ? after : to);
            if (comesBack)
                QCOMPARE(edited(target, before.isEmpty() ? after : to, std::nullopt), from);
            QCOMPARE(edited(target, from, std::nullopt), from);
        }
    }
    // Without a final line end it stays without one, and comes back.
    QByteArray bare = before;
    if (bare.endsWith('\n'))
        bare.chop(1);
    const QByteArray added = edited(target, bare, yes);
    QVERIFY(added != "refused");
    QVERIFY(bare.isEmpty() || !added.endsWith('\n'));
    if (comesBack)
        QCOMPARE(edited(target, added, std::nullopt), bare);
}

void TestConfigEditors::reads_data()
{
    QTest::addColumn<LayerKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, Kind kind, const char *key, const char *text, const char *value) {
        QTest::newRow(name) << kind << QString::fromLatin1(key) << QByteArray(text) << QByteArray(value);
    };
    row("ini, last of two", Kind::Ini, "a.b", "[a]\nb=1\nb=2\n", "t:2");
    row("ini, other section", Kind::Ini, "a.b", "[c]\nb=1\n", "-");
    row("ini, commented", Kind::Ini, "a.b", "[a]\n;b=1\n#b=2\n", "-");
    row("ini, comment in the value", Kind::Ini, "a.b", "[a]\nb=1 ; c\n", "t:1 ; c");
    row("properties, escapes", Kind::Properties, "b", "b = \\u0061\\t\\=\\\\x\n", "t:a\t=\\x");
    row("properties, lines", Kind::Properties, "b", "b = a\\\n   b\n", "t:ab");
    row("properties, comment does not continue", Kind::Properties, "b", "# x\\\nb=1\n", "t:1");
    row("properties, last of two", Kind::Properties, "b", "b=1\nb=2\n", "t:2");
    row("properties, nothing but the name", Kind::Properties, "b", "b\n", "t:");
    row("json, text", Kind::Json, "b", "{\"b\":\"\\u0061\"}", "t:a");
    row("json, truth", Kind::Json, "b", "{\"b\":true}", "b:true");
    row("json, null", Kind::Json, "b", "{\"b\":null}", "b:null");
    row("json, absent", Kind::Json, "a.b", "{\"b\":1}", "-");
    row("yaml, truth", Kind::Yaml, "b", "b: TRUE\n", "b:true");
    row("yaml, text", Kind::Yaml, "b", "b: \"true\"\n", "t:true");
    row("yaml, word of 1.1", Kind::Yaml, "b", "b: off\n", "b:off");
    row("yaml, null", Kind::Yaml, "b", "b:\n", "-");
    row("yaml, only comments", Kind::Yaml, "b", "# b: 1\n", "-");
    row("toml, truth", Kind::Toml, "a.b", "[a]\nb = true\n", "b:true");
    row("toml, text", Kind::Toml, "b", "b = '''true'''\n", "t:true");
    row("toml, number", Kind::Toml, "b", "b = 0x10\n", "b:16");
}

void TestConfigEditors::reads()
{
    QFETCH(LayerKind, kind);
    QFETCH(QString, key);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    QCOMPARE(read({kind, key.toStdString()}, text), value);
    QCOMPARE(read({kind, key.toStdString()}, mark + text), value);
}

void TestConfigEditors::refuses_data()
{
    QTest::addColumn<LayerKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("reading"); // refused already when read
    const auto row = [](const char *name, Kind kind, const char *key, const QByteArray &text, bool reading = true) {
        QTest::newRow(name) << kind << QString::fromLatin1(key) << text << reading;
    };
    row("ini, no sense", Kind::Ini, "a.b", "[a]\nwhat\nb=1\n");
    row("ini, header does not end", Kind::Ini, "a.b", "[a\nb=1\n");
    row("ini, no name", Kind::Ini, "a.b", "[a]\n=1\n");
    row("ini, several lines", Kind::Ini, "a.b", "[a]\nb = 1\n  more\n", false);
    row("properties, bad escape", Kind::Properties, "b", "a = \\u12\nb = 1\n");
    row("properties, several lines", Kind::Properties, "b", "b = 1\\\n  2\n", false);
    row("json, comment", Kind::Json, "b", "{\"b\": true} // c\n");
    row("json, trailing comma", Kind::Json, "b", "{\"b\": true,}\n");
    row("json, alternatives", Kind::Json, "b", "{\"b\": true | false}\n");
    row("json, two values", Kind::Json, "b", "{\"b\": true}{}\n");
    row("json, twice", Kind::Json, "b", "{\"b\": true, \"b\": false}\n");
    row("json, list", Kind::Json, "b", "[1]\n");
    row("json, empty", Kind::Json, "b", "");
    row("json, parent is no object", Kind::Json, "a.b", "{\"a\": 1}\n");
    row("json, value is an object", Kind::Json, "b", "{\"b\": {\"c\": 1}}\n", false);
    row("json, no UTF-8", Kind::Json, "b", "{\"b\": \"\xFF\"}\n");
    row("jsonc, single quotes", Kind::Jsonc, "b", "{'b': true}\n");
    row("jsonc, cut off", Kind::Jsonc, "b", "{\"b\": true");
    row("jsonc, comment does not end", Kind::Jsonc, "b", "{\"b\": true} /* x");
    row("yaml, no sense", Kind::Yaml, "b", "a: b: c\n");
    row("yaml, tab", Kind::Yaml, "b", "a:\n\tb: 1\n");
    row("yaml, alias", Kind::Yaml, "b", "a: &x true\nb: *x\n");
    row("yaml, anchor", Kind::Yaml, "b", "b: &x true\nc: *x\n", false);
    row("yaml, tag", Kind::Yaml, "b", "b: !!str true\n");
    row("yaml, block", Kind::Yaml, "b", "b: |\n  true\n", false);
    row("yaml, several lines", Kind::Yaml, "b", "b: a\n  c\n", false);
    row("yaml, mapping", Kind::Yaml, "b", "b:\n  c: 1\n");
    row("yaml, twice", Kind::Yaml, "b", "b: true\nb: false\n");
    row("yaml, merged", Kind::Yaml, "q.b", "p: &p\n  b: true\nq:\n  <<: *p\n");
    row("yaml, braces", Kind::Yaml, "a.b", "a: {c: 1}\n", false);
    row("yaml, two documents", Kind::Yaml, "b", "b: true\n---\nb: true\n");
    row("yaml, list", Kind::Yaml, "b", "- b: true\n");
    row("toml, no sense", Kind::Toml, "b", "b = \n");
    row("toml, twice", Kind::Toml, "b", "b = true\nb = false\n");
    row("toml, lines", Kind::Toml, "b", "b = \"\"\"\nx\"\"\"\n", false);
    row("toml, list", Kind::Toml, "b", "b = [1]\n");
    row("toml, parent is no table", Kind::Toml, "a.b", "a = 1\n");
    row("toml, braces", Kind::Toml, "a.b", "a = { c = 1 }\n", false);
    row("UTF-16", Kind::Yaml, "b",
        QByteArray("\xFF\xFE"
                   "b\0:\0 \0",
                   8));
    row("zeros", Kind::Ini, "a.b", QByteArray("[a]\nb=\0\n", 8));
}

void TestConfigEditors::refuses()
{
    QFETCH(LayerKind, kind);
    QFETCH(QString, key);
    QFETCH(QByteArray, text);
    QFETCH(bool, reading);
    const ConfigTarget target{kind, key.toStdString()};
    QCOMPARE(edited(target, text, yes), "refused");
    QCOMPARE(read(target, text) == "refused", reading);
    const Result<std::string> after = editConfigKey(target, view(text), yes);
    QVERIFY(std::string_view(after.error().code) == "switch-file-refused" && !after.error().message.isEmpty());
}

namespace {

void addSamples()
{
    QTest::addColumn<LayerKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, Kind kind, const char *key, const QByteArray &text) {
        QTest::newRow(name) << kind << QString::fromLatin1(key) << text;
    };
    row("ini", Kind::Ini, "a.b", mark + "; x\r\n[a] ; y\r\nb = \"true\" # c\r\n  more\r\n[c]\nd: 1\n;b=2\n[a]\nb=3");
    row("properties", Kind::Properties, "b.c", mark + "# x\\\r\nb.c = \\u0061\\\r\n  x \\= y\nb\\.c : 2\n!z\nd");
    row("json", Kind::Json, "a.b",
        mark + " {\"x\":[1,{\"a\":null}],\r\n \"a\" : {\"b\":\"\\u00e4\\\"\",\"c\":{}}, \"\":-1.5e3}\n");
    row("jsonc", Kind::Jsonc, "a.b", mark + "/* x */ {\"x\":[1,], // y\r\n \"a\" : {\"b\":true,/*z*/},}\n//");
    row("yaml", Kind::Yaml, "a.b",
        mark + "# x\r\n'k': &k {c: [1, *k]}\na: !t\r\n  z: |\n    q\n  b: \"tr\\\n    ue\" # y\n? q\n: - 1\n");
    row("yaml, plain", Kind::Yaml, "a.b", "a:\n  c: \xC3\xA4\n  b: true # x\n  d:\n  - 1\ne: 'x'\n");
    row("toml", Kind::Toml, "a.b",
        mark
            + "# x\r\nx = [1, {y = '2'}]\n[a]\r\nb = \"t\\u00e4\" # c\r\n[[q]]\nr.s = 1979-05-27\n[a.c]\nd = "
              "'''\nx'''\n");
}

/// Whatever the text is: refused, or what comes out reads as wanted.
void tryBoth(const ConfigTarget &target, const QByteArray &text)
{
    for (const SwitchValue &value : {yes, SwitchValue{"a \"b\" 'c'", true}}) {
        const QByteArray after = edited(target, text, value);
        const bool isTyped = target.kind != Kind::Ini && target.kind != Kind::Properties;
        const QByteArray wanted = (value.isText || !isTyped ? "t:" : "b:") + QByteArray::fromStdString(value.text);
        if (after != "refused" && read(target, after) != wanted && read(target, after) != wanted + '\r')
            qFatal("%s became %s", text.constData(), after.constData());
    }
    const QByteArray without = edited(target, text, std::nullopt);
    if (without != "refused" && read(target, without) != "-")
        qFatal("%s became %s", text.constData(), without.constData());
}

} // namespace

void TestConfigEditors::survivesTruncation_data()
{
    addSamples();
}

void TestConfigEditors::survivesTruncation()
{
    QFETCH(LayerKind, kind);
    QFETCH(QString, key);
    QFETCH(QByteArray, text);
    for (qsizetype length = 0; length <= text.size(); ++length) {
        tryBoth({kind, key.toStdString()}, text.left(length));
        tryBoth({kind, key.toStdString()}, text.mid(length));
    }
}

void TestConfigEditors::survivesChangedBytes_data()
{
    addSamples();
}

void TestConfigEditors::survivesChangedBytes()
{
    QFETCH(LayerKind, kind);
    QFETCH(QString, key);
    QFETCH(QByteArray, text);
    const QByteArray odd = QByteArray(1, '\0') + "\n\r\t \"'\\#;:=,{}[]&*!|>%@`-?~.\x7F\x80\xC3\xFF";
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (const char c : odd) {
            QByteArray changed = text;
            changed[at] = c;
            tryBoth({kind, key.toStdString()}, changed);
        }
    }
}

void TestConfigEditors::survivesHostileText_data()
{
    QTest::addColumn<LayerKind>("kind");
    QTest::addColumn<QByteArray>("text");
    for (const Kind kind :
         {Kind::EnvFile, Kind::Ini, Kind::Properties, Kind::Json, Kind::Jsonc, Kind::Yaml, Kind::Toml}) {
        const auto row = [kind](const char *name, const QByteArray &text) {
            QTest::newRow((QByteArray(word(kind).data()) + ", " + name).constData()) << kind << text;
        };
        row("braces", QByteArray(20000, '{'));
        row("brackets", QByteArray(20000, '['));
        row("objects", QByteArray("{\"a\":").repeated(20000));
        row("mappings", QByteArray("a: ").repeated(3000));
        row("items", QByteArray("- ").repeated(3000));
        row("deep", [] {
            QByteArray text;
            for (int i = 0; i < 400; ++i)
                text += QByteArray(i, ' ') + "a:\n";
            return text;
        }());
        row("backslashes", QByteArray(20000, '\\'));
        row("quotes", QByteArray(20000, '"'));
        row("dots", QByteArray(20000, '.'));
        row("aliases", "a: &a [x,x]\n" + QByteArray("b: &b [*a,*a,*a]\n").repeated(20));
        row("lines", QByteArray("\n").repeated(20000));
        row("carriage returns", QByteArray("\r").repeated(20000));
        row("no UTF-8", QByteArray(20000, '\xFF'));
    }
}

void TestConfigEditors::survivesHostileText()
{
    QFETCH(LayerKind, kind);
    QFETCH(QByteArray, text);
    const ConfigTarget target{kind, "a"};
    const QByteArray after = edited(target, text, yes);
    if (after != "refused")
        QVERIFY(read(target, after).endsWith(":true") || read(target, after).endsWith(":true\r"));
}

void TestConfigEditors::readsComposeFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *text, const char *value) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(value);
    };
    row("mapping", "services:\n  a:\n    image: x\n    environment:\n      KEY: \"true\"\n", "true");
    row("truth", "services:\n  a:\n    environment:\n      KEY: false\n", "false");
    row("list", "services:\n  a:\n    environment:\n      - A=1\n      - KEY=true\n", "true");
    row("quoted list", "services:\n  a:\n    environment: ['KEY=a=b']\n", "a=b");
    row("absent", "services:\n  a:\n    environment:\n      A: 1\n  b:\n    image: x\n", "-");
    row("no environment", "services:\n  a:\n    image: x\n", "-");
    row("from outside", "services:\n  a:\n    environment:\n      KEY: ${KEY:-true}\n", "refused");
    row("name alone", "services:\n  a:\n    environment:\n      - KEY\n", "refused");
    row("null", "services:\n  a:\n    environment:\n      KEY:\n", "refused");
    row("file", "services:\n  a:\n    env_file: .env\n", "refused");
    row("merged", "x: &x {KEY: 1}\nservices:\n  a:\n    environment:\n      <<: *x\n", "refused");
    row("alias", "x: &x {KEY: 1}\nservices:\n  a:\n    environment: *x\n", "refused");
    row("extends", "services:\n  a:\n    extends: b\n", "refused");
    row("included", "include: [x.yml]\nservices:\n  a:\n    image: x\n", "refused");
    row("two values", "services:\n  a:\n    environment: [KEY=1]\n  b:\n    environment: [KEY=2]\n", "refused");
    row("no services", "a: 1\n", "refused");
    row("no YAML", "services: [\n", "refused");
    row("empty", "", "refused");
}

void TestConfigEditors::readsComposeFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    const auto reading = [](const QByteArray &bytes) {
        const Result<ConfigReading> read = readComposeVariable(view(bytes), "KEY");
        if (!read)
            return QByteArray("refused");
        return read->value ? QByteArray::fromStdString(read->value->text) : QByteArray("-");
    };
    QCOMPARE(reading(text), value);
    for (qsizetype length = 0; length < text.size(); ++length)
        QVERIFY(!reading(text.left(length)).isNull());
}

void TestConfigEditors::writesDropIns()
{
    for (const bool isUnit : {false, true}) {
        const Result<std::string> one = editDropIn({}, isUnit, "A", SwitchValue{"1", true});
        QVERIFY(one);
        QVERIFY(one->find(isUnit ? "[Service]\nEnvironment=\"A=1\"\n" : "\nA=1\n") != std::string::npos);
        const Result<std::string> two = editDropIn(*one, isUnit, "B", SwitchValue{"x y", true});
        QVERIFY(two);
        QCOMPARE(readDropIn(*two, isUnit, "A")->value->text, "1");
        QCOMPARE(readDropIn(*two, isUnit, "B")->value->text, "x y");
        QVERIFY(!readDropIn(*two, isUnit, "C")->value);
        QCOMPARE(*editDropIn(*two, isUnit, "B", std::nullopt), *one);
        QCOMPARE(*editDropIn(*one, isUnit, "A", std::nullopt), "");
        QCOMPARE(readDropIn(*editDropIn(*two, isUnit, "A", SwitchValue{"2", true}), isUnit, "A")->value->text, "2");
    }
    QVERIFY(!editDropIn("[Service]\nEnvironment=A=1 B=2\n", true, "A", SwitchValue{"1", true}));
    QVERIFY(!editDropIn({}, true, "A", SwitchValue{"%h", true}));
    QVERIFY(!readDropIn("[Service]\nEnvironment=\"A=1\n", true, "A"));
}

QTEST_GUILESS_MAIN(TestConfigEditors)
#include "tst_config_editors.moc"
