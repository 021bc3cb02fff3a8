// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/inventory_row.h"

#include <QObject>
#include <QString>

#include <map>
#include <string>
#include <thread>

namespace telltale::models {

/// Which fields of which products a person has looked at, and what they were then: kept in a TOML file of the person's
/// own, readable by its owner only. Lives on the window's thread; writes on another one.
class ReviewedFields : public QObject
{
    Q_OBJECT
public:
    enum class State : std::uint8_t {
        New,      ///< never looked at
        Worse,    ///< it tells more, is less protected or not declared any more since it was looked at
        Reviewed, ///< as it was, or better
    };

    /// Reads the file, which may be missing. Marks are kept for the time of the run only when `path` is empty.
    explicit ReviewedFields(std::string path = usualFile(), QObject *parent = nullptr);
    ~ReviewedFields() override;

    /// `$XDG_DATA_HOME/telltale/reviewed.toml`
    static std::string usualFile();

    State state(const audit::InventoryRow &row) const;
    void set(const std::vector<const audit::InventoryRow *> &rows, bool isReviewed);
    /// Waits until everything is written; false when it could not be.
    bool flush();
    /// What is wrong with the file; "" for nothing. A file that is no TOML is never written.
    const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    void problemChanged();

private:
    struct Entry
    {
        audit::Category category = audit::Category::Unknown;
        audit::Protection protection = audit::Protection::Plain;
        std::optional<bool> declared;
    };
    using Key = std::pair<std::string, std::string>; ///< product, pattern path
    using Entries = std::map<Key, Entry>;
    using Changes = std::map<Key, std::optional<Entry>>;

    static Key keyOf(const audit::InventoryRow &row);
    static QString readFile(const std::string &path, Entries &entries);
    static QString writeFile(const std::string &path, const Changes &changes);
    void save(Changes changes);

    std::string m_path;
    Entries m_entries;
    QString m_problem;
    std::thread m_writer; ///< waits for the one before it
};

} // namespace telltale::models
