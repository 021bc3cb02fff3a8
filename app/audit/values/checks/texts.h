// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Forms of ordinary text in telemetry.
namespace telltale::audit::checks {

/// A release: `3.3.1`, `v1.9.56`, `1.0.0-rc.2+build.5` (Semantic Versioning 2.0), also with two or four numbers where
/// a `v` or a suffix says so, or the four are no address. Not `1704784217.602`, not `8`.
bool isVersion(std::string_view text);

/// Latitude and longitude in degrees, two decimal numbers with at least three decimals each and a comma or blanks
/// between them (ISO 6709's `+48.85-002.35/` too), within their ranges.
bool isCoordinates(std::string_view text);
/// One of the two: a decimal number with at least two decimals within ±180. Means nothing without a name.
bool isDegree(std::string_view text);

/// An absolute path of a file or folder of Unix, Windows or a network share, or one from the home folder (`~/`).
/// `/applications` and `/api/v1/users` look the same as paths in a URL: only what begins like a file system
/// (`/home`, `/usr`, `/var`, …), or `C:\` does, counts.
bool isFilePath(std::string_view text);
/// The name of the person whose home folder the path goes through: /home/NAME, /Users/NAME, C:\Users\NAME,
/// /var/home/NAME; empty when there is none, or it is nobody's (`Public`, `runner`).
std::string_view homeOwner(std::string_view path);

/// RFC 9110 10.1.5 in practice: begins with a product and a version and goes on with comments or further products, or
/// is one of a known client (`curl/8.5.0`, `okhttp/4.9`).
bool isUserAgent(std::string_view text);
/// `text/html; charset=utf-8` (RFC 6838's registered top-level names).
bool isMediaType(std::string_view text);

/// JWT (RFC 7519, compact form): three parts of Base64url of which the first is a JSON object with `alg`.
bool isJwt(std::string_view text);

/// Shannon's entropy of the bytes, in bits each.
double entropy(std::string_view text);

} // namespace telltale::audit::checks
