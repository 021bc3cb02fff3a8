// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/switch_entries.h"
#include "store/activity_test.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace telltale;
using namespace telltale::store;
using namespace telltale::test;

namespace {

privacy::SwitchChange changeOf(const char *product, const char *after)
{
    privacy::SwitchChange change;
    change.product = product;
    change.file = "/etc/x";
    change.key = "T";
    change.before = "before";
    change.after = after;
    change.beforeHash = change.afterHash = std::string(64, 'a');
    change.backup = "/etc/x.bak";
    return change;
}

} // namespace

/// Changes of switches in the activity log, and which of them can be taken back.
class TestSwitchEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = quickFolder(); }
    void findsTheLastOne();
    void passesOverWhatWasTakenBack();
    void relatesFailures();
    void believesWholeEntriesOnly();
    void readsNumbersStrictly_data();
    void readsNumbersStrictly();
    void noLogIsAnEmptyOne();

private:
    std::string log() const { return m_folder->filePath(QStringLiteral("a.log")).toStdString(); }
    std::uint64_t add(const ActivityEntry &entry) const
    {
        const Result<ActivityHead> head = ActivityLog::open(log(), fixedOptions())->append(entry);
        return head ? head->number : 0;
    }
    /// The value that the last change gave; "none"; the code of an error.
    QString last(const char *product = "a") const
    {
        const Result<std::optional<LoggedSwitch>> found = lastSwitchChange(log(), product);
        if (!found)
            return QString::fromLatin1(found.error().code);
        return *found ? QString::fromStdString(*(*found)->change.after) : QStringLiteral("none");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSwitchEntries::findsTheLastOne()
{
    add(switchEntry(changeOf("a", "1")));
    add(entryOf("toggle", "gate"));
    add(switchEntry(changeOf("a", "2")));
    add(switchEntry(changeOf("b", "3")));
    QCOMPARE(last(), QStringLiteral("2"));
    QCOMPARE(last("b"), QStringLiteral("3"));
    QCOMPARE(last("c"), QStringLiteral("none"));
    const std::vector<ActivityRecord> records = recordsOf(log());
    QCOMPARE(records[0].subject, std::string("a, env-file /etc/x"));
    QCOMPARE(*records[0].before, std::string("before"));
    QVERIFY(switchChangeIn(records[0]) && !switchChangeIn(records[1]));
}

void TestSwitchEntries::passesOverWhatWasTakenBack()
{
    const std::uint64_t first = add(switchEntry(changeOf("a", "1")));
    const std::uint64_t second = add(switchEntry(changeOf("a", "2")));
    add(switchUndoEntry(second, changeOf("a", "2")));
    QCOMPARE(last(), QStringLiteral("1"));
    add(switchUndoEntry(first, changeOf("a", "1")));
    QCOMPARE(last(), QStringLiteral("none"));
    const ActivityRecord record = recordsOf(log()).back();
    QCOMPARE(undoneIn(record), std::optional(first));
    QCOMPARE(*record.before, std::string("1"));
    QCOMPARE(*record.after, std::string("{\"entry\":1,\"value\":\"before\"}"));
    privacy::SwitchChange fresh = changeOf("a", "1");
    fresh.before.reset();
    QCOMPARE(*switchUndoEntry(7, fresh).after, std::string("{\"entry\":7,\"value\":null}"));
}

void TestSwitchEntries::relatesFailures()
{
    const std::uint64_t number = add(switchEntry(changeOf("a", "1")));
    add(switchUndoEntry(number, changeOf("a", "1"), "no \"room\""));
    QCOMPARE(last(), QStringLiteral("none"));
    QCOMPARE(*recordsOf(log()).back().after, std::string("{\"entry\":1,\"failed\":\"no \\\"room\\\"\"}"));
}

/// A byte that was changed in the log leads to no change of a file.
void TestSwitchEntries::believesWholeEntriesOnly()
{
    add(switchEntry(changeOf("a", "1")));
    const QString path = QString::fromStdString(log());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray other = whole;
        other[at] = static_cast<char>(other[at] ^ 1);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(other) == other.size());
        file.close();
        QVERIFY2(last() == QLatin1String("none"), QByteArray::number(at).constData());
    }
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(whole.left(length)) == length);
        file.close();
        QVERIFY2(last() == QLatin1String("none"), QByteArray::number(length).constData());
    }
}

void TestSwitchEntries::readsNumbersStrictly_data()
{
    QTest::addColumn<QByteArray>("after");
    for (const char *text : {"", "{}", "{\"entry\":", "{\"entry\":-1}", "{\"entry\":99}", "{\"entry\":5}",
                             "{\"entry\":\"1\"}", "{\"entry\":99999999999999999999}"})
        QTest::newRow(text) << QByteArray(text);
}

void TestSwitchEntries::readsNumbersStrictly()
{
    QFETCH(QByteArray, after);
    ActivityRecord record;
    record.number = 5;
    record.what = "switch-undo";
    record.after = after.toStdString();
    QVERIFY(!undoneIn(record));
    record.after = "{\"entry\":4,\"value\":null}";
    QCOMPARE(undoneIn(record), std::optional<std::uint64_t>(4));
    record.what = "switch-change";
    QVERIFY(!undoneIn(record));
}

void TestSwitchEntries::noLogIsAnEmptyOne()
{
    QCOMPARE(last(), QStringLiteral("none"));
    QVERIFY(QDir().mkpath(QString::fromStdString(log())));
    QCOMPARE(last(), QStringLiteral("activity-unreadable"));
}

QTEST_APPLESS_MAIN(TestSwitchEntries)
#include "tst_switch_entries.moc"
