// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_book.h"
#include "privacy/switches/switch_change.h"
#include "privacy/switches/switch_reader.h"
#include "privacy/switches/unified_diff.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::privacy;

namespace {

const char *const dockerEnv = "# Docker variables\n"
                              "APPSMITH_MONGODB_URI='mongodb://root:hunter2@localhost/appsmith'\n"
                              "APPSMITH_ENCRYPTION_PASSWORD=hunter2\n"
                              "\n"
                              "# Disable telemetry\n"
                              "APPSMITH_DISABLE_TELEMETRY=false # as installed\n"
                              "APPSMITH_ADMIN_EMAILS=\n";

void put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), qPrintable(path));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

SwitchDescription described(const QByteArray &toml)
{
    SwitchFileReading reading = readSwitchFile({toml.constData(), static_cast<std::size_t>(toml.size())}, "test.toml");
    if (!reading.isClean())
        qFatal("%s", qPrintable(reading.findings.front().message));
    return std::move(reading.description);
}

const LayerState *winner(const SwitchReading &reading)
{
    for (const LayerState &layer : reading.layers) {
        if (layer.wins)
            return &layer;
    }
    return nullptr;
}

} // namespace

/// States as read, changes and their undoing; everything in folders of our own.
class TestSwitchChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void switchesAppsmith();
    void seesWhatTheContainerIsGiven();
    void takesTheEnvironmentOverFiles();
    void writesTheEnvironment();
    void judges_data();
    void judges();
    void neverAssumes_data();
    void neverAssumes();
    void asksPrograms();
    void switchesByAFile();
    void makesFiles();
    void followsLinks();
    void restoresAnotherSpelling();
    void undoes();
    void asksRightBeforeItChanges();
    void refusesToUndoWhatChanged();
    void refusesWhatChangedMeanwhile();
    void leavesAllWhenItCannotWrite();
    void chooses();
    void printsDiffs_data();
    void printsDiffs();
    void patchTakesDiffs();

private:
    SwitchRoots here() const
    {
        SwitchRoots roots = SwitchRoots::ofFolder(m_root->path().toStdString());
        roots.home = m_root->filePath(QStringLiteral("home")).toStdString();
        roots.configHome = roots.home + "/.config";
        roots.environment = std::map<std::string, std::string>();
        return roots;
    }
    QString path(const char *name) const { return m_root->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestSwitchChange::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(m_root->isValid());
}

void TestSwitchChange::switchesAppsmith()
{
    std::vector<Diagnostic> findings;
    const SwitchBook book = SwitchBook::withFolder(path("nothing").toStdString(), findings);
    const SwitchDescription &appsmith = *book.find("appsmith");
    const QString file = path("configuration/docker.env");
    put(file, dockerEnv);
    SwitchReading reading = readSwitch(appsmith, here());
    QCOMPARE(reading.state, SwitchState::On);
    QCOMPARE(winner(reading)->kind, LayerKind::EnvFile);
    QCOMPARE(winner(reading)->line, 6u);
    QCOMPARE(winner(reading)->value, "false");
    QCOMPARE(reading.stillSent.front(), "keep-alive-ping");
    // The container's own is not seen, and says so.
    QVERIFY(!reading.layers.back().value && !reading.layers.back().why.isEmpty());

    const Result<PlannedChange> plan = planSwitch(appsmith, SwitchState::Off, here());
    QVERIFY(plan);
    QVERIFY(plan->change.diff.find(
                "-APPSMITH_DISABLE_TELEMETRY=false # as installed\n+APPSMITH_DISABLE_TELEMETRY=true # as installed\n")
            != std::string::npos);
    QVERIFY(plan->change.diff.find("hunter2") == std::string::npos);
    QCOMPARE(bytesOf(file), dockerEnv);
    const Result<SwitchChange> change = applySwitch(*plan);
    QVERIFY(change);
    QCOMPARE(bytesOf(file), QByteArray(dockerEnv).replace("TELEMETRY=false", "TELEMETRY=true"));
    QCOMPARE(change->before, "false");
    QCOMPARE(change->after, "true");
    QCOMPARE(change->then, "restart the backend");
    QCOMPARE(readSwitch(appsmith, here()).state, SwitchState::Off);
    QVERIFY(!planSwitch(appsmith, SwitchState::Off, here())->isNeeded);

    // Where the variable is missing the server keeps telemetry off.
    put(file, "A=1\n");
    QCOMPARE(readSwitch(appsmith, here()).state, SwitchState::Off);
    put(file, "APPSMITH_DISABLE_TELEMETRY=$(true)\n");
    QCOMPARE(readSwitch(appsmith, here()).state, SwitchState::Unknown);
}

