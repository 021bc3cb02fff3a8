// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/knowledge.h"

#include "audit/catalogue/catalogue_reader.h"
#include "base/config_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace telltale::audit {

namespace {

constexpr qint64 largestRuleFile = 16 << 20;

/// A person's file of rules.
struct RuleFile
{
    std::string path;
    std::string kind; ///< `names`, `origins`, `values`, `claims`; "" for none of them
    QByteArray text;
};

Diagnostic ruleFinding(const std::string &path, const char *code, const QString &message)
{
    Diagnostic finding;
    finding.code = code;
    finding.source = path;
    finding.hasPlace = false;
    finding.message = message;
    return finding;
}

QString aboutRules(const char *text)
{
    return QCoreApplication::translate("telltale::Rules", text);
}

QStringList tomlFiles(const std::string &folder)
{
    const QDir dir(QFile::decodeName(folder.c_str()));
    QStringList paths;
    for (const QString &name : dir.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

std::string kindOf(const std::string &path)
{
    const std::string name = path.substr(path.rfind('/') + 1);
    for (const char *kind : {"names", "origins", "values", "claims"}) {
        if (name.starts_with(kind))
            return kind;
    }
    return {};
}

std::vector<RuleFile> ruleFiles(const std::string &folder, std::vector<Diagnostic> &findings)
{
    std::vector<RuleFile> files;
    for (const QString &path : tomlFiles(folder + "/rules")) {
        RuleFile rules{QFile::encodeName(path).toStdString(), {}, {}};
        rules.kind = kindOf(rules.path);
        QFile file(path);
        if (rules.kind.empty())
            findings.push_back(ruleFinding(
                rules.path, "rules-name",
                aboutRules(QT_TRANSLATE_NOOP(
                    "telltale::Rules",
                    "Not read: the name of a file of rules begins with names, origins, values or claims"))));
        else if (!file.open(QIODevice::ReadOnly))
            findings.push_back(ruleFinding(rules.path, "rules-not-readable", file.errorString()));
        else if (file.size() > largestRuleFile)
            findings.push_back(
                ruleFinding(rules.path, "rules-not-readable",
                            aboutRules(QT_TRANSLATE_NOOP("telltale::Rules", "Rules are no larger than 16 MiB"))));
        else {
            rules.text = file.readAll();
            files.push_back(std::move(rules));
        }
    }
    return files;
}

std::vector<RuleText> textsOf(const std::vector<RuleFile> &files, std::string_view kind)
{
    std::vector<RuleText> texts;
    for (const RuleFile &file : files) {
        if (file.kind == kind)
            texts.push_back({file.path, {file.text.constData(), static_cast<std::size_t>(file.text.size())}});
    }
    return texts;
}

void append(std::vector<Diagnostic> &all, std::vector<Diagnostic> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

ValueRules valueRules(const std::vector<RuleFile> &files, std::vector<Diagnostic> &findings)
{
    ValueRules rules = ValueRules::builtIn();
    for (const RuleText &text : textsOf(files, "values"))
        append(findings, rules.add(text.text, text.source));
    return rules;
}

std::vector<Catalogue> catalogues(const std::string &folder, std::vector<Diagnostic> &findings,
                                  const Catalogue *chosen = nullptr)
{
    std::vector<Catalogue> all;
    if (chosen != nullptr)
        all.push_back(*chosen);
    const auto isKnown = [&all](const std::string &product) {
        return std::any_of(all.begin(), all.end(), [&](const Catalogue &one) { return one.product == product; });
    };
    for (const QString &path : folder.empty() ? QStringList() : tomlFiles(folder + "/catalogues")) {
        CatalogueRead read = openCatalogue(QFile::encodeName(path).toStdString());
        // What a broken catalogue leaves out would look undeclared.
        if (read.isClean() && (chosen == nullptr || !isKnown(read.catalogue.product)))
            all.push_back(std::move(read.catalogue));
        append(findings, std::move(read.findings));
    }
    for (const std::string &name : catalogueNames()) {
        CatalogueRead read = openCatalogue(name);
        if (!isKnown(read.catalogue.product))
            all.push_back(std::move(read.catalogue));
    }
    return all;
}

} // namespace

Knowledge::Knowledge(NameRules names, OriginRules origins, ValueRules values, std::vector<Catalogue> catalogues)
    : m_names(std::move(names)), m_origins(std::move(origins)), m_values(std::move(values)), m_revealer(m_values),
      m_catalogues(std::move(catalogues))
{
}

std::shared_ptr<const Knowledge> Knowledge::standard()
{
    std::vector<Diagnostic> none;
    return std::make_shared<const Knowledge>(NameRules::standard(), OriginRules::standard(), ValueRules::builtIn(),
                                             audit::catalogues({}, none));
}

std::shared_ptr<const Knowledge> Knowledge::withFolder(const std::string &folder, std::vector<Diagnostic> &findings,
                                                       const Catalogue *chosen)
{
    const std::vector<RuleFile> files = ruleFiles(folder, findings);
    return std::make_shared<const Knowledge>(NameRules::withTexts(textsOf(files, "names"), findings),
                                             OriginRules::withTexts(textsOf(files, "origins"), findings),
                                             valueRules(files, findings), audit::catalogues(folder, findings, chosen));
}

std::string Knowledge::usualFolder()
{
    return configFolder();
}

} // namespace telltale::audit
