// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/ledger/pattern_walker.h"
#include "payload/record.h"
#include "privacy/proof/proof_subject.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace telltale::privacy {

/// To whom something that was sent belongs.
enum class ProofOwner : std::uint8_t {
    Product,    ///< its catalogue declares it; or it has none, and everything counts
    Undeclared, ///< no catalogue speaks of it; counts as the product's where silence is broken
    Other,      ///< another product's catalogue declares it
};

/// `product`, `undeclared`, `other`
std::string_view word(ProofOwner owner);

/// One name of event, or one request, as it is shown in a row.
struct ProofKind
{
    static constexpr std::size_t mostShapes = 64;

    std::string label; ///< the event's name, else `GET /api/v1/releases` without its query; credentials are ***
    std::string kind;  ///< of the catalogue; "": not declared
    ProofOwner owner = ProofOwner::Product;
    audit::Gate gate = audit::Gate::Unknown;   ///< as declared
    bool isAlwaysSent = false;                 ///< by catalogue or the switch's description
    bool saysOptOut = false;                   ///< its name or the request's path does
    std::string declaredAt;                    ///< `telemetry.md:16`; "" where that is not known
    std::vector<std::string> hosts;            ///< where it was sent: `https://api.example.com`
    std::vector<std::set<std::string>> shapes; ///< the sets of pattern paths it came with; what is more joins the last
};

/// One of them as it came.
struct ProofItem
{
    std::uint32_t kind = 0;
    std::uint32_t shape = 0;
    std::uint32_t exchange = 0;           ///< number in its input, from 0
    bool isOpaque = false;                ///< it could not be taken apart, or not to its end
    std::int64_t time = 0;                ///< when its request began; milliseconds since 1970 UTC
    std::optional<std::int64_t> happened; ///< by the event's own time, else by the time in its message id
    std::uint64_t id = 0;                 ///< hash of its message id; 0: it has none
};

/// Everything that came, as a proof looks at it: one item for each event, and one for each request in which no event is
/// known. Values are not kept, only paths. A RecordSink, to be fed by RecordTail or any loader of exchanges; what was
/// not sent in an exchange is passed over. Some 48 bytes for each item; those beyond `mostItems` are only counted.
/// Not thread-safe.
class ProofLog : public payload::RecordSink
{
public:
    static constexpr std::size_t mostItems = 4'000'000;
    static constexpr std::size_t mostKinds = 10'000; ///< what is more is one kind, `…`

    explicit ProofLog(ProofSubject subject);

    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;
    /// What waits to be known as a request without events is one. To be called before the items are looked at; more
    /// records may follow.
    void settle();

    const ProofSubject &subject() const { return m_subject; }
    const std::vector<ProofKind> &kinds() const { return m_kinds; }
    /// In the order in which they came in.
    const std::vector<ProofItem> &items() const { return m_items; }
    /// Errors that a loader told, and items that were too many: what may be missing here.
    std::uint64_t unread() const { return m_unread; }

private:
    /// A request whose events may follow.
    struct Waiting
    {
        ProofItem item;
        ProofKind kind;
        std::set<std::string> paths;
    };

    Waiting read(const payload::Record &record);
    ProofKind described(const payload::Record &record) const;
    std::string requestLabel(const payload::Exchange &exchange) const;
    std::set<std::string> pathsOf(const payload::Record &record);
    void keep(Waiting &&read);

    ProofSubject m_subject;
    audit::PatternWalker m_walker;
    std::vector<ProofKind> m_kinds;
    std::map<std::string, std::uint32_t> m_byKey;
    std::vector<ProofItem> m_items;
    std::optional<Waiting> m_waiting;
    std::uint64_t m_unread = 0;
};

} // namespace telltale::privacy
