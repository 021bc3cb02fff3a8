// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace telltale {

/// Why something could not be done: a stable code for programs and a translated sentence for people.
struct Error
{
    const char *code = ""; ///< static storage, kebab-case, part of the command-line contract
    QString message;       ///< one sentence that says what happened and what to do
};

/// A value or the reason why there is none. Expected failures travel in it; no exception crosses a room.
/// (g++ 12 in C++20 mode has no std::expected.)
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_content.index() == 0; }
    /// Only when true.
    const T &operator*() const & { return std::get<0>(m_content); }
    T &operator*() & { return std::get<0>(m_content); }
    T &&operator*() && { return std::get<0>(std::move(m_content)); }
    const T *operator->() const { return &std::get<0>(m_content); }
    T *operator->() { return &std::get<0>(m_content); }
    /// Only when false.
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

} // namespace telltale
