// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/draft.h"

#include <map>
#include <set>

namespace telltale::audit {

/// What the forms of drafts share: events by name with unique kinds, fields with guessed categories and origins.
class DraftBuilder
{
public:
    DraftBuilder(Draft &draft, const NameRules &names, const OriginRules &origins)
        : m_draft(draft), m_names(names), m_origins(origins)
    {
    }

    /// The event with this name, a new one where there is none; its kind is made from `kindText`. References stay
    /// valid.
    CatalogueEvent &event(const std::string &name, const std::string &kindText);
    /// The field of the event with this path, a new one with guesses where there is none.
    DeclaredField &field(CatalogueEvent &event, const std::string &path);
    /// A field that all events have.
    DeclaredField &commonField(const std::string &path);
    /// Sets the category unless the name says something more telling.
    void setCategory(DeclaredField &field, Category category) const;

    Draft &draft() { return m_draft; }
    /// Moves the events into the draft. To be called last.
    void finish();

private:
    struct Building
    {
        CatalogueEvent event;
        std::map<std::string, std::size_t> fields;
    };

    DeclaredField guessed(const std::string &path) const;

    Draft &m_draft;
    const NameRules &m_names;
    const OriginRules &m_origins;
    std::map<std::string, Building> m_events;
    std::vector<std::string> m_order;
    std::map<CatalogueEvent *, Building *> m_byEvent;
    std::set<std::string> m_kinds;
};

/// `Server setup ping` → `server-setup-ping`
std::string kindOf(std::string_view text);
/// One line of a description: line feeds and runs of blanks as one blank, at most 200 bytes.
std::string oneLine(std::string_view text);

void draftFromPage(DraftBuilder &builder, const DraftSource &source);
void draftFromJsonSchema(DraftBuilder &builder, const DraftSource &source);
void draftFromVsCode(DraftBuilder &builder, const DraftSource &source);
void draftFromGlean(DraftBuilder &builder, std::span<const DraftSource> sources);

} // namespace telltale::audit
