// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace telltale::test {

/// The objects of NDJSON, in order.
inline QList<QJsonObject> objectsOf(const QByteArray &ndjson)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : ndjson.split('\n')) {
        if (!line.isEmpty())
            objects << QJsonDocument::fromJson(line).object();
    }
    return objects;
}

/// A value that fits a variable, the same each time.
inline QString fixedPingValue(const QJsonObject &variable)
{
    // A time that counts stands in JSON without quotes.
    if (variable[QStringLiteral("generator")].toString().startsWith(QStringLiteral("now unix")))
        return QStringLiteral("1704784217.602");
    static const QHash<QString, QString> values = {
        {QStringLiteral("number"), QStringLiteral("1704784217")},
        {QStringLiteral("boolean"), QStringLiteral("true")},
        {QStringLiteral("uuid"), QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad91")},
        {QStringLiteral("objectid"), QStringLiteral("659cf0bd504813315c336bf7")},
        {QStringLiteral("time"), QStringLiteral("2024-01-09T07:10:17.602Z")},
        {QStringLiteral("email"), QStringLiteral("someone@example.com")},
        {QStringLiteral("url"), QStringLiteral("http://example.com/a?b=c")},
        {QStringLiteral("ip"), QStringLiteral("198.51.100.7")},
        {QStringLiteral("json"), QStringLiteral("{\"a\":[1]}")}};
    return values.value(variable[QStringLiteral("type")].toString(), QStringLiteral("a \"quoted\" Wert & more"));
}

/// `ping ID --set …` with a fixed value for every variable, so that two runs make the same bytes. `listed` is a row of
/// `telltale ping list --format ndjson`.
inline QStringList fixedPing(const QJsonObject &listed)
{
    QStringList arguments{QStringLiteral("ping"), listed[QStringLiteral("id")].toString()};
    for (const QJsonValue &variable : listed[QStringLiteral("variables")].toArray())
        arguments << QStringLiteral("--set")
                  << variable[QStringLiteral("name")].toString() + u'=' + fixedPingValue(variable.toObject());
    return arguments;
}

} // namespace telltale::test
