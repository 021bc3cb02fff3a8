// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

namespace telltale::payload {

/// Everything the readers report. The word in the comment is the code that users see.
enum class Code {
    // Tolerances: read, and said so.
    Comment,            ///< json-comment
    TrailingComma,      ///< trailing-comma
    SingleQuotes,       ///< single-quotes
    UnquotedKey,        ///< unquoted-key
    LeadingPlus,        ///< leading-plus
    HexNumber,          ///< hex-number
    NumberForm,         ///< number-form: .5, 5., 05
    NotANumber,         ///< nan-infinity
    ByteOrderMark,      ///< byte-order-mark
    OddSpace,           ///< odd-space: white space that JSON does not know
    ControlCharacter,   ///< control-character, raw inside a string
    EscapeForm,         ///< escape-form: an escape of JSON5, or one that no standard knows
    InvalidUtf8,        ///< invalid-utf8, kept as sent
    LoneSurrogate,      ///< lone-surrogate, kept as sent
    DuplicateKey,       ///< duplicate-key: both are listed
    CommaBetweenValues, ///< comma-between-values: `{…},{…}` without brackets
    RecordSeparator,    ///< record-separator (RFC 7464)
    Ellipsis,           ///< ellipsis: `...` where the author left something out
    MoreDiagnostics,    ///< more-diagnostics: counted, not listed
    // Errors: something could not be read.
    CutOff,              ///< cut-off: the text ends inside an object, array or literal
    UnterminatedString,  ///< unterminated-string
    UnterminatedComment, ///< unterminated-comment
    UnexpectedCharacter, ///< unexpected-character
    MissingValue,        ///< missing-value
    MissingComma,        ///< missing-comma
    MissingColon,        ///< missing-colon
    BadLiteral,          ///< bad-literal
    BadNumber,           ///< bad-number
    BadEscape,           ///< bad-escape
    TrailingContent,     ///< trailing-content: something stands behind the value
    NotStrict,           ///< not-strict: refused because of --strict (the message names what)
    // Inputs as a whole.
    DepthLimit,          ///< limit-depth
    NodeLimit,           ///< limit-nodes
    DocumentLimit,       ///< limit-document
    FileLimit,           ///< limit-file
    ArrayNotObjects,     ///< array-not-objects: too large to be one event, and not only objects
    NotFound,            ///< not-found
    NotReadable,         ///< not-readable
    IsDirectory,         ///< is-directory
    Empty,               ///< empty: nothing but white space
    NoEvent,             ///< no-event: read, and there is no event in it
    NoPayload,           ///< no-payload: a page without any payload
    Binary,              ///< binary
    Utf16,               ///< utf-16 (and UTF-32)
    BadCompression,      ///< bad-compression
    ChangedWhileReading, ///< changed-while-reading
    // Flow files of mitmproxy.
    FlowDamaged,     ///< flow-damaged
    FlowVersion,     ///< flow-version: too old to be read; a warning when newer than known
    FlowKind,        ///< flow-kind: no HTTP, passed over
    FlowBodyMissing, ///< flow-body-missing: the headers announce a body that the file does not have
    // HTTP archives (HAR 1.2).
    HarNoLog,       ///< har-no-log: no log with entries in it
    HarBareEntries, ///< har-bare-entries: the entries stand outside of a log
    HarEntry,       ///< har-entry: an entry that is no request
    HarMissing,     ///< har-missing: a member that HAR requires is not there
    HarType,        ///< har-type: a member of another type than HAR gives it
    HarDate,        ///< har-date: startedDateTime is no time
    HarUrl,         ///< har-url: the URL is not that of a web server
    HarBase64,      ///< har-base64: said to be base64 and is not
    HarParams,      ///< har-params: the body was put together from params
    HarCookies,     ///< har-cookies: the Cookie header was put together from cookies
    HarQuery,       ///< har-query: the query was put together from queryString
    NoMatch,        ///< no-match: no event matches the filter
    // HTTP messages.
    ContentCoding, ///< content-coding: one that is not known; the body is kept as sent
    HttpHead,      ///< http-head: a request line or header field that could not be read
    HttpForm,      ///< http-form: read, though RFC 9112 does not know this form
    HttpLength,    ///< http-length: the headers do not say well how long the body is
    HttpChunk,     ///< http-chunk: damaged chunks
    HttpCutOff,    ///< http-cut-off: the input ends inside a message
    HttpAnswer,    ///< http-answer: one without a request, passed over
    // Commands of curl.
    CurlOption, ///< curl-option: not known, or not as curl wants it
    CurlFile,   ///< curl-file: something comes from a file
    CurlForm,   ///< curl-form: parts of a form, which are not put together
    CurlQuote,  ///< curl-quote: never closed
    CurlNoUrl,  ///< curl-no-url
    CurlOther,  ///< curl-other: a command that is not curl
    // Bodies.
    FormIsJson, ///< form-is-json: the header says that it is a form, and it is JSON
    // Notes and flags (side files).
    NotesSyntax,     ///< notes-syntax: no TOML
    NotesForm,       ///< notes-form: TOML in a form that we read and do not write
    NotesValue,      ///< notes-value: an entry with a value that makes no sense, or without one that it needs
    NotesUnknownKey, ///< notes-unknown-key
    NotesTwice,      ///< notes-twice: a second entry for the same event
    NotesLimit,      ///< notes-limit
    NotesMoved,      ///< notes-moved: its event stands elsewhere now
    NotesOrphan,     ///< notes-orphan: its event is not there any more
    // Files that are followed.
    FileReplaced,  ///< file-replaced: another file has its name, or none
    FileRewritten, ///< file-rewritten: it is shorter, or holds other bytes than were read
    NotFollowed,   ///< not-followed: of a kind that cannot be read on as it grows
    // Capture records.
    RecordTorn,    ///< record-torn: the file ends inside a frame
    RecordChanged, ///< record-changed: a frame is not what was written
    RecordVersion, ///< record-version: of a form that is not known
    RecordFrame,   ///< record-frame: whole, with a content that makes no sense
    RecordKind,    ///< record-kind: frames of a kind that is not known, passed over
    RecordOpen,    ///< record-open: without an end
    RecordRefused, ///< record-refused: what came was no request that was accepted
    RecordAnswer,  ///< record-answer: its exchange is not known, or was given without it
    RecordTunnel,  ///< record-tunnel: a connection that was passed on unread
    RecordStream,  ///< record-stream: connections that are kept, and not taken apart
    // Folders.
    FolderLimit, ///< folder-limit: more files than are read at once
    OtherFiles,  ///< other-files: passed over, by their names no payloads
    EmptyFolder, ///< empty-folder
};

/// The stable word for a code.
const char *codeWord(Code code);

/// The diagnostic for a code: its usual severity, its translated sentence (with `detail` put in) and hint.
Diagnostic makeDiagnostic(Code code, const Place &place, const QString &detail = {});
/// The same without a place, for inputs as a whole.
Diagnostic makeDiagnostic(Code code, const QString &detail);
/// The sentence for what ends with its line though the text goes on; empty for codes that do not say what ends.
QString lineEndMessage(Code code, const QString &detail);

} // namespace telltale::payload
