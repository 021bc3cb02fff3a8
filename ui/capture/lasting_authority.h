// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_engine.h"

#include <memory>

namespace telltale::network {
class CertificateAuthority;
}

namespace telltale::ui {

/// The lasting certificate authority, as it was found.
struct LastingAuthority
{
    std::shared_ptr<network::CertificateAuthority> authority; ///< null: there is none
    CaptureTrust trust;
};

/// That of this account, which `telltale ca export` makes. Reads files; any thread.
LastingAuthority findLastingAuthority();

} // namespace telltale::ui
