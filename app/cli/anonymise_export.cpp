// SPDX-License-Identifier: GPL-3.0-or-later
// What the activity log is told of outputs.
#include "cli/activity_notes.h"
#include "cli/anonymise_file.h"
#include "privacy/policy/policy_reader.h"
#include "store/activity/canonical_text.h"

#include <QFile>

#include <array>

namespace telltale::cli {

namespace {

/// Hexadecimal; "unknown" where the bytes cannot be read.
std::string sha256OfFile(const std::string &path)
{
    QFile file(QFile::decodeName(QByteArray::fromStdString(path)));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return "unknown";
    payload::Sha256 hash;
    std::array<char, 1 << 16> buffer{};
    qint64 got = 0;
    while ((got = file.read(buffer.data(), buffer.size())) > 0)
        hash.add({buffer.data(), static_cast<std::size_t>(got)});
    return got < 0 ? "unknown" : store::hexOf(hash.finish());
}

} // namespace

void noteExport(const AnonymiseRun &run, const std::string &input, const std::string &output,
                const std::string &reading)
{
    const std::string policy =
        privacy::builtInPolicy(run.policyName).empty() ? pathForLog(run.policyName) : run.policyName;
    run.notes.exported(output, sha256OfFile(reading),
                       "anonymised by the policy " + policy + " from " + pathForLog(input));
}

void noteNoExport(const AnonymiseRun &run, const std::string &output)
{
    run.notes.note({std::string(store::activity::exported), pathForLog(output), {}, "not written after all", {}});
}

} // namespace telltale::cli
