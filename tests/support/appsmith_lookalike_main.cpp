// SPDX-License-Identifier: GPL-3.0-or-later
// The look-alike for people: appsmith_lookalike DOCKER_ENV [NAME=VALUE]... says where it listens, and ends with its
// input.
#include "support/appsmith_lookalike.h"

#include <iostream>

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::cerr << "usage: appsmith_lookalike DOCKER_ENV [NAME=VALUE]...   (values set on the container)\n";
        return 2;
    }
    telltale::test::AppsmithLookalike::Options options;
    options.file = argv[1];
    options.password = "password";
    options.awayMilliseconds = 2000;
    for (int i = 2; i < argc; ++i) {
        const std::string pair = argv[i];
        if (const std::size_t sign = pair.find('='); sign != std::string::npos)
            options.container[pair.substr(0, sign)] = pair.substr(sign + 1);
    }
    const telltale::test::AppsmithLookalike server(options);
    std::cout << "listening on " << server.url() << ", user " << options.user << ", password " << options.password
              << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
    }
    return 0;
}
