// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/sent_exchange.h"

namespace telltale::payload {

SentExchange::~SentExchange() = default;

} // namespace telltale::payload
