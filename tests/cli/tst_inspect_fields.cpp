// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

namespace {

/// Leaves as a second opinion counts them: not our scanner, not our walk.
int leaves(const QJsonValue &value)
{
    int count = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue member : object)
            count += leaves(member);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue element : array)
            count += leaves(element);
    }
    return std::max(count, 1);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Follows a JSON Pointer by hand.
QJsonValue at(QJsonValue value, const QString &pointer)
{
    const QStringList steps = pointer.split(u'/');
    for (QString step : steps.mid(1)) {
        step.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    }
    return value;
}

} // namespace

/// The invariant: every leaf of every body appears exactly once, in order, with its exact lexeme.
class TestInspectFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLeafOnce_data();
    void everyLeafOnce();
    void listsTheSamplePage();
    void listsTheVendorsPage();
    void everyLexemeIsInThePage_data();
    void everyLexemeIsInThePage();
    void givesTheSameInEveryFormat();

private:
    Ran inspect(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runProgram(QStringList{QStringLiteral("inspect")} + arguments, m_directory.path(), input);
    }
    void checkBytes(const QByteArray &source, const QJsonArray &fields) const;

    QTemporaryDir m_directory;
};

// Behind the class: moc 6.4 sees no class behind such a string.
const QByteArray prettyEvent = R"({
    "event": "E",
    "a/b": {"~": [1, 2.50, {"deep": [[], {}]}], "": null},
    "text": "x\u0041\n\"q\" 東京 \ud83d\ude00",
    "big": 123456789012345678901234567890.0e-10,
    "list": [true, false, [[["x"]]]]
})";

/// Offset, length and line of every field lead to its lexeme in the source.
void TestInspectFields::checkBytes(const QByteArray &source, const QJsonArray &fields) const
{
    qint64 last = -1;
    for (const QJsonValue field : fields) {
        const qint64 offset = field[u"offset"].toInteger();
        const QByteArray bytes = source.mid(offset, field[u"length"].toInteger());
        const QByteArray lexeme = field[u"lexeme"].isNull()
            ? QByteArray::fromBase64(field[u"lexeme_base64"].toString().toLatin1())
            : field[u"lexeme"].toString().toUtf8();
        QCOMPARE(bytes, lexeme);
        QVERIFY(offset > last);
        QCOMPARE(field[u"line"].toInteger(), source.left(offset).count('\n') + 1);
        last = offset;
    }
}

void TestInspectFields::everyLeafOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArrayList>("events"); ///< what QJsonDocument reads of each document
    QByteArray compact = prettyEvent;
    compact.replace("\n", "").replace("    ", "");
    QByteArray windows = prettyEvent;
    windows.replace("\n", "\r\n");
    const QByteArray two = compact + '\n' + compact + '\n';
    QTest::newRow("pretty") << "a.json" << prettyEvent << QByteArrayList{prettyEvent};
    QTest::newRow("compact") << "a.json" << compact << QByteArrayList{compact};
    QTest::newRow("white space around") << "a.json"
                                        << " \n\n " + prettyEvent + "\n\n"
                                        << QByteArrayList{prettyEvent};
    QTest::newRow("CRLF") << "a.json" << windows << QByteArrayList{prettyEvent};
    QTest::newRow("mark in front") << "a.json"
                                   << "\xEF\xBB\xBF" + prettyEvent << QByteArrayList{prettyEvent};
    QTest::newRow("ndjson") << "a.ndjson" << two << QByteArrayList{compact, compact};
    QTest::newRow("ndjson, no last line feed") << "a.ndjson" << two.chopped(1) << QByteArrayList{compact, compact};
    QTest::newRow("ndjson, CRLF") << "a.ndjson" << compact + "\r\n" + compact + "\r\n"
                                  << QByteArrayList{compact, compact};
    QTest::newRow("one after another") << "a.json" << prettyEvent + "\n" + prettyEvent
                                       << QByteArrayList{prettyEvent, prettyEvent};
    QTest::newRow("array") << "a.json"
                           << "[\n" + prettyEvent + ",\n{}, " + compact + "]"
                           << QByteArrayList{prettyEvent, "{}", compact};
    QTest::newRow("array of more") << "a.json"
                                   << "[" + compact + ",1]" << QByteArrayList{"[" + compact + ",1]"};
    QTest::newRow("scalar") << "a.json" << QByteArray("\"x\"") << QByteArrayList{"[\"x\"]"};
}

void TestInspectFields::everyLeafOnce()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, source);
    QFETCH(QByteArrayList, events);
    writeFile(m_directory.filePath(name), source);
    writeFile(m_directory.filePath(name + QStringLiteral(".gz")), gzipped(source));
    const QList<Ran> runs{inspect({name}), inspect({name + QStringLiteral(".gz")}),
                          inspect({QStringLiteral("-")}, source)};
    for (const Ran &ran : runs) {
        QVERIFY2(ran.status == 0, ran.err.constData());
        QCOMPARE(ran.lines().size(), events.size());
        for (qsizetype i = 0; i < events.size(); ++i) {
            const QJsonObject event = QJsonDocument::fromJson(ran.lines()[i]).object();
            const QJsonArray fields = event[u"fields"].toArray();
            const QJsonDocument wanted = QJsonDocument::fromJson(events[i]);
            const QJsonValue root = wanted.isArray() ? QJsonValue(wanted.array()) : QJsonValue(wanted.object());
            QCOMPARE(fields.size(), leaves(root));
            checkBytes(source, fields);
            const QString prefix = event[u"root"].toString();
            for (const QJsonValue field : fields) {
                const QString path = field[u"path"].toString();
                QVERIFY(path.startsWith(prefix));
                const QJsonValue there = name == QLatin1String("a.json") && path.isEmpty()
                    ? QJsonValue(QStringLiteral("x"))
                    : at(root, path.mid(prefix.size()));
                const QByteArray lexeme = field[u"lexeme"].toString().toUtf8();
                const QJsonArray alone = QJsonDocument::fromJson('[' + lexeme + ']').array();
                QCOMPARE(alone.at(0), there);
            }
        }
    }
}

