// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVariant>

#include <cstdint>
#include <string>

/// Between our values and those of SQLite.
namespace telltale::store {

/// Not copied: the text must stay until the statement was executed.
inline QByteArray bytesOfText(const std::string &text)
{
    // A null array would be stored as NULL.
    return text.empty() ? QByteArray("") : QByteArray::fromRawData(text.data(), qsizetype(text.size()));
}

inline std::string textOf(const QVariant &value)
{
    return value.toByteArray().toStdString();
}

/// Times of a stranger may be as far apart as numbers are.
inline qint64 difference(std::int64_t later, std::int64_t earlier)
{
    return static_cast<qint64>(static_cast<std::uint64_t>(later) - static_cast<std::uint64_t>(earlier));
}

} // namespace telltale::store
