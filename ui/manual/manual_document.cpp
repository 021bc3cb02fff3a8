// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_document.h"

#include "ui/theme/theme.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

namespace telltale::ui {

namespace {

constexpr int manualTextPixels = 14;
constexpr int manualCodePixels = 13;
constexpr int manualLineHeight = 145; // percent
constexpr int manualCodeHeight = 125;

bool isFenced(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
}

/// Once frameCode() was there.
bool isInCodeFrame(const QTextBlock &block)
{
    const QTextCursor cursor(block);
    return cursor.currentTable() == nullptr && cursor.currentFrame() != block.document()->rootFrame();
}

void useFont(QTextCharFormat &format, const QFont &font)
{
    format.clearProperty(QTextFormat::FontSizeAdjustment);
    format.setFont(font, QTextCharFormat::FontPropertiesAll);
}

QTextCharFormat manualHeadingFormat(const Theme &theme, int level)
{
    QTextCharFormat format;
    const int pixels = level == 1 ? 24 : level == 2 ? 17 : 14;
    useFont(format, theme.ui(pixels, Theme::Weight::SemiBold));
    format.setForeground(theme.colors().text);
    return format;
}

/// What stands between the ends of a block: words, `code`, links, what is emphasised.
void layFragments(QTextDocument &document, const QTextBlock &block, const Theme &theme)
{
    struct Piece
    {
        int from;
        int length;
        QTextCharFormat format;
    };
    const Colors &colors = theme.colors();
    const bool isFrame = isInCodeFrame(block);
    const QTextCursor start(block);
    const bool isHead = start.currentTable() != nullptr && start.currentTable()->cellAt(start).row() == 0;
    QList<Piece> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat old = it.fragment().charFormat();
        QTextCharFormat format = old;
        const bool isCode = isFrame || old.fontFixedPitch();
        const bool isStrong = isHead || old.fontWeight() > QFont::Normal;
        useFont(format,
                isCode ? theme.mono(manualCodePixels)
                       : theme.ui(manualTextPixels, isStrong ? Theme::Weight::SemiBold : Theme::Weight::Normal));
        format.setFontItalic(old.fontItalic());
        format.setForeground(old.isAnchor() ? colors.accent : colors.text);
        format.setFontUnderline(old.isAnchor());
        if (isCode && !isFrame)
            format.setBackground(colors.sunken);
        pieces << Piece{it.fragment().position(), it.fragment().length(), format};
    }
    QTextCursor cursor(&document);
    for (const Piece &piece : pieces) {
        cursor.setPosition(piece.from);
        cursor.setPosition(piece.from + piece.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(piece.format);
    }
}

void layHeading(QTextCursor &cursor, QTextBlockFormat &format, const Theme &theme)
{
    const int level = format.headingLevel();
    format.setTopMargin(theme.px(level == 1 ? 0 : level == 2 ? 22 : 14));
    format.setBottomMargin(theme.px(level == 1 ? 10 : 6));
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.setCharFormat(manualHeadingFormat(theme, level));
}

/// Stands around frames and tables, and shows nothing.
void flatten(const QTextBlock &block)
{
    QTextCursor cursor(block);
    QTextBlockFormat format;
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(format);
    QTextCharFormat small;
    small.setProperty(QTextFormat::FontPixelSize, 1);
    cursor.setBlockCharFormat(small);
}

int bottomMargin(const QTextBlock &block, const Theme &theme)
{
    if (isInCodeFrame(block) || QTextCursor(block).currentTable() != nullptr)
        return 0;
    const bool goesOn = block.textList() != nullptr && block.next().textList() == block.textList();
    return theme.px(goesOn ? 4 : 10);
}

void layBlock(QTextDocument &document, const QTextBlock &block, const Theme &theme)
{
    if (block.text().isEmpty() && !isInCodeFrame(block)) {
        flatten(block);
        return;
    }
    QTextBlockFormat format = block.blockFormat();
    QTextCursor cursor(block);
    format.setTopMargin(0);
    format.setBottomMargin(bottomMargin(block, theme));
    format.setNonBreakableLines(false);
    format.setLineHeight(isInCodeFrame(block) ? manualCodeHeight : manualLineHeight,
                         QTextBlockFormat::ProportionalHeight);
    if (format.headingLevel() > 0) {
        layHeading(cursor, format, theme);
        cursor = QTextCursor(block);
    } else {
        layFragments(document, block, theme);
    }
    cursor.setBlockFormat(format);
}

/// Blocks of code that follow each other get one ground.
void frameCode(QTextDocument &document, const Theme &theme)
{
    QList<std::pair<int, int>> runs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!isFenced(block))
            continue;
        const int end = block.position() + block.length() - 1;
        if (!runs.isEmpty() && isFenced(block.previous()))
            runs.last().second = end;
        else
            runs << std::pair(block.position(), end);
    }
    QTextFrameFormat format;
    format.setBackground(theme.colors().sunken);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(theme.colors().separator);
    format.setPadding(theme.px(10));
    format.setTopMargin(theme.px(2));
    format.setBottomMargin(theme.px(12));
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        QTextCursor cursor(&document);
        cursor.setPosition(run->first);
        cursor.setPosition(run->second, QTextCursor::KeepAnchor);
        cursor.insertFrame(format);
    }
}

void layTable(QTextTable &table, const Theme &theme)
{
    QTextTableFormat format = table.format();
    format.setBorderCollapse(true);
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(theme.px(6));
    format.setTopMargin(theme.px(2));
    format.setBottomMargin(theme.px(14));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table.setFormat(format);
    QTextCursor first = table.cellAt(0, 0).firstCursorPosition();
    if (first.block().text().isEmpty())
        first.deleteChar(); // of a table behind code, Qt leaves a line there
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat ground;
            ground.setBottomBorder(1);
            ground.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            ground.setBottomBorderBrush(theme.colors().separator);
            ground.setVerticalAlignment(QTextCharFormat::AlignTop);
            cell.setFormat(ground);
        }
    }
}

} // namespace

void fillManualDocument(QTextDocument &document, const QString &markdown, const Theme &theme)
{
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setIndentWidth(theme.px(24));
    document.setDefaultFont(theme.ui(manualTextPixels));
    QTextDocument::MarkdownFeatures features = QTextDocument::MarkdownDialectGitHub;
    features.setFlag(QTextDocument::MarkdownNoHTML);
    document.setMarkdown(markdown, features);
    QTextOption option = document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    frameCode(document, theme);
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            layTable(*table, theme);
    }
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        layBlock(document, block, theme);
}

} // namespace telltale::ui
