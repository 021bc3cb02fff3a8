// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/known_values.h"
#include "privacy/reidentify/list_decoder.h"
#include "privacy/reidentify/list_reader.h"
#include "privacy/reidentify/value_variants.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace telltale::privacy;

namespace {

using Values = std::vector<std::string>;

struct ReadList
{
    Values values;
    std::uint64_t tooLong = 0;
    bool hasColumn = true;
};

/// Reads a list in pieces of this size.
ReadList readList(const std::string &text, const std::string &name, const std::string &column = {},
                  std::size_t piece = 0)
{
    ReadList list;
    const ValueSource::Take take = [&list](std::string_view value) {
        list.values.emplace_back(value);
        return true;
    };
    ListReader reader(sniffListFormat(text, name), column, take);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = piece == 0 ? text.size() : std::min(piece, text.size() - at);
        reader.feed(std::string_view(text).substr(at, size));
        at += size;
    }
    reader.end();
    list.tooLong = reader.tooLong();
    list.hasColumn = reader.hasColumn();
    return list;
}

std::string joined(const Values &values)
{
    std::string all;
    for (const std::string &value : values)
        all += value + '|';
    return all;
}

std::string decoded(const std::string &bytes, std::size_t piece)
{
    ListDecoder decoder;
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        out += decoder.decode(std::string_view(bytes).substr(at, piece));
    out += decoder.end();
    return out;
}

std::string utf16(std::u16string_view text, bool isLittle)
{
    std::string bytes = isLittle ? "\xff\xfe" : "\xfe\xff";
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 255u);
        const char high = static_cast<char>(unit >> 8u);
        bytes += isLittle ? low : high;
        bytes += isLittle ? high : low;
    }
    return bytes;
}

Values valuesOf(ValueSource &source)
{
    Values values;
    source.read([&values](std::string_view value) {
        values.emplace_back(value);
        return true;
    });
    return values;
}

} // namespace

class TestKnownValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLists_data();
    void readsLists();
    void readsTheSameInPieces_data();
    void readsTheSameInPieces();
    void survivesEveryTruncation_data();
    void survivesEveryTruncation();
    void readsColumns_data();
    void readsColumns();
    void decodesUtf16();
    void takesLatin1BothWays();
    void boundsLines();
    void stopsWhenAsked();
    void readsFiles();
    void readsCaptures();
    void refusesWhatIsNotThere();
    void knowsThisMachine();
    void makesVariants_data();
    void makesVariants();

private:
    QString write(const char *name, const std::string &bytes);

    QTemporaryDir m_directory;
};

