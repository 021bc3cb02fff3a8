// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_addresses.h"

#include "base/visible_text.h"

#include <QCoreApplication>
#include <QHostInfo>

namespace telltale::network {

Result<std::vector<std::string>> addressesOf(const std::string &host)
{
    const QHostInfo found = QHostInfo::fromName(QString::fromStdString(host));
    std::vector<std::string> addresses;
    for (const QHostAddress &address : found.addresses())
        addresses.push_back(address.toString().toStdString());
    if (addresses.empty())
        return Error{"ping-name-not-found",
                     QCoreApplication::translate("telltale::Ping", "%1 has no address: %2")
                         .arg(visible(host), found.errorString())};
    return addresses;
}

} // namespace telltale::network
