// SPDX-License-Identifier: GPL-3.0-or-later
// How fast candidates are tried against digests, beside what others do for one hash, and a list of a million values
// against a million digests.
#include "privacy/canaries/canaries.h"
#include "privacy/hashing/digest_coding.h"
#include "privacy/reidentify/digest_search.h"

#include <QCryptographicHash>
#include <QProcess>

#include <openssl/evp.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

using namespace telltale::privacy;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int benchRounds = 5;
constexpr int onePass = 1'000'000;

double secondsOf(const std::function<void()> &run)
{
    const Clock::time_point begin = Clock::now();
    run();
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// What all threads of this process have computed so far, in seconds: the same on a busy machine.
double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double processorSecondsOf(const std::function<void()> &run)
{
    const double begin = processorSeconds();
    run();
    return processorSeconds() - begin;
}

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Digests as a collector would give them.
DigestFinds findsOf(const std::vector<std::string> &texts)
{
    DigestFinds finds;
    finds.names.emplace_back();
    finds.fields.push_back({"/userId", "userId", {}, texts.size()});
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto [at, isNew] = finds.texts.emplace("\0\0\0\0" + texts[i], static_cast<std::uint32_t>(i));
        DigestRow row;
        row.text = at->first;
        row.firstForm = static_cast<std::uint32_t>(finds.forms.size());
        row.isLikely = true;
        for (DigestForm &form : digestForms(telltale::payload::NodeType::String, texts[i])) {
            finds.forms.push_back(std::move(form));
            finds.rowOfForm.push_back(static_cast<std::uint32_t>(finds.rows.size()));
            ++row.forms;
        }
        finds.rows.push_back(row);
    }
    return finds;
}

std::vector<std::string> shaOf(const std::vector<std::string> &values)
{
    Hasher hasher;
    std::vector<std::string> texts;
    for (const std::string &value : values)
        texts.push_back(digestText(hasher.digest(HashAlgorithm::Sha256, value), DigestCoding::Hex));
    return texts;
}

std::vector<std::string> users(const char *domain, int count)
{
    std::vector<std::string> values;
    for (int i = 0; i < count; ++i)
        values.push_back("user" + std::to_string(i) + '@' + domain);
    return values;
}

/// Candidates a second of a space of addresses, against a thousand digests.
double searchRate(unsigned threads, double &perProcessor)
{
    DigestSearch::Options options;
    options.threads = threads;
    options.hashes = bitOf(HashAlgorithm::Sha256);
    DigestSearch search(findsOf(shaOf(users("nowhere.invalid", 1000))), options);
    const auto space = readSpace("ipv4:10.0.0.0/10");
    double processor = 0;
    const double seconds = secondsOf([&] { processor = processorSecondsOf([&] { search.trySpace(**space); }); });
    perProcessor = static_cast<double>(search.hashed()) / processor;
    return static_cast<double>(search.hashed()) / seconds;
}

void printRate(const char *name, double rate, double first)
{
    std::printf("  %-52s %8.2f M/s  %5.2f\n", name, rate / 1e6, rate / first);
}

std::string benchText(int i)
{
    return "10.11." + std::to_string(i % 256) + '.' + std::to_string(i / 256 % 256);
}

double pythonRate()
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import hashlib,time\n"
                                 "s=hashlib.sha256\n"
                                 "v=[b'10.11.%d.%d'%(i%256,i//256%256) for i in range(1000000)]\n"
                                 "t=time.process_time()\n"
                                 "for x in v: s(x).digest()\n"
                                 "print(1000000/(time.process_time()-t))")});
    return python.waitForFinished(120'000) ? python.readAllStandardOutput().trimmed().toDouble() : 0;
}

