// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/capture.h"
#include "ui/models/secrets.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <thread>
#include <vector>

namespace telltale::audit {
class Knowledge;
}

namespace telltale::models {

class SharedKnowledge;

/// What an export is written as: what `telltale inspect` prints with the same format.
enum class ExportFormat : std::uint8_t { Ndjson, Json, Csv };

/// Writes events to a file on a thread of its own. One at a time.
class EventExport : public QObject
{
    Q_OBJECT
public:
    explicit EventExport(QObject *parent = nullptr);
    ~EventExport() override;

    /// What fields are judged by; it must outlive this. Without it nothing is said of what they are.
    void judgeBy(const SharedKnowledge *knowledge) { m_knowledge = knowledge; }
    /// The events by their numbers, in this order. The file is readable by its owner only; it may not be one of the
    /// inputs. Does nothing while another export runs.
    void start(payload::CaptureView capture, std::vector<std::size_t> events, ExportFormat format, const QString &path);
    bool isRunning() const { return m_running; }
    /// Stops; what was written until then stays, whole up to its last event.
    void cancel();

Q_SIGNALS:
    void progressed(qulonglong done, qulonglong total);
    /// `error` is empty when all was written.
    void finished(qulonglong events, const QString &path, const QString &error);

private:
    void run(const payload::CaptureView &capture, const std::vector<std::size_t> &events, ExportFormat format,
             const QString &path);
    void end(qulonglong events, const QString &path, const QString &error);

    const SharedKnowledge *m_knowledge = nullptr;
    std::thread m_thread;
    std::atomic<bool> m_cancelled{false};
    bool m_running = false;
};

/// The bytes of events as they were sent, a line feed between them; with *** for credentials, unless they are wanted or
/// there is no knowledge of them.
std::string bytesOf(const payload::CaptureView &capture, const std::vector<std::size_t> &events,
                    const std::shared_ptr<const audit::Knowledge> &knowledge = nullptr,
                    Secrets secrets = Secrets::Masked);

} // namespace telltale::models
