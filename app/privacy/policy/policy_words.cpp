// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy_words.h"

#include <algorithm>
#include <span>
#include <utility>

namespace telltale::privacy {

namespace {

template<typename Value>
using PolicyWord = std::pair<std::string_view, Value>;

constexpr PolicyWord<TelemetryGate> gateWords[] = {
    {"on", TelemetryGate::On}, {"essential", TelemetryGate::Essential}, {"off", TelemetryGate::Off}};

constexpr PolicyWord<Action> actionWords[] = {{"allow", Action::Allow},         {"drop", Action::Drop},
                                              {"mask", Action::Mask},           {"hash", Action::Hash},
                                              {"pseudonym", Action::Pseudonym}, {"generalise", Action::Generalise},
                                              {"replace", Action::Replace},     {"block", Action::Block}};

constexpr PolicyWord<MethodKind> hashWords[] = {{"vendor", MethodKind::VendorHash},
                                                {"vendor-lower", MethodKind::VendorHashLower},
                                                {"vendor-trimmed", MethodKind::VendorHashTrimmed},
                                                {"vendor-trimmed-lower", MethodKind::VendorHashTrimmedLower},
                                                {"keyed", MethodKind::KeyedHash},
                                                {"keyed-short", MethodKind::ShortKeyedHash},
                                                {"pseudonym", MethodKind::Pseudonym}};

/// Two words for the lengths of a prefix, as it is for IPv4 and for IPv6; the first one is written.
constexpr PolicyWord<Generality> generalityWords[] = {
    {"/24", Generality::Net24},   {"/48", Generality::Net24},     {"/16", Generality::Net16},
    {"/32", Generality::Net16},   {"hour", Generality::Hour},     {"day", Generality::Day},
    {"month", Generality::Month}, {"year", Generality::Year},     {"grid", Generality::Grid},
    {"major", Generality::Major}, {"family", Generality::Family}, {"host", Generality::Host},
    {"path", Generality::Path},   {"bucket", Generality::Bucket}};

constexpr PolicyWord<Rotation> rotationWords[] = {
    {"never", Rotation::Never}, {"day", Rotation::Day}, {"month", Rotation::Month}, {"year", Rotation::Year}};

template<typename Value>
std::string_view wordFor(std::span<const PolicyWord<Value>> words, Value value)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [value](const auto &one) { return one.second == value; });
    return found == words.end() ? std::string_view() : found->first;
}

template<typename Value>
std::optional<Value> valueFor(std::span<const PolicyWord<Value>> words, std::string_view word)
{
    const auto found = std::find_if(words.begin(), words.end(), [word](const auto &one) { return one.first == word; });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::string_view word(TelemetryGate gate)
{
    return wordFor<TelemetryGate>(gateWords, gate);
}

std::string_view word(Action action)
{
    return wordFor<Action>(actionWords, action);
}

std::string_view hashWord(MethodKind kind)
{
    return wordFor<MethodKind>(hashWords, kind);
}

std::string_view generalityWord(Generality generality)
{
    return wordFor<Generality>(generalityWords, generality);
}

std::string_view rotationWord(Rotation rotation)
{
    return wordFor<Rotation>(rotationWords, rotation);
}

std::optional<TelemetryGate> telemetryGateFrom(std::string_view word)
{
    return valueFor<TelemetryGate>(gateWords, word);
}

std::optional<Action> actionFrom(std::string_view word)
{
    return valueFor<Action>(actionWords, word);
}

std::optional<MethodKind> hashFrom(std::string_view word)
{
    return valueFor<MethodKind>(hashWords, word);
}

std::optional<Generality> generalityFrom(std::string_view word)
{
    return valueFor<Generality>(generalityWords, word);
}

std::optional<Rotation> rotationFrom(std::string_view word)
{
    return valueFor<Rotation>(rotationWords, word);
}

Action actionOf(MethodKind kind)
{
    switch (kind) {
    case MethodKind::Keep:
        return Action::Allow;
    case MethodKind::Drop:
        return Action::Drop;
    case MethodKind::Constant:
        return Action::Replace;
    case MethodKind::Mask:
        return Action::Mask;
    case MethodKind::Pseudonym:
        return Action::Pseudonym;
    case MethodKind::Generalise:
        return Action::Generalise;
    default:
        return Action::Hash;
    }
}

} // namespace telltale::privacy
