// SPDX-License-Identifier: GPL-3.0-or-later
// Reads arbitrary bytes as a capture record, and arbitrary contents in frames that verify, whole and in drips. Both
// ways say the same; offsets and heads are those of the file; what a verdict names stands in it.
#include "payload/loaders/record/record_frames.h"
#include "payload/loaders/record/record_loader.h"
#include "support/dripping_input.h"

#include <cstdlib>
#include <vector>

using namespace telltale;
using namespace telltale::payload;
using test::DrippingInput;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

class CheckingExchanges : public ExchangeSink
{
public:
    explicit CheckingExchanges(std::string_view bytes) : m_bytes(bytes) {}
    bool exchange(const Exchange &exchange) override
    {
        require(exchange.number == m_count++);
        require(exchange.place.offset < m_bytes.size());
        require(m_bytes.find(exchange.head, exchange.place.offset) != std::string_view::npos);
        for (const Diagnostic &diagnostic : exchange.diagnostics)
            this->diagnostic(diagnostic);
        return true;
    }
    void diagnostic(const Diagnostic &diagnostic) override
    {
        require(!diagnostic.message.isEmpty() && diagnostic.place.offset <= m_bytes.size());
        codes.append(diagnostic.code).append(" ");
    }
    std::uint32_t count() const { return m_count; }

    std::string codes;

private:
    std::string_view m_bytes;
    std::uint32_t m_count = 0;
};

/// Cuts the input into contents, by a byte of kind and two of length each.
std::string framed(std::string_view input)
{
    Sha256 hash;
    std::string bytes = recordPreface();
    Sha256Value chain = firstChainValue(hash, bytes);
    while (input.size() >= 3) {
        const auto kind = static_cast<RecordKind>(static_cast<unsigned char>(input[0]) % 13);
        const auto length = readNumber<std::uint16_t>(input.substr(1));
        const std::string_view content = input.substr(3, length);
        input.remove_prefix(3 + content.size());
        const std::string head = recordHead(hash, chain, kind, content.size());
        hash.add(chain);
        hash.add(head);
        hash.add(content);
        chain = hash.finish();
        bytes.append(head).append(content).append(bytesOf(chain));
    }
    return bytes.append(input);
}

void checkFrames(std::string_view bytes)
{
    const PaddedText text(bytes);
    const std::unique_ptr<Input> input = openText(text.text());
    RecordFrames whole(*input, UINT64_MAX);
    DrippingInput drips(bytes, 1 + bytes.size() / 7);
    RecordFrames dripped(drips, 64);
    std::uint64_t border = bytes.size() < recordPrefaceSize ? 0 : recordPrefaceSize;
    while (const std::optional<RecordFrame> frame = whole.next()) {
        require(frame->offset == border && frame->size == frame->contentSize + recordFrameOverhead);
        require(bytes.substr(frame->offset + recordHeadSize, frame->content.size()) == frame->content);
        border += frame->size;
        const std::optional<RecordFrame> other = dripped.next();
        require(other && other->offset == frame->offset && other->kind == frame->kind);
        require(other->isTooLarge || other->content == frame->content);
    }
    require(!dripped.next());
    require(whole.verdict() == dripped.verdict() && whole.verdict().offset <= bytes.size());
    require(whole.verdict().kind != RecordVerdict::Kind::Whole || border == bytes.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view input(reinterpret_cast<const char *>(data) + 1, size - 1);
    const std::string bytes = (data[0] & 1u) != 0 ? framed(input) : std::string(input);
    checkFrames(bytes);
    LoadOptions options;
    options.limits.document = 4096;
    options.limits.diagnostics = 50;
    const PaddedText text(bytes);
    const std::unique_ptr<Input> whole = openText(text.text());
    CheckingExchanges sink(bytes);
    const LoadOutcome outcome = loadRecord(*whole, "record", options, sink);
    DrippingInput drips(bytes, 1 + bytes.size() / 7);
    CheckingExchanges other(bytes);
    const LoadOutcome dripped = loadRecord(drips, "record", options, other);
    // Frames beyond the limit are only read where they are at hand.
    if (bytes.size() <= options.limits.document)
        require(sink.codes == other.codes && sink.count() == other.count() && outcome.unreadable == dripped.unreadable);
    return 0;
}
