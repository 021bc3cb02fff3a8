// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/check/baseline.h"

#include "base/toml/table_reader.h"
#include "base/utf8.h"
#include "base/visible_text.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace telltale::privacy {

namespace {

constexpr qint64 largestBaseline = 64 << 20;
constexpr std::int64_t baselineVersion = 1;

QString aboutBaseline(const char *text)
{
    return QCoreApplication::translate("telltale::Baseline", text);
}

bool isJudged(const ViolationIdentity &identity, const std::vector<CheckRule> &rules)
{
    const CheckRule::Kind kind = kindOfCheckRule(identity.rule);
    // A gate that is open has no rule, and its violations are gone with it.
    const auto isOfPolicy = [](CheckRule::Kind one) { return one != CheckRule::Kind::Catalogue; };
    return std::any_of(rules.begin(), rules.end(),
                       [&](const CheckRule &rule) { return isOfPolicy(rule.kind) == isOfPolicy(kind); });
}

void readKnown(const TomlValue &table, const TomlFindings &findings, Baseline &baseline)
{
    TableReader reader(table, QStringLiteral("known"), findings);
    ViolationIdentity identity;
    identity.rule = reader.neededText("rule");
    identity.product = reader.text("product");
    identity.event = reader.text("event");
    const TomlValue *const path = reader.value("path");
    identity.isWhole = path == nullptr;
    if (path != nullptr && path->kind != TomlValue::Kind::Text)
        reader.report("path", path->place,
                      aboutBaseline(QT_TRANSLATE_NOOP("telltale::Baseline", "\"path\" takes a text")));
    else if (path != nullptr)
        identity.path = path->text;
    if (reader.finish())
        baseline.add(std::move(identity), table.place);
}

void readBaselineFile(const TomlValue &file, const TomlFindings &findings, Baseline &baseline)
{
    TableReader reader(file, aboutBaseline(QT_TRANSLATE_NOOP("telltale::Baseline", "the baseline")), findings);
    const Place start{0, 1, 1};
    const TomlValue *const version = reader.value("version");
    if (version == nullptr)
        reader.report(
            "version", start,
            aboutBaseline(QT_TRANSLATE_NOOP("telltale::Baseline", "this is no baseline: \"version\" is missing")));
    else if (version->kind != TomlValue::Kind::Integer || version->integer != baselineVersion)
        reader.report("version", version->place,
                      aboutBaseline(QT_TRANSLATE_NOOP("telltale::Baseline",
                                                      "a baseline of another version than 1 is not understood")));
    const TomlValue *const known = reader.value("known");
    if (known == nullptr) {
        reader.report("known", start,
                      aboutBaseline(QT_TRANSLATE_NOOP("telltale::Baseline",
                                                      "this is no baseline: the list \"known\" is missing")));
    } else if (known->kind != TomlValue::Kind::Array) {
        reader.report("known", known->place,
                      aboutBaseline(QT_TRANSLATE_NOOP("telltale::Baseline", "\"known\" takes a list of tables")));
    } else {
        for (const TomlValue &item : known->items) {
            if (item.kind == TomlValue::Kind::Table)
                readKnown(item, findings, baseline);
            else
                reader.report(
                    "known", item.place,
                    aboutBaseline(QT_TRANSLATE_NOOP("telltale::Baseline", "\"known\" takes a list of tables")));
        }
    }
    reader.finish();
}

/// Characters that nobody sees, or that turn the text around them, as escapes: the file is read by people who decide by
/// it.
std::string reviewableText(const std::string &text)
{
    std::string result;
    for (const char32_t character : QString::fromStdString(tomlString(text)).toUcs4()) {
        std::string plain;
        appendUtf8(plain, character);
        char escape[12];
        std::snprintf(escape, sizeof escape, "\\U%08X", static_cast<unsigned>(character));
        result += character < 0x80 || visibleUtf8(plain) == plain ? plain : std::string(escape);
    }
    return result;
}

void appendMember(std::string &line, const char *key, const std::string &text)
{
    line += line.empty() ? "  { " : ", ";
    line += std::string(key) + " = " + reviewableText(text);
}

} // namespace

bool Baseline::covers(const ViolationIdentity &identity)
{
    const auto found = m_entries.find(identity);
    if (found == m_entries.end())
        return false;
    found->second.hasOccurred = true;
    return true;
}

std::vector<Baseline::Gone> Baseline::gone(const std::vector<CheckRule> &rules) const
{
    std::vector<Gone> list;
    for (const auto &[identity, entry] : m_entries) {
        if (!entry.hasOccurred && isJudged(identity, rules))
            list.push_back({&identity, entry.place});
    }
    std::stable_sort(list.begin(), list.end(), [](const Gone &a, const Gone &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return list;
}

std::vector<ViolationIdentity> Baseline::notJudged(const std::vector<CheckRule> &rules) const
{
    std::vector<ViolationIdentity> list;
    for (const auto &[identity, entry] : m_entries) {
        if (!isJudged(identity, rules))
            list.push_back(identity);
    }
    return list;
}

BaselineReading readBaseline(std::string_view toml, const std::string &source)
{
    BaselineReading reading;
    const TomlFindings findings{source, reading.findings};
    const TomlValue file = parseToml(toml, source, reading.findings);
    if (reading.isClean())
        readBaselineFile(file, findings, reading.baseline);
    return reading;
}

BaselineReading openBaseline(const std::string &path)
{
    QFile file(QFile::decodeName(path.c_str()));
    if (file.open(QIODevice::ReadOnly) && file.size() <= largestBaseline) {
        const QByteArray bytes = file.read(largestBaseline);
        return readBaseline({bytes.constData(), static_cast<std::size_t>(bytes.size())}, path);
    }
    BaselineReading reading;
    Diagnostic finding;
    finding.code = "baseline-not-readable";
    finding.source = path;
    finding.hasPlace = false;
    finding.message = file.isOpen()
        ? aboutBaseline(QT_TRANSLATE_NOOP("telltale::Baseline", "A baseline is no larger than 64 MiB"))
        : aboutBaseline(QT_TRANSLATE_NOOP("telltale::Baseline", "The baseline cannot be read: %1"))
              .arg(file.errorString());
    finding.hint = file.isOpen() ? QString()
                                 : aboutBaseline(QT_TRANSLATE_NOOP("telltale::Baseline", "--write-baseline makes one"));
    reading.findings.push_back(std::move(finding));
    return reading;
}

std::string baselineText(std::vector<ViolationIdentity> known)
{
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    std::string text = "# What telltale check --baseline takes for known: it is printed, and fails nothing.\n"
                       "# Lines can be deleted by hand; --write-baseline writes the file anew.\n"
                       "version = 1\n"
                       "known = [\n";
    for (const ViolationIdentity &identity : known) {
        std::string line;
        appendMember(line, "rule", identity.rule);
        if (!identity.product.empty())
            appendMember(line, "product", identity.product);
        if (!identity.event.empty())
            appendMember(line, "event", identity.event);
        if (!identity.isWhole)
            appendMember(line, "path", identity.path);
        text += line + " },\n";
    }
    return text + "]\n";
}

} // namespace telltale::privacy
