// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activity_signing.h"

#include "report/output.h"
#include "store/activity/activity_log.h"
#include "store/activity/activity_verification.h"
#include "store/activity/canonical_text.h"
#include "ui/models/activity_notes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <array>

#include <unistd.h>

namespace telltale::models {

namespace {

Error notSigned(const char *text)
{
    return {"activity-not-signed", QCoreApplication::translate("telltale::models::ActivitySigning", text)};
}

/// The log tells of the checkpoint, which speaks for that entry too.
Result<store::ActivityHead> tellOfSigning(const std::string &path, const QString &file,
                                          const store::StoredCheckpointKey &stored)
{
    const Result<store::ActivityLog> log = store::ActivityLog::open(path);
    if (!log)
        return log.error();
    const std::string key = "key " + store::hexOf(stored.key.publicKey());
    if (stored.isNew) {
        const Result<store::ActivityHead> told =
            log->append({std::string(store::activity::keyUse), "key for checkpoints", {}, "made, " + key, {}});
        if (!told)
            return told;
    }
    return log->append({std::string(store::activity::checkpoint), pathForLog(file), {}, key, {}});
}

Result<bool> writeSigned(int descriptor, const std::string &text)
{
    std::optional<Error> error;
    {
        report::Output output(descriptor);
        output.put(text);
        output.flush();
        error = output.error();
    }
    if (::close(descriptor) != 0 && !error)
        error = notSigned(
            QT_TRANSLATE_NOOP("telltale::models::ActivitySigning", "The checkpoint could not be written to its end"));
    return error ? Result<bool>(*error) : Result<bool>(true);
}

} // namespace

Result<SignedCheckpoint> signActivity(const std::string &log, const std::vector<store::ActivityCheckpoint> &proofs,
                                      const QString &file, const std::string &keyFile)
{
    const Result<store::ActivityVerification> verified = store::verifyActivity(log, proofs);
    if (!verified)
        return verified.error();
    if (!verified->isIntact())
        return notSigned(
            QT_TRANSLATE_NOOP("telltale::models::ActivitySigning",
                              "The log is not what was written, or contradicts a checkpoint: nothing was signed"));
    if (verified->entries == 0)
        return notSigned(
            QT_TRANSLATE_NOOP("telltale::models::ActivitySigning", "There is no entry yet that could be signed"));
    const Result<store::StoredCheckpointKey> stored = store::usualCheckpointKey(keyFile);
    if (!stored)
        return stored.error();
    const Result<int> opened = report::openOutputFile(QFile::encodeName(file).toStdString(), std::array{log, keyFile});
    if (!opened)
        return opened.error();
    const Result<store::ActivityHead> head = tellOfSigning(log, file, *stored);
    if (!head) {
        ::close(*opened);
        return head.error();
    }
    SignedCheckpoint made;
    made.file = file;
    made.isNewKey = stored->isNew;
    made.checkpoint.head = *head;
    made.checkpoint.time = QDateTime::currentMSecsSinceEpoch();
    made.checkpoint.captures = verified->captures;
    const std::string text = store::signedCheckpoint(made.checkpoint, stored->key);
    const Result<bool> written = writeSigned(*opened, text);
    return written ? Result<SignedCheckpoint>(std::move(made)) : written.error();
}

} // namespace telltale::models
