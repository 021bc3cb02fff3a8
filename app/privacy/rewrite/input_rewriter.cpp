// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/input_rewriter.h"

#include "payload/loaders/html_entities.h"
#include "payload/loaders/mapped_file.h"
#include "privacy/rewrite/recoding.h"

#include <algorithm>

namespace telltale::privacy {

using payload::Document;
using payload::Record;
using payload::Run;

namespace {

/// Bytes of the file that a run's text is written with, where it is no text of the file: an entity, a tag. 0: it is.
std::size_t writtenOtherwise(std::string_view file, std::string_view text)
{
    std::string decoded;
    const std::size_t entity = file.starts_with('&') ? payload::appendHtmlEntity(file, decoded) : 0;
    return entity != 0 && decoded == text ? entity : 0;
}

} // namespace

InputRewriter::InputRewriter(const RewriteInput &input, RecordJudge &judge, ByteSink &out)
    : m_input(input), m_judge(judge), m_out(out), m_container(containerFor(input.format, input.limits))
{
}

bool InputRewriter::fail(const Error &error, std::string_view source, const Place &place)
{
    m_isBroken = true;
    m_error = Diagnostic{Severity::Error, error.code, error.message, {}, std::string(source), place, true};
    return false;
}

void InputRewriter::noteFindings(std::span<const Diagnostic> findings)
{
    for (const Diagnostic &finding : findings)
        diagnostic(finding);
}

void InputRewriter::diagnostic(const Diagnostic &diagnostic)
{
    m_hasUnread = m_hasUnread || diagnostic.severity == Severity::Error;
    if (m_findings)
        m_findings(diagnostic);
}

/// Copies the input up to there.
bool InputRewriter::copyTo(std::uint64_t offset)
{
    constexpr std::uint64_t keep = 8u << 20;
    if (offset > m_copied && !m_out.put(m_input.bytes.substr(m_copied, offset - m_copied))) {
        m_isBroken = true;
        return false;
    }
    m_copied = std::max(m_copied, offset);
    if (m_input.file != nullptr && m_copied - m_released > 2 * keep) {
        m_input.file->release(m_released, m_copied - keep);
        m_released = m_copied - keep;
    }
    return true;
}

bool InputRewriter::write(std::vector<TextEdit> edits)
{
    const bool isOrdered = sortEdits(edits) && (edits.empty() || edits.front().offset >= m_copied);
    if (!isOrdered)
        return fail(notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "Two changes are about one byte")), m_source,
                    {edits.front().offset, 1, 1});
    for (const TextEdit &edit : edits) {
        if (!copyTo(edit.offset) || !m_out.put(edit.text)) {
            m_isBroken = true;
            return false;
        }
        m_copied = edit.end();
    }
    return true;
}

bool InputRewriter::record(const Record &record)
{
    m_source = record.source;
    const RecordChanges changes = writableChanges(record, m_judge.changes(record));
    if (m_observer)
        m_observer(record, changes);
    noteFindings(record.diagnostics);
    m_changedFields += changes.isBlocked ? 0 : changes.fields.size();
    m_blockedEvents += changes.isBlocked ? 1 : 0;
    return record.exchange ? takeExchange(record, changes) : takeText(record, changes);
}

/// Of a page's block whose text is put together from pieces, only the pieces themselves: tags between them stay.
void InputRewriter::addInHtml(const Document &document, TextEdit edit, std::vector<TextEdit> &edits) const
{
    const std::span<const Run> runs = document.runs();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::uint64_t runEnd = i + 1 < runs.size() ? runs[i + 1].offset : document.text().size();
        const std::uint64_t begin = std::max<std::uint64_t>(edit.offset, runs[i].offset);
        const std::uint64_t end = std::min(edit.end(), runEnd);
        if (begin >= end)
            continue;
        const std::string_view text = document.text().view().substr(runs[i].offset, runEnd - runs[i].offset);
        const std::string_view file = m_input.bytes.substr(runs[i].place.offset);
        const std::size_t other = writtenOtherwise(file, text);
        if (other == 0 && !file.starts_with(text)) // a tag that stands for a line end
            continue;
        const std::uint64_t at = runs[i].place.offset + (other != 0 ? 0 : begin - runs[i].offset);
        edits.push_back({at, other != 0 ? other : end - begin, std::move(edit.text)});
        edit.text.clear();
    }
}

/// A record of a text that stands in the file itself.
bool InputRewriter::takeText(const Record &record, const RecordChanges &changes)
{
    const bool isHtml = m_input.format == payload::Format::Html;
    std::vector<TextEdit> edits;
    m_elements.take(record, changes.isBlocked, m_input.bytes, edits);
    if (!changes.isBlocked && !changes.fields.empty()) {
        std::vector<TextEdit> own;
        appendJsonEdits(record.document, changes.fields, isHtml ? JsonSetting::Html : JsonSetting::Plain, own);
        for (TextEdit &edit : own) {
            if (isHtml) {
                addInHtml(record.document, std::move(edit), edits);
                continue;
            }
            const std::uint64_t begin = placeOffset(record.document, static_cast<std::uint32_t>(edit.offset));
            const std::uint64_t end = placeEnd(record.document, static_cast<std::uint32_t>(edit.end()));
            edits.push_back({begin, end - begin, std::move(edit.text)});
        }
    }
    return edits.empty() ? true : write(std::move(edits));
}

bool InputRewriter::takeExchange(const Record &record, const RecordChanges &changes)
{
    if (record.isEnvelope) {
        if (!finishExchange(record.exchange->place.offset))
            return false;
        m_exchange = std::make_unique<ExchangeRewriter>(record.exchange, m_input.limits);
    }
    if (m_exchange)
        m_exchange->take(record, changes);
    return true;
}

/// `end`: where the next exchange begins.
bool InputRewriter::finishExchange(std::uint64_t end)
{
    const std::unique_ptr<ExchangeRewriter> own = std::move(m_exchange);
    if (!own || !own->hasChanges())
        return true;
    const std::string source = m_source + '#' + std::to_string(own->exchange().number + 1);
    if (!m_container)
        return fail(notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "Requests in a file of this kind")), source,
                    {});
    const ExchangePlace place{m_input.bytes, end, own->exchange()};
    const Result<RewrittenExchange> rewritten = own->finish(m_container->sentContent(place));
    if (!rewritten)
        return fail(rewritten.error(), source, own->exchange().place);
    if (rewritten->isSame())
        return true;
    Result<std::vector<TextEdit>> edits = m_container->edits(place, *rewritten);
    return edits ? write(*std::move(edits)) : fail(edits.error(), source, own->exchange().place);
}

bool InputRewriter::finish()
{
    std::vector<TextEdit> edits;
    m_elements.finish(edits);
    const bool isDone =
        !m_isBroken && finishExchange(m_input.bytes.size()) && write(std::move(edits)) && copyTo(m_input.bytes.size());
    return isDone && m_out.finish();
}

} // namespace telltale::privacy
