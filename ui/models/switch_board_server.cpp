// SPDX-License-Identifier: GPL-3.0-or-later
// Switches that are turned through a running product: it is set, restarted, waited for and asked again.
#include "base/visible_text.h"
#include "ui/models/switch_board.h"

#include <QCoreApplication>

#include <utility>

namespace telltale::models {

using privacy::LayerKind;

namespace {

QString aboutBoardServer(const char *text)
{
    return QCoreApplication::translate("telltale::models::ServerSwitch", text);
}

/// Everything that work on a server's switch needs, away from the window's thread.
struct ServerTools
{
    ServerAccess access;
    std::shared_ptr<const privacy::SwitchDescription> description;
    privacy::SwitchRoots roots;
    std::shared_ptr<SwitchJournal> journal;
    ServerAccess::GivenUp isGivenUp;

    std::unique_ptr<privacy::SwitchApi> open() const { return access.open(true, isGivenUp); }
};

} // namespace

/// What came of it.
struct SwitchBoard::ServerDeed
{
    Result<Change> change = Change{};
    std::optional<ServerAnswer> answer; ///< afterwards
    QString warning;
    bool isUndone = false;

    /// Asks again, and reads the files that decide at the next start.
    void readBack(const ServerTools &tools, privacy::SwitchApi &api, const privacy::AppliedApiChange &applied)
    {
        answer = askServer(api);
        warning = serverWarning(readAnswered(*tools.description, tools.roots, &*answer), applied.change.wanted,
                                applied.trouble);
    }
};

ServerPlace SwitchBoard::placeOf(int entry) const
{
    if (entry < 0 || entry >= static_cast<int>(m_entries.size()))
        return {};
    const BoardEntry &one = m_entries[static_cast<std::size_t>(entry)];
    return {one.description->product, one.folder};
}

const privacy::SwitchLayer *SwitchBoard::serverLayer(int entry) const
{
    if (entry < 0 || entry >= static_cast<int>(m_entries.size()))
        return nullptr;
    return privacy::apiLayerOf(*m_entries[static_cast<std::size_t>(entry)].description);
}

void SwitchBoard::planOnServer(int entry, privacy::SwitchState wanted, const ServerAccess &access)
{
    if (!access.hasUser || !access.open) {
        cancelPlan();
        Q_EMIT refused(aboutBoardServer(
            QT_TRANSLATE_NOOP("telltale::models::ServerSwitch",
                              "The running server is changed by its administrator only: connect to it with "
                              "a user and a password")));
        return;
    }
    m_planning.start([this, entry, wanted, access,
                      description = m_entries.at(static_cast<std::size_t>(entry)).description,
                      isGivenUp = m_servers.givenUp()](const LatestWork::Control &) -> LatestWork::Done {
        Result<privacy::PlannedApiChange> made =
            privacy::planApiSwitch(*description, wanted, *access.open(true, isGivenUp));
        return [this, entry, made = std::move(made)] {
            if (!made) {
                takePlan(made.error());
                return;
            }
            Plan plan{entry, {}, *made};
            plan.change.change = made->change;
            plan.change.isNeeded = made->isNeeded;
            takePlan(std::move(plan));
        };
    });
}

void SwitchBoard::applyOnServer()
{
    const ServerPlace place = placeOf(m_plan->entry);
    const ServerAccess *const access = m_servers.access(place);
    if (access == nullptr || access->where != m_plan->server->change.file) {
        cancelPlan();
        Q_EMIT refused(aboutBoardServer(
            QT_TRANSLATE_NOOP("telltale::models::ServerSwitch", "The connection to the running server was given up")));
        return;
    }
    Q_EMIT writing();
    m_servers.cancelAsking();
    const ServerTools tools{*access, m_entries[static_cast<std::size_t>(m_plan->entry)].description,
                            m_roots(place.second), m_journal, m_servers.givenUp()};
    m_writing.start([this, place, tools, plan = *m_plan->server](const LatestWork::Control &) -> LatestWork::Done {
        ServerDeed deed;
        std::uint64_t entry = 0;
        const std::unique_ptr<privacy::SwitchApi> api = tools.open();
        const Result<privacy::AppliedApiChange> applied =
            privacy::applyApiSwitch(plan, *api, telling(tools.journal.get(), entry));
        if (applied) {
            deed.change = Change{applied->change, entry};
            deed.readBack(tools, *api, *applied);
        } else {
            deed.change = applied.error();
            if (entry != 0)
                tools.journal->failed(entry, plan.change, applied.error().message);
        }
        return [this, place, deed = std::move(deed)] { takeDeed(place, deed); };
    });
}

void SwitchBoard::undoOnServer(const Change &change)
{
    ServerPlace place;
    const ServerAccess *const access = m_servers.accessAt(change.change.product, change.change.file, place);
    const int at = find(place.first, place.second);
    if (access == nullptr || !access->hasUser || at < 0) {
        Q_EMIT refused(
            aboutBoardServer(
                QT_TRANSLATE_NOOP("telltale::models::ServerSwitch",
                                  "The change was made through the running server at %1: connect to it again as "
                                  "its administrator"))
                .arg(visible(change.change.file)));
        return;
    }
    Q_EMIT writing();
    m_servers.cancelAsking();
    const ServerTools tools{*access, m_entries[static_cast<std::size_t>(at)].description, m_roots(place.second),
                            m_journal, m_servers.givenUp()};
    m_writing.start([this, place, tools, change](const LatestWork::Control &) -> LatestWork::Done {
        ServerDeed deed;
        deed.isUndone = true;
        deed.change = change;
        const std::unique_ptr<privacy::SwitchApi> api = tools.open();
        bool isTold = false;
        const auto tell = [&](const privacy::SwitchChange &) -> Result<bool> {
            if (tools.journal == nullptr)
                return true;
            const Result<bool> told = tools.journal->undo(change.entry, change.change);
            isTold = bool(told);
            return told;
        };
        const Result<privacy::PlannedApiChange> plan = privacy::planApiUndo(*tools.description, change.change, *api);
        const Result<privacy::AppliedApiChange> applied =
            plan ? privacy::applyApiSwitch(*plan, *api, tell) : Result<privacy::AppliedApiChange>(plan.error());
        if (applied) {
            deed.readBack(tools, *api, *applied);
        } else {
            deed.change = applied.error();
            if (isTold)
                tools.journal->stands(change.change);
        }
        return [this, place, deed = std::move(deed)] { takeDeed(place, deed); };
    });
}

/// What the server said right afterwards is shown before it is asked again.
void SwitchBoard::takeDeed(const ServerPlace &place, const ServerDeed &deed)
{
    if (deed.answer && m_servers.access(place) != nullptr)
        m_servers.setAnswer(place, *deed.answer);
    if (!deed.change) {
        Q_EMIT refused(deed.change.error().message);
        read();
        return;
    }
    const QString product = QString::fromStdString(place.first);
    if (deed.isUndone) {
        m_changes.pop_back();
    } else {
        m_changes.push_back(*deed.change);
        m_plan.reset();
        Q_EMIT plannedChanged();
    }
    readFiles();
    if (deed.isUndone)
        Q_EMIT undone(product);
    else
        Q_EMIT applied(product, QString::fromStdString(deed.change->change.then));
    if (!deed.warning.isEmpty())
        Q_EMIT warned(product, deed.warning);
}

} // namespace telltale::models
