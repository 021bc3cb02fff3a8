// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"

namespace telltale::models {

/// What fields are judged by in this process, with the person's own rules and catalogues; and what is wrong with those.
struct WindowKnowledge
{
    std::shared_ptr<const audit::Knowledge> knowledge;
    std::vector<Diagnostic> findings;
};

/// Begins to make it on another thread, so that the first window need not wait for it.
void prepareKnowledge();
/// Waits for it where it is not ready. The same for all windows of the process: it never changes. Any thread.
const WindowKnowledge &windowKnowledge();

} // namespace telltale::models
