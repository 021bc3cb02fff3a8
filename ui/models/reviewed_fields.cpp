// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reviewed_fields.h"

#include "base/toml/table_reader.h"
#include "payload/marks/mark_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace telltale::models {

using audit::Category;
using audit::InventoryRow;
using audit::Protection;

namespace {

constexpr std::string_view reviewedHead = "# Fields that somebody has looked at in the inventory, and what they were "
                                          "then. Written by Telltale, to be read and\n"
                                          "# edited: without its entry a field counts as new again.\n";

} // namespace

ReviewedFields::ReviewedFields(std::string path, QObject *parent) : QObject(parent), m_path(std::move(path))
{
    if (!m_path.empty())
        m_problem = readFile(m_path, m_entries);
}

ReviewedFields::~ReviewedFields()
{
    flush();
}

std::string ReviewedFields::usualFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QFile::encodeName(folder + QStringLiteral("/telltale/reviewed.toml")).toStdString();
}

ReviewedFields::Key ReviewedFields::keyOf(const InventoryRow &row)
{
    return {row.products.empty() ? std::string() : row.products.front(), row.path};
}

ReviewedFields::State ReviewedFields::state(const InventoryRow &row) const
{
    const auto found = m_entries.find(keyOf(row));
    if (found == m_entries.end())
        return State::New;
    const Entry &then = found->second;
    const bool isOpened = row.protection == Protection::Plain && then.protection != Protection::Plain;
    const bool isUndeclared = row.declared == false && then.declared != false;
    return row.category < then.category || isOpened || isUndeclared ? State::Worse : State::Reviewed;
}

void ReviewedFields::set(const std::vector<const InventoryRow *> &rows, bool isReviewed)
{
    Changes changes;
    for (const InventoryRow *row : rows) {
        const Key key = keyOf(*row);
        const Entry entry{row->category, row->protection, row->declared};
        if (isReviewed)
            m_entries[key] = entry;
        else
            m_entries.erase(key);
        changes[key] = isReviewed ? std::optional(entry) : std::nullopt;
    }
    if (changes.empty())
        return;
    save(std::move(changes));
    Q_EMIT changed();
}

/// Other windows write the same file: it is read again, and only what was changed here is changed there.
void ReviewedFields::save(Changes changes)
{
    if (m_path.empty())
        return;
    std::thread before = std::move(m_writer);
    m_writer = std::thread([this, path = m_path, changes = std::move(changes), before = std::move(before)]() mutable {
        if (before.joinable())
            before.join();
        const QString problem = writeFile(path, changes);
        QMetaObject::invokeMethod(
            this,
            [this, problem] {
                if (m_problem == problem)
                    return;
                m_problem = problem;
                Q_EMIT problemChanged();
            },
            Qt::QueuedConnection);
    });
}

bool ReviewedFields::flush()
{
    if (m_writer.joinable())
        m_writer.join();
    return m_problem.isEmpty();
}

QString ReviewedFields::readFile(const std::string &path, Entries &entries)
{
    const Result<std::optional<std::string>> text = payload::readMarkFile(path);
    if (!text)
        return text.error().message;
    if (!*text)
        return {};
    std::vector<Diagnostic> findings;
    const TomlFindings told{path, findings};
    const TomlValue file = parseToml(**text, path, findings);
    if (findings.empty()) {
        TableReader reader(file, tr("the file"), told);
        for (const TomlValue *table : reader.tables("reviewed")) {
            TableReader entry(*table, tr("reviewed"), told);
            Key key{entry.text("product"), entry.text("path")};
            Entry then;
            then.category = entry.choice("category", audit::categoryFrom, "").value_or(Category::Unknown);
            then.protection = entry.choice("protection", audit::protectionFrom, "").value_or(Protection::Plain);
            then.declared = entry.flag("declared");
            if (entry.finish())
                entries[std::move(key)] = then;
        }
        reader.finish();
    }
    if (findings.empty())
        return {};
    const Diagnostic &first = findings.front();
    return tr("%1, line %2: %3")
        .arg(QFileInfo(QFile::decodeName(QByteArray::fromStdString(path))).fileName())
        .arg(first.place.line)
        .arg(first.message);
}

QString ReviewedFields::writeFile(const std::string &path, const Changes &changes)
{
    Entries entries;
    if (const QString problem = readFile(path, entries); !problem.isEmpty())
        return problem;
    for (const auto &[key, entry] : changes) {
        if (entry)
            entries[key] = *entry;
        else
            entries.erase(key);
    }
    std::string text;
    for (const auto &[key, entry] : entries) {
        text += "\n[[reviewed]]\nproduct = " + tomlString(key.first) + "\npath = " + tomlString(key.second)
            + "\ncategory = \"" + std::string(word(entry.category)) + "\"\nprotection = \""
            + std::string(word(entry.protection)) + "\"\n";
        if (entry.declared)
            text += *entry.declared ? "declared = true\n" : "declared = false\n";
    }
    QDir().mkpath(QFileInfo(QFile::decodeName(QByteArray::fromStdString(path))).absolutePath());
    const Result<bool> written = payload::writeMarkFile(path, text.empty() ? text : std::string(reviewedHead) + text);
    return written ? QString() : written.error().message;
}

} // namespace telltale::models