void TestSwitchChange::seesWhatTheContainerIsGiven()
{
    std::vector<Diagnostic> findings;
    const SwitchBook book = SwitchBook::withFolder(path("nothing").toStdString(), findings);
    const SwitchDescription &appsmith = *book.find("appsmith");
    put(path("stacks/configuration/docker.env"), "APPSMITH_DISABLE_TELEMETRY=true\n");
    SwitchRoots roots = here();
    roots.places["stacks"] = path("stacks").toStdString();
    const auto with = [this, &appsmith, &roots](const char *environment) {
        put(path("docker-compose.yml"), QByteArray("services:\n  appsmith:\n    environment:\n") + environment);
        return readSwitch(appsmith, roots);
    };
    SwitchReading reading = with("      - APPSMITH_DISABLE_TELEMETRY=false\n");
    QCOMPARE(reading.state, SwitchState::On);
    QCOMPARE(winner(reading)->kind, LayerKind::Compose);
    QCOMPARE(with("      - A=1\n").state, SwitchState::Off);
    reading = with("      - APPSMITH_DISABLE_TELEMETRY\n");
    QCOMPARE(reading.state, SwitchState::Unknown);
    QVERIFY(winner(reading) == nullptr);
    QVERIFY(reading.why.contains(QLatin1String("docker-compose.yml")));
}

void TestSwitchChange::takesTheEnvironmentOverFiles()
{
    const SwitchDescription acme =
        described("product = \"acme\"\ndefault = \"on\"\n"
                  "[[layer]]\nkind = \"yaml\"\nfile = \"~/a.yml\"\nkey = \"t\"\noff = false\non = true\n"
                  "[[layer]]\nkind = \"environment\"\nkey = \"ACME\"\noff = \"1\"\n");
    put(path("home/a.yml"), "t: true\n");
    SwitchRoots roots = here();
    QCOMPARE(readSwitch(acme, roots).state, SwitchState::On);
    roots.environment->emplace("ACME", "1");
    SwitchReading reading = readSwitch(acme, roots);
    QCOMPARE(reading.state, SwitchState::Off);
    QCOMPARE(winner(reading)->kind, LayerKind::Environment);
    QCOMPARE(reading.layers.size(), 2u);
    (*roots.environment)["ACME"] = "maybe";
    reading = readSwitch(acme, roots);
    QCOMPARE(reading.state, SwitchState::Unknown);
    QVERIFY(winner(reading)->kind == LayerKind::Environment && reading.why.contains(QLatin1String("maybe")));
    roots.environment.reset();
    QCOMPARE(readSwitch(acme, roots).state, SwitchState::On);
}

void TestSwitchChange::writesTheEnvironment()
{
    const SwitchDescription acme = described(
        "product = \"acme\"\ndefault = \"on\"\n[[layer]]\nkind = \"environment\"\nkey = \"ACME\"\noff = \"1\"\n");
    const QString file = path("home/.config/environment.d/90-telltale.conf");
    QCOMPARE(readSwitch(acme, here()).state, SwitchState::On);
    const Result<PlannedChange> plan = planSwitch(acme, SwitchState::Off, here());
    QVERIFY(plan && plan->isNeeded);
    QVERIFY(!QFile::exists(file));
    const Result<SwitchChange> change = applySwitch(*plan);
    QVERIFY2(change, change ? "" : qPrintable(change.error().message));
    QVERIFY(bytesOf(file).endsWith("\nACME=1\n"));
    QVERIFY(change->backup.empty() && change->beforeHash.empty());
    const SwitchReading reading = readSwitch(acme, here());
    QCOMPARE(reading.state, SwitchState::Off);
    QVERIFY(!reading.why.isEmpty());
    // What this session still has and what the next one gets are not the same.
    SwitchRoots contradicted = here();
    contradicted.environment->emplace("ACME", "0");
    QCOMPARE(readSwitch(acme, contradicted).state, SwitchState::Unknown);
    const Result<PlannedChange> back = planSwitch(acme, SwitchState::On, here());
    QVERIFY(back && applySwitch(*back));
    QVERIFY(!QFile::exists(file));

    const SwitchDescription unit = described("product = \"acme\"\n[[layer]]\nkind = \"environment\"\nkey = "
                                             "\"ACME\"\noff = \"1\"\nunit = \"acme.service\"\n");
    QVERIFY(applySwitch(*planSwitch(unit, SwitchState::Off, here())));
    QVERIFY(bytesOf(path("etc/systemd/system/acme.service.d/telltale.conf"))
                .endsWith("[Service]\nEnvironment=\"ACME=1\"\n"));
    QCOMPARE(readSwitch(unit, here()).state, SwitchState::Off);
}

