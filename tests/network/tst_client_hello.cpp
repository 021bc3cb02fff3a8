// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/client_hello.h"
#include "network/tls_pair.h"

#include <QTest>

using namespace telltale;
using namespace telltale::network;
using Kind = ClientHelloReading::Kind;

namespace {

std::string big(std::size_t number, int size)
{
    std::string bytes;
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift & 0xff);
    return bytes;
}

std::string vectorOf(const std::string &content, int size)
{
    return big(content.size(), size) + content;
}

std::string extensionOf(unsigned type, const std::string &content)
{
    return big(type, 2) + vectorOf(content, 2);
}

std::string nameEntry(const std::string &name, int type = 0)
{
    return big(static_cast<std::size_t>(type), 1) + vectorOf(name, 2);
}

std::string nameExtension(const std::string &name)
{
    return extensionOf(0, vectorOf(nameEntry(name), 2));
}

std::string protocolsExtensionOf(const std::string &list)
{
    return extensionOf(16, vectorOf(list, 2));
}

/// What stands before the extensions.
std::string beginning()
{
    return big(0x0303, 2) + std::string(32, 'r') + vectorOf(std::string(32, 's'), 1)
        + vectorOf(big(0x0a0a, 2) + big(0x1301, 2), 2) + vectorOf(std::string(1, '\0'), 1);
}

std::string message(const std::string &body, int type = 1)
{
    return big(static_cast<std::size_t>(type), 1) + vectorOf(body, 3);
}

/// Cut into records of at most `size` bytes.
std::string recordsOf(const std::string &bytes, std::size_t size = 16384)
{
    std::string records;
    for (std::size_t at = 0; at < bytes.size(); at += size)
        records += "\x16\x03\x01" + vectorOf(bytes.substr(at, size), 2);
    return records;
}

std::string hello(const std::string &extensions)
{
    return recordsOf(message(beginning() + vectorOf(extensions, 2)));
}

std::string bytesOf(const QByteArray &bytes)
{
    return bytes.toStdString();
}

} // namespace

/// The first bytes of a connection.
class TestClientHello : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatOpensslSends();
    void readsNames_data();
    void readsNames();
    void readsProtocols();
    void saysWhatIsNone_data();
    void saysWhatIsNone();
    void wantsMoreUntilItIsWhole_data();
    void wantsMoreUntilItIsWhole();
    void endsAtItsBound();
    void survivesEveryChangedByte();
};

void TestClientHello::readsWhatOpensslSends()
{
    const ClientHelloReading reading =
        readClientHello(test::helloOf("Collector.Example.TEST", std::string("\x02h2\x08http/1.1")));
    QCOMPARE(reading.kind, Kind::Whole);
    QCOMPARE(reading.hello.serverName, std::string("collector.example.test"));
    QCOMPARE(reading.hello.protocols, (std::vector<std::string>{"h2", "http/1.1"}));
    QVERIFY(reading.hello.offers("http/1.1"));
    QVERIFY(!reading.hello.offers("http/1.0"));
    const ClientHelloReading bare = readClientHello(test::helloOf("", ""));
    QCOMPARE(bare.kind, Kind::Whole);
    QCOMPARE(bare.hello.serverName, std::string());
    QVERIFY(bare.hello.protocols.empty());
}

void TestClientHello::readsNames_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("read");
    const auto row = [](const char *title, const QByteArray &sent, const QByteArray &read) {
        QTest::newRow(title) << sent << read;
    };
    row("plain", "a.example", "a.example");
    row("upper case and a final dot", "A.Example.", "a.example");
    row("one label", "collector", "collector");
    row("A-labels", "xn--bcher-kva.example", "xn--bcher-kva.example");
    row("underscore", "_dmarc.my_host.example", "_dmarc.my_host.example");
    row("long", QByteArray("a.").repeated(126) + "b", QByteArray("a.").repeated(126) + "b");
    row("too long", QByteArray("a.").repeated(127) + "b", "");
    row("label too long", QByteArray(64, 'a') + ".example", "");
    row("IPv4", "192.0.2.1", "");
    row("IPv6", "2001:db8::1", "");
    row("half an address", "127.1", "");
    row("a final dot alone", ".", "");
    row("two dots", "a..example", "");
    row("two final dots", "a.example..", "");
    row("wildcard", "*.example", "");
    row("NUL", QByteArray("a.example\0.b", 12), "");
    row("U-labels",
        "b\xc3\xbc"
        "cher.example",
        "");
    row("line feed", "a.example\nb", "");
    row("quotes", "a\".example", "");
    row("spaces", "a example", "");
}

