// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/activity_book.h"

namespace telltale::ui {

/// `3 ms`, `1.2 s`
QString verifyingTime(double milliseconds);
/// What a log was compared with, and what that said.
QString proofText(const models::ActivityVerdict &verdict);
/// That, and where, a chain is broken.
QString brokenTitle(const models::ActivityVerdict &verdict);

} // namespace telltale::ui
