// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast as it is painted: every text against what is really behind it, 4.5:1, in light and dark. Text of controls
// that cannot be used is left out, as WCAG 1.4.3 does. Rings, borders of inputs and drawings: 3:1 (WCAG 1.4.11).
#include "activity_logs.h"
#include "capture_states.h"
#include "ping_states.h"
#include "report_states.h"
#include "run_states.h"
#include "ui/activity/activity_page.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/contrast.h"
#include "ui/inspect/page_head.h"
#include "ui/inspect/problem_list.h"
#include "ui/manual/manual_search.h"
#include "ui/manual/manual_window.h"
#include "ui/models/cell.h"
#include "ui/models/policy_model.h"
#include "ui/privacy_machine.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/segmented_control.h"
#include "ui/window.h"

#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTextBlock>
#include <QTextBrowser>

#include <algorithm>
#include <cstring>
#include <iterator>

using namespace telltale;
using namespace telltale::ui;
using tests::contrast;
using tests::Inks;
using tests::inksOf;
using tests::Window;

namespace {

constexpr double textLeast = 4.5;
constexpr double partLeast = 3;
// Pixels of the screen a pixel of the window: letters have pixels of their full colour then.
constexpr int enlarged = 4;

/// Of a part, or all of it.
QImage picture(QWidget &widget, const QRect &part = QRect(QPoint(0, 0), QSize(-1, -1)))
{
    QCoreApplication::processEvents();
    return widget.grab(part).toImage().convertToFormat(QImage::Format_RGB32);
}

using Prepare = void (*)(Window &);

/// What is shown of a widget, in the coordinates of its window.
QRect seen(const QWidget &widget, const QRect &part)
{
    QRect rect(widget.mapTo(widget.window(), part.topLeft()), part.size());
    for (const QWidget *above = &widget; !above->isWindow(); above = above->parentWidget())
        rect &= QRect(above->mapTo(widget.window(), QPoint()), above->size());
    return rect;
}

struct Text
{
    QString what;
    QRect rect;
};

QList<Text> cellsOf(QAbstractItemView &view)
{
    QList<Text> texts;
    const QRect room = view.viewport()->rect();
    const auto add = [&](const QModelIndex &index) {
        // Without the ring and the bar at the row's edges.
        const int side = qobject_cast<QListView *>(&view) != nullptr ? 14 : 4;
        QRect whole = view.visualRect(index).adjusted(side, 4, -side, -4);
        // Of a chip its inside, as far as every one is wide: it is its own ground.
        if (index.data(models::KindRole).value<models::CellKind>() == models::CellKind::Chip)
            whole = QRect(whole.left() + 8, whole.top() + 2, 40, whole.height() - 4);
        // A toggle is a drawing beside its word.
        constexpr int toggle = 40;
        if (index.data(models::SwitchModel::StateRole).isValid())
            whole.setLeft(whole.left() + toggle);
        // Above the first place in a page of the manual stands the page.
        constexpr int place = 36;
        if (qobject_cast<const models::ManualModel *>(view.model()) != nullptr
            && index.data(models::ManualModel::PageRole).isValid())
            whole.setTop(whole.bottom() - place);
        // So is a bar.
        constexpr int number = 36;
        if (index.data(models::HitShareRole).isValid())
            whole.setLeft(whole.right() - number);
        const QRect rect = seen(*view.viewport(), whole & room);
        if (!index.data().toString().trimmed().isEmpty() && rect.width() > 20 && rect.height() > 10)
            texts << Text{view.accessibleName() + QLatin1Char(' ') + index.data().toString(), rect};
    };
    for (int y = 2; y < room.height(); y += 8) {
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            const QModelIndex first = view.indexAt(QPoint(12, y));
            const QModelIndex index = first.siblingAtColumn(column);
            if (index.isValid() && view.visualRect(index).top() <= y && view.visualRect(index).top() + 8 > y)
                add(index);
        }
    }
    return texts;
}

QList<Text> bytesOf(BytesView &bytes)
{
    QList<Text> texts;
    for (std::uint32_t offset = 0; offset < bytes.event()->size(); offset += 9) {
        const char c = bytes.event()->bytes()[offset];
        const QRect rect = bytes.rectOf(offset);
        if (c > ' ' && c < 0x7F && c != '.' && std::strchr(".,'\"-_:", c) == nullptr && !rect.isNull())
            texts << Text{QStringLiteral("byte %1 %2").arg(offset).arg(QLatin1Char(c)),
                          seen(*bytes.viewport(), rect.adjusted(1, 1, -1, -3))};
    }
    return texts;
}

