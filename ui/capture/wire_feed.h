// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_session.h"
#include "ui/models/policy_desk.h"

#include <QObject>

#include <functional>
#include <optional>

namespace telltale::ui {

/// Puts the policy of the window in force on its wire, when a capture starts and at each change, with the person's key
/// where it needs one. Without the key it is in force all the same, and nothing leaves. Window's thread.
class WireFeed : public QObject
{
    Q_OBJECT
public:
    /// Asked once, when a policy first needs a key while a capture starts or runs. May run events while it waits for a
    /// person who opens the keyring.
    using Keys = std::function<Result<privacy::KeySource>()>;

    /// Both must outlive it.
    WireFeed(models::PolicyDesk &desk, CaptureSession &session, Keys keys, QObject *parent = nullptr);

    /// The key of the person: of the keyring, or of its file.
    static Result<privacy::KeySource> usualKeys();
    /// Why the policy cannot be applied, and so nothing leaves; empty: it can.
    QString problem() const { return m_problem; }
    /// Asks for the key again.
    void retry();

Q_SIGNALS:
    void problemChanged();

private:
    void feed();
    void askForKey();
    void setProblem(const QString &problem);

    models::PolicyDesk &m_desk;
    CaptureSession &m_session;
    Keys m_askKeys;
    std::optional<privacy::KeySource> m_keys;
    QString m_problem;
    bool m_isAsking = false;
};

} // namespace telltale::ui
