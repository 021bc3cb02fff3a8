// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/other_answers.h"

#include "base/toml/table_reader.h"
#include "network/ping/ping_embedded.h"

#include <QCoreApplication>

namespace telltale::network {

namespace {

QString aboutAnswers(const char *text)
{
    return QCoreApplication::translate("telltale::Network", text);
}

OtherAnswer readOtherAnswer(const TomlValue &table, const TomlFindings &findings, bool &isClean)
{
    TableReader reader(table, QStringLiteral("answer"), findings);
    OtherAnswer other;
    payload::ProtocolAnswer &answer = other.answer;
    // Whose it is, and where that is written: for people.
    static_cast<void>(reader.text("title"));
    static_cast<void>(reader.text("reference"));
    const std::int64_t status = reader.integer("status").value_or(answer.status);
    if (status < 200 || status > 599)
        reader.report("status", reader.placeOf("status"),
                      aboutAnswers(QT_TRANSLATE_NOOP("telltale::Network", "A status is a number from 200 to 599")));
    answer.status = static_cast<int>(status);
    if (std::string type = reader.text("type"); !type.empty())
        answer.type = std::move(type);
    answer.body = reader.text("body");
    answer.query = reader.text("query");
    answer.paths = reader.texts("paths");
    other.isFirst = reader.flag("first").value_or(false);
    if (answer.paths.empty())
        reader.report("answer", table.place,
                      aboutAnswers(QT_TRANSLATE_NOOP("telltale::Network", "An answer says for which paths it is")));
    if (answer.type.find_first_of("\r\n") != std::string::npos)
        reader.report("type", reader.placeOf("type"),
                      aboutAnswers(QT_TRANSLATE_NOOP("telltale::Network", "A media type is one line")));
    isClean = reader.finish() && isClean;
    return other;
}

} // namespace

std::vector<OtherAnswer> readAnswers(std::string_view text, std::vector<Diagnostic> &findings)
{
    std::vector<OtherAnswer> answers;
    const TomlValue file = parseToml(text, "answers.toml", findings);
    const TomlFindings told{"answers.toml", findings};
    TableReader reader(file, QString(), told);
    for (const TomlValue *table : reader.tables("answer")) {
        bool isClean = true;
        OtherAnswer answer = readOtherAnswer(*table, told, isClean);
        if (isClean)
            answers.push_back(std::move(answer));
    }
    reader.finish();
    return answers;
}

std::vector<OtherAnswer> otherAnswers()
{
    std::vector<Diagnostic> findings;
    for (const EmbeddedText &text : embeddedTexts()) {
        if (text.name == "answers.toml")
            return readAnswers(text.text, findings);
    }
    return {};
}

} // namespace telltale::network
