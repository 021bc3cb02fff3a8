// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/filter/filter.h"

#include "payload/capture.h"

#include <algorithm>

namespace telltale::payload {

namespace {

bool looksAtMarks(const FilterNode &node)
{
    if (node.kind != FilterNode::Kind::Term)
        return std::any_of(node.children.begin(), node.children.end(), looksAtMarks);
    return node.term.key == FilterKey::Note
        || (node.term.key == FilterKey::Is && (node.term.flags & (EventRow::flagged | EventRow::noted)) != 0);
}

bool looksAtAnswers(const FilterNode &node)
{
    if (node.kind == FilterNode::Kind::Term)
        return node.term.key == FilterKey::Status;
    return std::any_of(node.children.begin(), node.children.end(), looksAtAnswers);
}

bool needsJudgement(const FilterNode &node)
{
    if (node.kind == FilterNode::Kind::Term)
        return node.term.key >= FilterKey::Product;
    return std::any_of(node.children.begin(), node.children.end(), needsJudgement);
}

} // namespace

bool Filter::asksForJudgement() const
{
    return needsJudgement(*m_root);
}

bool Filter::asksForAnswers() const
{
    return looksAtAnswers(*m_root);
}

bool Filter::asksForMarks() const
{
    return looksAtMarks(*m_root);
}

} // namespace telltale::payload
