// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/address_spaces.h"

#include "audit/values/checks/ascii.h"
#include "payload/hex.h"
#include "payload/lexeme.h"
#include "payload/record.h"

#include <QCoreApplication>

#include <array>

namespace telltale::privacy {

using namespace audit::checks;

namespace {

using SpaceResult = Result<std::unique_ptr<CandidateSpace>>;

QString aboutAddresses(const char *text)
{
    return QCoreApplication::translate("telltale::privacy::CandidateSpace", text);
}

Error badAddresses(const char *sentence, std::string_view given)
{
    return {"bad-space", aboutAddresses(sentence).arg(payload::visible(given))};
}

std::optional<std::uint32_t> ipv4From(std::string_view text)
{
    std::uint32_t address = 0;
    for (int part = 0; part < 4; ++part) {
        const std::size_t end = part == 3 ? text.size() : text.find('.');
        if (end == std::string_view::npos || end > 3)
            return std::nullopt;
        const auto number = unsignedNumber(text.substr(0, end));
        if (!number || *number > 255)
            return std::nullopt;
        address = address << 8u | static_cast<std::uint32_t>(*number);
        text.remove_prefix(part == 3 ? end : end + 1);
    }
    return address;
}

class Ipv4Space : public CandidateSpace
{
public:
    Ipv4Space(std::uint32_t first, unsigned prefix) : m_first(first), m_prefix(prefix)
    {
        for (unsigned i = 0; i < 256; ++i)
            m_parts[i] = '.' + std::to_string(i);
    }
    std::string name() const override
    {
        std::string text;
        addText(m_first, text);
        return "ipv4:" + text + '/' + std::to_string(m_prefix);
    }
    std::uint64_t size() const override { return std::uint64_t{1} << (32 - m_prefix); }
    void fill(std::uint64_t first, std::size_t count, CandidateBatch &batch) const override
    {
        std::string text;
        for (std::uint64_t i = first; i < first + count; ++i) {
            text.clear();
            addText(m_first + static_cast<std::uint32_t>(i), text);
            batch.add(text);
        }
    }

private:
    void addText(std::uint32_t address, std::string &text) const
    {
        text.append(m_parts[address >> 24u], 1);
        for (const unsigned shift : {16u, 8u, 0u})
            text += m_parts[address >> shift & 255u];
    }

    std::uint32_t m_first;
    unsigned m_prefix;
    std::array<std::string, 256> m_parts; ///< with the point in front
};

std::string hexOf(std::uint64_t number, std::size_t digits, bool isCapital = false)
{
    const std::string_view characters = isCapital ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string text(digits, '0');
    for (std::size_t i = digits; i-- > 0; number >>= 4u)
        text[i] = characters[number & 15u];
    return text;
}

std::optional<std::uint64_t> numberOfHex(std::string_view digits)
{
    std::uint64_t number = 0;
    for (const char c : digits) {
        const int digit = payload::hexDigit(c);
        if (digit < 0)
            return std::nullopt;
        number = number << 4u | static_cast<unsigned>(digit);
    }
    return number;
}

class MacSpace : public CandidateSpace
{
public:
    explicit MacSpace(std::uint32_t vendor) : m_vendor(vendor) {}
    std::string name() const override { return "mac:" + written(m_vendor, 6, ':', true); }
    std::uint64_t size() const override { return (std::uint64_t{1} << 24u) * forms; }
    void fill(std::uint64_t first, std::size_t count, CandidateBatch &batch) const override
    {
        constexpr std::array signs{':', '-', '\0'};
        for (std::uint64_t i = first; i < first + count; ++i) {
            const std::uint64_t address = std::uint64_t{m_vendor} << 24u | i / forms;
            batch.add(written(address, 12, signs[i % forms / 2], i % 2 != 0));
        }
    }

private:
    static constexpr std::uint64_t forms = 6;
    static std::string written(std::uint64_t number, std::size_t digits, char sign, bool isCapital)
    {
        const std::string bare = hexOf(number, digits, isCapital);
        if (sign == '\0')
            return bare;
        std::string text;
        for (std::size_t i = 0; i < digits; i += 2) {
            if (i != 0)
                text += sign;
            text.append(bare, i, 2);
        }
        return text;
    }

