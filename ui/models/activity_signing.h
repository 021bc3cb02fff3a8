// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/activity/activity_checkpoint.h"
#include "store/activity/checkpoint_key.h"

#include <QString>

#include <string>
#include <vector>

namespace telltale::models {

struct SignedCheckpoint
{
    store::ActivityCheckpoint checkpoint;
    QString file;
    bool isNewKey = false;
};

/// What `telltale log sign` does: verifies the log at `log` from its beginning, tells it of the checkpoint, signs the
/// entry that tells of it with the key of this account, which is made where there is none, and writes the file,
/// readable by its owner only. A log that is broken, or that contradicts one of `proofs`, is never signed: a signature
/// would make it look well. Blocks. Errors: activity-not-signed, those of the log, of the key and of writing.
Result<SignedCheckpoint> signActivity(const std::string &log, const std::vector<store::ActivityCheckpoint> &proofs,
                                      const QString &file,
                                      const std::string &keyFile = store::usualCheckpointKeyFile());

} // namespace telltale::models
