// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_options.h"
#include "network/ping/ping_result.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

#include <memory>
#include <string>

class QSslSocket;

namespace telltale::network {

/// How TLS is spoken with these options. Error: ping-certificate-file.
Result<QSslConfiguration> pingTlsConfiguration(const PingTlsOptions &options);

/// The code for the most telling of the problems of a certificate; "" without any.
const char *certificateCode(const QList<QSslError> &problems);
/// What the certificates of `where` lack, as an attempt's error.
Error certificateError(const QList<QSslError> &problems, const std::string &where);
/// What is known of the connection, be it that far or not. `problems`: those of the server's certificate.
std::shared_ptr<const PingTlsReport> tlsReportOf(const QSslSocket &socket, const QList<QSslError> &problems,
                                                 const std::string &where);

} // namespace telltale::network
