// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/markdown.h"

#include "payload/loaders/page_loader.h"
#include "payload/loaders/sniff.h"

namespace telltale::payload {

LoadOutcome loadMarkdown(Text page, const std::string &sourceName, const LoadOptions &options, RecordSink &sink)
{
    const bool isMdx = hasMdxName(withoutCompressionSuffix(sourceName));
    const MarkdownDialect dialect = isMdx ? MarkdownDialect::Mdx : MarkdownDialect::CommonMark;
    return PageLoader(page, sourceName, options, sink).run([&](const PageLoader::BlockTaker &block) {
        return forEachFencedBlock(page, dialect, block);
    });
}

} // namespace telltale::payload
