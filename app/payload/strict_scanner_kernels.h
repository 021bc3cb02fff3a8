// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/strict_scanner.h"

namespace telltale::payload {

// The scanner, compiled for an instruction set each. `nonAscii` tells whether UTF-8 has to be checked.
ScanResult scanBaseline(Document &document, const Limits &limits, bool &nonAscii);
ScanResult scanAvx2(Document &document, const Limits &limits, bool &nonAscii);

} // namespace telltale::payload
