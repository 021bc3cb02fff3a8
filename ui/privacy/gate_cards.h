// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/wire/wire_policy.h"

#include <QButtonGroup>
#include <QWidget>

#include <array>
#include <cstdint>
#include <optional>

class QComboBox;

namespace telltale::ui {

class Label;
class Theme;

/// What a gate would let out of what is loaded.
struct GateCount
{
    std::uint64_t leaving = 0;
    std::uint64_t events = 0;
    bool isWhole = true; ///< false: still counting
};

/// The telemetry gate as three cards to choose from, each with what it would let out of what is loaded.
class GateCards : public QWidget
{
    Q_OBJECT
public:
    explicit GateCards(const Theme &theme, QWidget *parent = nullptr);

    void setGate(privacy::TelemetryGate gate);
    privacy::TelemetryGate gate() const;
    /// Nothing: nothing is loaded.
    void setCount(privacy::TelemetryGate gate, const std::optional<GateCount> &count);
    /// Whether something passes through Telltale now; else the choice holds for what comes.
    void setPassing(bool passes);
    /// What becomes of what is kept here.
    void setKept(privacy::WireSettings::Kept kept);
    QComboBox &kept() { return *m_kept; }
    QAbstractButton &card(privacy::TelemetryGate gate) const;
    QString hint() const;

Q_SIGNALS:
    /// By a click or a key; setGate() has to follow, or the cards go back.
    void chosen(privacy::TelemetryGate gate);
    void keptChosen(privacy::WireSettings::Kept kept);

private:
    const Theme &m_theme;
    Label *m_hint;
    QComboBox *m_kept;
    QButtonGroup m_group;
    privacy::TelemetryGate m_gate = privacy::TelemetryGate::On;
};

} // namespace telltale::ui
