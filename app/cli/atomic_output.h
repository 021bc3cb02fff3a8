// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/rewrite/byte_sink.h"
#include "report/output.h"

#include <memory>
#include <optional>
#include <span>
#include <string>

namespace telltale::cli {

/// A file that is there as a whole or not at all: written beside its place without a name, readable by its owner only,
/// and put there by commit(). For `-` and what is no regular file, bytes wait in a temporary file until then.
class AtomicOutput : public privacy::ByteSink
{
public:
    /// Errors: not-writable, output-is-input (also by another name of the file).
    static Result<std::unique_ptr<AtomicOutput>> create(const std::string &path, std::span<const std::string> inputs);
    ~AtomicOutput() override;
    AtomicOutput(const AtomicOutput &) = delete;
    AtomicOutput &operator=(const AtomicOutput &) = delete;

    bool put(std::string_view bytes) override;
    bool finish() override;
    /// Why put() or finish() refused.
    std::optional<Error> error() const { return m_output->error(); }
    /// For who prints; what it fails with is told by error().
    report::Output &output() { return *m_output; }
    /// A path under which what was written can be read until it is committed.
    std::string readingPath() const;
    /// Waits for the disk, then puts the file in its place. Error: not-writable.
    Result<bool> commit();

private:
    AtomicOutput(std::string path, int descriptor, std::string temporary, bool isCopied);
    Result<bool> copyOut();
    Error failure(int number) const;

    std::string m_path;
    int m_descriptor;
    std::string m_temporary; ///< "" while it has no name
    bool m_isCopied;         ///< the place is no regular file
    std::unique_ptr<report::Output> m_output;
};

} // namespace telltale::cli
