// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/exchange_judge.h"

#include <atomic>
#include <mutex>
#include <string>

namespace telltale::ui {

/// Holds what comes while it is told to, all of it or what is about a word; lets everything else through. Told by
/// the window's thread, asked by the one that forwards.
class HoldJudge : public privacy::ExchangeJudge
{
public:
    void setHolding(bool holding) { m_holding = holding; }
    bool isHolding() const { return m_holding; }
    /// Only requests whose destination, Host or target has it, whatever the case; empty: all.
    void setWord(const std::string &word);

    privacy::Judgement judge(const payload::RecordedRequest &request, const payload::BodyPieces &body) override;

private:
    std::string word() const;

    std::atomic<bool> m_holding = false;
    mutable std::mutex m_mutex;
    std::string m_word; ///< small letters
};

} // namespace telltale::ui
