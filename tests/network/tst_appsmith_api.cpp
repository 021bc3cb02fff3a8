// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/appsmith/appsmith_answers.h"
#include "network/appsmith/appsmith_api.h"
#include "support/appsmith_lookalike.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace telltale;
using namespace telltale::network;
using telltale::test::AppsmithLookalike;
using Mood = AppsmithLookalike::Mood;

namespace {

constexpr const char *key = "APPSMITH_DISABLE_TELEMETRY";

/// `true`, `false`, or the code of the error.
template<typename T>
QString told(const Result<T> &result)
{
    if (!result)
        return QString::fromLatin1(result.error().code);
    if constexpr (std::is_same_v<T, bool>)
        return *result ? QStringLiteral("true") : QStringLiteral("false");
    else
        return QString::fromStdString(result->value_or("none"));
}

} // namespace

/// Appsmith's admin interface, against a look-alike and against servers that mean no good.
class TestAppsmithApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsUrls_data();
    void readsUrls();
    void knowsItsServer_data();
    void knowsItsServer();
    void readsAnswers();
    void refusesCutAnswers();
    void readsCookies_data();
    void readsCookies();
    void readsAndSets();
    void fallsBackToJson_data();
    void fallsBackToJson();
    void endsItsSession();
    void waitsForTheRestart();
    void givesUpWaiting();
    void survivesBadServers_data();
    void survivesBadServers();
    void followsNobody();
    void refusesStrangers();
    void refusesOpenWires();
    void tellsOfNobody();
    void previewsExactly();

private:
    AppsmithLookalike::Options serverOptions() const
    {
        AppsmithLookalike::Options options;
        options.file = m_folder->filePath(QStringLiteral("docker.env")).toStdString();
        return options;
    }
    static AppsmithOptions clientOptions(const std::string &url)
    {
        AppsmithOptions options;
        options.url = *HttpUrl::parse(url);
        options.user = AppsmithLookalike::Options().user;
        options.password = SecretText(AppsmithLookalike::Options().password);
        options.poll = std::chrono::milliseconds(20);
        options.leave = std::chrono::seconds(5);
        options.restart = std::chrono::seconds(30);
        return options;
    }
    QByteArray env() const
    {
        QFile file(m_folder->filePath(QStringLiteral("docker.env")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAppsmithApi::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(QStringLiteral("docker.env")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "# mine\nAPPSMITH_ENCRYPTION_PASSWORD=hunter2\nAPPSMITH_DISABLE_TELEMETRY=false\nAPPSMITH_ADMIN_EMAILS=\n");
}

void TestAppsmithApi::readsUrls_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("read"); // "" where it is none
    const auto row = [](const char *text, const char *read) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(read);
    };
    row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
    row("http://127.0.0.1:80/", "http://127.0.0.1");
    row("HTTPS://Apps.Example:443/", "https://apps.example");
    row("https://apps.example:80/sub/", "https://apps.example:80/sub");
    row("http://[::1]:8080", "http://[::1]:8080");
    row("127.0.0.1:8080", "");
    row("ftp://a.example", "");
    row("http://", "");
    row("http://a.example:0", "");
    row("http://a.example:99999", "");
    row("http://a.example?x", "");
    row("http://a.example/#x", "");
    row("http://user:secret@a.example", "");
    row("http://a.example/a b", "");
    row("http://a.example/\r\nX: y", "");
    row("http://a.ex\nample", "");
}

void TestAppsmithApi::readsUrls()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, read);
    const Result<HttpUrl> url = HttpUrl::parse({text.constData(), static_cast<std::size_t>(text.size())});
    QCOMPARE(url ? QByteArray::fromStdString(url->text()) : QByteArray(), read);
    if (!url)
        QVERIFY(!url.error().message.contains(QLatin1String("secret")));
}

void TestAppsmithApi::knowsItsServer_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("isSame");
    for (const char *location : {"/user/login?error=true", "http://a.example:8080", "http://A.example:8080/x?y#z"})
        QTest::newRow(location) << QByteArray(location) << true;
    for (const char *location :
         {"", "//b.example/x", "/\\b.example", "https://a.example:8080/", "http://a.example/", "http://b.example:8080/",
          "http://a.example:8080@b.example/", "javascript:alert(1)", "login", "http://a.example:8080.b.example/"})
        QTest::newRow(location) << QByteArray(location) << false;
}

void TestAppsmithApi::knowsItsServer()
{
    QFETCH(QByteArray, location);
    QFETCH(bool, isSame);
    QCOMPARE(HttpUrl::parse("http://a.example:8080/sub")->isSameServer(location.toStdString()), isSame);
}

