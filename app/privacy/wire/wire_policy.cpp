// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/wire/wire_policy.h"

#include "privacy/anonymise/anonymiser.h"

namespace telltale::privacy {

Result<std::shared_ptr<const WirePolicy>> makeWirePolicy(Policy policy,
                                                         std::shared_ptr<const audit::Knowledge> knowledge,
                                                         const KeySource &keys, const WireSettings &settings)
{
    auto made = std::make_shared<WirePolicy>();
    made->gate = policy.gate;
    made->policy = std::make_shared<const Policy>(std::move(policy));
    made->knowledge = std::move(knowledge);
    made->keys = keys;
    made->settings = settings;
    // What cannot be applied is refused here, not on the wire.
    const auto tried = Anonymiser::make(made->policy, made->knowledge, made->keys);
    if (!tried)
        return tried.error();
    return std::shared_ptr<const WirePolicy>(std::move(made));
}

} // namespace telltale::privacy
