// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/room_table.h"
#include "architecture/source_tree.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace telltale::architecture;

namespace {

const QStringList &cppNames()
{
    static const QStringList names{QStringLiteral("*.h"), QStringLiteral("*.cpp")};
    return names;
}

QStringList rooms()
{
    return {QStringLiteral("app"), QStringLiteral("ui")};
}

} // namespace

/// The plan of the house, checked against what is built.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tableIsComplete();
    void tableHasNoCircle();
    void findsForbiddenIncludes_data();
    void findsForbiddenIncludes();
    void includesFollowTheTable();
    void payloadDoesNotUseQtJson();
    void filesNameTheirLicence();
    void fileNamesAreLowerCase();
    void measuresFunctions();
    void filesAndFunctionsAreShort();

private:
    RoomTable m_table;
};

void TestArchitecture::initTestCase()
{
    const QList<SourceFile> files = sourceFiles({QStringLiteral("cmake")}, {QStringLiteral("TelltaleRooms.cmake")});
    QCOMPARE(files.size(), 1);
    m_table = RoomTable::parse(files.first().content);
}

void TestArchitecture::tableIsComplete()
{
    QVERIFY(m_table.rooms().size() >= 10);
    for (const QString &room : m_table.rooms()) {
        QVERIFY2(m_table.qtModules(room).contains(QStringLiteral("Core")), qPrintable(room));
        for (const QString &other : m_table.uses(room))
            QVERIFY2(m_table.rooms().contains(other), qPrintable(other));
    }
    QVERIFY(!m_table.uses(QStringLiteral("store")).contains(QStringLiteral("network")));
    QVERIFY(!m_table.uses(QStringLiteral("network")).contains(QStringLiteral("store")));
    QVERIFY(!m_table.uses(QStringLiteral("ui")).contains(QStringLiteral("cli")));
}

void TestArchitecture::tableHasNoCircle()
{
    // Rooms may use what their own rooms use, so a circle would show as a room that uses itself at one remove.
    for (const QString &room : m_table.rooms()) {
        QVERIFY2(!m_table.uses(room).contains(room), qPrintable(room));
        for (const QString &other : m_table.uses(room)) {
            QVERIFY2(!m_table.uses(other).contains(room), qPrintable(room + u' ' + other));
            for (const QString &below : m_table.uses(other))
                QVERIFY2(m_table.uses(room).contains(below), qPrintable(room + u' ' + below));
        }
    }
}

void TestArchitecture::findsForbiddenIncludes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *path, const char *include, bool isAllowed) {
        QTest::addRow("%s %s", path, include)
            << QString::fromLatin1(path) << QStringLiteral("#include ") + QString::fromLatin1(include) << isAllowed;
    };
    row("app/payload/node.h", "\"payload/text.h\"", true);
    row("app/payload/loaders/load.h", "\"base/result.h\"", true);
    row("app/payload/node.h", "\"audit/category.h\"", false);
    row("app/payload/node.h", "\"text.h\"", false);
    row("app/payload/node.h", "\"../base/result.h\"", false);
    row("app/payload/node.h", "\"app/base/result.h\"", false);
    row("app/payload/node.h", "<payload/text.h>", false);
    row("app/payload/node.h", "<zlib.h>", true);
    row("app/payload/node.h", "<QString>", true);
    row("app/payload/node.h", "<QTcpSocket>", false);
    row("app/payload/node.h", "<QtNetwork/QTcpSocket>", false);
    row("app/base/result.h", "<QWidget>", false);
    row("app/base/result.h", "<qwidget.h>", false);
    row("app/audit/ledger.cpp", "<QSqlDatabase>", false);
    row("app/store/index.cpp", "<QSqlDatabase>", true);
    row("app/store/index.cpp", "\"network/forwarder.h\"", false);
    row("app/cli/help.cpp", "\"ui/main_window.h\"", false);
    row("app/cli/help.cpp", "\"cli/terminal.h\"", true);
    row("ui/models/event_model.h", "\"ui/theme/theme.h\"", false);
    row("ui/models/event_model.h", "<QTableView>", false);
    row("ui/models/event_model.h", "\"payload/capture.h\"", true);
    row("ui/inspect/page.cpp", "\"ui/models/event_model.h\"", true);
    row("ui/inspect/page.cpp", "\"cli/terminal.h\"", false);
    row("ui/inspect/page.cpp", "<QTcpSocket>", false);
    row("ui/inspect/page.cpp", "<QTableView>", true);
    row("ui/inspect/page.cpp", "\"page.moc\"", true);
    row("app/program/main.cpp", "\"ui/main_window.h\"", true);
    row("app/network/redirect/preamble.h", "\"preload/redirect_contract.h\"", true);
    row("app/store/index.cpp", "\"preload/redirect_contract.h\"", false);
}

