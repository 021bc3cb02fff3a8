// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_streams.h"
#include "privacy/tunnel_summary.h"

#include <QStringList>

#include <vector>

namespace telltale::report {

/// What passed unread to one place, in words: `api.example.com:443, not on the capture list: 3 connections, 12,345
/// bytes sent, 678 received, by /usr/bin/node`.
QString tunnelText(const privacy::TunnelSummary &tunnel);
/// The same of one connection of a record; with its process.
QString tunnelText(const payload::RecordedTunnel &tunnel);
/// What was kept and not taken apart.
QString streamText(const payload::StreamSum &stream);
/// A line each, at most `most` of them; the last one then says how many more there are.
QStringList tunnelLines(const std::vector<privacy::TunnelSummary> &tunnels, std::size_t most = 20);

/// `12,345 bytes sent, 678 received`
QString passedText(std::uint64_t sent, std::uint64_t received);

} // namespace telltale::report
