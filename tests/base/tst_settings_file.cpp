// SPDX-License-Identifier: GPL-3.0-or-later
// Changing one value in the text of a settings file, and the file on the disk.
#include "base/settings_edit.h"
#include "base/settings_file.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace telltale;

namespace {

const QByteArray commented = "# first\n"
                             "\n"
                             "[window]   # the window\n"
                             "  theme   =   'dark'\t# at night\n"
                             "unknown = [ 1,\n 2 ]\n"
                             "\n"
                             "# limits follow\n"
                             "[limits]\n"
                             "depth = 12\n"
                             "\n"
                             "[other.things]\n"
                             "kept = true\n";

QByteArray edited(const QByteArray &text, SettingKey key, std::uint64_t value)
{
    const Result<std::string> result = editSettingsText(text.toStdString(), key, value);
    return result ? QByteArray::fromStdString(*result) : QByteArray(result.error().code);
}

} // namespace

class TestSettingsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void editsInPlace_data();
    void editsInPlace();
    void everyKeyIntoEveryForm();
    void brokenTextIsNotEdited();
    void missingFileIsMade();
    void missingFileAskedFor();
    void readsWhatCannotBeRead();
    void keepsTheRest();
    void defaultTakesThePlace();
    void brokenFileIsNotOverwritten();
    void changesOfOthersStay();
    void linksStay();
    void tellsWhereItCannotWrite();
    void usualPathFollowsTheEnvironment();

private:
    QString path(const char *name = "settings.toml") const { return m_folder->filePath(QLatin1String(name)); }
    SettingsFile file(const char *name = "settings.toml") const { return SettingsFile(path(name).toStdString()); }
    void put(const QByteArray &bytes) const
    {
        QFile out(path());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    QByteArray content() const
    {
        QFile in(path());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("no file");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingsFile::editsInPlace_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("key");
    QTest::addColumn<quint64>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, SettingKey key, quint64 value,
                        const QByteArray &after) { QTest::newRow(name) << before << int(key) << value << after; };
    const auto with = [](QByteArray text, const char *from, const char *to) { return text.replace(from, to); };
    using K = SettingKey;
    row("string", commented, K::WindowTheme, 1, with(commented, "'dark'", "\"light\""));
    row("number", commented, K::LimitsDepth, 2048, with(commented, "= 12", "= 2048"));
    row("number with a suffix", "limits.file = '1G' #x", K::LimitsFile, 3ull << 20, "limits.file = \"3M\" #x");
    row("yes or no", "[window]\nfollow=false", K::WindowFollow, 1, "[window]\nfollow=true");
    row("of the wrong type", "[limits]\ndepth = [1,\n 2] # y\n", K::LimitsDepth, 7, "[limits]\ndepth = 7 # y\n");
    row("unknown word", "window.theme = 'red'", K::WindowTheme, 2, "window.theme = \"dark\"");
    row("inline", "window = { theme = 'dark', follow = true } # z", K::WindowTheme, 0,
        "window = { theme = \"system\", follow = true } # z");
    row("behind other characters", "window = { \"x\xC3\xA4\" = '\xE2\x82\xAC', theme = 'dark' } # \xC3\xA4\n",
        K::WindowTheme, 0, "window = { \"x\xC3\xA4\" = '\xE2\x82\xAC', theme = \"system\" } # \xC3\xA4\n");
    row("behind a byte order mark", "\xEF\xBB\xBFwindow.theme = 'dark'", K::WindowTheme, 1,
        "\xEF\xBB\xBFwindow.theme = \"light\"");
    row("carriage returns", "[window]\r\ntheme = 'dark'\r\n", K::WindowTheme, 1, "[window]\r\ntheme = \"light\"\r\n");

    row("into nothing", "", K::WindowTheme, 2, "[window]\ntheme = \"dark\"\n");
    row("into comments", "# mine", K::WindowTheme, 2, "# mine\n\n[window]\ntheme = \"dark\"\n");
    row("behind the last one", "[window]\n  theme = 'dark' # a\n\n[limits]\n", K::WindowFollow, 1,
        "[window]\n  theme = 'dark' # a\n  follow = true\n\n[limits]\n");
    row("without a line feed", "[window]\ntheme = 'dark'", K::WindowFollow, 1,
        "[window]\ntheme = 'dark'\nfollow = true\n");
    row("behind an array", commented, K::WindowFollow, 1, with(commented, " 2 ]\n", " 2 ]\nfollow = true\n"));
    row("into an empty table", "[window] # w\n[limits]\n", K::WindowFollow, 1,
        "[window] # w\nfollow = true\n[limits]\n");
    row("into an empty table at the end", "[limits]\ndepth = 3\n[window]", K::WindowFollow, 1,
        "[limits]\ndepth = 3\n[window]\nfollow = true\n");
    row("table is added", "[window]\ntheme = 'dark'\n", K::LimitsDepth, 3,
        "[window]\ntheme = 'dark'\n\n[limits]\ndepth = 3\n");
    row("dotted keys", "window.theme = 'dark'\n[limits]\ndepth = 3\n", K::WindowFollow, 1,
        "window.theme = 'dark'\nwindow.follow = true\n[limits]\ndepth = 3\n");
    row("into braces", "window = { theme = 'dark' }\n", K::WindowFollow, 1,
        "window = { theme = 'dark', follow = true }\n");
    row("into empty braces", "window = {}\n", K::WindowFollow, 1, "window = { follow = true }\n");
    row("lines as they are", "[window]\r\ntheme = 'dark'\r\n", K::WindowFollow, 1,
        "[window]\r\ntheme = 'dark'\r\nfollow = true\r\n");
    row("table within the table", "[window.sub]\nx = 1\n", K::WindowFollow, 1,
        "[window.sub]\nx = 1\n\n[window]\nfollow = true\n");
    row("table within the table first", "[window.sub]\nx = 1\n[window]\n[limits]\n", K::WindowFollow, 1,
        "[window.sub]\nx = 1\n[window]\nfollow = true\n[limits]\n");
    row("no table", "window = 3\n", K::WindowFollow, 1, "settings-not-written");
}