void TestAppsmithApi::readsAnswers()
{
    using namespace appsmith;
    // moc does not like raw strings in macros.
    const std::string off = R"( {"data":{"enableTelemetry":false}} )";
    QCOMPARE(readTelemetry(off), std::optional(false));
    const std::vector<std::string> others{"",
                                          "null",
                                          "[]",
                                          "{}",
                                          R"({"data":{}})",
                                          R"({"data":null})",
                                          R"({"data":{"enableTelemetry":"false"}})",
                                          R"({"enableTelemetry":true})",
                                          R"({"data":{"enableTelemetry":true},"data":{}})",
                                          R"({"data":{"enableTelemetry":true,"enableTelemetry":false}})",
                                          R"({"data":{"enableTelemetry":true}}x)",
                                          "{'data':{'enableTelemetry':true}}"};
    for (const std::string &other : others)
        QVERIFY2(!readTelemetry(other), other.c_str());
    const AnswerMeta meta =
        readMeta(R"({"responseMeta":{"status":403,"success":false,"error":{"message":"a CSRF thing"}}})");
    QVERIFY(meta.isAnswer && !meta.isSuccess && meta.isAboutCsrf());
    const bool isNone = !readMeta("{}").isAnswer && !readMeta(R"({"responseMeta":1})").isAnswer;
    QVERIFY(isNone);
    const std::string longest = R"({"responseMeta":{"error":{"message":")" + std::string(5000, 'x') + "\"}}}";
    QVERIFY(readMeta(longest).message.size() < 310);
    const ReadVariable empty = readVariable(R"({"data":{}})", "A");
    QVERIFY(empty.isMap && !empty.value);
    const ReadVariable escaped = readVariable(R"({"data":{"B":"x","\u0041":"a\"b"}})", "A");
    QCOMPARE(escaped.value, std::optional<std::string>("a\"b"));
    const ReadVariable twice = readVariable(R"({"data":{"A":"1","A":"2"}})", "A");
    const ReadVariable list = readVariable(R"({"data":[1]})", "A");
    QVERIFY(!twice.isMap && !list.isMap);
    QCOMPARE(formEncoded("a b&c=d%e+\xc3\xa4\n"), std::string("a+b%26c%3Dd%25e%2B%C3%A4%0A"));
}

void TestAppsmithApi::refusesCutAnswers()
{
    const std::string whole = R"({"responseMeta":{"success":true},"data":{"enableTelemetry":true,"A":"1"}})";
    QVERIFY(appsmith::readTelemetry(whole) && appsmith::readVariable(whole, "A").value);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string_view cut = std::string_view(whole).substr(0, length);
        QVERIFY(!appsmith::readTelemetry(cut) && !appsmith::readMeta(cut).isAnswer);
        QVERIFY(!appsmith::readVariable(cut, "A").isMap);
    }
}

void TestAppsmithApi::readsCookies_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *field, const char *value) {
        QTest::newRow(field) << QByteArray(field) << QByteArray(value);
    };
    row("SESSION=abc", "abc");
    row("SESSION=abc; Path=/; HttpOnly", "abc");
    row("SESSION=", "");
    row("SESSION", "");
    row("SESSIONX=abc", "");
    row("X=1; SESSION=abc", "");
    row("SESSION=a b", "");
    row("SESSION=a\"b", "");
    row("SESSION=a\tb", "");
    row("SESSION=\xc3\xa4", "");
}

void TestAppsmithApi::readsCookies()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QCOMPARE(QByteArray::fromStdString(appsmith::readCookie(field.toStdString(), "SESSION").value_or("")), value);
    QVERIFY(!appsmith::readCookie("SESSION=" + std::string(5000, 'x'), "SESSION"));
}

void TestAppsmithApi::readsAndSets()
{
    const AppsmithLookalike server(serverOptions());
    AppsmithApi api(clientOptions(server.url()));
    QCOMPARE(told(api.running()), QStringLiteral("true"));
    QCOMPARE(server.openSessions(), std::size_t(0)); // which anybody may ask
    QCOMPARE(told(api.setting(key)), QStringLiteral("false"));
    QCOMPARE(told(api.setting("APPSMITH_INSTANCE_NAME")), QStringLiteral("none"));
    QCOMPARE(told(api.set(key, "true")), QStringLiteral("true"));
    QCOMPARE(told(api.running()), QStringLiteral("false"));
    QCOMPARE(env(),
             QByteArray("# mine\nAPPSMITH_ENCRYPTION_PASSWORD=hunter2\nAPPSMITH_DISABLE_TELEMETRY=true\n"
                        "APPSMITH_ADMIN_EMAILS=\n"));
    QCOMPARE(told(api.set("APPSMITH_SEGMENT_KEY", "")), QStringLiteral("api-unknown-name"));
    const std::string bytes = server.bytes();
    QVERIFY(bytes.find("X-XSRF-TOKEN: token-1\r\n") != std::string::npos);
    QCOMPARE(std::count(bytes.begin(), bytes.end(), '\0'), 0);
    QVERIFY(bytes.find("username=admin%40example.com&password=correct+horse+%26+100%25+b%C3%A4ttery%2B")
            != std::string::npos);
}

