// SPDX-License-Identifier: GPL-3.0-or-later
// How well names of fields are judged, on labelled columns and lists of names that others keep secret
// (shared/suites/pii-names), on ordinary names of telemetry, and how long a judgement takes.
#include "audit/names/name_rules.h"

#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

using telltale::audit::Category;
using telltale::audit::NameRules;
using telltale::audit::NameSureness;
using telltale::audit::NameVerdict;

namespace {

using Row = std::vector<std::string>;

std::vector<Row> readTable(const std::string &path)
{
    std::vector<Row> rows;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        Row row(1);
        for (const char character : line) {
            if (character == '\t')
                row.emplace_back();
            else
                row.back() += character;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The labels of the three projects, in our categories; any of them is right.
const std::map<std::string, std::set<Category>> labels{
    {"Person", {Category::Person}},
    {"Full_Name", {Category::Person}},
    {"UserName", {Category::Person, Category::Pseudonym}},
    {"Gender", {Category::Person}},
    {"Age", {Category::Person}},
    {"BirthDate", {Category::Person}},
    {"Nationality", {Category::Person}},
    {"Address", {Category::Contact, Category::Location}},
    {"Street_Address", {Category::Contact}},
    {"PoBox", {Category::Contact}},
    {"ZipCode", {Category::Contact, Category::Location}},
    {"Phone", {Category::Contact}},
    {"Phone_Number", {Category::Contact}},
    {"Email", {Category::Contact}},
    {"Email_Address", {Category::Contact}},
    {"SSN", {Category::Official}},
    {"US_Social_Security_Number", {Category::Official}},
    {"US_Driving_License_Number", {Category::Official}},
    {"Vehicle_Identification_Number", {Category::Official, Category::Device}},
    {"CreditCard", {Category::Financial}},
    {"Credit_Debit_Card_Number", {Category::Financial}},
    {"IBAN", {Category::Financial}},
    {"Swift_Code", {Category::Financial}},
    {"IP_Address_v4", {Category::Network}},
    {"IP_Address_v6", {Category::Network}},
    {"Password", {Category::Credential}},
    {"PII.Sensitive", {Category::Person, Category::Contact, Category::Financial}},
};

/// Somebody would want to look at it.
bool isFlagged(const NameVerdict &verdict)
{
    return verdict.category < Category::Behaviour;
}

void benchColumns(const NameRules &rules, const std::string &directory, bool isVerbose)
{
    struct Count
    {
        int all = 0;
        int flagged = 0;
        int right = 0;
    };
    std::map<std::string, Count> counts;
    Count total;
    Count unlabelled;
    int weak = 0;
    for (const Row &row : readTable(directory + "/columns_labelled.tsv")) {
        if (row.size() < 2 || row[1] == "label")
            continue;
        const NameVerdict verdict = rules.judge(row[0]);
        if (row[1] == "none") {
            ++unlabelled.all;
            unlabelled.flagged += isFlagged(verdict);
            weak += isFlagged(verdict) && verdict.sureness == NameSureness::Weak;
            if (isVerbose && isFlagged(verdict))
                std::printf("  unlabelled\t%s\t%s\n", row[0].c_str(), std::string(word(verdict.category)).c_str());
            continue;
        }
        const bool isRight = labels.at(row[1]).contains(verdict.category);
        for (Count *count : {&counts[row[1]], &total}) {
            ++count->all;
            count->flagged += isFlagged(verdict);
            count->right += isRight;
        }
        if (isVerbose && !isRight)
            std::printf("  missed\t%s\t%s\t%s\n", row[0].c_str(), row[1].c_str(),
                        std::string(word(verdict.category)).c_str());
    }
    std::printf("%-32s %5s %8s %6s %7s\n", "label", "names", "flagged", "right", "recall");
    for (const auto &[label, count] : counts)
        std::printf("%-32s %5d %8d %6d %7.2f\n", label.c_str(), count.all, count.flagged, count.right,
                    static_cast<double>(count.right) / count.all);
    std::printf("%-32s %5d %8d %6d %7.3f\n", "all labelled", total.all, total.flagged, total.right,
                static_cast<double>(total.right) / total.all);
    std::printf("unlabelled: %d of %d flagged, %d of them weakly; precision if all of these were wrong %.3f\n\n",
                unlabelled.flagged, unlabelled.all, weak,
                static_cast<double>(total.right) / (total.flagged + unlabelled.flagged));
}

void benchDenylists(const NameRules &rules, const std::string &directory, bool isVerbose)
{
    int all = 0;
    int flagged = 0;
    int secret = 0;
    for (const Row &row : readTable(directory + "/denylists.tsv")) {
        if (row.size() < 2 || row[1] == "kind")
            continue;
        const NameVerdict verdict = rules.judge(row[0]);
        ++all;
        flagged += isFlagged(verdict);
        secret += verdict.isSecret;
        if (isVerbose && !verdict.isSecret)
            std::printf("  no secret\t%s\t%s\n", row[0].c_str(), std::string(word(verdict.category)).c_str());
    }
    std::printf("denylists: %d names, %d flagged (recall %.3f), %d as secret (%.3f)\n\n", all, flagged,
                static_cast<double>(flagged) / all, secret, static_cast<double>(secret) / all);
}

void benchOrdinary(const NameRules &rules, const std::string &file, bool isVerbose)
{
    int all = 0;
    int flagged = 0;
    int unknown = 0;
    for (const Row &row : readTable(file)) {
        if (row[0].empty() || row[0].starts_with("# "))
            continue;
        const NameVerdict verdict = rules.judge(row[0]);
        ++all;
        flagged += isFlagged(verdict);
        unknown += verdict.category == Category::Unknown;
        if (isVerbose && verdict.category == Category::Unknown)
            std::printf("  unknown\t%s\n", row[0].c_str());
        if (isVerbose && isFlagged(verdict))
            std::printf("  false alarm\t%s\t%s\n", row[0].c_str(), std::string(word(verdict.category)).c_str());
    }
    std::printf("ordinary telemetry names: %d, false alarms %d (%.2f in 100), unknown %d\n\n", all, flagged,
                100.0 * flagged / std::max(all, 1), unknown);
}

/// Our own list: it shows what was lost, not how well names do that nobody has seen.
void benchTelling(const NameRules &rules, const std::string &file, bool isVerbose)
{
    int all = 0;
    int told = 0;
    for (const Row &row : readTable(file)) {
        if (row.size() < 2)
            continue;
        ++all;
        const std::string category(word(rules.judge(row[0]).category));
        const bool fits = (',' + row[1] + ',').find(',' + category + ',') != std::string::npos;
        told += fits;
        if (isVerbose && !fits)
            std::printf("  not told\t%s\t%s\t%s\n", row[0].c_str(), row[1].c_str(), category.c_str());
    }
    std::printf("telling names of our own: %d of %d in a category that fits\n\n", told, all);
}

void benchSpeed(const NameRules &rules, const std::string &directory, const std::string &ordinary)
{
    std::vector<std::string> names;
    for (const std::string &file : {directory + "/columns_labelled.tsv", directory + "/denylists.tsv", ordinary}) {
        for (const Row &row : readTable(file))
            names.push_back(row[0]);
    }
    if (names.empty())
        return;
    double best = 1e9;
    std::size_t secrets = 0;
    for (int round = 0; round < 20; ++round) {
        const auto start = std::chrono::steady_clock::now();
        for (const std::string &name : names)
            secrets += rules.judge(name).isSecret;
        const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - start;
        best = std::min(best, spent.count() / static_cast<double>(names.size()));
    }
    std::printf("judge(): %.0f ns a name (best of 20 rounds over %zu names, %zu secrets)\n", best, names.size(),
                secrets / 20);
}

} // namespace

int main(int argc, char **argv)
{
    const bool isVerbose = argc > 1 && std::strcmp(argv[1], "-v") == 0;
    const std::string directory = std::string(TELLTALE_SHARED_DIR) + "/suites/pii-names";
    const std::string ordinary = std::string(TELLTALE_TESTS_DATA_DIR) + "/audit/ordinary_names.txt";
    const NameRules rules = NameRules::standard();
    if (readTable(directory + "/columns_labelled.tsv").empty())
        std::printf("%s is not there: skipped\n\n", directory.c_str());
    else {
        benchColumns(rules, directory, isVerbose);
        benchDenylists(rules, directory, isVerbose);
    }
    benchOrdinary(rules, ordinary, isVerbose);
    benchTelling(rules, std::string(TELLTALE_TESTS_DATA_DIR) + "/audit/telling_names.tsv", isVerbose);
    benchSpeed(rules, directory, ordinary);
    return 0;
}
