// SPDX-License-Identifier: GPL-3.0-or-later
// The table of settings, their values as text, and what is read from the text of a settings file.
#include "base/edit_distance.h"
#include "base/setting_value.h"
#include "base/settings_edit.h"
#include "base/settings_file.h"
#include "base/text_places.h"
#include "base/toml_depth.h"

#include <QSet>
#include <QTest>

using namespace telltale;

namespace {

SettingsText read(const QByteArray &text)
{
    return readSettingsText(text.toStdString(), "settings.toml");
}

/// `3:9 setting-type`, or nothing.
QByteArray firstProblem(const SettingsText &text)
{
    if (text.problems.empty())
        return {};
    const Diagnostic &diagnostic = text.problems.front().diagnostic;
    return QByteArray::number(diagnostic.place.line) + ':' + QByteArray::number(diagnostic.place.column) + ' '
        + diagnostic.code;
}

/// A value of a setting that is not its default.
std::uint64_t another(const SettingSpec &spec)
{
    return spec.usual == spec.most ? spec.least : spec.most;
}

const QByteArray everything = "# mine\n"
                              "[general]\n"
                              "language = \"de\"\n"
                              "[window]\n"
                              "theme = \"dark\"\n"
                              "text-size = 130\n"
                              "bytes = 'hex'\n"
                              "follow = true\n"
                              "offer-session = false\n"
                              "example = false # seen it\n"
                              "\n"
                              "[limits]\n"
                              "depth = 12\n"
                              "document = \"200M\"\n"
                              "nodes = 0x10\n"
                              "file = \"4G\"\n"
                              "diagnostics = 0\n"
                              "\n"
                              "[capture]\n"
                              "listen = \"[::1]:8642\"\n"
                              "way = \"forward\"\n"
                              "forward = 'http://127.0.0.1:8080'\n"
                              "allow = \"10.0.0.0/8\"\n"
                              "other-users = true\n"
                              "folder = \"/srv/my \\\"captures\\\"\"\n"
                              "durable = true\n"
                              "when-full = \"pass\"\n"
                              "keep-bytes = \"1G\"\n"
                              "keep-days = 30\n"
                              "scroll = false\n"
                              "scope = \"*.example.com\"\n"
                              "tls = false\n";

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsWhole();
    void readsValues_data();
    void readsValues();
    void refusesValues_data();
    void refusesValues();
    void writesWhatItReads();
    void textsComeBackAsTheyWere_data();
    void textsComeBackAsTheyWere();
    void findsNearNames();
    void countsEdits_data();
    void countsEdits();
    void commandLineWins();
    void refusesOnTheCommandLine_data();
    void refusesOnTheCommandLine();
    void readsEveryKey();
    void readsEveryForm_data();
    void readsEveryForm();
    void tellsProblems_data();
    void tellsProblems();
    void tellsEveryProblem();
    void keepsWhatStandsBeforeAnError();
    void survivesTruncation();
    void survivesHostileText_data();
    void survivesHostileText();
    void messagesAreVisible();
    void findsDeepKeys_data();
    void findsDeepKeys();
    void placesAreRight();
};

void TestSettings::tableIsWhole()
{
    QSet<QString> names;
    for (const SettingSpec &spec : settingTable()) {
        QCOMPARE(settingSpec(spec.key).name, spec.name);
        QCOMPARE(findSetting(settingName(spec).toStdString()), &spec);
        QVERIFY(!names.contains(settingName(spec)));
        names.insert(settingName(spec));
        QVERIFY(spec.least <= spec.usual && spec.usual <= spec.most);
        QVERIFY(!settingTitle(spec).isEmpty());
        QVERIFY(settingDescription(spec).endsWith(u'.') && !settingDescription(spec).contains(u'\n'));
        QCOMPARE(spec.words.empty(), spec.kind != SettingKind::Choice);
        if (spec.kind == SettingKind::Choice)
            QCOMPARE(spec.most, spec.words.size() - 1);
        QCOMPARE(Settings().value(spec.key), spec.usual);
        QVERIFY(Settings().origin(spec.key).kind == SettingOrigin::Kind::Default);
    }
    QCOMPARE(names.size(), int(settingCount));
    QCOMPARE(findSetting("limits"), nullptr);
    QCOMPARE(findSetting("limits.depth "), nullptr);
}

