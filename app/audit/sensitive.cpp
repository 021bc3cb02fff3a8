// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sensitive.h"

#include "audit/drift/drift.h"

namespace telltale::audit {

bool isSensitive(const FieldVerdict &verdict)
{
    if (verdict.protection == Protection::Empty || (!verdict.isSecret && !isIdentifying(verdict.category)))
        return false;
    return verdict.protection != Protection::Hashed || verdict.protectedBy.find(" of ") == std::string::npos;
}

} // namespace telltale::audit