/// Whether something else lies over a part of it.
bool isCovered(const QWidget &root, const QWidget &widget, const QRect &rect)
{
    for (const QPoint &point :
         {rect.topLeft(), rect.topRight(), rect.center(), rect.bottomLeft(), rect.bottomRight()}) {
        const QWidget *front = root.childAt(point);
        if (front != nullptr && front != &widget && !front->isAncestorOf(&widget) && !widget.isAncestorOf(front))
            return true;
    }
    return false;
}

/// Without the bars beside it. A mark is a ground of its own: what is in front of it, in it, and behind it.
QList<Text> linesOf(const QPlainTextEdit &edit)
{
    QList<Text> texts;
    const QWidget &viewport = *edit.viewport();
    const auto add = [&](const QString &text, const QRect &part) {
        const QRect rect = seen(viewport, part & viewport.rect());
        if (!text.trimmed().isEmpty() && rect.width() > 8 && rect.height() > 8)
            texts << Text{QStringLiteral("line ") + text, rect};
    };
    for (QTextBlock block = edit.document()->firstBlock(); block.isValid(); block = block.next()) {
        const QRect begin = edit.cursorRect(QTextCursor(block));
        if (begin.top() > viewport.height())
            break;
        int left = 0;
        for (const QTextEdit::ExtraSelection &mark : edit.extraSelections()) {
            if (edit.document()->findBlock(mark.cursor.selectionStart()) != block)
                continue;
            QTextCursor ends(edit.document());
            ends.setPosition(mark.cursor.selectionStart());
            const int from = edit.cursorRect(ends).left();
            ends.setPosition(mark.cursor.selectionEnd());
            const int to = edit.cursorRect(ends).left();
            add(block.text(), QRect(left, begin.top(), from - left - 2, begin.height()));
            // Without the line that underlines it.
            add(mark.cursor.selectedText(), QRect(from + 2, begin.top() + 2, to - from - 4, begin.height() - 6));
            left = to + 2;
        }
        QTextCursor last(block);
        last.movePosition(QTextCursor::EndOfBlock);
        const int bottom = edit.cursorRect(last).bottom();
        if (left == 0 || left < edit.cursorRect(last).left())
            add(block.text(), QRect(left, begin.top(), viewport.width() - left, bottom - begin.top()));
    }
    return texts;
}

/// Piece by piece: code has a ground of its own.
QList<Text> piecesOf(const QTextEdit &edit)
{
    QList<Text> texts;
    const QWidget &viewport = *edit.viewport();
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextCursor ends(block);
            ends.setPosition(it.fragment().position());
            const QRect begin = edit.cursorRect(ends);
            ends.setPosition(it.fragment().position() + qMin(it.fragment().length(), 24));
            const QRect end = edit.cursorRect(ends);
            // Without the edges, where the ground of the piece beside it begins.
            const QRect part(begin.topLeft() + QPoint(4, 1), QPoint(end.left() - 4, begin.bottom() - 1));
            const QRect rect = seen(viewport, part & viewport.rect());
            if (begin.top() == end.top() && viewport.rect().contains(part) && rect.width() > 8 && rect.height() > 8)
                texts << Text{QStringLiteral("piece ") + it.fragment().text().left(24), rect};
        }
    }
    return texts;
}

