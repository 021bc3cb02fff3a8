// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/codes.h"

#include <QCoreApplication>

#include <iterator>

namespace telltale::payload {

namespace {

/// Everything about a code. `%1` in message and hint stands for the detail; a text with `%1` is only used when there
/// is a detail, `plain` when there is none.
struct CodeText
{
    Code code;
    const char *word;
    Severity severity;
    const char *message;
    const char *hint;
    const char *plain = nullptr; ///< the message without a detail, where `message` has a %1
};

constexpr const char *context = "telltale::Codes";
constexpr Severity note = Severity::Note;
constexpr Severity warning = Severity::Warning;
constexpr Severity error = Severity::Error;

constexpr CodeText texts[] = {
    {Code::Comment, "json-comment", warning, QT_TRANSLATE_NOOP("telltale::Codes", "Comment in JSON"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Read, kept in the bytes, not a field.")},
    {Code::TrailingComma, "trailing-comma", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "Comma before the closing bracket"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Passed over. JSON has no trailing commas.")},
    {Code::SingleQuotes, "single-quotes", warning, QT_TRANSLATE_NOOP("telltale::Codes", "String in single quotes"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Read as a string. JSON has double quotes only.")},
    {Code::UnquotedKey, "unquoted-key", warning, QT_TRANSLATE_NOOP("telltale::Codes", "Key without quotes"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Read as a key. JSON has quoted keys only.")},
    {Code::LeadingPlus, "leading-plus", warning, QT_TRANSLATE_NOOP("telltale::Codes", "Number with a plus sign"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Kept as sent. JSON has no plus in front of numbers.")},
    {Code::HexNumber, "hex-number", warning, QT_TRANSLATE_NOOP("telltale::Codes", "Hexadecimal number"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Kept as sent. JSON has decimal numbers only.")},
    {Code::NumberForm, "number-form", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "Number in a form that JSON does not know"),
     QT_TRANSLATE_NOOP("telltale::Codes",
                       "Kept as sent. JSON needs digits on both sides of the point and no leading zeros.")},
    {Code::NotANumber, "nan-infinity", warning, QT_TRANSLATE_NOOP("telltale::Codes", "NaN or Infinity"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Kept as sent, as a number. JSON has no such values.")},
    {Code::ByteOrderMark, "byte-order-mark", note, QT_TRANSLATE_NOOP("telltale::Codes", "Byte order mark"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Passed over. It counts as three bytes of the file.")},
    {Code::OddSpace, "odd-space", warning, QT_TRANSLATE_NOOP("telltale::Codes", "White space that JSON does not know"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Passed over. Often a non-breaking space that was copied from a page.")},
    {Code::ControlCharacter, "control-character", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "Control character inside a string"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Kept as sent. JSON writes it as an escape.")},
    {Code::EscapeForm, "escape-form", warning, QT_TRANSLATE_NOOP("telltale::Codes", "Escape that JSON does not know"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Kept as sent.")},
    {Code::InvalidUtf8, "invalid-utf8", warning, QT_TRANSLATE_NOOP("telltale::Codes", "Bytes that are not UTF-8"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Kept as sent. The text may be in another encoding.")},
    {Code::LoneSurrogate, "lone-surrogate", warning, QT_TRANSLATE_NOOP("telltale::Codes", "Half of a surrogate pair"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Kept as sent. It stands for no character.")},
    {Code::DuplicateKey, "duplicate-key", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "Key that the object has already"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Both are listed. Receivers differ in which one they take.")},
    {Code::CommaBetweenValues, "comma-between-values", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "Comma between values"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Read as one value after another. JSON has commas only inside brackets.")},
    {Code::RecordSeparator, "record-separator", note, QT_TRANSLATE_NOOP("telltale::Codes", "Record separator"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Read as a JSON text sequence (RFC 7464).")},
    {Code::Ellipsis, "ellipsis", warning, QT_TRANSLATE_NOOP("telltale::Codes", "Something was left out here"),
     QT_TRANSLATE_NOOP("telltale::Codes", "The dots are the author's. What is really sent has more fields.")},
    {Code::MoreDiagnostics, "more-diagnostics", note, QT_TRANSLATE_NOOP("telltale::Codes", "%1 more remarks"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Counted, not listed. Raise the number with --set limits.diagnostics=N."),
     QT_TRANSLATE_NOOP("telltale::Codes", "More remarks")},
    {Code::CutOff, "cut-off", error, QT_TRANSLATE_NOOP("telltale::Codes", "The text ends %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Everything before it is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The text ends inside a value")},
    {Code::UnterminatedString, "unterminated-string", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "The text ends inside a string"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Expected a closing quote after %1")},
    {Code::UnterminatedComment, "unterminated-comment", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "The text ends inside a comment"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Expected */ to close it.")},
    {Code::UnexpectedCharacter, "unexpected-character", error, QT_TRANSLATE_NOOP("telltale::Codes", "Unexpected %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Reading stopped here. Everything before it is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Unexpected character")},
    {Code::MissingValue, "missing-value", error, QT_TRANSLATE_NOOP("telltale::Codes", "The key %1 has no value"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Reading stopped here. Everything before it is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A value is missing")},
    {Code::MissingComma, "missing-comma", error, QT_TRANSLATE_NOOP("telltale::Codes", "A comma is missing before %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Reading stopped here. Everything before it is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A comma is missing")},
    {Code::MissingColon, "missing-colon", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "A colon is missing after the key %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Reading stopped here. Everything before it is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A colon is missing")},
    {Code::BadLiteral, "bad-literal", error, QT_TRANSLATE_NOOP("telltale::Codes", "%1 is not a value of JSON"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Expected a string in quotes, a number, true, false or null."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Not a value of JSON")},
    {Code::BadNumber, "bad-number", error, QT_TRANSLATE_NOOP("telltale::Codes", "%1 is not a number"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Reading stopped here. Everything before it is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Not a number")},
    {Code::BadEscape, "bad-escape", error, QT_TRANSLATE_NOOP("telltale::Codes", "%1 is not a whole escape"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Expected four hexadecimal digits after \\u, two after \\x."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Not a whole escape")},
    {Code::TrailingContent, "trailing-content", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "%1 stands behind the value"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Not read. The value before it is whole."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Something stands behind the value")},
    {Code::NotStrict, "not-strict", error, QT_TRANSLATE_NOOP("telltale::Codes", "Not RFC 8259: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Read it without --strict."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Not RFC 8259")},
    {Code::DepthLimit, "limit-depth", error, QT_TRANSLATE_NOOP("telltale::Codes", "Nested deeper than %1 levels"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Raise the limit with --set limits.depth=N."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Nested too deep")},
    {Code::NodeLimit, "limit-nodes", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "More than %1 values in one JSON text"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Raise the limit with --set limits.nodes=N."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Too many values in one JSON text")},
    {Code::DocumentLimit, "limit-document", error, QT_TRANSLATE_NOOP("telltale::Codes", "A JSON text of more than %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Raise the limit with --set limits.document=BYTES."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A JSON text that is too large")},
    {Code::FileLimit, "limit-file", error, QT_TRANSLATE_NOOP("telltale::Codes", "Larger than %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Raise the limit with --set limits.file=BYTES."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The file is too large")},
    {Code::ArrayNotObjects, "array-not-objects", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "An array too large to be one event holds %1"),
     QT_TRANSLATE_NOOP("telltale::Codes",
                       "Each element was read as an event. Raise the limit with --set limits.document=BYTES."),
     QT_TRANSLATE_NOOP("telltale::Codes", "An array too large to be one event holds more than objects")},
    {Code::NotFound, "not-found", error, QT_TRANSLATE_NOOP("telltale::Codes", "There is no such file"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Check the name.")},
    {Code::NotReadable, "not-readable", error, QT_TRANSLATE_NOOP("telltale::Codes", "Cannot be read: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Check the permissions of the file and of its folders."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Cannot be read")},
    {Code::IsDirectory, "is-directory", error, QT_TRANSLATE_NOOP("telltale::Codes", "This is a folder"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Name the files in it.")},
    {Code::Empty, "empty", warning, QT_TRANSLATE_NOOP("telltale::Codes", "There is nothing in it but white space"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Nothing was judged.")},
    {Code::NoEvent, "no-event", warning, QT_TRANSLATE_NOOP("telltale::Codes", "There is no event in it"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Nothing was judged.")},
    {Code::NoPayload, "no-payload", warning, QT_TRANSLATE_NOOP("telltale::Codes", "The page holds no payload"),
     QT_TRANSLATE_NOOP("telltale::Codes",
                       "Payloads are read from fenced code blocks, in HTML from <pre>, <textarea> and JSON scripts.")},
    {Code::Binary, "binary", error, QT_TRANSLATE_NOOP("telltale::Codes", "This is not text"),
     QT_TRANSLATE_NOOP("telltale::Codes",
                       "JSON, NDJSON, HAR, HTTP requests, Markdown and HTML are read, also compressed.")},
    {Code::Utf16, "utf-16", error, QT_TRANSLATE_NOOP("telltale::Codes", "The text is in %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Convert it to UTF-8 first."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The text is in UTF-16 or UTF-32")},
    {Code::BadCompression, "bad-compression", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "The compressed data is damaged: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "What could be expanded before that is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The compressed data is damaged")},
    {Code::ChangedWhileReading, "changed-while-reading", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "The file changed while it was read"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Open it again.")},
    {Code::FlowDamaged, "flow-damaged", error, QT_TRANSLATE_NOOP("telltale::Codes", "The flow is damaged: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Not read. Every flow before it is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The flow is damaged")},
    {Code::FlowVersion, "flow-version", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "The flows have format version %1, which cannot be read"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Versions 0.11 to 21 of mitmproxy's flow files are read."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The flow does not say which format version it has")},
    {Code::FlowKind, "flow-kind", note, QT_TRANSLATE_NOOP("telltale::Codes", "A %1 flow was passed over"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Only HTTP requests are read from flow files."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A flow that is not HTTP was passed over")},
    {Code::FlowBodyMissing, "flow-body-missing", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "The file does not have the request's body"),
     QT_TRANSLATE_NOOP("telltale::Codes", "mitmproxy keeps no bodies that it passes on as a stream.")},
    {Code::HarNoLog, "har-no-log", error, QT_TRANSLATE_NOOP("telltale::Codes", "There is no log with entries in it"),
     QT_TRANSLATE_NOOP("telltale::Codes", "An HTTP archive (HAR) begins with {\"log\":{…\"entries\":[…")},
    {Code::HarBareEntries, "har-bare-entries", note,
     QT_TRANSLATE_NOOP("telltale::Codes", "The entries stand outside of a log"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Read all the same. HAR has them inside \"log\".")},
    {Code::HarEntry, "har-entry", error, QT_TRANSLATE_NOOP("telltale::Codes", "An entry that is no request"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Passed over. An entry is an object with a request in it.")},
    {Code::HarMissing, "har-missing", warning, QT_TRANSLATE_NOOP("telltale::Codes", "The entry has no %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Read without it. HAR requires it."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Something is missing in the entry")},
    {Code::HarType, "har-type", warning, QT_TRANSLATE_NOOP("telltale::Codes", "%1 is of another type than in HAR"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Read as far as it can be understood."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A value is of another type than in HAR")},
    {Code::HarDate, "har-date", note,
     QT_TRANSLATE_NOOP("telltale::Codes", "startedDateTime is no time with a zone: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "The request is listed without a time."),
     QT_TRANSLATE_NOOP("telltale::Codes", "startedDateTime is no time with a zone")},
    {Code::HarUrl, "har-url", note, QT_TRANSLATE_NOOP("telltale::Codes", "Not the URL of a web server: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Listed all the same."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Not the URL of a web server")},
    {Code::HarBase64, "har-base64", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "The body is said to be base64 and is not"),
     QT_TRANSLATE_NOOP("telltale::Codes", "The text is kept as it stands in the file.")},
    {Code::HarParams, "har-params", note, QT_TRANSLATE_NOOP("telltale::Codes", "The body was put together from params"),
     QT_TRANSLATE_NOOP("telltale::Codes", "The file does not have it as it was sent.")},
    {Code::HarCookies, "har-cookies", note,
     QT_TRANSLATE_NOOP("telltale::Codes", "The Cookie header was put together from cookies"),
     QT_TRANSLATE_NOOP("telltale::Codes", "The file does not have it as it was sent.")},
    {Code::HarQuery, "har-query", note,
     QT_TRANSLATE_NOOP("telltale::Codes", "The query was put together from queryString"),
     QT_TRANSLATE_NOOP("telltale::Codes", "The file does not have it as it was sent.")},
    {Code::NoMatch, "no-match", warning, QT_TRANSLATE_NOOP("telltale::Codes", "No event matches the filter"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Nothing was judged.")},
    {Code::ContentCoding, "content-coding", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "The content coding %1 is not known"),
     QT_TRANSLATE_NOOP("telltale::Codes", "The body is kept as sent. gzip, deflate, br and zstd are known."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The content coding is not known")},
    {Code::HttpHead, "http-head", error, QT_TRANSLATE_NOOP("telltale::Codes", "The head of a message is damaged: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Passed over. What stands around it is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The head of a message is damaged")},
    {Code::HttpForm, "http-form", warning, QT_TRANSLATE_NOOP("telltale::Codes", "Not as RFC 9112 says: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Read as it was most likely meant. A server may refuse it."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Not as RFC 9112 says")},
    {Code::HttpLength, "http-length", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "The length of the body is not clear: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Every byte up to the next message is kept."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The length of the body is not clear")},
    {Code::HttpChunk, "http-chunk", error, QT_TRANSLATE_NOOP("telltale::Codes", "The chunks are damaged: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "What stands in front of that is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The chunks are damaged")},
    {Code::HttpCutOff, "http-cut-off", error, QT_TRANSLATE_NOOP("telltale::Codes", "The message is cut off: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "What is there is shown."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The message is cut off")},
    {Code::HttpAnswer, "http-answer", warning, QT_TRANSLATE_NOOP("telltale::Codes", "An answer without a request"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Passed over. Only requests are judged.")},
    {Code::CurlOption, "curl-option", warning, QT_TRANSLATE_NOOP("telltale::Codes", "curl has no option %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Passed over."),
     QT_TRANSLATE_NOOP("telltale::Codes", "curl has no such option")},
    {Code::CurlFile, "curl-file", warning, QT_TRANSLATE_NOOP("telltale::Codes", "The file %1 is not read"),
     QT_TRANSLATE_NOOP("telltale::Codes",
                       "A command is read, not run. What is in the file is missing from the request."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A file is not read")},
    {Code::CurlForm, "curl-form", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "The form part %1 is not put into the body"),
     QT_TRANSLATE_NOOP("telltale::Codes",
                       "Its boundary is known only when curl runs. The request is shown without a body."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A form part is not put into the body")},
    {Code::CurlQuote, "curl-quote", error, QT_TRANSLATE_NOOP("telltale::Codes", "The text ends inside quotes"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Everything before it is shown. Copy the whole command.")},
    {Code::CurlNoUrl, "curl-no-url", error, QT_TRANSLATE_NOOP("telltale::Codes", "The command names no URL"),
     QT_TRANSLATE_NOOP("telltale::Codes", "There is no request to show.")},
    {Code::CurlOther, "curl-other", note, QT_TRANSLATE_NOOP("telltale::Codes", "The command %1 was passed over"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Only commands of curl are read."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A command was passed over")},
    {Code::FormIsJson, "form-is-json", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "The header says that the body is a form, but it is JSON"),
     QT_TRANSLATE_NOOP("telltale::Codes", "It is read as JSON. curl -d sends such a header unless another is given.")},
    {Code::NotesSyntax, "notes-syntax", error, QT_TRANSLATE_NOOP("telltale::Codes", "The notes are no TOML: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "They are not shown, and the file is left as it is until it is mended."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The notes are no TOML")},
    {Code::NotesForm, "notes-form", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "The notes are not written as [[event]] tables"),
     QT_TRANSLATE_NOOP("telltale::Codes", "They are read, and the file is left as it is.")},
    {Code::NotesValue, "notes-value", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "A note cannot be used: %1 makes no sense"),
     QT_TRANSLATE_NOOP("telltale::Codes", "It is kept in the file as it is."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A note cannot be used")},
    {Code::NotesUnknownKey, "notes-unknown-key", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "Among the notes stands a key that is not known: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "It is passed over, and kept in the file."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Among the notes stands a key that is not known")},
    {Code::NotesTwice, "notes-twice", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "A second note for the same event: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "The first one is shown; both are kept in the file."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A second note for the same event")},
    {Code::NotesLimit, "notes-limit", error, QT_TRANSLATE_NOOP("telltale::Codes", "The notes are too long"),
     QT_TRANSLATE_NOOP("telltale::Codes", "A note has at most 1 MiB, all notes of an input 64 MiB.")},
    {Code::NotesMoved, "notes-moved", note,
     QT_TRANSLATE_NOOP("telltale::Codes", "The event of a note stands elsewhere now, in line %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Its bytes are the same and stand nowhere else, so the note went along."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The event of a note stands elsewhere now")},
    {Code::NotesOrphan, "notes-orphan", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "A note is for an event that is not there any more: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "It is kept in the file."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A note is for an event that is not there any more")},
    {Code::FileReplaced, "file-replaced", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "The file was renamed, removed or replaced by another one"),
     QT_TRANSLATE_NOOP("telltale::Codes", "It was read to its end. Follow the new one by starting again.")},
    {Code::FileRewritten, "file-rewritten", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "The file was written anew while it was followed"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Start again to read what stands there now.")},
    {Code::NotFollowed, "not-followed", error, QT_TRANSLATE_NOOP("telltale::Codes", "This file cannot be followed"),
     QT_TRANSLATE_NOOP(
         "telltale::Codes",
         "Only JSON values one after another and flow files, not compressed, can be read on as they grow.")},
    {Code::RecordTorn, "record-torn", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "The record is torn at byte %1: it ends inside a frame"),
     QT_TRANSLATE_NOOP("telltale::Codes",
                       "Everything before it is whole and shown. A writer that was stopped leaves such an end."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The record ends inside a frame")},
    {Code::RecordChanged, "record-changed", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "The record was changed or damaged at byte %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Everything before it is as it was written and shown; nothing behind it is."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The record was changed or damaged")},
    {Code::RecordVersion, "record-version", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "The record has format version %1, which is not known"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Version 1 is read. A newer Telltale may read this one."),
     QT_TRANSLATE_NOOP("telltale::Codes", "The record has a format version that is not known")},
    {Code::RecordFrame, "record-frame", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "A frame of the record makes no sense: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Not read. It is as it was written."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A frame of the record makes no sense")},
    {Code::RecordKind, "record-kind", note,
     QT_TRANSLATE_NOOP("telltale::Codes", "Frames of a kind that is not known: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Verified and passed over. A newer Telltale may read them."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Frames of a kind that is not known")},
    {Code::RecordOpen, "record-open", note, QT_TRANSLATE_NOOP("telltale::Codes", "The record has no end"),
     QT_TRANSLATE_NOOP("telltale::Codes", "It is still being written, or its writer was stopped.")},
    {Code::RecordRefused, "record-refused", warning, QT_TRANSLATE_NOOP("telltale::Codes", "A request was refused: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "What had come of it is in the record, and is no event."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A request was refused")},
    {Code::RecordAnswer, "record-answer", note,
     QT_TRANSLATE_NOOP("telltale::Codes", "An answer whose request does not wait for it: exchange %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Passed over. Its request stands far before it, or in another file."),
     QT_TRANSLATE_NOOP("telltale::Codes", "An answer whose request does not wait for it")},
    {Code::RecordTunnel, "record-tunnel", note,
     QT_TRANSLATE_NOOP("telltale::Codes", "A connection was passed on unread: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "What was in it is not in the record."),
     QT_TRANSLATE_NOOP("telltale::Codes", "A connection was passed on unread")},
    {Code::RecordStream, "record-stream", note,
     QT_TRANSLATE_NOOP("telltale::Codes", "Kept, and not taken apart into events: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Its bytes are in the record; no event shows what is in them."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Bytes are kept, and not taken apart into events")},
    {Code::FolderLimit, "folder-limit", error,
     QT_TRANSLATE_NOOP("telltale::Codes", "There are more than %1 files in this folder"),
     QT_TRANSLATE_NOOP("telltale::Codes", "The first ones are read. Open the folders in it one by one."),
     QT_TRANSLATE_NOOP("telltale::Codes", "There are too many files in this folder")},
    {Code::OtherFiles, "other-files", note, QT_TRANSLATE_NOOP("telltale::Codes", "Files passed over: %1"),
     QT_TRANSLATE_NOOP("telltale::Codes", "By their names they are no payloads. Name one to read it all the same."),
     QT_TRANSLATE_NOOP("telltale::Codes", "Files were passed over")},
    {Code::EmptyFolder, "empty-folder", warning,
     QT_TRANSLATE_NOOP("telltale::Codes", "There is no file in this folder"),
     QT_TRANSLATE_NOOP("telltale::Codes", "Nothing was judged.")},
};

constexpr bool standsInOrder()
{
    for (std::size_t i = 0; i < std::size(texts); ++i) {
        if (texts[i].code != static_cast<Code>(i))
            return false;
    }
    return std::size(texts) == static_cast<std::size_t>(Code::EmptyFolder) + 1;
}
static_assert(standsInOrder(), "a code is missing from the table, or stands at the wrong place");

const CodeText &textOf(Code code)
{
    return texts[static_cast<std::size_t>(code)];
}

QString withDetail(const char *text, const QString &detail)
{
    QString translated = QCoreApplication::translate(context, text);
    const QLatin1String mark("%1");
    if (!translated.contains(mark))
        return translated;
    // Not arg(): a detail comes from the payload and may contain %1 itself.
    return detail.isEmpty() ? QString() : translated.replace(translated.indexOf(mark), 2, detail);
}

} // namespace

const char *codeWord(Code code)
{
    return textOf(code).word;
}

Diagnostic makeDiagnostic(Code code, const Place &place, const QString &detail)
{
    const CodeText &text = textOf(code);
    Diagnostic diagnostic;
    diagnostic.severity = text.severity;
    diagnostic.code = text.word;
    diagnostic.message = withDetail(detail.isEmpty() && text.plain != nullptr ? text.plain : text.message, detail);
    diagnostic.hint = withDetail(text.hint, detail);
    diagnostic.place = place;
    return diagnostic;
}

QString lineEndMessage(Code code, const QString &detail)
{
    switch (code) {
    case Code::CutOff:
        return detail.isEmpty() ? QCoreApplication::translate("telltale::Codes", "The line ends inside a value")
                                : withDetail(QT_TRANSLATE_NOOP("telltale::Codes", "The line ends %1"), detail);
    case Code::UnterminatedString:
        return QCoreApplication::translate("telltale::Codes", "The line ends inside a string");
    case Code::UnterminatedComment:
        return QCoreApplication::translate("telltale::Codes", "The line ends inside a comment");
    default:
        return {};
    }
}

Diagnostic makeDiagnostic(Code code, const QString &detail)
{
    Diagnostic diagnostic = makeDiagnostic(code, Place{}, detail);
    diagnostic.hasPlace = false;
    return diagnostic;
}

} // namespace telltale::payload
