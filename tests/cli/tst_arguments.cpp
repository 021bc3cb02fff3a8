// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/setting_value.h"
#include "cli/arguments.h"
#include "cli/exit_status.h"
#include "payload/limits.h"

#include <QTest>

using namespace telltale;
using namespace telltale::cli;

namespace {

Invocation read(std::vector<const char *> arguments)
{
    arguments.insert(arguments.begin(), "telltale");
    return readArguments(static_cast<int>(arguments.size()), arguments.data());
}

using Words = std::vector<const char *>;
using Files = std::vector<std::string>;

} // namespace

Q_DECLARE_METATYPE(Words)

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheWindow();
    void readsInspect();
    void takesNamesAsTheyAre();
    void showsHelp_data();
    void showsHelp();
    void refuses_data();
    void refuses();
    void setsLimits();
    void defaultsAreThoseOfTheLimits();
    void setsForTheWindow();
    void setsEveryKeyEverywhere();
    void refusesSettings_data();
    void refusesSettings();
    void combinesStatuses();
};

void TestArguments::opensTheWindow()
{
    QVERIFY(std::get<OpenWindow>(read({})).files.empty());
    QCOMPARE(std::get<OpenWindow>(read({"a.json", "b.md"})).files, (Files{"a.json", "b.md"}));
    QCOMPARE(std::get<OpenWindow>(read({"./inspect"})).files, (Files{"./inspect"}));
    QCOMPARE(std::get<OpenWindow>(read({"a.json", "inspect"})).files, (Files{"a.json", "inspect"}));
    QCOMPARE(std::get<RenderScreenshots>(read({"--screenshots", "d"})).directory, std::string("d"));
}

void TestArguments::readsInspect()
{
    const Invocation plain = read({"inspect", "a.json"});
    const auto &first = std::get<InspectOptions>(plain);
    QCOMPARE(first.files, Files{"a.json"});
    QVERIFY(!first.format && !first.outputFile && !first.isStrict && !first.isQuiet);
    QVERIFY(first.settings.onCommandLine == Settings() && !first.settings.file);

    const Invocation full = read({"inspect", "--format", "csv", "a", "--strict", "-q", "-", "--color=never", "-o",
                                  "out", "--set", "limits.depth=3", "--set=limits.file=2k", "b"});
    const auto &second = std::get<InspectOptions>(full);
    QCOMPARE(second.files, (Files{"a", "-", "b"}));
    QVERIFY(second.format == Format::Csv && second.isStrict && second.isQuiet && second.color == ColorChoice::Never);
    QCOMPARE(second.outputFile.value_or(""), std::string("out"));
    const payload::Limits limits = payload::limitsOf(second.settings.onCommandLine);
    QCOMPARE(limits.depth, 3u);
    QCOMPARE(limits.file, std::uint64_t{2048});
}

void TestArguments::takesNamesAsTheyAre()
{
    const Files names{"[a,b]", "{}", "%%", "a=b", "\xFF\x1b", "", "inspect", "a b"};
    for (const std::string &name : names)
        QCOMPARE(std::get<InspectOptions>(read({"inspect", name.c_str()})).files, Files{name});
    QCOMPARE(std::get<InspectOptions>(read({"inspect", "--", "-x", "--format"})).files, (Files{"-x", "--format"}));
}

void TestArguments::showsHelp_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("program") << Words{"--help"} << "inspect FILE...";
    QTest::newRow("program -h") << Words{"-h"} << "inspect FILE...";
    QTest::newRow("behind a file") << Words{"a.json", "--help"} << "Subcommands:";
    QTest::newRow("inspect") << Words{"inspect", "--help"} << "Examples:";
    QTest::newRow("inspect, wrong otherwise") << Words{"inspect", "--format", "csv", "-h", "a"} << "--strict";
    QTest::newRow("version") << Words{"--version"} << "telltale ";
}

void TestArguments::showsHelp()
{
    QFETCH(Words, words);
    QFETCH(QString, wanted);
    const Invocation invocation = read(words);
    QVERIFY(std::holds_alternative<ShowText>(invocation));
    QVERIFY(std::get<ShowText>(invocation).text.contains(wanted));
    QVERIFY(std::get<ShowText>(invocation).text.endsWith(u'\n'));
}

void TestArguments::refuses_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("no file") << Words{"inspect"} << "No file";
    QTest::newRow("unknown option") << Words{"inspect", "--colour", "a"} << "--colour";
    QTest::newRow("unknown option, window") << Words{"--frobnicate"} << "--frobnicate";
    QTest::newRow("escape in an option") << Words{"inspect", "--\x1b[31m", "a"} << "--";
    QTest::newRow("unknown format") << Words{"inspect", "--format", "xml", "a"} << "xml";
    QTest::newRow("format without value") << Words{"inspect", "a", "--format"} << "--format";
    QTest::newRow("unknown color") << Words{"inspect", "--color", "red", "a"} << "red";
    QTest::newRow("unknown setting") << Words{"inspect", "--set", "limits.width=3", "a"} << "limits.width";
    QTest::newRow("bad value") << Words{"inspect", "--set", "limits.depth=deep", "a"} << "deep";
    QTest::newRow("unknown setting, window") << Words{"--set", "window.colour=red"} << "window.colour";
    QTest::newRow("bad value, window") << Words{"--set", "window.theme=red"} << "system, light or dark, not red";
    QTest::newRow("settings without a file") << Words{"inspect", "a", "--settings"} << "--settings";
    QTest::newRow("flag with a value") << Words{"inspect", "--strict=maybe", "a"} << "maybe";
}

