// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/canaries/canaries.h"

#include "privacy/hashing/hasher.h"

#include <algorithm>
#include <array>

namespace telltale::privacy {

namespace {

/// Ten letters and digits that look like no number and no hexadecimal text, out of the seed.
class CanarySeed
{
public:
    explicit CanarySeed(std::string_view seed) : m_seed(seed) {}

    std::string bytes(std::string_view kind)
    {
        std::string input(m_seed);
        input += '\0';
        input += kind;
        return m_hasher.digest(HashAlgorithm::Sha256, input);
    }
    std::string word(std::string_view kind)
    {
        constexpr std::string_view letters = "bcdfghjkmnpqrstvwxz2345678901lyu";
        std::string text = "tt-";
        for (const char byte : bytes(kind).substr(0, 10))
            text += letters[static_cast<unsigned char>(byte) % letters.size()];
        return text;
    }

private:
    std::string_view m_seed;
    Hasher m_hasher;
};

} // namespace

std::vector<SoughtValue> plantCanaries(std::string_view seed)
{
    CanarySeed words(seed);
    const unsigned host = 1u + static_cast<unsigned char>(words.bytes("ip").front()) % 254u;
    return {
        {"host", words.word("host") + ".canary.invalid"},           {"user", words.word("user")},
        {"e-mail", words.word("e-mail") + "@canary.invalid"},       {"path", "/home/" + words.word("path") + "/canary"},
        {"organisation", words.word("organisation") + " Canaries"}, {"ip", "198.51.100." + std::to_string(host)}};
}

std::vector<std::pair<std::string, std::string>> canaryEnvironment(const std::vector<SoughtValue> &canaries)
{
    struct Variable
    {
        const char *name;
        std::string_view kind;
    };
    constexpr std::array variables{
        Variable{"HOSTNAME", "host"},
        Variable{"HOST", "host"},
        Variable{"COMPUTERNAME", "host"},
        Variable{"USER", "user"},
        Variable{"LOGNAME", "user"},
        Variable{"USERNAME", "user"},
        Variable{"EMAIL", "e-mail"},
        Variable{"GIT_AUTHOR_EMAIL", "e-mail"},
        Variable{"GIT_COMMITTER_EMAIL", "e-mail"},
        Variable{"GIT_AUTHOR_NAME", "user"},
        Variable{"ORGANIZATION", "organisation"},
        Variable{"PROJECT_ROOT", "path"},
        Variable{"REMOTE_ADDR", "ip"},
    };
    std::vector<std::pair<std::string, std::string>> environment;
    for (const Variable &variable : variables) {
        const auto found = std::find_if(canaries.begin(), canaries.end(), [&variable](const SoughtValue &canary) {
            return canary.kind == variable.kind;
        });
        if (found != canaries.end())
            environment.emplace_back(variable.name, found->text);
    }
    return environment;
}

} // namespace telltale::privacy
