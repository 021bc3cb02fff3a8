// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_composer.h"
#include "network/ping/ping_run.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace telltale::ui {

class Label;
class Theme;

/// How often something is sent, and what is done to it before.
class PingSending : public QWidget
{
    Q_OBJECT
public:
    explicit PingSending(const Theme &theme, QWidget *parent = nullptr);

    /// How often, or what is wrong with that.
    Result<network::PingRunOptions> run() const;
    /// What is added to the template.
    network::PingAdditions additions() const;
    bool appliesPolicy() const;
    /// What the policy would do: `(8 fields change)`.
    void showPolicy(const QString &words);

    QSpinBox &count() { return *m_count; }
    QLineEdit &interval() { return *m_interval; }
    QSpinBox &concurrency() { return *m_concurrency; }
    QSpinBox &jitter() { return *m_jitter; }
    QSpinBox &rate() { return *m_rate; }
    QComboBox &coding() { return *m_coding; }
    QCheckBox &policyBox() { return *m_policy; }
    QCheckBox &testHeaderBox() { return *m_testHeader; }
    QCheckBox &moreBox() { return *m_more; }
    QString policyWords() const;

Q_SIGNALS:
    void additionsChanged();
    void policyToggled(bool applied);
    void runChanged();

private:
    void showInterval();

    const Theme &m_theme;
    QSpinBox *m_count;
    QLineEdit *m_interval;
    Label *m_intervalError;
    QSpinBox *m_concurrency;
    QSpinBox *m_jitter; ///< percent of the interval
    QSpinBox *m_rate;   ///< in a second; 0: no limit
    QCheckBox *m_more;  ///< beyond the usual bound
    QWidget *m_moreRow;
    QComboBox *m_coding;
    QCheckBox *m_policy;
    Label *m_policyWords;
    QCheckBox *m_testHeader;
};

} // namespace telltale::ui
