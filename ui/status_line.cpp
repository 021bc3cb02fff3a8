// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include "base/plural.h"
#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/label.h"

namespace telltale::ui {

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : QStatusBar(parent), m_capture(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_counts(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_detail(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_page(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_following(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_problems(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_log(new Label(theme, theme.ui(12), models::Tone::Secondary))
{
    setSizeGripEnabled(false);
    followHeight(theme, *this, 28);
    setContentsMargins(8, 0, 12, 0);
    m_detail->setContentsMargins(12, 0, 0, 0);
    m_capture->setContentsMargins(0, 0, 12, 0);
    addWidget(m_capture);
    addWidget(m_counts);
    m_following->setContentsMargins(12, 0, 0, 0);
    addWidget(m_detail);
    m_page->setContentsMargins(12, 0, 0, 0);
    addWidget(m_page);
    m_page->hide();
    addWidget(m_following);
    addPermanentWidget(m_problems);
    m_log->setContentsMargins(12, 0, 0, 0);
    addPermanentWidget(m_log);
    setLogText(tr("log not checked"), true);
    // A message takes the place of the parts instead of being painted over them.
    connect(this, &QStatusBar::messageChanged, this, [this](const QString &message) { showParts(message.isEmpty()); });
}

void StatusLine::showParts(bool shown)
{
    for (QWidget *part : {m_capture, m_counts, m_detail})
        part->setVisible(shown);
    m_following->setVisible(shown && !m_following->text().isEmpty());
}

void StatusLine::setCaptureText(const QString &text)
{
    if (text != m_capture->text())
        m_capture->setText(text);
}

void StatusLine::setLogText(const QString &text, bool isGood)
{
    if (text != m_log->text())
        m_log->setText(text);
    m_log->setTone(isGood ? models::Tone::Secondary : models::Tone::Error);
}

void StatusLine::setPageText(const QString &text)
{
    if (text == m_page->text())
        return;
    m_page->setText(text);
    m_page->setVisible(!text.isEmpty());
}

void StatusLine::show(const Session &session, bool isExample)
{
    const payload::Capture &capture = session.capture;
    const int files = session.sources.fileCount();
    const int followed = session.follower.followedCount();
    const bool isReading = session.loader.isBusy() && !session.loader.isQuiet();
    m_counts->setText(models::countText(capture.events(), capture.fields(), capture.size() - capture.events()));
    m_detail->setText(isExample       ? tr("Showing the built-in example")
                          : isReading ? tr("Reading")
                                      : plural("telltale::ui::StatusLine", "%n file",
                                               QT_TRANSLATE_N_NOOP("telltale::ui::StatusLine", "%n files"), files));
    m_following->setText(followed == 0
                             ? QString()
                             : plural("telltale::ui::StatusLine", "following %n file",
                                      QT_TRANSLATE_N_NOOP("telltale::ui::StatusLine", "following %n files"), followed));
    showParts(currentMessage().isEmpty());
    const payload::DiagnosticCounts counts = capture.diagnosticCounts();
    const QString problems = models::problemCountText(counts.errors, counts.warnings, counts.notes);
    m_problems->setText(problems.isEmpty() ? tr("no problems") : problems);
    m_problems->setTone(counts.errors != 0 ? models::Tone::Error : models::Tone::Secondary);
}

} // namespace telltale::ui
