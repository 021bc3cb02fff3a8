// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/pair_edits.h"

#include "payload/form_pairs.h"
#include "payload/multipart.h"
#include "privacy/rewrite/head_edits.h"
#include "privacy/rewrite/recoding.h"

#include <algorithm>

namespace telltale::privacy {

using payload::Pair;
using payload::PartField;

namespace {

/// The change of the value at this place; null: it stays.
const FieldChange *changeAt(std::span<const PlacedChange> changes, std::uint64_t offset)
{
    const auto found =
        std::lower_bound(changes.begin(), changes.end(), offset,
                         [](const PlacedChange &one, std::uint64_t value) { return one.offset < value; });
    return found != changes.end() && found->offset == offset ? &found->change : nullptr;
}

bool isDrop(const FieldChange *change)
{
    return change != nullptr && change->what == FieldChange::What::Drop;
}

class PartEditor
{
public:
    PartEditor(std::string_view body, std::span<const PlacedChange> changes, std::vector<TextEdit> &edits)
        : m_body(body), m_changes(changes), m_edits(edits),
          m_delimiter(body.substr(0, body.substr(0, body.find('\n')).find_last_not_of("\r \t\n") + 1))
    {
    }
    bool run();

private:
    bool edit(const PartField &field, const FieldChange &change);
    std::size_t behindLine(std::size_t from) const
    {
        const std::size_t feed = m_body.find('\n', from);
        return feed == std::string_view::npos ? m_body.size() : feed + 1;
    }

    std::string_view m_body;
    std::span<const PlacedChange> m_changes;
    std::vector<TextEdit> &m_edits;
    std::string_view m_delimiter;
};

bool PartEditor::edit(const PartField &field, const FieldChange &change)
{
    const bool isHeader = field.path.starts_with("part/") && field.path != "part/epilogue";
    if (isHeader && isDrop(&change)) {
        m_edits.push_back({field.nameOffset, behindLine(field.offset) - field.nameOffset, {}});
        return true;
    }
    const std::string text = isDrop(&change) ? std::string() : isHeader ? headerText(change.text) : change.text;
    m_edits.push_back({field.offset, field.length, text});
    return isHeader || ('\n' + text).find('\n' + std::string(m_delimiter)) == std::string::npos;
}

bool PartEditor::run()
{
    const std::vector<PartField> fields = payload::partFields(m_body);
    std::size_t begin = 0; // of the part that we are in
    bool isClean = true;
    for (std::size_t i = 0; i < fields.size();) {
        std::size_t last = i;
        while (last + 1 < fields.size() && !fields[last].path.starts_with("form/"))
            ++last;
        const PartField &content = fields[last];
        const bool isPart = content.path.starts_with("form/");
        const std::size_t end = isPart ? behindLine(content.offset + content.length) : m_body.size();
        if (isPart && isDrop(changeAt(m_changes, content.offset))) {
            m_edits.push_back({begin, end - begin, {}});
        } else {
            for (std::size_t own = i; own <= last; ++own) {
                if (const FieldChange *change = changeAt(m_changes, fields[own].offset))
                    isClean = edit(fields[own], *change) && isClean;
            }
        }
        begin = end;
        i = last + 1;
    }
    return isClean;
}

} // namespace

void appendPairEdits(std::string_view pairs, std::uint64_t base, std::span<const PlacedChange> changes,
                     std::vector<TextEdit> &edits)
{
    std::vector<ListItem> items;
    payload::forEachPair(pairs, '&', [&](const Pair &pair) {
        const FieldChange *const change = changeAt(changes, base + pair.valueOffset);
        items.push_back({base + pair.nameOffset, base + pair.valueOffset + pair.value.size(), isDrop(change)});
        if (change == nullptr || isDrop(change))
            return;
        const bool lacksSign = pair.valueOffset == pair.nameOffset + pair.name.size();
        const std::string text = percentEncoded(change->text);
        edits.push_back({base + pair.valueOffset, pair.value.size(), lacksSign ? '=' + text : text});
    });
    cutOut(items, edits);
}

bool appendPartEdits(std::string_view body, std::span<const PlacedChange> changes, std::vector<TextEdit> &edits)
{
    return PartEditor(body, changes, edits).run();
}

} // namespace telltale::privacy
