// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/patience.h"
#include "ui/models/event_document.h"
#include "ui/models/event_list_model.h"
#include "ui/models/load_controller.h"
#include "ui/models/source_list_model.h"

namespace telltale::tests {

/// What is loaded, with the controller that loads it.
struct Loaded
{
    payload::Capture capture;
    models::EventListModel events{capture};
    models::SourceListModel sources{capture};
    models::LoadController loader{capture, events, sources};

    /// Reads the text to its end; false when that takes too long.
    bool read(const std::string &text, const QString &name = QStringLiteral("a.json"))
    {
        QSignalSpy finished(&loader, &models::LoadController::finished);
        loader.openText(text, name);
        return finished.count() == 1 || finished.wait(tests::patience);
    }
    models::EventDocumentPtr document(std::size_t event = 0) const
    {
        auto detail = capture.read(event);
        return detail ? std::make_shared<const models::EventDocument>(std::move(detail)) : nullptr;
    }
};

} // namespace telltale::tests