void TestSettings::readsValues_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint64>("value");
    QTest::newRow("plain") << QByteArray("limits.depth") << QByteArray("3") << quint64(3);
    QTest::newRow("k") << QByteArray("limits.depth") << QByteArray("2k") << quint64(2048);
    QTest::newRow("K") << QByteArray("limits.nodes") << QByteArray("3K") << quint64(3072);
    QTest::newRow("M") << QByteArray("limits.document") << QByteArray("16M") << quint64(16) * 1024 * 1024;
    QTest::newRow("G") << QByteArray("limits.file") << QByteArray("4G") << (quint64(4) << 30);
    QTest::newRow("zero") << QByteArray("limits.diagnostics") << QByteArray("0") << quint64(0);
    QTest::newRow("first word") << QByteArray("window.theme") << QByteArray("system") << quint64(0);
    QTest::newRow("last word") << QByteArray("window.theme") << QByteArray("dark") << quint64(2);
    QTest::newRow("yes") << QByteArray("window.follow") << QByteArray("yes") << quint64(1);
    QTest::newRow("true") << QByteArray("window.follow") << QByteArray("true") << quint64(1);
    QTest::newRow("no") << QByteArray("window.example") << QByteArray("no") << quint64(0);
    QTest::newRow("false") << QByteArray("window.example") << QByteArray("false") << quint64(0);
    QTest::newRow("least") << QByteArray("window.text-size") << QByteArray("80") << quint64(80);
    QTest::newRow("most") << QByteArray("window.text-size") << QByteArray("200") << quint64(200);
}

void TestSettings::readsValues()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, text);
    QFETCH(quint64, value);
    const SettingSpec *spec = findSetting(name.toStdString());
    QVERIFY(spec != nullptr);
    QCOMPARE(readSetting(*spec, text.toStdString()).value_or(~quint64(0)), value);
}

void TestSettings::refusesValues_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::addRow("%s=%s", name, text) << QByteArray(name) << QByteArray(text);
    };
    for (const char *text : {"", "0", "-1", "+1", "1x", "1kk", " 3", "3 ", "1e3", "3.0", "0x3", "2G", "deep"})
        row("limits.depth", text);
    for (const char *text : {"99999999999999999999", "17179869184G", "5000000000G"})
        row("limits.file", text);
    for (const char *text : {"", "79", "201", "100%", "1k", "normal"})
        row("window.text-size", text);
    for (const char *text : {"", "Dark", "0", "dark ", "dar"})
        row("window.theme", text);
    for (const char *text : {"", "1", "on", "Yes", "yes "})
        row("window.follow", text);
}

void TestSettings::refusesValues()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, text);
    QVERIFY(!readSetting(*findSetting(name.toStdString()), text.toStdString()));
}

void TestSettings::writesWhatItReads()
{
    for (const SettingSpec &spec : settingTable()) {
        for (const std::uint64_t value : {spec.least, spec.usual, spec.most, std::max(spec.least, spec.most / 3)}) {
            QCOMPARE(readSetting(spec, settingText(spec, value).toStdString()).value_or(~value), value);
            const std::string toml =
                std::string(spec.section) + '.' + spec.name + '=' + settingToToml(spec, value) + '\n';
            const SettingsText text = readSettingsText(toml, {});
            QVERIFY2(text.problems.empty(), toml.c_str());
            QCOMPARE(text.at(spec.key)->value.value_or(~value), value);
        }
    }
    QCOMPARE(settingToToml(settingSpec(SettingKey::LimitsDocument), 64u << 20), std::string("\"64M\""));
    QCOMPARE(settingToToml(settingSpec(SettingKey::LimitsDepth), 1024), std::string("1024"));
    QCOMPARE(settingToToml(settingSpec(SettingKey::WindowTheme), 1), std::string("\"light\""));
}

