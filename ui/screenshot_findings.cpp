// SPDX-License-Identifier: GPL-3.0-or-later
// What fields are: credentials, masked and shown, and what is inside a value.
#include "ui/screenshots.h"

#include "ui/actions.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/inspect_page.h"
#include "ui/main_window.h"
#include "ui/screenshot_waits.h"
#include "ui/widgets/row_views.h"

#include <QAction>
#include <QCoreApplication>

namespace telltale::ui {

namespace {

constexpr auto login =
    "POST /v1/login?api_key=98734kjhdkjh HTTP/1.1\r\nHost: in.example.com\r\n"
    "Authorization: Bearer abcdefghij1234567890\r\nContent-Type: application/json\r\nContent-Length: 250\r\n\r\n";
constexpr auto loginEvent =
    "{\"event\":\"login\",\"email\":\"ann@example.com\",\"password\":\"correct horse battery\",\n"
    " \"referrer\":\"https://example.com/start?user=ann&token=ghp_0123456789abcdefghijABCDEFGHIJ012345\",\n"
    " \"device\":\"00:1b:44:11:3a:b7\",\"locale\":\"en-GB\",\"deviceHash\":\"9e107d9d372bb6826bd81d3542a419d6\"}";

/// The window's events as they were read, with this field of the last one chosen.
void chooseLast(MainWindow &window, const char *path)
{
    waitUntilRead(window);
    window.inspect().chooseEvent(1);
    const models::EventDocumentPtr event = window.inspect().event();
    for (payload::NodeIndex node = 0; event && node < event->document().nodes().size(); ++node) {
        if (event->document().path(node) == path)
            window.inspect().chooseField(node);
    }
    window.inspect().fields().tree().setFocus();
}

} // namespace

bool Screenshots::renderFindings(const QString &theme, QSize size)
{
    const QByteArray body(loginEvent);
    const QString text = QString::fromLatin1(QByteArray(login).replace("250", QByteArray::number(body.size())) + body);
    bool good = grab(QStringLiteral("credentials"), theme, size, [&](MainWindow &window) {
        window.openPasted(text);
        chooseLast(window, "/password");
    });
    good &= grab(QStringLiteral("inside"), theme, size, [&](MainWindow &window) {
        window.openPasted(text);
        window.actions().showSecrets->setChecked(true);
        chooseLast(window, "/referrer");
    });
    return good;
}

} // namespace telltale::ui
