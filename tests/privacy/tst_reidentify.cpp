// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/hashing/every_scheme.h"
#include "privacy/reidentify/known_values.h"
#include "privacy/reidentify_run.h"

#include <QFile>
#include <QTest>

using namespace telltale::privacy;
using telltale::payload::NodeType;
using telltale::test::digestsIn;
using telltale::test::Run;

namespace {

std::string hashText(HashAlgorithm algorithm, const std::string &text, DigestCoding coding = DigestCoding::Hex)
{
    return digestText(Hasher().digest(algorithm, text), coding);
}

std::string sha(const std::string &text)
{
    return hashText(HashAlgorithm::Sha256, text);
}

std::string field(const std::string &name, const std::string &value)
{
    return "{\"" + name + "\":\"" + value + "\"}\n";
}

} // namespace

class TestReidentify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsForms_data();
    void readsForms();
    void survivesEveryTruncation();
    void findsEveryScheme();
    void findsNumbers();
    void findsReversedMurmur();
    void findsVariants_data();
    void findsVariants();
    void findsSalted();
    void findsCutDigests();
    void countsRowsOnce();
    void looksInHeadsAndPages();
    void tellsOnlyLikelyOnes();
    void reckonsWithChance();
    void sparesNumbersThatFitByChance();
    void knowsDigestsOfNothing();
    void saysWhatTheRestCosts_data();
    void saysWhatTheRestCosts();
    void leavesPasswordsAlone();
    void findsTheSameWithAnyThreads();
    void triesOnlyWhatItIsTold();
    void canBeStopped();
    void appsmithPage();
    void tableFindsAmongMany();
};

void TestReidentify::readsForms_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("forms");
    const auto row = [](NodeType type, const char *text, const char *forms) {
        QTest::newRow(text) << static_cast<int>(type) << QByteArray(text) << QByteArray(forms);
    };
    const NodeType text = NodeType::String;
    row(text, "b6fa4eb9", "hex 32 whole, hex 32 reversed");
    row(text, "B6FA4EB9", "HEX 32 whole, HEX 32 reversed");
    row(text, "0xb6fa4eb9", "hex 32 whole, hex 32 reversed");
    row(text, "b6fa4eb9a", "hex 36 cut");
    row(text, "2813448ce6316cb70b38fa29c8c64130", "hex 128 whole, hex 128 reversed");
    row(text, "md5:2813448ce6316cb70b38fa29c8c64130", "hex 128 whole, hex 128 reversed");
    row(text, "sha256-JY2NyRbbjOosr7bDzQywJG7+BhQh29g+w6NQQoyr2k8=", "base64 256 whole");
    row(text, "JY2NyRbbjOosr7bDzQywJG7-BhQh29g-w6NQQoyr2k8", "base64url 256 whole");
    row(text, "JY2NyRbbjOosr7bDzQywJG7+BhQh29g+w6NQQoyr2k8", "base64 256 whole");
    row(text, " 258d8dc916db8cea2cafb6c3cd0cb0246efe061421dbd83ec3a350428cabda4f\n", "hex 256 whole");
    row(text, "3070906041", "decimal 32 whole, hex 40 cut");
    row(NodeType::Number, "3070906041", "decimal 32 whole");
    row(NodeType::Number, "-1224061255", "decimal 32 whole");
    row(NodeType::Number, "4294967296", "");
    row(NodeType::Number, "-2147483649", "");
    row(NodeType::Number, "12345", "");
    row(NodeType::Number, "307090604.1", "");
    row(NodeType::Number, "3e9", "");
    row(text, "1234567", "decimal 32 whole");
    row(text, "b6fa4eb", "");
    row(text, "hello, world, this is a text", "");
    row(text, "aGVsbG8sIHdvcmxk", "");
    row(text, "", "");
}

void TestReidentify::readsForms()
{
    QFETCH(int, type);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, forms);
    QByteArray all;
    for (const DigestForm &form : digestForms(static_cast<NodeType>(type), text.toStdString())) {
        all += (all.isEmpty() ? "" : ", ") + QByteArray::fromStdString(std::string(word(form.coding))) + ' '
            + QByteArray::number(form.bits)
            + (form.isReversed       ? " reversed"
                   : form.whole != 0 ? " whole"
                                     : " cut");
        QCOMPARE(form.bytes.size(), std::size_t{(form.bits + 7u) / 8u});
        QVERIFY(form.bytes.size() >= 4);
    }
    QCOMPARE(all, forms);
}

