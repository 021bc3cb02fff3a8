// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view_keys.h"

#include <QCoreApplication>

namespace telltale::ui {

namespace {

QString aboutKeys(const char *text)
{
    return QCoreApplication::translate("telltale::ui::ViewKeys", text);
}

ViewKeys everywhere()
{
    return {
        aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Everywhere")),
        {{aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Tab, Shift+Tab")),
          aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "To the next control, to the one before"))},
         {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Alt and a letter")),
          aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Open a menu"))},
         {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Enter, Space")),
          aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Press a button"))},
         {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Left, Right")),
          aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "In tabs and switches: choose another"))},
         {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Esc")),
          aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys",
                                      "Close a window or a message; from bytes to fields, from fields to events"))}}};
}

ViewKeys lists()
{
    return {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Lists")),
            {{aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Up, Down, Page Up, Page Down")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Move"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Home, End")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "To the first, to the last"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "A letter")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "To the next row that begins with it"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Enter")),
              aboutKeys(QT_TRANSLATE_NOOP(
                  "telltale::ui::ViewKeys",
                  "From an event to its fields, from a field to its bytes; go to a problem, a file or a page"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Shift+Up, Shift+Down")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Select several events"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Right, Left")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Open, close a branch of fields"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "*")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Open everything below a field"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Menu, Shift+F10")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "What can be done with a row"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Del")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys",
                                          "Close the selected file, in the list of loaded files"))}}};
}

ViewKeys bytes()
{
    return {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Bytes")),
            {{aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Left, Right")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Field before, field after"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Up, Down, Page Up, Page Down")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "To the field on another line"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Home, End")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "First, last field of the line"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Ctrl+Home, Ctrl+End")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "First, last field of the event"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Ctrl+Up, Ctrl+Down")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Scroll"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Ctrl+C")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Copy the exact bytes of the field"))}}};
}

ViewKeys filter()
{
    return {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Filter")),
            {{aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Up, Down, Enter")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Choose a word that is offered"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Enter, Down")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "To the events that were found"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Esc")),
              aboutKeys(
                  QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Clear the filter; when it is empty, to the events"))}}};
}

ViewKeys inventory()
{
    return {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Inventory")),
            {{aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Enter")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Show the events that have the field"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Space")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Mark the field as reviewed, take that back"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Arrows, Home, End")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "In a chart: from part to part"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Enter, Space")),
              aboutKeys(
                  QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "In a chart: only fields of this part; once more: all"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Esc")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "From a comparison back to the inventory"))}}};
}

ViewKeys activityKeys()
{
    return {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Activity")),
            {{aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Up, Down, Page Up, Page Down")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "From entry to entry; days are passed over"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Home, End")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "To the newest, to the oldest entry"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Esc")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys",
                                          "In the filter: clear it; when it is empty, to the entries"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Up, Down")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Where the chain is broken: show the entry"))}}};
}

ViewKeys manualKeys()
{
    return {
        aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Manual")),
        {{aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Ctrl+F")),
          aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Search the manual"))},
         {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Alt+Left, Alt+Right")),
          aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "To the page before, and back again"))},
         {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Up, Down")),
          aboutKeys(
              QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "In the list: turn the pages, or go from place to place"))},
         {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Enter")),
          aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "From the list to the page; on a link: follow it"))}}};
}

ViewKeys heldRequests()
{
    return {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Requests that wait")),
            {{aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Enter")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Release the request"))},
             {aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Del")),
              aboutKeys(QT_TRANSLATE_NOOP("telltale::ui::ViewKeys", "Drop the request"))}}};
}

} // namespace

QList<ViewKeys> viewKeys()
{
    return {everywhere(), lists(), bytes(), filter(), inventory(), activityKeys(), heldRequests(), manualKeys()};
}

} // namespace telltale::ui
