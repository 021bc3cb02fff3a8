// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>

namespace telltale::test {

/// What the tests of the index have in common: a folder of their own with a capture, whose index is `index()`.
class IndexTest : public QObject
{
protected:
    std::string path() const { return m_folder->filePath(QStringLiteral("capture.telltale")).toStdString(); }
    std::string index() const { return path() + ".index"; }
    /// Another folder, and no capture.
    void renew()
    {
        m_writer.reset();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void begin(std::uint64_t segmentBytes = 0)
    {
        store::RecordOptions options;
        options.segmentBytes = segmentBytes;
        Result<store::OpenedRecord> opened = store::RecordWriter::open(path(), options);
        QVERIFY(opened);
        m_writer = std::move(opened->writer);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::RecordWriter> m_writer;
};

} // namespace telltale::test
