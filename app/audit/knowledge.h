// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/catalogue.h"
#include "audit/digests/known_digests.h"
#include "audit/names/name_rules.h"
#include "audit/names/origin_rules.h"
#include "audit/reveals/revealer.h"
#include "audit/values/value_recogniser.h"

#include <memory>
#include <string>
#include <vector>

namespace telltale::audit {

/// Everything that fields are judged by: rules about names, origins and values, the catalogues, digests of nothing.
/// Immutable; any thread. Making one takes some tens of milliseconds, so it is made once and shared.
class Knowledge
{
public:
    /// What is compiled in.
    static std::shared_ptr<const Knowledge> standard();
    /// The same, and the files of a person: `FOLDER/rules/names*.toml`, `origins*.toml`, `values*.toml`, in the order
    /// of their names, and `FOLDER/catalogues/*.toml`. A broken rule, or a file that cannot be read, is a finding with
    /// line, column and key, and leaves in force what there was without it. A missing folder is none.
    /// `chosen`: a catalogue that comes before all others, and takes the place of one of the same product.
    static std::shared_ptr<const Knowledge> withFolder(const std::string &folder, std::vector<Diagnostic> &findings,
                                                       const Catalogue *chosen = nullptr);
    /// `$XDG_CONFIG_HOME/telltale`
    static std::string usualFolder();

    const NameRules &names() const { return m_names; }
    const OriginRules &origins() const { return m_origins; }
    const ValueRecogniser &values() const { return m_values; }
    const Revealer &revealer() const { return m_revealer; }
    const KnownDigests &digests() const { return m_digests; }
    /// A person's own come first; a product of theirs takes the place of a compiled-in one.
    const std::vector<Catalogue> &catalogues() const { return m_catalogues; }

    Knowledge(NameRules names, OriginRules origins, ValueRules values, std::vector<Catalogue> catalogues);
    Knowledge(const Knowledge &) = delete;
    Knowledge &operator=(const Knowledge &) = delete;

private:
    NameRules m_names;
    OriginRules m_origins;
    ValueRecogniser m_values;
    Revealer m_revealer;
    KnownDigests m_digests;
    std::vector<Catalogue> m_catalogues;
};

} // namespace telltale::audit
