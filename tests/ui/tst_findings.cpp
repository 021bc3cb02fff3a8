// SPDX-License-Identifier: GPL-3.0-or-later
// What the tree of fields says of each field, and what it does not show.
#include "loading.h"

#include "audit/knowledge.h"
#include "ui/models/cell.h"
#include "ui/models/compare_model.h"
#include "ui/models/event_export.h"
#include "ui/models/event_reader.h"
#include "ui/models/field_tree_model.h"
#include "ui/models/finding_words.h"
#include "ui/models/sensitive_counts.h"
#include "ui/models/shared_knowledge.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::models;
using telltale::tests::Loaded;

namespace {

constexpr auto secretEvent =
    "{\"event\":\"login\",\"password\":\"hunter2hunter2\",\"page\":\"https://example.com/x?token="
    "ghp_0123456789abcdefghijABCDEFGHIJ012345&q=1\",\"list\":[{\"api_key\":\"k-98f7a6b5c4d3\"}],\"plain\":\"hello\"}";

payload::NodeIndex nodeOf(const EventDocument &event, const char *path)
{
    for (payload::NodeIndex node = 0; node < event.document().nodes().size(); ++node) {
        if (event.document().path(node) == path)
            return node;
    }
    return payload::noNode;
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void example_data();
    void example();
    void withoutKnowledge();
    void treeIsAModel();
    void declared_data();
    void declared();
    void protection_data();
    void protection();
    void categoriesHaveDrawings();
    void secretsAreMasked();
    void secretsAreCopiedMasked();
    void eventsAreCopiedMasked();
    void secretsAreComparedMasked();
    void largeEventsDoNotStopTheWindow();
    void readerWaitsBesideTheWindow();
    void brokenRulesAreTold();
    void sensitiveFieldsAreCounted();
    void destinationsOfCatalogues();
    void valuesOfNothing();

private:
    static std::string example4();
    EventDocumentPtr open(const std::string &text, std::size_t event = 0,
                          const QString &name = QStringLiteral("a.json"));

    std::shared_ptr<const audit::Knowledge> m_knowledge;
};

void TestFindings::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_knowledge = audit::Knowledge::standard();
}

EventDocumentPtr TestFindings::open(const std::string &text, std::size_t event, const QString &name)
{
    Loaded loaded;
    if (!loaded.read(text, name))
        return nullptr;
    return std::make_shared<const EventDocument>(loaded.capture.read(event), m_knowledge);
}

void TestFindings::example_data()
{
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("category");
    QTest::addColumn<Family>("family");
    QTest::addColumn<QString>("protection");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("reveals");
    QTest::addColumn<QString>("more");
    const auto row = [](int event, const char *path, const char *category, Family family, const char *protection,
                        const char *reveals, const char *more = "") {
        QTest::addRow("%d %s", event, path) << event << QString::fromLatin1(path) << QString::fromLatin1(category)
                                            << family << QString::fromLatin1(protection) << QStringLiteral("yes")
                                            << QString::fromLatin1(reveals) << QString::fromLatin1(more);
    };
    row(0, "/event", "behaviour", Family::Doing, "plain", "");
    row(0, "/properties/instanceId", "installation", Family::Identifiers, "plain",
        "MongoDB ObjectId, created 2021-05-13T08:53:15Z", "+1");
    row(0, "/properties/time", "time", Family::Quiet, "plain", "2024-01-09T07:10:17.602Z, seconds since 1970");
    row(1, "/properties/emailDomainHash", "contact", Family::Who, "SHA-256",
        "SHA-256 of the empty text: nothing was sent here");
    row(1, "/properties/email", "contact", Family::Who, "empty", "");
    row(1, "/properties/ipAddress", "network", Family::Where, "plain",
        "Public IPv4 address in the network 117.211.16.0/24: leads to a provider and a town");
    row(1, "/properties/$city", "location", Family::Where, "plain", "");
    row(2, "/context/userAgent", "device", Family::Identifiers, "plain", "Sent by Chrome 86.0.4240.111", "+1");
    row(2, "/userId", "pseudonym", Family::Identifiers, "SHA-256", "");
}

