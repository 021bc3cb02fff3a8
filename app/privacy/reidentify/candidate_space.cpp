// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/candidate_space.h"

#include "privacy/reidentify/address_spaces.h"
#include "privacy/reidentify/number_spaces.h"

#include "payload/lexeme.h"

#include <QCoreApplication>

namespace telltale::privacy {

Result<std::unique_ptr<CandidateSpace>> readSpace(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const std::string_view kind = text.substr(0, colon);
    const bool hasMore = colon != std::string_view::npos;
    const std::string_view more = hasMore ? text.substr(colon + 1) : std::string_view();
    if (kind == "ipv4")
        return ipv4Space(hasMore ? more : "0.0.0.0/0");
    if (kind == "mac")
        return macSpace(more);
    if (kind == "phone")
        return phoneSpace(more);
    if (kind == "dates")
        return dateSpace(more);
    if (kind == "pin")
        return pinSpace(more);
    if (kind == "ports" && !hasMore)
        return portSpace();
    if (kind == "objectid")
        return objectIdSpace(more);
    return Error{"bad-space",
                 QCoreApplication::translate("telltale::privacy::CandidateSpace",
                                             "There is no space %1 (ipv4, mac:AA:BB:CC, phone:+49:8, dates:1950-2010, "
                                             "pin:6, ports, objectid:ID)")
                     .arg(payload::visible(text))};
}

} // namespace telltale::privacy
