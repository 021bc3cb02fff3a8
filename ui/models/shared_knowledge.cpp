// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shared_knowledge.h"

#include "audit/knowledge.h"
#include "payload/protocols/protocols.h"

namespace telltale::models {

SharedKnowledge::SharedKnowledge(QObject *parent) : SharedKnowledge(audit::Knowledge::usualFolder(), parent) {}

SharedKnowledge::SharedKnowledge(std::string folder, QObject *parent) : QObject(parent), m_folder(std::move(folder)) {}

SharedKnowledge::~SharedKnowledge()
{
    if (m_thread.joinable())
        m_thread.join();
}

void SharedKnowledge::make() const
{
    m_knowledge = audit::Knowledge::withFolder(m_folder, m_findings);
    const std::vector<Diagnostic> &protocols = payload::Protocols::usualFindings();
    m_findings.insert(m_findings.end(), protocols.begin(), protocols.end());
    m_isMade.store(true, std::memory_order_release);
    // Never at once: who asked may be in the middle of something.
    auto *const self = const_cast<SharedKnowledge *>(this);
    QMetaObject::invokeMethod(self, &SharedKnowledge::made, Qt::QueuedConnection);
}

std::shared_ptr<const audit::Knowledge> SharedKnowledge::get() const
{
    std::call_once(m_once, [this] { make(); });
    return m_knowledge;
}

void SharedKnowledge::prepare()
{
    if (!isMade() && !m_thread.joinable())
        m_thread = std::thread([this] { get(); });
}

const std::vector<Diagnostic> &SharedKnowledge::findings() const
{
    static const std::vector<Diagnostic> none;
    return isMade() ? m_findings : none;
}

} // namespace telltale::models
