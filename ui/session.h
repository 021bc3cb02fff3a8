// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_export.h"
#include "ui/models/event_filter.h"
#include "ui/models/event_list_model.h"
#include "ui/models/file_follower.h"
#include "ui/models/group_counter.h"
#include "ui/models/load_controller.h"
#include "ui/models/mark_keeper.h"
#include "ui/models/sensitive_counts.h"
#include "ui/models/shared_knowledge.h"
#include "ui/models/source_list_model.h"

namespace telltale::ui {

/// What is loaded and what loads it: one per window.
struct Session
{
    Session()
    {
        filter.judgeBy(&knowledge);
        exporter.judgeBy(&knowledge);
        events.countSensitiveBy(&sensitive);
        QObject::connect(&knowledge, &models::SharedKnowledge::made, &events,
                         [this] { events.setKnowledge(knowledge.get()); });
    }

    models::SharedKnowledge knowledge;
    payload::Capture capture;
    models::SensitiveCounts sensitive{capture, knowledge};
    models::EventListModel events{capture};
    models::SourceListModel sources{capture};
    models::EventFilter filter{capture, events};
    models::GroupCounter groups{capture, events};
    models::MarkKeeper marks{capture, events};
    models::EventExport exporter;
    models::LoadController loader{capture, events, sources};
    models::FileFollower follower{capture, loader, sources};
};

} // namespace telltale::ui