void TestFindings::example()
{
    QFETCH(int, event);
    QFETCH(QString, path);
    QFile file(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    FieldTreeModel model;
    model.setEvent(open(file.readAll().toStdString(), static_cast<std::size_t>(event), QStringLiteral("telemetry.md")));
    const payload::NodeIndex node = nodeOf(*model.event(), path.toLatin1().constData());
    QVERIFY(node != payload::noNode);
    const QModelIndex category = model.indexOf(node, FieldTreeModel::Category);
    QTEST(category.data().toString(), "category");
    QTEST(category.data(FamilyRole).value<Family>(), "family");
    QCOMPARE(category.data(KindRole).value<CellKind>(), CellKind::Chip);
    QVERIFY(!category.data(Qt::ToolTipRole).toString().isEmpty());
    const QModelIndex protection = model.indexOf(node, FieldTreeModel::Protection);
    QTEST(protection.data().toString(), "protection");
    const bool isOpen = protection.data().toString() == QStringLiteral("plain")
        || protection.data().toString() == QStringLiteral("empty");
    QCOMPARE(protection.data(ToneRole).value<Tone>(), isOpen ? Tone::Secondary : Tone::Normal);
    QCOMPARE(protection.data(IconRole).toString(), isOpen ? QString() : QStringLiteral("lock"));
    const QModelIndex declared = model.indexOf(node, FieldTreeModel::Declared);
    QTEST(declared.data().toString(), "declared");
    QCOMPARE(declared.data(IconRole).toString(), QStringLiteral("check"));
    const QModelIndex reveals = model.indexOf(node, FieldTreeModel::Reveals);
    QTEST(reveals.data().toString(), "reveals");
    QTEST(reveals.data(ExtraRole).toString(), "more");
    if (!reveals.data().toString().isEmpty())
        QVERIFY(reveals.data(Qt::ToolTipRole).toString().contains(reveals.data().toString().toHtmlEscaped()));
}

void TestFindings::withoutKnowledge()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"password\":\"hunter2hunter2\"}"));
    FieldTreeModel model;
    model.setEvent(loaded.document());
    QCOMPARE(model.index(0, FieldTreeModel::Value).data().toString(), QStringLiteral("hunter2hunter2"));
    QVERIFY(model.index(0, FieldTreeModel::Category).data().toString().isEmpty());
    QVERIFY(model.index(0, FieldTreeModel::Category).data(IconRole).toString().isEmpty());
}

