// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protocols/protocol.h"

#include <memory>

namespace telltale::payload {

/// Sentry's envelopes (https://develop.sentry.dev/sdk/data-model/envelopes/): a header of JSON, then items, each with a
/// header of JSON and a payload whose length it may tell. Payloads that are JSON are events, those of containers
/// (`items`) hold several; attachments and other bytes are leaves of the envelope, by their name.
std::unique_ptr<const Protocol> makeSentryEnvelopes();

} // namespace telltale::payload
