// SPDX-License-Identifier: GPL-3.0-or-later
// Renditions beside what libprotobuf makes of the same bytes, and of requests that SDKs have sent.
#include "payload/content_decoder.h"
#include "payload/lexeme.h"
#include "payload/protobuf/descriptors.h"
#include "payload/rendition_check.h"

#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/util/json_util.h>

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <random>

using namespace telltale::payload;
using telltale::test::leavesOf;
using telltale::test::whatIsWrong;

namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

const char *const requests[] = {"trace.v1.ExportTrace", "metrics.v1.ExportMetrics", "logs.v1.ExportLogs"};

std::string typeOf(std::string_view request)
{
    return "opentelemetry.proto.collector." + std::string(request) + "ServiceRequest";
}

/// Fills messages with whatever their fields may hold.
class Filler
{
public:
    explicit Filler(unsigned seed) : m_random(seed) {}

    void fill(Message &message, int depth)
    {
        const google::protobuf::Descriptor &type = *message.GetDescriptor();
        for (int i = 0; i < type.field_count(); ++i) {
            const FieldDescriptor &field = *type.field(i);
            if (field.message_type() != nullptr && depth == 0)
                continue;
            if (!field.is_repeated() && m_random() % 4 == 0)
                continue;
            for (unsigned n = field.is_repeated() ? m_random() % 4 : 1; n > 0; --n)
                set(message, field, depth);
        }
    }

private:
    void set(Message &message, const FieldDescriptor &field, int depth)
    {
        const google::protobuf::Reflection &r = *message.GetReflection();
        const bool many = field.is_repeated();
        const std::uint64_t bits = m_random() % 3 == 0 ? 0 : m_random() >> (m_random() % 64);
        const auto low = static_cast<std::uint32_t>(bits);
        switch (field.cpp_type()) {
        case FieldDescriptor::CPPTYPE_INT32:
            return many ? r.AddInt32(&message, &field, static_cast<std::int32_t>(low))
                        : r.SetInt32(&message, &field, static_cast<std::int32_t>(low));
        case FieldDescriptor::CPPTYPE_INT64:
            return many ? r.AddInt64(&message, &field, static_cast<std::int64_t>(bits))
                        : r.SetInt64(&message, &field, static_cast<std::int64_t>(bits));
        case FieldDescriptor::CPPTYPE_UINT32:
            return many ? r.AddUInt32(&message, &field, low) : r.SetUInt32(&message, &field, low);
        case FieldDescriptor::CPPTYPE_UINT64:
            return many ? r.AddUInt64(&message, &field, bits) : r.SetUInt64(&message, &field, bits);
        case FieldDescriptor::CPPTYPE_DOUBLE:
            return many ? r.AddDouble(&message, &field, real()) : r.SetDouble(&message, &field, real());
        case FieldDescriptor::CPPTYPE_BOOL:
            return many ? r.AddBool(&message, &field, bits % 2 != 0) : r.SetBool(&message, &field, bits % 2 != 0);
        case FieldDescriptor::CPPTYPE_ENUM:
            return r.SetEnumValue(&message, &field, static_cast<int>(bits % 30));
        case FieldDescriptor::CPPTYPE_STRING:
            return many ? r.AddString(&message, &field, text(field)) : r.SetString(&message, &field, text(field));
        case FieldDescriptor::CPPTYPE_MESSAGE:
            return fill(many ? *r.AddMessage(&message, &field) : *r.MutableMessage(&message, &field), depth - 1);
        default:
            qFatal("no kind that OTLP has");
        }
    }

    double real()
    {
        constexpr double some[] = {0, -0.0, 1e-7, 1.5, 1e21, HUGE_VAL, -HUGE_VAL, 0.1};
        return m_random() % 2 == 0 ? some[m_random() % std::size(some)] : double(m_random()) / 3;
    }

    std::string text(const FieldDescriptor &field)
    {
        const char *const pieces[] = {"a", "\"", "\\", "\n", "\x01", "\xC3\xA9", "\xF0\x9F\x98\x80", "</b>", "key"};
        std::string result;
        for (unsigned n = m_random() % 9; n > 0; --n)
            result += field.type() == FieldDescriptor::TYPE_BYTES ? std::string(1, static_cast<char>(m_random()))
                                                                  : std::string(pieces[m_random() % std::size(pieces)]);
        return result;
    }

