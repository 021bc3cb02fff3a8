// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/coding_guess.h"
#include "payload/lexeme.h"
#include "payload/loaders/load.h"
#include "payload/loaders/sniff.h"
#include "privacy/rewrite/input_rewriter.h"

#include <functional>
#include <string>
#include <vector>

namespace telltale::test {

/// A leaf as a reader shows it.
struct Leaf
{
    std::string path;
    std::string lexeme;
    std::string sent;
    payload::NodeType type;
    friend bool operator==(const Leaf &, const Leaf &) = default;
};

/// A record with its leaves.
struct Shown
{
    bool isEnvelope = false;
    std::string protocol;
    std::vector<Leaf> leaves;
    friend bool operator==(const Shown &, const Shown &) = default;
};

inline bool isBesideBody(const payload::Record &record, payload::NodeIndex node)
{
    return record.document.paths().isBeside(record.document.node(node).path());
}

inline std::string pathOf(const payload::Record &record, payload::NodeIndex node)
{
    const payload::Document &document = record.document;
    const payload::PathId path = document.node(node).path();
    const bool isTree = document.node(node).parent != payload::noNode && document.node(node).parent != 0;
    return isBesideBody(record, node) && !isTree ? document.paths().pointer(path) : document.path(node);
}

inline Shown shownOf(const payload::Record &record)
{
    Shown shown{record.isEnvelope, std::string(payload::protocolOf(record)), {}};
    for (payload::NodeIndex node = record.root; node < record.end; ++node) {
        if (node == record.unpackedFrom) // is judged by what was unpacked from it
            shown.leaves.push_back({pathOf(record, node), {}, {}, record.document.node(node).type()});
        else if (record.document.node(node).isLeaf())
            shown.leaves.push_back({pathOf(record, node), std::string(record.document.lexeme(node)),
                                    std::string(record.document.sent(node)), record.document.node(node).type()});
    }
    return shown;
}

class CollectingSink : public payload::RecordSink
{
public:
    bool record(const payload::Record &record) override
    {
        records.push_back(shownOf(record));
        return true;
    }
    void diagnostic(const Diagnostic &diagnostic) override { findings.push_back(diagnostic.code); }

    std::vector<Shown> records;
    std::vector<std::string> findings;
};

inline std::vector<Shown> readAll(const std::string &bytes, const std::string &name)
{
    const payload::PaddedText text(bytes);
    CollectingSink sink;
    payload::loadText(text.text(), name, {}, sink);
    return sink.records;
}

/// What a function says.
class FunctionJudge : public privacy::RecordJudge
{
public:
    using Function = std::function<privacy::RecordChanges(const payload::Record &)>;
    explicit FunctionJudge(Function function) : m_function(std::move(function)) {}
    privacy::RecordChanges changes(const payload::Record &record) override { return m_function(record); }

private:
    Function m_function;
};

class StringSink : public privacy::ByteSink
{
public:
    bool put(std::string_view more) override
    {
        bytes += more;
        return true;
    }
    std::string bytes;
};

struct Rewritten
{
    std::string bytes;
    std::string error; ///< "" when it was written
    bool hasUnread = false;
};

inline Rewritten rewrite(const std::string &bytes, const std::string &name, FunctionJudge::Function function)
{
    const payload::PaddedText text(bytes);
    FunctionJudge judge(std::move(function));
    StringSink out;
    privacy::RewriteInput input;
    input.bytes = text.text().view();
    input.format = payload::sniff(text.text(), true, payload::withoutCompressionSuffix(name)).format;
    privacy::InputRewriter rewriter(input, judge, out);
    payload::loadText(text.text(), name, {}, rewriter);
    const bool isDone = rewriter.finish();
    const std::string error = rewriter.error() ? rewriter.error()->code : isDone ? "" : "refused";
    return {out.bytes, error, rewriter.hasUnread()};
}

inline privacy::FieldChange replaceBy(payload::NodeIndex node, std::string text,
                                      payload::NodeType type = payload::NodeType::String)
{
    return {node, privacy::FieldChange::What::Replace, type, std::move(text), 0};
}

inline privacy::FieldChange dropOf(payload::NodeIndex node)
{
    return {node, privacy::FieldChange::What::Drop, payload::NodeType::Null, {}, 0};
}

/// Changes of the leaves that a function wants changed, by their path.
inline FunctionJudge::Function changing(
    std::function<std::optional<privacy::FieldChange>(const payload::Record &, payload::NodeIndex)> one)
{
    return [one](const payload::Record &record) {
        privacy::RecordChanges changes;
        for (payload::NodeIndex node = record.root; node < record.end; ++node) {
            if (!record.document.node(node).isLeaf())
                continue;
            if (auto change = one(record, node))
                changes.fields.push_back(*change);
        }
        return changes;
    };
}

/// Replaces or drops what stands at one of these paths.
inline FunctionJudge::Function replacing(std::vector<std::string> paths, const std::string &text,
                                         payload::NodeType type = payload::NodeType::String)
{
    return changing([=](const payload::Record &record, payload::NodeIndex node) -> std::optional<privacy::FieldChange> {
        const bool isIt = std::find(paths.begin(), paths.end(), pathOf(record, node)) != paths.end();
        return isIt ? std::optional(replaceBy(node, text, type)) : std::nullopt;
    });
}

inline FunctionJudge::Function dropping(std::vector<std::string> paths)
{
    return changing([=](const payload::Record &record, payload::NodeIndex node) -> std::optional<privacy::FieldChange> {
        const bool isIt = std::find(paths.begin(), paths.end(), pathOf(record, node)) != paths.end();
        return isIt ? std::optional(dropOf(node)) : std::nullopt;
    });
}

inline FunctionJudge::Function blocking(std::function<bool(const payload::Record &)> isBlocked)
{
    return [isBlocked](const payload::Record &record) {
        privacy::RecordChanges changes;
        changes.isBlocked = !record.isEnvelope && isBlocked(record);
        return changes;
    };
}

} // namespace telltale::test
