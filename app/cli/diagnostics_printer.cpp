// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diagnostics_printer.h"

#include "payload/lexeme.h"
#include "report/output.h"

namespace telltale::cli {

namespace {

std::string_view colorOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "\033[36m";
    case Severity::Warning:
        return "\033[33m";
    case Severity::Error:
        break;
    }
    return "\033[1;31m";
}

std::string diagnosticBytes(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return payload::visibleUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

/// The message and what follows from it, as one or two sentences.
std::string sentences(const Diagnostic &diagnostic)
{
    std::string result = diagnosticBytes(diagnostic.message);
    if (diagnostic.hint.isEmpty())
        return result;
    const bool isEnded = !result.empty() && std::string_view(".!?:").find(result.back()) != std::string_view::npos;
    result += isEnded ? " " : ". ";
    return result + diagnosticBytes(diagnostic.hint);
}

} // namespace

void DiagnosticsPrinter::print(const Diagnostic &diagnostic, std::string_view source)
{
    if (m_options.isQuiet && diagnostic.severity != Severity::Error)
        return;
    m_output.put(payload::visibleUtf8(diagnostic.source.empty() ? source : std::string_view(diagnostic.source)));
    if (diagnostic.hasPlace) {
        m_output.put(':');
        m_output.put(diagnostic.place.line);
        m_output.put(':');
        m_output.put(diagnostic.place.column);
    }
    m_output.put(": ");
    if (m_options.hasColor)
        m_output.put(colorOf(diagnostic.severity));
    m_output.put(severityWord(diagnostic.severity));
    m_output.put(m_options.hasColor ? ":\033[0m " : ": ");
    m_output.put(sentences(diagnostic));
    m_output.put(" [");
    m_output.put(diagnostic.code);
    m_output.put("]\n");
}

void DiagnosticsPrinter::error(const QString &message)
{
    m_output.put("telltale: ");
    m_output.put(severityWord(Severity::Error));
    m_output.put(": ");
    m_output.put(diagnosticBytes(message));
    m_output.put('\n');
}

} // namespace telltale::cli
