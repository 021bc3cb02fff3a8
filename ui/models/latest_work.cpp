// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/latest_work.h"

#include <utility>

namespace telltale::models {

LatestWork::~LatestWork()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void LatestWork::cancel()
{
    if (m_control)
        m_control->m_isStopped = true;
    m_control.reset();
}

void LatestWork::start(Work work)
{
    cancel();
    m_control = std::make_shared<Control>();
    m_control->m_tell = [this, control = std::weak_ptr<Control>(m_control)](qulonglong done, qulonglong total) {
        QMetaObject::invokeMethod(
            this,
            [this, control, done, total] {
                if (m_control && control.lock() == m_control)
                    Q_EMIT progressed(done, total);
            },
            Qt::QueuedConnection);
    };
    std::thread before = std::move(m_thread);
    m_thread = std::thread([this, control = m_control, work = std::move(work), before = std::move(before)]() mutable {
        if (before.joinable())
            before.join();
        if (control->isStopped())
            return;
        Done done = work(*control);
        QMetaObject::invokeMethod(
            this,
            [this, control, done = std::move(done)] {
                if (control != m_control)
                    return;
                m_control.reset();
                if (done)
                    done();
            },
            Qt::QueuedConnection);
    });
}

} // namespace telltale::models