QList<Text> textsOf(QWidget &root)
{
    QList<Text> texts;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &root || !widget->isEnabled())
            continue;
        QList<Text> own;
        const auto add = [&](const QString &text, int margin) {
            const QRect rect = seen(*widget, widget->rect().adjusted(margin, margin, -margin, -margin));
            if (!text.trimmed().isEmpty() && rect.width() > 8 && rect.height() > 8)
                own << Text{QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + text, rect};
        };
        if (const auto *label = qobject_cast<QLabel *>(widget))
            add(label->text(), 0);
        else if (const auto *chip = qobject_cast<Chip *>(widget))
            add(chip->text(), 4);
        else if (const auto *card = qobject_cast<Card *>(widget))
            own << Text{card->text(), seen(*card, card->rect().adjusted(48, 46, -12, -6))};
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget);
                 button != nullptr && widget->objectName().isEmpty())
            add(button->text(), 5);
        else if (const auto *line = qobject_cast<QLineEdit *>(widget))
            add(line->text() + line->placeholderText(), 5);
        else if (const auto *value = qobject_cast<QPlainTextEdit *>(widget))
            own += linesOf(*value);
        // Marks in a text of another kind lie over pieces: tst_diff_view looks at those.
        else if (const auto *page = qobject_cast<QTextBrowser *>(widget))
            own += piecesOf(*page);
        else if (const auto *header = qobject_cast<QHeaderView *>(widget);
                 header != nullptr && header->orientation() == Qt::Horizontal)
            add(QStringLiteral("header"), 3);
        else if (auto *bytes = qobject_cast<BytesView *>(widget); bytes != nullptr && bytes->event())
            own += bytesOf(*bytes);
        else if (auto *view = qobject_cast<QAbstractItemView *>(widget); view != nullptr && view->model() != nullptr)
            own += cellsOf(*view);
        // What lies over it is looked at itself.
        std::copy_if(own.begin(), own.end(), std::back_inserter(texts),
                     [&](const Text &text) { return !isCovered(root, *widget, text.rect); });
    }
    return texts;
}

QWidget &front(Window &it)
{
    auto *dialog = it.window->findChild<QDialog *>();
    return dialog != nullptr ? *dialog : static_cast<QWidget &>(*it.window);
}

QString report(const QString &what, const Inks &inks)
{
    QStringList names;
    for (const QColor &ink : inks.inks)
        names << QStringLiteral("%1 (%2)").arg(ink.name()).arg(contrast(ink, inks.ground), 0, 'f', 2);
    return QStringLiteral("%1: %2 on %3").arg(what, names.join(QStringLiteral(", ")), inks.ground.name());
}

} // namespace

Q_DECLARE_METATYPE(Prepare)

class TestContrast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void textIsReadable_data();
    void textIsReadable();
    void messagesAreReadable_data() { themes(); }
    void messagesAreReadable();
    void hoveredAndPressed_data() { themes(); }
    void hoveredAndPressed();
    void popups_data() { themes(); }
    void popups();
    void ringsAreSeen_data() { themes(); }
    void ringsAreSeen();
    void inputsHaveBorders_data() { themes(); }
    void inputsHaveBorders();
    void drawingsAreSeen_data() { themes(); }
    void drawingsAreSeen();
    void tokens_data() { themes(); }
    void tokens();
    void wouldSeeGrey();

private:
    static void themes();
    static Theme::Mode mode();
};

void TestContrast::themes()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

Theme::Mode TestContrast::mode()
{
    const bool dark = *static_cast<bool *>(QTest::qData("dark", qMetaTypeId<bool>()));
    return dark ? Theme::Mode::Dark : Theme::Mode::Light;
}

