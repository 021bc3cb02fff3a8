// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_page.h"

#include "report/document/report_writer.h"
#include "report/html/html_cell.h"
#include "report/html/html_figure.h"
#include "report/html/html_icons.h"
#include "report/html/html_style.h"
#include "report/html/html_table.h"

#include <QCoreApplication>

namespace telltale::report {

namespace {

/// So many rows are begun on a page of their own in print.
constexpr std::size_t bigSectionRows = 25;

std::string_view sectionClass(const ReportSection &section)
{
    std::size_t rows = section.bytes.size() * 10;
    for (const ReportTable &table : section.tables) {
        if (isWideTable(table))
            return "wide";
        rows += table.rows.size();
    }
    return rows > bigSectionRows ? "big" : "small";
}

std::string languageTag(const std::string &language)
{
    const bool isTag = !language.empty() && language.size() <= 35
        && language.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
            == std::string::npos;
    std::string tag = isTag ? language : "en";
    for (char &character : tag)
        character = character == '_' ? '-' : character;
    return tag;
}

} // namespace

void writeReportHtml(const ReportDocument &document, Output &output)
{
    HtmlPage(document, output).write();
}

void HtmlPage::write()
{
    head();
    m_html.raw("<body>\n");
    putIconDefinitions(m_html);
    front();
    contents();
    m_html.raw("<main>\n");
    for (std::size_t at = 0; at < m_document.sections.size(); ++at)
        section(m_document.sections[at], at + 1);
    m_html.raw("</main>\n");
    foot();
    m_html.raw("</body>\n</html>\n");
}

void HtmlPage::head()
{
    m_html.raw("<!DOCTYPE html>\n<html");
    m_html.attribute("lang", languageTag(m_document.making.language));
    m_html.raw(m_locale.textDirection() == Qt::RightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"");
    // The policy stands in front of everything that it is about: no script runs and nothing is loaded, whatever
    // stands below.
    m_html.raw(">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
               "'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<meta name=\"referrer\" content=\"no-referrer\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\"");
    m_html.attribute("content", m_document.making.program);
    m_html.raw(">\n<meta name=\"telltale-report\"");
    m_html.attribute("content", m_document.making.manifest);
    m_html.raw(">\n<title>");
    m_html.text(m_document.title);
    m_html.raw("</title>\n<style>");
    for (const std::string_view style : {htmlColors(), htmlLayout(), htmlTableStyle(), htmlPrintStyle()})
        m_html.raw(style.substr(1));
    m_html.raw("</style>\n</head>\n");
}

void HtmlPage::front()
{
    m_html.raw("<header class=\"front\">\n<p class=\"brand\">");
    putIcon(m_html, "telltale");
    m_html.text(QCoreApplication::translate("telltale::report::Html", "Telltale report").toStdString());
    m_html.raw("</p>\n<h1>");
    m_html.text(m_document.title);
    m_html.raw("</h1>\n");
    if (!m_document.subtitle.empty()) {
        m_html.raw("<p class=\"sub\">");
        m_html.text(m_document.subtitle);
        m_html.raw("</p>\n");
    }
    meta();
    notes(m_document.verdicts);
    numbers();
    m_html.raw("</header>\n");
}

void HtmlPage::fact(const QString &name, const std::string &what)
{
    m_html.raw("<div><dt>");
    m_html.text(name.toStdString());
    m_html.raw("</dt><dd>");
    m_html.text(what);
    m_html.raw("</dd></div>\n");
}

void HtmlPage::meta()
{
    const ReportMaking &making = m_document.making;
    m_html.raw("<dl class=\"meta\">\n");
    if (making.date) {
        m_html.raw("<div><dt>");
        m_html.text(QCoreApplication::translate("telltale::report::Html", "Last event").toStdString());
        m_html.raw("</dt><dd>");
        HtmlCell(m_html, m_locale).time(*making.date);
        m_html.raw(" UTC</dd></div>\n");
    }
    fact(QCoreApplication::translate("telltale::report::Html", "Values"),
         (making.hasValues ? QCoreApplication::translate("telltale::report::Html", "shown, credentials masked")
                           : QCoreApplication::translate("telltale::report::Html", "masked, their patterns shown"))
             .toStdString());
    if (!making.program.empty())
        fact(QCoreApplication::translate("telltale::report::Html", "Made with"), making.program);
    m_html.raw("</dl>\n");
}

void HtmlPage::numbers()
{
    if (m_document.numbers.empty())
        return;
    m_html.raw("<ul class=\"numbers\"");
    m_html.attribute("aria-label", QCoreApplication::translate("telltale::report::Html", "Key figures").toStdString());
    m_html.raw(">\n");
    for (const ReportFigureNumber &number : m_document.numbers) {
        m_html.raw("<li class=\"");
        m_html.raw(noteClass(number.kind));
        m_html.raw("\"><b>");
        if (number.kind != ReportNote::Kind::Plain)
            putIcon(m_html, noteIcon(number.kind));
        m_html.text(m_locale.toString(static_cast<qulonglong>(number.number)).toStdString());
        m_html.raw("</b> <span>");
        m_html.text(number.text);
        m_html.raw("</span></li>\n");
    }
    m_html.raw("</ul>\n");
}

void HtmlPage::contents()
{
    if (m_document.sections.empty())
        return;
    m_html.raw("<nav class=\"rail\" aria-labelledby=\"contents\"><div class=\"in\">\n<h2 id=\"contents\">");
    m_html.text(QCoreApplication::translate("telltale::report::Html", "Contents").toStdString());
    m_html.raw("</h2>\n<ol>\n");
    for (std::size_t at = 0; at < m_document.sections.size(); ++at) {
        const ReportSection &section = m_document.sections[at];
        m_html.raw("<li><a href=\"");
        m_html.identifier("#section-", section.id);
        m_html.raw("\"><span class=\"n\">");
        m_html.raw(at + 1);
        m_html.raw("</span> <span>");
        m_html.text(section.title);
        m_html.raw("</span></a></li>\n");
    }
    m_html.raw("</ol>\n</div></nav>\n");
}

void HtmlPage::section(const ReportSection &section, std::size_t number)
{
    m_html.raw("<section class=\"");
    m_html.raw(sectionClass(section));
    m_html.raw("\" id=\"");
    m_html.identifier("section-", section.id);
    m_html.raw("\" aria-labelledby=\"");
    m_html.identifier("heading-", section.id);
    m_html.raw("\">\n<h2 id=\"");
    m_html.identifier("heading-", section.id);
    m_html.raw("\"><span class=\"n\">");
    m_html.raw(number);
    m_html.raw("</span> <span>");
    m_html.text(section.title);
    m_html.raw("</span></h2>\n");
    if (!section.intro.empty()) {
        m_html.raw("<p class=\"intro\">");
        m_html.text(section.intro);
        m_html.raw("</p>\n");
    }
    notes(section.notes);
    HtmlFigure figure(m_html, m_document.making.language);
    for (const Figure &each : section.figures)
        figure.put(each);
    HtmlTable table(m_html, m_locale);
    for (const ReportTable &each : section.tables)
        table.put(each, section.title);
    events(section.bytes);
    m_html.raw("</section>\n");
}

void HtmlPage::foot()
{
    m_html.raw("<footer><p>");
    m_html.text(QCoreApplication::translate("telltale::report::Html",
                                            "Times are in UTC. This page runs no script and loads nothing. Whether it "
                                            "still says what its sources say: telltale report --verify FILE")
                    .toStdString());
    m_html.raw("</p></footer>\n");
}

} // namespace telltale::report