    std::mt19937_64 m_random;
};

/// The same value, but for what proto3's JSON writes in another way: 64-bit integers as strings, bytes in Base64, and
/// doubles with other digits.
bool isSame(const std::string &ours, const std::string &theirs)
{
    if (ours == theirs || '"' + ours + '"' == theirs)
        return true;
    if (ours.starts_with('"') != theirs.starts_with('"'))
        return false;
    if (!ours.starts_with('"'))
        return std::strtod(ours.c_str(), nullptr) == std::strtod(theirs.c_str(), nullptr);
    const std::string a = decodeString(ours);
    const std::string b = decodeString(theirs);
    return a == b || a == QByteArray::fromBase64(QByteArray::fromStdString(b)).toHex().toStdString();
}

/// The first leaf that is not the same; empty when all are.
std::string difference(Text ours, const std::string &theirs)
{
    const PaddedText padded(theirs);
    auto a = leavesOf(ours);
    auto b = leavesOf(padded.text());
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    if (a.size() != b.size())
        return std::to_string(a.size()) + " leaves, not " + std::to_string(b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].first != b[i].first || !isSame(a[i].second, b[i].second))
            return a[i].first + " is " + a[i].second + ", not " + b[i].first + ' ' + b[i].second;
    }
    return {};
}

/// The first leaf of theirs that ours lack. The SDKs send defaults, which libprotobuf leaves out: a message of nothing
/// else is `{}` there, and has leaves here.
std::string missing(Text ours, const std::string &theirs)
{
    const PaddedText padded(theirs);
    const auto known = leavesOf(ours);
    const std::map<std::string, std::string> all(known.begin(), known.end());
    for (const auto &[path, lexeme] : leavesOf(padded.text())) {
        const auto found = all.find(path);
        if (lexeme != "{}" && (found == all.end() || !isSame(found->second, lexeme)))
            return path + " is " + lexeme;
    }
    return {};
}

std::string jsonOf(const Message &message)
{
    google::protobuf::util::JsonPrintOptions options;
    options.always_print_enums_as_ints = true;
    std::string json;
    if (!google::protobuf::util::MessageToJsonString(message, &json, options).ok())
        return {};
    return json;
}

QByteArray unchunked(QByteArray body)
{
    QByteArray content;
    while (!body.isEmpty()) {
        const qsizetype line = body.indexOf("\r\n");
        const qsizetype size = body.left(line).toLongLong(nullptr, 16);
        content += body.mid(line + 2, size);
        body.remove(0, line + 2 + size + 2);
    }
    return content;
}

/// The message in a request as it was sent.
std::string bodyOf(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    const QByteArray head = request.left(end).toLower();
    QByteArray body = request.mid(end + 4);
    if (head.contains("transfer-encoding: chunked"))
        body = unchunked(body);
    if (!head.contains("content-encoding: gzip"))
        return body.toStdString();
    const std::string sent = body.toStdString();
    return expandGzip(sent, 1u << 24).bytes;
}

std::size_t countPaths(const Rendition &rendition, const QRegularExpression &pattern)
{
    std::map<QString, int> found;
    for (const auto &[path, lexeme] : leavesOf(rendition.text->text())) {
        const QRegularExpressionMatch match = pattern.match(QString::fromStdString(path));
        if (match.hasMatch())
            ++found[match.captured()];
    }
    return found.size();
}

} // namespace

class TestProtobufPeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agrees_data();
    void agrees();
    void survivesChanges_data();
    void survivesChanges();
    void rendersCaptures_data();
    void rendersCaptures();

private:
    google::protobuf::DynamicMessageFactory m_factory;
    std::unique_ptr<Message> filled(const std::string &type, unsigned seed)
    {
        std::unique_ptr<Message> message(m_factory.GetPrototype(protobuf::descriptorOf(type))->New());
        Filler(seed).fill(*message, 8);
        return message;
    }
};

void TestProtobufPeer::agrees_data()
{
    QTest::addColumn<QByteArray>("request");
    for (const char *request : requests)
        QTest::newRow(request) << QByteArray(request);
}

