// SPDX-License-Identifier: GPL-3.0-or-later
// What a long report costs as PDF: bench_report_pdf [TABLES] [ROWS] [FILE]. Each table has ROWS rows like those of an
// inventory (more than 5000 are left out of a PDF); 4 tables of 5000 rows are meant to take 5 s at most. Without a FILE
// the PDF goes to /dev/null. Prints seconds on the wall and of the processor.
#include "report/document/report_writer.h"
#include "report/support/sample_document.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <fcntl.h>
#include <unistd.h>

using namespace telltale::report;

int main(int argc, char **argv)
{
    const int tables = argc > 1 ? std::atoi(argv[1]) : 4;
    const int rows = argc > 2 ? std::atoi(argv[2]) : 5000;
    const char *file = argc > 3 ? argv[3] : "/dev/null";
    const int descriptor = ::open(file, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0 || tables < 1 || rows < 0) {
        std::fprintf(stderr, "bench_report_pdf [TABLES] [ROWS] [FILE]\n");
        return 2;
    }
    ReportDocument document = test::longDocument(static_cast<std::size_t>(rows));
    document.sections.resize(static_cast<std::size_t>(tables), document.sections.front());
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock();
    {
        Output output(descriptor);
        if (writeReportPdf(document, output) || !output.flush())
            return 1;
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
    const double used = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
    std::printf("%d tables of %d rows: %.2f s, %.2f s of the processor\n", tables, rows, wall.count(), used);
    ::close(descriptor);
    return 0;
}
