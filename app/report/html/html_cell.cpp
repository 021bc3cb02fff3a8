// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_cell.h"

#include "audit/masking.h"
#include "payload/record.h"
#include "report/html/html_icons.h"

#include <QCoreApplication>
#include <QDateTime>

namespace telltale::report {

namespace {

constexpr std::size_t mostCellBytes = 2000;
constexpr std::size_t mostCellEntries = 50;

QString dateFormatOf(const QLocale &locale)
{
    if (locale.language() == QLocale::English)
        return QStringLiteral("d MMM yyyy");
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

} // namespace

QString htmlTime(std::int64_t time, const QLocale &locale)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    return locale.toString(moment.date(), dateFormatOf(locale)) + u' '
        + moment.time().toString(QStringLiteral("HH:mm:ss"));
}

void HtmlCell::put(const ReportCell &cell)
{
    using Kind = ReportCell::Kind;
    switch (cell.kind) {
    case Kind::Empty:
        return bounded(cell.shown);
    case Kind::Text:
        return bounded(cell.text);
    case Kind::Path:
        return code(cell.text);
    case Kind::Digest:
        return digest(cell.text);
    case Kind::Sentence:
    case Kind::Word:
        return bounded(cell.shown.empty() ? cell.text : cell.shown);
    case Kind::Number:
        return m_html.text(m_locale.toString(static_cast<qulonglong>(cell.number)).toStdString());
    case Kind::Share:
        //: a share; %1 is a number
        return m_html.text(QCoreApplication::translate("telltale::report::Html", "%1%")
                               .arg(m_locale.toString(static_cast<double>(cell.number) / 10, 'f', 1))
                               .toStdString());
    case Kind::Truth:
        return truth(cell.number != 0);
    case Kind::Time:
        return time(cell.time);
    case Kind::List:
        return cell.shown.empty() ? list(cell.list) : bounded(cell.shown);
    case Kind::Values:
        return values(cell.values);
    case Kind::Category:
        return category(cell);
    }
}

void HtmlCell::bounded(std::string_view bytes)
{
    const std::string_view shown = beginningOf(bytes, mostCellBytes);
    m_html.breakable(shown);
    if (shown.size() == bytes.size())
        return;
    m_html.raw("… <span class=\"more\">");
    m_html.text(QCoreApplication::translate("telltale::report::Html", "(the first %1 of %2 bytes)")
                    .arg(m_locale.toString(static_cast<qulonglong>(shown.size())),
                         m_locale.toString(static_cast<qulonglong>(bytes.size())))
                    .toStdString());
    m_html.raw("</span>");
}

void HtmlCell::code(std::string_view bytes, std::string_view cssClass)
{
    m_html.raw("<code");
    if (!cssClass.empty())
        m_html.attribute("class", cssClass);
    m_html.raw(">");
    bounded(bytes);
    m_html.raw("</code>");
}

/// In two halves where it does not fit.
void HtmlCell::digest(std::string_view digits)
{
    constexpr std::size_t half = 32;
    if (digits.size() != 2 * half)
        return code(digits);
    m_html.raw("<code>");
    m_html.text(digits.substr(0, half));
    m_html.raw("<wbr>");
    m_html.text(digits.substr(half));
    m_html.raw("</code>");
}

void HtmlCell::time(std::int64_t time)
{
    m_html.raw("<time");
    m_html.attribute("datetime", payload::formatTime(time));
    m_html.raw(">");
    m_html.text(htmlTime(time, m_locale).toStdString());
    m_html.raw("</time>");
}

void HtmlCell::category(const ReportCell &cell)
{
    const auto category = audit::categoryFrom(cell.text);
    m_html.raw("<span class=\"chip ");
    m_html.raw(familyClass(category.value_or(audit::Category::Unknown)));
    m_html.raw("\">");
    putIcon(m_html, category ? audit::word(*category) : "unknown");
    m_html.raw("<span>");
    bounded(cell.shown.empty() ? cell.text : cell.shown);
    m_html.raw("</span></span>");
}

void HtmlCell::truth(bool isTrue)
{
    m_html.raw(isTrue ? "<span class=\"yes\">" : "<span class=\"no\">");
    putIcon(m_html, isTrue ? "check" : "x");
    m_html.text((isTrue ? QCoreApplication::translate("telltale::report::Html", "yes")
                        : QCoreApplication::translate("telltale::report::Html", "no"))
                    .toStdString());
    m_html.raw("</span>");
}

void HtmlCell::list(const std::vector<std::string> &list)
{
    if (list.size() == 1)
        return bounded(list.front());
    m_html.raw("<ul>");
    for (std::size_t at = 0; at < std::min(list.size(), mostCellEntries); ++at) {
        m_html.raw("<li>");
        bounded(list[at]);
        m_html.raw("</li>");
    }
    more(list.size());
    m_html.raw("</ul>");
}

void HtmlCell::values(const std::vector<ReportValue> &values)
{
    if (values.size() == 1)
        return value(values.front());
    m_html.raw("<ul>");
    for (std::size_t at = 0; at < std::min(values.size(), mostCellEntries); ++at) {
        m_html.raw("<li>");
        value(values[at]);
        m_html.raw("</li>");
    }
    more(values.size());
    m_html.raw("</ul>");
}

void HtmlCell::more(std::size_t count)
{
    if (count <= mostCellEntries)
        return;
    m_html.raw("<li class=\"more\">");
    m_html.text(QCoreApplication::translate("telltale::report::Html", "and %1 more, see the report as JSON")
                    .arg(m_locale.toString(static_cast<qulonglong>(count - mostCellEntries)))
                    .toStdString());
    m_html.raw("</li>");
}

void HtmlCell::value(const ReportValue &value)
{
    const bool isShown = !value.isSecret && !value.lexeme.empty();
    if (isShown)
        code(value.lexeme, "shown");
    else
        code(value.isSecret ? audit::maskedSecret : std::string_view(value.pattern), "value");
    if (value.isCut)
        m_html.raw("…");
    if (value.item.empty() && value.commitment.empty())
        return;
    m_html.raw("<span class=\"mark\">");
    if (!value.item.empty())
        code(value.item);
    if (!value.commitment.empty()) {
        // All of it is there, to be copied; the box shows the first twelve digits.
        m_html.raw("<code class=\"hash\"");
        m_html.attribute("title", value.commitment);
        m_html.raw(">");
        m_html.text(value.commitment);
        m_html.raw("</code>");
    }
    m_html.raw("</span>");
}

} // namespace telltale::report
