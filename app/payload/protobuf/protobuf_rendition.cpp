// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protobuf/protobuf_rendition.h"

#include "payload/protobuf/descriptors.h"
#include "payload/protobuf/renderer.h"

#include <mutex>

namespace telltale::payload {

namespace {

/// Null when no file declares the type.
const protobuf::MessageTable *tableOf(std::string_view type)
{
    static std::mutex mutex;
    static protobuf::MessageTables tables;
    const google::protobuf::Descriptor *descriptor = protobuf::descriptorOf(type);
    if (descriptor == nullptr)
        return nullptr;
    const std::lock_guard lock(mutex);
    return &tables.of(*descriptor);
}

} // namespace

Rendition renderProtobuf(std::string_view message, std::string_view type, const Limits &limits)
{
    Rendition rendition;
    const protobuf::MessageTable *table = tableOf(type);
    if (table == nullptr)
        rendition.problem = "its type is not known";
    else if (message.size() > protobuf::Renderer::largestMessage)
        rendition.problem = "more than 1 GiB";
    else
        return protobuf::Renderer(message, limits).render(*table);
    return rendition;
}

bool knowsProtobufType(std::string_view type)
{
    return protobuf::descriptorOf(type) != nullptr;
}

} // namespace telltale::payload
