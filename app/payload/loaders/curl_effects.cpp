// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/curl_effects.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::payload {

namespace {

void append(std::string &all, std::string_view piece, const char *separator)
{
    all.append(all.empty() ? "" : separator).append(piece);
}

} // namespace

QString shownArgument(std::string_view text)
{
    constexpr qsizetype most = 60;
    const QString all =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 4 * most)));
    return all.size() <= most ? all : all.left(most) + QChar(0x2026);
}

void CurlEffects::begin(const Place &place)
{
    m_requests.emplace_back().place = place;
}

/// An empty one is none: curl refuses it, and goes on.
void CurlEffects::url(std::string_view url, const Place &place)
{
    if (!url.empty())
        request().urls.push_back({std::string(url), place});
}

std::vector<CurlRequest> CurlEffects::take()
{
    if (m_leftOut != 0)
        request().diagnostics.push_back(makeDiagnostic(Code::MoreDiagnostics, QString::number(m_leftOut)));
    return std::move(m_requests);
}

void CurlEffects::flag(CurlEffect effect, const Place &place)
{
    if (effect == CurlEffect::Get)
        request().isGet = true;
    else if (effect == CurlEffect::Head)
        request().isHead = true;
    else if (effect == CurlEffect::OtherAuth)
        request().signsInLater = true;
    else if (effect == CurlEffect::Next)
        begin(place);
}

/// The options whose value is taken as it is.
std::string *CurlEffects::textFor(CurlEffect effect)
{
    switch (effect) {
    case CurlEffect::Agent:
        return &request().agent;
    case CurlEffect::Bearer:
        return &request().bearer;
    case CurlEffect::Range:
        return &request().range;
    case CurlEffect::Referer:
        return &request().referer;
    case CurlEffect::Request:
        return &request().method;
    case CurlEffect::Target:
        return &request().target;
    case CurlEffect::User:
        return &request().user;
    default:
        return nullptr;
    }
}

void CurlEffects::value(CurlEffect effect, std::string_view value, const Place &place)
{
    if (std::string *text = textFor(effect)) {
        *text = value;
        request().hasUser |= effect == CurlEffect::User;
        return;
    }
    switch (effect) {
    case CurlEffect::Config:
        return file(value, place);
    case CurlEffect::Cookie:
        return cookie(value, place);
    case CurlEffect::Data:
    case CurlEffect::DataRaw:
    case CurlEffect::DataUrlencode:
    case CurlEffect::Json:
    case CurlEffect::UrlQuery:
        return data(effect, value, place);
    case CurlEffect::Form:
        return form(value, place);
    case CurlEffect::Header:
        return header(value, place);
    case CurlEffect::Upload:
        request().isUpload = true;
        return file(value, place);
    case CurlEffect::Url:
        return url(value, place);
    case CurlEffect::OtherAuth:
        request().signsInLater = true;
        return;
    default:
        return;
    }
}

void CurlEffects::data(CurlEffect effect, std::string_view value, const Place &place)
{
    request().hasData |= effect != CurlEffect::UrlQuery;
    request().isJson |= effect == CurlEffect::Json;
    const bool isEncoded = effect == CurlEffect::DataUrlencode || effect == CurlEffect::UrlQuery;
    // Those that encode also know `name@file`; there an `=` in front says that it is no file.
    const std::size_t mark = isEncoded ? value.find_first_of("=@") : 0;
    if (effect != CurlEffect::DataRaw && mark < value.size() && value[mark] == '@')
        return file(value.substr(mark + 1), place);
    if (effect == CurlEffect::UrlQuery && value.starts_with('+'))
        append(request().query, value.substr(1), "&");
    else if (effect == CurlEffect::UrlQuery)
        append(request().query, curlUrlEncoded(value), "&");
    else
        append(request().data, isEncoded ? curlUrlEncoded(value) : value, effect == CurlEffect::Json ? "" : "&");
}

/// A text without an `=` names a file with cookies.
void CurlEffects::cookie(std::string_view value, const Place &place)
{
    if (!value.empty() && value.find('=') == std::string_view::npos)
        return file(value, place);
    append(request().cookies, value, ";");
}

void CurlEffects::header(std::string_view value, const Place &place)
{
    if (value.starts_with('@'))
        return file(value.substr(1), place);
    if (addCurlHeader(request(), value))
        return;
    Diagnostic &found = report(Code::CurlOption, place, shownArgument(value));
    found.message = QCoreApplication::translate("telltale::Codes", "%1 is not a header").arg(shownArgument(value));
}

void CurlEffects::form(std::string_view part, const Place &place)
{
    request().isForm = true;
    request().isIncomplete = true;
    report(Code::CurlForm, place, shownArgument(part.substr(0, part.find('='))));
}

void CurlEffects::file(std::string_view name, const Place &place)
{
    request().isIncomplete = true;
    report(Code::CurlFile, place, shownArgument(name));
}

/// Returns what it made, to be changed; what is beyond the limit is counted only.
Diagnostic &CurlEffects::report(Code code, const Place &place, const QString &detail)
{
    m_last = makeDiagnostic(code, place, detail);
    if (m_findings >= m_mostFindings) {
        ++m_leftOut;
        return m_last;
    }
    ++m_findings;
    return request().diagnostics.emplace_back(m_last);
}

} // namespace telltale::payload
