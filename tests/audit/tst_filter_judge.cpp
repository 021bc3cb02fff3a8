// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that ask what fields and events are.
#include "loaded.h"

#include "audit/filter_judge.h"
#include "payload/filter/capture_subject.h"
#include "payload/filter/filter_keys.h"
#include "payload/filter/record_subject.h"

#include <QFile>
#include <QTest>

using namespace telltale;
using namespace telltale::audit;
using payload::Filter;
using payload::FilterKey;

namespace {

Filter filterOf(const QByteArray &text)
{
    auto parsed = Filter::parse({text.constData(), static_cast<std::size_t>(text.size())});
    return std::holds_alternative<Filter>(parsed) ? std::get<Filter>(parsed) : Filter();
}

} // namespace

class TestFilterJudge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void matches_data();
    void matches();
    void wordsAreOurs();
    void withoutJudgementNothingMatches();

private:
    std::shared_ptr<const Knowledge> m_knowledge;
    std::string m_example;
};

void TestFilterJudge::initTestCase()
{
    m_knowledge = Knowledge::standard();
    QFile file(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_example = file.readAll().toStdString();
    m_example += "\n```json\n{\"event\": \"nobody knows\", \"password\": \"hunter2hunter2\"}\n```\n"
                 "\n```json\n{\"event\": \"FETCH_RELEASE_NOTES\", \"shoeSize\": 44}\n```\n";
}

/// The events of the example, then one that no catalogue knows, then one with a field that is not declared.
void TestFilterJudge::matches_data()
{
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *filter, const char *expected) { QTest::newRow(filter) << QByteArray(expected); };
    row("category:contact", "2");
    row("category:network", "23");
    row("category:credential", "5");
    row("category:cred*", "5");
    row("category:/^(contact|credential)$/", "25");
    row("-category:pseudonym", "1256");
    row("category:contact category:network", "2");
    row("category:contact or category:credential", "25");
    row("protection:hashed", "234");
    row("protection:empty", "234");
    row("declared:no", "6");
    row("declared:yes", "12346");
    row("-declared:yes", "5");
    row("product:appsmith", "12346");
    row("product:APP", "12346");
    row("-product:appsmith", "5");
    row("gate:always", "126");
    row("gate:when-enabled", "34");
    row("gate:unknown", "5");
    row("gate:always event:FETCH_RELEASE_NOTES declared:no", "6");
}

void TestFilterJudge::matches()
{
    QFETCH(QByteArray, expected);
    const Filter filter = filterOf(QTest::currentDataTag());
    QVERIFY(filter.asksForJudgement());
    FilterJudge judge(m_knowledge);
    payload::FilterMatcher matcher(filter);
    matcher.judgeBy(&judge);
    QByteArray found;
    int number = 0;
    payload::LoadOutcome outcome = test::loadInto(m_example, "telemetry.md", [&](const payload::Record &record) {
        ++number;
        if (matcher.matches(payload::RecordSubject(record)))
            found += QByteArray::number(number);
    });
    QCOMPARE(outcome.events, std::uint64_t(6));
    QCOMPARE(found, expected);
    // The same of what is loaded.
    payload::Capture capture;
    const std::uint16_t source = capture.addSource("telemetry.md");
    payload::loadTextForCapture(m_example, "telemetry.md", {},
                                [&](payload::CaptureBatch batch) { capture.append(std::move(batch), source); });
    const payload::CaptureView view = capture.view();
    payload::CaptureSubject subject(view);
    found.clear();
    for (std::size_t event = 0; event < view.rows.size(); ++event) {
        subject.setEvent(event);
        if (matcher.matches(subject))
            found += QByteArray::number(int(event) + 1);
    }
    QCOMPARE(found, expected);
}

void TestFilterJudge::wordsAreOurs()
{
    QCOMPARE(payload::filterWords(FilterKey::Category).size(), categoryCount);
    for (const std::string_view word : payload::filterWords(FilterKey::Category))
        QVERIFY(categoryFrom(word));
    for (const std::string_view word : payload::filterWords(FilterKey::Protection))
        QVERIFY(protectionFrom(word));
    for (const std::string_view word : payload::filterWords(FilterKey::Gate))
        QVERIFY(gateFrom(word));
}

void TestFilterJudge::withoutJudgementNothingMatches()
{
    payload::FilterMatcher matcher(filterOf("gate:always"));
    test::loadInto(m_example, "telemetry.md",
                   [&](const payload::Record &record) { QVERIFY(!matcher.matches(payload::RecordSubject(record))); });
    QVERIFY(!filterOf("event:x or path:y").asksForJudgement());
}

QTEST_GUILESS_MAIN(TestFilterJudge)
#include "tst_filter_judge.moc"
