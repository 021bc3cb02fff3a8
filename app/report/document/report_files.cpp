// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/report_files.h"

#include "report/document/report_writer.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace telltale::report {

namespace {

constexpr std::string_view csvEnd = ".csv";
constexpr std::string_view summaryEnd = "-report";
constexpr std::string_view mainTable = "fields";

std::string csvStem(const std::string &path)
{
    return path.ends_with(csvEnd) ? path.substr(0, path.size() - csvEnd.size()) : path;
}

/// An id as a part of a name: no slash, no dot, nothing that a shell takes for more.
std::string namePart(std::string_view id)
{
    std::string part;
    for (const char character : id.substr(0, 100)) {
        const bool isPlain = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
            || (character >= '0' && character <= '9') || character == '_' || character == '-';
        part += isPlain ? character : '_';
    }
    return part.empty() ? "table" : part;
}

bool isTaken(const std::vector<ReportFile> &files, const std::string &path)
{
    return std::any_of(files.begin(), files.end(), [&path](const ReportFile &file) { return file.path == path; });
}

const ReportTable *tableOf(const ReportDocument &document, std::string_view id)
{
    for (const ReportSection &section : document.sections) {
        for (const ReportTable &table : section.tables) {
            if (table.id == id)
                return &table;
        }
    }
    return nullptr;
}

bool isThere(const std::string &path)
{
    std::error_code problem;
    return std::filesystem::exists(path, problem);
}

std::string summaryOf(const std::string &front)
{
    return front + std::string(summaryEnd) + std::string(csvEnd);
}

} // namespace

std::vector<ReportFile> csvFiles(const std::string &path, const ReportDocument &document)
{
    const std::string front = csvStem(path);
    const bool hasMain = tableOf(document, mainTable) != nullptr;
    std::vector<ReportFile> files{{path, hasMain ? std::string(mainTable) : std::string()}, {summaryOf(front), {}}};
    for (const ReportSection &section : document.sections) {
        for (const ReportTable &table : section.tables) {
            if (table.id == mainTable)
                continue;
            const std::string name = front + '-' + namePart(table.id);
            std::string whole = name + std::string(csvEnd);
            for (int number = 2; isTaken(files, whole); ++number)
                whole = name + '-' + std::to_string(number) + std::string(csvEnd);
            files.push_back({std::move(whole), table.id});
        }
    }
    return files;
}

void writeCsvFile(const ReportFile &file, const ReportDocument &document, Output &output)
{
    const ReportTable *const table = file.table.empty() ? nullptr : tableOf(document, file.table);
    if (table != nullptr)
        writeReportCsv(*table, output);
    else
        writeReportSummaryCsv(document, output);
}

std::string csvFrontOf(const std::string &path)
{
    const std::string stem = csvStem(path);
    if (isThere(summaryOf(stem)))
        return stem;
    if (stem.ends_with(summaryEnd))
        return stem.substr(0, stem.size() - summaryEnd.size());
    const std::size_t name = stem.rfind('/') == std::string::npos ? 0 : stem.rfind('/') + 1;
    for (std::size_t dash = stem.rfind('-'); dash != std::string::npos && dash > name;
         dash = stem.rfind('-', dash - 1)) {
        if (isThere(summaryOf(stem.substr(0, dash))))
            return stem.substr(0, dash);
    }
    return stem;
}

std::string csvManifestPath(const std::string &path)
{
    return summaryOf(csvFrontOf(path));
}

} // namespace telltale::report