void TestAppsmithApi::fallsBackToJson_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<bool>("sendsJson");
    QTest::addColumn<int>("puts");
    QTest::newRow("forms") << int(Mood::Usual) << false << 1;
    QTest::newRow("415") << int(Mood::NoForms) << false << 2;
    QTest::newRow("400") << int(Mood::FormsRefused) << false << 2;
    QTest::newRow("by setting") << int(Mood::NoForms) << true << 1;
}

void TestAppsmithApi::fallsBackToJson()
{
    QFETCH(int, mood);
    QFETCH(bool, sendsJson);
    QFETCH(int, puts);
    AppsmithLookalike server(serverOptions());
    server.setMood(static_cast<Mood>(mood));
    AppsmithOptions options = clientOptions(server.url());
    options.sendsJson = sendsJson;
    AppsmithApi api(std::move(options));
    QCOMPARE(told(api.set(key, "true")), QStringLiteral("true"));
    QVERIFY(env().contains("TELEMETRY=true\n"));
    const std::vector<std::string> heard = server.heard();
    QCOMPARE(int(std::count_if(heard.begin(), heard.end(), [](const auto &one) { return one.starts_with("PUT"); })),
             puts);
}

void TestAppsmithApi::endsItsSession()
{
    const AppsmithLookalike server(serverOptions());
    {
        AppsmithApi api(clientOptions(server.url()));
        QVERIFY(api.setting(key) && api.setting(key));
        QCOMPARE(server.openSessions(), std::size_t(1)); // one is enough
    }
    QCOMPARE(server.openSessions(), std::size_t(0));
}

void TestAppsmithApi::waitsForTheRestart()
{
    AppsmithLookalike::Options options = serverOptions();
    options.container[key] = "false"; // wins as soon as it is read
    const AppsmithLookalike server(options);
    AppsmithApi api(clientOptions(server.url()));
    QCOMPARE(told(api.set(key, "true")), QStringLiteral("true"));
    QCOMPARE(told(api.running()), QStringLiteral("false"));
    QCOMPARE(told(api.restart()), QStringLiteral("true"));
    QCOMPARE(told(api.running()), QStringLiteral("true"));
}

void TestAppsmithApi::givesUpWaiting()
{
    AppsmithLookalike::Options options = serverOptions();
    options.awayMilliseconds = -1;
    const AppsmithLookalike server(options);
    AppsmithOptions client = clientOptions(server.url());
    client.restart = std::chrono::milliseconds(300);
    AppsmithApi api(std::move(client));
    QCOMPARE(told(api.restart()), QStringLiteral("api-restart"));
}

void TestAppsmithApi::survivesBadServers_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("code");
    const auto row = [](const QByteArray &name, Mood mood, const char *at, const char *code) {
        QTest::newRow(name.constData()) << int(mood) << QString::fromLatin1(at) << QString::fromLatin1(code);
    };
    for (const char *at : {"/users/me", "/admin/env"}) {
        const QByteArray name(at);
        row(name + " no JSON", Mood::WrongJson, at, "api-answer");
        row(name + " other JSON", Mood::OtherJson, at, "api-answer");
        row(name + " too large", Mood::Oversize, at, "api-too-large");
        row(name + " cut off", Mood::CutOff, at, "api-cut-off");
        row(name + " elsewhere", Mood::Elsewhere, at, "api-redirect");
        row(name + " hanging", Mood::Hanging, at, "api-timeout");
        row(name + " broken", Mood::Broken, at, "api-server");
        row(name + " refusing", Mood::Refusing, at, "api-forbidden");
    }
    row("login elsewhere", Mood::Elsewhere, "/login", "api-redirect");
    row("login no JSON", Mood::WrongJson, "/login", "api-login");
    row("login refusing", Mood::Refusing, "/login", "api-login");
    row("login broken", Mood::Broken, "/login", "api-server");
    row("login cut off", Mood::CutOff, "/login", "api-cut-off");
}

