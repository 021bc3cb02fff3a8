// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/filter_judge.h"

namespace telltale::audit {

payload::FieldJudgement::Field FilterJudge::judge(payload::NodeIndex leaf)
{
    const FieldVerdict verdict = m_classifier.judge(leaf);
    return {word(verdict.category), word(verdict.protection), verdict.declared};
}

} // namespace telltale::audit
