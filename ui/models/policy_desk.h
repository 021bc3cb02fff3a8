// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy_reader.h"
#include "privacy/policy/policy_writer.h"
#include "ui/models/own_policy.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QSettings;

namespace telltale::models {

/// Which policy is in force for the window, and every change to it: the person's own file, or one of those that are
/// ready, which cannot be changed.
///
/// Follows the file. One that is broken, gone or empty leaves in force what there was; one that was broken from the
/// start lets nothing leave. Lives on the window's thread.
class PolicyDesk : public QObject
{
    Q_OBJECT
public:
    /// `file`: the person's own policy. `state` keeps which one was chosen, and must outlive the desk.
    PolicyDesk(std::string file, QSettings &state, QObject *parent = nullptr);
    ~PolicyDesk() override;

    /// Called before anything is written or another policy is put in force, with the whole texts: an error refuses.
    using Log = std::function<Result<bool>(const std::string &before, const std::string &after)>;
    void setLog(Log log) { m_log = std::move(log); }

    /// Those to choose from; "" stands for the person's own, which comes first.
    static std::vector<std::string> names();
    static QString title(const std::string &name);
    /// Puts another one in force, and keeps that.
    Result<bool> choose(const std::string &name);
    const std::string &name() const { return m_name; }
    bool isOwn() const { return m_name.empty(); }
    const std::string &file() const { return m_own.file(); }

    /// What is in force; never null.
    const std::shared_ptr<const privacy::Policy> &policy() const { return m_policy; }
    /// The text of what was chosen as it stands there, broken or not.
    const std::string &text() const { return m_text; }
    /// What is wrong with that text.
    const std::vector<Diagnostic> &findings() const { return m_findings; }
    /// Why something else is in force than what stands in the file: sentences with line and column. Empty: it is the
    /// same.
    QString problem() const { return m_problem; }
    /// There is a last good text that could take the place of what stands in the file.
    bool canWriteLastGood() const { return !m_problem.isEmpty() && m_good != nullptr; }

    // Changes to the person's own policy. Errors: `policy-read-only` for one that is ready, `policy-changed-since` when
    // the file was changed by somebody else and has just been read again, those of policy_edit.h, of the log, and of
    // OwnPolicy.
    Result<bool> addRule(const privacy::Rule &rule, privacy::RulePlace place = privacy::RulePlace::First);
    Result<bool> replaceRule(std::size_t index, const privacy::Rule &rule);
    Result<bool> removeRule(std::size_t index);
    /// `to`: the index that it has afterwards.
    Result<bool> moveRule(std::size_t from, std::size_t to);
    Result<bool> setGate(privacy::TelemetryGate gate);
    Result<bool> setDefault(const privacy::Treatment &treatment);
    /// Exactly this text, which has to be a clean policy. `basedOn`: what it was made from.
    Result<bool> setText(const std::string &text, const std::string &basedOn);
    /// Makes the ready one that is in force the person's own, in place of what their own was.
    Result<bool> copyToOwn();
    /// Writes the last text that could be read over one that cannot.
    Result<bool> writeLastGood();

    /// What undo() takes back: "the rule “x” was removed". Empty: nothing.
    QString lastChange() const { return m_lastChange; }
    bool canUndo() const { return !m_lastChange.isEmpty(); }
    /// Takes the last change back, if nobody has written the file since.
    Result<bool> undo();

    /// Reads the file again now.
    void look();

Q_SIGNALS:
    /// Another policy is in force, or its text is another.
    void changed();
    void problemChanged();
    void undoChanged();

private:
    using Change = std::function<Result<std::string>(const std::string &text)>;

    Result<bool> edit(const QString &what, const Change &change);
    Result<bool> put(const QString &what, const std::string &text);
    Result<bool> mayEdit();
    Result<bool> log(const std::string &before, const std::string &after) const;
    void keepName(const std::string &name);
    void takeOwn(const std::string &text, bool isThere, bool isOurs);
    void show();
    void setProblem(const QString &problem);
    void setLastChange(const QString &what);
    void watch();
    QString ruleName(std::size_t index) const;

    OwnPolicy m_own;
    QSettings &m_state;
    Log m_log;
    std::string m_name;
    std::string m_text; ///< see text()
    std::string m_shownName;
    std::shared_ptr<const privacy::Policy> m_policy;
    std::vector<Diagnostic> m_findings;
    std::string m_ownText; ///< what stands in the file
    bool m_isOwnThere = false;
    privacy::PolicyReading m_ownReading;
    std::shared_ptr<const privacy::Policy> m_good; ///< of the file; null: it could never be read
    std::string m_goodText;
    QString m_ownProblem; ///< of the file, whether it is in force or not
    QString m_problem;
    QString m_lastChange;
    std::string m_nameBefore; ///< that undo() brings back
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< a file that is being written may look like a shorter policy
};

} // namespace telltale::models
