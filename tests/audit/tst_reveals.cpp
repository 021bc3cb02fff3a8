// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reveals/revealer.h"
#include "audit/reveals/user_agent.h"

#include <QTest>

using namespace telltale::audit;

namespace {

QByteArray joined(const std::vector<std::string> &sentences)
{
    QByteArray all;
    for (const std::string &sentence : sentences)
        all += (all.isEmpty() ? "" : " | ") + QByteArray::fromStdString(sentence);
    return all;
}

/// `path=value(form)[…]`
QByteArray listed(const std::vector<Inside> &inside)
{
    QByteArray all;
    for (const Inside &part : inside) {
        all += (all.isEmpty() ? "" : " ")
            + QByteArray::fromStdString(part.path + '=' + part.value + '(' + std::string(word(part.recognised)) + ')');
        if (!part.inside.empty())
            all += '[' + listed(part.inside) + ']';
    }
    return all;
}

} // namespace

class TestReveals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
    void looksInside_data();
    void looksInside();
    void insideIsJudged();
    void stopsAtItsLimits();
    void readsUserAgents_data();
    void readsUserAgents();
    void survivesEveryTruncation();

private:
    const ValueRecogniser m_recogniser;
    const Revealer m_revealer{m_recogniser};
};

void TestReveals::says_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("sentences");
    const auto row = [](const char *value, const char *sentences) {
        QTest::addRow("%s", value) << QByteArray(value) << QByteArray(sentences);
    };
    row("609ce8fb4092701c69df9846", "MongoDB ObjectId, created 2021-05-13T08:53:15Z");
    row("659cf0bd504813315c336bf7", "MongoDB ObjectId, created 2024-01-09T07:07:41Z");
    row("75ddda7c-ba47-41e0-9578-7d3afaf05284", "UUID version 4: random, says nothing by itself");
    row("c232ab00-9414-11ec-b3c8-9f6bdeced846",
        "UUID version 1, created 2022-02-22T19:22:22.000Z | made on a machine that hides its MAC address (random node "
        "9f:6b:de:ce:d8:46)");
    row("1ec9414c-232a-6b00-b3c8-001a2b3c4d5e",
        "UUID version 6, created 2022-02-22T19:22:22.000Z | made on the machine with the MAC address "
        "00:1a:2b:3c:4d:5e");
    row("017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "UUID version 7, created 2022-02-22T19:22:22.000Z");
    row("01ARZ3NDEKTSV4RRFFQ69G5FAV", "ULID, created 2016-07-30T23:54:10.259Z");
    row("0ujtsYcgvSTl8PAuAdqWYSMnLOv", "KSUID, created 2017-10-10T04:00:47Z");
    row("1704784233604", "2024-01-09T07:10:33.604Z, milliseconds since 1970");
    row("2024-01-09T08:10:33+01:00", "local time of the zone UTC+01:00; in UTC 2024-01-09T07:10:33.000Z");
    row("en-US", "language English, as in United States");
    row("Europe/Berlin", "somewhere in Germany");
    row("v1.9.56", "release 1.9.56");
    row("1.0.0-rc.2", "release 1.0.0, not a finished one: rc.2");
    row("192.168.1.7", "IPv4, private network");
    row("117.211.16.3", "public IPv4 address in the network 117.211.16.0/24: leads to a provider and a town");
    row("00:1a:2b:3c:4d:5e", "given by the maker of the card, whose number is 00:1A:2B; stays with the device");
    row("02:42:ac:11:00:02", "locally administered: made up by the device, often anew for each network");
    row("/Users/ines/notes/main.py", "name of the user on the machine: ines");
    row("C:\\Users\\ines\\AppData", "name of the user on the machine: ines");
    row("http://backend:8080/health", "internal host name backend");
    row("https://ines:pw@db.internal/x", "internal host name db.internal | holds a password");
    row("https://dev.appsmith.com/applications", "host dev.appsmith.com");
    row("ines+news@example.com", "at the domain example.com | with the tag news of its owner");
    row("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "SHA-256 of the empty text: nothing was sent here");
    row("75ddda7cba4741e095787d3afaf05284", "if it is a UUID: UUID version 4: random, says nothing by itself");
    row("+4915112345678", "telephone number: DE, mobile");
    row("fetch-release-notes", "");
}

void TestReveals::says()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, sentences);
    const std::string text = value.toStdString();
    QCOMPARE(joined(m_revealer.reveals(m_recogniser.judge(text).recognised, text)), sentences);
}

void TestReveals::looksInside_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("inside");
    const auto row = [](const QByteArray &value, const char *inside) {
        QTest::addRow("%s", value.constData()) << value << QByteArray(inside);
    };
    row(R"({"user":{"mail":"ines@example.com"},"n":8})", "/user/mail=ines@example.com(email) /n=8()");
    row(QByteArray(R"({"mail":"ines@example.com"})").toBase64(),
        "base64={\"mail\":\"ines@example.com\"}(json)[/mail=ines@example.com(email)]");
    row(QByteArray("ines.marlowe@example.com").toHex(), "hex=ines.marlowe@example.com(email)");
    row("mail%3Dines%40example.com", "decoded=mail=ines@example.com(email)");
    row("mail=ines%40example.com&ip=10.0.0.1%20", "mail=ines@example.com(email) ip=10.0.0.1 (ipv4)");
    row("https://ines:pw@api.example.com/u/609ce8fb4092701c69df9846?mail=a%40b.example#x",
        "host=api.example.com(hostname) user=ines() password=pw() path=609ce8fb4092701c69df9846(objectid) "
        "query/mail=a@b.example(email)");
    row("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJpbmVzIiwiZXhwIjoxNzA0Nzg0MjE3fQ.c2ln",
        "header/alg=HS256() claims/sub=ines() claims/exp=1704784217(timestamp)");
    row("Basic dXNlcjpwYXNzd29yZA==", "base64=user:password()");
    row("fetch-release-notes", "");
}