void TestReidentify::survivesEveryTruncation()
{
    for (const std::string &text :
         {sha("x") + sha("y"), hashText(HashAlgorithm::Sha512, "x", DigestCoding::Base64), "sha256:" + sha("x"),
          std::string("-2147483648"), "0x" + sha("x"), std::string(200, 'a'), std::string(200, '=')}) {
        for (std::size_t length = 0; length <= text.size(); ++length) {
            for (const DigestForm &form : digestForms(NodeType::String, std::string_view(text).substr(0, length)))
                QVERIFY(form.bits >= 32 && form.bits <= 512 && form.bytes.size() >= 4);
        }
    }
    std::string event = "{\"userHash\":\"" + sha("ada") + "\",\"n\":3070906041}";
    for (std::size_t length = 0; length <= event.size(); ++length)
        Run(event.substr(0, length)).tryValues({"ada"}).results();
}

/// A value's hash in every algorithm, written in every way.
void TestReidentify::findsEveryScheme()
{
    Hasher hasher;
    std::string events;
    std::vector<SchemeText> schemes;
    for (SchemeText &scheme : everyScheme(hasher, "ada@example.org")) {
        const bool isShort = specOf(scheme.algorithm).bytes == 4 && word(scheme.coding).starts_with("base64");
        if (isShort)
            continue; // six characters
        events += field("hash", scheme.text);
        schemes.push_back(std::move(scheme));
    }
    Run run(events);
    run.tryValues({"bob@example.org", "ada@example.org", "eve@example.org"});
    QVERIFY(schemes.size() > 50);
    for (const SchemeText &scheme : schemes) {
        const Reidentified result = run.of(scheme.text);
        QVERIFY2(result.value == "ada@example.org", (scheme.name + ": " + scheme.text).c_str());
        QCOMPARE(result.algorithm, std::string(specOf(scheme.algorithm).name));
        QVERIFY(result.verdict == ReidentifyVerdict::Recovered);
        QCOMPARE(result.variant, std::string("as is"));
        QCOMPARE(result.from, std::string("list"));
    }
}

void TestReidentify::findsNumbers()
{
    const std::string crc = hashText(HashAlgorithm::Crc32, "ada@example.org", DigestCoding::Decimal);
    const std::string murmur = hashText(HashAlgorithm::Murmur3_32, "ada@example.org", DigestCoding::SignedDecimal);
    Run run("{\"crc\":" + crc + ",\"bucketHash\":" + murmur + "}\n");
    run.tryValues({"ada@example.org"});
    QCOMPARE(run.of(crc).algorithm, std::string("CRC-32"));
    QCOMPARE(run.of(crc).encoding, std::string("decimal"));
    QCOMPARE(run.of(murmur).algorithm, std::string("MurmurHash3 (32)"));
}

void TestReidentify::findsReversedMurmur()
{
    std::string bytes = Hasher().digest(HashAlgorithm::Murmur3_128, "ada");
    std::reverse(bytes.begin(), bytes.begin() + 8);
    std::reverse(bytes.begin() + 8, bytes.end());
    const std::string text = digestText(bytes, DigestCoding::Hex);
    Run run(field("hash", text));
    const Reidentified result = run.tryValues({"ada"}).of(text);
    QCOMPARE(result.algorithm, std::string("MurmurHash3 (128)"));
    QVERIFY(result.why.find("lowest byte") != std::string::npos);
}

void TestReidentify::findsVariants_data()
{
    QTest::addColumn<QByteArray>("hashed");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("variant");
    const auto row = [](const char *hashed, const char *value, const char *variant) {
        QTest::addRow("%s: %s", variant, value) << QByteArray(hashed) << QByteArray(value) << QByteArray(variant);
    };
    row("Ada@Example.org", "Ada@Example.org", "as is");
    row("ada@example.org", "Ada@Example.org", "lower case");
    row("ADA", "ada", "upper case");
    row("Ada", "  Ada\t", "trimmed");
    row("ada", "  Ada\t", "trimmed, lower case");
    row("Example.org", "ada@Example.org", "domain");
    row("example.org", "ada@Example.org", "domain, lower case");
    row("mailto:ada@example.org", "ada@example.org", "mailto:");
    row("mailto:ada@example.org", "Ada@example.org", "mailto:, lower case");
    row("1234567890", "123-456-7890", "digits");
    row("+491711234567", "49 171 / 1234567", "+ and digits");
    row("\"ada\"", "ada", "in quotes");
    row("ada\n", "ada", "line feed behind");
}

