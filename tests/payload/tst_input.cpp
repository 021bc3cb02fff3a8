// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/input.h"
#include "payload/loaders/mapped_file.h"
#include "payload/loaders/spool.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <thread>

using namespace telltale;
using namespace telltale::payload;

namespace {

std::string gzip(std::string_view bytes)
{
    z_stream zlib = {};
    deflateInit2(&zlib, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    std::string result(deflateBound(&zlib, bytes.size()) + 32, '\0');
    std::string input(bytes);
    zlib.next_in = reinterpret_cast<Bytef *>(input.data());
    zlib.avail_in = static_cast<uInt>(input.size());
    zlib.next_out = reinterpret_cast<Bytef *>(result.data());
    zlib.avail_out = static_cast<uInt>(result.size());
    deflate(&zlib, Z_FINISH);
    result.resize(zlib.total_out);
    deflateEnd(&zlib);
    return result;
}

std::string zlib(std::string_view bytes, int level = 6)
{
    std::string result(compressBound(bytes.size()), '\0');
    uLongf size = result.size();
    compress2(reinterpret_cast<Bytef *>(result.data()), &size, reinterpret_cast<const Bytef *>(bytes.data()),
              bytes.size(), level);
    result.resize(size);
    return result;
}

std::string zstd(std::string_view bytes)
{
    ZSTD_CCtx *context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    std::string result(ZSTD_compressBound(bytes.size()), '\0');
    result.resize(ZSTD_compress2(context, result.data(), result.size(), bytes.data(), bytes.size()));
    ZSTD_freeCCtx(context);
    return result;
}

/// Text that neither repeats itself nor is random.
std::string sample(std::size_t size)
{
    std::string text;
    for (unsigned i = 0; text.size() < size; ++i)
        text += "{\"event\":" + std::to_string(i * 2654435761u) + "}\n";
    text.resize(size);
    return text;
}

struct Drained
{
    std::string bytes;
    QByteArrayList errors;
    std::size_t largestWindow = 0;
    bool isPadded = true;
};

/// Reads an input to its end; keeps `kept` bytes of the window each time.
Drained drain(Input &input, std::size_t kept = 0)
{
    Drained drained;
    std::uint64_t taken = 0;
    while (true) {
        const Text window = input.window();
        drained.largestWindow = std::max(drained.largestWindow, window.size());
        for (std::size_t i = 0; i < Text::padding; ++i)
            drained.isPadded = drained.isPadded && window.end()[i] == '\0';
        const bool isLast = input.isAtEnd();
        const std::size_t take = isLast ? window.size() : window.size() - std::min(kept, window.size());
        drained.bytes.append(window.data(), take);
        input.discard(take);
        taken += take;
        drained.isPadded = drained.isPadded && input.windowOffset() == taken;
        if (isLast)
            return drained;
        if (const Result<bool> more = input.extend(); !more)
            drained.errors.append(more.error().code);
        if (drained.errors.size() > 3)
            return drained;
    }
}

QByteArray asBytes(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes);
}

} // namespace

class TestInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void compressed_data();
    void compressed();
    void truncated_data();
    void truncated();
    void innerName_data();
    void innerName();
    void refuses();
    void unreadable();
    void fileOverLimit_data();
    void fileOverLimit();
    void bomb_data();
    void bomb();
    void hugeZstdWindow();
    void keepsWhatIsNotDiscarded();
    void pipe();
    void pipeAnswersAtOnce();
    void sizelessFile();
    void truncatedWhileMapped();
    void grownWhileMapped();
    void mappingsComeAndGo();
    void text();
    void spools();
    void spoolsDamaged();
    void spoolCancelled();
    void spoolWithoutRoom();

private:
    std::string write(const std::string &bytes, const char *name = "file");
    Drained read(const std::string &bytes, const Limits &limits = {});

    QTemporaryDir m_directory;
};

std::string TestInput::write(const std::string &bytes, const char *name)
{
    const QString path = m_directory.filePath(QString::fromLatin1(name));
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
        qFatal("cannot write");
    return path.toStdString();
}