    std::uint32_t m_vendor;
};

class ObjectIdSpace : public CandidateSpace
{
public:
    ObjectIdSpace(std::uint32_t second, std::uint64_t machine) : m_front(hexOf(second, 8) + hexOf(machine, 10)) {}
    std::string name() const override { return "objectid:" + m_front; }
    std::uint64_t size() const override { return std::uint64_t{1} << 24u; }
    void fill(std::uint64_t first, std::size_t count, CandidateBatch &batch) const override
    {
        for (std::uint64_t i = first; i < first + count; ++i)
            batch.add(m_front + hexOf(i, 6));
    }

private:
    std::string m_front;
};

} // namespace

SpaceResult ipv4Space(std::string_view range)
{
    const std::size_t slash = range.find('/');
    const auto address = ipv4From(range.substr(0, slash));
    const auto prefix =
        slash == std::string_view::npos ? std::optional<std::uint64_t>(32) : unsignedNumber(range.substr(slash + 1));
    if (!address || !prefix || *prefix > 32)
        return badAddresses(
            QT_TRANSLATE_NOOP("telltale::privacy::CandidateSpace", "%1 is no range of IPv4 addresses (192.0.2.0/24)"),
            range);
    const std::uint32_t mask = *prefix == 0 ? 0 : 0xffffffffu << (32 - *prefix);
    return std::unique_ptr<CandidateSpace>(
        std::make_unique<Ipv4Space>(*address & mask, static_cast<unsigned>(*prefix)));
}

SpaceResult macSpace(std::string_view vendor)
{
    std::string digits;
    for (const char c : vendor) {
        if (c != ':' && c != '-')
            digits += c;
    }
    const auto number = digits.size() == 6 ? numberOfHex(digits) : std::nullopt;
    if (!number)
        return badAddresses(QT_TRANSLATE_NOOP("telltale::privacy::CandidateSpace",
                                              "%1 is no vendor's part of a hardware address (mac:00:00:5E)"),
                            vendor);
    return std::unique_ptr<CandidateSpace>(std::make_unique<MacSpace>(static_cast<std::uint32_t>(*number)));
}

SpaceResult objectIdSpace(std::string_view text)
{
    const auto whole = text.size() == 24 ? numberOfHex(text.substr(0, 8)) : std::nullopt;
    if (const auto machine = whole ? numberOfHex(text.substr(8, 10)) : std::nullopt;
        machine && numberOfHex(text.substr(18)))
        return std::unique_ptr<CandidateSpace>(
            std::make_unique<ObjectIdSpace>(static_cast<std::uint32_t>(*whole), *machine));
    const std::size_t colon = text.rfind(':');
    const std::string_view front = text.substr(0, colon == std::string_view::npos ? text.size() : colon);
    const std::string_view machineText = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    const auto machine = machineText.size() == 10 ? numberOfHex(machineText) : std::nullopt;
    const auto secondOf = [](std::string_view time) -> std::optional<std::uint64_t> {
        if (const auto number = unsignedNumber(time))
            return number;
        const auto milliseconds = payload::parseTime(time);
        return milliseconds && *milliseconds >= 0 ? std::optional(static_cast<std::uint64_t>(*milliseconds) / 1000)
                                                  : std::nullopt;
    };
    if (!machine && (secondOf(text) || secondOf(front)))
        return Error{"space-infeasible",
                     aboutAddresses(QT_TRANSLATE_NOOP(
                         "telltale::privacy::CandidateSpace",
                         "Of an ObjectId only the second is known: 2^24 counters × 2^40 machines and "
                         "processes = 1.8 × 10^19 a second. Give the machine, too (objectid:TIME:MACHINE, ten "
                         "hexadecimal digits), or another id of it (objectid:ID)"))};
    const auto second = secondOf(front);
    if (!machine || !second || *second > 0xffffffffu)
        return badAddresses(
            QT_TRANSLATE_NOOP("telltale::privacy::CandidateSpace", "%1 is neither an ObjectId nor TIME:MACHINE"), text);
    return std::unique_ptr<CandidateSpace>(
        std::make_unique<ObjectIdSpace>(static_cast<std::uint32_t>(*second), *machine));
}

} // namespace telltale::privacy
