// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "privacy/canaries/value_search.h"
#include "privacy/policy/policy.h"
#include "privacy/residual/changed_values.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace telltale::privacy {

/// Something in an output that should not be there.
struct Leftover
{
    enum class What : std::uint8_t {
        StillChanged, ///< a field that the policy would change, with a value that nobody wrote
        Elsewhere,    ///< a value that was taken out in another place
        Inside,       ///< something inside of a text whose category a rule is about
        Sought,       ///< a known value or canary
        Unread,       ///< bytes that could not be read leave as they are
    };
    What what = What::StillChanged;
    std::string source;
    std::uint32_t line = 0; ///< 0: not known
    std::string event;      ///< its name; "" for envelopes and nameless ones
    std::string path;       ///< of the field; "" for bytes beside all fields
    std::string how;        ///< `raw`, `base64`, a category, a kind of known value
    std::string value;
    bool isSecret = false; ///< not to be shown
};
/// The word for it: `still-changed`, `elsewhere`, `inside`, `known-value`, `unread`.
std::string_view word(Leftover::What what);

/// Reads what was written again and judges it: nothing may be left that was to go. Not thread-safe.
class ResidualScan : public payload::RecordSink
{
public:
    static constexpr std::size_t mostListed = 1000;

    struct Setup
    {
        RecordJudge &judge; ///< the same as before, or its like
        const ChangedValues &values;
        std::shared_ptr<const audit::Knowledge> knowledge; ///< null: insides of texts are not looked at
        std::uint32_t categories =
            0; ///< bits of those whose values must not be inside of texts, see coveredCategories()
        ValueSearch *sought = nullptr; ///< null: nothing is known
    };
    explicit ResidualScan(const Setup &setup);

    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;
    /// Behind the last record: what stands beside all fields. `output` is all of it; `letGo` is told how far it was
    /// read, now and then, and may be empty.
    void finish(std::string_view output, const std::string &source, const std::function<void(std::size_t)> &letGo = {});

    const std::vector<Leftover> &leftovers() const { return m_leftovers; }
    /// Listed or not.
    std::uint64_t count() const { return m_count; }
    std::uint64_t events() const { return m_events; }

private:
    void searchBytes(std::string_view output, std::size_t from, std::size_t to, const std::string &source);
    void judgeAgain(const payload::Record &record);
    void searchLeaf(const payload::Record &record, payload::NodeIndex leaf);
    void searchText(std::string_view text, const payload::Record &record, payload::NodeIndex leaf);
    void lookInside(const payload::Record &record, payload::NodeIndex leaf);
    void addInside(const std::vector<audit::Inside> &parts, const payload::Record &record, payload::NodeIndex leaf);
    Leftover at(Leftover::What what, const payload::Record &record, payload::NodeIndex leaf) const;
    void add(Leftover leftover);

    Setup m_setup;
    std::unique_ptr<audit::Classifier> m_classifier;
    std::vector<Leftover> m_leftovers;
    std::unordered_set<std::size_t> m_found; ///< numbers of values that were found in fields
    std::uint64_t m_count = 0;
    std::uint64_t m_events = 0;
    std::string m_room;
};

/// The categories that some rule of the policy does not let leave as they are.
std::uint32_t coveredCategories(const Policy &policy);

} // namespace telltale::privacy
