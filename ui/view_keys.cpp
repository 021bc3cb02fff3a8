// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view_keys.h"

#include <QCoreApplication>

namespace telltale::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("telltale::ui::ViewKeys", text);
}

ViewKeys everywhere()
{
    return {tr("Everywhere"),
            {{tr("Tab, Shift+Tab"), tr("To the next control, to the one before")},
             {tr("Alt and a letter"), tr("Open a menu")},
             {tr("Enter, Space"), tr("Press a button")},
             {tr("Left, Right"), tr("In tabs and switches: choose another")},
             {tr("Esc"), tr("Close a window or a message; from bytes to fields, from fields to events")}}};
}

ViewKeys lists()
{
    return {
        tr("Lists"),
        {{tr("Up, Down, Page Up, Page Down"), tr("Move")},
         {tr("Home, End"), tr("To the first, to the last")},
         {tr("A letter"), tr("To the next row that begins with it")},
         {tr("Enter"), tr("From an event to its fields, from a field to its bytes; go to a problem, a file or a page")},
         {tr("Shift+Up, Shift+Down"), tr("Select several events")},
         {tr("Right, Left"), tr("Open, close a branch of fields")},
         {tr("*"), tr("Open everything below a field")},
         {tr("Menu, Shift+F10"), tr("What can be done with a row")},
         {tr("Del"), tr("Close the selected file, in the list of loaded files")}}};
}

ViewKeys bytes()
{
    return {tr("Bytes"),
            {{tr("Left, Right"), tr("Field before, field after")},
             {tr("Up, Down, Page Up, Page Down"), tr("To the field on another line")},
             {tr("Home, End"), tr("First, last field of the line")},
             {tr("Ctrl+Home, Ctrl+End"), tr("First, last field of the event")},
             {tr("Ctrl+Up, Ctrl+Down"), tr("Scroll")},
             {tr("Ctrl+C"), tr("Copy the exact bytes of the field")}}};
}

ViewKeys filter()
{
    return {tr("Filter"),
            {{tr("Up, Down, Enter"), tr("Choose a word that is offered")},
             {tr("Enter, Down"), tr("To the events that were found")},
             {tr("Esc"), tr("Clear the filter; when it is empty, to the events")}}};
}

ViewKeys inventory()
{
    return {tr("Inventory"),
            {{tr("Enter"), tr("Show the events that have the field")},
             {tr("Space"), tr("Mark the field as reviewed, take that back")},
             {tr("Arrows, Home, End"), tr("In a chart: from part to part")},
             {tr("Enter, Space"), tr("In a chart: only fields of this part; once more: all")},
             {tr("Esc"), tr("From a comparison back to the inventory")}}};
}

} // namespace

QList<ViewKeys> viewKeys()
{
    return {everywhere(), lists(), bytes(), filter(), inventory()};
}

} // namespace telltale::ui
