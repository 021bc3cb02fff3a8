// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/peer_user.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <sys/socket.h>
#include <unistd.h>

namespace telltale::network {

namespace {

struct Query
{
    nlmsghdr header{};
    inet_diag_req_v2 request{};
};

void putAddress(__be32 (&words)[4], const asio::ip::address &address)
{
    if (address.is_v4()) {
        const auto bytes = address.to_v4().to_bytes();
        std::memcpy(words, bytes.data(), bytes.size());
    } else {
        const auto bytes = address.to_v6().to_bytes();
        std::memcpy(words, bytes.data(), bytes.size());
    }
}

Query makeQuery(const Tcp::endpoint &peer, const Tcp::endpoint &local)
{
    Query query;
    query.header.nlmsg_len = sizeof query;
    query.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    query.header.nlmsg_flags = NLM_F_REQUEST;
    query.request.sdiag_family = peer.address().is_v4() ? AF_INET : AF_INET6;
    query.request.sdiag_protocol = IPPROTO_TCP;
    query.request.idiag_states = ~0U;
    // Seen from the other end: its own side is the source.
    query.request.id.idiag_sport = htons(peer.port());
    query.request.id.idiag_dport = htons(local.port());
    putAddress(query.request.id.idiag_src, peer.address());
    putAddress(query.request.id.idiag_dst, local.address());
    query.request.id.idiag_cookie[0] = query.request.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return query;
}

class NetlinkSocket
{
public:
    NetlinkSocket() : m_descriptor(socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG)) {}
    ~NetlinkSocket()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    NetlinkSocket(const NetlinkSocket &) = delete;
    NetlinkSocket &operator=(const NetlinkSocket &) = delete;
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

struct KernelAnswer
{
    bool isAnswered = false; ///< false: this kernel offers no such question
    std::optional<PeerSocket> socket;
};

KernelAnswer askKernel(const Tcp::endpoint &peer, const Tcp::endpoint &local)
{
    const NetlinkSocket socket;
    const Query query = makeQuery(peer, local);
    alignas(nlmsghdr) std::array<char, 1024> buffer{};
    if (socket.descriptor() < 0 || send(socket.descriptor(), &query, sizeof query, 0) != ssize_t(sizeof query))
        return {};
    const ssize_t size = recv(socket.descriptor(), buffer.data(), buffer.size(), 0);
    nlmsghdr header{};
    if (size < ssize_t(sizeof header))
        return {};
    std::memcpy(&header, buffer.data(), sizeof header);
    if (header.nlmsg_type == NLMSG_ERROR) {
        nlmsgerr error{};
        std::memcpy(&error, buffer.data() + NLMSG_HDRLEN, sizeof error);
        return {error.error == -ENOENT, {}};
    }
    inet_diag_msg message{};
    if (size < ssize_t(NLMSG_HDRLEN + sizeof message))
        return {};
    std::memcpy(&message, buffer.data() + NLMSG_HDRLEN, sizeof message);
    // A socket that its program has closed belongs to nobody, and says user 0.
    if (message.idiag_inode == 0)
        return {true, {}};
    return {true, PeerSocket{message.idiag_uid, message.idiag_inode}};
}

/// As /proc/net/tcp writes it: words of the machine's own byte order, in hexadecimal.
std::string hexOf(const asio::ip::address &address, unsigned short port)
{
    __be32 words[4] = {};
    putAddress(words, address);
    std::string text;
    char piece[16];
    for (int i = 0; i < (address.is_v4() ? 1 : 4); ++i) {
        std::snprintf(piece, sizeof piece, "%08X", words[i]);
        text += piece;
    }
    std::snprintf(piece, sizeof piece, ":%04X", port);
    return text + piece;
}

/// A table of the kernel, read without a stream: this is also the way when no descriptor is left, and a table that
/// can't be opened then says nothing.
class KernelTable
{
public:
    explicit KernelTable(const char *path) : m_file(std::fopen(path, "re")) {}
    ~KernelTable()
    {
        if (m_file)
            std::fclose(m_file);
    }
    KernelTable(const KernelTable &) = delete;
    KernelTable &operator=(const KernelTable &) = delete;
    bool nextLine(std::array<char, 512> &line)
    {
        return m_file && std::fgets(line.data(), int(line.size()), m_file) != nullptr;
    }

private:
    std::FILE *m_file;
};

std::optional<PeerSocket> lookThrough(const char *path, const std::string &peer, const std::string &local)
{
    KernelTable table(path);
    std::array<char, 512> line{};
    while (table.nextLine(line)) {
        char own[48] = {};
        char other[48] = {};
        unsigned user = 0;
        unsigned long inode = 0;
        if (std::sscanf(line.data(), " %*s %47s %47s %*s %*s %*s %*s %u %*s %lu", own, other, &user, &inode) == 4
            && own == peer && other == local)
            return inode == 0 ? std::nullopt : std::optional(PeerSocket{user, inode});
    }
    return {};
}

asio::ip::address mapped(const asio::ip::address &address)
{
    return address.is_v4() ? asio::ip::make_address_v6(asio::ip::v4_mapped, address.to_v4()) : address;
}

} // namespace

std::optional<PeerSocket> peerSocket(const Tcp::endpoint &peer, const Tcp::endpoint &local)
{
    const Tcp::endpoint plainPeer(plainAddress(peer.address()), peer.port());
    const Tcp::endpoint plainLocal(plainAddress(local.address()), local.port());
    if (const KernelAnswer answer = askKernel(plainPeer, plainLocal); answer.isAnswered)
        return answer.socket;
    if (plainPeer.address().is_v4()) {
        if (const auto found = lookThrough("/proc/net/tcp", hexOf(plainPeer.address(), peer.port()),
                                           hexOf(plainLocal.address(), local.port())))
            return found;
    }
    return lookThrough("/proc/net/tcp6", hexOf(mapped(plainPeer.address()), peer.port()),
                       hexOf(mapped(plainLocal.address()), local.port()));
}

} // namespace telltale::network
