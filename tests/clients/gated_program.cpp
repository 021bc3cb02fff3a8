// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/gated_program.h"

#include "store/record_copy.h"

#include <QDir>
#include <QElapsedTimer>

#include <csignal>
#include <map>
#include <sys/types.h>

namespace telltale::test {

using payload::RecordedDecision;
using payload::RecordedForward;
using payload::RecordKind;

namespace {

constexpr int patience = 60'000; // milliseconds

const char *word(RecordedDecision::What what)
{
    switch (what) {
    case RecordedDecision::What::Forward:
        return "forward: ";
    case RecordedDecision::What::ForwardChanged:
        return "changed: ";
    case RecordedDecision::What::Block:
        return "block: ";
    case RecordedDecision::What::AnswerHere:
        break;
    }
    return "answer: ";
}

void noteForward(const RecordedForward &forward, GatedExchange &exchange)
{
    exchange.isForwarded = true;
    exchange.sentHead = forward.sent == RecordedForward::Sent::Same ? exchange.head : std::string(forward.head);
    exchange.sentBody = payload::sentBody(forward, exchange.body).value_or("the record does not fit");
}

} // namespace

GatedProgram::GatedProgram(QString folder, const std::string &upstream, const QStringList &options)
    : m_folder(std::move(folder))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder + QStringLiteral("/config"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder + QStringLiteral("/data"));
    QDir().mkpath(m_folder);
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(TELLTALE_PROGRAM),
                    QStringList{QStringLiteral("intercept"), QStringLiteral("--quiet"), QStringLiteral("--listen"),
                                QStringLiteral("0"), QStringLiteral("--store"), QString::fromStdString(record()),
                                QStringLiteral("--forward"), QString::fromStdString("http://" + upstream)}
                        + options);
    m_process.setReadChannel(QProcess::StandardError);
    QElapsedTimer time;
    time.start();
    while (!m_process.canReadLine() && time.elapsed() < patience && m_process.state() != QProcess::NotRunning)
        m_process.waitForReadyRead(200);
    m_errors = m_process.readLine();
    if (m_errors.startsWith("listening on "))
        m_address = m_errors.mid(qstrlen("listening on ")).trimmed().toStdString();
}

GatedProgram::~GatedProgram()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

int GatedProgram::end()
{
    if (m_process.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
    const bool hasEnded = m_process.waitForFinished(patience) && m_process.exitStatus() == QProcess::NormalExit;
    m_errors += m_process.readAllStandardError();
    return hasEnded ? m_process.exitCode() : -1;
}

std::vector<GatedExchange> gatedExchanges(const std::string &record)
{
    std::map<std::uint64_t, GatedExchange> all;
    const RecordCopy copy = readRecord(record);
    if (!copy.isWhole())
        return {};
    for (const RecordCopy::Frame &frame : copy.frames) {
        if (frame.kind == RecordKind::Request) {
            const auto request = payload::readRecordedRequest(frame.content);
            all[request->exchange].head = request->head;
            all[request->exchange].body = request->body;
        } else if (frame.kind == RecordKind::Decision) {
            const auto decision = payload::readRecordedDecision(frame.content);
            all[decision->exchange].decisions.push_back(word(decision->what) + std::string(decision->detail));
        } else if (frame.kind == RecordKind::Forward) {
            const auto forward = payload::readRecordedForward(frame.content);
            noteForward(*forward, all[forward->exchange]);
        }
    }
    std::vector<GatedExchange> exchanges;
    for (auto &[number, exchange] : all)
        exchanges.push_back(std::move(exchange));
    return exchanges;
}

} // namespace telltale::test
