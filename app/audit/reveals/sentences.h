// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What single forms reveal, one function each; every sentence is translated.
namespace telltale::audit {

using Sentences = std::vector<std::string>;

inline QString revealed(const char *text)
{
    return QCoreApplication::translate("Reveals", text);
}
inline QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}
/// `2021-05-13T08:53:15Z`: without milliseconds where these are zero or not known.
QString timeText(std::int64_t milliseconds, bool withMilliseconds);

Sentences uuidSentences(std::string_view value);
Sentences objectIdSentences(std::string_view value);
Sentences ulidSentences(std::string_view value);
Sentences ksuidSentences(std::string_view value);
Sentences snowflakeSentences(std::string_view value);
Sentences timeSentences(std::string_view value);
Sentences ipSentences(std::string_view value);
Sentences macSentences(std::string_view value);
Sentences pathSentences(std::string_view value);
Sentences localeSentences(std::string_view value);
Sentences zoneSentences(std::string_view value);
Sentences countrySentences(std::string_view value);
Sentences emailSentences(std::string_view value);
Sentences hostSentences(std::string_view value);
Sentences versionSentences(std::string_view value);
Sentences phoneSentences(std::string_view value, std::string_view region);
Sentences userAgentSentences(std::string_view value);

} // namespace telltale::audit
