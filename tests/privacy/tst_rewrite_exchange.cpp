// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/containers.h"
#include "privacy/policy/framing_headers.h"
#include "privacy/rewriting.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::test;

namespace {

std::string readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// Paths that say how a request is read; a reader would see another request if they were changed.
bool decidesReading(const Record &record, NodeIndex node)
{
    const std::string path = pathOf(record, node);
    // Of the headers of Sentry's items: whether what follows is an event.
    return (record.isEnvelope && (path == "/type" || path == "/filename")) || privacy::isFramingPath(path)
        || QString::fromStdString(path).toLower() == QLatin1String("header/host") || path.starts_with("part/");
}

bool isShownInHex(const Record &record, NodeIndex node)
{
    return record.document.sentSpan(node) && record.document.node(node).type() == NodeType::String
        && decodeString(record.document.lexeme(node)) != record.document.sent(node);
}

/// A value that every place has to escape something of.
std::string nastyValue(std::uint64_t number, bool isHex)
{
    if (isHex)
        return "00ff0a7b";
    return "n\"e\\w/<&>=+;,% #\xC3\xA9\xF0\x9F\x98\x80'" + std::to_string(number);
}

/// Which leaves of an input are changed, by record and leaf.
using Chosen = std::vector<std::vector<bool>>;

struct KthJudge
{
    std::uint64_t every;
    std::uint64_t first;
    std::uint64_t seen = 0;
    Chosen chosen = {};
    std::vector<std::vector<std::string>> texts = {};