void TestReidentify::findsVariants()
{
    QFETCH(QByteArray, hashed);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, variant);
    const std::string digest = sha(hashed.toStdString());
    Run run(field("userHash", digest));
    const Reidentified result = run.tryValues({"x", value.toStdString(), "y"}).of(digest);
    QCOMPARE(QByteArray::fromStdString(result.value.value_or("")), value);
    QCOMPARE(QByteArray::fromStdString(result.variant), variant);
    QVERIFY(result.verdict == ReidentifyVerdict::Recovered);
}

void TestReidentify::findsSalted()
{
    const auto event = [](const std::string &digest, const char *id) {
        return "{\"context\":{\"instanceId\":\"" + std::string(id) + "\"},\"userHash\":\"" + digest + "\"}\n";
    };
    const std::string before = sha("box-0001ada@example.org");
    const std::string behind = sha("eve@example.orgbox-0002");
    const std::string small = hashText(HashAlgorithm::Md5, "box-0002bob@example.org");
    Run run(event(before, "box-0001") + event(behind, "box-0002") + event(small, "box-0002"));
    run.tryValues({"ada@example.org", "Bob@example.org", "eve@example.org"});
    QCOMPARE(run.of(before).value.value_or(""), std::string("ada@example.org"));
    QCOMPARE(run.of(before).variant, std::string("salt before: /context/instanceId"));
    QCOMPARE(run.of(behind).variant, std::string("salt behind: /context/instanceId"));
    QCOMPARE(run.of(small).variant, std::string("salt before, lower case: /context/instanceId"));
    QCOMPARE(run.search.saltsTried(), std::size_t{2});
    // Ids of events without a digest are no salts.
    QVERIFY(digestsIn("{\"instanceId\":\"box-0001\",\"a\":1}\n").salts.empty());
}

void TestReidentify::findsCutDigests()
{
    const std::string digest = sha("ada@example.org");
    for (std::size_t digits = 8; digits < 64; ++digits) {
        const std::string cut = digest.substr(0, digits);
        Run run(field("userHash", cut));
        const Reidentified result = run.tryValues({"bob@example.org", "ada@example.org"}).of(cut);
        QVERIFY2(result.value == "ada@example.org", cut.c_str());
        QCOMPARE(result.algorithm, std::string("SHA-256"));
        QVERIFY(result.verdict == ReidentifyVerdict::Recovered);
    }
    // Of rare algorithms, too, where the length is no usual one.
    const std::string rare = hashText(HashAlgorithm::Sha3_512, "ada").substr(0, 20);
    Run run(field("userHash", rare));
    QCOMPARE(run.tryValues({"ada"}).of(rare).algorithm, std::string("SHA3-512"));
    // The middle is no beginning.
    const std::string middle = digest.substr(3, 30);
    QVERIFY(!Run(field("userHash", middle)).tryValues({"ada@example.org"}).of(middle).value);
}

void TestReidentify::countsRowsOnce()
{
    const std::string digest = sha("ada");
    const DigestFinds finds = digestsIn("{\"batch\":[" + field("userHash", digest) + "," + field("userHash", digest)
                                        + "]}\n" + "{\"event\":\"Ping\",\n\"userHash\":\"" + digest + "\"}\n");
    QCOMPARE(finds.rows.size(), std::size_t{2});
    QCOMPARE(finds.fields.size(), std::size_t{2});
    QCOMPARE(finds.fields[0].path, std::string("/batch/*/userHash"));
    QCOMPARE(finds.fields[0].key, std::string("userHash"));
    QCOMPARE(finds.rows[0].count, std::uint64_t{2});
    QCOMPARE(finds.names[finds.rows[1].event], std::string("Ping"));
    QCOMPARE(finds.names[finds.rows[1].source], std::string("t.ndjson"));
    QCOMPARE(finds.rows[1].line, finds.rows[0].line + 4);
}

