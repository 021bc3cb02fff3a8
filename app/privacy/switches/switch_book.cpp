// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_book.h"

#include "base/config_folder.h"
#include "base/edit_distance.h"
#include "privacy/embedded.h"
#include "privacy/switches/switch_reader.h"
#include "privacy/switches/switch_text.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr qint64 largestDescription = 1 << 20;

std::string inSmallLetters(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

} // namespace

std::string SwitchBook::usualFolder()
{
    return configFolder() + "/switches";
}

void SwitchBook::add(SwitchDescription description)
{
    const auto place = std::lower_bound(
        m_all.begin(), m_all.end(), description.product,
        [](const SwitchDescription &one, const std::string &product) { return one.product < product; });
    if (place == m_all.end() || place->product != description.product)
        m_all.insert(place, std::move(description));
}

SwitchBook SwitchBook::withFolder(const std::string &folder, std::vector<Diagnostic> &findings)
{
    SwitchBook book;
    const QDir directory(QFile::decodeName(folder.c_str()));
    for (const QFileInfo &entry : directory.entryInfoList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        const std::string name = QFile::encodeName(entry.filePath()).toStdString();
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestDescription) {
            Diagnostic finding;
            finding.code = "switch-not-readable";
            finding.source = name;
            finding.hasPlace = false;
            finding.message = file.isOpen() ? aboutSwitch(QT_TRANSLATE_NOOP(
                                  "telltale::Switch", "The description of a switch is no larger than 1 MiB"))
                                            : file.errorString();
            findings.push_back(std::move(finding));
            continue;
        }
        const QByteArray bytes = file.readAll();
        SwitchFileReading reading = readSwitchFile({bytes.constData(), static_cast<std::size_t>(bytes.size())}, name);
        findings.insert(findings.end(), reading.findings.begin(), reading.findings.end());
        if (reading.isClean())
            book.add(std::move(reading.description));
    }
    for (const EmbeddedText &text : embeddedTexts()) {
        if (!text.name.starts_with("switches/"))
            continue;
        SwitchFileReading reading = readSwitchFile(text.text, std::string(text.name));
        findings.insert(findings.end(), reading.findings.begin(), reading.findings.end());
        if (reading.isClean())
            book.add(std::move(reading.description));
    }
    return book;
}

const SwitchDescription *SwitchBook::find(std::string_view name) const
{
    const std::string wanted = inSmallLetters(name);
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&wanted](const SwitchDescription &one) {
        return one.product == wanted || inSmallLetters(one.title) == wanted;
    });
    return found == m_all.end() ? nullptr : &*found;
}

std::string SwitchBook::nearest(std::string_view name) const
{
    const std::string wanted = inSmallLetters(name);
    const std::size_t most = 2;
    for (std::size_t distance = 1; distance <= most; ++distance) {
        for (const SwitchDescription &one : m_all) {
            if (editDistance(wanted, one.product, most) == distance)
                return one.product;
        }
    }
    return {};
}

} // namespace telltale::privacy
