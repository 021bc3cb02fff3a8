// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/check_text.h"

#include "base/plural.h"
#include "base/visible_text.h"

#include <QCoreApplication>

namespace telltale::report {

namespace {

bool isUnreserved(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || std::string_view("-._~/").find(character) != std::string_view::npos;
}

} // namespace

std::string placeText(const privacy::ViolationGroup &group)
{
    std::string text = visibleUtf8(group.source);
    if (group.line != 0)
        text += ':' + std::to_string(group.line);
    return text;
}

std::string subjectText(const privacy::ViolationGroup &group)
{
    std::string text = visibleUtf8(group.identity.event);
    if (group.identity.isWhole)
        return text;
    text += text.empty() || group.path.empty() ? "" : " ";
    return text + visibleUtf8(group.path);
}

std::string violationCount(std::uint64_t count)
{
    return plural("telltale::report::Check", "%n violation",
                  QT_TRANSLATE_N_NOOP("telltale::report::Check", "%n violations"), count)
        .toStdString();
}

std::string uriOfFile(std::string_view name)
{
    if (name == "-")
        return "stdin";
    while (name.starts_with("./"))
        name.remove_prefix(2);
    constexpr char digits[] = "0123456789ABCDEF";
    // Behind `file://` there are to be no more slashes than a path begins with.
    std::string uri = name.starts_with('/') ? "file://" : "";
    for (const char character : name) {
        if (isUnreserved(character)) {
            uri += character;
            continue;
        }
        const auto byte = static_cast<unsigned char>(character);
        uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return uri;
}

} // namespace telltale::report
