// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/ledger/ledger.h"

#include "audit/ledger/declared_record.h"
#include "audit/ledger/event_name.h"
#include "payload/exchange_records.h"

#include <QCoreApplication>

namespace telltale::audit {

namespace {

/// Names that nobody declared can be any number; behind this many they are counted together.
constexpr std::size_t mostUndeclaredEvents = 10'000;
constexpr std::size_t mostPathsOfEvent = 100'000;
constexpr std::size_t longestLabel = 200;

std::string aboutLedger(const char *text)
{
    return QCoreApplication::translate("telltale::Ledger", text).toStdString();
}

std::string placeOf(const payload::Record &record, const Place &place)
{
    return payload::diagnosticSource(record) + ':' + std::to_string(place.line);
}

bool isBeside(std::string_view path)
{
    return !path.empty() && path.front() != '/';
}

} // namespace

Ledger::EventEntry &Ledger::entryNamed(const CatalogueEvent *declared, std::string_view label)
{
    std::string key = declared != nullptr ? "k" + declared->kind : "n" + std::string(label.substr(0, longestLabel));
    if (declared == nullptr && m_entries.size() >= mostUndeclaredEvents && !m_byKey.contains(key)) {
        key = "o";
        label = "\u2026";
    }
    if (const auto found = m_byKey.find(key); found != m_byKey.end())
        return *found->second;
    auto entry = std::make_unique<EventEntry>();
    entry->declared = declared;
    entry->label = declared != nullptr ? declared->label() : std::string(label.substr(0, longestLabel));
    m_byKey.emplace(std::move(key), entry.get());
    m_entries.push_back(std::move(entry));
    return *m_entries.back();
}

Ledger::EventEntry &Ledger::entryOf(const payload::Record &record)
{
    const DeclaredRecord found = declaredRecord(m_parts.catalogue, record);
    return entryNamed(found.declared, found.name);
}

void Ledger::add(const payload::Record &record)
{
    m_events += !record.isEnvelope;
    if (!standsForItself(m_parts.origins, record, m_walker))
        return;
    const bool isBare = isWholeRequest(record);
    EventEntry &entry = entryOf(record);
    // A request without a body is an event of its own only where it is declared or carries something.
    m_events += isBare && entry.declared != nullptr;
    ++entry.count;
    (record.isEnvelope ? entry.hasHead : entry.hasBody) = true;
    if (entry.seen.empty())
        entry.seen = placeOf(record, record.exchange && record.isEnvelope ? record.exchange->place : record.place);
    const std::string namePath = eventNamePath(record);
    m_walker.walk(record, [&](std::string_view path, payload::NodeIndex index) {
        if (!isTransportPath(m_parts.origins, path))
            addField(entry, record, path, index).isName |= path == namePath;
    });
}

Ledger::FieldEntry &Ledger::addField(EventEntry &entry, const payload::Record &record, std::string_view path,
                                     payload::NodeIndex index)
{
    auto found = entry.fields.find(path);
    if (found == entry.fields.end()) {
        if (entry.fields.size() >= mostPathsOfEvent)
            path = "/\u2026";
        found = entry.fields.try_emplace(std::string(path)).first;
        if (found->second.count == 0) {
            entry.order.push_back(&found->first);
            found->second.declared = entry.declared != nullptr ? entry.declared->field(path) : nullptr;
        }
    }
    FieldEntry &field = found->second;
    const payload::NodeType type = record.document.node(index).type();
    const auto place = [&record, index, path] {
        if (isBeside(path) && (record.isEnvelope || record.form == payload::BodyForm::Query))
            return placeOf(record, record.exchange ? record.exchange->place : record.place);
        return placeOf(record, record.document.place(record.document.node(index).offset));
    };
    if (field.count++ == 0)
        field.seen = place();
    field.types.add(type);
    const DeclaredField *const declared = field.declared;
    if (isOfWrongType(declared, type)) {
        if (field.wrongTypes++ == 0)
            field.wrongTypeSeen = place();
        field.wrong.add(type);
    }
    if (m_parts.values && !field.byValue)
        field.byValue = m_parts.values(type, record.document.lexeme(index));
    return field;
}

bool Ledger::hasUndeclared() const
{
    const std::vector<LedgerRow> all = rows();
    return std::any_of(all.begin(), all.end(), [](const LedgerRow &row) {
        return row.status == LedgerStatus::Undeclared && row.origin != Origin::Receiver;
    });
}

std::vector<LedgerRow> Ledger::rows() const
{
    std::vector<LedgerRow> rows;
    for (const auto &entry : m_entries) {
        giveEvent(*entry, rows);
        for (const std::string *path : entry->order)
            giveField(*entry, *path, entry->fields.find(*path)->second, rows);
        if (entry->declared != nullptr)
            giveUnseen(*entry, rows);
    }
    for (const CatalogueEvent &event : m_parts.catalogue.events) {
        if (m_byKey.contains("k" + event.kind))
            continue;
        LedgerRow row;
        row.event = event.label();
        row.kind = event.kind;
        row.status = LedgerStatus::Unseen;
        row.declaredAt = event.declaredAt;
        row.note = event.isDocumented
            ? ""
            : aboutLedger(QT_TRANSLATE_NOOP("telltale::Ledger", "known from its source, not documented"));
        rows.push_back(std::move(row));
    }
    return rows;
}

void Ledger::giveEvent(const EventEntry &entry, std::vector<LedgerRow> &rows) const
{
    LedgerRow row;
    row.event = entry.label;
    row.seen = entry.seen;
    row.count = entry.count;
    row.status = LedgerStatus::Undeclared;
    if (const CatalogueEvent *const declared = entry.declared) {
        row.kind = declared->kind;
        row.declaredAt = declared->declaredAt;
        row.status = declared->isDocumented ? LedgerStatus::Declared : LedgerStatus::Undeclared;
        if (!declared->isDocumented)
            row.note = aboutLedger(QT_TRANSLATE_NOOP("telltale::Ledger", "known from its source, not documented"));
    }
    rows.push_back(row);
    const bool isWrongGate = entry.declared != nullptr && entry.declared->gate == Gate::WhenEnabled
        && m_parts.switchState == SwitchState::Off;
    if (isWrongGate) {
        row.status = LedgerStatus::WrongGate;
        row.note = aboutLedger(QT_TRANSLATE_NOOP(
            "telltale::Ledger", "declared to be sent when telemetry is enabled, and sent with the switch off"));
        rows.push_back(std::move(row));
    }
}

/// Category and origin in the order of their sources: catalogue, value, name.
void Ledger::judge(LedgerRow &row, const DeclaredField *declared, const FieldEntry *seen) const
{
    const OriginVerdict origin = m_parts.origins.originOf(row.path);
    row.origin = declared != nullptr && declared->origin != Origin::Unknown ? declared->origin : origin.origin;
    if (row.origin == Origin::Receiver && row.note.empty())
        row.note = origin.origin == Origin::Receiver
            ? std::string(origin.why)
            : aboutLedger(QT_TRANSLATE_NOOP("telltale::Ledger", "added after sending; it is not on the wire"));
    const NameVerdict name = m_parts.names.judge(row.path);
    if (declared != nullptr && declared->category) {
        row.category = *declared->category;
        row.why = "catalogue " + m_parts.catalogue.product;
    } else if (seen != nullptr && seen->isName && !row.path.empty()) {
        row.category = Category::Behaviour;
        row.why = "the event's name";
    } else if (seen != nullptr && seen->byValue
               && (seen->byValue->category < name.category || name.sureness != NameSureness::Sure)) {
        row.category = seen->byValue->category;
        row.why = seen->byValue->why;
    } else {
        row.category = name.category;
        row.why = name.why;
    }
}

void Ledger::giveField(const EventEntry &entry, const std::string &path, const FieldEntry &field,
                       std::vector<LedgerRow> &rows) const
{
    const DeclaredField *const declared = field.declared;
    LedgerRow row;
    row.event = entry.label;
    row.kind = entry.declared != nullptr ? entry.declared->kind : "";
    row.path = path;
    row.seen = field.seen;
    row.count = field.count;
    row.types = field.types;
    row.status = LedgerStatus::Undeclared;
    if (declared != nullptr) {
        row.declaredAt = declared->declaredAt;
        const bool isDocumented = declared->isDocumented && entry.declared->isDocumented;
        if (isDocumented)
            row.status = LedgerStatus::Declared;
        else
            row.note = aboutLedger(QT_TRANSLATE_NOOP("telltale::Ledger", "known from its source, not documented"));
    }
    judge(row, declared, &field);
    if (field.wrongTypes < field.count)
        rows.push_back(row);
    if (field.wrongTypes == 0)
        return;
    row.status = LedgerStatus::WrongType;
    row.seen = field.wrongTypeSeen;
    row.count = field.wrongTypes;
    row.types = field.wrong;
    row.note = declared->types.text() + ' ' + aboutLedger(QT_TRANSLATE_NOOP("telltale::Ledger", "declared"));
    rows.push_back(std::move(row));
}

void Ledger::giveUnseen(const EventEntry &entry, std::vector<LedgerRow> &rows) const
{
    for (const DeclaredField &field : entry.declared->fields) {
        const bool couldBeSeen =
            isBeside(field.path) && !field.path.starts_with("form/") ? entry.hasHead : entry.hasBody;
        if (!couldBeSeen || entry.fields.contains(field.path))
            continue;
        if (field.path.ends_with("/**")) {
            const bool isThere = std::any_of(entry.fields.begin(), entry.fields.end(),
                                             [&field](const auto &seen) { return seen.second.declared == &field; });
            if (isThere)
                continue;
        }
        LedgerRow row;
        row.event = entry.label;
        row.kind = entry.declared->kind;
        row.path = field.path;
        row.status = LedgerStatus::Unseen;
        row.declaredAt = field.declaredAt;
        row.note = field.isOptional ? aboutLedger(QT_TRANSLATE_NOOP("telltale::Ledger", "not in every event")) : "";
        judge(row, &field, nullptr);
        rows.push_back(std::move(row));
    }
}

std::string_view word(LedgerStatus status)
{
    constexpr std::string_view words[] = {"declared", "undeclared", "unseen", "wrong-type", "wrong-gate"};
    return words[static_cast<std::size_t>(status)];
}

} // namespace telltale::audit