Drained TestInput::read(const std::string &bytes, const Limits &limits)
{
    Result<OpenedInput> opened = openInput(write(bytes), limits);
    if (!opened)
        return {{}, {opened.error().code}};
    return drain(*opened->input);
}

void TestInput::files_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 63, 4031, 4032, 4033, 4095, 4096, 4097, 8192, 100000, 1 << 20})
        QTest::addRow("%d", size) << size;
}

void TestInput::files()
{
    QFETCH(int, size);
    const std::string bytes = sample(static_cast<std::size_t>(size));
    const Drained drained = read(bytes);
    QCOMPARE(drained.bytes, bytes);
    QVERIFY(drained.errors.isEmpty());
    QVERIFY(drained.isPadded);
}

void TestInput::compressed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("errors");
    const std::string text = sample(700000);
    const std::string two = text + text;
    const QByteArrayList bad{"bad-compression"};
    const auto row = [](const char *name, const std::string &file, const std::string &bytes,
                        const QByteArrayList &errors = {}) {
        QTest::newRow(name) << asBytes(file) << asBytes(bytes) << errors;
    };
    std::string brokenCheck = gzip(text);
    brokenCheck[brokenCheck.size() - 6] ^= 1;
    std::string brokenZstd = zstd(text);
    brokenZstd.back() ^= 1;
    std::string skippable("\x53\x2a\x4d\x18\x05\0\0\0hello", 13);
    row("gzip", gzip(text), text);
    row("gzip, empty", gzip(""), "");
    row("gzip, members", gzip(text) + gzip("") + gzip(text), two);
    row("gzip, zero padding", gzip(text) + std::string(1000, '\0'), text);
    row("gzip, garbage behind", gzip(text) + "garbage", text, bad);
    row("gzip, garbage behind padding", gzip(text) + std::string(5, '\0') + "x", text, bad);
    row("gzip, wrong check", brokenCheck, text, bad);
    row("gzip, only the magic number", "\x1f\x8b", "", bad);
    row("gzip, no header", "\x1f\x8b garbage", "", bad);
    std::string brokenZlib = zlib(text);
    brokenZlib.back() ^= 1;
    row("zlib", zlib(text), text);
    row("zlib, stored", zlib(text, 0), text);
    row("zlib, best", zlib(text, 9), text);
    row("zlib, empty", zlib(""), "");
    row("zlib, zero padding", zlib(text) + std::string(1000, '\0'), text);
    row("zlib, one behind another", zlib(text) + zlib(text), text, bad);
    row("zlib, wrong check", brokenZlib, text, bad);
    row("zlib inside gzip", gzip(zlib(text)), text);
    row("not zlib: x", "x", "x");
    row("not zlib: x^2", "x^2 + 1", "x^2 + 1");
    row("zstd", zstd(text), text);
    row("zstd, empty", zstd(""), "");
    row("zstd, frames", zstd(text) + zstd("") + zstd(text), two);
    row("zstd, skippable", skippable + zstd(text) + skippable + zstd(text) + skippable, two);
    row("zstd, garbage behind", zstd(text) + "garbage behind it", text, bad);
    row("zstd, one byte behind", zstd(text) + "g", text, bad);
    row("zstd, wrong check", brokenZstd, text, bad);
    row("zstd, only the magic number", "\x28\xb5\x2f\xfd", "", bad);
    row("gzip in zstd", zstd(gzip(text)), text);
    row("gzip in gzip in gzip", gzip(gzip(gzip(text))), text);
    row("deeper is left alone", gzip(gzip(gzip(gzip(text)))), gzip(text));
    row("damage inside", zstd(gzip(text) + "garbage"), text, bad);
    row("starts like one, but is none", "\x1fPQ\x28\xb5", "\x1fPQ\x28\xb5");
    row("starts like a skippable frame", "PQ", "PQ");
    row("one byte of a magic number", "\x28", "\x28");
}

