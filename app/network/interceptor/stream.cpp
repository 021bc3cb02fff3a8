// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/stream.h"

namespace telltale::network {

void Stream::endSending()
{
    asio::error_code ignored;
    m_socket.shutdown(Tcp::socket::shutdown_send, ignored);
}

void Stream::close()
{
    asio::error_code ignored;
    m_socket.close(ignored);
}

} // namespace telltale::network
