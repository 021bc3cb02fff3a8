// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_form.h"

#include "base/visible_text.h"
#include "ui/models/format.h"
#include "ui/opening.h"
#include "ui/ping/ping_parts.h"
#include "ui/report/file_combo.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

namespace {

constexpr auto reportFolderKey = "window/export";

QString wholePath(QString path)
{
    path = path.trimmed();
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        path.replace(0, 1, QDir::homePath());
    return path.isEmpty() || path.endsWith(QLatin1Char('/')) ? path : QDir::cleanPath(path);
}

/// `telemetry.md` becomes `telemetry-report`.
QString proposedName(const QStringList &files)
{
    const QString base = files.isEmpty() ? QString() : QFileInfo(files.first()).completeBaseName();
    return base.isEmpty() ? QStringLiteral("report") : base + QStringLiteral("-report");
}

} // namespace

ReportForm::ReportForm(const Theme &theme, QSettings &state, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_state(state), m_values(new QCheckBox), m_warning(new PingStatement(theme)),
      m_bytes(new QCheckBox), m_policy(new FileCombo(tr("A policy"), tr("Policies (*.toml)"))),
      m_against(new FileCombo(tr("An earlier capture"), {})), m_known(new FileCombo(tr("A list of known values"), {})),
      m_language(new QComboBox), m_place(new QLineEdit),
      m_choose(new Button(theme, Button::Look::Outlined, QStringLiteral("open"), tr("Choose…"))),
      m_note(new Label(theme, theme.ui(12), Tone::Secondary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(makeInputs());
    layout->addWidget(makeTicks());
    layout->addWidget(makeCombos());
    layout->addWidget(makePlace());
    m_warning->hide();
    m_language->addItem(tr("English"), QStringLiteral("en"));
    m_language->addItem(tr("German"), QStringLiteral("de"));
    connectParts();
}

void ReportForm::connectParts()
{
    connect(m_values, &QCheckBox::toggled, this, &ReportForm::judge);
    connect(m_bytes, &QCheckBox::toggled, this, &ReportForm::judge);
    for (FileCombo *combo : {m_policy, m_against, m_known})
        connect(combo, &FileCombo::chosen, this, &ReportForm::judge);
    connect(m_language, &QComboBox::activated, this, &ReportForm::judge);
    connect(m_place, &QLineEdit::textEdited, this, [this] {
        m_isPlaceOwn = true;
        judge();
    });
    connect(m_choose, &QAbstractButton::clicked, this, &ReportForm::askForPlace);
}

void ReportForm::setOffer(const ExportOffer &offer)
{
    m_offer = offer;
    fillInputs(offer);
    fillCombos(offer);
    m_values->setChecked(false);
    m_bytes->setChecked(m_state.value(QStringLiteral("export/bytes")).toBool());
    const QString language = m_state.value(QStringLiteral("export/language"), offer.language).toString();
    m_language->setCurrentIndex(qMax(0, m_language->findData(language)));
    m_isPlaceOwn = false;
    proposePlace();
    judge();
}

void ReportForm::fillCombos(const ExportOffer &offer)
{
    const QString keptPolicy = m_state.value(QStringLiteral("export/policy"), QStringLiteral("in force")).toString();
    m_policy->reset();
    m_policy->add(tr("None"), {});
    if (!offer.policy.isEmpty())
        m_policy->add(tr("In force here: %1").arg(offer.policyTitle), offer.policy);
    if (keptPolicy == QLatin1String("in force"))
        m_policy->choose(offer.policy);
    else if (keptPolicy.isEmpty() || QFileInfo(keptPolicy).isFile())
        m_policy->choose(keptPolicy);
    m_against->reset();
    m_against->add(tr("Nothing"), {});
    for (const ExportInput &input : offer.inputs) {
        if (input.reason.isEmpty())
            m_against->add(input.name, input.path);
    }
    m_against->choose(offer.against);
    const QString keptKnown = m_state.value(QStringLiteral("export/known")).toString();
    m_known->reset();
    m_known->add(tr("None"), {});
    if (QFileInfo(keptKnown).isFile())
        m_known->choose(keptKnown);
}

void ReportForm::remember()
{
    const QString policy = m_policy->value();
    m_state.setValue(QStringLiteral("export/bytes"), m_bytes->isChecked());
    m_state.setValue(QStringLiteral("export/policy"),
                     !policy.isEmpty() && policy == m_offer.policy ? QStringLiteral("in force") : policy);
    m_state.setValue(QStringLiteral("export/known"), m_known->value());
    if (m_language->currentData().toString() != m_offer.language || m_state.contains(QStringLiteral("export/language")))
        m_state.setValue(QStringLiteral("export/language"), m_language->currentData().toString());
    m_state.setValue(QLatin1String(reportFolderKey), QFileInfo(choice().output).absolutePath());
}

void ReportForm::setKind(const QString &word)
{
    const QString before = QLatin1Char('.') + m_kind;
    QString place = m_place->text();
    if (!m_kind.isEmpty() && place.endsWith(before, Qt::CaseInsensitive))
        m_place->setText(place.chopped(before.size()) + QLatin1Char('.') + word);
    m_kind = word;
    judge();
}

QStringList ReportForm::files() const
{
    QStringList files;
    for (qsizetype i = 0; i < m_inputs.size(); ++i) {
        // What is compared with is on the other side.
        if (m_inputs[i]->isChecked() && m_offer.inputs[i].path != m_against->value())
            files << m_offer.inputs[i].path;
    }
    return files;
}

models::ReportChoice ReportForm::choice() const
{
    models::ReportChoice choice;
    choice.files = files();
    choice.output = wholePath(m_place->text());
    choice.format = m_kind;
    choice.policy = m_policy->value();
    if (!m_against->value().isEmpty())
        choice.against << m_against->value();
    if (!m_known->value().isEmpty())
        choice.known << m_known->value();
    choice.language = m_language->currentData().toString();
    choice.hasValues = m_values->isChecked();
    choice.hasBytes = m_bytes->isChecked();
    return choice;
}

void ReportForm::proposePlace()
{
    const QStringList chosen = files();
    QString folder = m_state.value(QLatin1String(reportFolderKey)).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = chosen.isEmpty() ? QDir::homePath() : QFileInfo(chosen.first()).absolutePath();
    m_place->setText(QDir(folder).filePath(proposedName(chosen) + QLatin1Char('.') + m_kind));
    m_place->setCursorPosition(0);
}

void ReportForm::askForPlace()
{
    const QFileInfo place(wholePath(m_place->text()));
    m_state.setValue(QLatin1String(reportFolderKey), place.absolutePath());
    ui::askForPlace(*this, m_state, tr("Where the report goes"), place.fileName(),
                    tr("%1 (*.%2)", "a format and its end").arg(m_kind.toUpper(), m_kind), m_kind,
                    [this](const QString &path) {
                        m_isPlaceOwn = true;
                        m_place->setText(path);
                        judge();
                    });
}

QString ReportForm::warning() const
{
    return m_warning->isHidden() ? QString() : m_warning->text();
}

QString ReportForm::problem() const
{
    const models::ReportChoice made = choice();
    const QFileInfo place(made.output);
    return made.files.isEmpty()            ? tr("Choose a file that the report is about.")
        : !place.isAbsolute()              ? tr("Give the whole path of the report, from / or ~ on.")
        : place.isDir()                    ? tr("Give the report a name: this is a folder.")
        : !place.dir().exists()            ? tr("There is no such folder.")
        : made.files.contains(made.output) ? tr("This is one of the files that the report is about.")
                                           : QString();
}

void ReportForm::judge()
{
    m_warning->setVisible(m_values->isChecked());
    m_warning->setText(Tone::Warning, QStringLiteral("warn"),
                       tr("Whoever gets this report reads the values in it. Credentials stay masked."));
    for (qsizetype i = 0; i < m_inputs.size(); ++i) {
        const bool isOther = !m_against->value().isEmpty() && m_offer.inputs[i].path == m_against->value();
        m_inputs[i]->setEnabled(m_offer.inputs[i].reason.isEmpty() && !isOther);
    }
    if (!m_isPlaceOwn && !m_kind.isEmpty())
        proposePlace();
    const QString wrong = problem();
    const bool isThere = wrong.isEmpty() && QFileInfo::exists(choice().output);
    m_note->setTone(!wrong.isEmpty() ? Tone::Error : isThere ? Tone::Warning : Tone::Secondary);
    m_note->setText(!wrong.isEmpty() ? wrong
                        : isThere    ? tr("There is a file of this name: the report takes its place.")
                                     : tr("Only you can read the file."));
    Q_EMIT changed();
}

} // namespace telltale::ui