void TestReidentify::looksInHeadsAndPages()
{
    const std::string digest = sha("ada");
    const std::string http = "POST /collect?uh=" + digest + " HTTP/1.1\r\nHost: x.invalid\r\nX-User-Hash: " + digest
        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    Run run(http, {}, "t.http");
    run.tryValues({"ada"});
    std::vector<std::string> paths;
    for (const Reidentified &result : run.results())
        paths.push_back(run.search.finds().fields[run.search.finds().rows[result.row].field].path);
    std::sort(paths.begin(), paths.end());
    QCOMPARE(paths, (std::vector<std::string>{"header/X-User-Hash", "query/uh"}));
}

/// Ids in hexadecimal are tried like digests, and not told of when nothing comes out.
void TestReidentify::tellsOnlyLikelyOnes()
{
    const std::string objectId = "609ce8fb4092701c69df9846";
    const std::string md5 = hashText(HashAlgorithm::Md5, "ada").substr(0, 24);
    Run run("{\"instanceId\":\"" + objectId + "\",\"traceId\":\"" + md5 + "\",\"n\":1700000000}\n");
    QVERIFY(!run.search.finds().hasLikely());
    run.tryValues({"bob"});
    QVERIFY(run.results().empty());
    run.tryValues({"ada"});
    QCOMPARE(run.results().size(), std::size_t{1});
    QCOMPARE(run.of(md5).value.value_or(""), std::string("ada"));
}

