// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/codes.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;

class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasWords();
    void putsTheDetailIn();
    void knowsSeverities_data();
    void knowsSeverities();
};

void TestCodes::everyCodeHasWords()
{
    const QRegularExpression kebab(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    QSet<QString> words;
    for (int i = 0; i <= static_cast<int>(Code::EmptyFolder); ++i) {
        const auto code = static_cast<Code>(i);
        const QString word = QString::fromLatin1(codeWord(code));
        QVERIFY2(kebab.match(word).hasMatch(), codeWord(code));
        QVERIFY2(!words.contains(word), codeWord(code));
        words.insert(word);
        for (const QString &detail : {QString(), QStringLiteral("%1 100%")}) {
            const Diagnostic diagnostic = makeDiagnostic(code, Place{7, 2, 3}, detail);
            QVERIFY2(!diagnostic.message.isEmpty(), codeWord(code));
            QVERIFY2(!diagnostic.message.endsWith(QLatin1Char('.')), codeWord(code));
            QVERIFY2(code == Code::UnterminatedString || !diagnostic.hint.isEmpty(), codeWord(code));
            QCOMPARE(QString::fromLatin1(diagnostic.code), word);
            QCOMPARE(diagnostic.place, (Place{7, 2, 3}));
            QVERIFY(diagnostic.hasPlace);
            if (detail.isEmpty())
                QVERIFY2(!diagnostic.message.contains(QStringLiteral("%1")), codeWord(code));
        }
        QVERIFY(!makeDiagnostic(code, QString()).hasPlace);
    }
}

void TestCodes::putsTheDetailIn()
{
    const Diagnostic cut = makeDiagnostic(Code::UnterminatedString, Place{}, QStringLiteral("\"APP"));
    QCOMPARE(cut.message, QStringLiteral("The text ends inside a string"));
    QCOMPARE(cut.hint, QStringLiteral("Expected a closing quote after \"APP"));
    const Diagnostic tricky = makeDiagnostic(Code::MissingColon, Place{}, QStringLiteral("%1%2"));
    QCOMPARE(tricky.message, QStringLiteral("A colon is missing after the key %1%2"));
}

void TestCodes::knowsSeverities_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("severity");
    const auto row = [](Code code, Severity severity) {
        QTest::newRow(codeWord(code)) << static_cast<int>(code) << static_cast<int>(severity);
    };
    row(Code::Comment, Severity::Warning);
    row(Code::DuplicateKey, Severity::Warning);
    row(Code::Ellipsis, Severity::Warning);
    row(Code::MoreDiagnostics, Severity::Note);
    row(Code::RecordSeparator, Severity::Note);
    row(Code::CutOff, Severity::Error);
    row(Code::NotStrict, Severity::Error);
    row(Code::DepthLimit, Severity::Error);
    row(Code::NotFound, Severity::Error);
    row(Code::Empty, Severity::Warning);
    row(Code::NoEvent, Severity::Warning);
    row(Code::NoPayload, Severity::Warning);
    row(Code::FlowDamaged, Severity::Error);
    row(Code::FlowKind, Severity::Note);
    row(Code::FlowBodyMissing, Severity::Warning);
    row(Code::RecordTorn, Severity::Error);
    row(Code::RecordChanged, Severity::Error);
    row(Code::RecordKind, Severity::Note);
    row(Code::RecordOpen, Severity::Note);
    row(Code::RecordRefused, Severity::Warning);
    row(Code::RecordTunnel, Severity::Note);
    row(Code::RecordStream, Severity::Note);
    row(Code::HarNoLog, Severity::Error);
    row(Code::HarMissing, Severity::Warning);
    row(Code::HarDate, Severity::Note);
    row(Code::ContentCoding, Severity::Warning);
    row(Code::HttpHead, Severity::Error);
    row(Code::HttpForm, Severity::Warning);
    row(Code::HttpLength, Severity::Warning);
    row(Code::HttpChunk, Severity::Error);
    row(Code::HttpCutOff, Severity::Error);
    row(Code::HttpAnswer, Severity::Warning);
    row(Code::CurlOption, Severity::Warning);
    row(Code::CurlFile, Severity::Warning);
    row(Code::CurlForm, Severity::Warning);
    row(Code::CurlQuote, Severity::Error);
    row(Code::CurlNoUrl, Severity::Error);
    row(Code::CurlOther, Severity::Note);
}

void TestCodes::knowsSeverities()
{
    QFETCH(int, code);
    QFETCH(int, severity);
    QCOMPARE(static_cast<int>(makeDiagnostic(static_cast<Code>(code), Place{}).severity), severity);
}

QTEST_GUILESS_MAIN(TestCodes)
#include "tst_codes.moc"
