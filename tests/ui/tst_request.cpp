// SPDX-License-Identifier: GPL-3.0-or-later
// The request an event was sent with, and its answer.
#include "loading.h"

#include "audit/knowledge.h"
#include "ui/actions.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/inspect/request_view.h"
#include "ui/main_window.h"
#include "ui/models/request_model.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QSettings>
#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::models;
using namespace telltale::ui;

namespace {

std::shared_ptr<payload::Exchange> anExchange()
{
    auto exchange = std::make_shared<payload::Exchange>();
    exchange->method = "POST";
    exchange->target = "/track?a=1";
    exchange->url = "https://api.example.com/track?a=1";
    exchange->version = "HTTP/1.1";
    exchange->headers = {{"Host", "api.example.com"}, {"X-Odd", "a\x1b[31mb"}, {"x-odd", ""}};
    return exchange;
}

QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, RequestModel::Name, parent);
        rows << index.data().toString() + QLatin1Char('=')
                + index.siblingAtColumn(RequestModel::Value).data().toString();
        rows << rowsOf(model, index);
    }
    return rows;
}

} // namespace

class TestRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOnlyWhatIsKnown();
    void tellsTheAnswer();
    void tellsWhatWasUndone();
    void keepsItsRowsForTheSameRequest();
    void credentialsAreMasked();
    void shownInTheWindow();
};

void TestRequest::tellsOnlyWhatIsKnown()
{
    RequestModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setExchange(anExchange());
    QCOMPARE(rowsOf(model).join(QLatin1Char('|')),
             QStringLiteral("Request=POST /track?a=1 HTTP/1.1|sent to=https://api.example.com|"
                            "sent by=unknown|body=none|"
                            "Host=api.example.com|X-Odd=a\u241b[31mb|x-odd=|Answer=the input tells of none"));
    model.setExchange(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestRequest::tellsTheAnswer()
{
    const auto exchange = anExchange();
    exchange->headers.clear();
    exchange->time = 1704784217602;
    exchange->body = std::make_shared<payload::PaddedText>(std::string(2000, 'x'));
    exchange->sentSize = 120;
    exchange->status = 429;
    exchange->answerMs = 12.4;
    exchange->answerType = "application/json";
    exchange->answerSize = 0;
    exchange->answerHeaders = {{"Retry-After", "30"}};
    RequestModel model;
    model.setExchange(exchange);
    const QStringList rows = rowsOf(model);
    QVERIFY(rows.contains(QStringLiteral("Answer=429")));
    QVERIFY(rows.contains(QStringLiteral("came after=12 ms")));
    QVERIFY(rows.contains(QStringLiteral("Retry-After=30")));
    QVERIFY(rows.contains(QStringLiteral("body=0 B")));
    QVERIFY2(rows.filter(QStringLiteral("body=2")).join(QString()).contains(QStringLiteral("120 B as sent")),
             qPrintable(rows.join(QLatin1Char('|'))));
    exchange->status = 0; // what some tools write for "none came"
    model.setExchange(std::make_shared<payload::Exchange>(*exchange));
    QVERIFY(rowsOf(model).contains(QStringLiteral("Answer=the input tells of none")));
}

/// What an event was unpacked from, and by whom: the chain that a reviewer follows by hand.
void TestRequest::tellsWhatWasUndone()
{
    const std::string value = "eyJldmVudCI6IkEiLCJwcm9wZXJ0aWVzIjp7InRva2VuIjoiYWJjIn19"; // {"event":"A",...}
    const std::string body = "data=" + value;
    const std::string text = "POST /track/ HTTP/1.1\r\nHost: api.mixpanel.com\r\n"
                             "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
    payload::Capture capture;
    const std::uint16_t source = capture.addSource("track.http");
    payload::loadTextForCapture(text, "track.http", {},
                                [&](payload::CaptureBatch batch) { capture.append(std::move(batch), source); });
    QCOMPARE(capture.size(), std::size_t(2));
    const auto event = capture.read(1);
    RequestModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setExchange(event->exchange, nullptr, event->list);
    const QStringList rows = rowsOf(model);
    QVERIFY2(rows.contains(QStringLiteral("protocol=mixpanel, certain")), qPrintable(rows.join(QLatin1Char('|'))));
    QVERIFY2(rows.contains(QStringLiteral("unpacked from=form/data: base64 56 B \u2192 42 B")),
             qPrintable(rows.join(QLatin1Char('|'))));
}

void TestRequest::keepsItsRowsForTheSameRequest()
{
    RequestModel model;
    const auto exchange = anExchange();
    model.setExchange(exchange);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setExchange(exchange);
    QCOMPARE(reset.count(), 0);
}

void TestRequest::credentialsAreMasked()
{
    const auto knowledge = audit::Knowledge::standard();
    const auto exchange = anExchange();
    exchange->target = "/track?api_key=98734kjhdkjh&a=1";
    exchange->headers = {{"Host", "api.example.com"},
                         {"Authorization", "Bearer abcdefghij1234567890"},
                         {"X-Api-Key", "98734kjhdkjh"},
                         {"Cookie", "sid=42abc"}};
    exchange->answerHeaders = {{"set-cookie", "sid=43abc"}, {"Date", "Tue, 09 Jan 2024 07:10:17 GMT"}};
    RequestModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setExchange(exchange, knowledge.get());
    QStringList rows = rowsOf(model);
    for (const char *row : {"Request=POST /track?*** HTTP/1.1", "Host=api.example.com", "Authorization=***",
                            "X-Api-Key=***", "Cookie=***", "set-cookie=***", "Date=Tue, 09 Jan 2024 07:10:17 GMT"})
        QVERIFY2(rows.contains(QLatin1String(row)), qPrintable(rows.join(QLatin1Char('|'))));
    QCOMPARE(model.index(5, RequestModel::Name, model.index(0, 0)).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("X-Api-Key: ***"));
    model.setSecrets(Secrets::Shown);
    rows = rowsOf(model);
    QVERIFY(rows.contains(QStringLiteral("Cookie=sid=42abc")));
    QVERIFY(rows.contains(QStringLiteral("Request=POST /track?api_key=98734kjhdkjh&a=1 HTTP/1.1")));
}

void TestRequest::shownInTheWindow()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Theme theme;
    theme.apply(Theme::Mode::Light);
    MainWindow window(theme, settings);
    window.session().knowledge.get();
    window.resize(1440, 900);
    window.show();
    QApplication::setActiveWindow(&window);
    window.openPasted(QStringLiteral("POST /t HTTP/1.1\r\nHost: a.example\r\nContent-Length: 11\r\n\r\n{\"event\":1}"));
    QTRY_COMPARE(window.session().events.rowCount(), 2);
    window.inspect().chooseEvent(1);
    auto *view = window.inspect().inspector().findChild<RequestView *>();
    QVERIFY(!view->isVisible());
    QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(view->isVisible());
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("sent to: http://a.example"));
    QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!view->isVisible());
    QVERIFY(window.inspect().inspector().bytes().isVisible());
    // An event without a request has no such tab to stay on.
    window.inspect().inspector().showRequest();
    window.openPasted(QStringLiteral("{\"event\":\"alone\"}"));
    QTRY_COMPARE(window.session().events.rowCount(), 3);
    window.inspect().chooseEvent(2);
    QVERIFY(!view->isVisible());
}

QTEST_MAIN(TestRequest)
#include "tst_request.moc"