void TestProtobufPeer::agrees()
{
    QFETCH(QByteArray, request);
    const std::string type = typeOf(request.toStdString());
    for (unsigned seed = 0; seed < 40; ++seed) {
        const std::unique_ptr<Message> message = filled(type, seed);
        const std::string bytes = message->SerializeAsString();
        const Rendition rendition = renderProtobuf(bytes, type, {});
        QCOMPARE(QByteArray::fromStdString(rendition.problem), QByteArray());
        QCOMPARE(QByteArray::fromStdString(whatIsWrong(rendition, bytes)), QByteArray());
        QCOMPARE(QByteArray::fromStdString(difference(rendition.text->text(), jsonOf(*message))), QByteArray());
    }
}

void TestProtobufPeer::survivesChanges_data()
{
    agrees_data();
}

/// Cut and changed anywhere: refused, or read to its end.
void TestProtobufPeer::survivesChanges()
{
    QFETCH(QByteArray, request);
    const std::string type = typeOf(request.toStdString());
    std::string bytes;
    for (unsigned seed = 0; bytes.size() < 200 || bytes.size() > 4000; ++seed)
        bytes = filled(type, seed)->SerializeAsString();
    std::mt19937 random(11);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(random());
        for (const std::string &some : {changed, bytes.substr(0, i)}) {
            const std::vector<char> exact(some.begin(), some.end());
            const Rendition rendition = renderProtobuf({exact.data(), exact.size()}, type, {});
            QCOMPARE(QByteArray::fromStdString(whatIsWrong(rendition, some)), QByteArray());
        }
    }
}

void TestProtobufPeer::rendersCaptures_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("count");
    const QString spans = QStringLiteral("^/resourceSpans/\\d+/scopeSpans/\\d+/spans/\\d+");
    const QString metrics = QStringLiteral("^/resourceMetrics/\\d+/scopeMetrics/\\d+/metrics/\\d+");
    const QString logs = QStringLiteral("^/resourceLogs/\\d+/scopeLogs/\\d+/logRecords/\\d+");
    QTest::newRow("traces") << QByteArray("otel.07.v1_traces") << QByteArray(requests[0]) << spans << 2;
    QTest::newRow("metrics") << QByteArray("otel.08.v1_metrics") << QByteArray(requests[1]) << metrics << 4;
    QTest::newRow("logs") << QByteArray("otel.09.v1_logs") << QByteArray(requests[2]) << logs << 2;
    QTest::newRow("traces, gzip") << QByteArray("otel.10.v1_traces") << QByteArray(requests[0]) << spans << 2;
    QTest::newRow("metrics, gzip") << QByteArray("otel.11.v1_metrics") << QByteArray(requests[1]) << metrics << 4;
    QTest::newRow("logs, gzip") << QByteArray("otel.12.v1_logs") << QByteArray(requests[2]) << logs << 2;
}

void TestProtobufPeer::rendersCaptures()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, request);
    QFETCH(QString, pattern);
    QFETCH(int, count);
    const QDir folder(QStringLiteral(TELLTALE_SHARED_DIR "/protocols/captures"));
    QFile file(folder.filePath(QString::fromLatin1(name + ".http")));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The captures of SDKs are not there");
    const std::string body = bodyOf(file.readAll());
    const std::string type = typeOf(request.toStdString());
    const Rendition rendition = renderProtobuf(body, type, {});
    QCOMPARE(QByteArray::fromStdString(rendition.problem), QByteArray());
    QCOMPARE(QByteArray::fromStdString(whatIsWrong(rendition, body)), QByteArray());
    QCOMPARE(countPaths(rendition, QRegularExpression(pattern)), std::size_t(count));
    const std::unique_ptr<Message> message(m_factory.GetPrototype(protobuf::descriptorOf(type))->New());
    QVERIFY(message->ParseFromString(body));
    QCOMPARE(QByteArray::fromStdString(missing(rendition.text->text(), jsonOf(*message))), QByteArray());
    // Nothing is unknown: our messages are those of the SDKs.
    QVERIFY(rendition.text->text().view().find(":varint\"") == std::string_view::npos);
    QVERIFY(rendition.text->text().view().find(":len\"") == std::string_view::npos);
}

QTEST_GUILESS_MAIN(TestProtobufPeer)
#include "tst_protobuf_peer.moc"
