// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/text.h"

#include <vector>

/// Cuts a text of lines into at most `parts` pieces of about the same size, each ending behind a line feed, so that
/// threads can read them side by side. The pieces lie in the text, and what follows a piece stays readable behind it.
std::vector<telltale::payload::Text> splitAtLines(telltale::payload::Text text, unsigned parts);
