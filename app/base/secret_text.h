// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace telltale {

/// A password or passphrase on its way: in no message, and wiped from memory when it goes.
class SecretText
{
public:
    SecretText() = default;
    explicit SecretText(std::string text) : m_text(std::move(text)) {}
    SecretText(const SecretText &) = default;
    SecretText(SecretText &&other) noexcept : m_text(other.m_text) { other.wipe(); }
    SecretText &operator=(SecretText other) noexcept
    {
        m_text.swap(other.m_text);
        return *this;
    }
    ~SecretText() { wipe(); }

    std::string_view view() const { return m_text; }
    bool isEmpty() const { return m_text.empty(); }

    /// What nobody may find in memory later.
    static void wipe(std::string &text)
    {
        ::explicit_bzero(text.data(), text.size());
        text.clear();
    }

private:
    void wipe() { wipe(m_text); }

    std::string m_text;
};

} // namespace telltale
