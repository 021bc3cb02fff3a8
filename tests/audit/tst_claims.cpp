// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/catalogue_reader.h"
#include "audit/ledger/claim_lint.h"
#include "audit/ledger/claim_rules.h"
#include "audit/ledger/page_prose.h"
#include "loaded.h"

#include <QFile>
#include <QTest>

using namespace telltale;
using namespace telltale::audit;
using namespace telltale::test;

class TestClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSentences_data();
    void readsSentences();
    void findsClaims_data();
    void findsClaims();
    void rulesAreClean();
    void tellsBadRules();
    void asksWithEvidence();
    void asksOfSectionsTheirOwn();
    void asksAboutThePageOfAppsmith();
    void survivesTruncation();

private:
    std::vector<ClaimQuestion> ask(const std::string &page, const std::string &capture = {})
    {
        ClaimLint lint({m_names, m_origins, nullptr, {}});
        const auto take = [&lint](const payload::Record &record) { lint.add(record); };
        loadInto(page, "page.md", take);
        if (!capture.empty())
            loadInto(capture, "capture.ndjson", take);
        return lint.questions(m_rules.find(page));
    }

    NameRules m_names = NameRules::standard();
    OriginRules m_origins = OriginRules::standard();
    ClaimRules m_rules = ClaimRules::standard();
};

void TestClaims::readsSentences_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("sentences"); ///< line, section and text of each
    QTest::newRow("two") << QByteArray("One. Two!\n") << QByteArray("1||One.\n1||Two!\n");
    QTest::newRow("over lines") << QByteArray("# H\n\nOne\ntwo. Three\nfour")
                                << QByteArray("3|H|One two.\n4|H|Three four\n");
    QTest::newRow("no end in e.g.") << QByteArray("Things, e.g. names.") << QByteArray("1||Things, e.g. names.\n");
    QTest::newRow("code") << QByteArray("A.\n```js\nB.\n```\nC.\n") << QByteArray("1||A.\n5||C.\n");
    QTest::newRow("longer fence") << QByteArray("````\n```\nB.\n````\nC.") << QByteArray("5||C.\n");
    QTest::newRow("open fence") << QByteArray("A.\n```\nB.") << QByteArray("1||A.\n");
    QTest::newRow("marks") << QByteArray("**Not** [linked](http://x.y) `code` <b>bold</b>.")
                           << QByteArray("1||Not linked code bold.\n");
    QTest::newRow("list with a lead")
        << QByteArray("We never:\n\n- collect e-mails\n- sell\n\nEnd.")
        << QByteArray("1||We never:\n3||We never: collect e-mails\n4||We never: sell\n6||End.\n");
    QTest::newRow("front matter") << QByteArray("---\ntitle: A.\n---\nB.") << QByteArray("4||B.\n");
    QTest::newRow("html") << QByteArray("<h2>Head</h2>\n<p>One.</p>\n<pre>\nNo.\n</pre>\n<!-- no\nno -->\nTwo.")
                          << QByteArray("2|Head|One.\n8|Head|Two.\n");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestClaims::readsSentences()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, sentences);
    std::string found;
    for (const Sentence &sentence : sentencesOf(page.toStdString()))
        found += std::to_string(sentence.line) + '|' + sentence.section + '|' + sentence.text + '\n';
    QCOMPARE(QByteArray::fromStdString(found), sentences);
}

void TestClaims::findsClaims_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("kinds");
    const auto row = [](const char *sentence, const char *kinds) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(kinds);
    };
    row("All data is completely anonymised.", "anonymous");
    row("We collect anonymous usage data.", "anonymous");
    row("Each anonymous user gets an identifier.", "");
    row("Usage data does not include any argument values or personal information.", "no-personal-data not-captured");
    row("No IP addresses are stored.", "no-ip-address");
    row("We never collect IP addresses or e-mail addresses.", "no-ip-address no-e-mail not-captured");
    row("The service does not capture any data returned by your APIs.", "not-captured");
    row("This is collected irrespective of whether telemetry is turned on or off.", "always-sent");
    row("This data is only collected when telemetry is turned on.", "only-when-enabled");
    row("User names are hashed.", "hashed");
    row("The data is aggregated on arrival.", "aggregated");
    row("Press the button to send a report.", "");
    row("The server listens on the IP address of the host.", "");
    row("If you do not send a report, nothing happens.", "");
}

void TestClaims::findsClaims()
{
    QFETCH(QString, sentence);
    QFETCH(QString, kinds);
    QStringList found;
    for (const Claim &claim : m_rules.find(sentence.toStdString()))
        found.append(QString::fromStdString(claim.kind));
    QCOMPARE(found.join(u' '), kinds);
}