void rates()
{
    std::vector<std::string> texts;
    for (int i = 0; i < onePass; ++i)
        texts.push_back(benchText(i));
    std::vector<double> ours;
    std::vector<double> two;
    std::vector<double> alone;    // a second of a processor
    std::vector<double> together; // likewise, with two threads
    std::vector<double> hasher;
    std::vector<double> oneShot;
    std::vector<double> qt;
    unsigned char digest[64];
    for (int round = 0; round < benchRounds; ++round) {
        ours.push_back(searchRate(1, alone.emplace_back()));
        two.push_back(searchRate(2, together.emplace_back()));
        Hasher own;
        hasher.push_back(onePass / processorSecondsOf([&] {
                             for (const std::string &text : texts)
                                 own.digest(HashAlgorithm::Sha256, text, digest);
                         }));
        oneShot.push_back(onePass / processorSecondsOf([&] {
                              for (const std::string &text : texts)
                                  EVP_Digest(text.data(), text.size(), digest, nullptr, EVP_sha256(), nullptr);
                          }));
        qt.push_back(onePass / processorSecondsOf([&] {
                         for (const std::string &text : texts)
                             QCryptographicHash::hash(
                                 QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())),
                                 QCryptographicHash::Sha256);
                     }));
    }
    const double first = middle(alone);
    std::printf("SHA-256 of short texts, medians of %d rounds, and how many times the first one\n", benchRounds);
    std::printf("  a second of a processor:\n");
    printRate("the search: made, hashed, looked up; one thread", first, first);
    printRate("the search, two threads", middle(together), first);
    printRate("Hasher alone", middle(hasher), first);
    printRate("EVP_Digest, one-shot", middle(oneShot), first);
    printRate("QCryptographicHash", middle(qt), first);
    if (const double python = pythonRate(); python > 0)
        printRate("Python's hashlib", python, first);
    std::printf("  a second of the clock (of a machine that may be busy):\n");
    printRate("the search, one thread", middle(ours), middle(ours));
    printRate("the search, two threads", middle(two), middle(ours));
}

void lists()
{
    std::printf("\na list of a million addresses (all variants) against a million SHA-256 digests, seconds\n");
    const std::vector<std::string> values = users("example.org", onePass);
    std::vector<std::string> half = shaOf(users("example.org", onePass / 2));
    const std::vector<std::string> strangers = shaOf(users("nowhere.invalid", onePass / 2));
    const std::vector<std::string> all = shaOf(values);
    half.insert(half.end(), strangers.begin(), strangers.end());
    const std::vector<std::string> none = shaOf(users("nowhere.invalid", onePass));
    struct Case
    {
        const char *name;
        const std::vector<std::string> &digests;
    };
    for (const Case &one : {Case{"all turn back", all}, Case{"half turn back", half}, Case{"none turns back", none}}) {
        for (const unsigned threads : {1u, 2u}) {
            std::vector<double> seconds;
            std::vector<double> processor;
            std::uint64_t hashed = 0;
            for (int round = 0; round < 3; ++round) {
                DigestSearch::Options options;
                options.threads = threads;
                DigestSearch search(findsOf(one.digests), options);
                FixedValues source("list", values);
                seconds.push_back(
                    secondsOf([&] { processor.push_back(processorSecondsOf([&] { search.tryValues(source); })); }));
                hashed = search.hashed();
            }
            std::printf("  %-16s %u thread%s  %6.2f s, %.2f s of processors  (%.1f M hashes)\n", one.name, threads,
                        threads == 1 ? " " : "s", middle(seconds), middle(processor),
                        static_cast<double>(hashed) / 1e6);
        }
    }
}

void canaries()
{
    constexpr int events = 20'000;
    const std::string url = "https://dev.example.org/applications?u=" + std::string(40, 'u') + "%20x";
    const std::string id = "a3d8b23b9b0cac986af79f4826d009463f8dfc372f188934710115491b7665a1";
    double bytes = 0;
    ValueSearch search(plantCanaries("bench"));
    const double seconds = secondsOf([&] {
        for (int i = 0; i < events; ++i) {
            for (const std::string &text : {url, id, std::string("APPLICATIONS_PAGE_LOAD"), std::string("en-US"),
                                            std::to_string(i), std::string("2020-11-04T10:52:14.616Z")}) {
                search.searchBytes(text, "bench");
                bytes += static_cast<double>(text.size());
            }
        }
    });
    std::printf("\nsix canaries in values of events: %.1f MB/s, %.2f M values a second\n", bytes / seconds / 1e6,
                events * 6 / seconds / 1e6);
}

} // namespace

int main()
{
    rates();
    lists();
    canaries();
    return 0;
}
