// SPDX-License-Identifier: GPL-3.0-or-later
// What an exchange of a capture's record takes in memory, as a source of the window; and what it takes to read on.
#include "payload/capture.h"
#include "support/growing_record.h"

#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <new>

using namespace telltale::payload;
using namespace telltale::test::records;

namespace {

/// Of what is allocated now, with what the allocator rounds up to.
std::atomic<std::int64_t> allocated = 0;

void *take(std::size_t size)
{
    void *bytes = std::malloc(size);
    if (bytes == nullptr)
        std::abort();
    allocated += static_cast<std::int64_t>(malloc_usable_size(bytes));
    return bytes;
}

void give(void *bytes) noexcept
{
    allocated -= static_cast<std::int64_t>(malloc_usable_size(bytes));
    std::free(bytes);
}

double secondsOf(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// A record that is written frame by frame, of which nothing is kept here.
class Writer
{
public:
    explicit Writer(std::string path) : m_path(std::move(path))
    {
        m_record.frame(RecordKind::Header, header());
        flush();
    }
    void exchange(std::uint64_t number)
    {
        const std::string body =
            "{\"event\":\"e" + std::to_string(number % 50) + "\",\"text\":\"" + std::string(2020, 'x') + "\"}";
        m_record.frame(RecordKind::Request, trackRequest(number, body));
        m_record.frame(RecordKind::Answer, okAnswer(number));
        if (m_record.bytes.size() > 1'000'000)
            flush();
    }
    void flush()
    {
        appendToFile(m_path, m_record.bytes);
        m_record.bytes.clear();
        m_record.offsets.clear();
    }

private:
    std::string m_path;
    RecordBytes m_record;
};

} // namespace

void *operator new(std::size_t size)
{
    return take(size);
}
void *operator new[](std::size_t size)
{
    return take(size);
}
void operator delete(void *bytes) noexcept
{
    give(bytes);
}
void operator delete[](void *bytes) noexcept
{
    give(bytes);
}
void operator delete(void *bytes, std::size_t) noexcept
{
    give(bytes);
}
void operator delete[](void *bytes, std::size_t) noexcept
{
    give(bytes);
}

int main(int argc, char **argv)
{
    const std::uint64_t exchanges = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
    constexpr int rounds = 15;
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("capture.telltale")).toStdString();
    Writer writer(path);
    for (std::uint64_t number = 1; number <= exchanges; ++number)
        writer.exchange(number);
    writer.flush();

    Capture capture;
    const std::uint16_t source = capture.addSource(path);
    const auto append = [&](CaptureBatch batch) { capture.append(std::move(batch), source); };
    const std::int64_t before = allocated;
    const double all = secondsOf([&] { loadForCapture(path, {}, append); });
    const double bytes = static_cast<double>(allocated - before);
    std::printf("%llu exchanges of 2 KiB, %zu rows: read in %.2f s, %.0f bytes of memory for each (target 400)\n",
                static_cast<unsigned long long>(exchanges), capture.size(), all,
                bytes / static_cast<double>(exchanges));

    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        for (std::uint64_t i = 1; i <= 50; ++i)
            writer.exchange(exchanges + static_cast<std::uint64_t>(round) * 50 + i);
        writer.flush();
        const FollowPoint from = *capture.source(source).follow;
        times.push_back(secondsOf([&] { followForCapture(path, from, {}, append); }));
    }
    std::sort(times.begin(), times.end());
    std::printf("50 more are read on in %.1f ms (median of %d; at worst %.1f ms)\n", times[rounds / 2] * 1e3, rounds,
                times.back() * 1e3);

    std::size_t changed = 0;
    const std::size_t step = std::max<std::size_t>(1, capture.size() / 10'000);
    std::size_t looked = 0;
    const double reading = secondsOf([&] {
        for (std::size_t row = 0; row < capture.size(); row += step, ++looked)
            changed += !capture.read(row)->isAsLoaded();
    });
    std::printf("an event is read again in %.1f µs (%zu looked at, %zu of them not there)\n",
                reading / static_cast<double>(looked) * 1e6, looked, changed);
    return changed == 0 ? 0 : 1;
}
