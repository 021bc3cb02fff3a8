// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telltale::report {

/// What a person filled in about fields: on which legal basis, and for which purpose they are sent. It stands in a TOML
/// file beside the report, one `[[field]]` for each recipient and pattern path, and a report only ever adds to that
/// file: what was written there, comments included, stays as it is.
class LegalBasis
{
public:
    struct Entry
    {
        std::string basis;
        std::string purpose;
        std::string note;
        bool isEmpty() const { return basis.empty() && purpose.empty() && note.empty(); }
    };
    /// A field that has to have its place in the file.
    struct Field
    {
        std::string recipient; ///< "" where it is not known
        std::string path;      ///< pattern path
        std::string category;  ///< written for who fills in; not read
    };

    /// Reads the text of such a file. Unknown keys, bad values and fields that stand there twice are findings with line
    /// and column; `source` is what they name.
    static LegalBasis read(std::string_view toml, const std::string &source, std::vector<Diagnostic> &findings);

    /// Nothing is an empty entry.
    const Entry &find(const std::string &recipient, const std::string &path) const;
    bool knows(const std::string &recipient, const std::string &path) const;
    /// The text with those fields behind it that do not stand there yet, in their order; with a heading that explains
    /// it where there was no text.
    std::string withMissing(std::string text, const std::vector<Field> &fields) const;
    /// SHA-256 over what is filled in, hexadecimal; "" where nothing is. Fields that were only added do not change it.
    std::string digest() const;

private:
    std::map<std::pair<std::string, std::string>, Entry> m_entries;
};

} // namespace telltale::report
