// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange_head.h"
#include "privacy/anonymise/record_changes.h"
#include "privacy/rewrite/text_patch.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::privacy {

/// What becomes of a header, cookie or pair, by its index among those of the request.
struct NamedChange
{
    std::size_t index = 0;
    bool isDropped = false;
    std::string value;  ///< of headers as it is sent, of pairs and cookies raw
    std::string name;   ///< of pairs and cookies, raw
    std::string before; ///< their value before, raw
    friend bool operator==(const NamedChange &, const NamedChange &) = default;
};

/// How the head of a request changes, for containers of every kind.
struct HeadChanges
{
    std::vector<TextEdit> exact;      ///< of the exact head, where the exchange has one
    std::vector<TextEdit> target;     ///< of the request target, or of the URL where there is none
    std::vector<NamedChange> headers; ///< of Exchange::headers; those of an exact head only if they are trailers
    std::vector<NamedChange> query;   ///< the pairs that `target` is about
    std::vector<NamedChange> cookies; ///< of all Cookie headers together
    bool isEmpty() const { return exact.empty() && target.empty() && headers.empty(); }
};

/// Collects what becomes of the fields beside a body, and tells it in the forms that containers need.
class HeadEdits
{
public:
    explicit HeadEdits(const payload::Exchange &exchange);

    /// `offset`: of the field's value in headOf().text. Texts are escaped as their place needs it.
    void change(std::uint32_t offset, const FieldChange &change);
    /// Edits of the target's text, beside what change() was told.
    void editTarget(const std::vector<TextEdit> &edits);
    /// Sets the digits of Content-Length, where there is one.
    void setLength(std::uint64_t length);
    bool isEmpty() const { return m_edits.empty() && m_dropped.empty() && !m_length; }
    /// Error: edits-overlap.
    Result<HeadChanges> finish();

private:
    struct Line
    {
        std::size_t begin; ///< of its name
        std::size_t end;   ///< behind its line end, folded lines included
    };
    enum class Kind : std::uint8_t { Query, Header, Cookie };
    static Kind kindOf(const payload::HeadField &field);
    void findTarget();
    void findLines();
    std::size_t lineOf(std::size_t offset) const;
    void cutPairs(std::size_t first, std::size_t last);
    void cutDropped();
    void setLengths();
    void tellPairs(HeadChanges &changes) const;
    void tellMade(HeadChanges &changes) const;
    bool isMade(std::size_t offset) const { return m_exchange.head.empty() || offset >= m_exchange.head.size(); }
    std::string nameOf(const payload::HeadField &field) const;
    std::string valueAfter(std::size_t begin, std::size_t end) const;

    const payload::Exchange &m_exchange;
    payload::ExchangeHead m_head;
    std::size_t m_target = 0;
    std::size_t m_targetEnd = 0;
    std::vector<Line> m_lines;
    std::vector<bool> m_dropped; ///< fields; empty: none
    std::vector<TextEdit> m_edits;
    std::optional<std::uint64_t> m_length;
};

/// A header's value without what ends one.
std::string headerText(std::string_view text);
/// A cookie's value with what ends one percent-encoded (RFC 6265, 4.1.1).
std::string cookieText(std::string_view text);

} // namespace telltale::privacy
