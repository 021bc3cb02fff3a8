// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/wire_feed.h"

#include "privacy/keys/key_store.h"

#include <QPointer>

namespace telltale::ui {

WireFeed::WireFeed(models::PolicyDesk &desk, CaptureSession &session, Keys keys, QObject *parent)
    : QObject(parent), m_desk(desk), m_session(session), m_askKeys(std::move(keys))
{
    connect(&desk, &models::PolicyDesk::changed, this, &WireFeed::feed);
    connect(&session, &CaptureSession::stateChanged, this, [this] {
        if (m_session.state() == CaptureSession::State::Starting)
            feed();
    });
    feed();
}

Result<privacy::KeySource> WireFeed::usualKeys()
{
    constexpr int mostSeconds = 30;
    Result<privacy::StoredKey> stored = privacy::usualKey(*privacy::desktopKeyring(mostSeconds));
    return stored ? Result<privacy::KeySource>(privacy::KeySource(std::move(stored->key))) : stored.error();
}

void WireFeed::retry()
{
    if (!m_keys)
        setProblem({});
    feed();
}

/// The policy is in force before the key is there: until then nothing leaves.
void WireFeed::feed()
{
    const std::shared_ptr<const privacy::Policy> &policy = m_desk.policy();
    const bool needsKey = policy->needsKey();
    m_session.setPolicy(policy, needsKey && m_keys ? *m_keys : privacy::KeySource());
    if (!needsKey)
        setProblem({});
    else if (!m_keys && m_problem.isEmpty() && m_session.state() != CaptureSession::State::Off)
        askForKey();
}

void WireFeed::askForKey()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    // Never in the middle of what has changed the policy, since it may wait for a person.
    const auto ask = [this] {
        const QPointer<WireFeed> self(this);
        Result<privacy::KeySource> keys = m_askKeys();
        if (!self)
            return; // the window was closed meanwhile
        m_isAsking = false;
        if (keys)
            m_keys = *std::move(keys);
        else if (m_desk.policy()->needsKey())
            setProblem(keys.error().message);
        feed();
    };
    QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection);
}

void WireFeed::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace telltale::ui