void TestSettingsFile::editsInPlace()
{
    QFETCH(QByteArray, before);
    QFETCH(int, key);
    QFETCH(quint64, value);
    QFETCH(QByteArray, after);
    QCOMPARE(edited(before, static_cast<SettingKey>(key), value), after);
}

void TestSettingsFile::everyKeyIntoEveryForm()
{
    const QList<QByteArray> forms{"",
                                  commented,
                                  "[window]\n[limits]\n",
                                  "window.theme = 'dark'\nlimits.depth = 3\n",
                                  "window = { theme = 'dark' }\nlimits = {}\n",
                                  "[limits]\r\n\r\n[window]\r\n"};
    for (QByteArray text : forms) {
        for (const SettingSpec &spec : settingTable()) {
            for (const std::uint64_t value : {spec.most, spec.least}) {
                const QByteArray next = edited(text, spec.key, value);
                const SettingsText read = readSettingsText(next.toStdString(), {});
                QVERIFY2(!read.hasSyntaxError && read.at(spec.key), next.constData());
                QCOMPARE(read.at(spec.key)->value.value_or(~value), value);
                text = next;
            }
        }
        QCOMPARE(text.count("\r\n") == text.count('\n'), text.contains("\r\n"));
    }
}

void TestSettingsFile::brokenTextIsNotEdited()
{
    for (qsizetype length = 0; length < commented.size(); ++length) {
        const std::string cut = commented.left(length).toStdString();
        const Result<std::string> result = editSettingsText(cut, SettingKey::WindowBytes, 1);
        const bool isBroken = readSettingsText(cut, {}).hasSyntaxError;
        QCOMPARE(bool(result), !isBroken);
        if (isBroken)
            QVERIFY(result.error().message.contains(QStringLiteral("not TOML, so it is not overwritten")));
        else
            QVERIFY(result->find(cut.substr(0, cut.find_last_of('\n') + 1)) == 0 || result->size() > cut.size());
    }
}

