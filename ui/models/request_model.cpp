// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/request_model.h"

#include "audit/request_secrets.h"
#include "payload/exchange_reader.h"
#include "payload/lexeme.h"
#include "payload/sender.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"

namespace telltale::models {

using payload::Exchange;

namespace {

// The internal id of a part itself; that of its rows is its number plus one.
constexpr quintptr partId = 0;

/// `base64 492 B → 367 B, deflate 367 B → 563 B`
QString chainText(std::span<const payload::DecodeStep> steps)
{
    QStringList parts;
    for (const payload::DecodeStep &step : steps) {
        const QString text = RequestModel::tr("%1 %2 \u2192 %3")
                                 .arg(payload::visible(step.coding), sizeText(step.from), sizeText(step.to));
        parts.append(
            step.problem.empty() ? text : RequestModel::tr("%1 (%2)").arg(text, QString::fromStdString(step.problem)));
    }
    return parts.join(QStringLiteral(", "));
}

QString sureness(payload::Confidence confidence)
{
    switch (confidence) {
    case payload::Confidence::Certain:
        return RequestModel::tr("certain");
    case payload::Confidence::Likely:
        return RequestModel::tr("likely");
    case payload::Confidence::Possible:
    case payload::Confidence::None:
        break;
    }
    return RequestModel::tr("possible");
}

QString unpackedText(const Exchange &exchange, const payload::EventList &list)
{
    const payload::EventText text = payload::textAgain(exchange, &list);
    const QString field = payload::visible(list.origin.name);
    return text.steps.empty() ? field : RequestModel::tr("%1: %2").arg(field, chainText(text.steps));
}

QString durationText(double milliseconds)
{
    return milliseconds < 10'000 ? RequestModel::tr("%1 ms").arg(qRound64(milliseconds))
                                 : RequestModel::tr("%1 s").arg(milliseconds / 1000, 0, 'f', 1);
}

} // namespace

RequestModel::Part RequestModel::requestPart(const Exchange &exchange, const payload::EventList *list)
{
    Part part;
    const std::string &target = exchange.target.empty() ? exchange.url : exchange.target;
    part.head = {tr("Request"),
                 payload::visible(exchange.method + ' ' + target
                                  + (exchange.version.empty() ? std::string() : ' ' + exchange.version))
                     .trimmed(),
                 true};
    const auto fact = [&part](const QString &name, const QString &value) {
        if (!value.isEmpty())
            part.rows.push_back({name, value});
    };
    fact(tr("sent to"), payload::visible(destinationOf(exchange)));
    fact(tr("sent at"), exchange.time ? timeText(*exchange.time) : QString());
    fact(tr("sent by"),
         exchange.isTest ? tr("Telltale, as a test ping") : payload::senderText({exchange.process, exchange.program}));
    if (!exchange.program.empty() && payload::programName(exchange.program) != exchange.program)
        fact(tr("program"), payload::visible(exchange.program));
    if (exchange.body) {
        const QString decoded = sizeText(exchange.body->text().size());
        const QString sent = sizeText(exchange.sentSize);
        fact(tr("body"), sent == decoded ? sent : tr("%1, %2 as sent").arg(decoded, sent));
    } else {
        fact(tr("body"), tr("none"));
    }
    std::vector<payload::DecodeStep> steps = exchange.decoding;
    if (list != nullptr && list->origin.kind == payload::TextOrigin::Kind::Protobuf) {
        const payload::EventText text = payload::textAgain(exchange, list);
        steps.insert(steps.end(), text.steps.begin(), text.steps.end());
    }
    fact(tr("decoded"), chainText(steps));
    if (list != nullptr) {
        fact(tr("protocol"), tr("%1, %2").arg(payload::visible(list->protocol), sureness(list->confidence)));
        if (list->origin.kind == payload::TextOrigin::Kind::Value)
            fact(tr("unpacked from"), unpackedText(exchange, *list));
    }
    for (const payload::NamedValue &header : exchange.headers)
        part.rows.push_back({payload::visible(header.name), payload::visible(header.value), true});
    return part;
}

RequestModel::Part RequestModel::answerPart(const Exchange &exchange)
{
    Part part;
    const bool isKnown = exchange.status && *exchange.status != 0;
    part.head = {tr("Answer"), isKnown ? QString::number(*exchange.status) : tr("the input tells of none"), isKnown};
    const auto fact = [&part](const QString &name, const QString &value) {
        if (!value.isEmpty())
            part.rows.push_back({name, value});
    };
    fact(tr("came after"), exchange.answerMs ? durationText(*exchange.answerMs) : QString());
    fact(tr("media type"), payload::visible(exchange.answerType));
    fact(tr("body"), exchange.answerSize ? sizeText(*exchange.answerSize) : QString());
    for (const payload::NamedValue &header : exchange.answerHeaders)
        part.rows.push_back({payload::visible(header.name), payload::visible(header.value), true});
    return part;
}

/// Headers are the last rows of their part.
void RequestModel::noteSecrets(const audit::Knowledge &knowledge)
{
    audit::RequestSecrets secrets(knowledge, m_list ? m_list->keys.get() : nullptr);
    const std::string &target = m_exchange->target.empty() ? m_exchange->url : m_exchange->target;
    if (const std::string masked = secrets.maskedTarget(target); masked != target)
        m_parts.front().head.masked =
            QString(m_parts.front().head.value).replace(payload::visible(target), payload::visible(masked));
    const auto note = [&secrets](Part &part, const std::vector<payload::NamedValue> &headers) {
        const std::size_t first = part.rows.size() - headers.size();
        for (std::size_t i = 0; i < headers.size(); ++i) {
            if (secrets.isSecret(headers[i]))
                part.rows[first + i].masked = maskText();
        }
    };
    note(m_parts[0], m_exchange->headers);
    note(m_parts[1], m_exchange->answerHeaders);
}

void RequestModel::setSecrets(Secrets secrets)
{
    m_secrets = secrets;
    for (int part = 0; part < rowCount(); ++part) {
        const QModelIndex parent = index(part, Name);
        Q_EMIT dataChanged(parent, index(part, Value));
        if (rowCount(parent) != 0)
            Q_EMIT dataChanged(index(0, Name, parent), index(rowCount(parent) - 1, Value, parent));
    }
}

const QString &RequestModel::valueOf(const Row &row) const
{
    return m_secrets == Secrets::Masked && !row.masked.isEmpty() ? row.masked : row.value;
}

void RequestModel::setExchange(std::shared_ptr<const Exchange> exchange, const audit::Knowledge *knowledge,
                               std::shared_ptr<const payload::EventList> list)
{
    if (exchange == m_exchange)
        return; // the next event of the same request: what is open stays open
    beginResetModel();
    m_exchange = std::move(exchange);
    m_list = std::move(list);
    m_parts.clear();
    if (m_exchange) {
        m_parts.push_back(requestPart(*m_exchange, m_list.get()));
        m_parts.push_back(answerPart(*m_exchange));
        if (knowledge != nullptr)
            noteSecrets(*knowledge);
    }
    endResetModel();
}

const RequestModel::Row &RequestModel::row(const QModelIndex &index) const
{
    const auto number = static_cast<std::size_t>(index.row());
    return index.internalId() == partId ? m_parts[number].head : m_parts[index.internalId() - 1].rows[number];
}

QModelIndex RequestModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : partId);
}

QModelIndex RequestModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == partId)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, Name, partId);
}

int RequestModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_parts.size());
    if (parent.internalId() != partId || parent.column() != Name)
        return 0;
    return static_cast<int>(m_parts[static_cast<std::size_t>(parent.row())].rows.size());
}

int RequestModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant RequestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &shown = row(index);
    const bool isPart = index.internalId() == partId;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? shown.name : valueOf(shown);
    case Qt::ToolTipRole:
        return index.column() == Value ? plainToolTip(valueOf(shown)) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Name ? tr("%1: %2", "header: value").arg(shown.name, valueOf(shown)) : valueOf(shown);
    case KindRole:
        if (index.column() == Name)
            return QVariant::fromValue(isPart ? CellKind::Strong : shown.isHeader ? CellKind::Mono : CellKind::Text);
        return QVariant::fromValue(shown.isHeader ? CellKind::Mono : CellKind::Text);
    case ToneRole:
        return QVariant::fromValue(isPart || index.column() == Value ? Tone::Normal : Tone::Secondary);
    default:
        return {};
    }
}

QVariant RequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Header or fact") : tr("Value");
}

} // namespace telltale::models
