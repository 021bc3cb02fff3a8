// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace telltale::test {

struct Ran
{
    int status = -1; ///< -1: it did not start or was killed by a signal
    QByteArray out;
    QByteArray err;

    QList<QByteArray> lines() const;
};

/// Runs the program with these arguments in `directory`, gives it `input`, and waits for its end.
Ran runProgram(const QStringList &arguments, const QString &directory, const QByteArray &input = {});

/// A file with these bytes; fails the test where it cannot be written.
void writeFile(const QString &path, const QByteArray &bytes);

/// The same as one member of gzip.
QByteArray gzipped(const QByteArray &bytes);

} // namespace telltale::test
