// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/logged_diff.h"
#include "privacy/switches/switch_change_text.h"

#include <QTest>

using namespace telltale::privacy;

namespace {

const std::string someHash(64, 'a');
const std::string otherHash(64, '0');

SwitchChange sample()
{
    SwitchChange change;
    change.product = "appsmith";
    change.wanted = SwitchState::Off;
    change.kind = LayerKind::EnvFile;
    change.file = "/srv/a \"b\"/docker.env";
    change.key = "APPSMITH_DISABLE_TELEMETRY";
    change.before = "false";
    change.after = "true";
    change.beforeHash = someHash;
    change.afterHash = otherHash;
    change.backup = "/srv/a \"b\"/docker.env.bak";
    change.then = "restart the backend";
    change.diff = "--- x\n+++ x\n@@ -1 +1 @@\n-A=false\n+A=true\n";
    return change;
}

bool isSame(const SwitchChange &a, const SwitchChange &b)
{
    return a.product == b.product && a.wanted == b.wanted && a.kind == b.kind && a.file == b.file && a.key == b.key
        && a.before == b.before && a.after == b.after && a.beforeHash == b.beforeHash && a.afterHash == b.afterHash
        && a.backup == b.backup && a.then == b.then && a.diff == b.diff;
}

} // namespace

/// A change in the form that a log keeps.
class TestSwitchChangeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void hasOneForm();
    void refusesEveryTruncation();
    void refusesEveryOtherByte();
    void refuses_data();
    void refuses();
    void keepsSecretsOut_data();
    void keepsSecretsOut();
    void cutsWhatIsLong();
};

void TestSwitchChangeText::readsBackWhatItWrites_data()
{
    QTest::addColumn<SwitchChange>("change");
    QTest::newRow("all of it") << sample();
    SwitchChange change = sample();
    change.before.reset();
    QTest::newRow("was not there") << change;
    change = sample();
    change.after.reset();
    change.afterHash.clear();
    change.wanted = SwitchState::On;
    QTest::newRow("file taken away") << change;
    change = sample();
    change.beforeHash.clear();
    change.backup.clear();
    change.before.reset();
    QTest::newRow("new file") << change;
    change = sample();
    change.before = "";
    change.then = "";
    change.diff = "";
    QTest::newRow("empty texts") << change;
    change = sample();
    change.file = "/srv/\xff\xfe";
    change.diff = "-\xe9t\xe9\n";
    QTest::newRow("no UTF-8") << change;
    change = sample();
    change.diff = std::string("-a\0b\x1b\x7f\u2028\u00e9\n", 12);
    change.before = "\t\"\\/";
    QTest::newRow("control characters") << change;
    change = sample();
    change.kind = LayerKind::File;
    change.key = "";
    QTest::newRow("a file that is there") << change;
    change = sample();
    change.kind = LayerKind::Api;
    change.file = "http://127.0.0.1:8080";
    change.beforeHash = change.afterHash = change.backup = "";
    QTest::newRow("an interface") << change;
    change = sample();
    change.kind = LayerKind::Json;
    change.diff = "--- x\n+++ x\n@@ -1 +1 @@\n-{\"a\":1,\"t\":true,\"b\":2}\n+{\"a\":1,\"t\":false,\"b\":2}\n";
    change.key = "t";
    change = loggedChange(change);
    QVERIFY(change.diff.find("\"a\"") == std::string::npos);
    QTest::newRow("what was left out already") << change;
}

void TestSwitchChangeText::readsBackWhatItWrites()
{
    QFETCH(SwitchChange, change);
    const std::string text = switchChangeText(change);
    const std::optional<SwitchChange> read = switchChangeFrom(text);
    QVERIFY2(read, text.c_str());
    QVERIFY2(isSame(*read, change), text.c_str());
    QCOMPARE(text.find('\n'), std::string::npos);
}

