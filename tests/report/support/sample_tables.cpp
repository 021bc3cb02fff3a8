// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/support/sample_document.h"

#include <cstdio>

namespace telltale::report::test {

namespace {

using audit::Category;

struct SampleField
{
    const char *path;
    const char *host;
    Category category;
    const char *protection;
    unsigned events;
    unsigned distinct;
    const char *pattern;
};

constexpr const char *mixpanel = "api.mixpanel.com";
constexpr const char *segment = "api.segment.io";
constexpr const char *appsmith = "cs.appsmith.com";

constexpr SampleField sampleFields[] = {
    {"/properties/email", mixpanel, Category::Contact, "plain", 214, 12, "aaaa.aaaaa@aaaaaaa.aa"},
    {"/properties/emailDomainHash", mixpanel, Category::Contact, "SHA-256", 214, 3, "a9a9a99aa99a9a999aaa"},
    {"/properties/name", mixpanel, Category::Person, "plain", 214, 12, "Aaaaaaa Aaaaaaäa"},
    {"/properties/role", mixpanel, Category::Person, "plain", 88, 4, "aaaaaaaa aaaaaaaa"},
    {"/properties/proficiency", mixpanel, Category::Person, "empty", 88, 1, ""},
    {"/properties/ipAddress", mixpanel, Category::Network, "plain", 214, 9, "999.999.99.9"},
    {"/properties/$city", mixpanel, Category::Location, "plain", 214, 5, "Aüaaaaa"},
    {"/properties/$region", mixpanel, Category::Location, "plain", 214, 5, "Aaaaaa"},
    {"/properties/mp_country_code", mixpanel, Category::Location, "plain", 214, 2, "AA"},
    {"/properties/distinct_id", mixpanel, Category::Installation, "plain", 302, 2, "999aa9aa9999999a99aa9999"},
    {"/properties/$identified_id", mixpanel, Category::Installation, "plain", 302, 2, "999aa9aa9999999a99aa9999"},
    {"/properties/$user_id", mixpanel, Category::Pseudonym, "plain", 302, 12, "a9a99a99a9a9aaa999aa"},
    {"/properties/instanceId", mixpanel, Category::Installation, "plain", 302, 3, "999aa9aa9999999a99aa9999"},
    {"/properties/$browser", mixpanel, Category::Device, "plain", 214, 3, "Aaaaaaa"},
    {"/properties/$os", mixpanel, Category::Device, "plain", 214, 2, "Aaaaa"},
    {"/properties/$screen_width", mixpanel, Category::Device, "plain", 214, 6, "9999"},
    {"/properties/$current_url", mixpanel, Category::Behaviour, "plain", 214, 61,
     "aaaaa://aaa.aaaaaaa.aa/aaa/aaaaaaaaaa"},
    {"/properties/url", mixpanel, Category::Behaviour, "plain", 214, 61, "/aaa/aaaaaaaaaa/aaaa-9a9a9a9a9a9a"},
    {"/properties/appName", mixpanel, Category::Content, "plain", 120, 7, "Aaaaaaaaaaaaaaaaa Aüaaaaa 9999"},
    {"/properties/pageName", mixpanel, Category::Content, "plain", 120, 19, "Aaaaaaaaäaaaa"},
    {"/properties/queryName", mixpanel, Category::Content, "plain", 96, 14, "aaa_aaaaaaaaa_aa_aaaaaa"},
    {"/properties/datasource/plugin/request/headers/x-request-origin-of-the-workspace/value", mixpanel,
     Category::Content, "plain", 96, 3, "aaaaa://aaaaaaa.aaaaaaa.aaaaaaa:9999"},
    {"/properties/pluginName", mixpanel, Category::Technical, "plain", 96, 4, "AaaaaaAA"},
    {"/properties/pluginType", mixpanel, Category::Technical, "plain", 96, 2, "AA"},
    {"/properties/version", mixpanel, Category::Technical, "plain", 302, 1, "a9.9.99"},
    {"/properties/time", mixpanel, Category::Time, "plain", 302, 300, "9999999999"},
    {"/properties/$insert_id", mixpanel, Category::Technical, "plain", 302, 302, "a9aaa9aaaa99aaa9"},
    {"/properties/mp_lib", mixpanel, Category::Technical, "plain", 302, 1, "aaa"},
    {"/context/ip", segment, Category::Network, "plain", 1204, 9, "99.999.999.999"},
    {"/context/userAgent", segment, Category::Device, "plain", 1204, 3, "Aaaaaaa/9.9 (A99; Aaaaa a99_99)"},
    {"/context/locale", segment, Category::Device, "plain", 1204, 2, "aa-AA"},
    {"/context/page/path", segment, Category::Behaviour, "plain", 1204, 44, "/aaaaaaaaaaaa"},
    {"/context/page/referrer", segment, Category::Behaviour, "plain", 700, 21, "aaaaa://aaa.aaaaaaa.aa/"},
    {"/context/page/title", segment, Category::Content, "plain", 1204, 38, "Aaaaaa | Aaaaaaaa"},
    {"/context/page/url", segment, Category::Behaviour, "plain", 1204, 44, "aaaaa://aaa.aaaaaaa.aa/aaaaaaaaaaaa"},
    {"/context/library/name", segment, Category::Technical, "plain", 1204, 1, "aaaaaaaaa.aa"},
    {"/context/library/version", segment, Category::Technical, "plain", 1204, 1, "9.99.9"},
    {"/anonymousId", segment, Category::Pseudonym, "plain", 1204, 14, "9a99aa99-99aa-9a99-a999-a9a9aa9a99aa"},
    {"/userId", segment, Category::Pseudonym, "SHA-256", 1204, 12, "a9a99a99a9a9aaa999aa999999999a99"},
    {"/traits/email", segment, Category::Contact, "plain", 41, 12, "aaaa.aaaaa@aaaaaaa.aa"},
    {"/traits/name", segment, Category::Person, "plain", 41, 12, "Aaaaaaa Aaaaaaäa"},
    {"/properties/orgId", segment, Category::Installation, "plain", 1204, 1, "999999a9a999aaaaaaa9"},
    {"/properties/appId", segment, Category::Installation, "plain", 900, 7, "999a9aaa9a99999999a9aa99"},
    {"/properties/pageId", segment, Category::Installation, "plain", 900, 19, "999a9aaa9a99999999a9aa99"},
    {"/properties/actionName", segment, Category::Content, "plain", 540, 33, "aaaAaaaaaaaAaaaaa"},
    {"/properties/statusCode", segment, Category::Technical, "plain", 540, 3, "999"},
    {"/properties/timeTaken", segment, Category::Technical, "plain", 540, 318, "999"},
    {"/properties/isExampleApp", segment, Category::Technical, "plain", 540, 2, "aaaaa"},
    {"/properties/token", segment, Category::Credential, "plain", 12, 1, "***"},
    {"/sentAt", segment, Category::Time, "plain", 1204, 1190, "9999-99-99A99:99:99.999A"},
    {"/timestamp", segment, Category::Time, "plain", 1204, 1190, "9999-99-99A99:99:99.999A"},
    {"/messageId", segment, Category::Technical, "plain", 1204, 1204, "aaaa-9999999999999-9a99aa99"},
    {"/type", segment, Category::Technical, "plain", 1204, 3, "aaaaa"},
    {"/event", segment, Category::Behaviour, "plain", 1163, 22, "AAAAAAAAAAAA_AAAA_AAAA"},
    {"/writeKey", segment, Category::Credential, "plain", 1204, 1, "***"},
    {"query/instanceId", appsmith, Category::Installation, "plain", 12, 1, "999aa9aa9999999a99aa9999"},
    {"query/version", appsmith, Category::Technical, "plain", 12, 1, "a9.9.99"},
    {"query/isCloudHosting", appsmith, Category::Technical, "plain", 12, 1, "aaaaa"},
    {"header/user-agent", appsmith, Category::Device, "plain", 12, 1, "AaaaaaaAaaaaAaaaaa/9.9.9"},
    {"header/x-appsmith-instance-name", appsmith, Category::Content, "plain", 12, 1, "Aaaaaa Aüaaaaaaaaaaa Aaaa"},
};

ReportCell categoryCell(Category category)
{
    return ReportCell::ofCategory(std::string(audit::word(category)), std::string(audit::word(category)));
}

std::vector<ReportValue> valuesOf(const SampleField &field, std::size_t number)
{
    std::vector<ReportValue> values;
    for (unsigned index = 1; index <= std::min(2u, field.distinct) && field.pattern[0] != '\0'; ++index)
        values.push_back(sampleValue('f' + std::to_string(number) + '.' + std::to_string(index), field.pattern));
    return values;
}

} // namespace

std::string sampleDigest(std::string_view text)
{
    std::uint64_t state = 0xcbf29ce484222325u;
    std::string digits;
    for (int part = 0; part < 4; ++part) {
        for (const char byte : text)
            state = (state ^ static_cast<unsigned char>(byte)) * 0x100000001b3u + static_cast<unsigned>(part);
        char hex[17];
        std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(state ^ (state >> 31)));
        digits += hex;
    }
    return digits;
}

