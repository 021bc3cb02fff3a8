// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict of a proof as JSON: HACKING.md, "The verdict of a proof".
#include "cli/verify_printer.h"
#include "payload/record.h"
#include "report/json_text.h"

namespace telltale::cli {

void VerifyPrinter::key(const char *name, bool isFirst)
{
    m_output.put(isFirst ? "{\"" : ",\"");
    m_output.put(name);
    m_output.put("\":");
}

void VerifyPrinter::member(const char *name, std::string_view text, bool isFirst)
{
    key(name, isFirst);
    report::JsonText(m_output, m_options.terminal.isTerminal).stringOrNull(text);
}

void VerifyPrinter::member(const char *name, std::uint64_t number)
{
    key(name);
    m_output.put(number);
}

void VerifyPrinter::member(const char *name, bool value)
{
    key(name);
    m_output.put(value ? "true" : "false");
}

void VerifyPrinter::member(const char *name, const std::vector<std::string> &texts)
{
    key(name);
    m_output.put('[');
    for (const std::string &text : texts) {
        m_output.put(&text == texts.data() ? "" : ",");
        report::JsonText(m_output, m_options.terminal.isTerminal).string(text);
    }
    m_output.put(']');
}

void VerifyPrinter::jsonRow(const privacy::ProofRow &row)
{
    member("event", row.label, true);
    member("kind", row.kind);
    member("owner", word(row.owner));
    member("gate", row.isDeclared ? word(row.gate) : std::string_view());
    member("always_sent", row.isAlwaysSent);
    member("declared_at", row.declaredAt);
    member("before_consent", row.beforeConsent);
    member("on", row.baseline);
    member("between", row.between);
    member("off", row.watch);
    member("breaks_silence", row.breaksSilence);
    member("opt_out_beacon", row.marks.isOptOutBeacon);
    member("flushed", row.marks.flushed);
    member("traffic_before_consent", row.marks.isBeforeConsent);
    member("hosts", row.hosts);
    member("fields", row.fields);
    key("exchanges");
    m_output.put('[');
    for (const std::uint32_t &number : row.exchanges) {
        m_output.put(&number == row.exchanges.data() ? "" : ",");
        m_output.put(number + 1);
    }
    m_output.put("]}");
}

void VerifyPrinter::jsonCoverage(const privacy::ProofCoverage &coverage)
{
    m_output.put("{\"known\":");
    m_output.put(coverage.isKnown ? "true" : "false");
    member("clean", coverage.isClean());
    member("connections-refused", coverage.refusedConnections);
    member("refused", coverage.refused);
    member("cut-off", coverage.cutOff);
    member("unrecorded", coverage.unrecorded);
    member("passed-unrecorded", coverage.passedUnseen);
    member("tunnels", coverage.tunnels);
    member("tls-refused", coverage.tlsRefused);
    member("upstream-untrusted", coverage.untrusted);
    member("streams", coverage.streams);
    member("quic-refused", coverage.quicRefused);
    member("datagrams", coverage.datagrams);
    member("turned-away", coverage.turnedAway);
    member("programs-unreached", coverage.unreached);
    member("undecoded", coverage.undecoded);
    member("unread", coverage.unread);
    m_output.put('}');
}

void VerifyPrinter::jsonSwitch(const privacy::ProofTimeline &timeline)
{
    member("before", word(timeline.baselineState), true);
    member("read_back", timeline.switchedOff ? word(timeline.offState) : std::string_view());
    member("at_end", timeline.ended ? word(timeline.endState) : std::string_view());
    member("put_back", timeline.isPutBack);
    key("changes");
    m_output.put('[');
    for (const privacy::SwitchChange &change : timeline.changes) {
        m_output.put(&change == timeline.changes.data() ? "" : ",");
        member("kind", word(change.kind), true);
        member("wanted", word(change.wanted));
        member("file", change.file);
        member("key", change.key);
        member("before", change.before.value_or(std::string()));
        member("after", change.after.value_or(std::string()));
        member("backup", change.backup);
        m_output.put('}');
    }
    m_output.put("]}");
}

void VerifyPrinter::jsonMoments(const privacy::ProofTimeline &timeline)
{
    const auto moment = [](const std::optional<std::int64_t> &time) {
        return time ? payload::formatTime(*time) : std::string();
    };
    member("began", payload::formatTime(timeline.began));
    member("switched_on", moment(timeline.switchedOn));
    member("switched_off", moment(timeline.switchedOff));
    member("in_force", moment(timeline.heeded));
    member("ended", moment(timeline.ended));
    member("watched_ms", static_cast<std::uint64_t>(std::max<std::int64_t>(timeline.watched(), 0)));
}

void VerifyPrinter::jsonDoubts(const privacy::ProofVerdict &verdict)
{
    key("doubts");
    m_output.put('[');
    for (const privacy::ProofDoubtFound &doubt : verdict.doubts) {
        m_output.put(&doubt == verdict.doubts.data() ? "" : ",");
        member("doubt", word(doubt.what), true);
        member("about", doubt.about);
        member("said", doubt.said);
        member("ms", static_cast<std::uint64_t>(doubt.time.count()));
        member("sentence", doubtText(doubt, verdict).toStdString());
        m_output.put('}');
    }
    m_output.put(']');
}

void VerifyPrinter::json(const privacy::ProofVerdict &verdict)
{
    const privacy::ProofTimeline &timeline = verdict.timeline;
    member("product", verdict.product, true);
    member("verdict", word(verdict.outcome));
    member("title", proofTitle(verdict).toStdString());
    member("why", proofWhy(verdict).toStdString());
    member("counts_everything", verdict.countsEverything);
    key("steps");
    bool isFirst = true;
    for (const privacy::ProofStepText &step : proofSteps(verdict)) {
        m_output.put(std::exchange(isFirst, false) ? '[' : ',');
        member("step", step.name.toStdString(), true);
        member("detail", step.detail.toStdString());
        member("result", step.result.toStdString());
        m_output.put('}');
    }
    m_output.put(']');
    key("requests");
    m_output.put("{\"before_consent\":");
    m_output.put(verdict.beforeConsent);
    member("on", verdict.baseline);
    member("between", verdict.between);
    member("off", verdict.watch);
    member("others", verdict.ofOthers);
    m_output.put('}');
    jsonMoments(timeline);
    key("events");
    m_output.put('[');
    for (const privacy::ProofRow &row : verdict.rows) {
        m_output.put(&row == verdict.rows.data() ? "" : ",");
        jsonRow(row);
    }
    m_output.put(']');
    jsonDoubts(verdict);
    member("to_be_exercised", verdict.toBeExercised);
    member("never_seen", verdict.neverSeen);
    key("coverage");
    jsonCoverage(timeline.coverage);
    key("switch");
    jsonSwitch(timeline);
    member("record", m_options.record);
    key("log_entry");
    if (m_options.entry != 0)
        m_output.put(m_options.entry);
    else
        m_output.put("null");
    m_output.put("}\n");
}

} // namespace telltale::cli
