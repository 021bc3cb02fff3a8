// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_value_maker.h"

#include "base/visible_text.h"
#include "network/ping/ping_words.h"
#include "privacy/canaries/canaries.h"

#include <QFile>

#include <array>
#include <charconv>

namespace telltale::network {

namespace {

constexpr qint64 largestValueFile = 16 << 20;

std::string hexOf(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string uuidText(std::array<std::uint8_t, 16> bytes, std::uint8_t version)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | (version << 4));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    std::string text = hexOf(bytes);
    for (const std::size_t dash : {8, 13, 18, 23})
        text.insert(dash, 1, '-');
    return text;
}

/// The big-endian bytes of a number, the lowest `count` of them.
template<std::size_t size>
void putNumber(std::array<std::uint8_t, size> &bytes, std::uint64_t number, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        bytes[i] = static_cast<std::uint8_t>(number >> (8 * (count - 1 - i)));
}

Result<std::string> fileBytes(const std::string &path)
{
    QFile file(QFile::decodeName(path.c_str()));
    if (!file.open(QIODevice::ReadOnly))
        return Error{"ping-file",
                     aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "%1 cannot be read: %2"))
                         .arg(visible(path), file.errorString())};
    // One more than what is taken: a pipe or a device tells no size.
    const QByteArray bytes = file.read(largestValueFile + 1);
    if (bytes.size() > largestValueFile)
        return Error{"ping-file",
                     aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "%1 is larger than 16 MiB")).arg(visible(path))};
    return bytes.toStdString();
}

} // namespace

std::string PingValueMaker::uuidV4() const
{
    std::array<std::uint8_t, 16> bytes{};
    m_sources.randomise(bytes);
    return uuidText(bytes, 4);
}

std::string PingValueMaker::uuidV7() const
{
    std::array<std::uint8_t, 16> bytes{};
    m_sources.randomise(bytes);
    putNumber(bytes, static_cast<std::uint64_t>(m_sources.now() / 1000), 6);
    return uuidText(bytes, 7);
}

std::string PingValueMaker::objectId() const
{
    std::array<std::uint8_t, 12> bytes{};
    m_sources.randomise(bytes);
    putNumber(bytes, static_cast<std::uint64_t>(m_sources.now() / 1'000'000), 4);
    return hexOf(bytes);
}

Result<std::string> PingValueMaker::counter(const PingGenerator &generator, const std::string &variable)
{
    std::uint64_t first = 1;
    if (!generator.argument.empty()) {
        const char *const end = generator.argument.data() + generator.argument.size();
        const auto [behind, problem] = std::from_chars(generator.argument.data(), end, first);
        if (problem != std::errc() || behind != end)
            return Error{"ping-generator",
                         aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "The counter of %1 has no number to begin with"))
                             .arg(visible(variable))};
    }
    const auto [place, isNew] = m_memory.counters.emplace(variable, first);
    return std::to_string(place->second++);
}

Result<std::string> PingValueMaker::canary(const std::string &kind)
{
    if (m_memory.canarySeed.empty())
        m_memory.canarySeed = uuidV4();
    for (const privacy::SoughtValue &planted : privacy::plantCanaries(m_memory.canarySeed)) {
        if (planted.kind == kind)
            return planted.text;
    }
    return Error{
        "ping-generator",
        aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "There is no canary of the kind %1")).arg(visible(kind))};
}

Result<std::string> PingValueMaker::environment(const std::string &name) const
{
    if (std::optional<std::string> value = m_sources.environment(name))
        return *std::move(value);
    return Error{"ping-environment",
                 aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "The variable %1 is not set in the environment"))
                     .arg(visible(name))};
}

Result<std::string> PingValueMaker::make(const PingGenerator &generator, const std::string &variable)
{
    switch (generator.kind) {
    case PingGenerator::Kind::Literal:
        return generator.argument;
    case PingGenerator::Kind::Now:
        return pingTime(m_sources.now(), generator.format);
    case PingGenerator::Kind::UuidV4:
        return uuidV4();
    case PingGenerator::Kind::UuidV7:
        return uuidV7();
    case PingGenerator::Kind::ObjectId:
        return objectId();
    case PingGenerator::Kind::InstanceId:
        if (m_memory.instanceId.empty())
            m_memory.instanceId = objectId();
        return m_memory.instanceId;
    case PingGenerator::Kind::Counter:
        return counter(generator, variable);
    case PingGenerator::Kind::Canary:
        return canary(generator.argument);
    case PingGenerator::Kind::Environment:
        return environment(generator.argument);
    case PingGenerator::Kind::File:
        break;
    }
    return fileBytes(generator.argument);
}

} // namespace telltale::network
