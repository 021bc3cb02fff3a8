// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/folder.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace telltale;
using namespace telltale::payload;
namespace fs = std::filesystem;

class TestFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsInTheOrderOfNames();
    void followsNoLoops();
    void tellsWhatItPassesOver();
    void stopsAtTheLimit();
    void stopsWhenCancelled();
    void tellsOfUnreadableFolders();
    void takesOddNames();

private:
    void write(const std::string &name) const
    {
        fs::create_directories(fs::path(m_path + '/' + name).parent_path());
        std::ofstream(m_path + '/' + name) << "{}";
    }
    QStringList names(const FolderListing &listing) const
    {
        QStringList result;
        for (const std::string &file : listing.files)
            result << QString::fromStdString(file.substr(m_path.size() + 1));
        return result;
    }
    static QByteArray codes(const FolderListing &listing)
    {
        QByteArray result;
        for (const Diagnostic &diagnostic : listing.diagnostics)
            result += (result.isEmpty() ? "" : " ") + QByteArray(diagnostic.code);
        return result;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
};

void TestFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->path().toStdString();
}

void TestFolder::listsInTheOrderOfNames()
{
    for (const char *name : {"b.json", "a/z.har", "a/deep/er/x.ndjson.gz", "c.md", "a.http", "B.HTML",
                             "c.md.notes.toml", "a/z.har.notes.toml"})
        write(name);
    const FolderListing listing = listFolder(m_path, nullptr);
    QCOMPARE(names(listing).join(QLatin1Char(' ')),
             QStringLiteral("B.HTML a/deep/er/x.ndjson.gz a/z.har a.http b.json c.md"));
    QCOMPARE(codes(listing), QByteArray());
    QVERIFY(isFolder(m_path));
    QVERIFY(!isFolder(m_path + "/b.json"));
    QVERIFY(!isFolder(m_path + "/absent"));
}

void TestFolder::followsNoLoops()
{
    write("a/x.json");
    fs::create_directory_symlink(m_path, m_path + "/a/loop");
    fs::create_symlink(m_path + "/a/x.json", m_path + "/link.json");
    fs::create_symlink(m_path + "/nowhere", m_path + "/dangling.json");
    QCOMPARE(names(listFolder(m_path, nullptr)),
             (QStringList{QStringLiteral("a/x.json"), QStringLiteral("link.json")}));
}

void TestFolder::tellsWhatItPassesOver()
{
    QCOMPARE(codes(listFolder(m_path, nullptr)), QByteArray("empty-folder"));
    write("picture.png");
    write("program");
    write(".hidden.json");
    const FolderListing listing = listFolder(m_path, nullptr);
    QCOMPARE(codes(listing), QByteArray("other-files"));
    QVERIFY(listing.diagnostics[0].message.contains(QLatin1Char('2')));
}

void TestFolder::stopsAtTheLimit()
{
    for (int i = 0; i < 7; ++i)
        write("f" + std::to_string(i) + ".json");
    const FolderListing listing = listFolder(m_path, nullptr, 5);
    QCOMPARE(listing.files.size(), std::size_t(5));
    QCOMPARE(codes(listing), QByteArray("folder-limit"));
    QCOMPARE(listing.diagnostics[0].severity, Severity::Error);
}

void TestFolder::stopsWhenCancelled()
{
    write("a.json");
    const std::atomic<bool> cancelled{true};
    QVERIFY(listFolder(m_path, &cancelled).files.empty());
}

void TestFolder::tellsOfUnreadableFolders()
{
    const FolderListing listing = listFolder(m_path + "/absent", nullptr);
    QCOMPARE(codes(listing), QByteArray("not-readable"));
}

void TestFolder::takesOddNames()
{
    for (const char *name : {"a\nb.json", "\xFF.json", "-rf.json", "x.json/y.json"})
        write(name);
    QCOMPARE(listFolder(m_path, nullptr).files.size(), std::size_t(4));
    fs::remove(m_path + "/\xFF.json"); // Qt would not find it
}

QTEST_APPLESS_MAIN(TestFolder)
#include "tst_folder.moc"
