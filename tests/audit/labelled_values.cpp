// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/labelled_values.h"

#include <algorithm>
#include <array>
#include <fstream>

using namespace telltale::audit;

namespace {

struct Entity
{
    std::string_view name;
    Recognised recognised;
    std::string_view title; ///< a part of the title of the rule, where the form is not enough
    std::string_view key;
};

constexpr std::array entities{
    Entity{"ABA_ROUTING_NUMBER", Recognised::BankRouting, "routing", "routing_number"},
    Entity{"US_BANK_NUMBER", Recognised::BankRouting, "account number", "bank_account_number"},
    Entity{"CREDIT_CARD", Recognised::CreditCard, "", "card_number"},
    Entity{"CreditCard", Recognised::CreditCard, "", "card_number"},
    Entity{"CRYPTO", Recognised::CryptoAddress, "", "wallet"},
    Entity{"EMAIL_ADDRESS", Recognised::Email, "", "email"},
    Entity{"Email", Recognised::Email, "", "email"},
    Entity{"Phone", Recognised::Phone, "", "phone"},
    Entity{"IBAN_CODE", Recognised::Iban, "", "iban"},
    Entity{"MAC_ADDRESS", Recognised::Mac, "", "mac"},
    Entity{"UK_POSTCODE", Recognised::PostalCode, "", "postcode"},
    Entity{"ZipCode", Recognised::PostalCode, "", "zip"},
    Entity{"Address", Recognised::PostalAddress, "", "address"},
    Entity{"PoBox", Recognised::PostalAddress, "", "po_box"},
    Entity{"PH_MOBILE_NUMBER", Recognised::Phone, "", "mobile"},
    Entity{"TR_PHONE_NUMBER", Recognised::Phone, "", "phone"},
    Entity{"UK_NHS", Recognised::NationalId, "NHS", "nhs_number"},
    Entity{"UK_NINO", Recognised::NationalId, "national insurance", "nino"},
    Entity{"US_DRIVER_LICENSE", Recognised::NationalId, "US driver", "driver_license"},
    Entity{"US_ITIN", Recognised::NationalId, "ITIN", "itin"},
    Entity{"US_PASSPORT", Recognised::NationalId, "US passport", "passport"},
    Entity{"US_SSN", Recognised::NationalId, "US social security", "ssn"},
    Entity{"SSN", Recognised::NationalId, "US social security", "ssn"},
    Entity{"MEDICAL_LICENSE", Recognised::NationalId, "DEA", "medical_license"},
    Entity{"AU_ABN", Recognised::NationalId, "ABN", "abn"},
    Entity{"AU_ACN", Recognised::NationalId, "ACN", "acn"},
    Entity{"AU_MEDICARE", Recognised::NationalId, "Australian Medicare", "medicare"},
    Entity{"AU_TFN", Recognised::NationalId, "TFN", "tfn"},
    Entity{"CA_SIN", Recognised::NationalId, "Canadian social", "sin"},
    Entity{"DE_BSNR", Recognised::NationalId, "practice", "bsnr"},
    Entity{"DE_HEALTH_INSURANCE", Recognised::NationalId, "German health", "kvnr"},
    Entity{"DE_ID_CARD", Recognised::NationalId, "German identity", "id_card"},
    Entity{"DE_LANR", Recognised::NationalId, "physician", "lanr"},
    Entity{"DE_PASSPORT", Recognised::NationalId, "German passport", "passport"},
    Entity{"DE_SOCIAL_SECURITY", Recognised::NationalId, "German pension", "rvnr"},
    Entity{"DE_TAX_ID", Recognised::NationalId, "German tax", "tax_id"},
    Entity{"DE_VAT_ID", Recognised::NationalId, "German VAT", "vat_id"},
    Entity{"ES_NIE", Recognised::NationalId, "(NIE)", "nie"},
    Entity{"ES_NIF", Recognised::NationalId, "(NIF)", "nif"},
    Entity{"ES_PASSPORT", Recognised::NationalId, "Spanish passport", "passport"},
    Entity{"FI_PERSONAL_IDENTITY_CODE", Recognised::NationalId, "Finnish", "hetu"},
    Entity{"IN_AADHAAR", Recognised::NationalId, "Aadhaar", "aadhaar"},
    Entity{"IN_GSTIN", Recognised::NationalId, "GSTIN", "gstin"},
    Entity{"IN_PAN", Recognised::NationalId, "(PAN)", "pan"},
    Entity{"IN_PASSPORT", Recognised::NationalId, "Indian passport", "passport"},
    Entity{"IN_VEHICLE_REGISTRATION", Recognised::NationalId, "Indian vehicle", "vehicle_registration"},
    Entity{"IN_VOTER", Recognised::NationalId, "voter", "voter_id"},
    Entity{"IT_DRIVER_LICENSE", Recognised::NationalId, "Italian driver", "driver_license"},
    Entity{"IT_FISCAL_CODE", Recognised::NationalId, "Italian tax", "fiscal_code"},
    Entity{"IT_IDENTITY_CARD", Recognised::NationalId, "Italian identity", "identity_card"},
    Entity{"IT_PASSPORT", Recognised::NationalId, "Italian passport", "passport"},
    Entity{"IT_VAT_CODE", Recognised::NationalId, "Italian VAT", "vat"},
    Entity{"KR_BRN", Recognised::NationalId, "Korean business", "brn"},
    Entity{"KR_DRIVER_LICENSE", Recognised::NationalId, "Korean driver", "driver_license"},
    Entity{"KR_FRN", Recognised::NationalId, "Korean foreigner", "frn"},
    Entity{"KR_PASSPORT", Recognised::NationalId, "Korean passport", "passport"},
    Entity{"KR_RRN", Recognised::NationalId, "Korean resident", "rrn"},
    Entity{"NG_VEHICLE_REGISTRATION", Recognised::NationalId, "Nigerian vehicle", "vehicle_registration"},
    Entity{"PL_PESEL", Recognised::NationalId, "PESEL", "pesel"},
    Entity{"SE_ORGANISATIONSNUMMER", Recognised::NationalId, "organisation", "organisationsnummer"},
    Entity{"SE_PERSONNUMMER", Recognised::NationalId, "Swedish personal", "personnummer"},
    Entity{"SG_NRIC_FIN", Recognised::NationalId, "Singaporean identity", "nric"},
    Entity{"SG_UEN", Recognised::NationalId, "Singaporean entity", "uen"},
    Entity{"TH_TNIN", Recognised::NationalId, "Thai", "national_id"},
    Entity{"TR_LICENSE_PLATE", Recognised::NationalId, "Turkish vehicle", "plate"},
    Entity{"TR_NATIONAL_ID", Recognised::NationalId, "Turkish", "kimlik"},
    Entity{"UK_DRIVING_LICENCE", Recognised::NationalId, "driving licence", "driving_licence"},
    Entity{"UK_PASSPORT", Recognised::NationalId, "British passport", "passport"},
    Entity{"UK_VEHICLE_REGISTRATION", Recognised::NationalId, "British vehicle", "vehicle_registration"},
    Entity{"US_MBI", Recognised::NationalId, "Medicare", "medicare"},
    Entity{"US_NPI", Recognised::NationalId, "provider", "npi"},
    Entity{"ZA_ID_NUMBER", Recognised::NationalId, "South African", "id_number"},
};

std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        out += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    }
    return out;
}

