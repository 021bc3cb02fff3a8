// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "audit/path_facts.h"
#include "payload/record.h"
#include "payload/sent_exchange.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace telltale::audit {

/// What the catalogues say of an event.
struct EventVerdict
{
    const Catalogue *catalogue = nullptr;  ///< nullptr: none speaks of it
    const CatalogueEvent *event = nullptr; ///< likewise
    std::string_view product() const { return catalogue != nullptr ? std::string_view(catalogue->product) : ""; }
    std::string_view kind() const { return event != nullptr ? std::string_view(event->kind) : ""; }
    std::optional<Gate> gate() const { return event != nullptr ? std::optional(event->gate) : std::nullopt; }
};

/// The first catalogue that speaks of this event: by its name, its destination, its request.
EventVerdict eventVerdict(const Knowledge &knowledge, const payload::Record &record);
/// The same by what is known without its fields; no name for envelopes, null where it was not sent in an exchange.
EventVerdict eventVerdict(const Knowledge &knowledge, std::string_view name, const payload::SentExchange *exchange);

/// What the protocol of its request says of a field.
enum class ProtocolRole : std::uint8_t { None, Credential, User, Switch };
ProtocolRole protocolRole(const payload::Record &record, std::string_view rootPath, std::string_view path);

/// Where a value stands.
struct FieldContext
{
    const PathFacts *facts = nullptr;
    EventVerdict event;
    const DeclaredField *declared = nullptr;
    bool isEventName = false; ///< see eventNamePath()
    ProtocolRole role = ProtocolRole::None;
    std::span<const std::size_t> neighbours{}; ///< how many digits other digests around it have
};

/// Digits of a hexadecimal text that may be a digest, whole or cut short (48 to 128 of them); 0 for other texts.
std::size_t digestDigits(std::string_view text);

/// Which of the sources decided the category.
enum class Reason : std::uint8_t { None, Catalogue, Value, Name, EventName, Protocol };

/// What a field is, without a word of text: cheap enough for every value of a capture.
struct FieldVerdict
{
    ValueMatch match;
    Category category = Category::Unknown;
    Protection protection = Protection::Plain;
    Origin origin = Origin::Unknown;
    Reason reason = Reason::None;
    bool isSecret = false;
    std::optional<bool> declared;
    std::string protectedBy; ///< `SHA-256`; "" when plain
    Recognised recognised() const { return match.recognised; }
};

/// Judges fields by catalogue, value and name, in this order. Not thread-safe (it keeps scratch memory).
class FieldJudge
{
public:
    explicit FieldJudge(const Knowledge &knowledge) : m_knowledge(knowledge) {}

    FieldVerdict judge(const FieldContext &context, payload::NodeType type, std::string_view lexeme);
    /// The same in words, with what the value reveals by itself.
    Finding explain(const FieldContext &context, payload::NodeType type, std::string_view lexeme);
    /// When the identifier in it was made; see createdTime().
    std::optional<std::int64_t> created(Recognised recognised, payload::NodeType type, std::string_view lexeme);

private:
    std::string_view textOfLexeme(payload::NodeType type, std::string_view lexeme);
    void judgeProtection(FieldVerdict &verdict, const FieldContext &context, payload::NodeType type,
                         std::string_view text) const;
    std::string why(const FieldVerdict &verdict, const FieldContext &context) const;
    void reveal(Finding &finding, std::string_view text) const;

    const Knowledge &m_knowledge;
    std::string m_text; ///< of a lexeme with escapes
};

} // namespace telltale::audit