void TestInput::compressed()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, errors);
    const Drained drained = read(file.toStdString());
    QVERIFY(drained.bytes == bytes.toStdString());
    QCOMPARE(drained.errors, errors);
    QVERIFY(drained.isPadded);
}

void TestInput::truncated_data()
{
    QTest::addColumn<QByteArray>("file");
    const std::string text = sample(3000);
    QTest::newRow("gzip") << asBytes(gzip(text));
    QTest::newRow("zlib") << asBytes(zlib(text));
    QTest::newRow("zstd") << asBytes(zstd(text));
}

/// Cut at every byte: one error, and the bytes before it are right.
void TestInput::truncated()
{
    QFETCH(QByteArray, file);
    const std::string text = sample(3000);
    const qsizetype magic = file.startsWith('\x1f') ? 2 : 4;
    std::size_t most = 0;
    for (qsizetype size = magic; size < file.size(); ++size) {
        const Drained drained = read(file.left(size).toStdString());
        QCOMPARE(drained.errors, QByteArrayList{"bad-compression"});
        QVERIFY(std::string_view(text).starts_with(drained.bytes));
        QVERIFY(drained.bytes.size() >= most);
        most = drained.bytes.size();
    }
    QVERIFY(most > 0);
}

void TestInput::innerName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("inner");
    QTest::newRow("gz") << QByteArray("a.json.gz") << QByteArray("a.json");
    QTest::newRow("zst") << QByteArray("a.ndjson.zst") << QByteArray("a.ndjson");
    QTest::newRow("zstd") << QByteArray("a.md.ZSTD") << QByteArray("a.md");
    QTest::newRow("two") << QByteArray("a.md.gz.Zst") << QByteArray("a.md");
    QTest::newRow("plain") << QByteArray("a.json") << QByteArray("a.json");
}

void TestInput::innerName()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, inner);
    const Result<OpenedInput> opened = openInput(write(gzip("{}"), name.constData()), {});
    QVERIFY(opened);
    QVERIFY(asBytes(opened->innerName).endsWith('/' + inner));
}

void TestInput::refuses()
{
    const std::string directory = m_directory.path().toStdString();
    const auto missing = openInput(directory + "/missing", {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, "not-found");
    QVERIFY(missing.error().message.contains(QLatin1String("/missing")));
    const auto below = openInput(write("x") + "/below", {});
    QVERIFY(!below);
    QCOMPARE(below.error().code, "not-found");
    const auto folder = openInput(directory, {});
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, "is-directory");
}

void TestInput::unreadable()
{
    if (geteuid() == 0)
        QSKIP("The superuser can read everything.");
    const std::string path = write("x");
    QCOMPARE(chmod(path.c_str(), 0), 0);
    const auto opened = openInput(path, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, "not-readable");
}

void TestInput::fileOverLimit_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("isOver");
    QTest::newRow("far over") << 5000 << true;
    QTest::newRow("over by one") << 99999 << true;
    QTest::newRow("exactly") << 100000 << false;
    QTest::newRow("a whole page") << 4096 << true;
}

void TestInput::fileOverLimit()
{
    QFETCH(int, limit);
    QFETCH(bool, isOver);
    const std::string text = sample(100000);
    Limits limits;
    limits.file = static_cast<std::uint64_t>(limit);
    for (const std::string &file : {text, gzip(text), zstd(text)}) {
        const Drained drained = read(file, limits);
        QVERIFY(drained.bytes == text.substr(0, limits.file));
        QCOMPARE(drained.errors, isOver ? QByteArrayList{"limit-file"} : QByteArrayList{});
        QVERIFY(drained.isPadded);
    }
}

void TestInput::bomb_data()
{
    QTest::addColumn<QByteArray>("file");
    std::string gzipped, packed;
    const std::string zeros(std::size_t(64) << 20, '\0');
    const std::string gzippedPart = gzip(zeros);
    const std::string packedPart = zstd(zeros);
    for (int part = 0; part < 16; ++part) {
        gzipped += gzippedPart;
        packed += packedPart;
    }
    QTest::newRow("gzip") << asBytes(gzipped);
    QTest::newRow("zstd") << asBytes(packed);
    QTest::newRow("both") << asBytes(zstd(gzipped));
}

