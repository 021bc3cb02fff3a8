// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/codes.h"
#include "payload/content_encoding.h"
#include "payload/loaders/http_input.h"
#include "payload/loaders/http_message.h"

#include <QCoreApplication>

namespace telltale::payload {

LoadOutcome loadHttp2Body(Text text, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
{
    HttpInput input(text, options, sink);
    LoadOutcome outcome;
    outcome.cancelled = !input.reach(0);
    if (text.isEmpty() || outcome.cancelled)
        return outcome;
    Exchange exchange;
    exchange.sentSize = text.size();
    const DecodedBody body = decodeContent(text.view(), {}, options.limits);
    if (body.problem) {
        Diagnostic diagnostic = makeDiagnostic(*body.problem, Place{});
        diagnostic.message = QCoreApplication::translate("telltale::Codes", "A body of more than %1")
                                 .arg(QString::fromStdString(body.detail));
        diagnostic.source = source;
        exchange.diagnostics.push_back(std::move(diagnostic));
        exchange.isIncomplete = true;
        outcome.unreadable = true;
    }
    if (!body.bytes.empty())
        exchange.body = std::make_shared<const PaddedText>(body.bytes);
    sink.exchange(exchange);
    outcome.bytes = text.size();
    input.tellProgress(text.size());
    return outcome;
}

} // namespace telltale::payload