void TestClientHello::readsNames()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, read);
    const ClientHelloReading reading = readClientHello(hello(nameExtension(bytesOf(sent))));
    QCOMPARE(reading.kind, Kind::Whole);
    QCOMPARE(QByteArray::fromStdString(reading.hello.serverName), read);
}

void TestClientHello::readsProtocols()
{
    const std::string grease = extensionOf(0x1a1a, "");
    const std::string others = extensionOf(0x002b, "\x02\x03\x04") + extensionOf(0xfafa, std::string(1, '\0'));
    const std::string list = std::string("\x02\x3a\x3a") + "\x02h2" + "\x08http/1.1";
    const ClientHelloReading reading =
        readClientHello(hello(grease + protocolsExtensionOf(list) + others + nameExtension("a.example")));
    QCOMPARE(reading.kind, Kind::Whole);
    QCOMPARE(reading.hello.protocols, (std::vector<std::string>{"::", "h2", "http/1.1"}));
    QCOMPARE(reading.hello.serverName, std::string("a.example"));
    // TLS 1.2 without extensions, and what follows a hello.
    QCOMPARE(readClientHello(recordsOf(message(beginning()))).kind, Kind::Whole);
    QCOMPARE(readClientHello(hello("") + "\x17\x03\x03").kind, Kind::Whole);
    // Names of kinds that nobody knows stand beside the one.
    const std::string two = extensionOf(0, vectorOf(nameEntry("x", 7) + nameEntry("a.example"), 2));
    QCOMPARE(readClientHello(hello(two)).hello.serverName, std::string("a.example"));
}

void TestClientHello::saysWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *title, const std::string &bytes) {
        QTest::newRow(title) << QByteArray::fromStdString(bytes);
    };
    const std::string name = nameExtension("a.example");
    row("HTTP", "GET / HTTP/1.1\r\n");
    row("HTTP/2", "PRI * HTTP/2.0\r\n");
    row("SSH", "SSH-2.0-x\r\n");
    row("zeros", std::string(8, '\0'));
    row("SSL 2 hello", std::string("\x80\x2e\x01\x03\x01\x00\x15\x00\x00\x00\x10", 11));
    row("major version", std::string("\x16\x02\x00\x00\x05", 5));
    row("alert first", std::string("\x15\x03\x01\x00\x02\x01\x00", 7));
    row("empty record", std::string("\x16\x03\x01\x00\x00", 5));
    row("record too large", std::string("\x16\x03\x01\x40\x01", 5));
    row("server hello", recordsOf(message(beginning(), 2)));
    row("another record within", recordsOf(message(beginning()).substr(0, 20)) + "\x17\x03\x03");
    row("says 16 MB", recordsOf("\x01\xff\xff\xff"));
    row("says 64 KiB and one", recordsOf(std::string("\x01\x01\x00\x01", 4)));
    row("hello of SSL 2 in a record", recordsOf(message("\x02" + beginning().substr(1))));
    row("empty hello", recordsOf(message("")));
    row("cut off within", recordsOf(message(beginning().substr(0, 40))));
    row("no ciphers",
        recordsOf(message(beginning().substr(0, 67) + std::string("\0\0", 2) + std::string("\x01\x00", 2))));
    row("odd ciphers",
        recordsOf(message(beginning().substr(0, 67) + std::string("\0\3abc", 5) + std::string("\x01\x00", 2))));
    row("no compressions", recordsOf(message(beginning().substr(0, beginning().size() - 2) + std::string(1, '\0'))));
    row("extensions short", recordsOf(message(beginning() + big(100, 2) + name)));
    row("extensions long", recordsOf(message(beginning() + vectorOf(name, 2) + 'x')));
    row("extension short", hello(name + std::string("\0\x2b\0\x09x", 5)));
    row("half an extension", hello(name + std::string(3, '\0')));
    row("an extension twice", hello(name + nameExtension("b.example")));
    row("GREASE twice", hello(extensionOf(0x0a0a, "") + extensionOf(0x0a0a, "")));
    row("two host names", hello(extensionOf(0, vectorOf(nameEntry("a.example") + nameEntry("b.example"), 2))));
    row("an empty name", hello(nameExtension("")));
    row("an empty list of names", hello(extensionOf(0, std::string(2, '\0'))));
    row("no list of names", hello(extensionOf(0, "")));
    row("names short", hello(extensionOf(0, big(50, 2) + nameEntry("a.example"))));
    row("names long", hello(extensionOf(0, vectorOf(nameEntry("a.example"), 2) + 'x')));
    row("name short", hello(extensionOf(0, vectorOf(std::string("\0\0\x20x", 4), 2))));
    row("empty protocol", hello(protocolsExtensionOf(std::string(1, '\0'))));
    row("no protocols", hello(protocolsExtensionOf("")));
    row("protocol short", hello(protocolsExtensionOf("\x09h2")));
}

