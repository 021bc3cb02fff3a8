// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/manifest.h"

#include <QTest>

#include <cctype>

using namespace telltale;
using namespace telltale::report;

namespace {

Manifest someManifest()
{
    Manifest manifest;
    manifest.program = "telltale 9.8.7";
    manifest.format = "pdf";
    manifest.options = {"--filter", "path:\"a b\" <&>", "--language", "de"};
    manifest.files = {"cap \xFF.har", "-odd", "\xE2\x80\xAEname"};
    manifest.inputs = {{InputRole::Source, "cap \xFF.har", 12, std::string(64, 'b'), {}},
                       {InputRole::Against, "before.har", 1ull << 50, std::string(64, 'c'), {}}};
    manifest.knowledge = "k";
    manifest.basis = "bb";
    manifest.basisPath = "x.basis.toml";
    manifest.commitments = "cc";
    manifest.log = ManifestLog{"/var/log/a", 77, std::string(64, 'd')};
    return manifest;
}

} // namespace

/// What a report says of how it was made.
class TestManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void isOneWordOfAscii();
    void isFoundInAnything();
    void refuses_data();
    void refuses();
    void survivesTruncation();
};

void TestManifest::comesBack()
{
    const Manifest manifest = someManifest();
    const Result<Manifest> read = findManifest(manifestWord(manifest));
    QVERIFY(read);
    QCOMPARE(read->program, manifest.program);
    QCOMPARE(read->format, manifest.format);
    QCOMPARE(read->options, manifest.options);
    QCOMPARE(read->files, manifest.files);
    QCOMPARE(read->inputs.size(), std::size_t(2));
    QCOMPARE(read->inputs[0].name, manifest.inputs[0].name);
    QCOMPARE(read->inputs[1].bytes, manifest.inputs[1].bytes);
    QCOMPARE(int(read->inputs[1].role), int(InputRole::Against));
    QCOMPARE(read->basisPath, manifest.basisPath);
    QCOMPARE(read->commitments, manifest.commitments);
    QVERIFY(read->log);
    QCOMPARE(read->log->number, std::uint64_t(77));
    QCOMPARE(manifestWord(*read), manifestWord(manifest));
    Manifest bare = manifest;
    bare.log.reset();
    QVERIFY(!findManifest(manifestWord(bare))->log);
}

void TestManifest::isOneWordOfAscii()
{
    for (const char character : manifestWord(someManifest())) {
        const bool isPlain = std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '-'
            || character == '_' || character == ':';
        QVERIFY2(isPlain, QByteArray(1, character).constData());
    }
}

void TestManifest::isFoundInAnything()
{
    const std::string word = manifestWord(someManifest());
    QCOMPARE(findManifest("<meta name=\"telltale-report\" content=\"" + word + "\">")->program,
             std::string("telltale 9.8.7"));
    QCOMPARE(findManifest("\xFF\0(" + word + ") Tj")->program, std::string("telltale 9.8.7"));
}

void TestManifest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("nothing") << QByteArray() << QByteArray("no-manifest");
    QTest::newRow("another file") << QByteArray("<html>telltale-report</html>") << QByteArray("no-manifest");
    QTest::newRow("the attribute alone") << QByteArray("name=\"telltale-report-\"") << QByteArray("no-manifest");
    QTest::newRow("later") << QByteArray("telltale-report-2:abcd") << QByteArray("manifest-version");
    QTest::newRow("much later") << QByteArray("telltale-report-10:abcd") << QByteArray("manifest-version");
    QTest::newRow("empty") << QByteArray("telltale-report-1:") << QByteArray("manifest-damaged");
    QTest::newRow("no JSON") << QByteArray("telltale-report-1:AAAA") << QByteArray("manifest-damaged");
    QTest::newRow("an array") << QByteArray("telltale-report-1:" + QByteArray("[1]").toBase64())
                              << QByteArray("manifest-damaged");
}

void TestManifest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    const Result<Manifest> read = findManifest(bytes.toStdString());
    QVERIFY(!read);
    QCOMPARE(QByteArray(read.error().code), code);
}

void TestManifest::survivesTruncation()
{
    const std::string word = manifestWord(someManifest());
    for (std::size_t length = 0; length < word.size(); ++length)
        QVERIFY2(!findManifest(std::string_view(word).substr(0, length)),
                 QByteArray::number(qulonglong(length)).constData());
}

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