void TestSettings::textsComeBackAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("address") << QByteArray("127.0.0.1:8642") << true;
    QTest::newRow("quotes") << QByteArray("a \"b\" 'c' \\d\\") << true;
    QTest::newRow("not Latin") << QByteArray("/home/\xC3\xA9/\xE6\x97\xA5") << true;
    QTest::newRow("number") << QByteArray("64M") << true;
    QTest::newRow("longest") << QByteArray(4096, 'x') << true;
    QTest::newRow("longer") << QByteArray(4097, 'x') << false;
    QTest::newRow("line") << QByteArray("a\nb") << false;
    QTest::newRow("tab") << QByteArray("a\tb") << false;
    QTest::newRow("escape") << QByteArray("\x1b[31m") << false;
    QTest::newRow("delete") << QByteArray("a\x7f") << false;
    QTest::newRow("zero") << QByteArray("a\0b", 3) << false;
    QTest::newRow("not UTF-8") << QByteArray("a\xFF") << false;
}

void TestSettings::textsComeBackAsTheyWere()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isOne);
    const SettingSpec &spec = settingSpec(SettingKey::CaptureFolder);
    const std::optional<SettingValue> value = readSettingValue(spec, text.toStdString());
    QCOMPARE(value.has_value(), isOne);
    if (!isOne)
        return;
    const std::string toml = "[capture]\nfolder = " + settingToToml(spec, *value) + '\n';
    const Settings settings = composeSettings(readSettingsText(toml, {}), {});
    QCOMPARE(settings.text(spec.key), text.toStdString());
    const Result<std::string> edited = editSettingsText("[capture]\nfolder = 'old' # mine\n", spec.key, *value);
    QVERIFY(edited && edited->ends_with(" # mine\n"));
    QCOMPARE(composeSettings(readSettingsText(*edited, {}), {}).text(spec.key), text.toStdString());
}

void TestSettings::findsNearNames()
{
    QCOMPARE(nearestSetting("window.them"), QStringLiteral("window.theme"));
    QCOMPARE(nearestSetting("limit.depth"), QStringLiteral("limits.depth"));
    QCOMPARE(nearestSetting("window.textsize"), QStringLiteral("window.text-size"));
    QCOMPARE(nearestSetting("limits.dpeth"), QStringLiteral("limits.depth"));
    QVERIFY(nearestSetting("colour").isEmpty());
    QVERIFY(nearestSetting("").isEmpty());
    QVERIFY(nearestSetting(std::string(100'000, 'a')).isEmpty());
}

void TestSettings::countsEdits_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("edits");
    QTest::newRow("none") << QByteArray("abc") << QByteArray("abc") << 0;
    QTest::newRow("empty") << QByteArray() << QByteArray() << 0;
    QTest::newRow("put in") << QByteArray("ac") << QByteArray("abc") << 1;
    QTest::newRow("taken out") << QByteArray("abc") << QByteArray("bc") << 1;
    QTest::newRow("changed") << QByteArray("abc") << QByteArray("axc") << 1;
    QTest::newRow("swapped") << QByteArray("abc") << QByteArray("bac") << 1;
    QTest::newRow("all") << QByteArray("abc") << QByteArray("xyz") << 3;
    QTest::newRow("too many") << QByteArray("abcd") << QByteArray("wxyz") << 4;
    QTest::newRow("far too many") << QByteArray("abcdefgh") << QByteArray("stuvwxyz") << 4;
    QTest::newRow("too long") << QByteArray("a") << QByteArray("abcdefgh") << 4;
}

void TestSettings::countsEdits()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(int, edits);
    QCOMPARE(int(editDistance(one.toStdString(), other.toStdString(), 3)), edits);
    QCOMPARE(int(editDistance(other.toStdString(), one.toStdString(), 3)), edits);
}

void TestSettings::commandLineWins()
{
    const SettingsText text = read(everything);
    Settings commandLine;
    QVERIFY(commandLine.setOnCommandLine("window.theme=light"));
    QVERIFY(commandLine.setOnCommandLine("limits.depth=5"));
    QVERIFY(commandLine.setOnCommandLine("limits.depth=6")); // the last one holds
    const Settings settings = composeSettings(text, commandLine);
    QVERIFY(settings.word(SettingKey::WindowTheme) == "light");
    QVERIFY(settings.origin(SettingKey::WindowTheme).kind == SettingOrigin::Kind::CommandLine);
    QCOMPARE(settings.value(SettingKey::LimitsDepth), std::uint64_t(6));
    QCOMPARE(settings.value(SettingKey::WindowTextSize), std::uint64_t(130));
    QVERIFY(settings.origin(SettingKey::WindowTextSize) == (SettingOrigin{SettingOrigin::Kind::File, 6}));
    // The same value as the default, but said: it holds over the file.
    QVERIFY(commandLine.setOnCommandLine("window.example=yes"));
    QVERIFY(composeSettings(text, commandLine).isOn(SettingKey::WindowExample));
}

void TestSettings::refusesOnTheCommandLine_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << QByteArray() << "--set takes key=value, not ";
    QTest::newRow("no value") << QByteArray("limits.depth") << "--set takes key=value, not limits.depth";
    QTest::newRow("no key") << QByteArray("=3") << QStringLiteral("There is no setting . There are: ") + settingNames();
    QTest::newRow("unknown") << QByteArray("limits.width=3")
                             << QStringLiteral("There is no setting limits.width. There are: ") + settingNames();
    QTest::newRow("number") << QByteArray("limits.depth=deep")
                            << "limits.depth takes a number from 1 to 1048576, with k, M or G for 1024s, not deep";
    QTest::newRow("percent") << QByteArray("window.text-size=10")
                             << "window.text-size takes a number from 80 to 200, not 10";
    QTest::newRow("word") << QByteArray("window.theme=red") << "window.theme takes system, light or dark, not red";
    QTest::newRow("two words") << QByteArray("window.bytes=oct") << "window.bytes takes text or hex, not oct";
    QTest::newRow("yes") << QByteArray("window.follow=maybe") << "window.follow takes yes or no, not maybe";
    QTest::newRow("escape") << QByteArray("\x1b[31m=\x07")
                            << QStringLiteral("There is no setting \u241b[31m. There are: ") + settingNames();
}

