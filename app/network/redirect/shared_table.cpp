// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/redirect/shared_table.h"

#include "network/redirect/redirect_environment.h"
#include "network/redirect/redirect_notes.h"
#include "preload/name_table.h"
#include "preload/program_kind.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <span>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::network {

namespace {

Error tableNotMade(const std::string &path, const QString &reason)
{
    return {"redirect-table-not-made",
            QCoreApplication::translate("RedirectHub", "%1, which the programs of a run share, cannot be made: %2.")
                .arg(QString::fromStdString(path), reason)};
}

Error tableNotMade(const std::string &path, int reason)
{
    return tableNotMade(path, QString::fromLocal8Bit(std::strerror(reason)));
}

bool isPrivateFolder(const std::string &folder)
{
    struct stat status
    {};
    return ::stat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid()
        && (status.st_mode & 077) == 0;
}

/// Whether it finds room; the rest is zero already.
bool copyInto(std::span<char> room, const std::string &text)
{
    if (text.size() >= room.size() || text.find('\0') != std::string::npos)
        return false;
    std::copy(text.begin(), text.end(), room.begin());
    return true;
}

bool copyList(std::span<char> room, const std::map<std::string, std::string> &list)
{
    std::size_t at = 0;
    for (const auto &[name, value] : list) {
        const std::string entry = name + '=' + value;
        if (!copyInto(room.subspan(at), entry))
            return false;
        at += entry.size() + 1;
    }
    return true;
}

/// Whether everything finds room.
bool fillTable(telltale_table &table, const RedirectHubOptions &options, const std::string &library,
               RedirectPorts ports)
{
    table.size = sizeof table;
    table.flags = options.sandbox ? TELLTALE_FLAG_SANDBOX : 0;
    std::copy(options.token.begin(), options.token.end(), std::begin(table.token));
    table.interceptor_port = options.interceptorPort;
    table.interceptor_port6 = options.interceptorPort6;
    table.name_port = ports.names;
    table.sink_port = ports.sink;
    if (::inet_pton(AF_INET, options.interceptorAddress.c_str(), table.interceptor) != 1
        || options.ownPorts.size() > TELLTALE_OWN_PORTS)
        return false;
    std::copy(options.ownPorts.begin(), options.ownPorts.end(), std::begin(table.own_ports));
    return copyInto(table.library, library) && copyInto(table.pem_bundle, options.pemBundle)
        && copyInto(table.java_keystore, options.javaKeystore) && copyList(table.everyone, options.trustVariables)
        && copyList(table.unreached, proxyVariables(options));
}

} // namespace

Result<std::unique_ptr<SharedTable>> SharedTable::create(const RedirectHubOptions &options, const std::string &library,
                                                         RedirectPorts ports)
{
    const std::string path = options.folder + '/' + TELLTALE_TABLE_FILE;
    if (!isPrivateFolder(options.folder))
        return tableNotMade(path, QCoreApplication::translate("RedirectHub", "its folder is not ours alone (0700)"));
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return tableNotMade(path, errno);
    void *memory = MAP_FAILED;
    if (::ftruncate(file, sizeof(telltale_table)) == 0)
        memory = ::mmap(nullptr, sizeof(telltale_table), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    const int reason = errno;
    ::close(file);
    if (memory == MAP_FAILED) {
        ::unlink(path.c_str());
        return tableNotMade(path, reason);
    }
    std::unique_ptr<SharedTable> table(new SharedTable(path, static_cast<telltale_table *>(memory)));
    if (!fillTable(*table->m_table, options, library, ports))
        return tableNotMade(path,
                            QCoreApplication::translate("RedirectHub", "what it is to hold is too long or no address"));
    // Last, so that nobody sees half of it.
    std::memcpy(table->m_table->mark, TELLTALE_TABLE_MARK, sizeof table->m_table->mark);
    return table;
}

SharedTable::~SharedTable()
{
    __atomic_or_fetch(&m_table->flags, TELLTALE_FLAG_ENDED, __ATOMIC_RELEASE);
    ::munmap(m_table, sizeof *m_table);
    ::unlink(m_path.c_str());
}

std::optional<std::uint32_t> SharedTable::slotOf(std::string_view name)
{
    std::array<char, TELLTALE_LONGEST_NAME + 1> plain{};
    if (telltale_plain_name(name.data(), name.size(), plain.data()) == 0)
        return std::nullopt;
    const std::uint32_t slot = telltale_name_slot(m_table, plain.data());
    return slot == 0 ? std::nullopt : std::optional(slot);
}

std::optional<std::string> SharedTable::nameAt(std::uint32_t slot) const
{
    std::array<char, TELLTALE_LONGEST_NAME + 1> plain{};
    const std::size_t size = telltale_slot_name(m_table, slot, plain.data());
    return size == 0 ? std::nullopt : std::optional(std::string(plain.data(), size));
}

void SharedTable::countDatagram()
{
    __atomic_add_fetch(&m_table->counters.datagrams, 1, __ATOMIC_RELAXED);
}

void SharedTable::noteStart(std::uint32_t process, const std::string &program)
{
    writeStart(*m_table, process, program);
}

RedirectStatistics SharedTable::statistics() const
{
    RedirectStatistics statistics = readNotes(*m_table);
    const telltale_counters &counters = m_table->counters;
    statistics.connections = __atomic_load_n(&counters.connections, __ATOMIC_RELAXED);
    statistics.refused = __atomic_load_n(&counters.refused, __ATOMIC_RELAXED);
    statistics.quicRefused = __atomic_load_n(&counters.quic_refused, __ATOMIC_RELAXED);
    statistics.datagrams = __atomic_load_n(&counters.datagrams, __ATOMIC_RELAXED);
    statistics.names = std::min(__atomic_load_n(&counters.names, __ATOMIC_RELAXED), TELLTALE_NAME_SLOTS);
    return statistics;
}

bool isHostName(std::string_view name)
{
    std::array<char, TELLTALE_LONGEST_NAME + 1> plain{};
    const std::size_t size = telltale_plain_name(name.data(), name.size(), plain.data());
    return size > 0 && name == std::string_view(plain.data(), size);
}

} // namespace telltale::network
