// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/classifier.h"
#include "audit/masking.h"
#include "loaded.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace telltale;
using namespace telltale::audit;

namespace {

std::shared_ptr<const Knowledge> knowledge()
{
    static const std::shared_ptr<const Knowledge> shared = Knowledge::standard();
    return shared;
}

/// The findings of all fields of all records, by path; the last one of a path counts.
std::map<std::string, Finding> findingsOf(const std::string &text, const std::string &name = "x.ndjson",
                                          std::shared_ptr<const Knowledge> by = knowledge())
{
    std::map<std::string, Finding> findings;
    Classifier classifier(std::move(by));
    test::loadInto(text, name, [&](const payload::Record &record) {
        classifier.begin(record);
        for (payload::NodeIndex index = record.root; index < record.end; ++index) {
            if (record.document.node(index).isLeaf())
                findings[record.document.path(index)] = classifier.explain(index);
        }
    });
    return findings;
}

std::string appsmithPage()
{
    QFile file(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

/// What a field is, out of catalogue, value and name together.
class TestClassifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void tellsProtection_data();
    void tellsProtection();
    void doubtsShortenedDigests();
    void knowsTheSample();
    void tellsAgeFromEvent();
    void findsSecrets_data();
    void findsSecrets();
    void saysThatItReadAPrefix();
    void knowsEventsOfRootArrays();
    void takesAPersonsFiles();
    void keepsWhatHeldBeforeABrokenFile();
};

void TestClassifier::decides_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("category");
    QTest::addColumn<QByteArray>("why");
    const auto row = [](const char *field, const char *category, const char *why) {
        QTest::newRow(field) << QByteArray(field) << QByteArray(category) << QByteArray(why);
    };
    row(R"("ip":"10.0.0.1")", "network", "value is an IPv4 address (private network)");
    row(R"("uid":"joe@example.com")", "contact", "value is an e-mail address");
    row(R"("userId":"joe@example.com")", "contact", "value is an e-mail address");
    row(R"("ipAddress":"")", "network", "key name ipAddress");
    row(R"("instanceId":"609ce8fb4092701c69df9846")", "installation", "key name instanceId");
    row(R"("event":"Ping")", "behaviour", "the event's name");
    row(R"("qqq":"zzz")", "unknown", "");
    row(R"("qqq":null)", "unknown", "");
    row(R"("email":null)", "contact", "key name email");
    row(R"("password":true)", "technical", "key name password");
    row(R"("code":7)", "technical", "key name code");
    row(R"("pin":1234)", "credential", "key name pin");
}

void TestClassifier::decides()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, category);
    QFETCH(const QByteArray, why);
    const auto findings = findingsOf('{' + field.toStdString() + '}');
    QCOMPARE(findings.size(), std::size_t(1));
    const Finding &finding = findings.begin()->second;
    QCOMPARE(QByteArray(word(finding.category).data()), category);
    QCOMPARE(QByteArray::fromStdString(finding.why), why);
}

void TestClassifier::tellsProtection_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("protection");
    QTest::addColumn<QByteArray>("by");
    const auto row = [](const char *value, const char *protection, const char *by) {
        QTest::newRow(value) << QByteArray(value) << QByteArray(protection) << QByteArray(by);
    };
    row(R"("joe")", "plain", "");
    row(R"("")", "empty", "");
    row("null", "empty", "");
    row("{}", "empty", "");
    row("[]", "empty", "");
    row("0", "plain", "");
    row("false", "plain", "");
    row(R"("j***@example.com")", "masked", "");
    row(R"("[redacted]")", "masked", "");
    row(R"("xxxxxx")", "masked", "");
    row(R"("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")", "hashed", "SHA-256 of the empty text");
    row(R"("5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8")", "hashed",
        "SHA-256, going by its length");
    row(R"("$2b$12$GhvMmNVjRW29ulnudl.LbuAnUtN/LRfe1JsBm1Xu6LE3059z5Tr8m")", "hashed", "bcrypt");
    row(R"("609ce8fb4092701c69df9846")", "plain", "");
}

