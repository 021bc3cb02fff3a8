// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

/// docker.env as Appsmith's own parser reads it and its writer writes it.
namespace telltale::test {

inline std::vector<std::string> linesIn(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

/// The name that a line sets, as the server's own parser sees it: capitals, digits and underscores, `=`.
inline std::string nameIn(const std::string &line)
{
    std::size_t end = line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    const std::string name = line.substr(0, end);
    end = line.find_first_not_of(' ', std::min(end, line.size()));
    return !name.empty() && end != std::string::npos && line[end] == '=' ? name : std::string();
}

inline std::string valueIn(const std::string &line)
{
    std::string value = line.substr(line.find('=') + 1);
    if (value.size() >= 2 && (value[0] == '\'' || value[0] == '"') && value.back() == value[0])
        value = value.substr(1, value.size() - 2);
    return value;
}

/// In single quotes only where one of these is in it.
inline std::string written(const std::string &value)
{
    if (value.find_first_of(" ?*#'") == std::string::npos)
        return value;
    std::string quoted = "'";
    for (const char c : value)
        quoted += c == '\'' ? std::string("'\"'\"'") : std::string(1, c);
    return quoted + '\'';
}

} // namespace telltale::test