/// 1 GiB of zeros: ends at the limit, with a window that stays small.
void TestInput::bomb()
{
    QFETCH(QByteArray, file);
    Limits limits;
    limits.file = std::uint64_t(32) << 20;
    const Drained drained = read(file.toStdString(), limits);
    QCOMPARE(drained.bytes.size(), std::size_t(32) << 20);
    QCOMPARE(drained.errors, QByteArrayList{"limit-file"});
    QVERIFY(drained.largestWindow <= std::size_t(8) << 20);
}

/// A frame that asks for a window of 2 GiB is refused before any of it is taken.
void TestInput::hugeZstdWindow()
{
    const std::string frame("\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00", 9);
    const Drained drained = read(frame + std::string(100, '\0'));
    QVERIFY(drained.bytes.empty());
    QCOMPARE(drained.errors, QByteArrayList{"bad-compression"});
}

void TestInput::keepsWhatIsNotDiscarded()
{
    const std::string text = sample(std::size_t(12) << 20);
    const std::string path = write(gzip(text));
    for (const std::size_t kept : {std::size_t(0), std::size_t(1), std::size_t(300000), std::size_t(1) << 30}) {
        Result<OpenedInput> opened = openInput(path, {});
        QVERIFY(opened);
        const Drained drained = drain(*opened->input, kept);
        QVERIFY(drained.bytes == text);
        QVERIFY(drained.isPadded);
        QVERIFY(drained.errors.isEmpty());
    }
}

void TestInput::pipe()
{
    const std::string path = m_directory.filePath(QStringLiteral("fifo")).toStdString();
    QCOMPARE(mkfifo(path.c_str(), 0600), 0);
    const std::string text = sample(std::size_t(3) << 20);
    Limits limits;
    limits.file = 1000; // binds files and what is expanded, not streams
    std::thread writer([&] {
        const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
        for (std::size_t at = 0; at < text.size();) {
            const ssize_t written =
                ::write(descriptor, text.data() + at, std::min<std::size_t>(text.size() - at, 5000));
            at += static_cast<std::size_t>(std::max<ssize_t>(written, 0));
        }
        close(descriptor);
    });
    Result<OpenedInput> opened = openInput(path, limits);
    const Drained drained = opened ? drain(*opened->input) : Drained{};
    writer.join();
    QVERIFY(drained.bytes == text);
    QVERIFY(drained.errors.isEmpty());
}

/// What a slow writer has written is there before it writes on.
void TestInput::pipeAnswersAtOnce()
{
    const std::string path = m_directory.filePath(QStringLiteral("slow")).toStdString();
    QCOMPARE(mkfifo(path.c_str(), 0600), 0);
    const int both = open(path.c_str(), O_RDWR | O_CLOEXEC); // opening a pipe to read would wait for a writer
    QVERIFY(both >= 0);
    QCOMPARE(::write(both, "{}\n", 3), ssize_t(3));
    Result<OpenedInput> opened = openInput(path, {});
    QVERIFY(opened);
    QCOMPARE(opened->input->window().view(), std::string_view("{}\n"));
    QVERIFY(!opened->input->isAtEnd());
    QCOMPARE(::write(both, "[]\n", 3), ssize_t(3));
    QVERIFY(opened->input->extend());
    QCOMPARE(opened->input->window().view(), std::string_view("{}\n[]\n"));
    close(both);
    const Result<bool> more = opened->input->extend();
    QVERIFY(more && !*more);
    QVERIFY(opened->input->isAtEnd());
}

/// Files of /proc say that they are empty, and are not.
void TestInput::sizelessFile()
{
    Result<OpenedInput> opened = openInput("/proc/self/status", {});
    if (!opened)
        QSKIP("There is no /proc here.");
    QVERIFY(drain(*opened->input).bytes.find("Name:") != std::string::npos);
}