void TestFindings::treeIsAModel()
{
    FieldTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setEvent(open(secretEvent));
    QCOMPARE(model.columnCount(), int(FieldTreeModel::ColumnCount));
    model.setSecrets(Secrets::Shown);
    model.setSecrets(Secrets::Shown);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(changed.count(), 1);
    const QModelIndex list = model.index(3, FieldTreeModel::Category);
    QVERIFY(list.data().toString().isEmpty()); // an object is no field
    for (int column = 0; column < FieldTreeModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestFindings::declared_data()
{
    QTest::addColumn<int>("declared"); // -1: no catalogue speaks
    QTest::addColumn<int>("origin");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tone>("tone");
    const auto row = [](const char *name, int declared, audit::Origin origin, const char *text, Tone tone) {
        QTest::newRow(name) << declared << int(origin) << QString::fromLatin1(text) << tone;
    };
    row("yes", 1, audit::Origin::Product, "yes", Tone::Secondary);
    row("yes, and a receiver's", 1, audit::Origin::Receiver, "yes", Tone::Secondary);
    row("no", 0, audit::Origin::Product, "no", Tone::Warning);
    row("no, nobody knows whose", 0, audit::Origin::Unknown, "no", Tone::Warning);
    row("a receiver's", 0, audit::Origin::Receiver, "receiver", Tone::Secondary);
    row("an SDK's", -1, audit::Origin::Sdk, "sdk", Tone::Secondary);
    row("no catalogue", -1, audit::Origin::Unknown, "", Tone::Secondary);
}

void TestFindings::declared()
{
    QFETCH(int, declared);
    QFETCH(int, origin);
    audit::Finding finding;
    if (declared >= 0)
        finding.declared = declared != 0;
    finding.origin = static_cast<audit::Origin>(origin);
    const DeclaredWords words = declaredWords(finding);
    QTEST(words.text, "text");
    QTEST(words.tone, "tone");
    QCOMPARE(words.sentence.isEmpty(), words.text.isEmpty());
}

void TestFindings::protection_data()
{
    QTest::addColumn<int>("protection");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOfNothing");
    const auto row = [](audit::Protection protection, const char *note, const char *text, bool isOfNothing = false) {
        QTest::addRow("%s %s", text, note)
            << int(protection) << QString::fromLatin1(note) << QString::fromLatin1(text) << isOfNothing;
    };
    row(audit::Protection::Plain, "", "plain");
    row(audit::Protection::Empty, "", "empty");
    row(audit::Protection::Masked, "", "masked");
    row(audit::Protection::Hashed, "SHA-256, going by its length", "SHA-256");
    row(audit::Protection::Hashed, "MD5", "MD5");
    row(audit::Protection::Hashed, "SHA-256 of the empty text", "SHA-256", true);
    row(audit::Protection::Hashed, "MD5 of \"null\"", "MD5", true);
    row(audit::Protection::Encrypted, "OpenSSL, salted", "OpenSSL");
}

void TestFindings::protection()
{
    QFETCH(int, protection);
    QFETCH(QString, note);
    audit::Finding finding;
    finding.protection = static_cast<audit::Protection>(protection);
    finding.protectionNote = note.toStdString();
    QTEST(protectionText(finding), "text");
    QTEST(isHashOfNothing(finding), "isOfNothing");
    QCOMPARE(protectionDetail(finding), note);
}

void TestFindings::categoriesHaveDrawings()
{
    for (std::size_t i = 0; i < audit::categoryCount; ++i) {
        const auto category = static_cast<audit::Category>(i);
        QVERIFY(!categoryText(category).isEmpty());
        QVERIFY(categorySentence(category).endsWith(QLatin1Char('.')));
        QVERIFY2(QFile::exists(QStringLiteral(TELLTALE_SAMPLES_DIR "/../icons/%1.svg").arg(categoryIcon(category))),
                 qPrintable(categoryText(category)));
    }
}

void TestFindings::secretsAreMasked()
{
    FieldTreeModel model;
    model.setEvent(open(secretEvent));
    for (const char *path : {"/password", "/page", "/list/0/api_key"}) {
        const payload::NodeIndex node = nodeOf(*model.event(), path);
        QVERIFY2(model.event()->isSecret(node), path);
        const QModelIndex value = model.indexOf(node, FieldTreeModel::Value);
        QCOMPARE(value.data().toString(), QStringLiteral("***"));
        QVERIFY(value.data(Qt::ToolTipRole).toString().contains(QStringLiteral("***")));
        for (int column = 0; column < FieldTreeModel::ColumnCount; ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
                const QString text = model.indexOf(node, column).data(role).toString();
                for (const char *secret : {"hunter2", "ghp_0123", "k-98f7"})
                    QVERIFY2(!text.contains(QLatin1String(secret)), qPrintable(text));
            }
        }
    }
    QCOMPARE(model.indexOf(nodeOf(*model.event(), "/plain"), FieldTreeModel::Value).data().toString(),
             QStringLiteral("hello"));
    model.setSecrets(Secrets::Shown);
    QCOMPARE(model.indexOf(nodeOf(*model.event(), "/password"), FieldTreeModel::Value).data().toString(),
             QStringLiteral("hunter2hunter2"));
}

void TestFindings::secretsAreCopiedMasked()
{
    const EventDocumentPtr event = open(secretEvent);
    const payload::NodeIndex password = nodeOf(*event, "/password");
    QCOMPARE(copyValue(*event, password), QStringLiteral("***"));
    QCOMPARE(copyJson(*event, password), QStringLiteral("\"***\""));
    QCOMPARE(copyValue(*event, password, Secrets::Shown), QStringLiteral("hunter2hunter2"));
    QCOMPARE(copyJson(*event, password, Secrets::Shown), QStringLiteral("\"hunter2hunter2\""));
    const payload::NodeIndex list = nodeOf(*event, "/list");
    QCOMPARE(copyJson(*event, list), QStringLiteral("[{\"api_key\":\"***\"}]"));
    QCOMPARE(copyValue(*event, list), QStringLiteral("[{\"api_key\":\"***\"}]"));
    QCOMPARE(copyJson(*event, list, Secrets::Shown), QStringLiteral("[{\"api_key\":\"k-98f7a6b5c4d3\"}]"));
    QCOMPARE(
        copyJson(*event, 0),
        QStringLiteral("{\"event\":\"login\",\"password\":\"***\",\"page\":\"***\",\"list\":[{\"api_key\":\"***\"}],"
                       "\"plain\":\"hello\"}"));
    QCOMPARE(copyJson(*event, nodeOf(*event, "/plain")), QStringLiteral("\"hello\""));
}

void TestFindings::eventsAreCopiedMasked()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"password\":\"hunter2hunter2\"}\n{\"n\" : 1}\n", QStringLiteral("a.ndjson")));
    QCOMPARE(bytesOf(loaded.capture.view(), {0, 1}, m_knowledge), std::string("{\"password\":\"***\"}\n{\"n\" : 1}"));
    QCOMPARE(bytesOf(loaded.capture.view(), {0}, m_knowledge, Secrets::Shown),
             std::string("{\"password\":\"hunter2hunter2\"}"));
}