QString TestKnownValues::write(const char *name, const std::string &bytes)
{
    QFile file(m_directory.filePath(QLatin1String(name)));
    const bool isOpen = file.open(QIODevice::WriteOnly);
    if (!isOpen || file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        qFatal("cannot write %s", name);
    return file.fileName();
}

void TestKnownValues::readsLists_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("values");
    const auto row = [](const char *title, const char *text, const char *name, const char *values) {
        QTest::newRow(title) << QByteArray(text) << QByteArray(name) << QByteArray(values);
    };
    row("nothing", "", "l.txt", "");
    row("lines", "ada@example.org\nbob@example.org\n", "l.txt", "ada@example.org|bob@example.org|");
    row("no line feed at the end", "ada\nbob", "l.txt", "ada|bob|");
    row("CRLF", "ada\r\nbob\r\n\r\n", "l.txt", "ada|bob|");
    row("blanks stay", " ada \n", "l.txt", " ada |");
    row("CSV", "name,mail\nAda,ada@example.org\n", "l.csv", "name|mail|Ada|ada@example.org|");
    row("CSV, quotes", "a,\"b, \"\"c\"\"\nd\",\"\"\r\ne,f\n", "l.csv", "a|b, \"c\"\nd|e|f|");
    row("CSV, semicolons", "a;b,c\nd;e,f\n", "l.csv", "a|b,c|d|e,f|");
    row("tabs", "a\tb c\nd\te\n", "l.tsv", "a|b c|d|e|");
    row("CSV, one column", "a\nb\n", "l.csv", "a|b|");
    row("CSV, ragged", "a,b\nc\nd,e,f\n", "l.csv", "a|b|c|d|e|f|");
    row("text that looks like CSV", "Doe, John\nRoe, Jane\n", "l.txt", "Doe| John|Doe, John|Roe| Jane|Roe, Jane|");
    row("text with some commas", "Doe, John\nJane\n", "l.txt", "Doe, John|Jane|");
    row("passwd", "root:x:0:0:root:/root:/bin/bash\nada:x:1000:1000:Ada L,,,12:/home/ada:/bin/sh\n", "passwd",
        "root|0|0|root|/root|ada|1000|1000|Ada L,,,12|Ada L|12|/home/ada|");
    row("shadow", "ada:$y$j9T$x:19000:0:99999:7:::\n", "shadow", "ada|19000|0|99999|7|");
    row("LDIF",
        "dn: cn=Ada,dc=x\ncn: Ada\nmail: ada@ex\n ample.org\nsn:: w4RkYQ==\nphoto:< file:///x\n\n# no\n\ndn: cn=Bob\n",
        "l.ldif", "cn=Ada,dc=x|Ada|ada@example.org|\u00c4da|cn=Bob|");
    row("LDIF with version", "version: 1\ndn: cn=Ada\nCN;lang-de: Ada\n", "l", "1|cn=Ada|Ada|");
    row("LDIF, broken Base64", "dn: a\nsn:: ###\ncn: b\n", "l", "a|b|");
}

void TestKnownValues::readsLists()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, values);
    QCOMPARE(QByteArray::fromStdString(joined(readList(text.toStdString(), name.toStdString()).values)), values);
}

void TestKnownValues::readsTheSameInPieces_data()
{
    readsLists_data();
}

void TestKnownValues::readsTheSameInPieces()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, values);
    for (std::size_t piece = 1; piece < 9; ++piece)
        QCOMPARE(QByteArray::fromStdString(joined(readList(text.toStdString(), name.toStdString(), {}, piece).values)),
                 values);
}

void TestKnownValues::survivesEveryTruncation_data()
{
    readsLists_data();
}

/// Cut anywhere, all values before the cut are there.
void TestKnownValues::survivesEveryTruncation()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    const std::string whole = text.toStdString();
    const ListFormat format = sniffListFormat(whole, name.toStdString());
    Values all;
    Values part;
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        part.clear();
        const ValueSource::Take take = [&part](std::string_view value) {
            part.emplace_back(value);
            return true;
        };
        ListReader reader(format, {}, take);
        reader.feed(std::string_view(whole).substr(0, length));
        const std::size_t sure = part.size();
        reader.end();
        QVERIFY(part.size() >= sure);
        all = part;
        // A longer beginning has the same sure values.
        ListReader longer(format, {}, take);
        part.clear();
        longer.feed(whole);
        longer.end();
        for (std::size_t i = 0; i < sure; ++i)
            QCOMPARE(all[i], part[i]);
    }
}

void TestKnownValues::readsColumns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<bool>("isThere");
    const QByteArray csv = "name,mail\nAda,ada@x.org\nBob,bob@x.org\n";
    QTest::newRow("by name") << csv << QByteArray("mail") << QByteArray("ada@x.org|bob@x.org|") << true;
    QTest::newRow("by number") << csv << QByteArray("2") << QByteArray("mail|ada@x.org|bob@x.org|") << true;
    QTest::newRow("none") << csv << QByteArray("phone") << QByteArray() << false;
    const QByteArray ldif = "dn: cn=Ada\nmail: ada@x.org\nmail;x: a@x.org\nuid: ada\n";
    QTest::newRow("attribute") << ldif << QByteArray("Mail") << QByteArray("ada@x.org|a@x.org|") << true;
    const QByteArray passwd = "ada:x:1:1:Ada,x:/home/ada:/bin/sh\n";
    QTest::newRow("passwd") << passwd << QByteArray("1") << QByteArray("ada|") << true;
}

