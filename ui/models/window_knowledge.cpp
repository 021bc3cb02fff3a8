// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/window_knowledge.h"

#include <future>

namespace telltale::models {

namespace {

std::shared_future<WindowKnowledge> &knowledgeToCome()
{
    static std::shared_future<WindowKnowledge> future = std::async(std::launch::async, [] {
        WindowKnowledge made;
        made.knowledge = audit::Knowledge::withFolder(audit::Knowledge::usualFolder(), made.findings);
        return made;
    });
    return future;
}

} // namespace

void prepareKnowledge()
{
    knowledgeToCome();
}

const WindowKnowledge &windowKnowledge()
{
    return knowledgeToCome().get();
}

} // namespace telltale::models
