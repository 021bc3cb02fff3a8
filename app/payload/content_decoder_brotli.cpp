// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/content_decoder.h"

#include <brotli/decode.h>

#include <array>
#include <memory>

namespace telltale::payload {

Expanded expandBrotli(std::string_view sent, std::uint64_t limit)
{
    Expanded result;
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    if (!decoder) {
        result.end = Expanded::End::Corrupt;
        return result;
    }
    BoundedOutput output(result.bytes, limit);
    std::array<std::uint8_t, std::size_t(32) << 10> buffer;
    std::size_t left = sent.size();
    const auto *next = reinterpret_cast<const std::uint8_t *>(sent.data());
    BrotliDecoderResult status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        std::size_t room = buffer.size();
        std::uint8_t *to = buffer.data();
        status = BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &to, nullptr);
        result.offset = sent.size() - left;
        if (!output.append(reinterpret_cast<const char *>(buffer.data()), buffer.size() - room)) {
            result.end = Expanded::End::Limit;
            return result;
        }
    }
    if (status == BROTLI_DECODER_RESULT_ERROR)
        result.end = Expanded::End::Corrupt;
    else if (status == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT)
        result.end = Expanded::End::CutOff;
    else if (left != 0)
        result.end = Expanded::End::Trailing;
    return result;
}

} // namespace telltale::payload
