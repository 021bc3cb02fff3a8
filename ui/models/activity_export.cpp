// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activity_export.h"

#include "report/activity_csv.h"
#include "report/output.h"
#include "store/activity/canonical_text.h"

#include <QFile>

#include <array>

#include <unistd.h>

namespace telltale::models {

namespace {

struct ActivityLines
{
    std::vector<ActivityRow> rows;
    std::string log;
    ExportFormat format = ExportFormat::Ndjson;
    QString path;
};

/// Bytes that are hashed as they go out.
class HashedOutput
{
public:
    explicit HashedOutput(int descriptor) : m_output(descriptor) {}
    void put(std::string_view bytes)
    {
        m_output.put(bytes);
        m_hash.add(bytes);
    }
    report::Output &output() { return m_output; }
    QString sha256() { return QString::fromStdString(store::hexOf(m_hash.finish())); }

private:
    report::Output m_output;
    payload::Sha256 m_hash;
};

void putActivityLine(HashedOutput &out, ExportFormat format, const std::string &line, qulonglong &count)
{
    if (format == ExportFormat::Ndjson) {
        out.put(line);
        out.put("\n");
        ++count;
        return;
    }
    const store::ActivityLine read = store::readActivityLine(line);
    if (!read.record)
        return;
    if (format == ExportFormat::Csv) {
        out.put(report::activityCsvRow(*read.record, false));
    } else {
        out.put(count == 0 ? "\n" : ",\n");
        out.put(line);
    }
    ++count;
}

/// What went wrong; "" for nothing.
QString writeActivity(const ActivityLines &what, const LatestWork::Control &control, qulonglong &count, QString &sha256)
{
    QFile log(QFile::decodeName(QByteArray::fromStdString(what.log)));
    if (!log.open(QIODevice::ReadOnly))
        return log.errorString();
    const Result<int> opened = report::openOutputFile(QFile::encodeName(what.path).toStdString(), std::array{what.log});
    if (!opened)
        return opened.error().message;
    QString error;
    {
        HashedOutput out(*opened);
        if (what.format == ExportFormat::Csv)
            out.put(report::activityCsvHead());
        if (what.format == ExportFormat::Json)
            out.put("[");
        std::string line;
        for (std::size_t i = 0; i < what.rows.size() && error.isEmpty() && !control.isStopped(); ++i) {
            line.resize(what.rows[i].size);
            const bool isRead = log.seek(static_cast<qint64>(what.rows[i].offset))
                && log.read(line.data(), static_cast<qint64>(line.size())) == static_cast<qint64>(line.size());
            if (!isRead)
                error = ActivityExport::tr("The log is not what it was when it was shown.");
            else
                putActivityLine(out, what.format, line, count);
            if (i % 4096 == 0)
                control.tell(i, what.rows.size());
        }
        if (what.format == ExportFormat::Json)
            out.put(count == 0 ? "]\n" : "\n]\n");
        out.output().flush();
        if (const auto failure = out.output().error())
            error = failure->message;
        sha256 = out.sha256();
    }
    if (::close(*opened) != 0 && error.isEmpty())
        error = ActivityExport::tr("The file could not be written to its end.");
    return error;
}

} // namespace

ActivityExport::ActivityExport(QObject *parent) : QObject(parent)
{
    connect(&m_work, &LatestWork::progressed, this, &ActivityExport::progressed);
}

void ActivityExport::start(const ActivityBook &book, const std::vector<std::size_t> &rows, ExportFormat format,
                           const QString &path)
{
    if (isRunning())
        return;
    ActivityLines what{{}, book.path(), format, path};
    for (const std::size_t row : rows)
        what.rows.push_back(book.rows()[row]);
    m_work.start([this, what = std::move(what)](const LatestWork::Control &control) -> LatestWork::Done {
        qulonglong count = 0;
        QString sha256;
        const QString error = writeActivity(what, control, count, sha256);
        return [this, count, path = what.path, sha256, error] { Q_EMIT finished(count, path, sha256, error); };
    });
}

} // namespace telltale::models
