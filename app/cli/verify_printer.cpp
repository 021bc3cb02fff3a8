// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_printer.h"

#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

using privacy::ProofRow;
using privacy::ProofTone;

namespace {

constexpr std::size_t nameWidth = 14;
constexpr std::size_t detailWidth = 44;
constexpr std::size_t countWidth = 8;
constexpr std::size_t mostFields = 12;

std::string aboutVerifyPrinter(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Verify", text).toStdString();
}

const char *styleOf(ProofTone tone)
{
    if (tone == ProofTone::Good)
        return "32";
    if (tone == ProofTone::Bad)
        return "31";
    return tone == ProofTone::Warn ? "33" : "";
}

const char *markOf(ProofTone tone)
{
    if (tone == ProofTone::Good)
        return "\u2713 ";
    if (tone == ProofTone::Bad)
        return "\u2717 ";
    return tone == ProofTone::Warn ? "! " : "? ";
}

/// The first of them, and how many more there are.
std::string someOf(const std::vector<std::string> &texts)
{
    std::string result;
    for (std::size_t i = 0; i < std::min(texts.size(), mostFields); ++i)
        result += (i == 0 ? "" : " ") + payload::visibleUtf8(texts[i]);
    return texts.size() > mostFields ? result + " +" + std::to_string(texts.size() - mostFields) : result;
}

} // namespace

void VerifyPrinter::print(const privacy::ProofVerdict &verdict)
{
    if (m_options.format == Format::Table)
        table(verdict);
    else
        json(verdict);
}

void VerifyPrinter::styledLine(const char *style, const QString &text)
{
    putStyled(m_output, m_options.terminal, style, text.toStdString());
    m_output.put('\n');
}

void VerifyPrinter::table(const privacy::ProofVerdict &verdict)
{
    const ProofTone tone = toneOf(verdict.outcome);
    putStyled(m_output, m_options.terminal, styleOf(tone),
              markOf(tone) + payload::visibleUtf8(verdict.title) + ": " + proofTitle(verdict).toStdString());
    m_output.put('\n');
    m_output.put("  " + proofWhy(verdict).toStdString() + "\n\n");
    for (const privacy::ProofStepText &step : proofSteps(verdict)) {
        const std::string name = step.name.toStdString();
        const std::string detail = step.detail.toStdString();
        putStyled(m_output, m_options.terminal, styleOf(step.tone), markOf(step.tone));
        m_output.put(name);
        padTo(m_output, name, nameWidth);
        m_output.put(detail);
        padTo(m_output, detail, detailWidth);
        m_output.put("  " + step.result.toStdString() + '\n');
    }
    rows(verdict);
    const bool hasTold = verdict.outcome == privacy::ProofOutcome::NotProved;
    for (std::size_t i = hasTold ? privacy::doubtsInWhy : 0; i < verdict.doubts.size(); ++i)
        styledLine("2", doubtText(verdict.doubts[i], verdict));
    for (const QString &limit : proofLimits(verdict))
        styledLine("2", limit);
    for (const QString &unseen : proofUnseen(verdict.timeline.coverage))
        styledLine("2",
                   QString::fromStdString(aboutVerifyPrinter(QT_TRANSLATE_NOOP("telltale::cli::Verify", "not seen: ")))
                       + unseen);
    m_output.put(aboutVerifyPrinter(QT_TRANSLATE_NOOP("telltale::cli::Verify", "record: "))
                 + payload::visibleUtf8(m_options.record) + '\n');
    if (m_options.entry != 0)
        m_output.put(aboutVerifyPrinter(QT_TRANSLATE_NOOP("telltale::cli::Verify", "activity log: entry "))
                     + std::to_string(m_options.entry) + '\n');
}

void VerifyPrinter::rows(const privacy::ProofVerdict &verdict)
{
    std::size_t width = 24;
    for (const ProofRow &row : verdict.rows)
        width = std::max(width, columnsOf(payload::visibleUtf8(row.label)));
    width = std::min<std::size_t>(width, 60);
    if (!verdict.rows.empty()) {
        const std::string title = aboutVerifyPrinter(QT_TRANSLATE_NOOP("telltale::cli::Verify", "What was sent"));
        m_output.put('\n');
        putStyled(m_output, m_options.terminal, boldStyle, title);
        padTo(m_output, title, width);
        putStyled(m_output, m_options.terminal, boldStyle, "      on     off  ");
        putStyled(m_output, m_options.terminal, boldStyle,
                  aboutVerifyPrinter(QT_TRANSLATE_NOOP("telltale::cli::Verify", "gate")));
        m_output.put('\n');
    }
    for (const ProofRow &one : verdict.rows)
        row(one, width);
    m_output.put('\n');
}

void VerifyPrinter::row(const ProofRow &row, std::size_t width)
{
    const std::string label = payload::visibleUtf8(row.label);
    m_output.put(label);
    padTo(m_output, label, width);
    const auto number = [this](std::uint64_t count, const char *style) {
        const std::string text = std::to_string(count);
        m_output.pad(text.size() < countWidth ? countWidth - text.size() : 1);
        putStyled(m_output, m_options.terminal, style, text);
    };
    const std::uint64_t off = row.watch + (row.marks.isOptOutBeacon ? row.between : 0);
    number(row.baseline, "");
    number(off, row.breaksSilence ? "31" : off != 0 ? "33" : "32");
    m_output.put("  " + proofGateText(row).toStdString());
    for (const QString &mark : proofMarkTexts(row)) {
        m_output.put("  ");
        putStyled(m_output, m_options.terminal, "31", mark.toStdString());
    }
    m_output.put('\n');
    if (off == 0 && !row.breaksSilence)
        return;
    for (const std::string &line : {someOf(row.hosts), someOf(row.fields)}) {
        if (!line.empty())
            styledLine("2", QStringLiteral("    ") + QString::fromStdString(line));
    }
}

} // namespace telltale::cli