void TestKnownValues::readsColumns()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, values);
    QFETCH(bool, isThere);
    const ReadList list = readList(text.toStdString(), "l", column.toStdString());
    QCOMPARE(QByteArray::fromStdString(joined(list.values)), values);
    QCOMPARE(list.hasColumn, isThere);
}

void TestKnownValues::decodesUtf16()
{
    const std::string expected = "ada\n\u00c4da\n\U0001f600\n";
    for (std::size_t piece = 1; piece < 6; ++piece) {
        QCOMPARE(decoded(utf16(u"ada\n\u00c4da\n\U0001f600\n", true), piece), expected);
        QCOMPARE(decoded(utf16(u"ada\n\u00c4da\n\U0001f600\n", false), piece), expected);
        QCOMPARE(decoded("\xef\xbb\xbf" + expected, piece), expected);
        QCOMPARE(decoded(expected, piece), expected);
    }
    // A lone surrogate, half a unit, half a mark.
    const char16_t lone[] = {u'a', 0xd83d, u'b', 0};
    QCOMPARE(decoded(utf16(lone, true), 3),
             std::string("a\xed\xa0\xbd"
                         "b"));
    QCOMPARE(decoded("\xff\xfe"
                     "a",
                     1),
             std::string("a"));
    for (const std::string &mark : {std::string("\xef"), std::string("\xef\xbb"), std::string("\xff"), std::string()})
        QCOMPARE(decoded(mark, 1), mark);
    const std::string whole = utf16(u"ada\n\u00c4da\n\U0001f600\n", true);
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY(decoded(whole.substr(0, length), 2).size() <= expected.size() + 3);
}

void TestKnownValues::takesLatin1BothWays()
{
    QCOMPARE(joined(readList("M\xfcller\nM\u00fcller\n", "l.txt").values),
             std::string("M\xfcller|M\u00fcller|M\u00fcller|"));
}

void TestKnownValues::boundsLines()
{
    const std::string text =
        "a\n" + std::string(ListReader::longestLine + 1, 'x') + "\n" + std::string(5000, 'y') + "\nb\n";
    for (const char *name : {"l.txt", "l.csv"}) {
        const ReadList list = readList(text, name, {}, 1000);
        QCOMPARE(joined(list.values), std::string("a|b|"));
        QCOMPARE(list.tooLong, std::uint64_t{2});
    }
    // A quote that is never closed costs what it swallowed, not the rest.
    const ReadList list = readList("a,\"b\n" + std::string(ListReader::longestLine * 2, 'x') + "\nc,d\n", "l.csv");
    QCOMPARE(joined(list.values), std::string("a|c|d|"));
    QCOMPARE(list.tooLong, std::uint64_t{1});
    // LDIF that continues without end.
    std::string ldif = "dn: a\ncn: ";
    for (int i = 0; i < 3000; ++i)
        ldif += "\n " + std::string(70, 'x');
    QVERIFY(readList(ldif + "\nsn: b\n", "l.ldif").values.back() == "b");
}

void TestKnownValues::stopsWhenAsked()
{
    Values values;
    const ValueSource::Take take = [&values](std::string_view value) {
        values.emplace_back(value);
        return values.size() < 2;
    };
    ListReader reader({}, {}, take);
    QVERIFY(!reader.feed("a\nb\nc\nd\n"));
    QCOMPARE(values.size(), std::size_t{2});
}

