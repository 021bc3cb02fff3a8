// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange_records.h"
#include "privacy/proof/proof_verdict.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <string>

namespace telltale::test {

/// What `tool` declares: one kind that is always sent, one that comes every hour, one when something is done.
inline std::string toolCatalogue(const std::string &interval = "1h, in old releases 30m")
{
    return "product = \"tool\"\ntitle = \"Tool\"\n"
           "[[event]]\nkind = \"ping\"\nrequest = \"GET */ping\"\ngate = \"always\"\ninterval = \"2h\"\n"
           "[[event]]\nkind = \"stats\"\nnames = [\"stats\"]\nhosts = [\"stats.example\"]\ngate = \"when-enabled\"\n"
           "interval = \""
        + interval
        + "\"\n"
          "[[event]]\nkind = \"click\"\nnames = [\"click\"]\nhosts = [\"click.example\"]\ngate = \"when-enabled\"\n"
          "interval = \"when it happens\"\n";
}

/// Everything that is known, and this catalogue.
inline std::shared_ptr<const audit::Knowledge> knowledgeWith(const std::string &catalogue)
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("catalogues"));
    QFile file(folder.filePath(QStringLiteral("catalogues/tool.toml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(catalogue.data(), qint64(catalogue.size())) < 0)
        qFatal("no file");
    file.close();
    std::vector<Diagnostic> findings;
    auto knowledge = audit::Knowledge::withFolder(folder.path().toStdString(), findings);
    if (!findings.empty())
        qFatal("%s", qPrintable(findings.front().message));
    return knowledge;
}

inline privacy::ProofSubject subjectOf(const std::string &product, std::shared_ptr<const audit::Knowledge> knowledge)
{
    privacy::SwitchDescription description;
    description.product = product;
    description.title = product;
    return privacy::ProofSubject::of(description, std::move(knowledge));
}

/// A proof with made-up requests. The moments: it began at 1,000,000 ms, was switched off an hour later, and ended four
/// hours after that.
class ProofCapture
{
public:
    static constexpr std::int64_t minute = 60'000;
    static constexpr std::int64_t began = 1'700'000'000'000;
    static constexpr std::int64_t off = began + 60 * minute;
    static constexpr std::int64_t ended = off + 240 * minute;

    explicit ProofCapture(privacy::ProofSubject subject) : log(std::move(subject))
    {
        timeline.began = began;
        timeline.switchedOff = timeline.heeded = off;
        timeline.ended = ended;
        timeline.baselineState = privacy::SwitchState::On;
        timeline.offState = timeline.endState = privacy::SwitchState::Off;
        timeline.coverage.isKnown = true;
    }

    void post(std::int64_t time, const std::string &body, const std::string &url = "https://t.example/track",
              const std::string &type = "application/json")
    {
        payload::Exchange exchange = made(time, "POST", url);
        exchange.headers.push_back({"Content-Type", type});
        exchange.body = std::make_shared<payload::PaddedText>(body);
        exchange.sentSize = body.size();
        give(exchange);
    }
    void event(std::int64_t time, const std::string &name) { post(time, "{\"event\":\"" + name + "\",\"n\":1}"); }
    void get(std::int64_t time, const std::string &url) { give(made(time, "GET", url)); }
    void give(const payload::Exchange &exchange)
    {
        payload::ExchangeRecords records("made", m_options, log);
        records.exchange(exchange);
        ++m_number;
    }
    payload::Exchange made(std::int64_t time, const std::string &method, const std::string &url) const
    {
        payload::Exchange exchange;
        exchange.number = m_number;
        exchange.time = time;
        exchange.method = method;
        exchange.url = url;
        exchange.target = url.substr(url.find('/', url.find("://") + 3));
        exchange.version = "HTTP/1.1";
        exchange.status = 200;
        exchange.headers.push_back({"User-Agent", "tool/1"});
        return exchange;
    }

    privacy::ProofVerdict judged()
    {
        log.settle();
        return privacy::judgeProof(log, timeline, pointed);
    }

    privacy::ProofLog log;
    privacy::ProofTimeline timeline;
    std::optional<std::vector<std::string>> pointed;

private:
    payload::LoadOptions m_options;
    std::uint32_t m_number = 0;
};

inline const privacy::ProofRow *rowNamed(const privacy::ProofVerdict &verdict, const std::string &label)
{
    for (const privacy::ProofRow &row : verdict.rows) {
        if (row.label == label)
            return &row;
    }
    return nullptr;
}

} // namespace telltale::test