std::vector<std::string> columns(const std::string &line)
{
    std::vector<std::string> out(1);
    for (const char c : line) {
        if (c == '\t')
            out.emplace_back();
        else
            out.back() += c;
    }
    return out;
}

template<typename Row>
void eachRow(const std::string &path, Row row)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::vector<std::string> cells = columns(line);
        if (cells.size() >= 4)
            row(cells);
    }
}

} // namespace

std::vector<LabelledValue> presidioValues(const std::string &shared)
{
    std::vector<LabelledValue> values;
    eachRow(shared + "/suites/pii-values/presidio_exact.tsv", [&values](const std::vector<std::string> &cells) {
        values.push_back({unescaped(cells[0]), cells[2], cells[3], cells[1] == "is"});
    });
    return values;
}

std::vector<LabelledValue> piicatcherValues(const std::string &shared)
{
    std::vector<LabelledValue> values;
    eachRow(shared + "/suites/pii-values/piicatcher_values.tsv", [&values](const std::vector<std::string> &cells) {
        // Those that its own tests skip are no cards and no post boxes (a bare 267).
        if (cells[2].empty())
            values.push_back({unescaped(cells[0]), cells[1], "piicatcher", true});
    });
    return values;
}

EntityContext contextOf(const std::string &entity)
{
    EntityContext context;
    for (const Entity &known : entities) {
        if (known.name == entity)
            context.key = known.key;
    }
    if (entity.size() > 3 && entity[2] == '_')
        context.region = entity.substr(0, 2) == "UK" ? "GB" : entity.substr(0, 2);
    if (entity == "IP_ADDRESS")
        context = {"ip", ""};
    return context;
}

bool isEntity(const ValueMatch &match, const std::string &entity)
{
    if (entity == "IP_ADDRESS")
        return match.recognised == Recognised::Ipv4 || match.recognised == Recognised::Ipv6;
    if (entity == "URL")
        return match.recognised == Recognised::Url || match.recognised == Recognised::Hostname;
    if (entity == "DATE_TIME")
        return match.recognised == Recognised::Timestamp || match.recognised == Recognised::Date;
    for (const Entity &known : entities) {
        if (known.name == entity)
            return match.recognised == known.recognised
                && (known.title.empty() || std::string_view(match.title).find(known.title) != std::string_view::npos);
    }
    return false;
}

std::map<std::string, Score> judgeAll(const ValueRecogniser &recogniser, const std::vector<LabelledValue> &values,
                                      bool withContext, std::vector<std::string> &wrong)
{
    std::map<std::string, Score> scores;
    for (const LabelledValue &row : values) {
        const EntityContext known = withContext ? contextOf(row.entity) : EntityContext{};
        ValueContext context;
        context.key = known.key;
        context.region = known.region;
        const ValueMatch match = recogniser.judge(row.value, context);
        const bool isClaimed = isEntity(match, row.entity);
        Score &score = scores[row.entity];
        ++(row.is ? (isClaimed ? score.hits : score.misses) : (isClaimed ? score.falseAlarms : score.rightRefusals));
        if (row.is != isClaimed)
            wrong.push_back((row.is ? "missed " : "false alarm ") + row.entity + ": " + row.value + " ("
                            + ValueRecogniser::why(match) + ")");
    }
    return scores;
}