    privacy::RecordChanges operator()(const Record &record)
    {
        privacy::RecordChanges changes;
        std::vector<bool> own;
        std::vector<std::string> ownTexts;
        for (NodeIndex node = record.root; node < record.end; ++node) {
            const NodeType type = record.document.node(node).type();
            if (!record.document.node(node).isLeaf())
                continue;
            const bool isText = type == NodeType::String || type == NodeType::Text;
            const bool isChoosable = isText && node != record.unpackedFrom && !decidesReading(record, node);
            const bool isIt = isChoosable && (seen++ + first) % every == 0;
            own.push_back(isIt);
            ownTexts.push_back(isIt ? nastyValue(seen, isShownInHex(record, node)) : std::string());
            if (isIt)
                changes.fields.push_back(replaceBy(node, ownTexts.back()));
        }
        chosen.push_back(own);
        texts.push_back(ownTexts);
        return changes;
    }
};

/// What a reader makes of a leaf, for comparing it with the text it was given.
std::string meaningOf(const Leaf &leaf)
{
    if (leaf.type == NodeType::String)
        return decodeString(leaf.lexeme);
    const bool isEncoded = leaf.path.starts_with("query/") || leaf.path.starts_with("form/");
    return isEncoded ? percentDecoded(leaf.lexeme) : leaf.lexeme;
}

std::string expectedMeaning(const Leaf &leaf, const std::string &text, bool isPart)
{
    if (leaf.path.starts_with("header/"))
        return privacy::headerText(text);
    if (leaf.path.starts_with("cookie/"))
        return privacy::cookieText(text);
    return isPart ? percentDecoded(text) : text;
}

std::string message(const std::string &head, const std::string &body)
{
    return head + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// What the captures do not have.
std::vector<std::pair<std::string, std::string>> ownSamples()
{
    const std::string json = R"({"batch":[{"event":"a","properties":{"é":"ü\/","n":1.50,"l":[1,"x"]}},{"event":"b"}],)"
                             R"("sentAt":"2026-01-01T00:00:00Z"})";
    const std::string parts = "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--xyz\r\n"
                              "Content-Disposition: form-data; name=\"f\"; filename=\"g.txt\"\r\n"
                              "Content-Type: text/plain\r\n\r\nline 1\nline 2\r\n--xyz--\r\n";
    const std::string post = "POST /v1/batch?writeKey=abc%20d&empty&x=1 HTTP/1.1\r\nHost: t.example\r\n"
                             "cookie: sid=s3cret; theme=dark\r\nX-Folded: one\r\n two\r\nX-Empty:";
    const std::string chunked = post + "\r\nTransfer-Encoding: chunked\r\nTrailer: X-After\r\n\r\n10;ext=1\r\n"
        + json.substr(0, 16) + "\r\n5\r\n" + json.substr(16, 5) + "\r\n";
    const std::string rest = json.substr(21);
    const std::string size = QByteArray::number(static_cast<qulonglong>(rest.size()), 16).toStdString();
    return {
        {"own-json.http", message(post, json)},
        {"own-two.http", message(post, json) + message(post, json)},
        {"own-answered.http", message(post, json) + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"},
        {"own-chunked.http", chunked + size + "\r\n" + rest + "\r\n0\r\nX-After: later\r\n\r\n"},
        {"own-lf.http", "POST /x HTTP/1.1\nHost: a\nContent-Length: 13\n\n{\"a\":\"b\\n\"}\n"},
        {"own-lines.http",
         message("POST /i HTTP/1.1\r\nHost: h", "{\"a\":\"1\",\"b\":\"2\"}\r\n{\"a\":\"3\"}\n\n[1,\"x\"]\n")},
        {"own-form.http",
         message("POST /f HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded",
                 "a=1&b=%c3%a9+x&&novalue&c=&d=%7B%22k%22%3A1%7D")},
        {"own-parts.http",
         message("POST /p HTTP/1.1\r\nHost: h\r\nContent-Type: multipart/form-data; boundary=xyz", parts)},
        {"own-said-gzip.http", message("POST /p HTTP/1.1\r\nHost: h\r\nContent-Encoding: gzip", json)},
        {"own-array.http",
         message("POST /p HTTP/1.1\r\nHost: h\r\nContent-Type: application/json",
                 "[{\"a\":\"x\",\"a\":\"y\"},{\"b\":[\"z\",null]}]")},
        {"own-bare-data.http",
         message("POST /track HTTP/1.1\r\nHost: api.mixpanel.com\r\nContent-Type: application/x-www-form-urlencoded",
                 "verbose=1&data={\"event\":\"e\",\"properties\":{\"token\":\"t\",\"city\":\"K\"}}&ip=1")},
        {"own-percent-data.http",
         message("POST /track HTTP/1.1\r\nHost: api.mixpanel.com\r\nContent-Type: application/x-www-form-urlencoded",
                 "data=%7b%22event%22:%22e+f%22%2C%22properties%22:%7b%22token%22:%22t%22,%22c%22:%22a%2bb%22%7d%7d")},
        {"own-base64-data.http",
         message("POST /track HTTP/1.1\r\nHost: api.mixpanel.com\r\nContent-Type: application/x-www-form-urlencoded",
                 "data=eyJldmVudCI6ImUiLCJwcm9wZXJ0aWVzIjp7InRva2VuIjoidCIsImMiOiJkIn19&x=y")},
    };
}

/// What follows a body by itself.
bool mayFollow(const Leaf &leaf)
{
    return QString::fromStdString(leaf.path).toLower() == QLatin1String("header/content-length")
        || (leaf.path == "/length" && leaf.type == NodeType::Number);
}

/// "" when only the chosen leaves have changed, and to what was asked for.
std::string differenceOf(const std::vector<Shown> &before, const std::vector<Shown> &after, const KthJudge &judge)
{
    if (before.size() != after.size())
        return "records: " + std::to_string(before.size()) + " and " + std::to_string(after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i].leaves.size() != after[i].leaves.size() || before[i].protocol != after[i].protocol)
            return "leaves of record " + std::to_string(i) + ' ' + before[i].protocol + ' ' + after[i].protocol;
        bool isPart = false;
        for (std::size_t j = 0; j < before[i].leaves.size(); ++j) {
            const Leaf &old = before[i].leaves[j];
            const Leaf &now = after[i].leaves[j];
            isPart = isPart || old.path.starts_with("part/");
            if (old.path != now.path || old.type != now.type)
                return "path " + old.path + " and " + now.path;
            const bool isIt = judge.chosen[i][j];
            if (isIt && meaningOf(now) != expectedMeaning(now, judge.texts[i][j], isPart))
                return old.path + " is now " + now.lexeme;
            if (!isIt && now.sent != old.sent && !mayFollow(old))
                return old.path + " was " + old.sent + " and is " + now.sent;
        }
    }
    return {};
}

using NamedBytes = std::vector<std::pair<std::string, std::string>>;

void addFolder(NamedBytes &files, const QString &folder, const QStringList &patterns)
{
    for (const QFileInfo &file : QDir(folder).entryInfoList(patterns, QDir::Files))
        files.emplace_back(file.fileName().toStdString(), readFile(file.filePath()));
}

/// The captures, and what other tools would have written of them.
NamedBytes captures()
{
    NamedBytes files = ownSamples();
    addFolder(files, QStringLiteral(TELLTALE_SHARED_DIR "/protocols/captures"),
              {QStringLiteral("*.http"), QStringLiteral("*.h2body")});
    addFolder(files, QStringLiteral(TELLTALE_SHARED_DIR "/suites/mitmproxy-flows"), {QStringLiteral("*.mitm")});
    const NamedBytes plain = files;
    for (const auto &[name, bytes] : plain) {
        if (!name.ends_with(".http"))
            continue;
        const std::string stem = name.substr(0, name.size() - 5);
        const std::vector<SentRequest> requests = requestsOf(bytes);
        if (requests.empty())
            continue;
        files.emplace_back(stem + ".flow", asFlow(requests.front()));
        if (const auto har = asHar(requests.front()))
            files.emplace_back(stem + ".har", *har);
        if (const auto curl = asCurl(requests.front()))
            files.emplace_back(stem + ".curl", *curl);
        static int turn = 0;
        static constexpr const char *codings[] = {"br", "zstd", "deflate", "raw-deflate", "gzip"};
        const char *const coding = codings[turn++ % 5];
        if (requests.front().exchange.body)
            files.emplace_back(stem + '.' + coding + ".http", asCoded(requests.front(), coding));
    }
    return files;
}

} // namespace

class TestRewriteExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatWasChosen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const auto &[name, bytes] : captures())
            QTest::newRow(name.c_str()) << QByteArray::fromStdString(bytes);
    }
    void changesOnlyWhatWasChosen();
    void leavesEverythingElse_data() { changesOnlyWhatWasChosen_data(); }
    void leavesEverythingElse();
    void dropsOnlyWhatWasChosen_data() { changesOnlyWhatWasChosen_data(); }
    void dropsOnlyWhatWasChosen();
    void standsMutations_data() { changesOnlyWhatWasChosen_data(); }
    void standsMutations();
};

void TestRewriteExchange::changesOnlyWhatWasChosen()
{
    QFETCH(QByteArray, bytes);
    const std::string name = QTest::currentDataTag();
    const std::string before = bytes.toStdString();
    for (const auto &[every, first] : {std::pair{1, 0}, {2, 0}, {3, 1}, {7, 3}, {13, 5}}) {
        KthJudge judge{static_cast<std::uint64_t>(every), static_cast<std::uint64_t>(first)};
        const Rewritten result = rewrite(before, name, std::ref(judge));
        QCOMPARE(QString::fromStdString(result.error), QString());
        const bool isOfRequests =
            name.ends_with(".http") || name.ends_with(".har") || name.ends_with(".flow") || name.ends_with(".curl");
        QVERIFY(every != 1 || !isOfRequests || (result.bytes != before && readAll(before, name).front().isEnvelope));
        QCOMPARE(QString::fromStdString(differenceOf(readAll(before, name), readAll(result.bytes, name), judge)),
                 QString());
    }
}

void TestRewriteExchange::leavesEverythingElse()
{
    QFETCH(QByteArray, bytes);
    const Rewritten result =
        rewrite(bytes.toStdString(), QTest::currentDataTag(), [](const Record &) { return privacy::RecordChanges(); });
    QCOMPARE(QString::fromStdString(result.error), QString());
    QVERIFY(result.bytes == bytes.toStdString());
}

/// Members of events that are not the first of their object, so that no object is left empty.
void TestRewriteExchange::dropsOnlyWhatWasChosen()
{
    QFETCH(QByteArray, bytes);
    const std::string name = QTest::currentDataTag();
    const std::string before = bytes.toStdString();
    for (const int every : {2, 3, 5}) {
        std::vector<Shown> expected;
        int seen = 0;
        const auto judge = [&](const Record &record) {
            privacy::RecordChanges changes;
            Shown shown = shownOf(record);
            std::vector<Leaf> left;
            std::size_t leaf = 0;
            for (NodeIndex node = record.root; node < record.end; ++node) {
                const Node &own = record.document.node(node);
                if (!own.isLeaf())
                    continue;
                const Leaf &was = shown.leaves[leaf++];
                // Without its token nobody knows Mixpanel's data.
                const bool isMember = !record.isEnvelope && !was.path.ends_with("token") && own.parent != noNode
                    && record.document.node(own.parent).type() == NodeType::Object && node != own.parent + 1
                    && !isBesideBody(record, node);
                if (isMember && ++seen % every == 0)
                    changes.fields.push_back(dropOf(node));
                else
                    left.push_back(was);
            }
            shown.leaves = left;
            expected.push_back(shown);
            return changes;
        };
        const Rewritten result = rewrite(before, name, judge);
        QCOMPARE(QString::fromStdString(result.error), QString());
        const std::vector<Shown> after = readAll(result.bytes, name);
        QCOMPARE(after.size(), expected.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].leaves.size(), expected[i].leaves.size());
            for (std::size_t j = 0; j < after[i].leaves.size(); ++j) {
                QCOMPARE(after[i].leaves[j].path, expected[i].leaves[j].path);
                if (!mayFollow(after[i].leaves[j]))
                    QCOMPARE(after[i].leaves[j].sent, expected[i].leaves[j].sent);
            }
        }
    }
}

/// Whatever comes, it is written or refused.
void TestRewriteExchange::standsMutations()
{
    QFETCH(QByteArray, bytes);
    const std::string name = QTest::currentDataTag();
    std::mt19937 random(static_cast<unsigned>(qHash(QByteArray(name.c_str()))));
    const auto size = static_cast<std::size_t>(bytes.size());
    for (int i = 0; i < 24; ++i) {
        std::string changed = bytes.toStdString();
        if (i % 2 == 0)
            changed.resize(random() % (size + 1));
        for (int flip = 0; flip < i / 2 && !changed.empty(); ++flip)
            changed[random() % changed.size()] = static_cast<char>(random());
        KthJudge judge{2, 0};
        rewrite(changed, name, std::ref(judge));
        rewrite(changed, name, changing([&random](const Record &, NodeIndex node) {
                    return random() % 3 == 0 ? std::optional(dropOf(node)) : std::nullopt;
                }));
        rewrite(changed, name, blocking([&random](const Record &) { return random() % 2 == 0; }));
    }
}

QTEST_GUILESS_MAIN(TestRewriteExchange)
#include "tst_rewrite_exchange.moc"
