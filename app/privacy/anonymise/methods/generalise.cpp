// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/anonymise/methods/generalise.h"

#include "privacy/anonymise/methods/problems.h"

namespace telltale::privacy {

std::optional<std::string> generalisedText(std::string_view text, Generality generality, double step)
{
    switch (generality) {
    case Generality::Net24:
        return generalisedAddress(text, 24);
    case Generality::Net16:
        return generalisedAddress(text, 16);
    case Generality::Hour:
    case Generality::Day:
    case Generality::Month:
    case Generality::Year:
        return generalisedTime(text, generality);
    case Generality::Grid:
        return generalisedCoordinates(text, step > 0 ? step : 0.1);
    case Generality::Major:
        return generalisedVersion(text);
    case Generality::Family:
        return generalisedUserAgent(text);
    case Generality::Host:
        return generalisedUrl(text);
    case Generality::Path:
        return generalisedPath(text);
    case Generality::Bucket:
        return generalisedNumber(text, step > 0 ? step : 10);
    case Generality::Form:
        break;
    }
    return std::nullopt;
}

QString generalityProblem(Generality generality)
{
    switch (generality) {
    case Generality::Net24:
    case Generality::Net16:
        return methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "the value is no IP address"));
    case Generality::Hour:
    case Generality::Day:
    case Generality::Month:
    case Generality::Year:
        return methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "the value is no time that can be read"));
    case Generality::Grid:
        return methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "the value is no coordinate in degrees"));
    case Generality::Major:
        return methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "the value is no version"));
    case Generality::Family:
        return methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "the value is no user agent that is known"));
    case Generality::Host:
        return methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "the value is no URL"));
    case Generality::Path:
        return methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "the value is neither path nor URL"));
    case Generality::Bucket:
        return methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "the value is no number, or too large a one"));
    case Generality::Form:
        break;
    }
    return methodProblem(QT_TRANSLATE_NOOP("telltale::Methods", "nobody knows how to make such a value less exact"));
}

} // namespace telltale::privacy
