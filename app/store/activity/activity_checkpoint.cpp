// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/activity_checkpoint.h"

#include "base/visible_text.h"
#include "payload/record.h"
#include "store/activity/canonical_text.h"

#include <QCoreApplication>
#include <QFile>

namespace telltale::store {

namespace {

constexpr std::string_view checkpointBegin = "{\"checkpoint\":";
constexpr qint64 largestCheckpoint = qint64(16) << 20;

Error checkpointError(const char *code, const char *text, const std::string &source)
{
    return {code, QCoreApplication::translate("telltale::Activity", text).arg(visible(source))};
}

/// All but the signature, and without the last brace.
std::string withoutSignature(const ActivityCheckpoint &checkpoint)
{
    std::string text(checkpointBegin);
    text += "1,\"number\":" + std::to_string(checkpoint.head.number) + ",\"head\":\"" + hexOf(checkpoint.head.hash)
        + "\",\"time\":\"" + payload::formatTime(checkpoint.time) + "\",\"captures\":[";
    for (const LoggedCapture &capture : checkpoint.captures) {
        text += &capture == checkpoint.captures.data() ? "{\"capture\":" : ",{\"capture\":";
        appendCanonical(text, std::string_view(capture.capture));
        text += ",\"head\":";
        appendCanonical(text, std::string_view(capture.head));
        text += ",\"number\":" + std::to_string(capture.number) + '}';
    }
    return text + "],\"key\":\"" + hexOf(checkpoint.key) + '"';
}

std::string withSignature(std::string text, const CheckpointSignature &signature)
{
    return text + ",\"signature\":\"" + hexOf(signature) + "\"}\n";
}

bool readCaptures(CanonicalCursor &at, std::vector<LoggedCapture> &captures)
{
    if (at.literal("]"))
        return true;
    do {
        LoggedCapture capture;
        if (!at.literal("{\"capture\":") || !at.text(capture.capture) || !at.literal(",\"head\":")
            || !at.text(capture.head) || !at.literal(",\"number\":") || !at.number(capture.number) || !at.literal("}"))
            return false;
        captures.push_back(std::move(capture));
    } while (at.literal(","));
    return at.literal("]");
}

bool readCheckpointMembers(CanonicalCursor &at, ActivityCheckpoint &checkpoint)
{
    std::string time;
    if (!at.literal(",\"number\":") || !at.number(checkpoint.head.number) || !at.literal(",\"head\":")
        || !at.hex(checkpoint.head.hash) || !at.literal(",\"time\":") || !at.text(time)
        || !at.literal(",\"captures\":[") || !readCaptures(at, checkpoint.captures) || !at.literal(",\"key\":")
        || !at.hex(checkpoint.key) || !at.literal(",\"signature\":") || !at.hex(checkpoint.signature)
        || !at.literal("}\n") || !at.isAtEnd())
        return false;
    const std::optional<std::int64_t> read = payload::parseTime(time);
    checkpoint.time = read.value_or(0);
    return read.has_value();
}

} // namespace

std::string signedCheckpoint(ActivityCheckpoint &checkpoint, const CheckpointKey &key)
{
    checkpoint.key = key.publicKey();
    std::string text = withoutSignature(checkpoint);
    checkpoint.signature = key.sign(text + '}');
    return withSignature(std::move(text), checkpoint.signature);
}

Result<ActivityCheckpoint> readCheckpoint(std::string_view text, const std::string &source)
{
    CanonicalCursor at(text);
    std::uint64_t version = 0;
    if (!at.literal(checkpointBegin) || !at.number(version))
        return checkpointError(
            "checkpoint-damaged",
            QT_TRANSLATE_NOOP("telltale::Activity", "%1 is no checkpoint of an activity log, or is damaged"), source);
    if (version != 1)
        return checkpointError(
            "checkpoint-version",
            QT_TRANSLATE_NOOP("telltale::Activity", "%1 is a checkpoint of a form that is not known"), source);
    ActivityCheckpoint checkpoint;
    const bool isRead = readCheckpointMembers(at, checkpoint);
    const std::string signedText = isRead ? withoutSignature(checkpoint) : std::string();
    if (!isRead || withSignature(signedText, checkpoint.signature) != text)
        return checkpointError(
            "checkpoint-damaged",
            QT_TRANSLATE_NOOP("telltale::Activity", "%1 is no checkpoint of an activity log, or is damaged"), source);
    if (!isSignedBy(checkpoint.key, signedText + '}', checkpoint.signature))
        return checkpointError(
            "checkpoint-signature",
            QT_TRANSLATE_NOOP("telltale::Activity",
                              "The signature of %1 is not that of its key: it was changed, and proves nothing"),
            source);
    return checkpoint;
}

Result<ActivityCheckpoint> readCheckpointFile(const std::string &path)
{
    QFile file(QFile::decodeName(QByteArray::fromStdString(path)));
    if (!file.open(QIODevice::ReadOnly)) {
        Error error =
            checkpointError("checkpoint-unreadable",
                            QT_TRANSLATE_NOOP("telltale::Activity", "The checkpoint %1 cannot be read: %2"), path);
        error.message = error.message.arg(file.errorString());
        return error;
    }
    const QByteArray bytes = file.read(largestCheckpoint);
    return readCheckpoint(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), path);
}

} // namespace telltale::store
