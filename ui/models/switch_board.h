// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_book.h"
#include "privacy/switches/switch_change.h"
#include "ui/models/latest_work.h"
#include "ui/models/server_switch.h"

#include <QFileSystemWatcher>
#include <QStringList>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::models {

/// A product's switch in one place: this machine, or a folder that was added.
struct BoardEntry
{
    std::shared_ptr<const privacy::SwitchDescription> description; ///< never null
    std::string folder;                                            ///< "": this machine
    privacy::SwitchReading reading;
    bool isHere = false; ///< something of the product was found
};

/// Where changes are put down before they are made; where that fails nothing is changed. Asked on a thread of its own.
class SwitchJournal
{
public:
    virtual ~SwitchJournal() = default;
    /// Something is about to be changed. The number that tells this entry from others.
    virtual Result<std::uint64_t> change(const privacy::SwitchChange &change) = 0;
    /// What an entry tells of is about to be taken back.
    virtual Result<bool> undo(std::uint64_t entry, const privacy::SwitchChange &change) = 0;
    /// Nothing came of an entry.
    virtual void failed(std::uint64_t entry, const privacy::SwitchChange &change, const QString &why) = 0;
    /// Nothing came of taking it back: it stands.
    virtual void stands(const privacy::SwitchChange &change) = 0;
};

/// The switches of all products, as they are: read on a thread of its own, again whenever one of their files changes.
/// Changes are looked at first (plan), then made, read again, and can be taken back. Lives on the window's thread.
class SwitchBoard : public QObject
{
    Q_OBJECT
public:
    /// How places are looked at: `folder` is "" for this machine. Any thread.
    using Roots = std::function<privacy::SwitchRoots(const std::string &folder)>;

    /// `ownFolder`: a person's own descriptions.
    SwitchBoard(Roots roots, std::string ownFolder, QObject *parent = nullptr);
    ~SwitchBoard() override;
    static privacy::SwitchRoots usualRoots(const std::string &folder);
    /// Looks at places in another way from the next reading on.
    void setRoots(Roots roots) { m_roots = std::move(roots); }

    /// Folders that are looked into beside this machine: a product's own (a container's volume), or one that stands
    /// for `/`. Reads again.
    void setFolders(const QStringList &folders);
    const QStringList &folders() const { return m_folders; }

    void read();
    bool isReading() const { return m_reading.isRunning(); }
    bool isRead() const { return m_isRead; }
    /// By product; what was found in added folders behind what is on this machine.
    const std::vector<BoardEntry> &entries() const { return m_entries; }
    /// What is wrong in a person's own descriptions.
    const std::vector<Diagnostic> &findings() const { return m_findings; }
    int find(std::string_view product, std::string_view folder = {}) const;

    /// The running products that were connected to; they are asked when the files were read.
    ServerBook &servers() { return m_servers; }
    const ServerBook &servers() const { return m_servers; }
    ServerPlace placeOf(int entry) const;
    /// The layer of an entry that goes through a running product; nullptr where it has none.
    const privacy::SwitchLayer *serverLayer(int entry) const;

    /// What switching would do; answers with planned() or refused(). Through the running product where that is the
    /// layer, or where none is given and somebody has logged in there: it wins.
    void plan(int entry, privacy::SwitchState wanted, std::optional<privacy::LayerKind> layer = {});
    void cancelPlan();
    struct Plan
    {
        int entry = 0;
        privacy::PlannedChange change;
        std::optional<privacy::PlannedApiChange> server; ///< then that is what will be done, and `change` says the same
    };
    const std::optional<Plan> &planned() const { return m_plan; }

    void setJournal(std::shared_ptr<SwitchJournal> journal) { m_journal = std::move(journal); }
    bool isWriting() const { return m_writing.isRunning(); }
    /// What is made, or was made last, goes through a running product, and takes as long as that restarts.
    bool isOnServer() const { return m_isOnServer; }
    /// Makes the change that was planned; answers with applied() or refused(). Nothing while another one is made.
    void apply();
    /// Takes back the last change of this window.
    void undoLast();
    struct Change
    {
        privacy::SwitchChange change;
        std::uint64_t entry = 0; ///< in the journal
    };
    const std::vector<Change> &changes() const { return m_changes; } ///< of this window, not taken back

Q_SIGNALS:
    void changed();                                            ///< what was read is another
    void readAgain();                                          ///< a reading has ended, whatever came of it
    void plannedChanged();                                     ///< there is another plan, or none
    void writing();                                            ///< a change begins to be made, or taken back
    void refused(const QString &reason);                       ///< nothing was changed
    void applied(const QString &product, const QString &then); ///< and read again; `then`: what has still to be done
    void undone(const QString &product);
    /// Behind applied() and undone(): it was changed, but does not do what was wanted.
    void warned(const QString &product, const QString &sentence);

private:
    struct Reading;
    struct ServerDeed;
    static Reading readAll(const Roots &roots, const std::string &ownFolder, const QStringList &folders,
                           const ServerAnswers &answers, const LatestWork::Control &control);
    static privacy::BeforeSwitch telling(SwitchJournal *journal, std::uint64_t &entry);
    static Result<Change> make(const privacy::PlannedChange &plan, SwitchJournal *journal);
    static Result<bool> takeBack(const Change &change, SwitchJournal *journal);
    void readFiles();
    void take(Reading reading);
    void planOnServer(int entry, privacy::SwitchState wanted, const ServerAccess &access);
    void applyOnServer();
    void undoOnServer(const Change &change);
    /// Puts the plan, made beside the window, before whoever asked.
    void takePlan(Result<Plan> plan);
    void takeDeed(const ServerPlace &place, const ServerDeed &deed);
    void watchFiles(const std::vector<BoardEntry> &entries);

    Roots m_roots;
    std::string m_ownFolder;
    QStringList m_folders;
    std::vector<BoardEntry> m_entries;
    std::vector<Diagnostic> m_findings;
    std::optional<Plan> m_plan;
    std::vector<Change> m_changes;
    std::shared_ptr<SwitchJournal> m_journal;
    bool m_isRead = false;
    bool m_isOnServer = false;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< several files change at once
    ServerBook m_servers;
    LatestWork m_reading;
    LatestWork m_planning;
    LatestWork m_writing; ///< never given up: what is under way is told of
};

} // namespace telltale::models
