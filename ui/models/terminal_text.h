// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::models {

/// How a program wants a part of its output to look; a window has colours of its own for it.
struct TerminalStyle
{
    /// The eight of a terminal. Others become that of them which is nearest.
    enum class Color : std::uint8_t { Usual, Black, Red, Green, Yellow, Blue, Magenta, Cyan, White };
    Color ink = Color::Usual;
    Color ground = Color::Usual;
    bool isBold = false;
    bool isFaint = false;
    bool isUnderlined = false;
    bool isInverse = false;
    friend bool operator==(const TerminalStyle &, const TerminalStyle &) = default;
};

/// So many characters (UTF-16) in one style.
struct TerminalRun
{
    int length = 0;
    TerminalStyle style;
    friend bool operator==(const TerminalRun &, const TerminalRun &) = default;
};

struct TerminalLine
{
    QString text;                  ///< without its line feed; everything in it can be seen
    std::vector<TerminalRun> runs; ///< together as long as the text
    friend bool operator==(const TerminalLine &, const TerminalLine &) = default;
};

/// What a program prints on a terminal (ECMA-48, as far as plain output goes), as lines of plain text: colours are
/// kept, the cursor moves within its line (\r, \b, tab, CSI C D G K P X @), every other sequence is dropped, and what
/// would be invisible or turn the text around is made visible. Any bytes do, in any pieces; memory is bounded by what
/// was not taken yet.
class TerminalText
{
public:
    static constexpr int longestLine = 2'000;    ///< characters; more go on in the next line, as in a narrow window
    static constexpr int longestString = 4'096;  ///< bytes of a title and the like, which is dropped; then it is output
    static constexpr int longestParameters = 64; ///< of a control sequence; longer ones have no effect

    void feed(std::string_view bytes);
    /// Nothing more comes: half a character is shown as what it is.
    void finish();
    /// The lines that have ended since the last time: they do not change any more.
    std::vector<TerminalLine> takeLines();
    /// The line that the cursor is in.
    TerminalLine current() const;

private:
    enum class State : std::uint8_t { Text, Escape, Between, Control, String };

    void byte(unsigned char byte);
    void inText(unsigned char byte);
    void inEscape(unsigned char byte);
    void inControl(unsigned char byte);
    void inString(unsigned char byte);
    bool move(unsigned char byte);
    void continueCharacter(unsigned char byte);
    void flushPartial();
    void write(const QString &text);
    void writeAscii(std::string_view text);
    void place(const QString &text);
    void mendBefore(int column);
    void newLine();
    void act(char final);
    void actInLine(char final, int count);
    void erase(int from, int to);

    std::vector<TerminalLine> m_lines;
    QString m_text;                      ///< of the current line
    std::vector<TerminalStyle> m_styles; ///< one for each of its characters
    int m_column = 0;
    TerminalStyle m_style;
    State m_state = State::Text;
    std::string m_partial; ///< the beginning of a character
    std::size_t m_wanted = 0;
    std::string m_parameters;
    bool m_isTooLong = false;
    bool m_isPrivate = false; ///< a sequence with intermediate bytes, or of a terminal's own
    int m_dropped = 0;        ///< bytes of the string
};

/// The style after SGR (`CSI … m`) with these parameters; those that are not known have no effect.
TerminalStyle afterSelection(TerminalStyle style, std::string_view parameters);

} // namespace telltale::models
