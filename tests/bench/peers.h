// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/text.h"

#include <cstdint>
#include <string>

/// What a reader found, so that nothing can be optimised away and all can be seen to agree.
struct Listing
{
    std::uint64_t leaves = 0;
    std::uint64_t check = 0;
};

/// Our reader as the loaders use it: every event with all its fields, their pattern paths, offsets and lengths.
Listing listOurs(telltale::payload::Text text);
/// The same with a thread for each piece.
Listing listOursInThreads(telltale::payload::Text text, unsigned threads);
/// The bare scanner without the loader around it.
Listing listScannerOnly(telltale::payload::Text text);

Listing listSimdjson(telltale::payload::Text text, bool byLines);
Listing listRapidJson(telltale::payload::Text text);
Listing listQJson(telltale::payload::Text text);

/// Seconds that a command takes over a file as its standard input; negative when it is not installed or fails.
double timeCommand(const std::string &command, const std::string &file);
