// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "audit/ledger/ledger.h"

namespace telltale::audit {

/// What a value is, by the value alone: for ledgers. The knowledge must outlive it.
CategoryOfValue categoryOfValue(const Knowledge &knowledge);

} // namespace telltale::audit
