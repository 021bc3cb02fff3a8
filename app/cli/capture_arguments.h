// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/intercept_command.h"
#include "cli/reading_arguments.h"

namespace telltale::cli {

/// The options that all have which capture: the record, what of it is kept, policy and gate, whose TLS is opened, and
/// how what came is printed.
class CaptureArguments
{
public:
    /// Adds them to a parser; all have to stay where they are until it has parsed.
    CaptureArguments(Parser &parser, InterceptOptions &options);

    /// After parsing: completes the options, or says what is wrong.
    std::optional<WrongUsage> finish();

private:
    std::optional<WrongUsage> sizes();
    std::optional<WrongUsage> gate();
    std::optional<WrongUsage> scope();
    std::optional<WrongUsage> wrong(const char *sentence, const std::string &what) const;

    Parser &m_parser;
    InterceptOptions &m_options;
    ReadingArguments m_reading;
    std::optional<std::string> m_keepSize, m_keepAge, m_mostBody, m_gateWord;
    std::vector<std::string> m_scope;
    bool m_isRefusing = false;
    bool m_isWithoutIndex = false;
};

} // namespace telltale::cli
