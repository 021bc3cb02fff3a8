// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/check/violation_identity.h"

#include "payload/lexeme.h"

#include <QCryptographicHash>
#include <QString>

namespace telltale::privacy {

std::string identityText(std::string_view bytes)
{
    if (payload::isUtf8(bytes))
        return std::string(bytes);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).toStdString();
}

ViolationIdentity identityOf(const CheckRule &rule, const Violation &violation)
{
    return {identityText(rule.id), std::string(violation.product), identityText(violation.event), violation.isWhole,
            violation.isWhole ? std::string() : identityText(violation.pattern)};
}

std::string ViolationIdentity::fingerprint() const
{
    std::string text;
    for (const std::string *part : {&rule, &product, &event}) {
        text += *part;
        text += '\0';
    }
    text += isWhole ? std::string(1, '\1') : path;
    constexpr int digits = 16;
    const QByteArray bytes = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(digits).toStdString();
}

} // namespace telltale::privacy
