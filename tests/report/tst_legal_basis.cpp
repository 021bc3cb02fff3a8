// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/legal_basis.h"

#include <QTest>

using namespace telltale;
using namespace telltale::report;

namespace {

const std::vector<LegalBasis::Field> someFields{{"https://a.example", "/properties/email", "contact"},
                                                {"", "/we\"ird\n[[field]]\nx", "unknown"},
                                                {"https://b.example", "/properties/email", "contact"}};

LegalBasis cleanly(const std::string &text)
{
    std::vector<Diagnostic> findings;
    LegalBasis basis = LegalBasis::read(text, "x.toml", findings);
    if (!findings.empty())
        qFatal("%s", qPrintable(findings.front().message));
    return basis;
}

} // namespace

/// The file in which people fill in why fields are sent.
class TestLegalBasis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithEveryField();
    void keepsWhatWasWritten();
    void digestsOnlyWhatIsFilledIn();
    void refuses_data();
    void refuses();
    void survivesTruncation();
};

void TestLegalBasis::beginsWithEveryField()
{
    const std::string text = LegalBasis().withMissing({}, someFields);
    const LegalBasis basis = cleanly(text);
    for (const LegalBasis::Field &field : someFields) {
        QVERIFY(basis.knows(field.recipient, field.path));
        QVERIFY(basis.find(field.recipient, field.path).isEmpty());
    }
    QVERIFY(!basis.knows("https://c.example", "/properties/email"));
    QCOMPARE(basis.withMissing(text, someFields), text);
}

void TestLegalBasis::keepsWhatWasWritten()
{
    // With comments, another order, and no line feed at the end.
    const std::string text = "# ours\n[[field]] # mail\npath = '/properties/email'\nrecipient = \"https://a.example\"\n"
                             "legal-basis = \"consent\"\npurpose = \"\"\"news\"\"\"";
    const LegalBasis basis = cleanly(text);
    QCOMPARE(basis.find("https://a.example", "/properties/email").basis, std::string("consent"));
    QCOMPARE(basis.find("https://a.example", "/properties/email").purpose, std::string("news"));
    const std::string more = basis.withMissing(text, someFields);
    QVERIFY(more.starts_with(text + '\n'));
    const LegalBasis again = cleanly(more);
    QCOMPARE(again.find("https://a.example", "/properties/email").basis, std::string("consent"));
    QVERIFY(again.knows("https://b.example", "/properties/email"));
    QCOMPARE(QByteArray::fromStdString(more).count("[[field]] # mail"), 1);
}

void TestLegalBasis::digestsOnlyWhatIsFilledIn()
{
    const LegalBasis empty = cleanly(LegalBasis().withMissing({}, someFields));
    QCOMPARE(empty.digest(), std::string());
    const std::string text = "[[field]]\npath = \"/a\"\nrecipient = \"r\"\nnote = \"n\"\n";
    const LegalBasis one = cleanly(text);
    QCOMPARE(one.digest().size(), std::size_t(64));
    QCOMPARE(cleanly(one.withMissing(text, someFields)).digest(), one.digest());
    QVERIFY(cleanly("[[field]]\npath = \"/a\"\nrecipient = \"r\"\nnote = \"m\"\n").digest() != one.digest());
    QVERIFY(cleanly("[[field]]\npath = \"/a\"\nrecipient = \"r\"\npurpose = \"n\"\n").digest() != one.digest());
}

void TestLegalBasis::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("no TOML") << QByteArray("[[field]]\npath = \n") << 2;
    QTest::newRow("unknown key") << QByteArray("[[field]]\npath = \"/a\"\nbasis = \"x\"\n") << 3;
    QTest::newRow("unknown table") << QByteArray("[fields]\n") << 1;
    QTest::newRow("a number") << QByteArray("[[field]]\npath = \"/a\"\npurpose = 7\n") << 3;
    QTest::newRow("twice") << QByteArray("[[field]]\npath = \"/a\"\n[[field]]\npath = \"/a\"\n") << 4;
}

void TestLegalBasis::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    std::vector<Diagnostic> findings;
    LegalBasis::read(text.toStdString(), "x.toml", findings);
    QVERIFY(!findings.empty());
    QCOMPARE(int(findings.front().place.line), line);
    QCOMPARE(findings.front().source, std::string("x.toml"));
}

void TestLegalBasis::survivesTruncation()
{
    const std::string text = LegalBasis().withMissing({}, someFields);
    for (std::size_t length = 0; length < text.size(); ++length) {
        std::vector<Diagnostic> findings;
        LegalBasis::read(std::string_view(text).substr(0, length), "x.toml", findings);
    }
}

QTEST_GUILESS_MAIN(TestLegalBasis)
#include "tst_legal_basis.moc"
