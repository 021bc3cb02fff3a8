// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_file.h"

#include "report/csv_cell.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace telltale::models {

namespace {

struct TableFileTr
{
    Q_DECLARE_TR_FUNCTIONS(telltale::models::TableFile)
};

/// JSON with the keys in the order of the columns.
std::string jsonString(const std::string &text)
{
    const QByteArray array =
        QJsonDocument(QJsonArray{QJsonValue(QString::fromStdString(text))}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2).toStdString();
}

QString plainPath(const std::string &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path));
}

} // namespace

std::string csvOf(const PlainTable &table)
{
    std::string text;
    const auto line = [&text](const std::vector<std::string> &cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i == 0 ? "" : ",") + report::csvCell(cells[i], false);
        text += '\n';
    };
    line(table.columns);
    for (const std::vector<std::string> &row : table.rows)
        line(row);
    return text;
}

std::string ndjsonOf(const PlainTable &table)
{
    std::string text;
    for (const std::vector<std::string> &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool isNumber =
                std::find(table.numbers.begin(), table.numbers.end(), i) != table.numbers.end() && !row[i].empty();
            text += (i == 0 ? "{" : ",") + jsonString(table.columns[i]) + ':'
                + (row[i].empty() ? "null"
                       : isNumber ? row[i]
                                  : jsonString(row[i]));
        }
        text += "}\n";
    }
    return text;
}

Result<bool> writeWhole(const std::string &path, std::string_view bytes, std::span<const std::string> inputs)
{
    const QString there = QFileInfo(plainPath(path)).canonicalFilePath();
    for (const std::string &input : inputs) {
        if (!there.isEmpty() && QFileInfo(plainPath(input)).canonicalFilePath() == there)
            return Error{"output-is-input", TableFileTr::tr("This is one of the files that are shown.")};
    }
    QSaveFile file(plainPath(path));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()) && file.commit();
    if (!isWritten)
        return Error{"not-writable", file.errorString()};
    return true;
}

} // namespace telltale::models