void TestSwitchChange::judges_data()
{
    QTest::addColumn<QByteArray>("layer");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("state");
    const auto row = [](const char *name, const char *layer, const char *text, const char *state) {
        QTest::newRow(name) << QByteArray(layer) << QByteArray(text) << QByteArray(state);
    };
    row("inverted, off", "kind = \"yaml\"\noff = true\non = false", "k: true\n", "off");
    row("inverted, on", "kind = \"yaml\"\noff = true\non = false", "k: false\n", "on");
    row("text is no truth value", "kind = \"yaml\"\noff = true\non = false", "k: \"true\"\n", "unknown");
    row("text that also means it", "kind = \"yaml\"\noff = true\non = false\noff_also = \"true\"", "k: 'true'\n",
        "off");
    row("any text", "kind = \"json\"\noff = false\non = true\non_also = [\"*\"]", "{\"k\": \"a-uuid\"}", "on");
    row("word of YAML 1.1", "kind = \"yaml\"\noff = false\non = true", "k: off\n", "unknown");
    row("nothing said", "kind = \"yaml\"\noff = false\non = true", "j: off\n", "on");
    row("no YAML", "kind = \"yaml\"\noff = false\non = true", "k: [\n", "unknown");
    row("carriage return in a shell", "kind = \"env-file\"\noff = \"1\"\non = \"0\"", "k=1\r\n", "unknown");
    row("carriage return for compose", "kind = \"env-file\"\ndialect = \"compose\"\noff = \"1\"\non = \"0\"", "k=1\r\n",
        "off");
    row("number", "kind = \"json\"\noff = 0\non = 1", "{\"k\": 0}", "off");
    row("there twice", "kind = \"ini\"\nonce = true\noff = \"1\"\non = \"0\"", "k=1\nk=0\n", "unknown");
    row("there twice, the same", "kind = \"ini\"\nonce = true\noff = \"1\"\non = \"0\"", "k=1\nk=1\n", "off");
    row("empty means off", "kind = \"ini\"\noff = \"\"\non = \"x\"", "k=\n", "off");
}

void TestSwitchChange::judges()
{
    QFETCH(QByteArray, layer);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, state);
    const SwitchDescription acme =
        described("product = \"acme\"\ndefault = \"on\"\n[[layer]]\nfile = \"/acme\"\nkey = \"k\"\n" + layer + "\n");
    put(path("acme"), text);
    const SwitchReading reading = readSwitch(acme, here());
    QCOMPARE(QByteArray(word(reading.state).data()), state);
    QVERIFY(reading.state != SwitchState::Unknown || !reading.why.isEmpty());
}

void TestSwitchChange::neverAssumes_data()
{
    QTest::addColumn<QByteArray>("layers");
    QTest::addColumn<QByteArray>("state");
    const QByteArray file = "[[layer]]\nkind = \"json\"\nfile = \"/there/a.json\"\nkey = \"k\"\noff = false\n";
    const QByteArray missing = "[[layer]]\nkind = \"json\"\nfile = \"/a.json\"\nkey = \"k\"\noff = false\n";
    const QByteArray placed = "[[layer]]\nkind = \"json\"\nfile = \"{x}/a.json\"\nkey = \"k\"\noff = false\n";
    const QByteArray environment = "[[layer]]\nkind = \"environment\"\nkey = \"ACME\"\noff = \"1\"\n";
    const QByteArray command = "[[layer]]\nkind = \"command\"\noff = \"acme off\"\n";
    const QByteArray flag = "[[layer]]\nkind = \"flag\"\nkey = \"--off\"\n";
    QTest::newRow("a file") << file << QByteArray("on");
    QTest::newRow("no file") << missing << QByteArray("unknown");
    QTest::newRow("no file, nothing in the environment") << missing + environment << QByteArray("unknown");
    QTest::newRow("a file and no other") << missing + file << QByteArray("on");
    QTest::newRow("a place that is not known") << placed + environment << QByteArray("unknown");
    QTest::newRow("environment") << environment << QByteArray("on");
    QTest::newRow("program keeps it") << command + environment << QByteArray("unknown");
    QTest::newRow("flag only") << flag << QByteArray("unknown");
    QTest::newRow("file and flag") << file + flag << QByteArray("on");
}

