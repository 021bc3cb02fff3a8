// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace telltale::test {

/// A telemetry SDK with a script that uses it, from the folder of clients beside the suites.
class SdkClient
{
public:
    /// `source` is the folder that has `lib` and `clients`, `work` one that is kept from run to run.
    SdkClient(QString name, QString source, QString work);

    /// Copies the script and installs exactly what its package.json asks for, and Node 20 if the machine's is older.
    /// Gives why that could not be done; empty when all is there.
    QString install();
    /// Runs the script, which sends to this address. Gives its exit status, or -1; `output` is all that it said.
    int run(const QString &url, QString &output) const;
    /// The same, started by another program: `telltale run --`.
    int runBy(const QStringList &words, const QString &url, QString &output) const;

private:
    QString installNode();
    QString folder() const { return m_work + QStringLiteral("/clients/") + m_name; }

    QString m_name;
    QString m_source;
    QString m_work;
    QString m_node = QStringLiteral("node");
};

} // namespace telltale::test