void TestContrast::textIsReadable_data()
{
    QTest::addColumn<Prepare>("prepare");
    const std::pair<const char *, Prepare> states[] = {
        {"start", [](Window &it) { it.showExample(); }},
        {"list has the focus",
         [](Window &it) {
             it.openExample();
             it.page().events().setFocus();
         }},
        {"tree has the focus",
         [](Window &it) {
             it.openExample();
             it.tree().setFocus();
         }},
        {"bytes have the focus",
         [](Window &it) {
             it.openExample();
             it.page().chooseField(4);
             it.bytes().setFocus();
         }},
        {"hex",
         [](Window &it) {
             it.openExample();
             it.actions().bytesAsHex->trigger();
         }},
        {"cut, problems",
         [](Window &it) {
             it.openCut();
             it.page().events().choose(3);
             it.actions().showProblems->trigger();
         }},
        {"problem chosen",
         [](Window &it) {
             it.openCut();
             Q_EMIT it.page().banner().goClicked();
             it.page().inspector().problems().findChild<QListView *>()->setFocus();
         }},
        {"requests", [](Window &it) { it.openRequests(); }},
        {"file list has the focus",
         [](Window &it) {
             it.openExample();
             it.window->findChild<QListView *>()->setFocus();
         }},
        {"anonymise",
         [](Window &it) {
             it.openExample();
             it.actions().pageAnonymise->trigger();
             ui::AnonymisePage &page = it.window->anonymise();
             QTRY_VERIFY(page.methods().rowCount() != 0 && !page.search().isRunning());
             page.methods().choose(1);
         }},
        {"ping", tests::showPing},
        {"ping, answer", tests::showPingAnswer},
        {"ping, question", tests::showPingQuestion},
        {"ping, failed", tests::showPingFailed},
        {"ping, wrong", tests::showPingWrong},
        {"privacy", tests::showPrivacy},
        {"privacy, verdict", tests::showVerdict},
        {"privacy, server", tests::showServerForm},
        {"activity",
         [](Window &it) {
             tests::writeUsualLog();
             it.actions().pageActivity->trigger();
             QTRY_VERIFY(it.window->activity().book().verdict() != nullptr);
         }},
        {"activity, broken",
         [](Window &it) {
             tests::writeUsualLog();
             tests::OwnLog(store::usualActivityLog()).spoil(0);
             it.actions().pageActivity->trigger();
             QTRY_VERIFY(it.window->activity().book().verdict() != nullptr);
         }},
        {"nothing", [](Window &it) { it.open({it.file(QStringLiteral("notes.md"), "# Notes\n")}); }},
        {"filter error",
         [](Window &it) {
             it.openExample();
             it.page().head().filter().setText(QStringLiteral("evnt:x"));
             QTRY_VERIFY(!it.window->session().filter.isRunning());
         }},
        {"busy",
         [](Window &it) {
             it.openExample();
             it.page().busy().setProgress({QStringLiteral("large.ndjson"), 61'382, 9'910'412, 16'130'102, 2});
             it.page().busy().show();
         }},
        {"compare",
         [](Window &it) {
             it.openExample();
             it.page().chooseEvent(0);
             it.actions().compare->trigger();
             QVERIFY(it.window->findChild<QDialog *>() != nullptr);
         }},
        {"export", &tests::showExport},
        {"export, table", &tests::showExportOfTable},
        {"export, done", &tests::showExportDone},
        {"export, failed", &tests::showExportFailed},
        {"manual", [](Window &it) { it.window->showManual(QStringLiteral("03-capture")); }},
        {"manual, search",
         [](Window &it) {
             it.window->showManual(QStringLiteral("03-capture"));
             it.window->findChild<ManualWindow *>()->searchLine().setText(QStringLiteral("certificate"));
         }},
        {"help",
         [](Window &it) {
             it.openExample();
             it.actions().help->trigger();
         }},
        {"waiting for requests", &tests::showWaiting},
        {"capture panel", &tests::showCapturePanel},
        {"held requests", &tests::showHeldRequests},
        {"run panel", &tests::showRunPanel},
        {"run, in the way", &tests::showRunInTheWay},
        {"running", &tests::showRunning},
        {"run, ended", &tests::showRunEnded},
    };
    for (const auto &[name, prepare] : states)
        QTest::newRow(name) << prepare;
}

/// As the state was made, in the light, and in the dark that it is turned to then.
void TestContrast::textIsReadable()
{
    QFETCH(Prepare, prepare);
    Window it(Theme::Mode::Light, {1280, 800});
    prepare(it);
    QWidget &root = front(it);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        it.theme.apply(mode);
        Window::settle(root);
        const QImage image = picture(root);
        const QList<Text> texts = textsOf(root);
        QVERIFY(texts.size() > 5);
        for (const Text &text : texts) {
            const Inks inks = inksOf(image, text.rect);
            QVERIFY2(inks.least() >= textLeast, qPrintable(report(text.what, inks)));
        }
    }
}

void TestContrast::messagesAreReadable()
{
    Window it(mode(), {1280, 800});
    it.openExample();
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error}) {
        it.page().banner().show(severity, QStringLiteral("What happened"), QStringLiteral("More of it"),
                                QStringLiteral("Go there"), QStringLiteral("Open"));
        const QImage image = picture(*it.window);
        for (const Text &text : textsOf(*it.window)) {
            const Inks inks = inksOf(image, text.rect);
            QVERIFY2(inks.least() >= textLeast, qPrintable(report(text.what, inks)));
        }
        const QRect icon = seen(it.page().banner(), QRect(14, 10, 22, 22));
        QVERIFY2(inksOf(image, icon).least() >= partLeast,
                 qPrintable(report(QStringLiteral("icon"), inksOf(image, icon))));
    }
}

