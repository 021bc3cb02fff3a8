// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/output.h"
#include "report/pdf/pdf_end.h"
#include "report/pdf/pdf_paper.h"

namespace telltale::report {

/// Takes what Cairo writes. Pages go straight to the output; the end of the file is kept until it is whole, to see
/// whether the manifest stands in it so that it is found by looking for its beginning. Later versions of Cairo compress
/// the place where it is: then it is put as a comment before the last but one keyword, where no offset counts.
class PdfPaper::Stream
{
public:
    /// Both must outlive it.
    Stream(Output &output, const std::string &manifest) : m_output(output), m_manifest(manifest) {}

    static cairo_status_t write(void *stream, const unsigned char *data, unsigned length);
    /// From here on it is the end of the file.
    void beginEnd() { m_isEnd = true; }
    void putEnd();
    const Output &output() const { return m_output; }

private:
    Output &m_output;
    const std::string &m_manifest;
    std::string m_end;
    bool m_isEnd = false;
};

} // namespace telltale::report