void TestReidentify::reckonsWithChance()
{
    const std::string crc = hashText(HashAlgorithm::Crc32, "ada@example.org");
    std::vector<std::string> values{"ada@example.org"};
    Run few(field("crc", crc));
    const Reidentified sure = few.tryValues(values).of(crc);
    QVERIFY(sure.verdict == ReidentifyVerdict::Recovered);
    QVERIFY(sure.expectedChance && *sure.expectedChance > 0 && *sure.expectedChance < 0.01);

    // Many digests of 32 bits, many values: chance makes as many matches as that.
    std::string events;
    for (int i = 0; i < 3000; ++i)
        events += field("crc", hashText(HashAlgorithm::Crc32, "nobody" + std::to_string(i)));
    events += field("crc", crc);
    for (int i = 0; i < 20'000; ++i)
        values.push_back("user" + std::to_string(i));
    Run many(events);
    const Reidentified doubtful = many.tryValues(values).of(crc);
    QVERIFY(doubtful.verdict == ReidentifyVerdict::Candidate);
    QCOMPARE(doubtful.value.value_or(""), std::string("ada@example.org"));
    // Values tried, with their variants and the algorithms that give 32 bits or more, times 3001 digests, by 2^32.
    double tried = 0;
    for (const HashSpec &spec : hashSpecs())
        tried += static_cast<double>(many.search.tried(spec.algorithm));
    QVERIFY(std::abs(*doubtful.expectedChance - tried * 3001 / 4294967296.0) < 1e-9);
    QVERIFY(*doubtful.expectedChance > 0.01);
    QVERIFY(doubtful.why.find("2^32") != std::string::npos);

    // With a longer digest the same is no matter of chance.
    const std::string digest = sha("ada@example.org");
    Run whole(events + field("h", digest));
    QVERIFY(whole.tryValues(values).of(digest).verdict == ReidentifyVerdict::Recovered);
}

/// Numbers that say nothing of a hash fit some value now and then; nobody wants to hear of it.
void TestReidentify::sparesNumbersThatFitByChance()
{
    std::string events;
    std::uint32_t state = 1;
    for (int i = 0; i < 20'000; ++i) {
        state = state * 1664525u + 1013904223u;
        events += "{\"n\":" + std::to_string(1'000'000u + state % 3'000'000'000u) + "}\n";
    }
    std::vector<std::string> values;
    for (int i = 0; i < 100'000; ++i)
        values.push_back(std::to_string(i) + "x");
    Run run(events);
    run.tryValues(values);
    std::size_t fitting = 0;
    for (std::size_t row = 0; row < run.search.finds().rows.size(); ++row)
        fitting += run.search.matches().of(row).has_value();
    QVERIFY(fitting != 0);
    MachineRate rate(1e7);
    ReidentifyJudge judge(run.search, rate);
    QVERIFY(judge.all().empty());
    QCOMPARE(judge.leftOut(), fitting);
}

void TestReidentify::knowsDigestsOfNothing()
{
    const std::string empty = sha("");
    const std::string anonymous = sha("anonymousUser");
    Run run(field("emailDomainHash", empty) + field("userId", anonymous));
    run.search.tryKnown(telltale::audit::KnownDigests());
    QCOMPARE(run.of(empty).value, std::optional<std::string>(""));
    QVERIFY(run.of(empty).verdict == ReidentifyVerdict::Recovered);
    QCOMPARE(run.of(empty).from, std::string("built-in"));
    QVERIFY(run.of(empty).why.find("nothing") != std::string::npos);
    QCOMPARE(run.of(anonymous).value.value_or(""), std::string("anonymousUser"));
    // Murmur is none of the audit's, so the words are a list as well.
    const std::string murmur = hashText(HashAlgorithm::Murmur3_128, "anonymous");
    Run words(field("hash", murmur));
    FixedValues source("built-in", emptyWords());
    words.search.tryValues(source);
    QCOMPARE(words.of(murmur).value.value_or(""), std::string("anonymous"));
}

void TestReidentify::saysWhatTheRestCosts_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<double>("seconds"); // at ten million a second
    const int recoverable = static_cast<int>(ReidentifyVerdict::Recoverable);
    const int infeasible = static_cast<int>(ReidentifyVerdict::Infeasible);
    const auto row = [](const char *name, int verdict, double seconds) {
        QTest::newRow(name) << QByteArray(name) << verdict << seconds;
    };
    row("ipAddressHash", recoverable, 429.4967296);
    row("clientIPHash", recoverable, 429.4967296);
    row("macHash", recoverable, 6e4);
    row("phone_hash", recoverable, 3000);
    row("birthdayHash", recoverable, 0.033495);
    row("emailDomainHash", recoverable, 37);
    row("userId", recoverable, 0.1);
    row("emailHash", recoverable, 0.1);
    row("pin_sha256", recoverable, 0.1);
    row("deviceUuidHash", infeasible, 5.3e29);
    row("blobHash", infeasible, 0);
}

void TestReidentify::saysWhatTheRestCosts()
{
    QFETCH(QByteArray, name);
    QFETCH(int, verdict);
    QFETCH(double, seconds);
    const std::string digest = sha("nobody finds this");
    Run run(field(name.toStdString(), digest));
    const Reidentified result = run.tryValues({"ada"}).of(digest);
    QCOMPARE(static_cast<int>(result.verdict), verdict);
    QCOMPARE(result.algorithm, std::string("SHA-256"));
    QVERIFY(!result.value);
    QVERIFY(!result.why.empty());
    QCOMPARE(result.seconds.has_value(), seconds > 0);
    if (result.seconds)
        QVERIFY2(std::abs(*result.seconds / seconds - 1) < 1e-3, std::to_string(*result.seconds).c_str());
}

void TestReidentify::leavesPasswordsAlone()
{
    const std::string bcrypt = "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";
    Run run(field("password", bcrypt));
    const Reidentified result = run.tryValues({"abc"}).of(bcrypt);
    QVERIFY(result.verdict == ReidentifyVerdict::Infeasible);
    QCOMPARE(result.algorithm, std::string("bcrypt"));
    QVERIFY(run.search.finds().rows.at(0).isSecret);
}

void TestReidentify::findsTheSameWithAnyThreads()
{
    std::string events;
    std::vector<std::string> values;
    for (int i = 0; i < 30'000; ++i)
        values.push_back("User" + std::to_string(i % 20'000) + "@example.org");
    for (int i = 0; i < 500; ++i)
        events += field("userHash",
                        hashText(i % 3 == 0       ? HashAlgorithm::Sha256
                                     : i % 3 == 1 ? HashAlgorithm::Crc32
                                                  : HashAlgorithm::Sha3_256,
                                 "user" + std::to_string(i * 53) + "@example.org")
                            .substr(0, i % 7 == 0 ? 8 : 64));
    std::vector<std::string> before;
    for (const unsigned threads : {1u, 2u, 5u}) {
        DigestSearch::Options options;
        options.threads = threads;
        Run run(events, options);
        run.tryValues(values);
        std::vector<std::string> all;
        for (const Reidentified &result : run.results())
            all.push_back(std::to_string(result.row) + result.value.value_or("-") + result.algorithm + result.variant
                          + std::to_string(result.expectedChance.value_or(0))
                          + (result.value ? result.why : std::string()));
        if (before.empty())
            before = all;
        QCOMPARE(all, before);
        QVERIFY(run.search.values() == 30'000);
    }
    QCOMPARE(before.size(), std::size_t{500});
}

void TestReidentify::triesOnlyWhatItIsTold()
{
    const std::string digest = hashText(HashAlgorithm::Sha3_256, "ada");
    DigestSearch::Options options;
    options.hashes = bitOf(HashAlgorithm::Sha256);
    Run run(field("userHash", digest), options);
    QVERIFY(!run.tryValues({"ada"}).of(digest).value);
    QCOMPARE(run.search.tried(HashAlgorithm::Sha3_256), std::uint64_t{0});
    QVERIFY(run.search.tried(HashAlgorithm::Sha256) != 0);
}

void TestReidentify::canBeStopped()
{
    std::stop_source stop;
    stop.request_stop();
    DigestSearch::Options options;
    options.stop = stop.get_token();
    const std::string digest = sha("ada");
    Run run(field("userHash", digest), options);
    QVERIFY(!run.tryValues({"ada"}).of(digest).value);
    QVERIFY(run.search.isStopped());
}

/// The page that everything started from.
void TestReidentify::appsmithPage()
{
    QFile file(QStringLiteral(TELLTALE_SHARED_DIR "/appsmith/telemetry.md"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the page is not there");
    const std::string page = file.readAll().toStdString();
    const std::string user = "a3d8b23b9b0cac986af79f4826d009463f8dfc372f188934710115491b7665a1";
    Run run(page, {}, "telemetry.md");
    run.search.tryKnown(telltale::audit::KnownDigests());
    const Reidentified domain = run.of(sha(""));
    QVERIFY(domain.verdict == ReidentifyVerdict::Recovered);
    QCOMPARE(domain.value, std::optional<std::string>(""));
    QVERIFY(run.of(user).verdict == ReidentifyVerdict::Recoverable);
    QVERIFY(run.of(user).why.find("list of users") != std::string::npos);
    // Two were cut while the page was written.
    for (const char *cut : {"70280e5d07e61e5e915e5d26ac8704bbd68d3f75ebad67ba439f4c354d7",
                            "70280e5dd9e61e5e91526ac8704bbd68d3f75ebad67ba439f4c354d7"})
        QVERIFY(run.of(cut).verdict == ReidentifyVerdict::Recoverable);

    // With a user in its place whom a list holds it is turned back.
    std::string known = page;
    known.replace(known.find(user), user.size(), sha("ada@example.org"));
    Run again(known, {}, "telemetry.md");
    const Reidentified found = again.tryValues({"bob@example.org", "ada@example.org"}).of(sha("ada@example.org"));
    QCOMPARE(found.value.value_or(""), std::string("ada@example.org"));
    QCOMPARE(again.search.finds().fields[again.search.finds().rows[found.row].field].path, std::string("/userId"));
}

void TestReidentify::tableFindsAmongMany()
{
    Hasher hasher;
    std::vector<DigestForm> forms;
    for (int i = 0; i < 5000; ++i)
        forms.push_back(digestForms(NodeType::String, sha(std::to_string(i)).substr(0, i % 2 == 0 ? 64 : 11)).front());
    // Some that begin alike.
    for (int i = 0; i < 100; ++i)
        forms.push_back(digestForms(NodeType::String, "deadbeef" + sha(std::to_string(i)).substr(0, 56)).front());
    std::vector<DigestTable::Target> targets;
    for (std::uint32_t i = 0; i < forms.size(); ++i)
        targets.push_back({&forms[i], bitOf(HashAlgorithm::Sha256), i});
    const DigestTable table(targets);
    for (int i = 0; i < 6000; ++i) {
        const std::string digest = hasher.digest(HashAlgorithm::Sha256, std::to_string(i));
        std::vector<std::uint32_t> found;
        table.find(HashAlgorithm::Sha256, reinterpret_cast<const unsigned char *>(digest.data()),
                   [&found](std::uint32_t number) { found.push_back(number); });
        QCOMPARE(found,
                 i < 5000 ? std::vector<std::uint32_t>{static_cast<std::uint32_t>(i)} : std::vector<std::uint32_t>{});
        table.find(HashAlgorithm::Sha3_256, reinterpret_cast<const unsigned char *>(digest.data()),
                   [](std::uint32_t) { QFAIL("another algorithm"); });
    }
    QVERIFY(DigestTable({}).isEmpty());
}

QTEST_APPLESS_MAIN(TestReidentify)
#include "tst_reidentify.moc"
