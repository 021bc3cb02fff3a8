// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/codes.h"
#include "payload/lexeme.h"
#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace telltale;
using namespace telltale::payload;

namespace {

QString suite(const char *name)
{
    return QStringLiteral(TELLTALE_SHARED_DIR "/suites/") + QLatin1String(name);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString &directory)
{
    QStringList files;
    QDirIterator iterator(directory, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files.append(iterator.next());
    files.sort();
    return files;
}

/// Rows of a table with tabs: the file's name and the column asked for.
QList<QPair<QString, QString>> oracle(const char *name, const QString &table, qsizetype column)
{
    QList<QPair<QString, QString>> rows;
    const QList<QByteArray> lines = contents(suite(name) + QLatin1Char('/') + table).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() > column)
            rows.append({QString::fromUtf8(cells[0]), QString::fromUtf8(cells[column]).trimmed()});
    }
    return rows;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

std::vector<std::string> leaves(const Document &document)
{
    std::vector<std::string> result;
    for (NodeIndex i = 0; i < document.nodes().size(); ++i) {
        if (document.node(i).isLeaf())
            result.emplace_back(document.lexeme(i));
    }
    return result;
}

/// Exactly one RFC 8259 text with white space around it.
struct Strict
{
    explicit Strict(const QByteArray &bytes)
    {
        const auto *const first = std::find_if_not(bytes.begin(), bytes.end(), isSpace);
        text = PaddedText(view(bytes).substr(static_cast<std::size_t>(first - bytes.begin())));
        document.start(text.text(), paths, {});
        const ScanResult result = scanStrict(document, {});
        const std::string_view rest =
            text.text().view().substr(std::min<std::size_t>(result.offset, text.text().size()));
        accepts = result.status == ScanStatus::Complete && std::all_of(rest.begin(), rest.end(), isSpace);
    }
    PaddedText text;
    PathTable paths;
    Document document;
    bool accepts = false;
};

/// One value with white space and comments around it.
struct Tolerant
{
    explicit Tolerant(const QByteArray &bytes) : text(view(bytes))
    {
        const auto size = static_cast<std::uint32_t>(bytes.size());
        document.start(text.text(), paths, {});
        end = readTolerant(document, size, {});
        if (end == TolerantEnd::Complete)
            accepts = skipTolerantSpace(document, document.consumed(), size, {}) == size;
        for (const Diagnostic &found : document.diagnostics())
            hasError = hasError || found.severity == Severity::Error;
        accepts = accepts && !hasError;
    }
    PaddedText text;
    PathTable paths;
    Document document;
    TolerantEnd end;
    bool accepts = false;
    bool hasError = false;
};

} // namespace

class TestSuitesJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strictJudgesAsTheSuite();
    void transformationsLoseNothing();
    void tolerantReportsEveryTolerance();
    void tolerantReadsJson5();
    void tolerantReadsJsonc();
};

void TestSuitesJson::strictJudgesAsTheSuite()
{
    const QStringList files = filesIn(suite("json-nst") + QStringLiteral("/test_parsing"));
    if (files.isEmpty())
        QSKIP("the suite json-nst is not there");
    int accepted = 0;
    int refused = 0;
    int free = 0;
    int freeAccepted = 0;
    for (const QString &file : files) {
        const QString name = QFileInfo(file).fileName();
        const bool accepts = Strict(contents(file)).accepts;
        if (name.startsWith(QLatin1String("y_"))) {
            QVERIFY2(accepts, qPrintable(name));
            ++accepted;
        } else if (name.startsWith(QLatin1String("n_"))) {
            QVERIFY2(!accepts, qPrintable(name));
            ++refused;
        } else {
            ++free;
            freeAccepted += accepts;
        }
    }
    QVERIFY(accepted > 90 && refused > 180);
    qInfo("strict, json-nst: %d y_ accepted, %d n_ refused, %d of %d i_ accepted", accepted, refused, freeAccepted,
          free);
}