void TestSettings::refusesOnTheCommandLine()
{
    QFETCH(QByteArray, setting);
    QFETCH(QString, message);
    Settings settings;
    const Result<bool> set = settings.setOnCommandLine(setting.toStdString());
    QVERIFY(!set);
    QCOMPARE(set.error().code, "bad-setting");
    QCOMPARE(set.error().message, message);
    QVERIFY(settings == Settings());
}

void TestSettings::readsEveryKey()
{
    const SettingsText text = read(everything);
    QVERIFY(text.problems.empty() && !text.hasSyntaxError);
    const std::uint64_t wanted[settingCount] = {2, 2, 130, 1, 1, 0, 0, 12,         200ull << 20, 16, 4ull << 30, 0, 0,
                                                1, 0, 0,   1, 0, 1, 1, 1ull << 30, 30,           0,  0,          0};
    const Settings settings = composeSettings(text, {});
    for (std::size_t i = 0; i < settingCount; ++i) {
        const auto key = static_cast<SettingKey>(i);
        QCOMPARE(settings.value(key), wanted[i]);
        QVERIFY(settings.origin(key).kind == SettingOrigin::Kind::File);
        if (settingSpec(key).kind != SettingKind::Text)
            QVERIFY(another(settingSpec(key)) != settingSpec(key).usual);
    }
    QCOMPARE(settings.text(SettingKey::CaptureListen), std::string("[::1]:8642"));
    QCOMPARE(settings.text(SettingKey::CaptureFolder), std::string("/srv/my \"captures\""));
    QCOMPARE(settings.text(SettingKey::CaptureScope), std::string("*.example.com"));
    QVERIFY(!settings.isOn(SettingKey::CaptureTls) && Settings().isOn(SettingKey::CaptureTls));
    QCOMPARE(settings.origin(SettingKey::LimitsDepth).line, 13u);
    const TextSpan span = text.at(SettingKey::WindowBytes)->span;
    QCOMPARE(everything.mid(qsizetype(span.begin), qsizetype(span.end - span.begin)), QByteArray("'hex'"));
}

void TestSettings::readsEveryForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("table") << QByteArray("[window]\ntheme = \"dark\"\n");
    QTest::newRow("dotted") << QByteArray("window.theme = \"dark\"");
    QTest::newRow("inline") << QByteArray("window = { theme = \"dark\", bytes = \"text\" }");
    QTest::newRow("quoted keys") << QByteArray("[\"window\"]\n'theme' = \"d\\u0061rk\"");
    QTest::newRow("long string") << QByteArray("[window]\ntheme = \"\"\"\ndark\"\"\"");
    QTest::newRow("carriage returns") << QByteArray("[window]\r\ntheme = \"dark\"\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[window]\ntheme = \"dark\"");
    QTest::newRow("tabs") << QByteArray("\t[ window ]\t# a\n\t theme\t=\t'dark' # b");
    QTest::newRow("before its table") << QByteArray("window.theme = 'dark'\n[limits]\ndepth = 3");
}

