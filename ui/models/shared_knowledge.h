// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace telltale::audit {
class Knowledge;
}

namespace telltale::models {

/// What fields are judged by, one for a window: made by whoever wants it first, which takes some tens of milliseconds,
/// and there at once after that.
class SharedKnowledge : public QObject
{
    Q_OBJECT
public:
    /// With the rules and catalogues of the person, in their usual folder.
    explicit SharedKnowledge(QObject *parent = nullptr);
    /// With those in this folder.
    explicit SharedKnowledge(std::string folder, QObject *parent = nullptr);
    ~SharedKnowledge() override;

    /// Any thread: makes it, or waits for who does.
    std::shared_ptr<const audit::Knowledge> get() const;
    /// Any thread, without waiting: true once it is made.
    bool isMade() const { return m_isMade.load(std::memory_order_acquire); }
    /// Begins to make it, on a thread of its own.
    void prepare();
    /// What is wrong with the person's files; what there was without them holds. Nothing before it is made.
    const std::vector<Diagnostic> &findings() const;

Q_SIGNALS:
    void made();

private:
    void make() const;

    std::string m_folder;
    mutable std::once_flag m_once;
    mutable std::atomic<bool> m_isMade{false};
    mutable std::shared_ptr<const audit::Knowledge> m_knowledge;
    mutable std::vector<Diagnostic> m_findings;
    std::thread m_thread;
};

} // namespace telltale::models
