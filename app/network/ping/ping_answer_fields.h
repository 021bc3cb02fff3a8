// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "audit/words.h"
#include "network/ping/ping_result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace telltale::network {

/// A field of what was answered, judged as fields of events are.
struct PingAnswerField
{
    std::string path;  ///< `/user/email`, `header/Set-Cookie`
    std::string value; ///< a text without its escapes and quotes, else as it came; `***` for a credential
    audit::Category category = audit::Category::Unknown;
    audit::Protection protection = audit::Protection::Plain;
};

/// The fields of an answer's body, decoded, in its order: at most so many. Empty where it is no payload.
std::vector<PingAnswerField> answerFields(const PingAnswer &answer,
                                          const std::shared_ptr<const audit::Knowledge> &knowledge,
                                          std::size_t most = 1'000);

} // namespace telltale::network
