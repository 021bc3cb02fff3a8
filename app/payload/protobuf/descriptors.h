// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace google::protobuf {
class Descriptor;
}

namespace telltale::payload::protobuf {

/// libprotobuf's description of a message type of resources/protocols, by full name; null when there is none. They
/// are parsed when the first one is asked for. Thread-safe.
///
/// They stand there in protobuf's text format, because the parser of .proto files has its headers in Debian's
/// libprotoc-dev, a package that nothing else here needs. `protoc -o all.pb some.proto && protoc
/// --decode=google.protobuf.FileDescriptorSet google/protobuf/descriptor.proto <all.pb` writes the text of a .proto
/// file.
const google::protobuf::Descriptor *descriptorOf(std::string_view type);

} // namespace telltale::payload::protobuf