void TestArguments::refuses()
{
    QFETCH(Words, words);
    QFETCH(QString, wanted);
    const Invocation invocation = read(words);
    QVERIFY(std::holds_alternative<WrongUsage>(invocation));
    const auto &wrong = std::get<WrongUsage>(invocation);
    QVERIFY2(wrong.message.contains(wanted), qPrintable(wrong.message));
    QVERIFY(!wrong.message.contains(u'\x1b'));
    QVERIFY(wrong.tryHelp.endsWith(QLatin1String("--help")));
}

void TestArguments::setsLimits()
{
    const auto limits = [](const char *setting) {
        const Invocation invocation = read({"inspect", "--set", setting, "a"});
        return payload::limitsOf(std::get<InspectOptions>(invocation).settings.onCommandLine);
    };
    QCOMPARE(limits("limits.document=16M").document, std::uint64_t{16} << 20);
    QCOMPARE(limits("limits.nodes=3K").nodes, 3072u);
    QCOMPARE(limits("limits.file=4G").file, std::uint64_t{4} << 30);
    QCOMPARE(limits("limits.diagnostics=0").diagnostics, 0u);
}

void TestArguments::defaultsAreThoseOfTheLimits()
{
    const payload::Limits limits = payload::limitsOf(Settings());
    QCOMPARE(limits.depth, payload::Limits{}.depth);
    QCOMPARE(limits.document, payload::Limits{}.document);
    QCOMPARE(limits.nodes, payload::Limits{}.nodes);
    QCOMPARE(limits.file, payload::Limits{}.file);
    QCOMPARE(limits.diagnostics, payload::Limits{}.diagnostics);
}

void TestArguments::setsForTheWindow()
{
    const Invocation invocation =
        read({"--set", "window.theme=dark", "a.json", "--set=window.example=no", "--settings", "my.toml"});
    const auto &window = std::get<OpenWindow>(invocation);
    QCOMPARE(window.files, Files{"a.json"});
    QCOMPARE(window.settings.file.value_or(""), std::string("my.toml"));
    QVERIFY(window.settings.onCommandLine.word(SettingKey::WindowTheme) == "dark");
    QVERIFY(!window.settings.onCommandLine.isOn(SettingKey::WindowExample));
    QVERIFY(window.settings.onCommandLine.origin(SettingKey::WindowTheme).kind == SettingOrigin::Kind::CommandLine);
}

void TestArguments::setsEveryKeyEverywhere()
{
    for (const SettingSpec &spec : settingTable()) {
        const std::uint64_t value = spec.usual == spec.most ? spec.least : spec.most;
        const std::string setting = (settingName(spec) + u'=' + settingText(spec, value)).toStdString();
        const Invocation inspect = read({"inspect", "--set", setting.c_str(), "a"});
        QCOMPARE(std::get<InspectOptions>(inspect).settings.onCommandLine.value(spec.key), value);
        const Invocation window = read({"--set", setting.c_str()});
        QCOMPARE(std::get<OpenWindow>(window).settings.onCommandLine.value(spec.key), value);
        QVERIFY(std::get<ShowText>(read({"inspect", "--help"})).text.contains(settingName(spec)));
    }
}

void TestArguments::refusesSettings_data()
{
    QTest::addColumn<QByteArray>("setting");
    for (const char *setting :
         {"", "limits.depth", "limits.depth=", "limits.depth=0", "limits.depth=-1", "=3", "limits.depth=1x",
          "limits.depth=1kk", "limits.depth= 3", "limits.document=2G", "limits.file=99999999999999999999",
          "limits.file=17179869184G", "depth=3", "limits.depth=1e3"})
        QTest::newRow(setting[0] == '\0' ? "empty" : setting) << QByteArray(setting);
}

void TestArguments::refusesSettings()
{
    QFETCH(QByteArray, setting);
    for (const Words &words :
         {Words{"inspect", "--set", setting.constData(), "a"}, Words{"--set", setting.constData()}})
        QVERIFY(std::holds_alternative<WrongUsage>(read(words)));
    Settings settings;
    const Result<bool> applied = settings.setOnCommandLine(setting.toStdString());
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, "bad-setting");
    QVERIFY(settings == Settings());
}

void TestArguments::combinesStatuses()
{
    QCOMPARE(worse(Clean, Clean), Clean);
    QCOMPARE(worse(Clean, Nothing), Nothing);
    QCOMPARE(worse(Nothing, Findings), Findings);
    QCOMPARE(worse(Findings, Unusable), Unusable);
    QCOMPARE(worse(Unusable, Nothing), Unusable);
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
