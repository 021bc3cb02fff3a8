// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/suite_rules.h"

#include <algorithm>

const QList<SuiteRule> &llhttpRefusals()
{
    static const QList<SuiteRule> rules{
        {"data-after-close", "lenient: nothing is read behind Connection: close", {"004", "011", "173", "175"}},
        {"empty-request-line",
         "one empty line may stand between requests, as RFC 9112, 2.2 has it, and no more",
         {"005"}},
        {"line-folding", "lenient: a folded line has two readings", {"013", "015", "066", "117", "124", "251"}},
        {"space-before-colon", "lenient: a name with a blank has two readings", {"017", "028"}},
        {"length-and-coding", "lenient: two lengths", {"029", "138"}},
        {"more", "the harness says that bodies are left out, which no request can say", {"037"}},
        {"more", "lenient: a line ends in CRLF, so the head has not ended", {"039"}},
        {"bare-lf", "lenient: a line ends in CRLF", {"064", "206", "208", "233"}},
        {"bare-cr", "lenient: a line ends in CRLF", {"075", "151", "198"}},
        {"field-value", "lenient: control characters", {"067", "072", "073"}},
        {"unsupported-version", "lenient, or a version that we cannot vouch for: RFC 9110, 2.5", {"076", "209", "239"}},
        {"connect-with-body", "CONNECT has no body: RFC 9110, 9.3.6", {"080"}},
        {"bad-target",
         "the asterisk is for OPTIONS: RFC 9112, 3.2.4. M-SEARCH is for UDP, PRI for HTTP/2.0",
         {"081", "091"}},
        {"bad-version", "RTSP and ICE are other protocols", {"088", "089", "090"}},
        {"bad-status-line", "RTSP and ICE are other protocols", {"223", "224"}},
        {"no-version", "HTTP/0.9", {"116"}},
        {"bad-request-line", "lenient: a line ends in CRLF, and not in CR", {"120"}},
        {"bad-transfer-encoding", "lenient: chunked is not the only coding", {"142", "143"}},
        {"unknown-transfer-coding", "we forward no coding but chunked", {"144", "145"}},
        {"bad-chunk-end", "lenient: a chunk ends in CRLF", {"153"}},
        {"bad-chunk-size", "lenient: a blank behind the size", {"155"}},
        {"target-fragment", "a target has no fragment: RFC 9112, 3.2. Some cut it off, some do not", {"163"}},
        {"target-userinfo", "a user name misleads: RFC 9110, 4.2.4", {"165"}},
        {"body-not-allowed", "101 has no body, and some read one: RFC 9110, 15.2", {"176", "177"}},
        {"bad-transfer-encoding", "RFC 9112, 6.3 reads until close; some see chunks", {"243", "244", "245"}},
    };
    return rules;
}

const QList<SuiteRule> &llhttpAcceptances()
{
    static const QList<SuiteRule> rules{
        {"ok", "any token is a method: RFC 9110, 9.1. What it means is for the server", {"046", "056"}},
        {"more",
         "nothing is handed on before the line or the head has ended, and it has not",
         {"024", "025", "038", "061", "062", "201"}},
    };
    return rules;
}

const QList<SuiteRule> &gunicornRefusals()
{
    static const QList<SuiteRule> rules{
        {"target-fragment", "a target has no fragment: RFC 9112, 3.2. Some cut it off, some do not", {"accept_005"}},
        {"length-and-coding", "two lengths", {"accept_009"}},
        {"bad-chunk-extension", "blanks around extensions are only ever there to mislead", {"accept_013"}},
        {"data-after-close",
         "the first request is read, as in the suite; what follows it is refused instead of left alone",
         {"accept_019", "accept_021"}},
        {"unknown-transfer-coding",
         "we forward no coding but chunked",
         {"accept_025.", "accept_025_line", "accept_029", "accept_030", "accept_rfc9112_smuggle_gzip",
          "accept_rfc9112_smuggle_te_identity"}},
        {"target-byte", "a target is ASCII: RFC 9112, 3.2", {"accept_027"}},
        {"space-before-colon", "not its default: a name with a blank has two readings", {"accept_028"}},
        {"underscore-field",
         "programs that make variables of names take it for the other, which it leaves out itself",
         {"accept_040.", "accept_040_compat"}},
        {"line-folding",
         "not its default: a folded line has two readings",
         {"accept_compat_obs_fold.", "accept_compat_obs_fold_huge"}},
        {"bad-request-line", "not its default: the PROXY protocol", {"accept_pp_01", "accept_pp_02"}},
        {"empty-request-line", "not its default: the PROXY protocol", {"accept_pp_04", "accept_pp_05"}},
        {"target-userinfo", "a user name misleads: RFC 9110, 4.2.4", {"accept_rfc9112_target_absolute_userinfo"}},
        {"more", "the file ends before its Content-Length: a body that is cut off is none", {"accept_099"}},
    };
    return rules;
}

const QList<SuiteRule> &gunicornAcceptances()
{
    static const QList<SuiteRule> rules{
        {"ok", "any token is a method: RFC 9110, 9.1. What it means is for the server", {"reject_003c"}},
        {"ok", "not its default: what X-Forwarded-Proto means is for the server", {"reject_019"}},
    };
    return rules;
}

const SuiteRule *findRule(const QList<SuiteRule> &rules, const QString &file)
{
    for (const SuiteRule &rule : rules) {
        const auto isIt = [&](const char *name) {
            return file.startsWith(QLatin1String("raw/") + QLatin1String(name));
        };
        if (std::any_of(rule.cases.begin(), rule.cases.end(), isIt))
            return &rule;
    }
    return nullptr;
}
