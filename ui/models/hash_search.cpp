// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hash_search.h"

#include "privacy/reidentify/digest_collector.h"
#include "privacy/reidentify/known_values.h"
#include "ui/models/capture_walk.h"
#include "ui/models/shared_knowledge.h"

#include <QFile>

#include <algorithm>
#include <thread>

namespace telltale::models {

HashSearch::HashSearch(const payload::Capture &capture, const SharedKnowledge &knowledge, QObject *parent)
    : QObject(parent), m_capture(capture), m_knowledge(knowledge)
{
}

HashSearch::~HashSearch()
{
    m_stop.request_stop();
}

void HashSearch::addList(const QString &list)
{
    if (!m_lists.contains(list))
        m_lists << list;
}

void HashSearch::addSpace(const QString &space)
{
    if (!m_spaces.contains(space))
        m_spaces << space;
}

void HashSearch::removeTried(const QString &name)
{
    m_lists.removeAll(name);
    m_spaces.removeAll(name);
}

void HashSearch::setOwnMachine(bool own)
{
    m_hasOwnMachine = own;
}

void HashSearch::stop()
{
    m_stop.request_stop();
}

void HashSearch::forget()
{
    m_stop.request_stop();
    m_work.cancel();
    m_answer = {};
    m_hasAnswer = false;
}

void HashSearch::start()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_work.start([this, view = m_capture.view(), task = Task{m_lists, m_spaces, m_hasOwnMachine, m_stop}](
                     const LatestWork::Control &control) -> LatestWork::Done {
        auto answer = std::make_shared<Answer>(search(view, task, control));
        return [this, answer] {
            m_answer = std::move(*answer);
            m_hasAnswer = true;
            Q_EMIT finished();
        };
    });
}

void HashSearch::tell(const privacy::SearchProgress &progress)
{
    QMetaObject::invokeMethod(
        this,
        [this, name = QString::fromUtf8(progress.name.data(), static_cast<qsizetype>(progress.name.size())),
         done = progress.tried, total = progress.total, left = progress.secondsLeft] {
            if (isRunning())
                Q_EMIT progressed(name, done, total, left);
        },
        Qt::QueuedConnection);
}

HashSearch::Answer HashSearch::search(const payload::CaptureView &view, Task task, const LatestWork::Control &control)
{
    Answer answer;
    privacy::DigestCollector collector(m_knowledge.get());
    if (!walkCapture(view, {}, control, [&collector](const payload::Record &record) { collector.add(record); }))
        return answer;
    privacy::DigestSearch::Options options;
    options.threads = std::max(1u, std::thread::hardware_concurrency());
    options.stop = task.stop.get_token();
    options.progress = [this](const privacy::SearchProgress &progress) { tell(progress); };
    privacy::DigestSearch search(collector.take(), options);
    tryAll(search, task, answer.problems);
    privacy::MachineRate rate(options.threads);
    answer.results = resultsOf(search, rate);
    answer.values = search.values();
    answer.seconds = search.seconds();
    answer.rate = rate.perSecond(privacy::HashAlgorithm::Sha256);
    answer.wasStopped = search.isStopped();
    return answer;
}

void HashSearch::tryAll(privacy::DigestSearch &search, const Task &task, QStringList &problems)
{
    search.tryKnown(audit::KnownDigests());
    if (task.hasOwnMachine) {
        privacy::FixedValues own(tr("this machine").toStdString(), privacy::machineValues(privacy::readMachineFacts()));
        search.tryValues(own);
    }
    for (const QString &list : task.lists) {
        const auto source = privacy::openKnownValues(QFile::encodeName(list).toStdString(), payload::Limits());
        if (!source) {
            problems << source.error().message;
            continue;
        }
        const privacy::ValueSource::Outcome outcome = search.tryValues(**source);
        if (!outcome.isWhole)
            problems << outcome.problem;
    }
    for (const QString &text : task.spaces) {
        const auto space = privacy::readSpace(text.toStdString());
        if (space)
            search.trySpace(**space);
        else
            problems << space.error().message;
    }
}

std::vector<HashResult> HashSearch::resultsOf(const privacy::DigestSearch &search, privacy::MachineRate &rate)
{
    const privacy::DigestFinds &finds = search.finds();
    std::vector<HashResult> results;
    for (privacy::Reidentified &found : privacy::ReidentifyJudge(search, rate).all()) {
        const privacy::DigestRow &row = finds.rows[found.row];
        HashResult result;
        result.path = finds.fields[row.field].path;
        result.text = row.text;
        result.event = finds.names[row.event];
        result.source = finds.names[row.source];
        result.line = row.line;
        result.count = row.count;
        result.isSecret = row.isSecret;
        result.found = std::move(found);
        results.push_back(std::move(result));
    }
    return results;
}

} // namespace telltale::models
