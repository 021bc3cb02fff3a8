// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protobuf/descriptors.h"

#include "payload/protobuf/embedded.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/text_format.h>

#include <QtGlobal>

#include <string>

namespace telltale::payload::protobuf {

namespace {

class Schemas
{
public:
    Schemas()
    {
        for (const EmbeddedText &text : embeddedTexts())
            add(text);
    }
    const google::protobuf::Descriptor *find(std::string_view type) const
    {
        return m_pool.FindMessageTypeByName(std::string(type));
    }

private:
    /// What libprotobuf finds wrong it says on standard error: developers see it, tst_protobuf asks for every message.
    void add(const EmbeddedText &text)
    {
        google::protobuf::FileDescriptorSet files;
        if (!google::protobuf::TextFormat::ParseFromString(std::string(text.text), &files))
            qWarning("resources/protocols/%s cannot be read", std::string(text.name).c_str());
        for (const google::protobuf::FileDescriptorProto &file : files.file())
            m_pool.BuildFile(file);
    }

    google::protobuf::DescriptorPool m_pool;
};

} // namespace

const google::protobuf::Descriptor *descriptorOf(std::string_view type)
{
    static const Schemas schemas;
    return schemas.find(type);
}

} // namespace telltale::payload::protobuf
