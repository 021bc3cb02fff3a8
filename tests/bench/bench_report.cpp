// SPDX-License-Identifier: GPL-3.0-or-later
// `telltale report` on captures of growing size: seconds and the most memory it held, beside `jq -c paths`, which only
// walks. bench_report [MB…]; without a size 50 and 500.
#include "event_shapes.h"
#include "peers.h"

#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Run
{
    double seconds = 0;
    double megabytes = 0;
    int status = -1;
};

/// Runs the program and asks the system what it used.
Run runReport(const std::string &input, const std::string &output)
{
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        execl(TELLTALE_PROGRAM, "telltale", "report", "-q", input.c_str(), "-o", output.c_str(), "--activity-log",
              (output + ".log").c_str(), static_cast<char *>(nullptr));
        _exit(127);
    }
    Run run;
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    run.megabytes = double(used.ru_maxrss) / 1024;
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return run;
}

bool writeEvents(const QString &name, std::size_t megabytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const std::string some = makeEvents(EventShape::Steady, 10'000'000);
    for (std::size_t written = 0; written < megabytes * 1'000'000; written += some.size()) {
        if (file.write(some.data(), qint64(some.size())) != qint64(some.size()))
            return false;
    }
    return true;
}

void measure(std::size_t megabytes)
{
    const QTemporaryDir folder;
    const QString input = folder.filePath(QStringLiteral("events.ndjson"));
    if (!writeEvents(input, megabytes))
        return;
    std::printf("%zu MB of NDJSON\n", megabytes);
    for (const char *format : {"html", "pdf", "json", "csv"}) {
        const Run run =
            runReport(input.toStdString(), folder.filePath(QStringLiteral("report.")).toStdString() + format);
        std::printf("  report, %-26s %8.2f s   %6.0f MB   (exit status %d)\n", format, run.seconds, run.megabytes,
                    run.status);
    }
    if (megabytes > 100)
        return; // jq takes a minute for each 500 MB
    const double jq = timeCommand("jq -c paths", input.toStdString());
    if (jq >= 0)
        std::printf("  %-34s %8.2f s\n", "jq -c paths", jq);
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<std::size_t> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(std::strtoul(argv[i], nullptr, 10));
    if (sizes.empty())
        sizes = {50, 500};
    for (const std::size_t size : sizes)
        measure(size);
    return 0;
}
