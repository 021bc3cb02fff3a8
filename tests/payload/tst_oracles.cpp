// SPDX-License-Identifier: GPL-3.0-or-later
// Second opinions: simdjson and RapidJSON read generated and damaged texts beside our readers.
#include "payload/lexeme.h"
#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"

#include <QRegularExpression>
#include <QTest>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <simdjson.h>

#include <random>

using namespace telltale::payload;

namespace {

using Random = std::mt19937;

std::string makeString(Random &random)
{
    static const std::vector<std::string> pieces{
        "a", "Z",  "0", " ",   "\\n",        "\\\"", "\\\\",    "\\/", "\\u0041", "\\ud83d\\ude00",
        "é", "数", "😀", "key", "properties", "\x7f", "\\u0000", "$",   "~",       "/"};
    std::string result = "\"";
    for (auto count = random() % 12; count > 0; --count)
        result += pieces[random() % pieces.size()];
    return result + '"';
}

std::string makeNumber(Random &random)
{
    std::string result = random() % 3 == 0 ? "-" : "";
    result += random() % 4 == 0 ? "0" : std::to_string(1 + random() % 1000000);
    if (random() % 3 == 0)
        result += '.' + std::to_string(random() % 100000);
    if (random() % 5 == 0)
        result += std::string(random() % 2 ? "e" : "E") + (random() % 2 ? "-" : "+") + std::to_string(random() % 30);
    return result;
}

std::string makeSpace(Random &random)
{
    static const std::vector<std::string> spaces{"", "", "", "", " ", "\n", "\r\n\t", "   \n  "};
    return spaces[random() % spaces.size()];
}

std::string makeValue(Random &random, int depth)
{
    const auto kind = random() % (depth > 5 ? 5 : 8);
    std::string result;
    switch (kind) {
    case 0:
    case 1:
        return makeString(random);
    case 2:
        return makeNumber(random);
    case 3:
        return random() % 2 ? "true" : "false";
    case 4:
        return "null";
    case 5:
        result = "[" + makeSpace(random);
        for (auto count = random() % 5, i = count * 0; i < count; ++i)
            result += (i == 0 ? "" : ",") + makeSpace(random) + makeValue(random, depth + 1) + makeSpace(random);
        return result + "]";
    default:
        result = "{" + makeSpace(random);
        for (auto count = random() % 6, i = count * 0; i < count; ++i)
            result += (i == 0 ? "" : ",") + makeSpace(random) + makeString(random) + makeSpace(random) + ':'
                + makeSpace(random) + makeValue(random, depth + 1) + makeSpace(random);
        return result + "}";
    }
}

/// One small accident.
void damage(std::string &text, Random &random)
{
    static const std::string bytes = "{}[],:\"\\/0123456789eE+-.tfnu \n\t\x01\x80\xff\xc3\xed";
    const std::size_t at = random() % text.size();
    switch (random() % 4) {
    case 0:
        text.erase(at, 1);
        break;
    case 1:
        text.insert(at, 1, bytes[random() % bytes.size()]);
        break;
    case 2:
        text[at] = bytes[random() % bytes.size()];
        break;
    default:
        text.resize(at);
    }
}

std::size_t skipSpace(const std::string &bytes, std::size_t at)
{
    return std::min(bytes.find_first_not_of(" \t\r\n", at), bytes.size());
}

struct Ours
{
    explicit Ours(const std::string &bytes) : text(bytes)
    {
        const std::size_t begin = skipSpace(bytes, 0);
        document.start(text.text().from(begin), paths, {});
        const ScanResult result = scanStrict(document, {});
        const std::size_t end = skipSpace(bytes, begin + result.offset);
        accepted = result.status == ScanStatus::Complete && end == bytes.size();
        hasRemarks = result.hasRemarks;
    }
    PaddedText text;
    PathTable paths;
    Document document;
    bool accepted = false;
    bool hasRemarks = false;
};

struct Ignore : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Ignore>
{};

bool rapidJsonAccepts(const std::string &text)
{
    constexpr unsigned flags =
        rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    // A NUL ends RapidJSON's stream, whatever its size.
    if (text.find('\0') != std::string::npos)
        return false;
    rapidjson::Reader reader;
    rapidjson::MemoryStream stream(text.data(), text.size());
    Ignore ignore;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, ignore);
    return !result.IsError();
}

bool hasLongExponent(const std::string &text)
{
    static const QRegularExpression exponent(QStringLiteral("[0-9][eE]\\+?[0-9]{3}"));
    return exponent.match(QString::fromLatin1(text.data(), qsizetype(text.size()))).hasMatch();
}