void TestSuitesJson::transformationsLoseNothing()
{
    const QStringList files = filesIn(suite("json-nst") + QStringLiteral("/test_transform"));
    if (files.isEmpty())
        QSKIP("the suite json-nst is not there");
    std::size_t count = 0;
    for (const QString &file : files) {
        const QByteArray bytes = contents(file);
        const Tolerant tolerant(bytes);
        QVERIFY2(tolerant.accepts, qPrintable(file));
        // Put together again, keys and lexemes are the text without its white space.
        const Strict strict(bytes);
        QCOMPARE(leaves(strict.document), leaves(tolerant.document));
        const std::string_view text = tolerant.text.text().view();
        std::size_t separators = 0;
        std::size_t known = 0;
        for (NodeIndex i = 0; i < tolerant.document.nodes().size(); ++i) {
            known += tolerant.document.keyLexeme(i).size();
            if (tolerant.document.node(i).isLeaf())
                known += tolerant.document.lexeme(i).size();
        }
        separators = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
            return isSpace(byte) || std::string_view("{}[]:,").find(byte) != std::string_view::npos;
        }));
        QVERIFY2(known + separators >= text.size(), qPrintable(file));
        count += leaves(strict.document).size();
    }
    qInfo("json-nst, transformations: %d files, %zu fields, all kept", static_cast<int>(files.size()), count);
}

void TestSuitesJson::tolerantReportsEveryTolerance()
{
    int files = 0;
    int accepted = 0;
    int tolerated = 0;
    QElapsedTimer timer;
    timer.start();
    for (const char *name : {"json-nst", "json5-tests", "jsonc-microsoft"}) {
        for (const QString &file : filesIn(suite(name))) {
            const QByteArray bytes = contents(file);
            const Tolerant tolerant(bytes);
            const Strict strict(bytes);
            ++files;
            accepted += tolerant.accepts;
            if (strict.accepts) {
                QVERIFY2(tolerant.accepts, qPrintable(file));
                QCOMPARE(leaves(tolerant.document), leaves(strict.document));
            } else if (tolerant.end == TolerantEnd::Complete && tolerant.accepts) {
                QVERIFY2(!tolerant.document.diagnostics().empty(), qPrintable(file));
                ++tolerated;
            } else if (tolerant.end == TolerantEnd::CutOff || tolerant.end == TolerantEnd::Error) {
                QVERIFY2(tolerant.hasError, qPrintable(file));
            }
        }
    }
    if (files == 0)
        QSKIP("the suites are not there");
    qInfo("tolerant: %d files, %d read whole, %d of them not strict and all reported, %lld ms", files, accepted,
          tolerated, static_cast<long long>(timer.elapsed()));
}

void TestSuitesJson::tolerantReadsJson5()
{
    const auto rows = oracle("json5-tests", QStringLiteral("oracle.tsv"), 6);
    if (rows.isEmpty())
        QSKIP("the suite json5-tests is not there");
    int accepted = 0;
    int others = 0;
    int othersAccepted = 0;
    for (const auto &[file, verdict] : rows) {
        const Tolerant tolerant(contents(suite("json5-tests") + QLatin1Char('/') + file));
        if (verdict == QLatin1String("accept")) {
            QVERIFY2(tolerant.accepts, qPrintable(file));
            ++accepted;
        } else {
            ++others;
            othersAccepted += tolerant.accepts;
        }
    }
    qInfo("tolerant, json5-tests: %d of %d accepted files read whole; %d of %d others are tolerated too", accepted,
          accepted, othersAccepted, others);
}

void TestSuitesJson::tolerantReadsJsonc()
{
    const auto rows = oracle("jsonc-microsoft", QStringLiteral("cases.tsv"), 3);
    if (rows.isEmpty())
        QSKIP("the suite jsonc-microsoft is not there");
    int accepted = 0;
    int others = 0;
    for (const auto &[file, verdict] : rows) {
        const Tolerant tolerant(contents(suite("jsonc-microsoft") + QLatin1Char('/') + file));
        if (verdict == QLatin1String("valid")) {
            QVERIFY2(tolerant.accepts, qPrintable(file));
            ++accepted;
        } else {
            ++others;
            QVERIFY2(!tolerant.accepts || !tolerant.document.diagnostics().empty(), qPrintable(file));
        }
    }
    QVERIFY(accepted > 30);
    qInfo("tolerant, jsonc-microsoft: %d valid cases read whole, %d others reported", accepted, others);
}

QTEST_GUILESS_MAIN(TestSuitesJson)
#include "tst_suites_json.moc"
