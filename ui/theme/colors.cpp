// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

namespace telltale::ui {

Colors Colors::light()
{
    Colors c;
    c.window = QColor(0xF3F4F6);
    c.base = QColor(0xFFFFFF);
    c.sunken = QColor(0xF8F9FB);
    c.trough = QColor(0xE6E8EC);
    c.separator = QColor(0xE3E6EA);
    c.border = QColor(0x7F8795);
    c.text = QColor(0x1A1E26);
    c.text2 = QColor(0x4D5563);
    c.text3 = QColor(0x5B6371);
    c.accent = QColor(0x2457C5);
    c.accentFill = QColor(0x2457C5);
    c.accentTint = QColor(0xE4ECFB);
    c.selection = QColor(0xD9E5FB);
    c.selectionOther = QColor(0xE6EAF1);
    c.bytesHighlight = QColor(0xCFDEFB);
    c.ok = QColor(0x1B6B3A);
    c.okTint = QColor(0xE3F3E8);
    c.warn = QColor(0x875200);
    c.warnTint = QColor(0xFCF1DA);
    c.error = QColor(0xA8281B);
    c.errorTint = QColor(0xFBE8E5);
    return c;
}

Colors Colors::dark()
{
    Colors c;
    c.isDark = true;
    c.window = QColor(0x1F2228);
    c.base = QColor(0x17191E);
    c.sunken = QColor(0x1B1E23);
    c.trough = QColor(0x14161A);
    c.separator = QColor(0x2C3038);
    c.border = QColor(0x727B89);
    c.text = QColor(0xE3E6EB);
    c.text2 = QColor(0xAEB5C0);
    c.text3 = QColor(0x9DA5B2);
    c.accent = QColor(0x85AEFF);
    c.accentFill = QColor(0x3566CF);
    c.accentTint = QColor(0x22304D);
    c.selection = QColor(0x24385F);
    c.selectionOther = QColor(0x2A303B);
    c.bytesHighlight = QColor(0x2E4A80);
    c.ok = QColor(0x7CCB98);
    c.okTint = QColor(0x1B3325);
    c.warn = QColor(0xE9B963);
    c.warnTint = QColor(0x362B15);
    c.error = QColor(0xFF9B8C);
    c.errorTint = QColor(0x40211E);
    return c;
}

QPalette Colors::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, sunken);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, isDark ? QColor(0x2A2E36) : window);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, error);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::ToolTipBase, isDark ? QColor(0x2A2E36) : base);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Light, isDark ? QColor(0x3A404B) : QColor(0xFFFFFF));
    p.setColor(QPalette::Midlight, isDark ? QColor(0x2F343D) : QColor(0xEEF0F3));
    p.setColor(QPalette::Mid, separator);
    p.setColor(QPalette::Dark, border);
    p.setColor(QPalette::Shadow, isDark ? QColor(0x0B0C0F) : QColor(0x9AA1AD));
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Active, QPalette::Highlight, selection);
    p.setColor(QPalette::Inactive, QPalette::Highlight, selectionOther);
    p.setColor(QPalette::Disabled, QPalette::Highlight, selectionOther);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, border);
    return p;
}

} // namespace telltale::ui
