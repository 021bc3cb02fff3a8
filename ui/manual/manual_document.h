// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QTextDocument;

namespace telltale::ui {

class Theme;

/// Makes the document that of a page: headings, code, tables and links in the fonts and colours that the theme has now.
void fillManualDocument(QTextDocument &document, const QString &markdown, const Theme &theme);

} // namespace telltale::ui