void TestSettings::readsEveryForm()
{
    QFETCH(QByteArray, text);
    const SettingsText found = read(text);
    QCOMPARE(firstProblem(found), QByteArray());
    QVERIFY(composeSettings(found, {}).word(SettingKey::WindowTheme) == "dark");
    const TextSpan span = found.at(SettingKey::WindowTheme)->span;
    const QByteArray value = text.mid(qsizetype(span.begin), qsizetype(span.end - span.begin));
    QVERIFY2(value.startsWith('"') || value.startsWith('\''), value.constData());
    QVERIFY2(value.endsWith('"') || value.endsWith('\''), value.constData());
}

void TestSettings::tellsProblems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("problem");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *text, const char *problem, const char *words) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(problem) << QString::fromUtf8(words);
    };
    row("unknown key", "[window]\ntheme = 'dark'\n  them = 'dark'", "3:3 unknown-setting", "window.them");
    row("unknown dotted", "window.thme = 'dark'", "1:8 unknown-setting", "window.thme");
    row("unknown inline", "window = {theme = 'dark', x = 1}", "1:27 unknown-setting", "window.x");
    row("unknown at the root", "\ncolour = 1", "2:1 unknown-setting", "colour");
    row("unknown table", "[limits]\n[paint]\nx = 1", "2:2 unknown-setting", "table of settings paint");
    row("table in a table", "[limits.depth]\nx = 1", "1:1 setting-type", "limits.depth takes a number");
    row("unknown in a table", "[limits.more]\nx = 1", "1:9 unknown-setting", "limits.more");
    row("no table", "window = 3", "1:1 setting-type", "[window]");
    row("array of tables", "[[window]]\ntheme = 'dark'", "1:3 setting-type", "[window]");
    row("text for a number", "[limits]\ndepth = 'deep'", "2:9 setting-value", "not 'deep'");
    row("text for a percentage", "[window]\ntext-size = '100'", "2:13 setting-type", "80 to 200, not '100'");
    row("point in a number", "[limits]\ndepth = 1.5", "2:9 setting-type", "not 1.5");
    row("date for a number", "[limits]\ndepth = 2024-01-01", "2:9 setting-type", "not 2024-01-01");
    row("array for a number", "[limits]\ndepth = [1,\n2]", "2:9 setting-type", "not [1");
    row("inline for a number", "[limits]\ndepth = {}", "2:9 setting-type", "not {}");
    row("yes or no for a number", "[limits]\ndepth = true", "2:9 setting-type", "not true");
    row("below", "[limits]\ndepth = 0", "2:9 setting-value", "1 to 1048576");
    row("negative", "[limits]\ndepth = -1", "2:9 setting-value", "not -1");
    row("above", "[limits]\ndepth = 1048577", "2:9 setting-value", "not 1048577");
    row("above with a suffix", "limits.document = '2G'", "1:19 setting-value", "not '2G'");
    row("number for a word", "[window]\ntheme = 2", "2:9 setting-type", "system, light or dark");
    row("unknown word", "[window]\ntheme = 'red'", "2:9 setting-value", "not 'red'");
    row("word for a yes or no", "[window]\nfollow = 'yes'", "2:10 setting-type", "takes true or false, not 'yes'");
    row("number for a yes or no", "[window]\nfollow = 1", "2:10 setting-type", "takes true or false");
    row("columns are characters", "window = {theme = 'd\xC3\xA4rk', y = 1}", "1:19 setting-value", "d\xC3\xA4rk");
    row("no value", "[limits]\ndepth = \n", "2:9 settings-syntax", "expected value");
    row("no quotes", "[limits]\ndocument = 64M\n", "2:14 settings-syntax", "TOML");
    row("no bracket", "[limits\ndepth = 3", "1:8 settings-syntax", "TOML");
    row("no key in a header", "\n[ = ]", "2:3 settings-syntax", "bare key");
    row("letter outside of quotes", "window.th\xC3\xA4me = 1", "1:10 settings-syntax", "TOML");
    row("no equals sign", "[limits]\ndepth 3", "2:7 settings-syntax", "TOML");
    row("twice", "[limits]\ndepth = 3\ndepth = 4", "3:9 settings-syntax", "redefine");
    row("table twice", "[limits]\n[window]\n[limits]", "3:1 settings-syntax", "redefine");
    row("no UTF-8", "[limits]\n# \xC3\xA4 \xE9\ndepth = 3", "2:5 settings-syntax", "UTF-8");
    row("control character", "[window]\ntheme = 'da\x01rk'", "2:12 settings-syntax", "TOML");
}

