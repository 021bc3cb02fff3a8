// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_disclosure.h"

#include "audit/masking.h"
#include "network/ping/ping_records.h"
#include "payload/exchange.h"

#include <QHostAddress>

#include <algorithm>

namespace telltale::network {

namespace {

bool isAskedAbout(const audit::Finding &finding)
{
    using audit::Category;
    return finding.category == Category::Person || finding.category == Category::Contact
        || finding.category == Category::Credential || finding.category == Category::Location
        || audit::holdsSecret(finding);
}

PingDisclosedField disclosedField(const PingField &field)
{
    PingDisclosedField disclosed;
    disclosed.path = pathOf(field);
    if (!field.record.isEnvelope)
        disclosed.event = payload::eventName(field.record).value_or(std::string());
    disclosed.category = field.finding.category;
    disclosed.value = valueOf(field);
    disclosed.isEmpty = disclosed.value.empty() || field.finding.protection == audit::Protection::Empty
        || field.finding.protectionNote.ends_with(" of the empty text");
    const bool isSecret = audit::holdsSecret(field.finding) || field.finding.category == audit::Category::Credential;
    if (isSecret && !disclosed.value.empty())
        disclosed.value = audit::maskedSecret;
    return disclosed;
}

} // namespace

bool PingDisclosure::mayConfirm(std::string_view typedHost) const
{
    return level != PingConfirmation::TypeHost || payload::isSameName(typedHost, host);
}

PingDisclosure discloses(const PingRequest &request, const std::shared_ptr<const audit::Knowledge> &knowledge,
                         const VendorHosts &vendors)
{
    PingDisclosure disclosure;
    disclosure.host = request.to.host;
    disclosure.vendor = vendors.vendorOf(request.to.host);
    if (request.to.isLoopback())
        disclosure.level = PingConfirmation::None;
    else
        disclosure.level = disclosure.vendor.empty() ? PingConfirmation::Ask : PingConfirmation::TypeHost;
    disclosure.events = readPingFields(request, knowledge, [&disclosure](const PingField &field) {
        if (isAskedAbout(field.finding))
            disclosure.fields.push_back(disclosedField(field));
    });
    return disclosure;
}

bool staysHere(const PingTarget &target, const std::vector<std::string> &addresses)
{
    return target.isLoopback() && std::all_of(addresses.begin(), addresses.end(), [](const std::string &text) {
               const QHostAddress address(QString::fromStdString(text));
               bool isMapped = false;
               const quint32 four = address.toIPv4Address(&isMapped);
               return address.isLoopback() || (isMapped && QHostAddress(four).isLoopback());
           });
}

} // namespace telltale::network
