// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/known_values.h"

#include "audit/digests/known_digests.h"
#include "payload/codes.h"
#include "payload/lexeme.h"
#include "payload/loaders/input.h"
#include "payload/loaders/load.h"
#include "privacy/reidentify/list_decoder.h"
#include "privacy/reidentify/list_reader.h"
#include "privacy/reidentify/value_variants.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace telltale::privacy {

namespace {

constexpr std::size_t sniffedBytes = 64 * 1024;
constexpr std::size_t readBytes = 256 * 1024;

QString aboutKnownValues(const char *text)
{
    return QCoreApplication::translate("telltale::privacy::KnownValues", text);
}

/// Hands a file on, decoded, in pieces; the first one has at least sniffedBytes where the file does.
ValueSource::Outcome readPieces(payload::Input &input, const std::function<bool(std::string_view)> &take)
{
    ValueSource::Outcome outcome;
    ListDecoder decoder;
    std::string head;
    bool isHead = true;
    bool goesOn = true;
    const auto takePiece = [&](std::string_view piece) {
        const std::string_view decoded = decoder.decode(piece);
        if (!isHead)
            return take(decoded);
        head += decoded;
        isHead = head.size() < sniffedBytes;
        return isHead || take(head);
    };
    while (goesOn) {
        // A mapped file is one window: a piece at a time, so that nothing is copied as a whole.
        const std::string_view piece = input.window().view().substr(0, readBytes);
        goesOn = takePiece(piece);
        input.discard(piece.size());
        if (!goesOn || (input.window().isEmpty() && input.isAtEnd()))
            break;
        if (!input.window().isEmpty())
            continue;
        if (const Result<bool> more = input.extend(); !more) {
            outcome.isWhole = false;
            outcome.problem = more.error().message;
            break;
        }
    }
    if (goesOn && isHead)
        goesOn = take(head);
    if (goesOn)
        take(decoder.end());
    return outcome;
}

class ListFile : public ValueSource
{
public:
    ListFile(std::string path, std::string column, const payload::Limits &limits)
        : m_path(std::move(path)), m_column(std::move(column)), m_limits(limits)
    {
    }
    std::string name() const override { return m_column.empty() ? m_path : m_path + '#' + m_column; }
    Outcome read(const Take &take) override
    {
        Result<payload::OpenedInput> opened = payload::openInput(m_path, m_limits);
        if (!opened)
            return {0, 0, false, opened.error().message};
        std::unique_ptr<ListReader> reader;
        Outcome outcome = readPieces(*opened->input, [&](std::string_view piece) {
            if (reader == nullptr)
                reader = std::make_unique<ListReader>(sniffListFormat(piece.substr(0, sniffedBytes), opened->innerName),
                                                      m_column, take);
            return reader->feed(piece);
        });
        if (reader == nullptr)
            return outcome;
        reader->end();
        outcome.values = reader->values();
        outcome.tooLong = reader->tooLong();
        if (!reader->hasColumn()) {
            outcome.isWhole = false;
            outcome.problem =
                aboutKnownValues(QT_TRANSLATE_NOOP("telltale::privacy::KnownValues", "%1 has no column %2"))
                    .arg(payload::visible(m_path), payload::visible(m_column));
        }
        return outcome;
    }

private:
    std::string m_path;
    std::string m_column;
    payload::Limits m_limits;
};

/// The values of one field of a capture, or of all.
class CaptureColumn : public ValueSource, private payload::RecordSink
{
public:
    CaptureColumn(std::string path, std::string pattern, const payload::Limits &limits)
        : m_path(std::move(path)), m_pattern(std::move(pattern)), m_limits(limits)
    {
    }
    std::string name() const override { return m_pattern.empty() ? m_path : m_path + '#' + m_pattern; }
    Outcome read(const Take &take) override
    {
        m_take = &take;
        m_outcome = {};
        m_goesOn = true;
        payload::LoadOptions options;
        options.limits = m_limits;
        const payload::LoadOutcome loaded = payload::load(m_path, options, *this);
        m_outcome.isWhole &= !loaded.unreadable;
        if (m_outcome.isWhole)
            m_outcome.problem.clear();
        return m_outcome;
    }

private:
    bool record(const payload::Record &record) override
    {
        for (payload::NodeIndex i = record.root; i < record.end && m_goesOn; ++i) {
            const payload::Node &node = record.document.node(i);
            const bool isText = node.type() == payload::NodeType::String;
            if ((isText || node.type() == payload::NodeType::Number || node.type() == payload::NodeType::Text)
                && (m_pattern.empty() || record.document.paths().pointer(node.path()) == m_pattern))
                give(isText ? payload::decodeString(record.document.lexeme(i))
                            : std::string(record.document.lexeme(i)));
        }
        return m_goesOn;
    }
    void diagnostic(const Diagnostic &diagnostic) override
    {
        if (diagnostic.severity == Severity::Error && m_outcome.problem.isEmpty())
            m_outcome.problem = diagnostic.message;
    }
    void give(const std::string &value)
    {
        if (value.size() > ValueVariants::longestValue) {
            ++m_outcome.tooLong;
            return;
        }
        ++m_outcome.values;
        m_goesOn = (*m_take)(value);
    }