void TestSwitchChange::neverAssumes()
{
    QFETCH(QByteArray, layers);
    QFETCH(QByteArray, state);
    put(path("there/a.json"), "{}\n");
    SwitchRoots roots = here();
    roots.places.clear();
    SwitchDescription acme = described("product = \"acme\"\ndefault = \"on\"\n[places]\nx = []\n" + layers);
    // A folder given by --root would be the place.
    if (layers.contains("{x}"))
        roots.root.clear();
    const SwitchReading reading = readSwitch(acme, roots);
    QCOMPARE(QByteArray(word(reading.state).data()), state);
    QVERIFY(!reading.why.isEmpty());
}

void TestSwitchChange::asksPrograms()
{
    if (QStandardPaths::findExecutable(QStringLiteral("sh")).isEmpty())
        QSKIP("there is no shell");
    const auto state = [](const QByteArray &command, bool runs) {
        SwitchRoots roots = SwitchRoots::ofThisMachine();
        roots.environment = std::map<std::string, std::string>();
        roots.runsCommands = runs;
        return readSwitch(
                   described(
                       "product = \"acme\"\n[[layer]]\nkind = \"command\"\noff = \"x\"\nstate_off = \"disabled\"\n"
                       "state_on = \"enabled\"\nstate = '"
                       + command + "'\n"),
                   roots)
            .state;
    };
    QCOMPARE(state("echo is disabled", true), SwitchState::Off);
    QCOMPARE(state("echo is enabled", true), SwitchState::On);
    QCOMPARE(state("echo is disabled", false), SwitchState::Unknown);
    QCOMPARE(state("echo what", true), SwitchState::Unknown);
    QCOMPARE(state("sh -c \"echo enabled; exit 1\"", true), SwitchState::Unknown);
    QCOMPARE(state("no-such-program-here", true), SwitchState::Unknown);
}

void TestSwitchChange::switchesByAFile()
{
    const SwitchDescription acme =
        described("product = \"acme\"\ndefault = \"on\"\n[[layer]]\nkind = \"file\"\nfile = \"/etc/acme/.opt-out\"\n");
    QCOMPARE(readSwitch(acme, here()).state, SwitchState::Unknown);
    QVERIFY(!planSwitch(acme, SwitchState::Off, here()));
    QVERIFY(QDir().mkpath(path("etc/acme")));
    QCOMPARE(readSwitch(acme, here()).state, SwitchState::On);
    const Result<SwitchChange> off = applySwitch(*planSwitch(acme, SwitchState::Off, here()));
    QVERIFY(off);
    QCOMPARE(bytesOf(path("etc/acme/.opt-out")), QByteArray());
    QCOMPARE(readSwitch(acme, here()).state, SwitchState::Off);
    QVERIFY(!planSwitch(acme, SwitchState::Off, here())->isNeeded);
    ::chmod(QFile::encodeName(path("etc/acme/.opt-out")).constData(), 0600);
    const Result<SwitchChange> on = applySwitch(*planSwitch(acme, SwitchState::On, here()));
    QVERIFY(on && !QFile::exists(path("etc/acme/.opt-out")));
    QVERIFY(undo(*on));
    QVERIFY(QFile::exists(path("etc/acme/.opt-out")));
    struct stat status = {};
    QVERIFY(::stat(QFile::encodeName(path("etc/acme/.opt-out")).constData(), &status) == 0);
    QCOMPARE(status.st_mode & 07777u, 0600u);
}