void TestSettings::tellsProblems()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, problem);
    QFETCH(QString, words);
    const SettingsText found = read(text);
    QCOMPARE(firstProblem(found), problem);
    const Diagnostic &diagnostic = found.problems.front().diagnostic;
    QVERIFY2(diagnostic.message.contains(words), qPrintable(diagnostic.message));
    QVERIFY(diagnostic.severity == Severity::Error && diagnostic.hasPlace);
    QCOMPARE(diagnostic.source, std::string("settings.toml"));
    QCOMPARE(found.hasSyntaxError, problem.endsWith("settings-syntax"));
}

void TestSettings::tellsEveryProblem()
{
    const SettingsText text = read("[window]\ntheme = 'red'\nfolow = true\n[limits]\ndepth = 0\nnodes = 7\n");
    QCOMPARE(text.problems.size(), std::size_t(3));
    QVERIFY(text.problems[0].key == SettingKey::WindowTheme);
    QVERIFY(!text.problems[1].key);
    QCOMPARE(text.problems[1].diagnostic.hint, QStringLiteral("Did you mean window.follow?"));
    QVERIFY(text.problems[2].key == SettingKey::LimitsDepth);
    // What is right holds all the same; what is wrong stays at its default.
    const Settings settings = composeSettings(text, {});
    QCOMPARE(settings.value(SettingKey::LimitsNodes), std::uint64_t(7));
    QVERIFY(settings.origin(SettingKey::WindowTheme).kind == SettingOrigin::Kind::Default);
}

void TestSettings::keepsWhatStandsBeforeAnError()
{
    const SettingsText text = read("[window]\ntheme = 'dark'\n[limits]\ndepth = = 3\nnodes = 7\n");
    QVERIFY(text.hasSyntaxError);
    QCOMPARE(text.problems.size(), std::size_t(1));
    const Settings settings = composeSettings(text, {});
    QVERIFY(settings.word(SettingKey::WindowTheme) == "dark");
    QVERIFY(settings.origin(SettingKey::LimitsNodes).kind == SettingOrigin::Kind::Default);
}

void TestSettings::survivesTruncation()
{
    for (qsizetype length = 0; length <= everything.size(); ++length) {
        const SettingsText text = read(everything.left(length));
        for (const SettingSpec &spec : settingTable()) {
            const auto &value = text.at(spec.key);
            QVERIFY(!value || (value->span.begin <= value->span.end && value->span.end <= std::size_t(length)));
        }
        for (const SettingsText::Problem &problem : text.problems)
            QVERIFY(problem.diagnostic.place.offset <= std::size_t(length));
        // A text that ends between its lines is a whole one.
        if (length == 0 || everything.at(length - 1) == '\n')
            QCOMPARE(firstProblem(text), QByteArray());
    }
}