void TestSettingsFile::missingFileIsMade()
{
    const SettingsFile settings(path("a/b/settings.toml").toStdString());
    QVERIFY(settings.read().problems.empty());
    QVERIFY(settings.write(SettingKey::WindowTheme, 0)); // the default: nothing to write
    QVERIFY(!QFileInfo::exists(path("a")));
    const Result<SettingsText> written = settings.write(SettingKey::WindowTheme, 2);
    QVERIFY(written);
    QCOMPARE(written->at(SettingKey::WindowTheme)->value.value_or(9), std::uint64_t(2));
    QVERIFY(composeSettings(settings.read(), {}).word(SettingKey::WindowTheme) == "dark");
    QCOMPARE(QFile::permissions(path("a/b/settings.toml")) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(QFile::permissions(path("a/b")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestSettingsFile::missingFileAskedFor()
{
    const SettingsText text = SettingsFile(path().toStdString(), true).read();
    QCOMPARE(text.problems.size(), std::size_t(1));
    QCOMPARE(text.problems.front().diagnostic.code, "settings-missing");
    QVERIFY(!text.problems.front().diagnostic.hasPlace);
}

void TestSettingsFile::readsWhatCannotBeRead()
{
    QCOMPARE(SettingsFile(m_folder->path().toStdString()).read().problems.front().diagnostic.code,
             "settings-unreadable");
    put(QByteArray(300 * 1024, '#'));
    QCOMPARE(file().read().problems.front().diagnostic.code, "settings-unreadable");
    QCOMPARE(file().write(SettingKey::WindowTheme, 1).error().code, "settings-not-written");
    QCOMPARE(content().size(), qsizetype(300 * 1024));
    QCOMPARE(SettingsFile("/dev/zero").read().problems.front().diagnostic.code, "settings-unreadable");
}

void TestSettingsFile::keepsTheRest()
{
    put(commented);
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    QVERIFY(file().write(SettingKey::WindowTheme, 1));
    QCOMPARE(content(), QByteArray(commented).replace("'dark'", "\"light\""));
    QCOMPARE(QFile::permissions(path()) & QFile::ReadOther, QFile::Permissions());
}

void TestSettingsFile::defaultTakesThePlace()
{
    put(commented);
    QVERIFY(file().write(SettingKey::WindowTheme, 0));
    QCOMPARE(content(), QByteArray(commented).replace("'dark'", "\"system\""));
    QVERIFY(file().write(SettingKey::WindowExample, 1)); // has no place in the file: stays away
    QCOMPARE(content(), QByteArray(commented).replace("'dark'", "\"system\""));
}

void TestSettingsFile::brokenFileIsNotOverwritten()
{
    const QByteArray broken = "[window]\ntheme = dark\n";
    put(broken);
    const Result<SettingsText> written = file().write(SettingKey::WindowTheme, 1);
    QVERIFY(!written);
    QCOMPARE(written.error().code, "settings-not-written");
    QVERIFY(written.error().message.contains(QStringLiteral("Line 2, column 9")));
    QCOMPARE(content(), broken);
    QVERIFY(!file().write(SettingKey::LimitsDepth, settingSpec(SettingKey::LimitsDepth).usual));
}

void TestSettingsFile::changesOfOthersStay()
{
    put("[window]\ntheme = 'dark'\n");
    const SettingsFile settings = file();
    QVERIFY(settings.read().problems.empty());
    put("# moved\n\n[limits]\ndepth = 9\n[window]\ntheme = 'light' # mine\n");
    const Result<SettingsText> written = settings.write(SettingKey::WindowTheme, 0);
    QVERIFY(written);
    QCOMPARE(content(), QByteArray("# moved\n\n[limits]\ndepth = 9\n[window]\ntheme = \"system\" # mine\n"));
    QCOMPARE(written->at(SettingKey::LimitsDepth)->value.value_or(0), std::uint64_t(9));
}

void TestSettingsFile::linksStay()
{
    put("[window]\ntheme = 'dark'\n");
    QVERIFY(QFile::link(path(), path("link.toml")));
    QVERIFY(file("link.toml").write(SettingKey::WindowTheme, 1));
    QVERIFY(QFileInfo(path("link.toml")).isSymLink());
    QCOMPARE(content(), QByteArray("[window]\ntheme = \"light\"\n"));
}

void TestSettingsFile::tellsWhereItCannotWrite()
{
    put({}); // a file where a folder would have to be
    const Result<SettingsText> written =
        SettingsFile(path("settings.toml/x/settings.toml").toStdString()).write(SettingKey::WindowTheme, 1);
    QVERIFY(!written);
    QCOMPARE(written.error().code, "settings-not-written");
    QVERIFY(written.error().message.contains(path("settings.toml/x")));
    if (::geteuid() == 0)
        return; // nothing is read-only for root
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner);
    QCOMPARE(file("new.toml").write(SettingKey::WindowTheme, 1).error().code, "settings-not-written");
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestSettingsFile::usualPathFollowsTheEnvironment()
{
    qputenv("XDG_CONFIG_HOME", m_folder->path().toLocal8Bit());
    QCOMPARE(QString::fromStdString(SettingsFile::usualPath()), path("telltale/settings.toml"));
    SettingsChoice choice;
    QCOMPARE(choice.settingsFile().path(), SettingsFile::usualPath());
    choice.file = "other.toml";
    QCOMPARE(choice.settingsFile().path(), std::string("other.toml"));
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settings_file.moc"