ReportValue sampleValue(std::string item, std::string pattern)
{
    ReportValue value;
    value.isSecret = pattern == "***";
    value.commitment = sampleDigest(item + pattern);
    value.item = std::move(item);
    value.pattern = std::move(pattern);
    return value;
}

ReportTable sampleFieldTable()
{
    ReportTable table;
    table.id = "fields";
    table.columns = {{"field", "Field", 30},           {"recipient", "Recipient", 17}, {"category", "What it is", 15},
                     {"protection", "Protection", 11}, {"events", "Events", 9},        {"distinct", "Distinct", 9},
                     {"examples", "Examples", 34},     {"first", "First", 10, true}};
    std::size_t number = 0;
    for (const SampleField &field : sampleFields) {
        ++number;
        table.rows.push_back({ReportCell::ofPath(field.path), ReportCell::ofText(field.host),
                              categoryCell(field.category), ReportCell::ofWord(field.protection, field.protection),
                              ReportCell::ofNumber(field.events), ReportCell::ofNumber(field.distinct),
                              ReportCell::ofValues(valuesOf(field, number)), ReportCell::ofTime(1'704'784'217'602)});
    }
    return table;
}

ReportTable samplePersonalTable()
{
    ReportTable table;
    table.id = "personal-data";
    table.columns = {{"term", "Term of the DPV", 22}, {"category", "What it is", 16},   {"fields", "Fields", 8},
                     {"events", "Events", 8},         {"recipients", "Recipients", 24}, {"basis", "Legal basis", 20},
                     {"purpose", "Purpose", 26}};
    const auto row = [&](const char *term, Category category, unsigned fields, unsigned events,
                         std::vector<std::string> recipients, const char *basis, const char *purpose) {
        table.rows.push_back({ReportCell::ofText(term), categoryCell(category), ReportCell::ofNumber(fields),
                              ReportCell::ofNumber(events), ReportCell::ofList(std::move(recipients)),
                              ReportCell::ofText(basis), ReportCell::ofText(purpose)});
    };
    row("pd:EmailAddress", Category::Contact, 2, 255, {mixpanel, segment}, "", "");
    row("pd:Identifying", Category::Person, 4, 255, {mixpanel, segment}, "Art. 6 (1) f",
        "Produktverbesserung laut Anbieter");
    row("pd:IPAddress", Category::Network, 2, 1418, {mixpanel, segment}, "Art. 6 (1) f", "");
    row("pd:Location", Category::Location, 3, 214, {mixpanel}, "", "");
    row("dpv:PseudonymisedData", Category::Pseudonym, 3, 1506, {mixpanel, segment}, "", "");
    row("pd:DeviceBased", Category::Device, 6, 1430, {mixpanel, segment, appsmith}, "", "");
    row("pd:Behavioral", Category::Behaviour, 6, 1418, {mixpanel, segment}, "", "");
    return table;
}

