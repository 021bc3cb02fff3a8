// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activity/activity_log.h"
#include "store/activity/administrator.h"
#include "ui/models/latest_work.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <string>

class QWidget;

namespace telltale::ui {

class PassphraseDialog;
class Theme;

/// Where an administrator's passphrase is kept, and what is done with it told.
struct AdministratorFiles
{
    std::string log = store::usualActivityLog();
    std::string file = store::usualAdministratorFile();
    store::PassphraseCost cost = store::PassphraseCost::Usual;
};

/// Who may change the gate, policies and switches from this window. Where a passphrase is set it is asked for once, and
/// holds until the window closes, lock() is called or there is another one. Hashing takes about a second, on a thread
/// of its own. Lives on the window's thread.
class AdministratorGuard : public QObject
{
    Q_OBJECT
public:
    explicit AdministratorGuard(const Theme &theme, AdministratorFiles files = {}, QObject *parent = nullptr);
    ~AdministratorGuard() override;

    enum class State {
        Open,       ///< no passphrase is set: whoever is at the window may
        Locked,     ///< it has to be asked for
        Unlocked,   ///< it was given
        Unreadable, ///< it is not known what is set: nobody may
    };
    /// Read anew each time.
    State state() const;
    bool isAllowed() const { return state() == State::Open || state() == State::Unlocked; }
    /// Calls `then` at once where it is allowed; else after the passphrase was given in a dialog over `over`. Never,
    /// where that is given up. `what` says what is to be done: "Turning the gate".
    void allow(QWidget *over, const QString &what, std::function<void()> then);
    /// The dialog that asks; null: nothing is asked.
    PassphraseDialog *dialog() const;

    /// What came of a passphrase: a sentence where it is not Done.
    enum class Outcome { Done, Wrong, Failed };
    using Answer = std::function<void(Outcome outcome, const QString &sentence)>;
    // Each answers later, on the window's thread. Not while one runs: that is Failed at once. What is wrong is told to
    // the activity log; what cannot be told there does not happen.
    void unlock(const QString &passphrase, Answer answer);
    void set(const QString &passphrase, Answer answer);
    void change(const QString &old, const QString &passphrase, Answer answer);
    void remove(const QString &old, Answer answer);
    bool isBusy() const { return m_work.isRunning(); }
    /// It has to be given again.
    void lock();
    /// To be called once at the start: the log tells of a passphrase that was changed by other means. Does not wait.
    void noteState();

Q_SIGNALS:
    /// state() may be another one.
    void changed();
    /// The activity log could not be told of the state at the start: a sentence why.
    void notNoted(const QString &sentence);

private:
    using Deed = std::function<Result<bool>(const store::Administrator &)>;
    void run(Deed deed, Answer answer);

    const Theme &m_theme;
    AdministratorFiles m_files;
    models::LatestWork m_work;
    models::LatestWork m_noting;
    std::optional<std::string> m_given; ///< the hash of the passphrase that was given
    QPointer<PassphraseDialog> m_dialog;
};

} // namespace telltale::ui
