// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_frames.h"
#include "store/index/head_lines.h"
#include "store/indexed_exchange.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace telltale::store {

/// What exchanges of a file have in common that differ in nothing else than time, target, size and what came of them.
struct RequestShape
{
    std::uint32_t segment = 1;
    payload::WayIn way = payload::WayIn::Collector;
    std::string method;
    std::string host;
    std::string destination;
    std::string contentType;
};

/// What has become of an exchange, as far as that is known: what is unset does not change what was known before.
struct Outcome
{
    std::uint8_t decision = 0; ///< a RecordedDecision::What; 0: unset
    std::uint16_t status = 0;
    bool isCutOff = false;
    std::optional<std::int64_t> began; ///< the answer
};

struct GatheredExchange
{
    std::uint64_t number = 0;
    std::uint64_t offset = 0;
    std::int64_t time = 0;
    std::uint64_t bodySize = 0;
    std::uint32_t shape = 0; ///< among the shapes
    Outcome outcome;
    std::string target;
};

struct LateOutcome
{
    std::uint64_t number = 0;
    Outcome outcome;
};

/// Gathers what frames say about exchanges, for one transaction of an index.
class ExchangeGathering
{
public:
    /// Takes over what a frame says; kinds that the index does not keep are passed over.
    void take(const payload::RecordFrame &frame, std::uint32_t segment);
    /// Enough for one transaction, in number or in memory.
    bool isFull() const;
    bool isEmpty() const { return m_exchanges.empty() && m_late.empty() && m_refusals.empty(); }
    void clear();

    const std::vector<RequestShape> &shapes() const { return m_shapes; }
    /// By rising numbers.
    const std::vector<GatheredExchange> &exchanges() const { return m_exchanges; }
    /// About exchanges that are not among these.
    const std::vector<LateOutcome> &late() const { return m_late; }
    const std::vector<IndexedRefusal> &refusals() const { return m_refusals; }

private:
    void take(const payload::RecordedRequest &request, std::uint64_t offset, std::uint32_t segment);
    std::uint32_t shapeOf(const payload::RecordedRequest &request, const HeadLines &lines, std::uint32_t segment);
    Outcome &outcomeOf(std::uint64_t number);

    std::vector<RequestShape> m_shapes;
    std::unordered_map<std::string, std::uint32_t> m_shapeNumbers;
    std::string m_key; ///< kept for its memory
    std::vector<GatheredExchange> m_exchanges;
    std::vector<LateOutcome> m_late;
    std::vector<IndexedRefusal> m_refusals;
    std::size_t m_bytes = 0;  ///< of texts
    std::uint64_t m_read = 0; ///< bytes of frames
};

} // namespace telltale::store
