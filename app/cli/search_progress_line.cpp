// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/search_progress_line.h"

#include "payload/lexeme.h"
#include "privacy/reidentify/machine_rate.h"
#include "report/output.h"

#include <QCoreApplication>

namespace telltale::cli {

void SearchProgressLine::show(const privacy::SearchProgress &progress)
{
    if (!m_isShown)
        return;
    const auto aboutProgress = [](const char *text) {
        return QCoreApplication::translate("telltale::cli::SearchProgress", text);
    };
    const auto amount = [](double number) { return QString::fromStdString(privacy::amountText(number)); };
    const QString rate = amount(progress.hashesPerSecond);
    const QString text = progress.total == 0
        ? aboutProgress(QT_TRANSLATE_NOOP("telltale::cli::SearchProgress", "%1: %2 values, %3 hashes a second"))
              .arg(payload::visible(progress.name), amount(static_cast<double>(progress.tried)), rate)
        : aboutProgress(
              QT_TRANSLATE_NOOP("telltale::cli::SearchProgress", "%1: %2 % of %3, %4 hashes a second, %5 left"))
              .arg(payload::visible(progress.name))
              .arg(100.0 * static_cast<double>(progress.tried) / static_cast<double>(progress.total), 0, 'f', 1)
              .arg(amount(static_cast<double>(progress.total)), rate,
                   QString::fromStdString(privacy::durationText(progress.secondsLeft)));
    m_output.put("\r" + text.toStdString() + "\033[K");
    m_output.flush();
    m_isThere = true;
}

void SearchProgressLine::clear()
{
    if (!m_isThere)
        return;
    m_output.put("\r\033[K");
    m_output.flush();
    m_isThere = false;
}

} // namespace telltale::cli
