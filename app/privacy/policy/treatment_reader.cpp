// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy_words.h"
#include "privacy/policy/rule_parts.h"

#include <charconv>
#include <cmath>

namespace telltale::privacy {

namespace {

std::uint32_t readCount(TableReader &reader, const char *key, std::uint32_t least, std::uint32_t most,
                        std::uint32_t otherwise)
{
    const std::optional<std::int64_t> count = reader.integer(key);
    if (!count)
        return otherwise;
    if (*count >= least && *count <= most)
        return static_cast<std::uint32_t>(*count);
    reader.report(key, reader.placeOf(key),
                  aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy", "%1 is between %2 and %3"))
                      .arg(quotedWord(key))
                      .arg(least)
                      .arg(most));
    return otherwise;
}

void readRotation(TableReader &reader, Method &method)
{
    method.rotation = reader.choice("rotate", &rotationFrom, rotationChoices).value_or(Rotation::Never);
}

void readHash(TableReader &reader, Treatment &treatment)
{
    Method &method = treatment.method;
    method.kind = reader.choice("method", &hashFrom, hashChoices).value_or(MethodKind::KeyedHash);
    treatment.action = actionOf(method.kind);
    if (needsKey(method))
        readRotation(reader, method);
    if (method.kind == MethodKind::ShortKeyedHash)
        method.digits = readCount(reader, "digits", 8, 63, method.digits);
}

void readConstant(TableReader &reader, Method &method)
{
    method.kind = MethodKind::Constant;
    const TomlValue *const value = reader.value("value");
    const Place place = reader.placeOf("value");
    if (value == nullptr) {
        reader.report("value", place,
                      aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy", "The action replace needs a \"value\"")));
    } else if (value->kind == TomlValue::Kind::Text) {
        method.constant = value->text;
    } else if (value->kind == TomlValue::Kind::Boolean) {
        method.constantType = payload::NodeType::Boolean;
        method.constant = value->boolean ? "true" : "false";
    } else if (value->kind == TomlValue::Kind::Integer) {
        method.constantType = payload::NodeType::Number;
        method.constant = std::to_string(value->integer);
    } else if (value->kind == TomlValue::Kind::Real && std::isfinite(value->real)) {
        char buffer[64];
        method.constantType = payload::NodeType::Number;
        method.constant.assign(buffer, std::to_chars(buffer, buffer + sizeof buffer, value->real).ptr);
    } else {
        reader.report(
            "value", value->place,
            aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy", "\"value\" takes a text, a number, true or false")));
    }
}

void readStep(TableReader &reader, Method &method)
{
    const TomlValue *const value = reader.value("step");
    if (value == nullptr)
        return;
    const bool isInteger = value->kind == TomlValue::Kind::Integer;
    const double step = isInteger ? static_cast<double>(value->integer) : value->real;
    const bool isNumber = isInteger || value->kind == TomlValue::Kind::Real;
    if (isNumber && step >= 1e-6 && step <= 1e15)
        method.step = step;
    else
        reader.report("step", value->place,
                      aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy", "\"step\" takes a number above 0")));
}

void readParameters(TableReader &reader, Treatment &treatment)
{
    Method &method = treatment.method;
    switch (treatment.action) {
    case Action::Drop:
        method.kind = MethodKind::Drop;
        break;
    case Action::Mask:
        method.kind = MethodKind::Mask;
        method.keepFirst = readCount(reader, "keep_first", 0, 1000, 0);
        method.keepLast = readCount(reader, "keep_last", 0, 1000, 0);
        break;
    case Action::Hash:
        readHash(reader, treatment);
        break;
    case Action::Pseudonym:
        method.kind = MethodKind::Pseudonym;
        readRotation(reader, method);
        break;
    case Action::Generalise:
        method.kind = MethodKind::Generalise;
        method.generality = reader.choice("to", &generalityFrom, generalityChoices).value_or(Generality::Form);
        if (method.generality == Generality::Grid || method.generality == Generality::Bucket)
            readStep(reader, method);
        break;
    case Action::Replace:
        readConstant(reader, method);
        break;
    case Action::Allow:
    case Action::Block:
        break;
    }
}

} // namespace

Treatment readTreatment(TableReader &reader)
{
    Treatment treatment;
    const std::string text = reader.neededText("action");
    if (text.empty())
        return treatment;
    const std::optional<Action> action = reader.choice("action", &actionFrom, actionChoices);
    if (action) {
        treatment.action = *action;
        readParameters(reader, treatment);
    }
    return treatment;
}

} // namespace telltale::privacy