/// The leaves as simdjson reads them: paths and decoded strings, everything else by type.
void listLeaves(simdjson::dom::element element, const std::string &path, std::vector<std::string> &leaves)
{
    std::size_t children = 0;
    if (element.is_object()) {
        for (const auto [key, value] : simdjson::dom::object(element)) {
            std::string child = path;
            appendStep(child, key);
            listLeaves(value, child, leaves);
            ++children;
        }
    } else if (element.is_array()) {
        for (const simdjson::dom::element value : simdjson::dom::array(element))
            listLeaves(value, path + '/' + std::to_string(children++), leaves);
    }
    if (children > 0)
        return;
    std::string leaf = path + " = ";
    if (element.is_string())
        leaf += "string " + std::string(std::string_view(element));
    else if (element.is_number())
        leaf += "number";
    else
        leaf += element.is_bool() ? "boolean" : element.is_null() ? "null" : element.is_array() ? "array" : "object";
    leaves.push_back(leaf);
}

std::vector<std::string> listLeaves(const Document &document)
{
    std::vector<std::string> leaves;
    for (NodeIndex i = 0; i < document.nodes().size(); ++i) {
        const Node &node = document.node(i);
        if (!node.isLeaf())
            continue;
        std::string leaf = document.path(i) + " = " + typeWord(node.type());
        if (node.type() == NodeType::String)
            leaf += ' ' + decodeString(document.lexeme(i));
        leaves.push_back(leaf);
    }
    return leaves;
}

} // namespace

class TestOracles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readWhatSimdjsonReads();
    void judgeAsRapidJsonDoes();
    void tolerantReaderAgreesWithStrictScanner();
};

void TestOracles::readWhatSimdjsonReads()
{
    Random random(1);
    simdjson::dom::parser parser;
    int compared = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string text = makeValue(random, 0);
        const Ours ours(text);
        QVERIFY2(ours.accepted, text.c_str());
        simdjson::dom::element root;
        if (parser.parse(text).get(root) != simdjson::SUCCESS)
            continue; // numbers beyond what it can hold
        std::vector<std::string> leaves;
        listLeaves(root, "", leaves);
        const std::vector<std::string> found = listLeaves(ours.document);
        QCOMPARE(found.size(), leaves.size());
        for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf)
            QCOMPARE(QByteArray::fromStdString(found[leaf]), QByteArray::fromStdString(leaves[leaf]));
        ++compared;
    }
    QVERIFY(compared > 19000);
}

void TestOracles::judgeAsRapidJsonDoes()
{
    Random random(2);
    int refused = 0;
    for (int i = 0; i < 100000; ++i) {
        std::string text = makeValue(random, 0);
        for (auto accidents = random() % 3; accidents > 0 && !text.empty(); --accidents)
            damage(text, random);
        const Ours ours(text);
        // RapidJSON refuses lone surrogates, which RFC 8259 §8.2 leaves open; duplicate keys both accept.
        if (ours.accepted && ours.hasRemarks)
            continue;
        // It also wants to hold numbers, which we only read.
        const bool mayOverflow = ours.accepted && !rapidJsonAccepts(text);
        if (mayOverflow && hasLongExponent(text))
            continue;
        QVERIFY2(ours.accepted == rapidJsonAccepts(text), text.c_str());
        refused += !ours.accepted;
    }
    QVERIFY(refused > 20000);
}

void TestOracles::tolerantReaderAgreesWithStrictScanner()
{
    Random random(3);
    for (int i = 0; i < 50000; ++i) {
        std::string text = makeValue(random, 0);
        if (random() % 2 && !text.empty())
            damage(text, random);
        const Ours ours(text);
        PathTable paths;
        Document document;
        document.start(ours.text.text(), paths, {});
        const TolerantEnd end = readTolerant(document, static_cast<std::uint32_t>(text.size()), {});
        if (ours.accepted) {
            QVERIFY2(end == TolerantEnd::Complete, text.c_str());
            QVERIFY2(listLeaves(document) == listLeaves(ours.document), text.c_str());
            QCOMPARE(document.diagnostics().empty(), !ours.hasRemarks);
        } else if (end == TolerantEnd::Complete) {
            const bool isWhole = document.consumed() == text.size();
            QVERIFY2(!isWhole || !document.diagnostics().empty(), text.c_str());
        } else {
            QVERIFY2(end == TolerantEnd::Nothing || !document.diagnostics().empty(), text.c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestOracles)
#include "tst_oracles.moc"
