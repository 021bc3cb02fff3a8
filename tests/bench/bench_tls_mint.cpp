// SPDX-License-Identifier: GPL-3.0-or-later
// What TLS costs before a byte of a request: a certificate for a host, its context, a known host's, a ClientHello.
// `openssl`'s own way (a key for each leaf) stands beside it. Nothing here waits, so it is the processor's time that is
// counted: others on the machine do not change it.
#include "network/tls/certificate_authority.h"
#include "network/tls/certificate_making.h"
#include "network/tls/client_hello.h"
#include "network/tls/leaf_contexts.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include <unistd.h>

using namespace telltale::network;

namespace {

/// Microseconds of this thread.
double processorTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

/// Microseconds for one, the median over the rounds.
double costOf(int rounds, int times, const std::function<void(int)> &one)
{
    std::vector<double> costs;
    int number = 0;
    for (int round = 0; round < rounds; ++round) {
        const double from = processorTime();
        for (int i = 0; i < times; ++i)
            one(number++);
        costs.push_back((processorTime() - from) / times);
    }
    std::nth_element(costs.begin(), costs.begin() + costs.size() / 2, costs.end());
    return costs[costs.size() / 2];
}

long residentKiB()
{
    long pages = 0;
    long resident = 0;
    std::FILE *const file = std::fopen("/proc/self/statm", "r");
    if (file == nullptr || std::fscanf(file, "%ld %ld", &pages, &resident) != 2)
        resident = 0;
    if (file != nullptr)
        std::fclose(file);
    return resident * (::sysconf(_SC_PAGESIZE) / 1024);
}

void say(const char *what, double microseconds)
{
    std::printf("%-58s %9.2f us\n", what, microseconds);
}

std::string hello()
{
    const OwnedContext context(SSL_CTX_new(TLS_client_method()));
    SSL *const client = SSL_new(context.get());
    BIO *const sent = BIO_new(BIO_s_mem());
    SSL_set_bio(client, BIO_new(BIO_s_mem()), sent);
    SSL_set_connect_state(client);
    SSL_do_handshake(client);
    char *data = nullptr;
    const long size = BIO_get_mem_data(sent, &data);
    const std::string bytes(data, static_cast<std::size_t>(size));
    SSL_free(client);
    return bytes;
}

} // namespace

int main()
{
    const std::int64_t now = std::time(nullptr);
    const OwnedKey key(EVP_EC_gen("P-256"));
    const OwnedCertificate certificate = makeAuthorityCertificate(key.get(), "bench", now, 1'000'000);
    const LeafMaker maker(key.get(), certificate.get());
    const auto host = [](int number) { return TlsHost{"host-" + std::to_string(number) + ".example.test", {}}; };
    say("a leaf", costOf(7, 300, [&](int number) { maker.make(host(number), now); }));
    say("a leaf and its context", costOf(7, 300, [&](int number) { makeServerContext(maker, host(number), now); }));
    say("a key on P-256 and a leaf, as others do", costOf(7, 300, [&](int number) {
            const LeafMaker fresh(key.get(), certificate.get());
            fresh.make(host(number), now);
        }));
    const auto authority = CertificateAuthority::inMemory();
    if (!authority)
        return 1;
    const long before = residentKiB();
    const auto context = [&authority](int number) {
        return (*authority)->serverContext("host-" + std::to_string(number % 1000) + ".example.test");
    };
    for (int number = 0; number < 1000; ++number)
        (void)context(number);
    std::printf("%-58s %9ld KiB\n", "a thousand contexts", residentKiB() - before);
    say("the context of a known host", costOf(7, 10'000, [&](int number) { (void)context(number); }));
    const std::string bytes = hello();
    say("a ClientHello", costOf(7, 10'000, [&](int) { readClientHello(bytes); }));
    return 0;
}