void TestSwitchChange::makesFiles()
{
    const QByteArray layer = "product = \"acme\"\ndefault = \"on\"\n[[layer]]\nkind = \"json\"\nfile = "
                             "\"~/.acme/c.json\"\nkey = \"a.b\"\noff = false\non = true\n";
    QVERIFY(!planSwitch(described(layer), SwitchState::Off, here()));
    const SwitchDescription acme = described(layer + "create = true\n");
    const Result<SwitchChange> change = applySwitch(*planSwitch(acme, SwitchState::Off, here()));
    QVERIFY(change);
    QCOMPARE(bytesOf(path("home/.acme/c.json")), "{\n  \"a\": {\n    \"b\": false\n  }\n}\n");
    QCOMPARE(readSwitch(acme, here()).state, SwitchState::Off);
    QVERIFY(undo(*change));
    QVERIFY(!QFile::exists(path("home/.acme/c.json")));
}

void TestSwitchChange::followsLinks()
{
    const SwitchDescription acme = described(
        "product = \"acme\"\n[[layer]]\nkind = \"ini\"\nfile = \"/link\"\nkey = \"a\"\noff = \"0\"\non = \"1\"\n");
    put(path("real/file"), "a=1\n");
    QVERIFY(QFile::link(path("real/file"), path("link")));
    const Result<SwitchChange> change = applySwitch(*planSwitch(acme, SwitchState::Off, here()));
    QVERIFY(change);
    QVERIFY(QFileInfo(path("link")).isSymLink());
    QCOMPARE(bytesOf(path("real/file")), "a=0\n");
    QVERIFY(QString::fromStdString(change->backup).startsWith(QFileInfo(path("real")).canonicalFilePath()));
    QVERIFY(QFile::remove(path("link")) && QFile::link(path("nowhere"), path("link")));
    QCOMPARE(readSwitch(acme, here()).state, SwitchState::Unknown);
    QVERIFY(!planSwitch(acme, SwitchState::Off, here()));
    // What is no regular file is not read.
    QVERIFY(QFile::remove(path("link")));
    QVERIFY(::mkfifo(QFile::encodeName(path("link")).constData(), 0600) == 0);
    QCOMPARE(readSwitch(acme, here()).state, SwitchState::Unknown);
}

/// Switching back gives what was there, not what we would have written.
void TestSwitchChange::restoresAnotherSpelling()
{
    const SwitchDescription acme =
        described("product = \"acme\"\ndefault = \"on\"\n[[layer]]\nkind = \"env-file\"\nfile = \"/e\"\n"
                  "key = \"K\"\noff = \"0\"\non = \"1\"\non_also = [\"yes\"]\n");
    for (const char *text : {"K=yes\n", "A=1\n", "#K=1\n", "", "A=1", "K=yes\nK=yes\n"}) {
        put(path("e"), text);
        QVERIFY(applySwitch(*planSwitch(acme, SwitchState::Off, here())));
        QCOMPARE(readSwitch(acme, here()).state, SwitchState::Off);
        QVERIFY(applySwitch(*planSwitch(acme, SwitchState::On, here())));
        QCOMPARE(bytesOf(path("e")), text);
    }
    // Not over what somebody else has changed meanwhile.
    put(path("e"), "K=yes\n");
    QVERIFY(applySwitch(*planSwitch(acme, SwitchState::Off, here())));
    put(path("e"), "K=0\nB=2\n");
    QVERIFY(applySwitch(*planSwitch(acme, SwitchState::On, here())));
    QCOMPARE(bytesOf(path("e")), "K=1\nB=2\n");
}

void TestSwitchChange::undoes()
{
    const SwitchDescription acme =
        described("product = \"acme\"\n[[layer]]\nkind = \"toml\"\nfile = \"/t\"\nkey = \"a.b\"\noff = false\n");
    put(path("t"), "x = 1");
    ::chmod(QFile::encodeName(path("t")).constData(), 0604);
    const Result<SwitchChange> change = applySwitch(*planSwitch(acme, SwitchState::Off, here()));
    QVERIFY(change);
    QCOMPARE(bytesOf(path("t")), "x = 1\n\n[a]\nb = false");
    QVERIFY(change->afterHash.size() == 64 && change->beforeHash.size() == 64);
    QVERIFY(undo(*change));
    QCOMPARE(bytesOf(path("t")), "x = 1");
    QCOMPARE(QFileInfo(path("t")).permissions() & 0xFFF,
             QFileInfo(QString::fromStdString(change->backup)).permissions() & 0xFFF);
    QVERIFY(!undo(*change));
}

