// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/field_judge.h"

#include "audit/digests/protection_of.h"
#include "audit/reveals/created_time.h"
#include "payload/exchange_records.h"
#include "payload/hex.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::audit {

using payload::NodeType;

namespace {

QString aboutField(const char *text)
{
    return QCoreApplication::translate("telltale::FieldJudge", text);
}

bool isText(NodeType type)
{
    return type == NodeType::String || type == NodeType::Text || type == NodeType::Bytes;
}

bool isNothing(NodeType type)
{
    return type == NodeType::Null || type == NodeType::EmptyObject || type == NodeType::EmptyArray;
}

/// A credential of which something is there: neither `"password": true` nor an empty one opens anything.
bool isSecretByName(const PathFacts &facts, NodeType type, std::string_view text)
{
    return facts.name.isSecret && isText(type) && !text.empty();
}

/// What the value says counts before the name where it says more than that: an e-mail address under `userId` is a
/// contact. A name that is sure knows better than a form that many things have.
bool valueDecides(const FieldVerdict &verdict, const NameVerdict &name)
{
    const ValueMatch &match = verdict.match;
    if (match.category == Category::Unknown)
        return false;
    if (name.category == Category::Unknown || name.sureness == NameSureness::None)
        return true;
    if (match.category == name.category)
        return match.sureness == Sureness::Sure;
    if (name.sureness != NameSureness::Sure)
        return match.sureness >= Sureness::Likely;
    return match.category < name.category && match.sureness >= Sureness::Likely;
}

/// Names of credentials are names of states and counts as well; true opens nothing, and a number only where its name is
/// sure.
bool opensNothing(const NameVerdict &name, NodeType type)
{
    return name.category == Category::Credential
        && (type == NodeType::Boolean || (type == NodeType::Number && name.sureness != NameSureness::Sure));
}

/// What looks like something else where the protocol has a switch is not one.
bool isSwitched(const FieldContext &context, std::string_view text)
{
    return context.role == ProtocolRole::Switch && (text == "0" || text == "1");
}

void decideCategory(FieldVerdict &verdict, const FieldContext &context, NodeType type, std::string_view text)
{
    if (context.role == ProtocolRole::Credential && isText(type)) {
        verdict.category = Category::Credential;
        verdict.reason = Reason::Protocol;
    } else if (isSwitched(context, text)) {
        verdict.category = Category::Technical;
        verdict.reason = Reason::Protocol;
    } else if (context.declared != nullptr && context.declared->category) {
        verdict.category = *context.declared->category;
        verdict.reason = Reason::Catalogue;
    } else if (context.isEventName) {
        verdict.category = Category::Behaviour;
        verdict.reason = Reason::EventName;
    } else if (valueDecides(verdict, context.facts->name)) {
        verdict.category = verdict.match.category;
        verdict.reason = Reason::Value;
    } else if (context.facts->name.category != Category::Unknown) {
        verdict.category = opensNothing(context.facts->name, type) ? Category::Technical : context.facts->name.category;
        verdict.reason = Reason::Name;
    } else if (context.role == ProtocolRole::User && !isNothing(type)) {
        verdict.category = Category::Pseudonym;
        verdict.reason = Reason::Protocol;
    }
}

/// Bytes of the digest that a declared scheme makes: of `SHA-256, hex, no salt` they are 32.
std::size_t declaredDigestSize(const DeclaredField *declared)
{
    if (declared == nullptr || declared->hash.empty())
        return 0;
    constexpr std::pair<std::string_view, std::size_t> sizes[] = {{"SHA-512", 64}, {"SHA-384", 48}, {"SHA-256", 32},
                                                                  {"SHA-224", 28}, {"SHA-1", 20},   {"MD5", 16}};
    for (const auto &[name, size] : sizes) {
        if (declared->hash.find(name) != std::string::npos)
            return size;
    }
    return 0;
}

/// How many digits the digests around a value have, when it may be one of them cut short. Shorter texts are ids more
/// often than they are digests.
std::vector<std::size_t> neighboursOf(std::string_view text, const FieldContext &context)
{
    if (const std::size_t size = declaredDigestSize(context.declared); size != 0)
        return {size * 2};
    const std::size_t own = digestDigits(text);
    if (own == 0)
        return {};
    std::vector<std::size_t> others(context.neighbours.begin(), context.neighbours.end());
    // Its own length is among them once.
    if (const auto self = std::find(others.begin(), others.end(), own); self != others.end())
        others.erase(self);
    return others;
}

/// Most values are neither masked nor digests nor ciphers, and that is seen quickly.
bool mayBeProtected(std::string_view text)
{
    if (text.size() > 4096)
        return true;
    bool hasDigit = false;
    bool hasLetter = false;
    bool hasSpace = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == '*' || byte == '#' || byte == '[' || byte == '<' || byte == '(' || byte == '{' || byte == '$'
            || byte >= 0x80)
            return true;
        hasDigit |= byte >= '0' && byte <= '9';
        hasLetter |= (byte | 0x20u) >= 'a' && (byte | 0x20u) <= 'z';
        hasSpace |= byte <= ' ';
    }
    if (text.size() <= 24 && !hasDigit && !hasSpace)
        return true; // `redacted`, `xxxx`
    return text.size() >= 8 && hasDigit && (hasLetter || text.size() >= 8) && (!hasSpace || text.starts_with("-----"));
}

