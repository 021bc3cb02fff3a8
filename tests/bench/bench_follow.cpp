// SPDX-License-Identifier: GPL-3.0-or-later
// A file that grows to so many MB: what reading on takes at each step, beside reading all of it anew.
#include "payload/capture.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace telltale::payload;

namespace {

double secondsOf(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

bool append(const QString &path, const std::string &bytes)
{
    QFile file(path);
    return file.open(QIODevice::Append) && file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size());
}

/// Lines of some 1 kB, like those of the plain shape.
std::string someLines(std::size_t bytes)
{
    std::string text;
    for (int i = 0; text.size() < bytes; ++i)
        text += "{\"event\":\"e" + std::to_string(i % 7)
            + "\",\"timestamp\":\"2024-01-09T07:10:17.602Z\",\"properties\":{\"n\":" + std::to_string(i)
            + ",\"text\":\"" + std::string(900, 'x') + "\"}}\n";
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t largest = (argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 500) * 1'000'000;
    constexpr int rounds = 15;
    const std::string step = someLines(100'000);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("growing.ndjson"));
    const std::string name = QFile::encodeName(path).toStdString();
    std::printf("%10s %14s %14s %14s\n", "size", "read on", "at worst", "read anew");
    for (std::size_t size = 1'000'000; size <= largest;
         size = size * 5 > largest && size < largest ? largest : size * 5) {
        QFile::remove(path);
        if (!append(path, someLines(size)))
            return 1;
        Capture capture;
        const std::uint16_t source = capture.addSource(name);
        const auto take = [&](CaptureBatch batch) { capture.append(std::move(batch), source); };
        const double anew = secondsOf([&] { loadForCapture(name, {}, take); });
        std::vector<double> times;
        for (int i = 0; i < rounds; ++i) {
            if (!append(path, step))
                return 1;
            times.push_back(secondsOf([&] { followForCapture(name, *capture.source(source).follow, {}, take); }));
        }
        std::sort(times.begin(), times.end());
        std::printf("%7zu MB %11.2f ms %11.2f ms %11.2f ms\n", size / 1'000'000, times[rounds / 2] * 1e3,
                    times.back() * 1e3, anew * 1e3);
    }
    return 0;
}