void TestKnownValues::readsFiles()
{
    const auto open = [this](const char *name, const std::string &bytes, const std::string &column) {
        auto source = openKnownValues(write(name, bytes).toStdString() + column, {});
        if (!source)
            return std::string("error: ") + source.error().code;
        // Twice: the search reads a list in passes.
        const Values first = valuesOf(**source);
        return first == valuesOf(**source) ? joined(first) : std::string("differs");
    };
    QCOMPARE(open("wide.txt", utf16(u"ada\r\n\u00c4da\r\n", true), ""), std::string("ada|\u00c4da|"));
    QCOMPARE(open("l.csv", "a,b\nc,d\n", "#b"), std::string("d|"));
    QCOMPARE(open("empty.txt", "", ""), std::string());
    QCOMPARE(open("one.txt", "x", ""), std::string("x|"));
    QCOMPARE(open("odd#name.txt", "x\n", ""), std::string("x|"));
    std::string many;
    for (int i = 0; i < 50'000; ++i)
        many += "user" + std::to_string(i) + "\n";
    auto source = openKnownValues(write("many.txt", many).toStdString(), {});
    QVERIFY(source);
    const Values values = valuesOf(**source);
    QCOMPARE(values.size(), std::size_t{50'000});
    QCOMPARE(values.front(), std::string("user0"));
    QCOMPARE(values.back(), std::string("user49999"));
    // A column that is not there is told when the list is read.
    auto missing = openKnownValues(write("c.csv", "a,b\nc,d\n").toStdString() + "#z", {});
    QVERIFY(missing);
    const ValueSource::Outcome outcome = (*missing)->read([](std::string_view) { return true; });
    QVERIFY(!outcome.isWhole);
    QVERIFY(outcome.problem.contains(QLatin1String("z")));
}

void TestKnownValues::readsCaptures()
{
    const std::string capture =
        "{\"event\":\"A\",\"users\":[{\"mail\":\"ada@x.org\"},{\"mail\":\"b\\u006fb@x.org\"}],\"n\":17}\n"
        "{\"event\":\"B\",\"users\":[]}\n";
    const std::string path = write("c.ndjson", capture).toStdString();
    auto column = openKnownValues(path + "#/users/*/mail", {});
    QVERIFY(column);
    QCOMPARE(joined(valuesOf(**column)), std::string("ada@x.org|bob@x.org|"));
    QCOMPARE((*column)->name(), path + "#/users/*/mail");
    auto all = openKnownValues(path, {});
    QVERIFY(all);
    QCOMPARE(joined(valuesOf(**all)), std::string("A|ada@x.org|bob@x.org|17|B|"));
    auto none = openKnownValues(path + "#/nobody", {});
    QVERIFY(none);
    QCOMPARE(joined(valuesOf(**none)), std::string());
    auto cut = openKnownValues(write("cut.ndjson", "{\"a\":\"x\"}\n{\"a\":").toStdString() + "#/a", {});
    QVERIFY(cut);
    const ValueSource::Outcome outcome = (*cut)->read([](std::string_view) { return true; });
    QVERIFY(!outcome.isWhole);
    QCOMPARE(outcome.values, std::uint64_t{1});
}

void TestKnownValues::refusesWhatIsNotThere()
{
    const auto missing = openKnownValues(m_directory.filePath(QStringLiteral("no")).toStdString(), {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, "not-found");
    const auto column = openKnownValues(m_directory.filePath(QStringLiteral("no")).toStdString() + "#/a", {});
    QVERIFY(!column);
    const auto folder = openKnownValues(m_directory.path().toStdString(), {});
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, "is-directory");
}

void TestKnownValues::knowsThisMachine()
{
    const MachineFacts facts{"box.corp.example",
                             {{"ada", "Ada L", "/home/ada"}},
                             {"192.0.2.7", "2001:db8::7"},
                             {"00:00:5e:00:53:af"},
                             "0123456789abcdef0123456789abcdef"};
    const Values values = machineValues(facts);
    const std::set<std::string> all(values.begin(), values.end());
    for (const char *value : {"box.corp.example", "box", "corp.example", "ada", "Ada L", "/home/ada", "ada@box",
                              "ada@box.corp.example", "192.0.2.7", "2001:db8::7", "00:00:5e:00:53:af",
                              "00-00-5e-00-53-af", "00005e0053af", "0123456789abcdef0123456789abcdef"})
        QVERIFY2(all.contains(value), value);
    QCOMPARE(all.size(), values.size());
    QVERIFY(!all.contains(""));
    QVERIFY(machineValues({}).empty());
    // The real one: it has a name and root, and nothing hangs.
    const MachineFacts own = readMachineFacts();
    QVERIFY(!own.hostName.empty());
    QVERIFY(!own.users.empty());
}

void TestKnownValues::makesVariants_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("variants");
    const auto row = [](const char *value, const char *variants) {
        QTest::newRow(value) << QByteArray(value) << QByteArray(variants);
    };
    row("17", "as is=17|in quotes=\"17\"|line feed behind=17\n|");
    row("ada", "as is=ada|upper case=ADA|in quotes=\"ada\"|line feed behind=ada\n|");
    row(" Ada",
        "as is= Ada|lower case= ada|trimmed=Ada|trimmed, lower case=ada|upper case= ADA|"
        "in quotes=\" Ada\"|line feed behind= Ada\n|");
    row("ada@x.org",
        "as is=ada@x.org|domain=x.org|mailto:=mailto:ada@x.org|"
        "in quotes=\"ada@x.org\"|line feed behind=ada@x.org\n|");
    row("Ada@X.org",
        "as is=Ada@X.org|lower case=ada@x.org|domain=X.org|domain, lower case=x.org|"
        "mailto:=mailto:Ada@X.org|mailto:, lower case=mailto:ada@x.org|"
        "in quotes=\"Ada@X.org\"|line feed behind=Ada@X.org\n|");
    row("@x", "as is=@x|upper case=@X|in quotes=\"@x\"|line feed behind=@x\n|");
    row("x@", "as is=x@|upper case=X@|in quotes=\"x@\"|line feed behind=x@\n|");
    row("(123) 456-7890",
        "as is=(123) 456-7890|digits=1234567890|+ and digits=+1234567890|"
        "in quotes=\"(123) 456-7890\"|line feed behind=(123) 456-7890\n|");
    row("+491234567", "as is=+491234567|digits=491234567|in quotes=\"+491234567\"|line feed behind=+491234567\n|");
    row("491234567", "as is=491234567|+ and digits=+491234567|in quotes=\"491234567\"|line feed behind=491234567\n|");
    row(" ", "as is= |trimmed=|in quotes=\" \"|line feed behind= \n|");
}

void TestKnownValues::makesVariants()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, variants);
    auto maker = std::make_unique<ValueVariants>();
    std::string all;
    maker->forEach(value.toStdString(), false, [&all](std::string_view text, ValueVariant variant) {
        all += std::string(word(variant)) + '=' + std::string(text) + '|';
    });
    QCOMPARE(QByteArray::fromStdString(all), variants);
    maker->forgetDomains();
    maker->forEach(value.toStdString(), true, [&all](std::string_view text, ValueVariant variant) {
        const std::string one = std::string(word(variant)) + '=' + std::string(text) + '|';
        QVERIFY(all.find(one) != std::string::npos && one.find("quotes") == std::string::npos);
    });
    // The largest value fits.
    const std::string largest = std::string(ValueVariants::longestValue - 2, 'A') + "@b";
    std::size_t count = 0;
    maker->forEach(largest, false, [&count](std::string_view, ValueVariant) { ++count; });
    maker->forEachSalted(largest, std::string(64, 's'), [&count](std::string_view, ValueVariant) { ++count; });
    QVERIFY(count > 8);
}

QTEST_APPLESS_MAIN(TestKnownValues)
#include "tst_known_values.moc"
