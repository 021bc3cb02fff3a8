// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "privacy/reidentify/digest_finds.h"

#include <memory>

namespace telltale::privacy {

/// Finds the digests in records, one after the other. Not thread-safe. Memory grows with the different digests (about
/// 400 bytes each), not with the records.
class DigestCollector
{
public:
    explicit DigestCollector(std::shared_ptr<const audit::Knowledge> knowledge);

    void add(const payload::Record &record);
    std::uint64_t events() const { return m_events; }
    /// Different texts in different fields so far: what memory grows with.
    std::size_t found() const { return m_finds.rows.size(); }
    /// Everything that was found; the collector is empty then.
    DigestFinds take();

private:
    void addLeaf(const payload::Record &record, payload::NodeIndex leaf);
    void addRow(const payload::Record &record, payload::NodeIndex leaf, std::string_view text,
                std::vector<DigestForm> forms, const char *password);
    void judge(const payload::Record &record, payload::NodeIndex leaf, DigestRow &row);
    void addSalts(const payload::Record &record);
    std::uint32_t fieldOf(const payload::Record &record, payload::NodeIndex leaf);
    std::uint32_t nameNumber(std::string_view name);

    audit::Classifier m_classifier;
    DigestFinds m_finds;
    std::unordered_map<std::string, std::uint32_t> m_fieldNumbers;
    std::unordered_map<std::string, std::uint32_t> m_nameNumbers;
    std::unordered_map<std::string, std::uint32_t> m_saltNumbers;
    std::vector<std::uint32_t> m_fieldById; ///< of the path table with this generation
    std::uint64_t m_generation = 0;
    std::string m_scratch;
    std::string m_key;
    bool m_isBegun = false; ///< the classifier looks at this record
    bool m_hasLikely = false;
    std::uint64_t m_events = 0;
};

} // namespace telltale::privacy