    std::string m_path;
    std::string m_pattern;
    payload::Limits m_limits;
    const Take *m_take = nullptr;
    Outcome m_outcome;
    bool m_goesOn = true;
};

bool isCapturePath(std::string_view column)
{
    for (const std::string_view front : {"/", "header/", "query/", "form/", "cookie/"}) {
        if (column.starts_with(front))
            return true;
    }
    return false;
}

/// Standard input can be read once only.
Result<std::unique_ptr<ValueSource>> readStandardInput(const std::string &column, const payload::Limits &limits)
{
    ListFile file("-", column, limits);
    std::vector<std::string> values;
    const ValueSource::Outcome outcome = file.read([&values](std::string_view value) {
        values.emplace_back(value);
        return true;
    });
    if (!outcome.isWhole)
        return Error{"not-readable", outcome.problem};
    return std::unique_ptr<ValueSource>(std::make_unique<FixedValues>("-", std::move(values)));
}

} // namespace

ValueSource::Outcome FixedValues::read(const Take &take)
{
    Outcome outcome;
    for (const std::string &value : m_values) {
        ++outcome.values;
        if (!take(value))
            break;
    }
    return outcome;
}

Result<std::unique_ptr<ValueSource>> openKnownValues(const std::string &given, const payload::Limits &limits)
{
    const std::size_t sign = QFileInfo::exists(QString::fromStdString(given)) ? std::string::npos : given.find('#');
    const std::string path = given.substr(0, sign);
    const std::string column = sign == std::string::npos ? std::string() : given.substr(sign + 1);
    if (isCapturePath(column)) {
        if (const auto opened = payload::openInput(path, limits); !opened)
            return opened.error();
        return std::unique_ptr<ValueSource>(std::make_unique<CaptureColumn>(path, column, limits));
    }
    if (path == "-")
        return readStandardInput(column, limits);
    Result<payload::OpenedInput> opened = payload::openInput(path, limits);
    if (!opened)
        return opened.error();
    // Every file is read in passes, so its form is judged again each time; a capture is read by other means.
    ListFormat format;
    readPieces(*opened->input, [&](std::string_view piece) {
        format = sniffListFormat(piece.substr(0, sniffedBytes), opened->innerName);
        return false;
    });
    if (format.kind == ListFormat::Kind::Json && column.empty())
        return std::unique_ptr<ValueSource>(std::make_unique<CaptureColumn>(path, column, limits));
    return std::unique_ptr<ValueSource>(std::make_unique<ListFile>(path, column, limits));
}

std::vector<std::string> emptyWords()
{
    std::vector<std::string> words{""};
    for (const char *word : audit::wordsForNobody())
        words.emplace_back(word);
    return words;
}

} // namespace telltale::privacy
