// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/export_offer.h"

#include <QCoreApplication>

namespace telltale::ui {

namespace {

struct ExportTr
{
    Q_DECLARE_TR_FUNCTIONS(telltale::ui::ExportOffer)
};

} // namespace

QList<ReportKind> reportKinds()
{
    return {
        {"html", ExportTr::tr("HTML"), ExportTr::tr("one page, to send and to read"),
         ExportTr::tr("One page for any browser, light and dark. It runs no scripts and fetches nothing.")},
        {"pdf", ExportTr::tr("PDF"), ExportTr::tr("to print, sign and file"),
         ExportTr::tr("The same words and pictures on pages, for printing, signing and filing.")},
        {"json", ExportTr::tr("JSON"), ExportTr::tr("for programs"),
         ExportTr::tr("All that the report says, for programs and for comparing reports.")},
        {"csv", ExportTr::tr("CSV"), ExportTr::tr("tables, for spreadsheets"),
         ExportTr::tr("The tables of the report, for spreadsheets. Each is a file of its own beside this one.")},
        {"har", ExportTr::tr("HAR"), ExportTr::tr("requests, for network tools"),
         ExportTr::tr("The requests and answers themselves, for browsers and other network tools.")},
        {"sarif", ExportTr::tr("SARIF"), ExportTr::tr("findings, for code review"),
         ExportTr::tr("The findings with their places, for tools that show them in code review.")},
    };
}

} // namespace telltale::ui
