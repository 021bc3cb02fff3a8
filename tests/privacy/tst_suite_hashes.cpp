// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "privacy/reidentify/known_values.h"
#include "privacy/reidentify_run.h"

#include <QFile>
#include <QTest>

using namespace telltale::privacy;
using telltale::test::Run;

/// Known answers that were made elsewhere: every row is turned back when its value is in the list.
class TestSuiteHashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void turnsBackEveryRow_data();
    void turnsBackEveryRow();
    void readsTheSuiteAsAList();

private:
    QList<QList<QByteArray>> m_rows;
};

void TestSuiteHashes::initTestCase()
{
    QFile file(QStringLiteral(TELLTALE_SHARED_DIR "/suites/hashes.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the suite is not there");
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.trimmed().isEmpty())
            m_rows.append(line.split('\t'));
    }
    m_rows.removeFirst();
    QCOMPARE(m_rows.size(), 17);
}

void TestSuiteHashes::turnsBackEveryRow_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < m_rows.size(); ++i)
        QTest::addRow("%s of %s", m_rows[i][1].constData(), m_rows[i][3].constData()) << i;
}

void TestSuiteHashes::turnsBackEveryRow()
{
    QFETCH(int, row);
    std::string events;
    std::vector<std::string> values = emptyWords();
    for (const QList<QByteArray> &cells : m_rows) {
        events += "{\"digest\":\"" + cells[0].toStdString() + "\"}\n";
        values.push_back(cells[3].toStdString());
    }
    Run run(events);
    run.tryValues(values);
    const QList<QByteArray> &cells = m_rows[row];
    const Reidentified result = run.of(cells[0].toStdString());
    QVERIFY(result.verdict == ReidentifyVerdict::Recovered);
    QVERIFY(result.value.has_value());
    QCOMPARE(QByteArray::fromStdString(*result.value), cells[3]);
    QCOMPARE(QByteArray::fromStdString(result.encoding), cells[2]);
    const auto named = hashNamed(cells[1].toStdString());
    QVERIFY(named);
    QCOMPARE(result.algorithm, std::string(specOf(*named).name));
}

void TestSuiteHashes::readsTheSuiteAsAList()
{
    auto source = openKnownValues(TELLTALE_SHARED_DIR "/suites/hashes.tsv#value", {});
    QVERIFY(source);
    std::string events;
    for (const QList<QByteArray> &cells : m_rows)
        events += "{\"digest\":\"" + cells[0].toStdString() + "\"}\n";
    Run run(events);
    run.search.tryKnown(telltale::audit::KnownDigests());
    QVERIFY(run.search.tryValues(**source).isWhole);
    for (const Reidentified &result : run.results())
        QVERIFY(result.verdict == ReidentifyVerdict::Recovered);
    QCOMPARE(run.results().size(), std::size_t{17});
}

QTEST_APPLESS_MAIN(TestSuiteHashes)
#include "tst_suite_hashes.moc"
