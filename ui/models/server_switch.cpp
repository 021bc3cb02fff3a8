// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server_switch.h"

#include "base/visible_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::models {

using privacy::LayerState;
using privacy::SwitchState;

namespace {

QString aboutServers(const char *text)
{
    return QCoreApplication::translate("telltale::models::ServerSwitch", text);
}

/// Says again what a server has answered, and nothing else.
class AnsweredApi : public privacy::SwitchApi
{
public:
    explicit AnsweredApi(const ServerAnswer &answer) : m_answer(answer) {}
    std::string where() const override { return m_answer.where; }
    std::string stateName() const override { return m_answer.stateName; }
    bool hasUser() const override { return false; }
    Result<bool> running() override { return m_answer.running; }
    Result<std::optional<std::string>> setting(const std::string &) override { return notNow(); }
    Result<bool> set(const std::string &, const std::string &) override { return notNow(); }
    Result<bool> restart() override { return notNow(); }
    privacy::ApiRequest setRequest(const std::string &, const std::string &) const override { return {}; }
    privacy::ApiRequest restartRequest() const override { return {}; }

private:
    static Error notNow()
    {
        return {"api-no-user",
                aboutServers(QT_TRANSLATE_NOOP("telltale::models::ServerSwitch", "The server is not asked now"))};
    }

    const ServerAnswer &m_answer;
};

} // namespace

bool operator==(const ServerAnswer &a, const ServerAnswer &b)
{
    if (a.where != b.where || a.stateName != b.stateName || bool(a.running) != bool(b.running))
        return false;
    return a.running ? *a.running == *b.running : a.running.error().message == b.running.error().message;
}

ServerAnswer askServer(privacy::SwitchApi &api)
{
    return {api.where(), api.stateName(), api.running()};
}

privacy::SwitchReading readAnswered(const privacy::SwitchDescription &description, privacy::SwitchRoots roots,
                                    const ServerAnswer *answer)
{
    if (answer == nullptr)
        return privacy::readSwitch(description, roots);
    AnsweredApi api(*answer);
    roots.api = &api;
    return privacy::readSwitch(description, roots);
}

QString serverWarning(const privacy::SwitchReading &after, SwitchState wanted, const std::optional<Error> &trouble)
{
    if (trouble)
        return trouble->message;
    if (after.state == SwitchState::Unknown)
        return after.why;
    if (after.state != wanted) {
        for (const LayerState &layer : after.layers) {
            if (layer.wins && layer.value)
                return aboutServers(
                           QT_TRANSLATE_NOOP(
                               "telltale::models::ServerSwitch",
                               "%1 says %2: %3 all the same. Something stronger than its settings decides, such "
                               "as a value set on its container."))
                    .arg(visible(layer.where), visible(layer.key), visible(*layer.value));
        }
    }
    const LayerState *const next = privacy::strongestAtStart(after.layers);
    if (next == nullptr || next->says == SwitchState::Unknown || next->says == wanted)
        return {};
    return aboutServers(
               QT_TRANSLATE_NOOP("telltale::models::ServerSwitch", "%1 says %2, and wins when %3 starts again."))
        .arg(visible(next->where), visible(*next->value), visible(after.product));
}

ServerBook::ServerBook(QObject *parent) : QObject(parent) {}

/// What waits for a restart stops waiting, so that the window can close.
ServerBook::~ServerBook()
{
    giveUp();
}

ServerAccess::GivenUp ServerBook::givenUp() const
{
    return [flag = m_isGivenUp] { return flag->load(); };
}

void ServerBook::connectTo(const ServerPlace &place, const ServerAccess &access, const std::string &key)
{
    m_connecting.start([this, place, access, key, isGivenUp = givenUp()](const LatestWork::Control &) {
        const std::unique_ptr<privacy::SwitchApi> api = access.open(access.hasUser, isGivenUp);
        ServerAnswer answer = askServer(*api);
        std::optional<Error> error = answer.running ? std::nullopt : std::optional(answer.running.error());
        if (!error && access.hasUser) {
            // Whether this user may change it is known once he was let at the settings.
            if (const Result<std::optional<std::string>> read = api->setting(key); !read)
                error = read.error();
        }
        return LatestWork::Done([this, place, access, answer = std::move(answer), error] {
            if (error) {
                Q_EMIT refused(error->message);
                return;
            }
            m_asking.cancel();
            m_servers[place] = access;
            m_answers[place] = answer;
            Q_EMIT answered();
            Q_EMIT connected(QString::fromStdString(place.first), QString::fromStdString(access.where));
        });
    });
}

void ServerBook::disconnectFrom(const ServerPlace &place)
{
    m_asking.cancel();
    m_servers.erase(place);
    if (m_answers.erase(place) != 0)
        Q_EMIT answered();
}

const ServerAccess *ServerBook::access(const ServerPlace &place) const
{
    const auto found = m_servers.find(place);
    return found == m_servers.end() ? nullptr : &found->second;
}

const ServerAccess *ServerBook::accessAt(const std::string &product, const std::string &where, ServerPlace &place) const
{
    const auto found = std::find_if(m_servers.begin(), m_servers.end(), [&](const auto &one) {
        return one.first.first == product && one.second.where == where;
    });
    if (found == m_servers.end())
        return nullptr;
    place = found->first;
    return &found->second;
}

void ServerBook::ask()
{
    if (m_servers.empty() || m_asking.isRunning())
        return;
    m_asking.start([this, servers = m_servers, isGivenUp = givenUp()](const LatestWork::Control &control) {
        ServerAnswers answers;
        for (const auto &[place, access] : servers) {
            if (control.isStopped() || isGivenUp())
                break;
            answers[place] = askServer(*access.open(false, isGivenUp));
        }
        return LatestWork::Done([this, answers = std::move(answers)] {
            if (answers == m_answers)
                return;
            m_answers = answers;
            Q_EMIT answered();
        });
    });
}

} // namespace telltale::models
