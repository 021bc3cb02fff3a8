// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/opening.h"

#include "report/document/say.h"
#include "report/document/value_mask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace telltale::report {

namespace {

QJsonObject jsonOfValue(const OpenedValue &value)
{
    QJsonObject json{{QStringLiteral("item"), QString::fromStdString(value.item)},
                     {QStringLiteral("salt"), QString::fromStdString(value.salt)},
                     {QStringLiteral("commitment"), QString::fromStdString(value.commitment)}};
    const QString text = QString::fromStdString(value.lexeme);
    if (text.toStdString() == value.lexeme)
        json.insert(QStringLiteral("value"), text);
    else
        json.insert(QStringLiteral("value_base64"),
                    QString::fromLatin1(QByteArray::fromStdString(value.lexeme).toBase64()));
    return json;
}

OpenedValue openedValue(const QJsonValue &json)
{
    OpenedValue value;
    value.item = json[QLatin1String("item")].toString().toStdString();
    value.salt = json[QLatin1String("salt")].toString().toStdString();
    value.commitment = json[QLatin1String("commitment")].toString().toStdString();
    const QJsonValue bytes = json[QLatin1String("value_base64")];
    value.lexeme = bytes.isString() ? QByteArray::fromBase64(bytes.toString().toLatin1()).toStdString()
                                    : json[QLatin1String("value")].toString().toStdString();
    return value;
}

} // namespace

std::string openingText(const Opening &opening)
{
    QJsonArray values;
    for (const OpenedValue &value : opening.values)
        values.append(jsonOfValue(value));
    QJsonObject commitments;
    for (const auto &[item, commitment] : opening.commitments)
        commitments.insert(QString::fromStdString(item), QString::fromStdString(commitment));
    const QJsonObject json{{QStringLiteral("telltale_opening"), 1},
                           {QStringLiteral("report"), QString::fromStdString(opening.report)},
                           {QStringLiteral("values"), values},
                           {QStringLiteral("commitments"), commitments}};
    return QJsonDocument(json).toJson(QJsonDocument::Indented).toStdString();
}

Result<Opening> readOpening(std::string_view json)
{
    const QJsonObject root =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).object();
    const QJsonArray values = root[QLatin1String("values")].toArray();
    if (root[QLatin1String("telltale_opening")].toInt() != 1 || values.isEmpty())
        return Error{"opening-unreadable", Say::tr("This is no opening that telltale report --reveal wrote")};
    Opening opening;
    opening.report = root[QLatin1String("report")].toString().toStdString();
    for (const QJsonValue &value : values)
        opening.values.push_back(openedValue(value));
    const QJsonObject commitments = root[QLatin1String("commitments")].toObject();
    for (auto it = commitments.begin(); it != commitments.end(); ++it)
        opening.commitments.emplace_back(it.key().toStdString(), it.value().toString().toStdString());
    return opening;
}

bool opensIn(const OpenedValue &value, const std::vector<Commitment> &commitments)
{
    const bool isThere = std::find(commitments.begin(), commitments.end(), Commitment(value.item, value.commitment))
        != commitments.end();
    return isThere && ValueMask::opens(value.commitment, value.salt, value.lexeme);
}

} // namespace telltale::report
