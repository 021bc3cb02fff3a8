// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/output.h"

#include <QTemporaryFile>

namespace telltale::test {

/// An output into an unnamed file, to be read back.
class CapturedOutput
{
public:
    CapturedOutput() : m_isOpen(m_file.open()), output(m_file.handle()) {}

    QByteArray text()
    {
        output.flush();
        m_file.seek(0);
        return m_file.readAll();
    }

private:
    QTemporaryFile m_file;
    bool m_isOpen;

public:
    report::Output output;
};

} // namespace telltale::test
