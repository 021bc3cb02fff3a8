// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/talk.h"

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace telltale::test {

/// A server that behaves as Appsmith's admin interface does, as far as its source and documentation tell: sessions, the
/// check against forged requests, a list of variables that may be changed, docker.env as its own writer writes it, a
/// restart during which nobody is there, values set on the container that win from then on, and the state that anybody
/// may ask for. Serves one connection after the other, in a thread of its own, on 127.0.0.1.
class AppsmithLookalike
{
public:
    /// What it does instead, where `at` is in the path of a request.
    enum class Mood {
        Usual,
        WrongJson,   ///< answers with what is no JSON
        OtherJson,   ///< answers with JSON that Appsmith never says
        Oversize,    ///< answers with 8 MiB
        CutOff,      ///< half an answer
        Elsewhere,   ///< sends to another server, see Options::elsewhere
        Hanging,     ///< says nothing until it ends
        Broken,      ///< 500
        Refusing,    ///< 403
        NoForms,     ///< 415 for what is no JSON
        FormsRefused ///< 400 for what is no JSON
    };
    struct Options
    {
        std::string file;                             ///< docker.env
        std::map<std::string, std::string> container; ///< wins over the file, from a restart on
        std::string user = "admin@example.com";
        std::string password = "correct horse & 100% b\xc3\xa4ttery+";
        bool isSuperuser = true;
        int awayMilliseconds = 200; ///< of a restart; negative: it never comes back
        Mood mood = Mood::Usual;
        std::string at; ///< "": every path
        std::string elsewhere = "http://elsewhere.example/";
    };

    explicit AppsmithLookalike(Options options);
    ~AppsmithLookalike();
    AppsmithLookalike(const AppsmithLookalike &) = delete;
    AppsmithLookalike &operator=(const AppsmithLookalike &) = delete;

    std::string url() const { return m_listening.url(); }
    /// `GET /api/v1/users/me 200`, in their order.
    std::vector<std::string> heard() const;
    /// All bytes that came.
    std::string bytes() const;
    std::size_t openSessions() const;
    void setMood(Mood mood, std::string at = {});

private:
    struct Asked
    {
        std::string method, path, head, body;
        std::string field(const std::string &name) const;
        std::string cookie(const std::string &name) const;
    };
    using Variables = std::map<std::string, std::string>;

    void serve();
    void answer(Talk &talk);
    bool answerMoody(Talk &talk, const Asked &asked);
    std::string respond(const Asked &asked);
    std::string logIn(const Asked &asked);
    std::string state();
    std::string settings() const;
    std::string save(const Asked &asked);
    void readFile();
    void write(const Variables &changes) const;
    bool isAway();
    bool isAdministrator(const Asked &asked) const;
    std::string reply(int status, const std::string &json, const std::string &fields = {});
    std::string refuse(int status, const std::string &message);

    Options m_options;
    Listening m_listening;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_heard;
    std::string m_bytes;
    std::set<std::string> m_sessions;
    std::vector<Talk> m_hanging;
    bool m_isDisabled = true;
    int m_issued = 0;
    std::int64_t m_awayUntil = 0; ///< of the steady clock, in milliseconds
    bool m_isRestarting = false;
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace telltale::test
