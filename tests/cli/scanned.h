// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"
#include "payload/strict_scanner.h"

#include <string>

namespace telltale::test {

/// A strict JSON text (without white space in front) as a document, and what a loader would hand on of it.
struct Scanned
{
    explicit Scanned(const std::string &bytes, Place place = {}) : text(bytes)
    {
        document.start(text.text(), paths, place);
        payload::scanStrict(document, {});
    }

    payload::Record whole(std::string_view source = "a.json") const
    {
        return part(0, static_cast<payload::NodeIndex>(document.nodes().size()), source);
    }
    payload::Record part(payload::NodeIndex root, payload::NodeIndex end, std::string_view source = "a.json") const
    {
        payload::Record record{document, root, end, document.place(document.node(root).offset)};
        record.source = source;
        return record;
    }

    payload::PaddedText text;
    payload::PathTable paths;
    payload::Document document;
};

} // namespace telltale::test