std::string whyByProtocol(ProtocolRole role)
{
    if (role == ProtocolRole::User)
        return aboutField(QT_TRANSLATE_NOOP("telltale::FieldJudge", "the protocol's field for who it is about"))
            .toStdString();
    if (role == ProtocolRole::Switch)
        return aboutField(
                   QT_TRANSLATE_NOOP("telltale::FieldJudge", "the protocol's field for what the receiver is to do"))
            .toStdString();
    return aboutField(QT_TRANSLATE_NOOP("telltale::FieldJudge", "the protocol's field for a credential")).toStdString();
}

} // namespace

std::size_t digestDigits(std::string_view text)
{
    constexpr std::size_t least = 48;
    constexpr std::size_t most = 128;
    if (text.size() < least || text.size() > most)
        return 0;
    return std::all_of(text.begin(), text.end(), [](char c) { return payload::hexDigit(c) >= 0; }) ? text.size() : 0;
}

ProtocolRole protocolRole(const payload::Record &record, std::string_view rootPath, std::string_view path)
{
    const payload::EventKeys *const keys = record.list ? record.list->keys.get() : nullptr;
    if (keys == nullptr)
        return ProtocolRole::None;
    if (keys->isCredential(path))
        return ProtocolRole::Credential;
    if (keys->isSwitch(path))
        return ProtocolRole::Switch;
    if (record.isEnvelope)
        return ProtocolRole::None;
    if (path.starts_with('/') && path.starts_with(rootPath))
        path.remove_prefix(rootPath.size());
    return keys->isUser(path) ? ProtocolRole::User : ProtocolRole::None;
}

EventVerdict eventVerdict(const Knowledge &knowledge, std::string_view name, const payload::SentExchange *exchange)
{
    if (name.empty() && exchange == nullptr)
        return {};
    const payload::RequestLine line = exchange != nullptr ? exchange->line() : payload::RequestLine();
    const std::string request =
        exchange == nullptr ? std::string() : line.method + ' ' + (line.url.empty() ? line.target : line.url);
    const std::string destination = exchange != nullptr ? exchange->destination() : std::string();
    for (const Catalogue &catalogue : knowledge.catalogues()) {
        if (const CatalogueEvent *event = catalogue.match(name, destination, request))
            return {&catalogue, event};
    }
    return {};
}

EventVerdict eventVerdict(const Knowledge &knowledge, const payload::Record &record)
{
    const std::string name = record.isEnvelope ? std::string() : payload::eventName(record).value_or(std::string());
    if (!record.exchange)
        return eventVerdict(knowledge, name, nullptr);
    const payload::KeptExchange exchange(record.exchange);
    return eventVerdict(knowledge, name, &exchange);
}