ReportTable sampleLedgerTable()
{
    ReportTable table;
    table.id = "ledger";
    table.title = "Fields that nobody declares, and declared ones that were not seen";
    table.columns = {{"event", "Event", 24},
                     {"path", "Field", 30},
                     {"status", "Status", 14},
                     {"declared_at", "Declared at", 24},
                     {"seen", "Seen", 8}};
    const auto row = [&](const char *event, const char *path, const char *status, const char *at, unsigned seen) {
        table.rows.push_back({ReportCell::ofText(event), ReportCell::ofPath(path), ReportCell::ofWord(status, status),
                              ReportCell::ofPath(at), ReportCell::ofNumber(seen)});
    };
    row("execute_ACTION_TRIGGERED", "/properties/timeTaken", "undeclared", "", 540);
    row("execute_ACTION_TRIGGERED",
        "/properties/datasource/plugin/request/headers/x-request-origin-of-the-workspace/value", "undeclared", "", 96);
    row("APPLICATIONS_PAGE_LOAD", "/context/page/referrer", "undeclared", "", 700);
    row("FETCH_RELEASE_NOTES", "/properties/instanceId", "declared", "catalogues/appsmith.toml:41", 12);
    row("Installation Setup Complete", "/properties/email", "unseen", "catalogues/appsmith.toml:88", 0);
    row("execute_ACTION_TRIGGERED", "/properties/statusCode", "wrong-type", "catalogues/appsmith.toml:63", 540);
    return table;
}

ReportTable sampleDigestTable()
{
    ReportTable table;
    table.id = "digests";
    table.columns = {{"path", "Field", 24},   {"algorithm", "Algorithm", 12},  {"verdict", "Verdict", 14},
                     {"values", "Values", 8}, {"says", "What that means", 40}, {"seconds", "Share", 9}};
    table.rows = {{ReportCell::ofPath("/properties/emailDomainHash"), ReportCell::ofText("SHA-256"),
                   ReportCell::ofWord("recovered", "recovered"), ReportCell::ofNumber(3),
                   ReportCell::ofSentence("The hash of an e-mail domain that is known: it hides nothing."),
                   ReportCell::ofShare(1000)},
                  {ReportCell::ofPath("/userId"), ReportCell::ofText("SHA-256"),
                   ReportCell::ofWord("recoverable", "recoverable"), ReportCell::ofNumber(12),
                   ReportCell::ofSentence("Without salt; whoever has a list of the users' addresses finds them again."),
                   ReportCell::ofShare(833)}};
    return table;
}

} // namespace telltale::report::test