void TestSwitchChange::refusesToUndoWhatChanged()
{
    const SwitchDescription acme =
        described("product = \"acme\"\n[[layer]]\nkind = \"ini\"\nfile = \"/i\"\nkey = \"a\"\noff = \"0\"\n");
    put(path("i"), "a=1\n");
    const Result<SwitchChange> change = applySwitch(*planSwitch(acme, SwitchState::Off, here()));
    QVERIFY(change);
    put(path("i"), "a=0\nb=1\n");
    const Result<bool> undone = undo(*change);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, "switch-not-written");
    QCOMPARE(bytesOf(path("i")), "a=0\nb=1\n");
    put(path("i"), "a=0\n");
    put(QString::fromStdString(change->backup), "a=2\n");
    QVERIFY(!undo(*change));
    QVERIFY(QFile::remove(QString::fromStdString(change->backup)));
    QVERIFY(!undo(*change));
    QCOMPARE(bytesOf(path("i")), "a=0\n");
}

void TestSwitchChange::refusesWhatChangedMeanwhile()
{
    const SwitchDescription acme =
        described("product = \"acme\"\n[[layer]]\nkind = \"ini\"\nfile = \"/i\"\nkey = \"a\"\noff = \"0\"\n");
    put(path("i"), "a=1\n");
    const Result<PlannedChange> plan = planSwitch(acme, SwitchState::Off, here());
    put(path("i"), "a=1\nb=1\n");
    const Result<SwitchChange> change = applySwitch(*plan);
    QVERIFY(!change);
    QCOMPARE(change.error().code, "switch-not-written");
    QCOMPARE(bytesOf(path("i")), "a=1\nb=1\n");
    QCOMPARE(QDir(m_root->path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("i")});
}

void TestSwitchChange::leavesAllWhenItCannotWrite()
{
    const SwitchDescription acme =
        described("product = \"acme\"\n[[layer]]\nkind = \"ini\"\nfile = \"/d/i\"\nkey = \"a\"\noff = \"0\"\n");
    put(path("d/i"), "a=1\n");
    const Result<PlannedChange> plan = planSwitch(acme, SwitchState::Off, here());
    // As if the disk were full.
    struct rlimit usual = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit none = usual;
    none.rlim_cur = 1;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
    const Result<SwitchChange> change = applySwitch(*plan);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!change);
    QCOMPARE(change.error().code, "switch-not-written");
    QCOMPARE(bytesOf(path("d/i")), "a=1\n");
    QCOMPARE(QDir(path("d")).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("i")});
}

void TestSwitchChange::chooses()
{
    const SwitchDescription acme =
        described("product = \"acme\"\n"
                  "[[layer]]\nkind = \"command\"\nkey = \"telemetry\"\noff = \"acme telemetry off\"\n"
                  "[[layer]]\nkind = \"yaml\"\nfile = \"/a.yml\"\nkey = \"t\"\noff = false\n"
                  "[[layer]]\nkind = \"toml\"\nfile = \"/a.toml\"\nkey = \"t\"\noff = false\n"
                  "[[layer]]\nkind = \"environment\"\nkey = \"ACME\"\noff = \"1\"\n"
                  "[[layer]]\nkind = \"flag\"\nkey = \"--off\"\n");
    const auto chosen = [&](std::optional<LayerKind> kind) {
        const Result<PlannedChange> plan = planSwitch(acme, SwitchState::Off, here(), kind);
        return plan ? QByteArray(word(plan->change.kind).data()) : QByteArray(plan.error().code);
    };
    QCOMPARE(chosen({}), "environment");
    put(path("a.yml"), "t: true\n");
    QCOMPARE(chosen({}), "yaml");
    put(path("a.toml"), "t = true\n");
    QCOMPARE(chosen({}), "toml");
    QCOMPARE(chosen(LayerKind::Yaml), "yaml");
    QCOMPARE(chosen(LayerKind::Environment), "environment");
    QCOMPARE(chosen(LayerKind::Json), "switch-not-found");
    QCOMPARE(chosen(LayerKind::Flag), "switch-by-hand");
    const Result<PlannedChange> byHand = planSwitch(acme, SwitchState::Off, here(), LayerKind::Command);
    QVERIFY(!byHand && byHand.error().message.contains(QLatin1String("acme telemetry off")));
}

