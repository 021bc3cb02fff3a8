// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/reading.h"

namespace telltale::payload {

namespace {

constexpr std::uint64_t readProgressStep = 4u << 20;

} // namespace

void Reading::report(Code code, const Place &place, const QString &detail)
{
    Diagnostic diagnostic = makeDiagnostic(code, place, detail);
    diagnostic.source = m_source;
    m_sink.diagnostic(diagnostic);
}

void Reading::report(const Error &error, const Place &place)
{
    m_sink.diagnostic({Severity::Error, error.code, error.message, {}, m_source, place});
}

void Reading::tolerate(Code code, const Place &place)
{
    report(code, place);
    refuse(place, makeDiagnostic(code, place).message);
}

void Reading::refuse(const Place &place, const QString &what)
{
    if (m_options.strict)
        report(Code::NotStrict, place, what);
}

bool Reading::hand(const Document &document)
{
    m_isFull = !deliver(document, m_source, {}, {}, m_sink);
    return !m_isFull;
}

bool Reading::isStopped(WindowCursor &cursor, const Input &input)
{
    if (cursor.offset() >= m_nextProgress) {
        m_nextProgress = cursor.offset() + readProgressStep;
        cursor.release();
        tellProgress(input);
    }
    return m_isFull || (m_options.cancelled != nullptr && m_options.cancelled->load(std::memory_order_relaxed));
}

} // namespace telltale::payload