std::string_view FieldJudge::textOfLexeme(NodeType type, std::string_view lexeme)
{
    if (type != NodeType::String)
        return lexeme;
    const bool isPlain = lexeme.size() >= 2 && lexeme.front() == '"' && lexeme.back() == '"'
        && lexeme.find('\\') == std::string_view::npos;
    if (isPlain)
        return lexeme.substr(1, lexeme.size() - 2);
    m_text = payload::decodeString(lexeme);
    return m_text;
}

void FieldJudge::judgeProtection(FieldVerdict &verdict, const FieldContext &context, NodeType type,
                                 std::string_view text) const
{
    if (isNothing(type) || (isText(type) && text.empty())) {
        verdict.protection = Protection::Empty;
        return;
    }
    if (!isText(type) || !mayBeProtected(text))
        return;
    ProtectionNote note = protectionOf(text, verdict.match, m_knowledge.digests(), neighboursOf(text, context));
    verdict.protection = note.protection;
    verdict.protectedBy = std::move(note.note);
}

FieldVerdict FieldJudge::judge(const FieldContext &context, NodeType type, std::string_view lexeme)
{
    const std::string_view text = textOfLexeme(type, lexeme);
    FieldVerdict verdict;
    verdict.match = m_knowledge.values().judge(text, {type, context.facts->key});
    judgeProtection(verdict, context, type, text);
    decideCategory(verdict, context, type, text);
    const bool isKey = context.role == ProtocolRole::Credential && isText(type) && !text.empty();
    verdict.isSecret = isKey || verdict.match.isSecret || isSecretByName(*context.facts, type, text);
    verdict.origin = context.declared != nullptr && context.declared->origin != Origin::Unknown
        ? context.declared->origin
        : context.facts->origin.origin;
    if (context.event.event != nullptr)
        verdict.declared =
            context.declared != nullptr && context.declared->isDocumented && context.event.event->isDocumented;
    return verdict;
}

std::string FieldJudge::why(const FieldVerdict &verdict, const FieldContext &context) const
{
    std::string why;
    switch (verdict.reason) {
    case Reason::Catalogue:
        why = "catalogue " + context.event.catalogue->product;
        break;
    case Reason::EventName:
        why = aboutField(QT_TRANSLATE_NOOP("telltale::FieldJudge", "the event's name")).toStdString();
        break;
    case Reason::Value:
        why = ValueRecogniser::why(verdict.match);
        break;
    case Reason::Name:
        why = context.facts->name.why;
        break;
    case Reason::Protocol:
        why = whyByProtocol(context.role);
        break;
    case Reason::None:
        break;
    }
    if (verdict.match.isPrefix) {
        why += why.empty() ? "" : "; ";
        why += aboutField(QT_TRANSLATE_NOOP("telltale::FieldJudge", "judged by its first %1 bytes"))
                   .arg(ValueRecogniser::prefixLimit)
                   .toStdString();
    }
    return why;
}

void FieldJudge::reveal(Finding &finding, std::string_view text) const
{
    Revelation revelation = m_knowledge.revealer().read(finding.recognised, text);
    finding.reveals = std::move(revelation.sentences);
    finding.inside = std::move(revelation.inside);
    if (revelation.isCut)
        finding.reveals.push_back(
            aboutField(QT_TRANSLATE_NOOP("telltale::FieldJudge", "there is more inside than is shown")).toStdString());
}

std::optional<std::int64_t> FieldJudge::created(Recognised recognised, NodeType type, std::string_view lexeme)
{
    return createdTime(recognised, textOfLexeme(type, lexeme));
}

Finding FieldJudge::explain(const FieldContext &context, NodeType type, std::string_view lexeme)
{
    FieldVerdict verdict = judge(context, type, lexeme);
    Finding finding;
    finding.category = verdict.category;
    finding.recognised = verdict.match.recognised;
    finding.protection = verdict.protection;
    finding.origin = verdict.origin;
    finding.declared = verdict.declared;
    finding.isSecret = verdict.isSecret;
    finding.why = why(verdict, context);
    finding.protectionNote = std::move(verdict.protectedBy);
    reveal(finding, textOfLexeme(type, lexeme));
    return finding;
}

} // namespace telltale::audit
