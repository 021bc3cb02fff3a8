// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/torn_copies.h"

#include "store/activity/canonical_text.h"

#include <QFile>

#include <filesystem>
#include <string_view>

namespace telltale::store {

namespace {

constexpr int mostTornNames = 1000;
constexpr std::size_t hashedAtOnce = std::size_t(64) << 10;

bool isThere(const std::string &name)
{
    std::error_code problem;
    return std::filesystem::exists(name, problem);
}

} // namespace

std::vector<std::string> tornCopiesAt(const std::string &path, std::uint64_t offset)
{
    std::vector<std::string> copies;
    std::string name = path + ".torn-" + std::to_string(offset);
    const std::string first = name;
    for (int i = 2; i < mostTornNames && isThere(name); ++i) {
        copies.push_back(name);
        name = first + '.' + std::to_string(i);
    }
    return copies;
}

std::string describeTornCopy(const std::string &name)
{
    QFile file(QFile::decodeName(QByteArray::fromStdString(name)));
    if (!file.open(QIODevice::ReadOnly))
        return "not readable";
    payload::Sha256 hash;
    while (true) {
        const QByteArray piece = file.read(hashedAtOnce);
        if (piece.isEmpty())
            break;
        hash.add(std::string_view(piece.constData(), static_cast<std::size_t>(piece.size())));
    }
    return std::to_string(file.size()) + " bytes, SHA-256 " + hexOf(hash.finish());
}

} // namespace telltale::store