void TestContrast::hoveredAndPressed()
{
    Window it(mode(), {1280, 800});
    it.showExample();
    const auto check = [&](QWidget &widget, const QString &state) {
        const int margin = qobject_cast<Card *>(&widget) != nullptr ? 46 : 5;
        const QRect rect = seen(widget, widget.rect().adjusted(margin, margin, -5, -5));
        const Inks inks = inksOf(picture(*it.window, rect), QRect(QPoint(), rect.size()));
        QVERIFY2(inks.least() >= textLeast,
                 qPrintable(report(state + QLatin1Char(' ') + widget.accessibleName(), inks)));
    };
    for (int page = 0; page < 2; ++page) {
        for (QAbstractButton *button : it.window->findChildren<QAbstractButton *>()) {
            const bool isOurs = qobject_cast<Button *>(button) != nullptr || qobject_cast<Card *>(button) != nullptr;
            if (!isOurs || !button->isVisible() || !button->isEnabled() || seen(*button, button->rect()).height() < 20)
                continue;
            button->setAttribute(Qt::WA_UnderMouse, true);
            check(*button, QStringLiteral("hovered"));
            button->setDown(true);
            check(*button, QStringLiteral("pressed"));
            button->setDown(false);
            button->setAttribute(Qt::WA_UnderMouse, false);
        }
        it.openCut();
    }
}

void TestContrast::popups()
{
    Window it(mode(), {1280, 800});
    it.openExample();
    QMenu menu(it.window.get());
    menu.addActions(it.actions().fieldActions());
    menu.popup(it.window->mapToGlobal(QPoint(10, 10)));
    menu.setActiveAction(menu.actions().first());
    const QImage image = picture(menu);
    for (const QAction *action : menu.actions()) {
        if (!action->isEnabled())
            continue;
        const Inks inks = inksOf(image,
                                 menu.actionGeometry(const_cast<QAction *>(action)).adjusted(20, 4, -20, -4)
                                     & menu.rect().adjusted(4, 4, -4, -4));
        QVERIFY2(inks.least() >= textLeast, qPrintable(report(action->text(), inks)));
    }
    menu.close();
    FilterBox &box = it.page().head().filter();
    box.setFocus();
    QTest::keyClicks(&box, QStringLiteral("e"));
    auto *words = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    QVERIFY(words != nullptr);
    words->setCurrentIndex(words->model()->index(0, 0));
    const QImage list = picture(*words);
    for (int row = 0; row < words->model()->rowCount(); ++row) {
        const QRect rect = words->visualRect(words->model()->index(row, 0)).translated(words->viewport()->pos());
        if (!words->rect().contains(rect.adjusted(0, 0, -20, 0)))
            continue;
        const Inks inks = inksOf(list, rect.adjusted(3, 3, -3, -3));
        QVERIFY2(inks.least() >= textLeast, qPrintable(report(QStringLiteral("word"), inks)));
    }
    words->hide();
}

void TestContrast::ringsAreSeen()
{
    Window it(mode(), {1280, 800});
    it.openCut();
    int rings = 0;
    for (QWidget *widget : it.window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || (widget->focusPolicy() & Qt::TabFocus) == 0
            || widget->focusProxy() != nullptr || qobject_cast<QPlainTextEdit *>(widget) != nullptr)
            continue;
        it.window->setFocus();
        QApplication::focusWidget()->clearFocus();
        const QRect rect = seen(*widget, widget->rect());
        const QImage before = picture(*it.window, rect);
        widget->setFocus(Qt::TabFocusReason);
        const QImage after = picture(*it.window, rect);
        // What the focus changes is to be told from what was there.
        double best = 0;
        for (int y = 0; y < before.height(); y += 2) {
            for (int x = 0; x < before.width(); x += 2) {
                if (before.pixel(x, y) != after.pixel(x, y))
                    best = std::max(best, contrast(QColor(before.pixel(x, y)), QColor(after.pixel(x, y))));
            }
        }
        QVERIFY2(best >= partLeast,
                 qPrintable(QStringLiteral("%1 %2: %3")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName())
                                .arg(best)));
        ++rings;
    }
    QVERIFY(rings > 10);
}

