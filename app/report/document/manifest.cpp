// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/manifest.h"
#include "report/document/say.h"

#include "report/document/value_mask.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace telltale::report {

namespace {

constexpr std::string_view front = "telltale-report-";

/// Names of files are bytes; those that are no UTF-8 come through as Base64.
QJsonValue jsonOf(const std::string &text)
{
    const QString read = QString::fromStdString(text);
    if (read.toStdString() == text)
        return read;
    return QJsonObject{{QStringLiteral("base64"), QString::fromLatin1(QByteArray::fromStdString(text).toBase64())}};
}

std::string textOf(const QJsonValue &value)
{
    if (value.isObject())
        return QByteArray::fromBase64(value[QLatin1String("base64")].toString().toLatin1()).toStdString();
    return value.toString().toStdString();
}

QJsonArray jsonOf(const std::vector<std::string> &texts)
{
    QJsonArray array;
    for (const std::string &text : texts)
        array.append(jsonOf(text));
    return array;
}

std::vector<std::string> textsOf(const QJsonValue &value)
{
    std::vector<std::string> texts;
    for (const QJsonValue &text : value.toArray())
        texts.push_back(textOf(text));
    return texts;
}

QJsonObject jsonOf(const ReportInput &input)
{
    const std::string_view role = word(input.role);
    return {{QStringLiteral("role"), QLatin1String(role.data(), static_cast<qsizetype>(role.size()))},
            {QStringLiteral("name"), jsonOf(input.name)},
            {QStringLiteral("bytes"), static_cast<qint64>(input.bytes)},
            {QStringLiteral("sha256"), QString::fromStdString(input.sha256)}};
}

ReportInput inputOf(const QJsonValue &value)
{
    ReportInput input;
    input.role = inputRoleFrom(value[QLatin1String("role")].toString().toStdString());
    input.name = textOf(value[QLatin1String("name")]);
    input.bytes = static_cast<std::uint64_t>(value[QLatin1String("bytes")].toInteger());
    input.sha256 = value[QLatin1String("sha256")].toString().toStdString();
    return input;
}

bool isBase64(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9') || character == '-' || character == '_';
}

Manifest manifestOf(const QJsonObject &json)
{
    Manifest manifest;
    manifest.program = json[QLatin1String("program")].toString().toStdString();
    manifest.format = json[QLatin1String("format")].toString().toStdString();
    manifest.options = textsOf(json[QLatin1String("options")]);
    manifest.files = textsOf(json[QLatin1String("files")]);
    for (const QJsonValue &input : json[QLatin1String("inputs")].toArray())
        manifest.inputs.push_back(inputOf(input));
    manifest.knowledge = json[QLatin1String("knowledge")].toString().toStdString();
    manifest.basis = json[QLatin1String("basis")].toString().toStdString();
    manifest.basisPath = textOf(json[QLatin1String("basis_path")]);
    manifest.commitments = json[QLatin1String("commitments")].toString().toStdString();
    if (const QJsonValue log = json[QLatin1String("log")]; log.isObject()) {
        manifest.log = ManifestLog{textOf(log[QLatin1String("path")]),
                                   static_cast<std::uint64_t>(log[QLatin1String("number")].toInteger()),
                                   log[QLatin1String("hash")].toString().toStdString()};
    }
    return manifest;
}

} // namespace

std::string commitmentsDigest(std::vector<Commitment> commitments)
{
    if (commitments.empty())
        return {};
    std::sort(commitments.begin(), commitments.end());
    payload::Sha256 hash;
    for (const auto &[item, commitment] : commitments)
        hash.add(item + ' ' + commitment + '\n');
    return hexOf(hash.finish());
}

std::string manifestWord(const Manifest &manifest)
{
    QJsonArray inputs;
    for (const ReportInput &input : manifest.inputs)
        inputs.append(jsonOf(input));
    QJsonObject json{{QStringLiteral("program"), QString::fromStdString(manifest.program)},
                     {QStringLiteral("format"), QString::fromStdString(manifest.format)},
                     {QStringLiteral("options"), jsonOf(manifest.options)},
                     {QStringLiteral("files"), jsonOf(manifest.files)},
                     {QStringLiteral("inputs"), inputs},
                     {QStringLiteral("knowledge"), QString::fromStdString(manifest.knowledge)},
                     {QStringLiteral("basis"), QString::fromStdString(manifest.basis)},
                     {QStringLiteral("basis_path"), jsonOf(manifest.basisPath)},
                     {QStringLiteral("commitments"), QString::fromStdString(manifest.commitments)}};
    if (manifest.log) {
        json.insert(QStringLiteral("log"),
                    QJsonObject{{QStringLiteral("path"), jsonOf(manifest.log->path)},
                                {QStringLiteral("number"), static_cast<qint64>(manifest.log->number)},
                                {QStringLiteral("hash"), QString::fromStdString(manifest.log->hash)}});
    }
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return std::string(front) + std::to_string(Manifest::version) + ':'
        + text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).toStdString();
}

Result<Manifest> findManifest(std::string_view report)
{
    const std::string ours = std::string(front) + std::to_string(Manifest::version) + ':';
    const std::size_t at = report.find(ours);
    if (at == std::string_view::npos) {
        // The attribute of HTML has the same front without a number behind it.
        for (std::size_t other = report.find(front); other != std::string_view::npos;
             other = report.find(front, other + 1)) {
            const std::size_t behind = other + front.size();
            if (behind < report.size() && report[behind] >= '0' && report[behind] <= '9')
                return Error{"manifest-version", Say::tr("A later Telltale wrote this report: use that one")};
        }
        return Error{"no-manifest",
                     Say::tr("This is no report of Telltale's, or what says how it was made was "
                             "taken out of it")};
    }
    const std::string_view rest = report.substr(at + ours.size());
    std::size_t length = 0;
    while (length < rest.size() && isBase64(rest[length]))
        ++length;
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray(rest.data(), static_cast<qsizetype>(length)),
                                                        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                            | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument json = decoded ? QJsonDocument::fromJson(*decoded) : QJsonDocument();
    if (!json.isObject())
        return Error{"manifest-damaged", Say::tr("What says how this report was made is damaged")};
    return manifestOf(json.object());
}

} // namespace telltale::report