void TestAppsmithApi::survivesBadServers()
{
    QFETCH(int, mood);
    QFETCH(QString, at);
    QFETCH(QString, code);
    AppsmithLookalike server(serverOptions());
    server.setMood(static_cast<Mood>(mood), at.toStdString());
    AppsmithOptions options = clientOptions(server.url());
    options.patience.silence = std::chrono::milliseconds(300);
    AppsmithApi api(std::move(options));
    const QByteArray before = env();
    const Result<std::optional<std::string>> setting = api.setting(key);
    QVERIFY2(told(setting) == code, qPrintable(told(setting)));
    QVERIFY(setting.error().message.contains(QString::fromStdString(server.url())));
    QVERIFY(!setting.error().message.contains(QLatin1String("hunter2")));
    QVERIFY(!api.set(key, "true"));
    QCOMPARE(env(), before);
}

/// Not the password, nor anything else.
void TestAppsmithApi::followsNobody()
{
    const AppsmithLookalike other(serverOptions());
    for (const char *at : {"/users/me", "/login", "/admin/env"}) {
        AppsmithLookalike::Options options = serverOptions();
        options.elsewhere = other.url() + "/api/v1/users/me";
        options.mood = Mood::Elsewhere;
        options.at = at;
        const AppsmithLookalike server(options);
        AppsmithApi api(clientOptions(server.url()));
        QCOMPARE(told(api.set(key, "true")), QStringLiteral("api-redirect"));
        QVERIFY(other.heard().empty());
    }
}

void TestAppsmithApi::refusesStrangers()
{
    AppsmithLookalike::Options options = serverOptions();
    options.isSuperuser = false;
    const AppsmithLookalike server(options);
    AppsmithApi nobody(clientOptions(server.url()));
    QCOMPARE(told(nobody.setting(key)), QStringLiteral("api-forbidden"));
    QCOMPARE(told(nobody.set(key, "true")), QStringLiteral("api-forbidden"));
    AppsmithOptions wrong = clientOptions(server.url());
    wrong.password = SecretText("guess");
    AppsmithApi stranger(std::move(wrong));
    const Result<bool> set = stranger.set(key, "true");
    QCOMPARE(told(set), QStringLiteral("api-login"));
    QVERIFY(!set.error().message.contains(QLatin1String("guess")));
    AppsmithOptions anonymous = clientOptions(server.url());
    anonymous.user.clear();
    AppsmithApi reader(std::move(anonymous));
    QCOMPARE(told(reader.running()), QStringLiteral("true"));
    QCOMPARE(told(reader.set(key, "true")), QStringLiteral("api-no-user"));
    test::Talk forged = test::Talk::to(server.url());
    forged.say("PUT /api/v1/admin/env HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(forged.hearMessage().find("CSRF") != std::string::npos);
}

void TestAppsmithApi::refusesOpenWires()
{
    AppsmithOptions options = clientOptions("http://192.0.2.1:9");
    options.patience.connect = std::chrono::milliseconds(1);
    AppsmithApi api(options);
    QCOMPARE(told(api.set(key, "true")), QStringLiteral("api-insecure"));
    options.isInsecure = true;
    AppsmithApi bold(options);
    QCOMPARE(told(bold.set(key, "true")), QStringLiteral("api-unreachable"));
    for (const char *local : {"http://localhost:1", "http://127.8.9.1:1", "http://[::1]:1"})
        QVERIFY2(HttpUrl::parse(local)->isLoopback(), local);
    for (const char *other :
         {"http://localhost.example", "http://127.0.0.1.example", "http://0.0.0.0", "http://10.0.0.1"})
        QVERIFY2(!HttpUrl::parse(other)->isLoopback(), other);
}

void TestAppsmithApi::tellsOfNobody()
{
    std::string url;
    {
        const test::Listening gone;
        url = gone.url();
    }
    AppsmithApi api(clientOptions(url));
    const Result<bool> running = api.running();
    QCOMPARE(told(running), QStringLiteral("api-unreachable"));
    QVERIFY(running.error().message.contains(QString::fromStdString(url)));
}

/// What is shown is what is sent.
void TestAppsmithApi::previewsExactly()
{
    const AppsmithLookalike server(serverOptions());
    AppsmithApi api(clientOptions(server.url()));
    const privacy::ApiRequest put = api.setRequest(key, "true");
    QCOMPARE(put.method + ' ' + put.url, "PUT " + server.url() + "/api/v1/admin/env");
    QVERIFY(api.set(key, "true") && api.restart());
    const std::string bytes = server.bytes();
    QVERIFY(bytes.find("\r\n\r\n" + put.body) != std::string::npos);
    for (const auto &[name, value] : put.fields)
        QVERIFY2(bytes.find("\r\n" + name + ": " + value + "\r\n") != std::string::npos, name.c_str());
    QCOMPARE(api.restartRequest().url, server.url() + "/api/v1/admin/restart");
    QVERIFY(bytes.find("POST /api/v1/admin/restart HTTP/1.1\r\n") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestAppsmithApi)
#include "tst_appsmith_api.moc"
