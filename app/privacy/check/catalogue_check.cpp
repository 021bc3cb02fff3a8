// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/check/catalogue_check.h"

#include <QCoreApplication>

namespace telltale::privacy {

using audit::CatalogueEvent;
using audit::DeclaredRecord;
using payload::NodeIndex;
using payload::Record;

namespace {

/// Paths can be any number; when there are so many, they hardly come again.
constexpr std::size_t mostCheckedPaths = 200'000;

} // namespace

const CatalogueCheck::Slot &CatalogueCheck::slotOf(const CatalogueEvent *event, std::string_view path)
{
    Slots &known = m_slots[event];
    if (const auto found = known.find(path); found != known.end())
        return found->second;
    if (m_slotCount >= mostCheckedPaths) {
        m_slots.clear();
        m_slotCount = 0;
        return slotOf(event, path);
    }
    ++m_slotCount;
    Slot slot;
    slot.declared = event != nullptr ? event->field(path) : nullptr;
    slot.isTransport = audit::isTransportPath(m_parts.origins, path);
    const bool isDocumented = slot.declared != nullptr && slot.declared->isDocumented && event->isDocumented;
    slot.isUndeclared =
        !isDocumented && audit::originOfField(m_parts.origins, slot.declared, path) != audit::Origin::Receiver;
    return known.emplace(std::string(path), slot).first->second;
}

std::string CatalogueCheck::wrongType(const audit::DeclaredField &declared, payload::NodeType type) const
{
    audit::FieldTypes sent;
    sent.add(type);
    return QCoreApplication::translate("telltale::Check", "sent as %1, and declared as %2")
        .arg(QString::fromStdString(sent.text()), QString::fromStdString(declared.types.text()))
        .toStdString();
}

void CatalogueCheck::takeWhole(const Record &record, const DeclaredRecord &event, const Found &found) const
{
    const auto tell = [&](std::uint32_t index) {
        const CheckRule &rule = m_rules.list()[index];
        found(index, event.name, payload::noNode, record.isEnvelope ? rule.ofRequest : rule.ofEvent);
    };
    if (event.declared == nullptr || !event.declared->isDocumented)
        tell(m_rules.undeclared());
    if (event.declared != nullptr && event.declared->gate == audit::Gate::WhenEnabled
        && m_parts.switchState == audit::SwitchState::Off)
        tell(m_rules.wrongGate());
}

void CatalogueCheck::take(const Record &record, const Found &found)
{
    m_events += !record.isEnvelope;
    if (!audit::standsForItself(m_parts.origins, record, m_walker))
        return;
    DeclaredRecord event = audit::declaredRecord(*m_parts.catalogue, record);
    m_events += event.declared != nullptr && audit::isWholeRequest(record);
    if (event.name.empty() && event.declared != nullptr)
        event.name = event.declared->label();
    takeWhole(record, event, found);
    const std::string &undeclared = m_rules.list()[m_rules.undeclared()].ofField;
    m_walker.walk(record, [&](std::string_view path, NodeIndex leaf) {
        const Slot &slot = slotOf(event.declared, path);
        if (slot.isTransport)
            return;
        const payload::NodeType type = record.document.node(leaf).type();
        if (audit::isOfWrongType(slot.declared, type))
            found(m_rules.wrongType(), event.name, leaf, wrongType(*slot.declared, type));
        else if (slot.isUndeclared)
            found(m_rules.undeclared(), event.name, leaf, undeclared);
    });
}

} // namespace telltale::privacy
