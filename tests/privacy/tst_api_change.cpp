// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/api_change.h"
#include "privacy/switches/switch_change_text.h"
#include "privacy/switches/switch_reader.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::privacy;

namespace {

/// A product that does what it is told, and writes that down.
class FakeApi : public SwitchApi
{
public:
    std::string where() const override { return "http://acme.example"; }
    std::string stateName() const override { return "telemetry"; }
    bool hasUser() const override { return mayLogIn; }
    Result<bool> running() override
    {
        calls << QStringLiteral("running");
        return isReached ? Result<bool>(isOn) : Error{"api-unreachable", QStringLiteral("away")};
    }
    Result<std::optional<std::string>> setting(const std::string &) override
    {
        calls << QStringLiteral("setting");
        return value;
    }
    Result<bool> set(const std::string &key, const std::string &to) override
    {
        calls << QString::fromStdString(key + '=' + to);
        if (isRefusing)
            return Error{"api-server", QStringLiteral("no")};
        value = to;
        return true;
    }
    Result<bool> restart() override
    {
        calls << QStringLiteral("restart");
        isOn = value != "yes";
        return comesBack ? Result<bool>(true) : Error{"api-restart", QStringLiteral("gone")};
    }
    ApiRequest setRequest(const std::string &key, const std::string &to) const override
    {
        return {"PUT", where(), {}, key + to};
    }
    ApiRequest restartRequest() const override { return {"POST", where(), {}, {}}; }

    std::optional<std::string> value = "no";
    QStringList calls;
    bool isOn = true;
    bool isReached = true;
    bool mayLogIn = true;
    bool isRefusing = false;
    bool comesBack = true;
};

SwitchDescription acme(const char *more = "")
{
    const std::string toml = std::string("product = \"acme\"\n") + more
        + "[[layer]]\nkind = \"api\"\ninterface = \"appsmith\"\nkey = \"OFF\"\noff = \"yes\"\non = \"no\"\nafter = "
          "\"restart it\"\n";
    SwitchFileReading reading = readSwitchFile(toml, "acme.toml");
    if (!reading.isClean())
        qFatal("%s", qPrintable(reading.findings.front().message));
    return std::move(reading.description);
}

} // namespace

/// Changes through the interface of a product that runs.
class TestApiChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsAndRestarts();
    void leavesWhatIsSo();
    void tellsFirst();
    void saysWhatCameOfIt();
    void undoes();
    void undoesWhatWasNotSet();
    void needsALayer();
    void readsTheState();
    void saysWhatHoldsLater();
};

void TestApiChange::setsAndRestarts()
{
    FakeApi api;
    const Result<PlannedApiChange> plan = planApiSwitch(acme(), SwitchState::Off, api);
    QVERIFY(plan && plan->isNeeded);
    QCOMPARE(api.calls, (QStringList{QStringLiteral("running"), QStringLiteral("setting")}));
    QCOMPARE(plan->requests.size(), std::size_t(2));
    QCOMPARE(plan->requests[0].body, std::string("OFFyes"));
    QCOMPARE(plan->change.diff,
             std::string("--- http://acme.example\n+++ http://acme.example\n@@ -1 +1 @@\n-OFF=no\n+OFF=yes\n"));
    QVERIFY(plan->change.then.empty());
    api.calls.clear();
    const Result<AppliedApiChange> applied = applyApiSwitch(*plan, api);
    QVERIFY(applied && !applied->trouble);
    QCOMPARE(api.calls, (QStringList{QStringLiteral("OFF=yes"), QStringLiteral("restart")}));
    QVERIFY(switchChangeFrom(switchChangeText(applied->change)));
    api.isOn = true;
    api.value = "no";
    const Result<PlannedApiChange> later = planApiSwitch(acme(), SwitchState::Off, api, false);
    QVERIFY(later && later->requests.size() == 1);
    QCOMPARE(later->change.then, std::string("restart it"));
}

void TestApiChange::leavesWhatIsSo()
{
    FakeApi api;
    const Result<PlannedApiChange> plan = planApiSwitch(acme(), SwitchState::On, api);
    QVERIFY(plan && !plan->isNeeded && plan->requests.empty());
    api.calls.clear();
    QVERIFY(applyApiSwitch(*plan, api) && api.calls.isEmpty());
    // It is set so, but the product has not heard of it.
    api.value = "yes";
    const Result<PlannedApiChange> unheard = planApiSwitch(acme(), SwitchState::Off, api);
    QVERIFY(unheard && unheard->isNeeded && unheard->change.diff.empty());
    // What is set is not known without somebody to log in.
    api.mayLogIn = false;
    const Result<PlannedApiChange> stranger = planApiSwitch(acme(), SwitchState::Off, api);
    QVERIFY(stranger && stranger->isNeeded && !stranger->change.before);
}

void TestApiChange::tellsFirst()
{
    FakeApi api;
    const Result<PlannedApiChange> plan = planApiSwitch(acme(), SwitchState::Off, api);
    api.calls.clear();
    const auto refusing = [](const SwitchChange &) -> Result<bool> { return Error{"no", QString()}; };
    const Result<AppliedApiChange> refused = applyApiSwitch(*plan, api, refusing);
    QCOMPARE(QByteArray(refused.error().code), QByteArray("no"));
    QVERIFY(api.calls.isEmpty());
}