void TestSwitchChange::printsDiffs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("diff");
    const auto row = [](const char *name, const char *before, const char *after, const char *diff) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(diff);
    };
    row("nothing", "a\n", "a\n", "");
    row("changed", "1\n2\n3\n4\na\n5\n6\n7\n8\n", "1\n2\n3\n4\nb\n5\n6\n7\n8\n",
        "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-a\n+b\n 5\n 6\n 7\n");
    row("added", "1\n", "1\n2\n", "@@ -1 +1,2 @@\n 1\n+2\n");
    row("new", "", "1\n", "@@ -0,0 +1 @@\n+1\n");
    row("gone", "1\n", "", "@@ -1 +0,0 @@\n-1\n");
    row("no final newline", "a", "b",
        "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n");
    row("credentials", "PASSWORD=x\nk=1\nurl: y\nb=2\n", "PASSWORD=x\nk=2\nurl: y\nb=2\n",
        "@@ -1,4 +1,4 @@\n PASSWORD=***\n-k=1\n+k=2\n url: ***\n b=2\n");
}

void TestSwitchChange::printsDiffs()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, diff);
    const QByteArray head = diff.isEmpty() ? "" : "--- f\n+++ f\n";
    QCOMPARE(QByteArray::fromStdString(unifiedDiff(before.toStdString(), after.toStdString(), "f")), head + diff);
}

void TestSwitchChange::patchTakesDiffs()
{
    const QString patch = QStandardPaths::findExecutable(QStringLiteral("patch"));
    if (patch.isEmpty())
        QSKIP("patch is not here");
    for (const auto &[before, after] : {std::pair<QByteArray, QByteArray>{"1\n2\n3\n4\n5\n", "1\n2\nx\n4\n5\n"},
                                        {"1\n2", "1\n2\n3"},
                                        {"1\r\n2\r\n", "0\r\n1\r\n2\r\n"}}) {
        put(path("f"), before);
        QProcess process;
        process.setWorkingDirectory(m_root->path());
        process.start(patch, {QStringLiteral("--binary"), QStringLiteral("-s"), QStringLiteral("f")});
        process.write(QByteArray::fromStdString(unifiedDiff(before.toStdString(), after.toStdString(), "f")));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(bytesOf(path("f")), after);
    }
}

void TestSwitchChange::asksRightBeforeItChanges()
{
    put(path("etc/acme.ini"), "[a]\nb=yes\n");
    const SwitchDescription acme = described("product = \"acme\"\n[[layer]]\nkind = \"ini\"\nfile = "
                                             "\"/etc/acme.ini\"\nkey = \"a.b\"\noff = \"no\"\non = \"yes\"\n");
    const Result<PlannedChange> plan = planSwitch(acme, SwitchState::Off, here());
    QVERIFY(plan);
    std::string backup;
    const Result<SwitchChange> refused = applySwitch(*plan, [&](const SwitchChange &change) -> Result<bool> {
        backup = change.backup;
        return QFile::exists(QString::fromStdString(backup)) && bytesOf(path("etc/acme.ini")) == "[a]\nb=yes\n"
            ? Error{"no", QStringLiteral("no")}
            : Error{"bad", QString()};
    });
    QVERIFY(!refused);
    QCOMPARE(QByteArray(refused.error().code), QByteArray("no"));
    QVERIFY(!backup.empty() && !QFile::exists(QString::fromStdString(backup)));
    QCOMPARE(bytesOf(path("etc/acme.ini")), QByteArray("[a]\nb=yes\n"));
    const Result<SwitchChange> done = applySwitch(*plan, [](const SwitchChange &) -> Result<bool> { return true; });
    QVERIFY(done);
    const Result<PlannedChange> back = planUndo(*done);
    QVERIFY(back && back->isNeeded);
    QCOMPARE(back->change.wanted, SwitchState::On);
    QCOMPARE(*back->change.after, std::string("yes"));
    QCOMPARE(back->change.afterHash, done->beforeHash);
    QVERIFY(back->change.diff.find("\n-b=no\n+b=yes\n") != std::string::npos);
    QCOMPARE(bytesOf(path("etc/acme.ini")), QByteArray("[a]\nb=no\n"));
}

QTEST_GUILESS_MAIN(TestSwitchChange)
#include "tst_switch_change.moc"
