// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index_writer.h"

#include "store/background.h"
#include "store/index/index_builder.h"
#include "store/record_segments.h"

#include <csignal>

namespace telltale::store {

using std::chrono::steady_clock;

namespace {

/// SQLite does not ask for RLIMIT_FSIZE before it writes. The signal goes to the thread that wrote; blocked, the write
/// fails as it does on a full disk.
void outliveFullDisks()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGXFSZ);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

} // namespace

IndexWriter::IndexWriter(std::string record, IndexWriterOptions options)
    : m_record(std::move(record)), m_options(options), m_thread([this] { run(); })
{
}

IndexWriter::~IndexWriter()
{
    m_finishBy = (steady_clock::now() + m_options.finishWithin).time_since_epoch().count();
    {
        const std::lock_guard lock(m_mutex);
        m_condition.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void IndexWriter::wake()
{
    // Mostly it is awake already, or will look in a moment.
    if (m_isWoken.exchange(true))
        return;
    const std::lock_guard lock(m_mutex);
    m_condition.notify_all();
}

void IndexWriter::stop()
{
    m_isStopped = true;
    {
        const std::lock_guard lock(m_mutex);
        m_condition.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

IndexProgress IndexWriter::progress() const
{
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

std::optional<Error> IndexWriter::trouble() const
{
    const std::lock_guard lock(m_mutex);
    return m_trouble;
}

bool IndexWriter::goesOn() const
{
    const steady_clock::rep finishBy = m_finishBy;
    return !m_isStopped && (finishBy == 0 || steady_clock::now().time_since_epoch().count() < finishBy);
}

void IndexWriter::run()
{
    takeLowestPriority();
    outliveFullDisks();
    IndexBuilder builder(m_record);
    IndexPatience patience(m_options.patience);
    for (;;) {
        const bool isFinishing = m_finishBy != 0;
        m_isWoken = false;
        const Pause pause = work(builder, patience);
        if (isFinishing || !goesOn())
            return;
        if (pause == Pause::UntilWoken && sleepUntilWoken())
            // How fast the record grows from here on is seen when it has grown for a while.
            static_cast<void>(isPatient(builder, patience));
        if (!sleep(pause == Pause::Trouble ? m_options.retry : m_options.gather))
            return;
    }
}

/// Until there is a reason for a pause.
IndexWriter::Pause IndexWriter::work(IndexBuilder &builder, IndexPatience &patience)
{
    while (goesOn()) {
        if (isPatient(builder, patience)) {
            report(builder, false);
            return Pause::Patience;
        }
        const IndexBuilder::Step step = builder.step([this] { return goesOn(); });
        report(builder, step == IndexBuilder::Step::CaughtUp);
        if (step == IndexBuilder::Step::Blocked)
            return Pause::Trouble;
        if (step == IndexBuilder::Step::CaughtUp)
            return Pause::UntilWoken;
    }
    return Pause::UntilWoken;
}

bool IndexWriter::isPatient(const IndexBuilder &builder, IndexPatience &patience) const
{
    return m_finishBy == 0 && patience.waits(recordSize(m_record), builder.behind(), steady_clock::now());
}

/// False when it is to end.
bool IndexWriter::sleepUntilWoken()
{
    std::unique_lock lock(m_mutex);
    m_condition.wait(lock, [this] { return m_isWoken || isEnding(); });
    return !isEnding();
}

/// False when it is to end at once.
bool IndexWriter::sleep(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_condition.wait_for(lock, time, [this] { return isEnding(); });
    return !m_isStopped;
}

void IndexWriter::report(const IndexBuilder &builder, bool isCaughtUp)
{
    IndexProgress progress{builder.exchanges(), builder.behind(), isCaughtUp};
    const std::lock_guard lock(m_mutex);
    m_progress = progress;
    m_trouble = builder.trouble();
}

} // namespace telltale::store
