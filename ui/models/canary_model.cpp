// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/canary_model.h"

#include "payload/lexeme.h"
#include "ui/models/capture_walk.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/header_text.h"

namespace telltale::models {

namespace {

constexpr std::size_t keptFinds = 20;

} // namespace

CanaryModel::CanaryModel(const payload::Capture &capture, QObject *parent)
    : QAbstractTableModel(parent), m_capture(capture)
{
}

void CanaryModel::setSeed(const QString &seed)
{
    if (seed == m_seed)
        return;
    beginResetModel();
    m_work.cancel();
    m_seed = seed;
    m_canaries = seed.isEmpty() ? std::vector<privacy::SoughtValue>() : privacy::plantCanaries(seed.toStdString());
    m_seen.assign(m_canaries.size(), {});
    m_hasSearched = false;
    m_searched.clear();
    endResetModel();
}

QString CanaryModel::environment() const
{
    QString lines;
    for (const auto &[name, value] : privacy::canaryEnvironment(m_canaries))
        lines += QStringLiteral("export %1='%2'\n").arg(QString::fromStdString(name), QString::fromStdString(value));
    return lines;
}

void CanaryModel::forget()
{
    m_work.cancel();
    m_seen.assign(m_canaries.size(), {});
    m_hasSearched = false;
    m_searched.clear();
    if (rowCount() != 0)
        Q_EMIT dataChanged(index(0, Seen), index(rowCount() - 1, Where));
}

void CanaryModel::search()
{
    if (m_canaries.empty())
        return;
    m_work.start(
        [this, view = m_capture.view(), canaries = m_canaries](const LatestWork::Control &control) -> LatestWork::Done {
            privacy::ValueSearch search(canaries);
            const bool isWhole =
                walkCapture(view, {}, control, [&search](const payload::Record &record) { search.search(record); });
            if (!isWhole)
                return {};
            std::vector<Outcome> seen(canaries.size());
            for (std::size_t i = 0; i < seen.size(); ++i)
                seen[i].count = search.count(i);
            for (const privacy::ValueFind &find : search.finds()) {
                if (seen[find.value].finds.size() < keptFinds)
                    seen[find.value].finds.push_back(find);
            }
            return [this, seen = std::move(seen), sentence = QString::fromStdString(search.searchedSentence())] {
                m_seen = seen;
                m_searched = sentence;
                m_hasSearched = true;
                if (rowCount() != 0)
                    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
                Q_EMIT finished();
            };
        });
    if (rowCount() != 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::uint64_t CanaryModel::found() const
{
    std::uint64_t all = 0;
    for (const Outcome &seen : m_seen)
        all += seen.count;
    return all;
}

int CanaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_canaries.size());
}

int CanaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CanaryModel::places(const Outcome &seen, std::size_t most) const
{
    QStringList places;
    for (std::size_t i = 0; i < seen.finds.size() && i < most; ++i) {
        const privacy::ValueFind &find = seen.finds[i];
        const std::string where = find.path.empty() ? find.source : find.path;
        places << tr("%1, %2").arg(payload::visible(where), QString::fromStdString(find.how));
    }
    return places.join(QLatin1Char('\n'));
}

QString CanaryModel::text(std::size_t row, int column) const
{
    const Outcome &seen = m_seen[row];
    switch (column) {
    case Kind:
        return QString::fromStdString(m_canaries[row].kind);
    case Value:
        return payload::visible(m_canaries[row].text);
    case Seen:
        if (m_work.isRunning())
            return tr("looking…");
        if (!m_hasSearched)
            return tr("not looked for yet");
        return seen.count == 0 ? tr("not seen") : tr("%1 times").arg(numberText(seen.count));
    case Where:
        return places(seen, 1);
    default:
        return {};
    }
}

QVariant CanaryModel::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_canaries.size())
        return {};
    const bool isSeen = m_hasSearched && m_seen[row].count != 0;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Where ? places(m_seen[row], keptFinds) : text(row, index.column()));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case KindRole:
        return QVariant::fromValue(index.column() == Value || index.column() == Where ? CellKind::Mono
                                                                                      : CellKind::Text);
    case ToneRole:
        return QVariant::fromValue(index.column() == Seen && isSeen ? Tone::Error
                                       : index.column() == Value    ? Tone::Normal
                                                                    : Tone::Secondary);
    case IconRole:
        if (index.column() != Seen || !m_hasSearched)
            return QString();
        return isSeen ? QStringLiteral("warn") : QStringLiteral("check");
    default:
        return {};
    }
}

QVariant CanaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText({{tr("What")}, {tr("Planted value")}, {tr("Seen again")}, {tr("Where, and how")}}, section,
                      orientation, role);
}

} // namespace telltale::models
