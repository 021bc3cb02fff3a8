// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/masking.h"

#include <algorithm>

namespace telltale::audit {

namespace {

bool holdsSecretInside(const Inside &part)
{
    return part.isSecret || std::any_of(part.inside.begin(), part.inside.end(), holdsSecretInside);
}

} // namespace

bool holdsSecret(const Finding &finding)
{
    return finding.isSecret || std::any_of(finding.inside.begin(), finding.inside.end(), holdsSecretInside);
}

} // namespace telltale::audit