void TestApiChange::saysWhatCameOfIt()
{
    FakeApi api;
    const Result<PlannedApiChange> plan = planApiSwitch(acme(), SwitchState::Off, api);
    api.isRefusing = true;
    const Result<AppliedApiChange> refused = applyApiSwitch(*plan, api);
    QCOMPARE(QByteArray(refused.error().code), QByteArray("api-server"));
    api.isRefusing = false;
    api.comesBack = false;
    const Result<AppliedApiChange> gone = applyApiSwitch(*plan, api);
    QVERIFY(gone && gone->trouble);
    QCOMPARE(QByteArray(gone->trouble->code), QByteArray("api-restart"));
}

void TestApiChange::undoes()
{
    FakeApi api;
    const Result<AppliedApiChange> off = applyApiSwitch(*planApiSwitch(acme(), SwitchState::Off, api), api);
    const Result<PlannedApiChange> plan = planApiUndo(acme(), off->change, api);
    QVERIFY(plan && plan->isNeeded);
    QCOMPARE(plan->change.wanted, SwitchState::On);
    QVERIFY(applyApiSwitch(*plan, api));
    QCOMPARE(api.value, std::optional<std::string>("no"));
    const Result<PlannedApiChange> again = planApiUndo(acme(), off->change, api);
    QCOMPARE(QByteArray(again.error().code), QByteArray("switch-not-written"));
    SwitchChange elsewhere = off->change;
    elsewhere.file = "http://other.example";
    api.calls.clear();
    const Result<PlannedApiChange> other = planApiUndo(acme(), elsewhere, api);
    QCOMPARE(QByteArray(other.error().code), QByteArray("switch-not-found"));
    QVERIFY(api.calls.isEmpty());
}

/// A variable cannot be taken away again: what means the same is set.
void TestApiChange::undoesWhatWasNotSet()
{
    FakeApi api;
    api.value.reset();
    const Result<AppliedApiChange> off = applyApiSwitch(*planApiSwitch(acme(), SwitchState::Off, api), api);
    QVERIFY(!off->change.before);
    QVERIFY(off->change.diff.find("@@ -0,0 +1 @@\n+OFF=yes\n") != std::string::npos);
    const Result<PlannedApiChange> plan = planApiUndo(acme(), off->change, api);
    QVERIFY(plan);
    QCOMPARE(plan->change.after, std::optional<std::string>("no"));
}

void TestApiChange::needsALayer()
{
    FakeApi api;
    SwitchDescription none = acme();
    none.layers[0].interface = ApiInterface::None;
    const Result<PlannedApiChange> plan = planApiSwitch(none, SwitchState::Off, api);
    QCOMPARE(QByteArray(plan.error().code), QByteArray("switch-not-found"));
    QVERIFY(api.calls.isEmpty());
    api.isReached = false;
    const Result<PlannedApiChange> away = planApiSwitch(acme(), SwitchState::Off, api);
    QCOMPARE(QByteArray(away.error().code), QByteArray("api-unreachable"));
}

void TestApiChange::readsTheState()
{
    FakeApi api;
    SwitchRoots roots;
    const SwitchReading unasked = readSwitch(acme(), roots);
    QCOMPARE(unasked.state, SwitchState::Unknown);
    QCOMPARE(unasked.layers.at(0).reading, LayerState::Reading::NotSeen);
    roots.api = &api;
    const SwitchReading on = readSwitch(acme(), roots);
    QCOMPARE(on.state, SwitchState::On);
    QCOMPARE(on.layers.size(), std::size_t(2));
    QCOMPARE(on.layers[0].value, std::optional<std::string>("no"));
    QVERIFY(!on.layers[0].wins && on.layers[1].wins);
    QCOMPARE(on.layers[1].key, std::string("telemetry"));
    api.mayLogIn = false;
    QCOMPARE(readSwitch(acme(), roots).layers.size(), std::size_t(1));
    api.isReached = false;
    const SwitchReading away = readSwitch(acme(), roots);
    QCOMPARE(away.state, SwitchState::Unknown);
    QCOMPARE(away.why, QStringLiteral("away"));
}

void TestApiChange::saysWhatHoldsLater()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("acme.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[a]\nb=no\n") > 0);
    file.close();
    FakeApi api;
    SwitchRoots roots = SwitchRoots::ofFolder(folder.path().toStdString());
    roots.api = &api;
    const SwitchDescription both =
        acme("[[layer]]\nkind = \"ini\"\nfile = \"/acme.ini\"\nkey = \"a.b\"\noff = \"no\"\non = \"yes\"\n");
    const SwitchReading reading = readSwitch(both, roots);
    QCOMPARE(reading.state, SwitchState::On);
    QVERIFY2(reading.why.contains(QLatin1String("acme.ini says no")), qPrintable(reading.why));
    QCOMPARE(strongestAtStart(reading.layers)->kind, LayerKind::Ini);
    // Without it, what is set in the product.
    const SwitchReading alone = readSwitch(acme(), roots);
    QCOMPARE(strongestAtStart(alone.layers)->key, std::string("OFF"));
    QVERIFY(strongestAtStart({}) == nullptr);
}

QTEST_APPLESS_MAIN(TestApiChange)
#include "tst_api_change.moc"
