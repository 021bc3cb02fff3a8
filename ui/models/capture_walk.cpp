// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/capture_walk.h"

#include "ui/models/capture_records.h"

#include <algorithm>

namespace telltale::models {

namespace {

constexpr std::size_t eventsBetweenLooks = 256;
constexpr std::size_t eventsBetweenTelling = 64 * eventsBetweenLooks;

} // namespace

bool walkCapture(const payload::CaptureView &view, const CapturePart &part, const LatestWork::Control &control,
                 const std::function<void(const payload::Record &)> &take)
{
    CaptureRecords records(view);
    const std::size_t total = std::min<std::size_t>(part.events ? part.events->size() : view.rows.size(), part.most);
    for (std::size_t i = 0; i < total; ++i) {
        if (i % eventsBetweenLooks == 0 && control.isStopped())
            return false;
        if (i != 0 && i % eventsBetweenTelling == 0)
            control.tell(i, total);
        if (const payload::Record *record = records.read(part.events ? (*part.events)[i] : i))
            take(*record);
    }
    return !control.isStopped();
}

} // namespace telltale::models