void TestArchitecture::findsForbiddenIncludes()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(bool, isAllowed);
    QCOMPARE(m_table.includeProblems(path, include).isEmpty(), isAllowed);
}

void TestArchitecture::includesFollowTheTable()
{
    QStringList problems;
    const QList<SourceFile> files = sourceFiles(rooms(), cppNames());
    QVERIFY(files.size() > 20);
    for (const SourceFile &file : files)
        problems += m_table.includeProblems(file.path, file.content);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestArchitecture::payloadDoesNotUseQtJson()
{
    for (const SourceFile &file : sourceFiles({QStringLiteral("app/payload")}, cppNames()))
        QVERIFY2(!file.content.contains(QStringLiteral("<QJson")), qPrintable(file.path));
}

void TestArchitecture::filesNameTheirLicence()
{
    QStringList names = cppNames();
    names << QStringLiteral("CMakeLists.txt") << QStringLiteral("*.cmake") << QStringLiteral("*.sh")
          << QStringLiteral("*.qss") << QStringLiteral("*.qrc");
    const QStringList folders = rooms() << QStringLiteral("tests") << QStringLiteral("cmake")
                                        << QStringLiteral("packaging") << QStringLiteral("resources");
    QStringList problems;
    for (const SourceFile &file : sourceFiles(folders, names)) {
        // A script's first line has to be its interpreter, an XML file's its declaration.
        const QString top = file.content.section(u'\n', 0, 1);
        if (!top.contains(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")))
            problems += file.path;
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestArchitecture::fileNamesAreLowerCase()
{
    static const QRegularExpression lowerCase(QStringLiteral("^[a-z0-9_/]+\\.(h|cpp)$"));
    QStringList problems;
    for (const SourceFile &file : sourceFiles(rooms() << QStringLiteral("tests"), cppNames())) {
        if (!lowerCase.match(file.path).hasMatch())
            problems += file.path;
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestArchitecture::measuresFunctions()
{
    const QString content = QStringLiteral("class A\n{\npublic:\n    int a()\n    {\n        return 1;\n    }\n};\n"
                                           "int b()\n{\n    if (x) {\n        y();\n    }\n    return 2;\n}\n");
    QCOMPARE(functionLengths(content), (QList<int>{1, 4}));
    QCOMPARE(percentile({}, 90), 0);
    QCOMPARE(percentile({5}, 90), 5);
    QCOMPARE(percentile({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 90), 9);
}

void TestArchitecture::filesAndFunctionsAreShort()
{
    QList<int> files;
    QList<int> functions;
    QStringList longOnes;
    for (const SourceFile &file : sourceFiles(rooms(), cppNames())) {
        files.append(static_cast<int>(file.content.count(u'\n')));
        functions.append(functionLengths(file.content));
        if (files.last() > 200)
            longOnes += QStringLiteral("%1 lines: %2").arg(files.last()).arg(file.path);
    }
    QVERIFY(functions.size() > 50);
    qInfo("%d files, lines: p90 %d; %d functions, lines: p99 %d", int(files.size()), percentile(files, 90),
          int(functions.size()), percentile(functions, 99));
    QVERIFY2(percentile(files, 90) <= 200,
             qPrintable(QStringLiteral("More than a tenth of the files has over 200 lines:\n") + longOnes.join(u'\n')));
    QVERIFY2(percentile(functions, 99) <= 60, "More than a hundredth of the functions has over 60 lines");
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