void TestClientHello::saysWhatIsNone()
{
    QFETCH(QByteArray, bytes);
    const std::string all = bytesOf(bytes);
    QCOMPARE(readClientHello(all).kind, Kind::None);
    // What is none stays none, and is never whole on its way.
    for (std::size_t size = 0; size < all.size(); ++size)
        QVERIFY(readClientHello(std::string_view(all).substr(0, size)).kind != Kind::Whole);
    QCOMPARE(readClientHello(all + std::string(100, 'x')).kind, Kind::None);
}

void TestClientHello::wantsMoreUntilItIsWhole_data()
{
    QTest::addColumn<int>("recordSize");
    for (const int size : {1, 2, 3, 4, 5, 100, 16384})
        QTest::addRow("records of %d", size) << size;
}

void TestClientHello::wantsMoreUntilItIsWhole()
{
    QFETCH(int, recordSize);
    const std::string whole = message(beginning()
                                      + vectorOf(nameExtension("a.example") + protocolsExtensionOf("\x02h2")
                                                     + extensionOf(21, std::string(300, '\0')),
                                                 2));
    const std::string bytes = recordsOf(whole, static_cast<std::size_t>(recordSize));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const std::string part = bytes.substr(0, size); // its end is where memory ends
        QCOMPARE(readClientHello(part).kind, Kind::NeedMore);
    }
    const ClientHelloReading reading = readClientHello(bytes);
    QCOMPARE(reading.kind, Kind::Whole);
    QCOMPARE(reading.hello.serverName, std::string("a.example"));
    QVERIFY(reading.hello.offers("h2"));
}

void TestClientHello::endsAtItsBound()
{
    // Sixty kilobytes in four records are read; the same in records of one byte are not, and are not waited for.
    std::string extensions = nameExtension("a.example") + extensionOf(21, std::string(60000, '\0'));
    const std::string whole = message(beginning() + vectorOf(extensions, 2));
    QCOMPARE(readClientHello(recordsOf(whole)).kind, Kind::Whole);
    const std::string tiny = recordsOf(whole, 1);
    QCOMPARE(readClientHello(tiny.substr(0, 65535)).kind, Kind::NeedMore);
    QCOMPARE(readClientHello(tiny.substr(0, 65536)).kind, Kind::None);
    QCOMPARE(readClientHello(tiny).kind, Kind::None);
    const std::string larger = recordsOf(message(beginning() + std::string(65600 - beginning().size(), 'x')));
    QCOMPARE(readClientHello(larger.substr(0, 9)).kind, Kind::None);
}

void TestClientHello::survivesEveryChangedByte()
{
    const std::string bytes = hello(nameExtension("a.example") + protocolsExtensionOf("\x02h2\x08http/1.1"));
    int whole = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (int change = 1; change < 256; ++change) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ change);
            whole += readClientHello(changed).kind == Kind::Whole ? 1 : 0;
        }
    }
    QVERIFY(whole > 0); // random bytes, session and ciphers may be anything
}

QTEST_GUILESS_MAIN(TestClientHello)
#include "tst_client_hello.moc"
