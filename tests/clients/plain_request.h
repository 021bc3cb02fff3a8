// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string>

namespace telltale::test {

/// A request as text, with everything undone that a rewriter has to do again: its coding by Content-Encoding, and the
/// Base64 that Mixpanel's SDKs put into a query or a form. Of its head, `Connection: keep-alive` and the number of
/// Content-Length are left out, and `authority` stands as `HOST`. A body that cannot be decoded is `NOT DECODED`, and
/// so is a Content-Length that is not that of the body.
QByteArray plainRequest(const std::string &head, const std::string &body, const std::string &authority);

/// The same text with only those events in it that hold `mark`, the others taken out of the list that begins behind
/// `list`; without that list it is one event. "" when there is none.
QByteArray onlyEvents(const QByteArray &request, const QByteArray &list, const QByteArray &mark);

} // namespace telltale::test