void TestSwitchChangeText::hasOneForm()
{
    const std::string expected =
        "{\"version\":1,\"product\":\"appsmith\",\"wanted\":\"off\",\"kind\":\"env-file\",\"file\":\"/srv/a "
        "\\\"b\\\"/docker.env\",\"key\":\"APPSMITH_DISABLE_TELEMETRY\",\"before\":\"false\",\"after\":\"true\","
        "\"sha256_before\":\""
        + someHash + "\",\"sha256_after\":\"" + otherHash
        + "\",\"backup\":\"/srv/a \\\"b\\\"/docker.env.bak\",\"then\":\"restart the backend\",\"diff\":\"--- x\\n+++ "
          "x\\n@@ -1 +1 @@\\n-A=false\\n+A=true\\n\"}";
    QCOMPARE(switchChangeText(sample()), expected);
}

void TestSwitchChangeText::refusesEveryTruncation()
{
    const std::string text = switchChangeText(sample());
    for (std::size_t length = 0; length < text.size(); ++length)
        QVERIFY2(!switchChangeFrom(std::string_view(text).substr(0, length)), std::to_string(length).c_str());
    QVERIFY(!switchChangeFrom(text + ' '));
    QVERIFY(!switchChangeFrom(' ' + text));
    QVERIFY(!switchChangeFrom(text + text));
}

/// Any byte may be another one: what is read then, if anything, says exactly what stands there.
void TestSwitchChangeText::refusesEveryOtherByte()
{
    const std::string text = switchChangeText(sample());
    std::size_t refused = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const char byte : {'\0', ' ', '"', '\\', '}', 'x', '\x7f', '\xff'}) {
            std::string other = text;
            other[at] = byte;
            const std::optional<SwitchChange> read = switchChangeFrom(other);
            refused += read ? 0 : 1;
            if (read)
                QCOMPARE(switchChangeText(*read), other);
        }
    }
    QVERIFY(refused > text.size());
}

void TestSwitchChangeText::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray whole = QByteArray::fromStdString(switchChangeText(sample()));
    const auto row = [&whole](const char *name, const QByteArray &from, const QByteArray &to) {
        QVERIFY2(whole.contains(from), name);
        QTest::newRow(name) << QByteArray(whole).replace(from, to);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    row("later version", "\"version\":1", "\"version\":2");
    row("unknown member", "\"version\":1,", "\"version\":1,\"more\":1,");
    row("repeated member", "\"wanted\":\"off\"", "\"wanted\":\"off\",\"wanted\":\"off\"");
    row("other order", "\"wanted\":\"off\",\"kind\":\"env-file\"", "\"kind\":\"env-file\",\"wanted\":\"off\"");
    row("white space", "\"wanted\":", "\"wanted\": ");
    row("other spelling", "\"off\"", "\"\\u006fff\"");
    row("unknown state", "\"wanted\":\"off\"", "\"wanted\":\"unknown\"");
    row("no state", "\"wanted\":\"off\"", "\"wanted\":\"maybe\"");
    row("state as a number", "\"wanted\":\"off\"", "\"wanted\":0");
    row("unknown kind", "env-file\"", "env-fill\"");
    row("kind that nobody writes", "\"env-file\"", "\"compose\"");
    row("relative file", "\"file\":\"/srv", "\"file\":\"srv");
    row("no file", "\"file\":\"/srv/a \\\"b\\\"/docker.env\"", "\"file\":\"\"");
    row("relative backup", "\"backup\":\"/srv", "\"backup\":\"srv");
    row("backup of nothing", QByteArray::fromStdString(someHash), "");
    row("short hash", QByteArray::fromStdString(otherHash), "00");
    row("hash that is none", QByteArray::fromStdString(otherHash), QByteArray(64, 'G'));
    row("null where a text is", "\"then\":\"restart the backend\"", "\"then\":null");
    row("Base64 of UTF-8", "\"then\":\"restart the backend\"", "\"then_base64\":\"YQ==\"");
    row("Base64 that is none", "\"then\":\"restart the backend\"", "\"then_base64\":\"%%\"");
    row("lone surrogate", "restart", "\\ud800");
}

