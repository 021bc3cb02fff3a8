// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity_logs.h"
#include "capture_states.h"
#include "ping_states.h"
#include "report_states.h"
#include "run_states.h"
#include "ui/activity/activity_page.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/anonymise/method_pane.h"
#include "ui/inventory/inventory_page.h"
#include "ui/inventory/inventory_table.h"
#include "ui/privacy_machine.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/window.h"

#include <QDialog>
#include <QLabel>
#include <QScrollArea>

#include <vector>

namespace telltale::tests {

using ui::Button;
using ui::Card;
using ui::Chip;

/// A state of the window that its text is looked at in.
struct ShownState
{
    const char *name;
    void (*prepare)(Window &);
};

inline std::vector<ShownState> shownStates()
{
    return {
        {"start", [](Window &it) { it.showExample(); }},
        {"inspect", [](Window &it) { it.openExample(); }},
        {"inventory",
         [](Window &it) {
             it.openExample();
             it.actions().pageInventory->trigger();
             QTRY_VERIFY(it.window->inventory().table().isVisible());
         }},
        {"anonymise",
         [](Window &it) {
             it.openExample();
             it.actions().pageAnonymise->trigger();
             QTRY_VERIFY(it.window->anonymise().methodPane().isVisible());
         }},
        {"activity",
         [](Window &it) {
             writeUsualLog();
             it.actions().pageActivity->trigger();
             QTRY_VERIFY(it.window->activity().book().verdict() != nullptr);
         }},
        {"ping", showPing},
        {"ping, answer", showPingAnswer},
        {"ping, question", showPingQuestion},
        {"ping, failed", showPingFailed},
        {"privacy", showPrivacy},
        {"privacy, verdict", showVerdict},
        {"privacy, server", showServerForm},
        {"problems",
         [](Window &it) {
             it.openCut();
             it.actions().showProblems->trigger();
         }},
        {"nothing", [](Window &it) { it.open({it.file(QStringLiteral("notes.md"), "# Notes\n")}); }},
        {"compare",
         [](Window &it) {
             it.openExample();
             it.page().chooseEvent(0);
             it.actions().compare->trigger();
             QVERIFY(it.window->findChild<QDialog *>() != nullptr);
         }},
        {"export", &showExport},
        {"export, table", &showExportOfTable},
        {"export, done", &showExportDone},
        {"export, failed", &showExportFailed},
        {"manual", [](Window &it) { it.window->showManual(QStringLiteral("03-capture")); }},
        {"help", [](Window &it) { it.actions().help->trigger(); }},
        {"waiting for requests", &showWaiting},
        {"capture panel", &showCapturePanel},
        {"held requests", &showHeldRequests},
        {"run panel", &showRunPanel},
        {"run, in the way", &showRunInTheWay},
        {"running", &showRunning},
        {"run, ended", &showRunEnded},
    };
}

inline QString describeWidget(const QWidget *widget)
{
    QStringList names;
    for (; widget != nullptr; widget = widget->parentWidget())
        names.prepend(QLatin1String(widget->metaObject()->className()) + QLatin1Char(':') + widget->accessibleName());
    return names.join(QLatin1Char('/'));
}

/// The dialog that is open, or the window.
inline QWidget &frontOf(Window &it)
{
    auto *dialog = it.window->findChild<QDialog *>();
    return dialog != nullptr ? *dialog : static_cast<QWidget &>(*it.window);
}

/// What is wrong with the room of one widget; empty when nothing is.
inline QString lackOfRoom(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const bool isFixed =
        qobject_cast<const Button *>(&widget) != nullptr || qobject_cast<const Chip *>(&widget) != nullptr;
    int wanted = 0;
    if (label != nullptr && !label->text().isEmpty()) {
        wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->fontMetrics().height();
        if (label->height() < wanted - 1)
            return describeWidget(label) + label->text();
    } else if (isFixed) {
        if (widget.width() < widget.sizeHint().width() || widget.height() < widget.sizeHint().height())
            return describeWidget(&widget);
    } else if (const auto *card = qobject_cast<const Card *>(&widget)) {
        wanted = card->heightForWidth(card->width());
        if (card->height() < wanted)
            return describeWidget(card)
                + QStringLiteral(" %1x%2, wants %3").arg(card->width()).arg(card->height()).arg(wanted);
    }
    return {};
}

/// Whether enough of a widget is seen inside of all that is around it.
inline bool isInSight(const QWidget &widget, const QWidget &root)
{
    QRect seen(widget.mapTo(&root, QPoint()), widget.size());
    for (const QWidget *above = widget.parentWidget(); above != nullptr;
         above = above == &root ? nullptr : above->parentWidget())
        seen &= QRect(above->mapTo(&root, QPoint()), above->size());
    return seen.width() >= qMin(widget.width(), 40) && seen.height() >= qMin(widget.height(), 20);
}

/// Everything below `root` whose text is cut off, that is not brought into sight by the focus, or that lies at the
/// right of what can be scrolled to. A window in which there is next to nothing to look at is told of too.
inline QStringList cutOff(QWidget &root)
{
    QStringList found;
    int looked = 0;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &root || !widget->objectName().isEmpty())
            continue;
        const auto *label = qobject_cast<QLabel *>(widget);
        const bool hasText = (label != nullptr && !label->text().isEmpty()) || qobject_cast<Button *>(widget) != nullptr
            || qobject_cast<Chip *>(widget) != nullptr || qobject_cast<Card *>(widget) != nullptr;
        if (!hasText && widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++looked;
        // The focus may unfold something: what counts is how it looks when it has come to rest.
        if (!lackOfRoom(*widget).isEmpty())
            Window::settle(root);
        if (const QString lack = lackOfRoom(*widget); !lack.isEmpty())
            found << lack;
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isEnabled())
            continue;
        widget->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        if (!isInSight(*widget, root))
            Window::settle(root);
        if (!isInSight(*widget, root))
            found << QStringLiteral("out of sight: ") + describeWidget(widget);
    }
    if (looked <= 2)
        found << QStringLiteral("nothing to look at");
    for (const QScrollArea *area : root.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget()->width() > area->viewport()->width())
            found << QStringLiteral("too wide: ") + describeWidget(area);
    }
    return found;
}

} // namespace telltale::tests
