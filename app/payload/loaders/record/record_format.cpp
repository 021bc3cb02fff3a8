// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_format.h"

namespace telltale::payload {

namespace {

/// Over the chain so far as well: a head that was moved here from elsewhere does not fit.
Sha256Value recordCheck(Sha256 &hash, const Sha256Value &chain, std::string_view marked)
{
    hash.add(chain);
    hash.add(marked);
    return hash.finish();
}

} // namespace

std::string recordPreface()
{
    std::string preface(recordSignature);
    appendNumber(preface, recordVersion);
    return preface;
}

Sha256Value firstChainValue(Sha256 &hash, std::string_view preface)
{
    hash.add(preface);
    return hash.finish();
}

std::string recordHead(Sha256 &hash, const Sha256Value &chain, RecordKind kind, std::uint64_t length)
{
    std::string head(recordMark);
    appendNumber(head, static_cast<std::uint16_t>(kind));
    appendNumber(head, recordRevision(kind));
    appendNumber(head, length);
    const Sha256Value check = recordCheck(hash, chain, head);
    head.append(bytesOf(check).substr(0, recordCheckSize));
    return head;
}

std::optional<RecordHead> readRecordHead(Sha256 &hash, const Sha256Value &chain, std::string_view bytes)
{
    const std::string_view marked = bytes.substr(0, recordMarkedSize);
    if (!marked.starts_with(recordMark))
        return {};
    const Sha256Value check = recordCheck(hash, chain, marked);
    if (bytes.substr(recordMarkedSize, recordCheckSize) != bytesOf(check).substr(0, recordCheckSize))
        return {};
    RecordHead head;
    head.kind = readNumber<std::uint16_t>(bytes.substr(4));
    head.revision = readNumber<std::uint16_t>(bytes.substr(6));
    head.length = readNumber<std::uint64_t>(bytes.substr(8));
    if (head.length > recordLongestContent)
        return {};
    return head;
}

bool looksLikeRecord(std::string_view bytes)
{
    return bytes.starts_with(recordSignature);
}

} // namespace telltale::payload