void TestFindings::secretsAreComparedMasked()
{
    CompareModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEvents(open("{\"password\":\"hunter2hunter2\"}"), open("{\"password\":\"other-pass-word\"}"));
    QCOMPARE(model.differences(), 1);
    QCOMPARE(model.index(0, CompareModel::First).data().toString(), QStringLiteral("***"));
    QVERIFY(model.index(0, CompareModel::Second).data(Qt::ToolTipRole).toString().contains(QStringLiteral("***")));
    model.setSecrets(Secrets::Shown);
    QCOMPARE(model.index(0, CompareModel::First).data().toString(), QStringLiteral("hunter2hunter2"));
}

/// The window's part is what is looked at; the rest of 50 MB is judged beside it.
void TestFindings::largeEventsDoNotStopTheWindow()
{
    std::string text = "{\"event\":\"large\",\"blob\":\"" + std::string(25'000'000, 'x') + "\",\"list\":[";
    for (int i = 0; i < 1'000'000; ++i)
        text += (i == 0 ? "" : ",") + ("\"value-" + std::to_string(i) + "-0123456789\"");
    const EventDocumentPtr event = open(text + "]}");
    QVERIFY(event);
    QElapsedTimer timer;
    timer.start();
    FieldTreeModel model;
    model.setEvent(event);
    const QModelIndex list = model.index(2, 0);
    for (int column = 0; column < FieldTreeModel::ColumnCount; ++column) {
        model.index(1, column).data();
        for (int row = 0; row < 60; ++row) {
            for (const int role : {int(Qt::DisplayRole), int(ToneRole), int(IconRole), int(ExtraRole), int(KindRole)})
                model.index(row, column, list).data(role);
        }
    }
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
}

void TestFindings::readerWaitsBesideTheWindow()
{
    Loaded loaded;
    QVERIFY(loaded.read(secretEvent));
    QTemporaryDir folder;
    SharedKnowledge knowledge(folder.path().toStdString());
    QSignalSpy made(&knowledge, &SharedKnowledge::made);
    EventReader reader;
    reader.judgeBy(&knowledge);
    QSignalSpy ready(&reader, &EventReader::ready);
    reader.read(loaded.capture, 0);
    QVERIFY(ready.isEmpty() && reader.isReading()); // nothing is shown that is not judged
    QVERIFY(ready.wait(20'000));
    QVERIFY(ready.last().first().value<EventDocumentPtr>()->isSecret(2));
    QVERIFY(made.count() == 1 || made.wait());
    reader.read(loaded.capture, 0);
    QCOMPARE(ready.count(), 2); // from now on at once
    QVERIFY(knowledge.findings().empty());
}

void TestFindings::brokenRulesAreTold()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("rules")));
    QFile file(folder.filePath(QStringLiteral("rules/names-mine.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[[rule]]\nnonsense = 1\n") > 0);
    file.close();
    SharedKnowledge knowledge(folder.path().toStdString());
    QVERIFY(knowledge.findings().empty());
    knowledge.prepare();
    QVERIFY(knowledge.get());
    QVERIFY(!knowledge.findings().empty());
    QVERIFY(knowledge.findings().front().place.line > 0);
}

