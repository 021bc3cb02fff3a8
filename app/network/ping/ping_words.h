// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace telltale::network {

/// A sentence about a ping, translated.
inline QString aboutPing(const char *text)
{
    return QCoreApplication::translate("telltale::Ping", text);
}

} // namespace telltale::network
