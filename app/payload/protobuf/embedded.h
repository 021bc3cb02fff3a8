// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/embedded_text.h"

#include <span>

namespace telltale::payload::protobuf {

/// The descriptions of protobuf messages in resources/protocols (FileDescriptorSet as text), by name: `otlp.txtpb`.
std::span<const EmbeddedText> embeddedTexts();

} // namespace telltale::payload::protobuf
