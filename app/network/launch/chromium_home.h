// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <string>

namespace telltale::network {

/// Whether the file is a Chromium or something made of it (Chrome, Edge, Electron, …), by its name or by what lies
/// beside it. They believe neither variables nor the system's files, but a database in the home folder.
bool isChromium(const std::string &file);

/// Makes a folder that stands for a home: all in it is a link to what is in `usersHome`, but `.pki/nssdb`, which
/// `fillDatabase` fills: it gets the new folder's path and that of the user's own database. What a program makes anew
/// at the top of the folder goes with it. Errors: run-home-not-made, those of `fillDatabase`.
Result<bool> makeChromiumHome(
    const std::string &usersHome, const std::string &home,
    const std::function<Result<bool>(const std::string &database, const std::string &users)> &fillDatabase);

} // namespace telltale::network