void TestClassifier::tellsProtection()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, protection);
    QFETCH(const QByteArray, by);
    const auto findings = findingsOf("{\"zz\":" + value.toStdString() + '}');
    const Finding &finding = findings.at("/zz");
    QCOMPARE(QByteArray(word(finding.protection).data()), protection);
    QCOMPARE(QByteArray::fromStdString(finding.protectionNote), by);
}

void TestClassifier::doubtsShortenedDigests()
{
    const std::string whole = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";
    const auto noteFor = [&](std::size_t digits) {
        return findingsOf("{\"a\":\"" + whole + "\",\"b\":\"" + whole.substr(0, digits) + "\"}").at("/b");
    };
    for (const std::size_t digits : {59, 56}) {
        const Finding finding = noteFor(digits);
        QCOMPARE(finding.protection, Protection::Hashed);
        QVERIFY2(finding.protectionNote.find("shortened?") != std::string::npos, finding.protectionNote.c_str());
        QVERIFY(finding.protectionNote.find("224") == std::string::npos);
    }
    QVERIFY(noteFor(40).protectionNote.find("shortened") == std::string::npos);
    const Finding alone = findingsOf("{\"b\":\"" + whole.substr(0, 56) + "\"}").at("/b");
    QVERIFY2(alone.protectionNote.find("SHA-224") != std::string::npos, alone.protectionNote.c_str());
}

void TestClassifier::knowsTheSample()
{
    Classifier classifier(knowledge());
    std::vector<std::string> kinds;
    std::map<std::string, Finding> first;
    test::loadInto(appsmithPage(), "telemetry.md", [&](const payload::Record &record) {
        classifier.begin(record);
        kinds.emplace_back(classifier.event().kind());
        QCOMPARE(std::string(classifier.event().product()), std::string("appsmith"));
        for (payload::NodeIndex index = record.root; kinds.size() == 1 && index < record.end; ++index) {
            if (record.document.node(index).isLeaf())
                first[record.document.path(index)] = classifier.explain(index);
        }
    });
    QCOMPARE(kinds.size(), std::size_t(4));
    QCOMPARE(kinds.front(), std::string("keep-alive-ping"));
    const Finding &id = first.at("/properties/instanceId");
    QCOMPARE(id.category, Category::Installation);
    QCOMPARE(id.recognised, Recognised::ObjectId);
    QCOMPARE(id.declared, std::optional(true));
    QCOMPARE(id.why, std::string("catalogue appsmith"));
    QCOMPARE(id.reveals.front(), std::string("MongoDB ObjectId, created 2021-05-13T08:53:15Z"));
    QCOMPARE(first.at("/properties/$mp_api_timestamp_ms").origin, Origin::Receiver);
}

void TestClassifier::tellsAgeFromEvent()
{
    const auto findings = findingsOf(R"({"id":"609ce8fb4092701c69df9846","timestamp":"2021-05-13T08:53:45Z"})");
    QCOMPARE(findings.at("/id").reveals.back(), std::string("made 30 s before the event"));
    const auto later = findingsOf(R"({"id":"609ce8fb4092701c69df9846","timestamp":"2021-05-13T08:53:10Z"})");
    QVERIFY(later.at("/id").reveals.back().starts_with("made 5 s after the event"));
    const auto unrelated = findingsOf(R"({"id":"609ce8fb4092701c69df9846","timestamp":"2020-01-01T00:00:00Z"})");
    QCOMPARE(unrelated.at("/id").reveals.size(), std::size_t(1));
}

