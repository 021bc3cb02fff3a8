// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/anonymise/methods/method.h"

#include "privacy/anonymise/methods/generalise.h"
#include "privacy/anonymise/methods/mask.h"
#include "privacy/anonymise/methods/problems.h"
#include "privacy/anonymise/methods/pseudonym.h"
#include "privacy/anonymise/methods/vendor_hash.h"

#include <algorithm>

namespace telltale::privacy {

using audit::Recognised;
using payload::NodeType;

namespace {

bool isEmptyValue(const FieldValue &value)
{
    switch (value.type) {
    case NodeType::Null:
    case NodeType::EmptyObject:
    case NodeType::EmptyArray:
    case NodeType::Object:
    case NodeType::Array:
        return true;
    default:
        return value.text.empty();
    }
}

MethodResult replacedBy(NodeType type, std::string text)
{
    return {MethodResult::What::Replace, type, std::move(text), {}};
}

MethodResult droppedFor(const QString &problem)
{
    return {MethodResult::What::Drop, NodeType::String, {}, problem};
}

/// The key of the value's period; nullptr with a problem where there is none.
const Hmac *hmacFor(const Method &method, KeySource::Purpose purpose, const FieldValue &value, const KeySource &keys,
                    QString &problem)
{
    if (method.rotation != Rotation::Never && !value.time) {
        // Under any one key such values of all times could be joined, which is what rotation is there to prevent.
        problem = methodProblem(
            QT_TRANSLATE_NOOP("telltale::Methods", "the event has no time, so that its period is not known"));
        return nullptr;
    }
    const Hmac *const hmac = keys.hmac(purpose, periodOf(method.rotation, value.time.value_or(0)));
    if (hmac == nullptr)
        problem = methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "there is no key"));
    return hmac;
}

MethodResult keyedHash(const Method &method, const FieldValue &value, const KeySource &keys)
{
    QString problem;
    const Hmac *const hmac = hmacFor(method, KeySource::Purpose::Hash, value, keys, problem);
    if (hmac == nullptr)
        return droppedFor(problem);
    std::string digits = hexOf(hmac->of(value.text));
    if (method.kind == MethodKind::ShortKeyedHash)
        digits.resize(std::clamp<std::size_t>(method.digits, 8, digits.size()));
    return replacedBy(NodeType::String, std::move(digits));
}

MethodResult pseudonym(const Method &method, const FieldValue &value, const KeySource &keys)
{
    QString problem;
    const Hmac *const hmac = hmacFor(method, KeySource::Purpose::Pseudonym, value, keys, problem);
    if (hmac == nullptr)
        return droppedFor(problem);
    std::optional<std::string> made = pseudonymOf(value.text, value.type, *hmac);
    if (!made)
        return droppedFor(methodProblem(
            QT_TRANSLATE_NOOP("telltale::Methods", "the value has nothing that a pseudonym could be made of")));
    return replacedBy(value.type == NodeType::Number ? NodeType::Number : NodeType::String, *std::move(made));
}

MethodResult generalised(const Method &method, const FieldValue &value)
{
    std::optional<Generality> generality =
        method.generality == Generality::Form ? formGenerality(value.recognised) : method.generality;
    // Which form numbers have is seldom known; a bucket suits all of them.
    if (!generality && value.type == NodeType::Number)
        generality = Generality::Bucket;
    if (!generality)
        return droppedFor(
            methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "nobody knows how to make such a value less exact")));
    std::optional<std::string> made = generalisedText(value.text, *generality, method.step);
    if (!made)
        return droppedFor(generalityProblem(*generality));
    return replacedBy(value.type == NodeType::Number ? NodeType::Number : NodeType::String, *std::move(made));
}

MethodResult changed(const Method &method, const FieldValue &value, const KeySource &keys)
{
    switch (method.kind) {
    case MethodKind::Constant:
        return replacedBy(method.constantType, method.constant);
    case MethodKind::Mask:
        return replacedBy(NodeType::String, maskedText(value.text, method.keepFirst, method.keepLast));
    case MethodKind::VendorHash:
    case MethodKind::VendorHashLower:
    case MethodKind::VendorHashTrimmed:
    case MethodKind::VendorHashTrimmedLower:
        return replacedBy(NodeType::String, vendorHash(method.kind, value.text));
    case MethodKind::KeyedHash:
    case MethodKind::ShortKeyedHash:
        return keyedHash(method, value, keys);
    case MethodKind::Pseudonym:
        return pseudonym(method, value, keys);
    case MethodKind::Generalise:
        return generalised(method, value);
    case MethodKind::Keep:
    case MethodKind::Drop:
        break;
    }
    return droppedFor({});
}

} // namespace

bool needsKey(const Method &method)
{
    return method.kind == MethodKind::KeyedHash || method.kind == MethodKind::ShortKeyedHash
        || method.kind == MethodKind::Pseudonym;
}

bool asksForForm(const Method &method)
{
    return method.kind == MethodKind::Generalise && method.generality == Generality::Form;
}

std::optional<Generality> formGenerality(Recognised recognised)
{
    switch (recognised) {
    case Recognised::Ipv4:
    case Recognised::Ipv6:
        return Generality::Net24;
    case Recognised::Timestamp:
    case Recognised::Date:
        return Generality::Day;
    case Recognised::Coordinates:
        return Generality::Grid;
    case Recognised::Semver:
        return Generality::Major;
    case Recognised::UserAgent:
        return Generality::Family;
    case Recognised::Url:
    case Recognised::Hostname:
        return Generality::Host;
    case Recognised::FilePath:
        return Generality::Path;
    case Recognised::Number:
        return Generality::Bucket;
    default:
        return std::nullopt;
    }
}

MethodResult apply(const Method &method, const FieldValue &value, const KeySource &keys)
{
    MethodResult result;
    result.type = value.type;
    if (method.kind == MethodKind::Drop)
        result.what = MethodResult::What::Drop;
    if (method.kind == MethodKind::Drop || method.kind == MethodKind::Keep || isEmptyValue(value))
        return result;
    return changed(method, value, keys);
}

} // namespace telltale::privacy