void TestClaims::rulesAreClean()
{
    std::vector<Diagnostic> findings;
    (void)ClaimRules::withTexts({}, findings);
    QVERIFY(findings.empty());
}

void TestClaims::tellsBadRules()
{
    std::vector<Diagnostic> findings;
    const RuleText texts[] = {{"mine.toml",
                               "[[claim]]\nkind = \"x\"\nquestion = \"y?\"\npatterns = ['(']\n"
                               "[[claim]]\nkind = \"z\"\nquestion = \"y?\"\npatterns = ['zebra']\n"
                               "against = [\"contact\"]\n"}};
    const ClaimRules rules = ClaimRules::withTexts(texts, findings);
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings.front().place.line, 4u);
    QCOMPARE(rules.find("A zebra.").size(), std::size_t(1));
}

void TestClaims::asksWithEvidence()
{
    const std::string page =
        "All is anonymous.\n\n# S\n```json\n{\"event\":\"E\",\"ipAddress\":\"1.2.3.4\",\"email\":\"\",\n"
        "\"token\":\"abcdef\",\"isEmail\":true,\"userEmail\":null}\n```\n";
    const std::vector<ClaimQuestion> questions = ask(page, "{\"event\":\"F\",\"email\":\"a@b.c\"}\n");
    QCOMPARE(questions.size(), std::size_t(1));
    const std::vector<ClaimEvidence> &evidence = questions.front().evidence;
    QCOMPARE(evidence.size(), std::size_t(3));
    QCOMPARE(evidence[0].path, std::string("/token"));
    QVERIFY(evidence[0].isSecret && !evidence[1].isSecret && !evidence[2].isSecret);
    QCOMPARE(evidence[1].path, std::string("/email"));
    QCOMPARE(evidence[1].seen, std::string("capture.ndjson:1"));
    QCOMPARE(evidence[2].path, std::string("/ipAddress"));
    QCOMPARE(evidence[2].seen, std::string("page.md:5"));
    QVERIFY(ask("All is anonymous.\n```json\n{\"event\":\"E\",\"version\":\"1.2.3\"}\n```\n").empty());
    // A digest is protected.
    QVERIFY(ask("All is anonymous.\n```json\n{\"event\":\"E\",\"email\":"
                "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}\n```\n")
                .empty());
}

void TestClaims::asksOfSectionsTheirOwn()
{
    const std::string page = "# A\nIt is anonymous.\n```json\n{\"event\":\"E\",\"ip\":\"1.2.3.4\"}\n```\n"
                             "# B\n```json\n{\"event\":\"F\",\"email\":\"a@b.c\"}\n```\n";
    const std::vector<ClaimQuestion> questions = ask(page, "{\"event\":\"E\",\"city\":\"Ulm\"}\n");
    QCOMPARE(questions.size(), std::size_t(1));
    QCOMPARE(questions.front().evidence.size(), std::size_t(2));
    QCOMPARE(questions.front().evidence[0].path, std::string("/ip"));
    QCOMPARE(questions.front().evidence[1].path, std::string("/city"));
}

void TestClaims::asksAboutThePageOfAppsmith()
{
    QFile file(QStringLiteral(TELLTALE_SHARED_DIR "/appsmith/telemetry.md"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the documentation page is not there");
    const std::vector<ClaimQuestion> questions = ask(file.readAll().toStdString());
    const auto all = std::find_if(questions.begin(), questions.end(), [](const ClaimQuestion &question) {
        return question.claim.kind == "anonymous" && question.claim.line == 11;
    });
    QVERIFY(all != questions.end());
    for (const char *path :
         {"/properties/ipAddress", "/context/ip", "/properties/$city", "/context/userAgent", "/properties/appName"}) {
        const bool isThere = std::any_of(all->evidence.begin(), all->evidence.end(),
                                         [path](const ClaimEvidence &evidence) { return evidence.path == path; });
        QVERIFY2(isThere, path);
    }
    const bool hasHash = std::any_of(all->evidence.begin(), all->evidence.end(), [](const ClaimEvidence &evidence) {
        return evidence.path == "/properties/emailDomainHash" || evidence.path == "/userId";
    });
    QVERIFY(!hasHash);
}

void TestClaims::survivesTruncation()
{
    const std::string page =
        "---\na: b\n---\n# H\nNo [IP](x) `a` <b>x</b>. We:\n- *never*\n<!-- c -->\n```\n{\"a\":1}\n```\n";
    for (std::size_t size = 0; size <= page.size(); ++size)
        (void)m_rules.find(page.substr(0, size));
    (void)m_rules.find(std::string(100000, '*') + std::string(100000, '<') + std::string(100000, '`'));
    QVERIFY(true);
}

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