void TestSwitchChangeText::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!switchChangeFrom({text.constData(), static_cast<std::size_t>(text.size())}));
}

void TestSwitchChangeText::keepsSecretsOut_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, LayerKind kind, const char *key, const char *lines, const char *kept) {
        QTest::newRow(name) << static_cast<int>(kind) << QByteArray(key) << QByteArray(lines) << QByteArray(kept);
    };
    row("own line", LayerKind::EnvFile, "A", "-A=1 # why\n+A=2 # why\n", "-A=1 # why\n+A=2 # why\n");
    row("own line of JSON", LayerKind::Json, "a.t", "-  \"t\": true,\n+  \"t\": false,\n",
        "-  \"t\": true,\n+  \"t\": false,\n");
    row("one line of JSON", LayerKind::Json, "a.t",
        "-{\"pw\":\"x\",\"t\": true,\"q\":\"y\"}\n+{\"pw\":\"x\",\"t\": false,\"q\":\"y\"}\n",
        "-…t\": true…\n+…t\": false…\n");
    row("a new key", LayerKind::Json, "a.t", "-{\"pw\":\"x\"}\n+{\"pw\":\"x\",\"t\":false}\n",
        "-……\n+…,\"t\":false…\n");
    row("the key far away", LayerKind::Yaml, "t",
        "-{t: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, b: 1}\n+{t: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, b: 2}\n",
        "-…1…\n+…2…\n");
    row("a credential", LayerKind::Ini, "x.api_token", "-api_token = abc\n+api_token = def\n",
        "-api_token =***\n+api_token =***\n");
    row("Windows' line ends", LayerKind::EnvFile, "A", "-A=1\r\n+A=2\r\n", "-A=1\r\n+A=2\r\n");
}

void TestSwitchChangeText::keepsSecretsOut()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, kept);
    SwitchChange change = sample();
    change.kind = static_cast<LayerKind>(kind);
    change.key = key.toStdString();
    const std::string head = "--- /f\n+++ /f\n@@ -1 +1 @@\n pw=***\n";
    change.diff = head + lines.toStdString();
    QCOMPARE(QByteArray::fromStdString(loggedDiff(change)), QByteArray::fromStdString(head) + kept);
    change.diff = loggedDiff(change);
    QCOMPARE(loggedDiff(change), change.diff);
    const std::optional<SwitchChange> read = switchChangeFrom(switchChangeText(change));
    QVERIFY(read);
    QCOMPARE(read->before == "***", isCredentialKey(change.key));
}

/// So that no change is too long for an entry, which holds 256 KiB.
void TestSwitchChangeText::cutsWhatIsLong()
{
    SwitchChange change = sample();
    change.diff = std::string(1 << 20, '\x01');
    change.before = std::string(1 << 20, '\x02');
    change.after = "x";
    for (int i = 0; i < 1000; ++i)
        *change.after += "\u00e9\u00e9\u00e9";
    change.file = '/' + std::string(4000, '\x03');
    change.backup = change.file;
    const std::string text = switchChangeText(change);
    QVERIFY2(text.size() < std::size_t(256) << 10, std::to_string(text.size()).c_str());
    const std::optional<SwitchChange> read = switchChangeFrom(text);
    QVERIFY(read);
    QCOMPARE(read->file, change.file);
    QVERIFY(read->diff.ends_with("\x01…") && read->diff.size() <= longestLoggedDiff);
    QVERIFY(read->after->ends_with("\u00e9…") && read->after->size() <= longestLoggedValue);
    QCOMPARE(cutForLog("abc", 3), std::string("abc"));
}

QTEST_APPLESS_MAIN(TestSwitchChangeText)
#include "tst_switch_change_text.moc"