void TestClassifier::findsSecrets_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("isSecret");
    const auto row = [](const char *field, bool isSecret) { QTest::newRow(field) << QByteArray(field) << isSecret; };
    row(R"("x":"ghp_16C7e42F292c6912E7710c838347Ae178B4a")", true);
    row(R"("password":"hunter2")", true);
    row(R"("password":true)", false);
    row(R"("password":"")", false);
    row(R"("password":null)", false);
    row(R"("url":"https://joe:pw@internal.example/")", true);
    row(R"("tokens":12)", false);
    row(R"("name":"token")", false);
}

void TestClassifier::findsSecrets()
{
    QFETCH(const QByteArray, field);
    QFETCH(const bool, isSecret);
    const auto findings = findingsOf('{' + field.toStdString() + '}');
    QCOMPARE(holdsSecret(findings.begin()->second), isSecret);
}

void TestClassifier::saysThatItReadAPrefix()
{
    const auto findings = findingsOf("{\"zz\":\"" + std::string(3'000'000, 'a') + "\"}");
    QVERIFY2(findings.at("/zz").why.find("judged by its first") != std::string::npos, findings.at("/zz").why.c_str());
}

void TestClassifier::knowsEventsOfRootArrays()
{
    const auto findings = findingsOf(
        R"([{"event":"FETCH_RELEASE_NOTES","properties":{"instanceId":"609ce8fb4092701c69df9846"}}])", "x.json");
    QCOMPARE(findings.at("/0/properties/instanceId").declared, std::optional(true));
    QCOMPARE(findings.at("/0/event").category, Category::Behaviour);
}

void TestClassifier::takesAPersonsFiles()
{
    QTemporaryDir folder;
    QDir dir(folder.path());
    QVERIFY(dir.mkpath(QStringLiteral("rules")) && dir.mkpath(QStringLiteral("catalogues")));
    const auto write = [&dir](const char *name, const char *text) {
        QFile file(dir.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("rules/names-mine.toml", "[[rule]]\ncategory = \"health\"\nwords = [\"zzqx\"]\n");
    write("catalogues/mine.toml",
          "product = \"mine\"\n[[event]]\nkind = \"boot\"\nnames = [\"Boot\"]\ngate = \"always\"\n"
          "[[event.field]]\npath = \"/event\"\n");
    std::vector<Diagnostic> findings;
    const auto mine = Knowledge::withFolder(folder.path().toStdString(), findings);
    for (const Diagnostic &finding : findings)
        qWarning("%s: %s", finding.source.c_str(), qPrintable(finding.message));
    QVERIFY(findings.empty());
    const auto fields = findingsOf(R"({"event":"Boot","zzqx":"a"})", "x.ndjson", mine);
    QCOMPARE(fields.at("/zzqx").category, Category::Health);
    QCOMPARE(fields.at("/event").declared, std::optional(true));
    QCOMPARE(fields.at("/zzqx").declared, std::optional(false));
}

void TestClassifier::keepsWhatHeldBeforeABrokenFile()
{
    QTemporaryDir folder;
    QDir dir(folder.path());
    QVERIFY(dir.mkpath(QStringLiteral("rules")));
    QFile file(dir.filePath(QStringLiteral("rules/values.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[[value]]\nname = \"x\"\npattern = \"(\"\ncategory = \"contact\"\n");
    file.close();
    QFile other(dir.filePath(QStringLiteral("rules/other.toml")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.close();
    std::vector<Diagnostic> findings;
    const auto mine = Knowledge::withFolder(folder.path().toStdString(), findings);
    QVERIFY(findings.size() >= 2);
    QCOMPARE(findings.front().code, std::string("rules-name"));
    const auto bad = std::find_if(findings.begin(), findings.end(), [](const Diagnostic &one) { return one.hasPlace; });
    QVERIFY(bad != findings.end() && bad->place.line == 3);
    QCOMPARE(findingsOf(R"({"x":"joe@example.com"})", "x.ndjson", mine).at("/x").category, Category::Contact);
}

QTEST_APPLESS_MAIN(TestClassifier)
#include "tst_classifier.moc"
