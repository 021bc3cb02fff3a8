// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/wire/event_gate.h"

namespace telltale::privacy {

bool EventGate::isEssential(const payload::Record &record)
{
    if (record.root >= record.end)
        return false;
    m_rules.begin(record);
    return m_rules.event().gate() == audit::Gate::Always;
}

} // namespace telltale::privacy
