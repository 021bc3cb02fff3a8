// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/log_reading.h"

#include "store/activity/activity_reader.h"
#include "store/activity/activity_verification.h"

namespace telltale::report {

namespace {

constexpr std::string_view proofEntry = store::activity::switchVerify;

ProofFact proofOf(const store::ActivityRecord &record)
{
    ProofFact proof;
    proof.number = record.number;
    proof.time = record.time;
    proof.product = record.subject;
    proof.evidence = record.after.value_or(std::string());
    proof.verdict = proof.evidence.substr(0, proof.evidence.find(':'));
    proof.capture = record.capture.value_or(std::string());
    return proof;
}

} // namespace

LogFact readLog(const std::string &path, const std::function<bool(const ProofFact &)> &isAsked,
                std::optional<std::uint64_t> upTo)
{
    LogFact log;
    log.path = path;
    Result<store::ActivityReader> reader = store::ActivityReader::open(path);
    if (!reader) {
        if (std::string_view(reader.error().code) != "activity-missing")
            log.problem = reader.error().message.toStdString();
        return log;
    }
    log.isThere = true;
    store::ActivityVerifier verifier;
    while (const auto line = reader->next()) {
        const store::ActivityLine read = verifier.add(*line);
        if (!read.record || read.record->what == store::activity::exported)
            continue;
        if (upTo && read.record->number > *upTo)
            break;
        log.head = store::ActivityHead{read.record->number, read.record->hash};
        log.headTime = read.record->time;
        // What comes behind the head is no matter of this report.
        log.isIntact = verifier.soFar().breakCount == 0;
        if (read.isWhole() && read.record->what == proofEntry) {
            ProofFact proof = proofOf(*read.record);
            if (isAsked(proof))
                log.proofs.push_back(std::move(proof));
        }
    }
    if (const auto problem = reader->error())
        log.problem = problem->message.toStdString();
    return log;
}

LogAnswer askLog(const std::string &path, const std::optional<ManifestLog> &head, std::string_view sha256)
{
    LogAnswer answer;
    Result<store::ActivityReader> reader = store::ActivityReader::open(path);
    if (!reader)
        return answer;
    answer.isThere = true;
    store::ActivityVerifier verifier;
    while (const auto line = reader->next()) {
        const store::ActivityLine read = verifier.add(*line);
        if (!read.isWhole())
            continue;
        const store::ActivityRecord &record = *read.record;
        if (head && record.number == head->number && hexOf(record.hash) == head->hash) {
            answer.hasHead = true;
            answer.isIntact = verifier.soFar().breakCount == 0;
        }
        const bool isExport = record.what == store::activity::exported && record.after;
        if (isExport && record.after->find(sha256) != std::string::npos) {
            answer.exportedBy = record.number;
            answer.exportedAt = record.time;
        }
    }
    return answer;
}

} // namespace telltale::report