std::string TestFindings::example4()
{
    QFile page(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    return page.open(QIODevice::ReadOnly) ? page.readAll().toStdString() : std::string();
}

void TestFindings::sensitiveFieldsAreCounted()
{
    const QTemporaryDir folder;
    const SharedKnowledge knowledge(folder.path().toStdString());
    Loaded loaded;
    QVERIFY(loaded.read(example4(), QStringLiteral("telemetry.md")));
    SensitiveCounts counts(loaded.capture, knowledge);
    loaded.events.countSensitiveBy(&counts);
    const auto cell = [&](int row) { return loaded.events.index(row, EventListModel::Sensitive).data().toString(); };
    QSignalSpy changed(&loaded.events, &QAbstractItemModel::dataChanged);
    for (int row = 0; row < 4; ++row)
        QCOMPARE(cell(row), QStringLiteral("\u2026"));
    QTRY_COMPARE(changed.count(), 4);
    for (int row = 0; row < 4; ++row) {
        const EventDocument event(loaded.capture.read(static_cast<std::size_t>(row)), knowledge.get());
        int expected = 0;
        for (payload::NodeIndex node = 0; node < event.document().nodes().size(); ++node) {
            const audit::Finding *finding = event.finding(node);
            expected += finding != nullptr && (finding->isSecret || finding->category <= audit::Category::Installation)
                && finding->protection != audit::Protection::Empty && !isHashOfNothing(*finding);
        }
        QVERIFY(expected > 2);
        QCOMPARE(cell(row), QString::number(expected));
    }
    QCOMPARE(cell(1), QStringLiteral("11"));
    loaded.events.clear(); // numbers mean other events then
    QVERIFY(loaded.read("{\"event\":\"e\",\"n\":1}"));
    QCOMPARE(cell(0), QStringLiteral("\u2026"));
    QTRY_COMPARE(cell(0), QStringLiteral("0"));
}

/// Of forms, queries and headers: no quotes, no bytes.
void TestFindings::valuesOfNothing()
{
    Loaded loaded;
    QVERIFY(loaded.read("POST /x?flag=&=&a HTTP/1.1\r\nHost: a\r\nX-Empty:\r\nCookie: c=\r\nContent-Type: "
                        "application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\nabc&d=",
                        QStringLiteral("a.http")));
    QCOMPARE(loaded.capture.size(), std::size_t{2});
    for (std::size_t event = 0; event < 2; ++event) {
        const EventDocument document(loaded.capture.read(event), m_knowledge);
        for (payload::NodeIndex node = 0; node < document.document().nodes().size(); ++node) {
            if (document.document().node(node).isLeaf())
                QVERIFY(document.finding(node) != nullptr);
        }
    }
}

void TestFindings::destinationsOfCatalogues()
{
    Loaded loaded;
    QVERIFY(loaded.read(example4(), QStringLiteral("telemetry.md")));
    QVERIFY(!loaded.events.hasDestinations());
    loaded.events.setKnowledge(m_knowledge);
    QVERIFY(loaded.events.hasDestinations());
    const auto column = [&](int role) {
        QStringList texts;
        for (int row = 0; row < 4; ++row)
            texts << loaded.events.index(row, EventListModel::Destination).data(role).toString();
        return texts;
    };
    const QStringList byNumber{QStringLiteral("cs.appsmith.com"), QStringLiteral("api.segment.io"),
                               QStringLiteral("api.segment.io"), QStringLiteral("api.segment.io")};
    QCOMPARE(column(Qt::DisplayRole), byNumber);
    QCOMPARE(column(ExtraRole), QStringList(4, QStringLiteral("by catalogue")));
    loaded.events.sort(EventListModel::Destination);
    QCOMPARE(column(Qt::DisplayRole).last(), QStringLiteral("cs.appsmith.com"));
    loaded.events.sort(EventListModel::Sensitive); // cannot be: only what is looked at is counted
    QCOMPARE(column(Qt::DisplayRole).last(), QStringLiteral("cs.appsmith.com"));
    // A request tells more than a catalogue.
    QVERIFY(loaded.read("POST /x HTTP/1.1\r\nHost: a.example\r\n\r\n", QStringLiteral("a.http")));
    QVERIFY(
        loaded.events.index(4, EventListModel::Destination).data().toString().contains(QStringLiteral("a.example")));
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
