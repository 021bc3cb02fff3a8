// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/activity_csv.h"

#include "payload/record.h"
#include "report/csv_cell.h"
#include "store/activity/canonical_text.h"

#include <array>

namespace telltale::report {

std::string activityCsvHead()
{
    return "number,time,uid,user,capture,what,subject,before,after,prev,hash\r\n";
}

std::string activityCsvRow(const store::ActivityRecord &record, bool isForEyes)
{
    const std::array<std::string, 11> cells{std::to_string(record.number),
                                            payload::formatTime(record.time),
                                            std::to_string(record.user.id),
                                            record.user.name,
                                            record.capture.value_or(std::string()),
                                            record.what,
                                            record.subject,
                                            record.before.value_or(std::string()),
                                            record.after.value_or(std::string()),
                                            store::hexOf(record.previous),
                                            store::hexOf(record.hash)};
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row += i == 0 ? "" : ",";
        row += csvCell(cells[i], isForEyes);
    }
    return row + "\r\n";
}

} // namespace telltale::report
