// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace telltale::test {

/// What a page is without its texts: every tag with the names of its attributes, and the values of those that are not
/// data. What is drawn in
/// pictures goes by the text too (names are shortened): there it is only that no other tags and attributes are there
/// than shapes have. Strict: what no page of ours has (comments, attributes without quotes, a lone `<`) is `BROKEN`
/// with the place. Places where lines may break are left out, since they go by the text.
inline QByteArray htmlSkeleton(const QByteArray &page)
{
    QByteArray skeleton;
    const auto isName = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '/'
            || c == '!';
    };
    const auto isShape = [](const QByteArray &tag) {
        const QByteArrayList words = tag.split(' ');
        for (const QByteArray &word : words) {
            static const QByteArrayList known{"<svg",
                                              "</svg",
                                              "<title",
                                              "</title",
                                              "<desc",
                                              "</desc",
                                              "<rect",
                                              "</rect",
                                              "<path",
                                              "</path",
                                              "<line",
                                              "</line",
                                              "<text",
                                              "</text",
                                              "role",
                                              "viewBox",
                                              "aria-labelledby",
                                              "aria-describedby",
                                              "x",
                                              "y",
                                              "x1",
                                              "y1",
                                              "x2",
                                              "y2",
                                              "width",
                                              "height",
                                              "rx",
                                              "d",
                                              "opacity",
                                              "font-size",
                                              "font-weight",
                                              "text-anchor"};
            if (!known.contains(word) && !word.startsWith("class=f") && !word.startsWith("id="))
                return false;
        }
        return true;
    };
    bool isPicture = false;
    qsizetype at = 0;
    const auto broken = [&] { return skeleton + "BROKEN " + page.mid(at, 60); };
    while (at < page.size()) {
        const char here = page[at];
        if (here == '>' || here == '"')
            return here == '>' ? broken() : (++at, broken());
        if (here != '<') {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < page.size() && isName(page[end]))
            ++end;
        const QByteArray name = page.mid(at + 1, end - at - 1);
        if (name.isEmpty())
            return broken();
        QByteArray tag = '<' + name;
        while (end < page.size() && page[end] != '>' && page.mid(end, 2) != "/>") {
            if (page[end++] != ' ')
                return broken();
            const qsizetype nameBegin = end;
            while (end < page.size() && isName(page[end]) && page[end] != '/')
                ++end;
            const QByteArray attribute = page.mid(nameBegin, end - nameBegin);
            if (name == "!DOCTYPE" && attribute == "html")
                continue;
            if (attribute.isEmpty() || page.mid(end, 2) != "=\"")
                return broken();
            const qsizetype close = page.indexOf('"', end + 2);
            const QByteArray value = page.mid(end + 2, close - end - 2);
            if (close < 0 || value.contains('<') || value.contains('>'))
                return broken();
            tag += ' ' + attribute;
            if (attribute == "class" || attribute == "href" || attribute == "id" || attribute == "style")
                tag += '=' + value;
            end = close + 1;
        }
        at = page.indexOf('>', end) + 1;
        if (name == "style") {
            // Our own; what it holds is compared as a whole.
            const qsizetype close = page.indexOf("</style>", at);
            tag += page.mid(at, close - at);
            at = close;
        }
        isPicture = isPicture || tag.startsWith("<svg role");
        if (isPicture && !isShape(tag))
            return broken();
        if (name != "wbr" && (!isPicture || name == "svg" || name == "/svg"))
            skeleton += tag + '\n';
        isPicture = isPicture && name != "/svg";
    }
    return skeleton;
}

} // namespace telltale::test