void TestContrast::inputsHaveBorders()
{
    Window it(mode(), {1280, 800});
    it.openCut();
    const auto borderOf = [&](const QWidget &widget) {
        const QImage image = picture(*it.window);
        const QRect rect = seen(widget, widget.rect());
        const int y = rect.center().y() * enlarged;
        const QColor outside(image.pixel((rect.left() - 2) * enlarged, y));
        double best = 0;
        for (int x = rect.left() * enlarged; x < (rect.left() + 2) * enlarged; ++x)
            best = std::max(best, contrast(QColor(image.pixel(x, y)), outside));
        return best;
    };
    QVERIFY(borderOf(it.page().head().filter()) >= partLeast);
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error}) {
        it.page().banner().show(severity, QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                QStringLiteral("d"));
        QCoreApplication::processEvents();
        const double border = borderOf(it.page().banner().firstButton());
        QVERIFY2(border >= partLeast, qPrintable(QString::number(border)));
    }
}

void TestContrast::drawingsAreSeen()
{
    Window it(mode(), {1280, 800});
    it.openCut();
    int drawings = 0;
    const QImage image = picture(*it.window);
    for (const Button *button : it.window->findChildren<Button *>()) {
        if (!button->isVisible() || !button->isEnabled() || !button->text().isEmpty())
            continue;
        const Inks inks = inksOf(image, seen(*button, button->rect().adjusted(4, 4, -4, -4)));
        QVERIFY2(inks.least() >= partLeast, qPrintable(report(button->accessibleName(), inks)));
        ++drawings;
    }
    QVERIFY(drawings >= 3);
}

void TestContrast::tokens()
{
    const Colors c = mode() == Theme::Mode::Dark ? Colors::dark() : Colors::light();
    const QColor key = c.isDark ? c.selectionOther : c.window;
    const QColor chip = c.isDark ? c.selectionOther : c.trough;
    const std::pair<QColor, QList<QColor>> texts[] = {
        {c.text,
         {c.window, c.base, c.sunken, c.trough, c.selection, c.selectionOther, c.bytesHighlight, c.accentTint,
          c.warnTint, c.errorTint, c.okTint}},
        {c.text2, {c.window, c.base, c.sunken, c.trough, c.selection, c.selectionOther, c.accentTint, key, chip}},
        {c.text3, {c.window, c.base, c.sunken, c.selection, c.selectionOther}},
        {c.accent, {c.base, c.sunken, c.window}},
        {c.ok, {c.base, c.okTint}},
        {c.warn, {c.base, c.warnTint, c.selection, c.selectionOther}},
        {c.error, {c.base, c.sunken, c.errorTint, c.selection, c.selectionOther, c.window}},
        {QColor(Qt::white), {c.accentFill}}};
    for (const auto &[text, grounds] : texts) {
        for (const QColor &ground : grounds)
            QVERIFY2(
                contrast(text, ground) >= textLeast,
                qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(contrast(text, ground))));
    }
    for (const QColor &ground : {c.window, c.base, c.sunken, c.selection, c.accentTint, c.warnTint, c.errorTint})
        QVERIFY2(contrast(c.accent, ground) >= partLeast, qPrintable(ground.name()));
    for (const QColor &ground : {c.window, c.base})
        QVERIFY2(contrast(c.border, ground) >= partLeast,
                 qPrintable(QStringLiteral("border on %1: %2").arg(ground.name()).arg(contrast(c.border, ground))));
}

void TestContrast::wouldSeeGrey()
{
    // The measure itself: a text in a grey that is too light is found.
    Window it(Theme::Mode::Light, {1280, 800});
    it.openExample();
    QLabel label(QStringLiteral("grey"), it.window.get());
    label.setAutoFillBackground(true);
    QPalette palette = label.palette();
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, QColor(0x949494)); // 3.03:1
    label.setPalette(palette);
    label.setGeometry(600, 8, 60, 20);
    label.show();
    const Inks inks = inksOf(picture(*it.window), seen(label, label.rect()));
    QCOMPARE(inks.ground, QColor(Qt::white));
    QVERIFY(inks.least() > 2.9 && inks.least() < 3.2);
}

int main(int argc, char **argv)
{
    qputenv("QT_SCALE_FACTOR", QByteArray::number(enlarged));
    QApplication application(argc, argv);
    TestContrast test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_contrast.moc"
