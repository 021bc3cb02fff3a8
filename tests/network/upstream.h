// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/talk.h"

#include <functional>
#include <string>
#include <thread>

namespace telltale::test {

/// An upstream that serves so many connections, each as told, in a thread of its own.
class Upstream
{
public:
    using Serve = std::function<void(Talk &)>;
    Upstream(int connections, Serve serve)
        : m_thread([this, connections, serve = std::move(serve)] {
              for (int i = 0; i < connections; ++i) {
                  Talk talk = m_listening.accept();
                  serve(talk);
              }
          })
    {
    }
    ~Upstream() { m_thread.join(); }
    std::string url() const { return m_listening.url(); }
    std::string authority() const { return m_listening.url().substr(7); }

private:
    Listening m_listening;
    std::thread m_thread;
};

/// Takes one request and answers with these bytes.
inline Upstream::Serve answering(std::string answer, std::string *heard = nullptr)
{
    return [answer = std::move(answer), heard](Talk &talk) {
        const std::string request = talk.hearMessage();
        if (heard != nullptr)
            *heard = request;
        talk.say(answer);
    };
}

} // namespace telltale::test
