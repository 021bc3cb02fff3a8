// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_stream.h"

namespace telltale::report {

cairo_status_t PdfPaper::Stream::write(void *stream, const unsigned char *data, unsigned length)
{
    auto &self = *static_cast<Stream *>(stream);
    const std::string_view bytes(reinterpret_cast<const char *>(data), length);
    if (self.m_isEnd)
        self.m_end += bytes;
    else
        self.m_output.put(bytes);
    return self.m_output.isOpen() ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

void PdfPaper::Stream::putEnd()
{
    m_output.put(pdfEndWith(m_manifest, std::move(m_end)));
    m_end.clear();
}

std::string pdfEndWith(const std::string &manifest, std::string end)
{
    const std::size_t place = end.rfind("startxref");
    if (!manifest.empty() && place != std::string::npos && end.find(manifest) == std::string::npos)
        end.insert(place, '%' + manifest + '\n');
    return end;
}

} // namespace telltale::report
