// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/limits.h"
#include "privacy/reidentify/value_source.h"

#include <memory>
#include <string>
#include <vector>

namespace telltale::privacy {

/// Opens what somebody gave as known values: `FILE` (lines, CSV, passwd, LDIF, told by its content; also compressed; a
/// capture, of which all texts and numbers count), `FILE#COLUMN` (a column of CSV by its name or number, an attribute
/// of LDIF) and `FILE#/PATTERN/PATH` (a field of a capture; also `#header/NAME` and the like). A file of the whole name
/// comes first. "-" is standard input, which is kept in memory. Errors: not-found, not-readable, is-directory,
/// no-column, with a sentence.
Result<std::unique_ptr<ValueSource>> openKnownValues(const std::string &given, const payload::Limits &limits);

/// What identifies this machine and the people on it, as this machine knows it; asks nobody else.
struct MachineFacts
{
    struct User
    {
        std::string name;
        std::string fullName; ///< the first part of the field GECOS
        std::string home;
    };
    std::string hostName;
    std::vector<User> users;
    std::vector<std::string> addresses;         ///< IPv4 and IPv6, as text
    std::vector<std::string> hardwareAddresses; ///< six bytes each, `aa:bb:cc:dd:ee:ff`
    std::string machineId;                      ///< /etc/machine-id
};
MachineFacts readMachineFacts();

/// The values that programs hash of these: names with and without domain, user@host, addresses in all usual forms.
std::vector<std::string> machineValues(const MachineFacts &facts);

/// Words that stand for nobody (`anonymous`, `null`, `localhost`, …), and the empty text.
std::vector<std::string> emptyWords();

} // namespace telltale::privacy
