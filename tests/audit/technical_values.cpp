// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/technical_values.h"

#include "audit/values/key_words.h"
#include "payload/lexeme.h"
#include "payload/loaders/load.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <random>
#include <set>

using namespace telltale;

namespace {

/// Collects the leaves of what is loaded.
class ValueSink : public payload::RecordSink
{
public:
    bool record(const payload::Record &record) override
    {
        const payload::Document &document = record.document;
        for (payload::NodeIndex i = record.root; i < record.end; ++i) {
            const payload::Node &node = document.node(i);
            if (!node.isLeaf())
                continue;
            const std::string_view lexeme = document.lexeme(i);
            const bool isString = node.type() == payload::NodeType::String;
            const std::string path = document.path(i);
            values.push_back({path.substr(path.rfind('/') + 1),
                              isString ? payload::decodeString(lexeme) : std::string(lexeme), node.type()});
        }
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

    std::vector<TechnicalValue> values;
};

constexpr std::array technicalWords{
    "version",  "sdk",      "count",    "duration", "elapsed",   "size",    "bytes",   "status", "code",
    "level",    "severity", "kind",     "type",     "method",    "mode",    "state",   "unit",   "index",
    "line",     "column",   "build",    "hash",     "commit",    "format",  "env",     "stage",  "channel",
    "runtime",  "arch",     "platform", "op",       "operation", "success", "enabled", "rate",   "priority",
    "interval", "timeout",  "retries",  "min",      "max",       "sum",     "event",   "action", "library",
    "flavor",   "edition",  "handled",  "encoding", "framework", "engine",  "logger",  "plan"};

bool isTechnicalKey(const std::string &key)
{
    const audit::KeyWords words(key);
    for (const char *other : {"country", "postal", "ip", "mac", "user", "locale", "phone"}) {
        if (words.has(other))
            return false;
    }
    return std::any_of(technicalWords.begin(), technicalWords.end(),
                       [&words](const char *word) { return words.has(word); });
}

/// Numbers that follow from where one starts, so that every run has the same.
class Maker
{
public:
    unsigned below(unsigned limit) { return static_cast<unsigned>(m_engine() % limit); }
    std::string number(unsigned limit) { return std::to_string(below(limit)); }
    std::string hex(std::size_t digits)
    {
        std::string out;
        for (std::size_t i = 0; i < digits; ++i)
            out += "0123456789abcdef"[below(16)];
        return out;
    }
    template<std::size_t count>
    std::string one(const std::array<const char *, count> &all)
    {
        return all[below(count)];
    }

private:
    std::mt19937 m_engine{20240109};
};

std::string versionText(Maker &maker)
{
    const std::string core = maker.number(30) + '.' + maker.number(40) + '.' + maker.number(300);
    constexpr std::array shapes{"", "-beta.", "-rc", "+build.", ".", "-SNAPSHOT", "-alpha"};
    const std::string shape = maker.one(shapes);
    const std::string tail = shape.empty() || shape == "-SNAPSHOT" ? std::string() : maker.number(5000);
    return (maker.below(3) ? "" : "v") + core + shape + tail;
}

std::string durationText(Maker &maker)
{
    constexpr std::array units{"ms", "s", "us", "ns", " ms", " s", "m", "h"};
    return maker.below(4) ? maker.number(90000) + maker.one(units)
                          : "PT" + maker.number(60) + "M" + maker.number(60) + "S";
}

std::string wordText(Maker &maker)
{
    constexpr std::array first{"page", "user",    "session", "app",   "query", "widget", "click",    "load",
                               "http", "service", "db",      "cache", "login", "job",    "telemetry"};
    constexpr std::array second{"started", "viewed", "name", "error", "created", "id",     "host",   "click",
                                "version", "open",   "run",  "link",  "status",  "failed", "timeout"};
    constexpr std::array joints{"_", "-", ".", " ", "", ":", "/"};
    std::string word = maker.one(first) + maker.one(joints) + maker.one(second);
    if (maker.below(3) == 0)
        std::transform(word.begin(), word.end(), word.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return word;
}

std::string buildText(Maker &maker)
{
    constexpr std::array lengths{7, 8, 10, 12, 16, 20, 32, 40, 64};
    switch (maker.below(5)) {
    case 0:
        return "sha256:" + maker.hex(64);
    case 1:
        return "build-" + maker.number(99999) + '-' + maker.hex(7);
    case 2:
        return "2024" + maker.number(9) + maker.number(9) + '.' + maker.number(40);
    default:
        return maker.hex(static_cast<std::size_t>(lengths[maker.below(lengths.size())]));
    }
}

std::string otherText(Maker &maker)
{
    constexpr std::array files{"main.js",   "index.html",  "app.py", "lib.rs",    "Main.java",
                               "chunk.css", "logo@2x.png", "a.out",  "README.md", "setup.sh"};
    switch (maker.below(9)) {
    case 0:
        return '#' + maker.hex(6);
    case 1:
        return maker.number(3000) + 'x' + maker.number(2000);
    case 2:
        return maker.number(100) + '%';
    case 3:
        return maker.number(1000) + '-' + maker.number(1000);
    case 4:
        return maker.number(9000) + ',' + maker.number(999);
    case 5:
        return maker.one(files);
    case 6:
        return "node" + maker.number(22) + "-linux-x64";
    case 7:
        return '^' + maker.number(20) + '.' + maker.number(20) + ".0";
    default:
        return "react@" + maker.number(20) + '.' + maker.number(9) + '.' + maker.number(9);
    }
}

} // namespace

std::vector<TechnicalValue> capturedValues(const std::string &shared)
{
    ValueSink sink;
    std::vector<std::string> files{TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"};
    std::error_code none;
    for (const auto &entry : std::filesystem::directory_iterator(shared + "/protocols/captures", none))
        files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    for (const std::string &file : files)
        payload::load(file, {}, sink);
    return std::move(sink.values);
}

std::vector<TechnicalValue> technicalValues(const std::string &shared)
{
    std::vector<TechnicalValue> out;
    std::set<std::string> seen;
    const auto add = [&](TechnicalValue value) {
        if (!value.text.empty() && seen.insert(value.text).second)
            out.push_back(std::move(value));
    };
    for (TechnicalValue &value : capturedValues(shared)) {
        if (isTechnicalKey(value.key))
            add(std::move(value));
    }
    Maker maker;
    for (int i = 0; i < 150; ++i) {
        add({"version", versionText(maker)});
        add({"duration", durationText(maker)});
        add({"kind", wordText(maker)});
        add({"build", buildText(maker)});
        add({"detail", otherText(maker)});
        add({"count", maker.number(i % 2 ? 100000 : 2000000000), payload::NodeType::Number});
        add({"total", maker.number(2000000000), payload::NodeType::String});
        add({"ratio", maker.number(100) + '.' + maker.number(1000000), payload::NodeType::Number});
    }
    return out;
}

bool isTelling(const audit::ValueMatch &match)
{
    return match.category <= audit::Category::Pseudonym;
}
