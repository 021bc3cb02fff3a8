// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>
#include <QTest>

namespace telltale::tests {

/// How long a test waits for what has to come, in milliseconds. A test that fails on time tells of the machine and not
/// of us, so this is long: it only gives a test that waits in vain a line in its report before ctest ends it.
constexpr int patience = 60'000;

} // namespace telltale::tests

// Qt's own give up after five seconds, which a busy machine needs with sanitizers.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), telltale::tests::patience)
#define QTRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT((condition), message, telltale::tests::patience)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, telltale::tests::patience)
