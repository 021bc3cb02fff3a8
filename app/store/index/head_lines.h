// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::store {

/// What an index needs of a request's head. Views into it.
struct HeadLines
{
    std::string_view method;
    std::string_view target;
    std::string_view host; ///< the header
    std::string_view contentType;
};

/// Looks at the first line and for two headers, the first of each; says nothing about whether the head is well formed.
HeadLines readHeadLines(std::string_view head);

/// The status of an answer's first line; 0 when there is none of three digits.
int readStatus(std::string_view head);

/// Where a request goes, as the record says it or else its head: `https://HOST:PORT`; "" when neither does.
std::string destinationOf(std::string_view recorded, const HeadLines &lines);

/// The host of such a destination, in small letters, without user and port.
std::string hostOf(std::string_view destination);

} // namespace telltale::store