void TestInput::truncatedWhileMapped()
{
    const std::string path = write(sample(100000));
    Result<OpenedInput> opened = openInput(path, {});
    QVERIFY(opened);
    Input &input = *opened->input;
    QVERIFY(input.isAtEnd());
    QCOMPARE(truncate(path.c_str(), 5000), 0);
    const Text window = input.window();
    const std::string copy(window.view());
    QCOMPARE(copy.size(), std::size_t(100000));
    QCOMPARE(copy.substr(0, 5000), sample(5000));
    QCOMPARE(copy[50000], '\0');
    QVERIFY(!input.isAtEnd());
    const Result<bool> more = input.extend();
    QVERIFY(!more);
    QCOMPARE(more.error().code, "changed-while-reading");
    QVERIFY(input.isAtEnd());
}

/// What is appended later does not turn up behind the end.
void TestInput::grownWhileMapped()
{
    const std::string path = write("{}");
    Result<OpenedInput> opened = openInput(path, {});
    QVERIFY(opened);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write("more"), 4);
    file.close();
    QCOMPARE(opened->input->window().view(), std::string_view("{}"));
    QCOMPARE(*opened->input->window().end(), '\0');
}

void TestInput::mappingsComeAndGo()
{
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int number = 0; number < 4; ++number) {
        const std::string path = write(sample(20000), ("mapped" + std::to_string(number)).c_str());
        threads.emplace_back([path, number, &wrong] {
            for (int round = 0; round < 200; ++round) {
                Result<OpenedInput> opened = openInput(path, {});
                const bool cut = number == 0 && round == 100;
                if (cut && truncate(path.c_str(), 4096) != 0)
                    ++wrong;
                const std::string copy(opened->input->window().view());
                wrong += opened->input->isAtEnd() == cut;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void TestInput::text()
{
    const PaddedText padded("hello");
    const std::unique_ptr<Input> input = openText(padded.text());
    QVERIFY(input->isAtEnd());
    input->discard(2);
    QCOMPARE(input->window().view(), std::string_view("llo"));
    QCOMPARE(input->windowOffset(), std::uint64_t(2));
    input->discard(100);
    QVERIFY(input->window().isEmpty());
}

void TestInput::spools()
{
    const std::string text = sample(3000000);
    Result<OpenedInput> opened = openInput(write(zstd(text)), {});
    QVERIFY(opened);
    const Result<SpooledText> spooled = spool(*opened->input, nullptr);
    QVERIFY(spooled);
    QVERIFY(spooled->text().view() == text);
    QCOMPARE(*spooled->text().end(), '\0');
    QVERIFY(!spooled->damage);
    QVERIFY(!spooled->cancelled);
    Result<OpenedInput> empty = openInput(write(gzip("")), {});
    QVERIFY(spool(*empty->input, nullptr)->text().isEmpty());
}

void TestInput::spoolsDamaged()
{
    const std::string text = sample(3000000);
    Result<OpenedInput> opened = openInput(write(gzip(text) + "x"), {});
    const Result<SpooledText> spooled = spool(*opened->input, nullptr);
    QVERIFY(spooled);
    QVERIFY(spooled->text().view() == text);
    QVERIFY(spooled->damage);
    QCOMPARE(spooled->damage->code, "bad-compression");
}

void TestInput::spoolCancelled()
{
    const std::atomic<bool> cancelled = true;
    Result<OpenedInput> opened = openInput(write(gzip(sample(std::size_t(20) << 20))), {});
    const Result<SpooledText> spooled = spool(*opened->input, &cancelled);
    QVERIFY(spooled);
    QVERIFY(spooled->cancelled);
    QVERIFY(spooled->text().size() < std::size_t(20) << 20);
}

void TestInput::spoolWithoutRoom()
{
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/nowhere/at/all");
    const PaddedText padded("hello");
    const auto spooled = spool(*openText(padded.text()), nullptr);
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    QVERIFY(!spooled);
    QCOMPARE(spooled.error().code, "not-readable");
    QVERIFY(spooled.error().message.contains(QLatin1String("/nowhere/at/all")));
}

QTEST_GUILESS_MAIN(TestInput)
#include "tst_input.moc"
