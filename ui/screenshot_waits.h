// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace telltale::ui {

class MainWindow;

/// Until `isDone`, looked at every few milliseconds.
void waitFor(const std::function<bool()> &isDone);
// Each ends when what it waits for is there, or after a minute.
void waitUntilRead(MainWindow &window);
void waitUntilFiltered(MainWindow &window);
void waitUntilCounted(MainWindow &window);
/// What is painted asks for counts, and is painted anew when they are there.
void waitUntilJudged(MainWindow &window);

} // namespace telltale::ui
