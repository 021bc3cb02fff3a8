// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "audit/values/value_recogniser.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// Takes values apart into what is inside them, each part recognised and taken apart again, to a limit of depth, of
/// entries and of bytes altogether. For one value; lives on the stack.
class InsideReader
{
public:
    explicit InsideReader(const ValueRecogniser &recogniser) : m_recogniser(recogniser) {}
    std::vector<Inside> read(Recognised recognised, std::string_view value, int depth = 0);
    bool isCut() const { return m_isCut; }

private:
    void readDecoded(std::string bytes, const char *path, int depth, std::vector<Inside> &out);
    void readJson(std::string_view text, const std::string &prefix, int depth, std::vector<Inside> &out);
    void readUrl(std::string_view value, int depth, std::vector<Inside> &out);
    void readPairs(std::string_view text, const std::string &prefix, int depth, std::vector<Inside> &out);
    void readJwt(std::string_view value, int depth, std::vector<Inside> &out);
    /// Recognises one part, and looks into it.
    void add(std::string path, std::string value, std::string_view key, payload::NodeType type, int depth,
             std::vector<Inside> &out);

    const ValueRecogniser &m_recogniser;
    std::size_t m_entries = 0;
    std::size_t m_bytes = 0;
    bool m_isCut = false;
};

} // namespace telltale::audit
