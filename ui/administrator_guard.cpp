// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administrator_guard.h"

#include "store/activity/administrator_file.h"
#include "ui/models/load_report.h"
#include "ui/passphrase_dialog.h"

#include <filesystem>

namespace telltale::ui {

namespace {

struct GuardResult
{
    Result<bool> deed;
    std::optional<std::string> hash; ///< what is set now
};

std::string utf8(const QString &text)
{
    return text.toUtf8().toStdString();
}

} // namespace

AdministratorGuard::AdministratorGuard(const Theme &theme, AdministratorFiles files, QObject *parent)
    : QObject(parent), m_theme(theme), m_files(std::move(files))
{
}

AdministratorGuard::~AdministratorGuard()
{
    delete m_dialog;
}

AdministratorGuard::State AdministratorGuard::state() const
{
    const Result<std::optional<std::string>> hash = store::readAdministratorFile(m_files.file);
    if (!hash)
        return State::Unreadable;
    if (!*hash)
        return State::Open;
    return m_given == *hash ? State::Unlocked : State::Locked;
}

PassphraseDialog *AdministratorGuard::dialog() const
{
    return m_dialog;
}

void AdministratorGuard::allow(QWidget *over, const QString &what, std::function<void()> then)
{
    const State now = state();
    if (now == State::Open || now == State::Unlocked) {
        then();
        return;
    }
    delete m_dialog; // what was asked before is given up
    m_dialog = new PassphraseDialog(m_theme, *this, what, over);
    connect(m_dialog, &QDialog::accepted, this, std::move(then));
    m_dialog->open();
}

/// The administrator is made where it is used: a log that cannot be written is told then.
void AdministratorGuard::run(Deed deed, Answer answer)
{
    if (isBusy()) {
        answer(Outcome::Failed, tr("The passphrase before is still being looked at."));
        return;
    }
    m_work.start([this, files = m_files, deed = std::move(deed),
                  answer = std::move(answer)](const models::LatestWork::Control &) -> models::LatestWork::Done {
        const auto done = [&]() -> Result<bool> {
            const Result<store::ActivityLog> log = store::ActivityLog::open(files.log);
            if (!log)
                return log.error();
            return deed(store::Administrator(*log, files.file, files.cost));
        };
        const Result<bool> result = done();
        const Result<std::optional<std::string>> hash = store::readAdministratorFile(files.file);
        return [this, answer, found = GuardResult{result, hash ? *hash : std::nullopt}] {
            if (found.deed && *found.deed)
                m_given = found.hash;
            Q_EMIT changed();
            if (!found.deed)
                answer(Outcome::Failed, models::asSentence(found.deed.error().message));
            else if (!*found.deed)
                answer(Outcome::Wrong, tr("That is not the passphrase. The activity log tells of the attempt."));
            else
                answer(Outcome::Done, {});
        };
    });
}

void AdministratorGuard::unlock(const QString &passphrase, Answer answer)
{
    run([given = utf8(passphrase)](const store::Administrator &it) { return it.check(given); }, std::move(answer));
}

void AdministratorGuard::set(const QString &passphrase, Answer answer)
{
    run([given = utf8(passphrase)](const store::Administrator &it) { return it.set(given); }, std::move(answer));
}

void AdministratorGuard::change(const QString &old, const QString &passphrase, Answer answer)
{
    run([before = utf8(old),
         given = utf8(passphrase)](const store::Administrator &it) { return it.change(before, given); },
        std::move(answer));
}

void AdministratorGuard::remove(const QString &old, Answer answer)
{
    run([before = utf8(old)](const store::Administrator &it) { return it.remove(before); }, std::move(answer));
}

void AdministratorGuard::lock()
{
    m_given.reset();
    Q_EMIT changed();
}

/// An account that never had either has nothing to tell, and gets no log by that.
void AdministratorGuard::noteState()
{
    m_noting.start([this, files = m_files](const models::LatestWork::Control &) -> models::LatestWork::Done {
        std::error_code problem;
        if (!std::filesystem::exists(files.log, problem) && !std::filesystem::exists(files.file, problem))
            return {};
        const Result<store::ActivityLog> log = store::ActivityLog::open(files.log);
        const Result<bool> noted =
            log ? store::Administrator(*log, files.file, files.cost).noteState() : Result<bool>(log.error());
        return [this, noted] {
            if (!noted)
                Q_EMIT notNoted(models::asSentence(noted.error().message));
        };
    });
}

} // namespace telltale::ui