void TestSettings::survivesHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray deep = QByteArray("a.").repeated(100'000) + "a";
    QTest::newRow("deep key") << deep + " = 1";
    QTest::newRow("deep table") << "[" + deep + "]";
    QTest::newRow("deep table array") << "[[" + deep + "]]";
    QTest::newRow("deep inline key") << "x = {s = \"\"\"a\"\"\"\", " + deep + " = 1}";
    QTest::newRow("deep quoted key") << QByteArray("\"a\" . ").repeated(30'000) + "a = 1";
    QTest::newRow("deep key below a comment") << "# '\n" + deep + " = 1";
    QTest::newRow("deep key behind an escape") << "x = \"\\\"\"\n" + deep + " = 1";
    QTest::newRow("deep arrays") << "a = " + QByteArray(100'000, '[');
    QTest::newRow("deep inline tables") << "a = " + QByteArray("{a = ").repeated(40'000);
    QTest::newRow("many keys in a line") << [] {
        QByteArray text = "window = {";
        for (int i = 0; i < 20'000; ++i)
            text += 'k' + QByteArray::number(i) + "=1,";
        return text + "z=1}";
    }();
    QTest::newRow("many unknown keys") << [] {
        QByteArray text = "[window]\n";
        for (int i = 0; i < 20'000; ++i)
            text += 'k' + QByteArray::number(i) + " = 1\n";
        return text;
    }();
    QTest::newRow("no key in a header") << QByteArray("[=]\n[window]\ntheme = 'dark'");
    QTest::newRow("no key in an array's header") << QByteArray("[[{]]");
    QTest::newRow("zero bytes") << QByteArray(10'000, '\0');
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE[\0a\0]\0", 8);
    QTest::newRow("quotes") << QByteArray(10'000, '"');
    QTest::newRow("surrogate") << QByteArray("window.theme = \"\\ud800\"");
    QTest::newRow("no end") << QByteArray("window.theme = \"\"\"\n\n\n");
    QTest::newRow("backslash at the end") << QByteArray("window.theme = \"\\");
}

void TestSettings::survivesHostileText()
{
    QFETCH(QByteArray, text);
    const SettingsText found = read(text);
    QVERIFY(!found.problems.empty());
    QVERIFY(found.problems.size() <= 101);
    QVERIFY(composeSettings(found, {}) == Settings());
}

void TestSettings::messagesAreVisible()
{
    const SettingsText text = read("[window]\n\"\\u001b[31m\\u202e\" = 1\ntheme = '\xE2\x80\xAE'\n");
    QCOMPARE(text.problems.size(), std::size_t(2));
    for (const SettingsText::Problem &problem : text.problems) {
        QVERIFY(!problem.diagnostic.message.contains(QChar(0x1b)));
        QVERIFY(!problem.diagnostic.message.contains(QChar(0x202e)));
    }
}

void TestSettings::findsDeepKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::newRow("as many as allowed") << QByteArray("a.b.c = 1") << -1;
    QTest::newRow("one more") << QByteArray("a.b.c.d = 1") << 5;
    QTest::newRow("spaces between") << QByteArray("a . b\t. 'c' .\"d\"") << 12;
    QTest::newRow("in a comment") << QByteArray("# a.b.c.d\na.b") << -1;
    QTest::newRow("behind a comment") << QByteArray("a.b # x\nc.d.e") << -1;
    QTest::newRow("in a string") << QByteArray("a = 'b.c.d.e'") << -1;
    QTest::newRow("in a long string") << QByteArray("a = '''b.c\n.d.e.f'''") << -1;
    QTest::newRow("numbers in an array") << QByteArray("a = [1.0, 2.0, 3.0, 4.0]") << -1;
    QTest::newRow("behind a string") << QByteArray("a = 'x'\nb.c.d.e = 1") << 13;
    QTest::newRow("behind a long string") << QByteArray("a = \"\"\"x\"\"\"\"\"\nb.c.d.e = 1") << 19;
    QTest::newRow("behind an open string") << QByteArray("a = 'x\nb.c.d.e = 1") << 12;
}

void TestSettings::findsDeepKeys()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    const auto found = findTooDeepKey(text.toStdString(), 3);
    QCOMPARE(found ? int(*found) : -1, offset);
}

void TestSettings::placesAreRight()
{
    const std::string text = "\xEF\xBB\xBF"
                             "ab\n\n\xC3\xA4z\r\nlast";
    const TextPlaces places(text);
    QCOMPARE(places.offset(1, 1), std::size_t(3));
    QCOMPARE(places.offset(3, 2), std::size_t(9));
    QCOMPARE(places.offset(1, 99), std::size_t(5)); // its line feed
    QCOMPARE(places.offset(4, 99), text.size());
    QCOMPARE(places.offset(9, 1), text.size());
    QVERIFY(places.place(9) == (Place{9, 3, 2}));
    QVERIFY(places.place(text.size()) == (Place{text.size(), 4, 5}));
    QCOMPARE(places.lineBegin(10), std::size_t(7));
    QCOMPARE(places.lineEnd(10), std::size_t(12));
    QCOMPARE(places.lineEnd(13), text.size());
    const TextPlaces none("");
    QVERIFY(none.place(0) == (Place{0, 1, 1}));
    QCOMPARE(none.lineEnd(0), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