void TestReveals::looksInside()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, inside);
    const std::string text = value.toStdString();
    QCOMPARE(listed(m_revealer.read(m_recogniser.judge(text).recognised, text).inside), inside);
}

void TestReveals::insideIsJudged()
{
    const std::string token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJpbmVzIiwiZXhwIjoxNzA0Nzg0MjE3fQ.c2ln";
    QCOMPARE(joined(m_revealer.reveals(Recognised::Jwt, token)),
             QByteArray("signed with HS256 | about the subject ines | valid until 2024-01-09T07:10:17Z"));
    const Revelation url =
        m_revealer.read(Recognised::Url, "https://a.example/?t=ghp_16C7e42F292c6912E7710c838347Ae178B4a");
    QVERIFY(url.inside.back().isSecret);
    QCOMPARE(url.inside.back().category, Category::Credential);
    QCOMPARE(url.inside.back().why, std::string("value is a GitHub token"));
}

void TestReveals::stopsAtItsLimits()
{
    // Base64 in Base64 in …
    QByteArray nested = "{\"mail\":\"ines@example.com\"}";
    for (int i = 0; i < 12; ++i)
        nested = nested.toBase64();
    const Revelation deep = m_revealer.read(Recognised::Base64, nested.toStdString());
    QVERIFY(deep.isCut);
    int depth = 0;
    for (const std::vector<Inside> *level = &deep.inside; !level->empty(); level = &level->front().inside)
        ++depth;
    QCOMPARE(depth, Revealer::depthLimit);
    // Many entries.
    std::string wide = "[";
    for (int i = 0; i < 5000; ++i)
        wide += (i ? "," : "") + std::to_string(i);
    const Revelation many = m_revealer.read(Recognised::Json, wide + "]");
    QVERIFY(many.isCut);
    QCOMPARE(many.inside.size(), Revealer::entryLimit);
    // Large values are not taken apart at all.
    const Revelation large = m_revealer.read(Recognised::Json, '"' + std::string(1 << 20, 'x') + '"');
    QVERIFY(large.isCut);
    QVERIFY(large.inside.empty());
    QVERIFY(m_revealer.read(Recognised::Json, std::string(30000, '[')).inside.empty());
}

void TestReveals::readsUserAgents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<QByteArray>("device");
    const auto row = [](const char *text, const char *client, const char *system, const char *device = "") {
        QTest::addRow("%s", text) << QByteArray(text) << QByteArray(client) << QByteArray(system) << QByteArray(device);
    };
    row("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.111 "
        "Safari/537.36",
        "Chrome 86.0.4240.111", "macOS 10.14.6");
    row("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 "
        "Safari/537.36 Edg/120.0.2210.91",
        "Edge 120.0.2210.91", "Windows NT 10.0");
    row("Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 "
        "Mobile/15E148 Safari/604.1",
        "Safari 17.2", "iOS 17.2", "iPhone");
    row("Mozilla/5.0 (Linux; Android 14; SM-S911B Build/UP1A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 "
        "Mobile Safari/537.36",
        "Chrome 120.0.0.0", "Android 14", "SM-S911B");
    row("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile "
        "Safari/537.36",
        "Chrome 120.0.0.0", "Android 10");
    row("Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0", "Firefox 121.0", "Linux x86_64");
    row("TesselNotes/3.8.1 (Linux x86_64) Electron/31.0.0", "Electron 31.0.0", "Linux x86_64");
    row("curl/8.5.0", "curl 8.5.0", "");
    row("nothing of the kind", "", "");
    row("Mozilla/5.0 (", "", "");
}

void TestReveals::readsUserAgents()
{
    QFETCH(QByteArray, text);
    const UserAgent agent = parseUserAgent(text.toStdString());
    QTEST(QByteArray::fromStdString(agent.client), "client");
    QTEST(QByteArray::fromStdString(agent.system), "system");
    QTEST(QByteArray::fromStdString(agent.device), "device");
}

void TestReveals::survivesEveryTruncation()
{
    for (const char *value :
         {"https://ines:pw@[2001:db8::1]:443/u/609ce8fb4092701c69df9846?mail=a%40b.example&x=%7B%22a%22%3A1%7D#t=1",
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJpbmVzIn0.c2ln",
          "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) Version/17.2 Safari/604.1",
          "{\"a\":[1,{\"b\":\"\\ud83d\\ude00\"}]}", "Basic dXNlcjpwYXNzd29yZA==",
          "017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "fe80::1%eth0/64", "file:///C:/Users/ines/x", "de_DE.UTF-8@euro"}) {
        const std::string whole(value);
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            const std::vector<char> piece(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
            const std::string_view text(piece.data(), piece.size());
            // Whatever it was taken for: the caller may be wrong.
            for (int form = 0; form <= static_cast<int>(Recognised::Number); ++form)
                m_revealer.read(static_cast<Recognised>(form), text);
        }
    }
}

QTEST_GUILESS_MAIN(TestReveals)
#include "tst_reveals.moc"
