// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/sender.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace telltale::payload {

/// What a request asks for, as sent.
struct RequestLine
{
    std::string method;
    std::string target;
    std::string url; ///< absolute, where it is known; else ""
};

/// The exchange that an event was sent with, as the rows of a capture know it: what lists show at once, and the way to
/// the rest, which need not be in memory. Shared by threads.
class SentExchange
{
public:
    SentExchange() = default;
    SentExchange(const SentExchange &) = delete;
    SentExchange &operator=(const SentExchange &) = delete;
    virtual ~SentExchange();

    /// In its input, from 0.
    virtual std::uint32_t number() const = 0;
    /// Of its first byte, in the (decompressed) input.
    virtual std::uint64_t offset() const = 0;
    /// See destinationOf().
    virtual std::string destination() const = 0;
    /// Of the answer; unset while there is none.
    virtual std::optional<int> status() const = 0;
    /// Which process sent it, where the capture knows.
    virtual Sender sender() const = 0;
    /// Empty when it had to be read again and the file has changed.
    virtual RequestLine line() const = 0;
    /// All of it; null when it had to be read again and the file has changed.
    virtual std::shared_ptr<const Exchange> whole() const = 0;
};

/// One that is in memory.
class KeptExchange final : public SentExchange
{
public:
    explicit KeptExchange(std::shared_ptr<const Exchange> exchange) : m_exchange(std::move(exchange)) {}

    std::uint32_t number() const override { return m_exchange->number; }
    std::uint64_t offset() const override { return m_exchange->place.offset; }
    std::string destination() const override { return destinationOf(*m_exchange); }
    std::optional<int> status() const override { return m_exchange->status; }
    Sender sender() const override { return {m_exchange->process, m_exchange->program}; }
    RequestLine line() const override { return {m_exchange->method, m_exchange->target, m_exchange->url}; }
    std::shared_ptr<const Exchange> whole() const override { return m_exchange; }

private:
    std::shared_ptr<const Exchange> m_exchange;
};

} // namespace telltale::payload
