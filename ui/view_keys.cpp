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
        aboutKeys("Everywhere"),
        {{aboutKeys("Tab, Shift+Tab"), aboutKeys("To the next control, to the one before")},
         {aboutKeys("Alt and a letter"), aboutKeys("Open a menu")},
         {aboutKeys("Enter, Space"), aboutKeys("Press a button")},
         {aboutKeys("Left, Right"), aboutKeys("In tabs and switches: choose another")},
         {aboutKeys("Esc"), aboutKeys("Close a window or a message; from bytes to fields, from fields to events")}}};
}

ViewKeys lists()
{
    return {aboutKeys("Lists"),
            {{aboutKeys("Up, Down, Page Up, Page Down"), aboutKeys("Move")},
             {aboutKeys("Home, End"), aboutKeys("To the first, to the last")},
             {aboutKeys("A letter"), aboutKeys("To the next row that begins with it")},
             {aboutKeys("Enter"),
              aboutKeys("From an event to its fields, from a field to its bytes; go to a problem, a file or a page")},
             {aboutKeys("Shift+Up, Shift+Down"), aboutKeys("Select several events")},
             {aboutKeys("Right, Left"), aboutKeys("Open, close a branch of fields")},
             {aboutKeys("*"), aboutKeys("Open everything below a field")},
             {aboutKeys("Menu, Shift+F10"), aboutKeys("What can be done with a row")},
             {aboutKeys("Del"), aboutKeys("Close the selected file, in the list of loaded files")}}};
}

ViewKeys bytes()
{
    return {aboutKeys("Bytes"),
            {{aboutKeys("Left, Right"), aboutKeys("Field before, field after")},
             {aboutKeys("Up, Down, Page Up, Page Down"), aboutKeys("To the field on another line")},
             {aboutKeys("Home, End"), aboutKeys("First, last field of the line")},
             {aboutKeys("Ctrl+Home, Ctrl+End"), aboutKeys("First, last field of the event")},
             {aboutKeys("Ctrl+Up, Ctrl+Down"), aboutKeys("Scroll")},
             {aboutKeys("Ctrl+C"), aboutKeys("Copy the exact bytes of the field")}}};
}

ViewKeys filter()
{
    return {aboutKeys("Filter"),
            {{aboutKeys("Up, Down, Enter"), aboutKeys("Choose a word that is offered")},
             {aboutKeys("Enter, Down"), aboutKeys("To the events that were found")},
             {aboutKeys("Esc"), aboutKeys("Clear the filter; when it is empty, to the events")}}};
}

ViewKeys inventory()
{
    return {aboutKeys("Inventory"),
            {{aboutKeys("Enter"), aboutKeys("Show the events that have the field")},
             {aboutKeys("Space"), aboutKeys("Mark the field as reviewed, take that back")},
             {aboutKeys("Arrows, Home, End"), aboutKeys("In a chart: from part to part")},
             {aboutKeys("Enter, Space"), aboutKeys("In a chart: only fields of this part; once more: all")},
             {aboutKeys("Esc"), aboutKeys("From a comparison back to the inventory")}}};
}

ViewKeys activityKeys()
{
    return {aboutKeys("Activity"),
            {{aboutKeys("Up, Down, Page Up, Page Down"), aboutKeys("From entry to entry; days are passed over")},
             {aboutKeys("Home, End"), aboutKeys("To the newest, to the oldest entry")},
             {aboutKeys("Esc"), aboutKeys("In the filter: clear it; when it is empty, to the entries")},
             {aboutKeys("Up, Down"), aboutKeys("Where the chain is broken: show the entry")}}};
}

ViewKeys manualKeys()
{
    return {aboutKeys("Manual"),
            {{aboutKeys("Ctrl+F"), aboutKeys("Search the manual")},
             {aboutKeys("Alt+Left, Alt+Right"), aboutKeys("To the page before, and back again")},
             {aboutKeys("Up, Down"), aboutKeys("In the list: turn the pages, or go from place to place")},
             {aboutKeys("Enter"), aboutKeys("From the list to the page; on a link: follow it")}}};
}

ViewKeys heldRequests()
{
    return {
        aboutKeys("Requests that wait"),
        {{aboutKeys("Enter"), aboutKeys("Release the request")}, {aboutKeys("Del"), aboutKeys("Drop the request")}}};
}

} // namespace

QList<ViewKeys> viewKeys()
{
    return {everywhere(), lists(), bytes(), filter(), inventory(), activityKeys(), heldRequests(), manualKeys()};
}

} // namespace telltale::ui
