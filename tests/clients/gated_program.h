// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace telltale::test {

/// `telltale intercept` between a client and an upstream, with settings, catalogues and a log in a folder of its own.
class GatedProgram
{
public:
    /// Records into `folder`/capture.telltale; `options` are those of the gate.
    GatedProgram(QString folder, const std::string &upstream, const QStringList &options);
    ~GatedProgram();

    /// `127.0.0.1:PORT`; "" when it did not start.
    std::string address() const { return m_address; }
    /// Ends it in order. Its exit status, or -1.
    int end();
    /// What it said.
    QByteArray errors() const { return m_errors; }
    std::string record() const { return m_folder.toStdString() + "/capture.telltale"; }

private:
    QString m_folder;
    QProcess m_process;
    std::string m_address;
    QByteArray m_errors;
};

/// An exchange as a record has it from the request to what became of it.
struct GatedExchange
{
    std::string head, body;
    std::vector<std::string> decisions; ///< `block: gate off`
    bool isForwarded = false;
    std::string sentHead, sentBody; ///< as the record says that they were sent
};

/// In the order in which they came; empty where the record is not whole.
std::vector<GatedExchange> gatedExchanges(const std::string &record);

} // namespace telltale::test
