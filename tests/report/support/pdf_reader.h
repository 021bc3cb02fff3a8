// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace telltale::report::test {

/// Makes a PDF of a document, and reads it with programs from elsewhere: pdftotext, pdfinfo and qpdf.
class PdfReader
{
public:
    explicit PdfReader(const ReportDocument &document);

    static bool hasTools();

    const QByteArray &bytes() const { return m_bytes; }
    /// What qpdf and pdftotext have to complain about; empty when all is well.
    QByteArray problems() const;
    /// An entry of pdfinfo; dates as ISO 8601 in UTC.
    QString info(const char *key) const;
    int pageCount() const;
    bool hasWidePage() const;
    /// All of it, in the order in which it was painted.
    QString text() const;
    /// The same without any space, so that it does not matter where lines were broken.
    QString joinedText() const;
    /// As it looks.
    QString pageText(int page) const;
    /// The page that the table of contents names; 0 when the title is not there.
    int pageInContents(const QString &title) const;
    int pageInOutline(const QString &title) const;
    QStringList outlineTitles() const;
    int linkCount() const;

private:
    QByteArray run(const char *program, const QStringList &arguments) const;

    QTemporaryDir m_dir;
    QString m_file;
    QByteArray m_bytes;
};

QString withoutSpaces(const std::string &text);
/// What is to be found in the text for a cell, without spaces.
QStringList wantedTexts(const ReportCell &cell);

} // namespace telltale::report::test
