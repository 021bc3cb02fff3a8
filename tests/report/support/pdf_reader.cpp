// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/support/pdf_reader.h"

#include "base/visible_text.h"
#include "report/document/report_writer.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <functional>

#include <fcntl.h>
#include <unistd.h>

namespace telltale::report::test {

namespace {

QJsonArray outlinesOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value(QLatin1String("outlines")).toArray();
}

void visitOutlines(const QJsonArray &outlines, const std::function<void(const QJsonObject &)> &visit)
{
    for (const QJsonValue &value : outlines) {
        visit(value.toObject());
        visitOutlines(value.toObject().value(QLatin1String("kids")).toArray(), visit);
    }
}

} // namespace

PdfReader::PdfReader(const ReportDocument &document) : m_file(m_dir.filePath(QStringLiteral("report.pdf")))
{
    const int descriptor = ::open(m_file.toUtf8().constData(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    {
        Output output(descriptor);
        if (const std::optional<Error> error = writeReportPdf(document, output))
            qWarning("%s", qPrintable(error->message));
        output.flush();
    }
    ::close(descriptor);
    QFile file(m_file);
    if (file.open(QIODevice::ReadOnly))
        m_bytes = file.readAll();
}

bool PdfReader::hasTools()
{
    for (const char *program : {"pdftotext", "pdfinfo", "qpdf"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            return false;
    }
    return true;
}

QByteArray PdfReader::run(const char *program, const QStringList &arguments) const
{
    QProcess process;
    process.start(QLatin1String(program), arguments);
    process.waitForFinished(-1);
    return process.readAllStandardOutput();
}

QByteArray PdfReader::problems() const
{
    QProcess check;
    check.start(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_file});
    check.waitForFinished(-1);
    QByteArray problems = check.exitCode() == 0 ? QByteArray() : check.readAll();
    problems += check.readAllStandardError();
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {m_file, QStringLiteral("/dev/null")});
    text.waitForFinished(-1);
    return problems + text.readAllStandardError();
}

QString PdfReader::info(const char *key) const
{
    for (const QByteArray &line : run("pdfinfo", {QStringLiteral("-isodates"), m_file}).split('\n')) {
        if (line.startsWith(QByteArray(key) + ':'))
            return QString::fromUtf8(line.mid(static_cast<qsizetype>(qstrlen(key)) + 1)).trimmed();
    }
    return {};
}

int PdfReader::pageCount() const
{
    return info("Pages").toInt();
}

bool PdfReader::hasWidePage() const
{
    const QString sizes =
        QString::fromUtf8(run("pdfinfo", {QStringLiteral("-l"), QString::number(pageCount()), m_file}));
    return sizes.contains(QStringLiteral("841.89 x 595.28"));
}

QString PdfReader::text() const
{
    return QString::fromUtf8(run("pdftotext", {QStringLiteral("-raw"), m_file, QStringLiteral("-")}));
}

QString PdfReader::joinedText() const
{
    return text().remove(QRegularExpression(QStringLiteral("\\s")));
}

QString PdfReader::pageText(int page) const
{
    const QString number = QString::number(page);
    const QByteArray text = run("pdftotext",
                                {QStringLiteral("-layout"), QStringLiteral("-f"), number, QStringLiteral("-l"), number,
                                 m_file, QStringLiteral("-")});
    return QString::fromUtf8(text);
}

int PdfReader::pageInContents(const QString &title) const
{
    const QRegularExpression line(QStringLiteral("^ *%1 +(\\d+)$").arg(QRegularExpression::escape(title)),
                                  QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = line.match(pageText(1) + pageText(2));
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

int PdfReader::pageInOutline(const QString &title) const
{
    int page = 0;
    visitOutlines(outlinesOf(run("qpdf", {QStringLiteral("--json=1"), QStringLiteral("--json-key=outlines"), m_file})),
                  [&](const QJsonObject &outline) {
                      if (outline.value(QLatin1String("title")).toString() == title)
                          page = outline.value(QLatin1String("destpageposfrom1")).toInt();
                  });
    return page;
}

QStringList PdfReader::outlineTitles() const
{
    QStringList titles;
    visitOutlines(outlinesOf(run("qpdf", {QStringLiteral("--json=1"), QStringLiteral("--json-key=outlines"), m_file})),
                  [&](const QJsonObject &outline) { titles += outline.value(QLatin1String("title")).toString(); });
    return titles;
}

int PdfReader::linkCount() const
{
    const QByteArray plain = run("qpdf", {QStringLiteral("--qdf"), m_file, QStringLiteral("-")});
    return static_cast<int>(plain.count("/Subtype /Link"));
}

QString withoutSpaces(const std::string &text)
{
    return QString::fromStdString(text).remove(QRegularExpression(QStringLiteral("\\s")));
}

QStringList wantedTexts(const ReportCell &cell)
{
    const QLocale english(QStringLiteral("en"));
    using Kind = ReportCell::Kind;
    QStringList texts;
    switch (cell.kind) {
    case Kind::Number:
        return {english.toString(static_cast<qulonglong>(cell.number))};
    case Kind::Share:
        return {english.toString(static_cast<double>(cell.number) / 10, 'f', 1)};
    case Kind::Truth:
        return {cell.number != 0 ? QStringLiteral("yes") : QStringLiteral("no")};
    case Kind::Time:
        return {withoutSpaces(
            english.toString(QDateTime::fromMSecsSinceEpoch(cell.time, Qt::UTC), QStringLiteral("d MMM yyyy hh:mm:ss"))
                .toStdString())};
    case Kind::List:
        for (const std::string &text : cell.list)
            texts += withoutSpaces(visibleUtf8(text));
        return texts;
    case Kind::Values:
        for (const ReportValue &value : cell.values)
            texts += {withoutSpaces(visibleUtf8(value.pattern)),
                      QString::fromStdString(value.item + "·" + value.commitment.substr(0, 12))};
        return texts;
    default:
        return {withoutSpaces(visibleUtf8(cell.shown.empty() ? cell.text : cell.shown))};
    }
}

} // namespace telltale::report::test
