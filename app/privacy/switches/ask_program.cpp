// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/ask_program.h"

#include "privacy/switches/switch_text.h"

#include <QProcess>

namespace telltale::privacy {

namespace {

constexpr int longestCommand = 10000; ///< milliseconds

} // namespace

void askProgram(LayerState &state, const SwitchLayer &layer)
{
    state.reading = LayerState::Reading::Unreadable;
    QStringList words = QProcess::splitCommand(QString::fromStdString(layer.state));
    QProcess process;
    process.setProgram(words.takeFirst());
    process.setArguments(words);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start();
    if (!process.waitForFinished(longestCommand)) {
        state.why = aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 did not answer: %2"))
                        .arg(visible(layer.state), process.errorString());
        process.kill();
        process.waitForFinished(1000);
        return;
    }
    const std::string answer = process.readAllStandardOutput().trimmed().left(1000).toStdString();
    const bool isOff = !layer.stateOff.empty() && answer.find(layer.stateOff) != std::string::npos;
    const bool isOn = !layer.stateOn.empty() && answer.find(layer.stateOn) != std::string::npos;
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        state.why = aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 failed")).arg(visible(layer.state));
        return;
    }
    state.reading = LayerState::Reading::Value;
    state.value = answer;
    if (isOff != isOn)
        state.says = isOff ? SwitchState::Off : SwitchState::On;
}

} // namespace telltale::privacy