void TestInspectFields::listsTheSamplePage()
{
    const Ran ran = inspect({QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md")});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QList<qsizetype> counts;
    for (const QByteArray &line : ran.lines())
        counts.append(QJsonDocument::fromJson(line)[u"fields"].toArray().size());
    QCOMPARE(counts, (QList<qsizetype>{20, 31, 21, 28}));
}

void TestInspectFields::listsTheVendorsPage()
{
    const QString page = QStringLiteral(TELLTALE_SHARED_DIR "/appsmith/telemetry.md");
    if (!QFile::exists(page))
        QSKIP("The vendor's page is not here (TELLTALE_SHARED_DIR)");
    const Ran ran = inspect({page});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QList<qsizetype> counts;
    QList<int> lines;
    QStringList names;
    for (const QByteArray &line : ran.lines()) {
        const QJsonDocument event = QJsonDocument::fromJson(line);
        counts.append(event[u"fields"].toArray().size());
        lines.append(event[u"line"].toInt());
        names.append(event[u"event"].toString());
    }
    QCOMPARE(counts, (QList<qsizetype>{20, 31, 21, 28}));
    QCOMPARE(lines, (QList<int>{19, 49, 92, 127}));
    QCOMPARE(names[0], QStringLiteral("FETCH_RELEASE_NOTES"));
    QVERIFY2(ran.err.contains("[json-comment]") && ran.err.contains("[trailing-comma]"), ran.err.constData());
    const QJsonValue first = QJsonDocument::fromJson(ran.lines()[0])[u"fields"].toArray()[13];
    QVERIFY(first[u"path"].toString().startsWith(QLatin1String("/properties/")));
}

void TestInspectFields::everyLexemeIsInThePage_data()
{
    QTest::addColumn<QByteArray>("page");
    const QString vendors = QStringLiteral(TELLTALE_SHARED_DIR "/appsmith/telemetry.md");
    QTest::newRow("sample") << contents(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    if (QFile::exists(vendors))
        QTest::newRow("vendor's") << contents(vendors);
    QTest::newRow("in a list") << QByteArray(
        "1. Text\n\n   ```json\n   {\n     \"event\": \"E\",\n\n     \"b\": [1,\n   2]\n   }\n   ```\n");
    QTest::newRow("in a quote") << QByteArray("> ```json\n> {\n> \"event\": \"E\",\n> \"b\": 2}\n> ```\n");
    QTest::newRow("tabs") << QByteArray("- x\n\n\t```json\n\t{\"event\": \"E\",\n\t\t\"b\": 2}\n\t```\n");
    QTest::newRow("CRLF") << QByteArray("# T\r\n\r\n```json\r\n{\r\n\"event\": \"E\",\r\n\"b\": 2\r\n}\r\n```\r\n");
    QTest::newRow("array") << QByteArray("```json\n[{\"event\": \"E\"},\n{\"event\": \"F\",\n\"b\": 2}]\n```\n");
    QTest::newRow("no last fence") << QByteArray("```json\n{\"event\": \"E\",\n\"b\": 2}");
    QTest::newRow("invalid bytes") << QByteArray("```json\n{\"event\": \"\xFF\",\n\"\xFE\": 2}\n```\n");
}

void TestInspectFields::everyLexemeIsInThePage()
{
    QFETCH(QByteArray, page);
    writeFile(m_directory.filePath(QStringLiteral("page.md")), page);
    const Ran ran = inspect({QStringLiteral("page.md")});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY(!ran.out.isEmpty());
    for (const QByteArray &line : ran.lines())
        checkBytes(page, QJsonDocument::fromJson(line)[u"fields"].toArray());
}

void TestInspectFields::givesTheSameInEveryFormat()
{
    const QString page = QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md");
    const Ran lines = inspect({page});
    const Ran array = inspect({QStringLiteral("--format=json"), page});
    QJsonArray joined;
    for (const QByteArray &line : lines.lines())
        joined.append(QJsonDocument::fromJson(line).object());
    QCOMPARE(QJsonDocument::fromJson(array.out).array(), joined);
    QCOMPARE(inspect({QStringLiteral("--format=csv"), page}).out.count("\r\n"), 1 + 100);
    const Ran table = inspect({QStringLiteral("--format=table"), page});
    QVERIFY(table.out.endsWith("\n4 events, 100 fields in 1 file\n"));
    QCOMPARE(table.err, lines.err);
}

QTEST_GUILESS_MAIN(TestInspectFields)
#include "tst_inspect_fields.moc"
