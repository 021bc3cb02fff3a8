// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/knowledge_digest.h"

#include "report/document/report_inputs.h"
#include "report/document/value_mask.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace telltale::report {

namespace {

void addFiles(const std::filesystem::path &folder, std::vector<std::string> &files)
{
    std::error_code problem;
    for (const auto &entry : std::filesystem::directory_iterator(folder, problem)) {
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path().string());
    }
}

} // namespace

std::string knowledgeDigest(const std::string &folder)
{
    std::vector<std::string> files;
    for (const char *part : {"rules", "catalogues", "protocols"})
        addFiles(std::filesystem::path(folder) / part, files);
    std::sort(files.begin(), files.end());
    if (files.empty())
        return {};
    payload::Sha256 hash;
    for (const std::string &file : files) {
        const Result<ReportInput> input = digestOf(InputRole::Source, file);
        hash.add(file.substr(folder.size()));
        hash.add(input ? input->sha256 : std::string("unreadable"));
    }
    return hexOf(hash.finish());
}

} // namespace telltale::report
