// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/treatment_form.h"

#include "ui/anonymise/method_options.h"
#include "ui/models/method_text.h"
#include "ui/models/rule_text.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

namespace telltale::ui {

using payload::NodeType;
using privacy::Action;
using privacy::Generality;
using privacy::MethodKind;

namespace {

constexpr int mostKeptOfRule = 1000;
constexpr MethodKind hashWays[] = {MethodKind::KeyedHash, MethodKind::ShortKeyedHash, MethodKind::VendorHash};
constexpr NodeType constantTypes[] = {NodeType::String, NodeType::Number, NodeType::Boolean};

bool isVendorWay(MethodKind kind)
{
    return kind >= MethodKind::VendorHash && kind <= MethodKind::VendorHashTrimmedLower;
}

/// The method that an action begins with.
MethodKind usualKind(Action action)
{
    switch (action) {
    case Action::Drop:
        return MethodKind::Drop;
    case Action::Mask:
        return MethodKind::Mask;
    case Action::Hash:
        return MethodKind::KeyedHash;
    case Action::Pseudonym:
        return MethodKind::Pseudonym;
    case Action::Generalise:
        return MethodKind::Generalise;
    case Action::Replace:
        return MethodKind::Constant;
    case Action::Allow:
    case Action::Block:
        break;
    }
    return MethodKind::Keep;
}

bool hasStep(Generality generality)
{
    return generality == Generality::Grid || generality == Generality::Bucket;
}

} // namespace

TreatmentForm::TreatmentForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_action(new QComboBox), m_way(new QComboBox), m_type(new QComboBox),
      m_step(new QDoubleSpinBox), m_sentence(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_options(new MethodOptions(theme))
{
    for (int i = 0; i <= static_cast<int>(Action::Block); ++i)
        m_action->addItem(models::actionText(static_cast<Action>(i)));
    m_type->addItems({tr("a text"), tr("a number"), tr("true or false")});
    m_step->setRange(0, 1e15);
    m_step->setDecimals(6);
    m_step->setSpecialValueText(tr("as usual"));
    m_step->setMinimumWidth(0);
    m_sentence->setWordWrap(true);
    m_options->setContentsMargins(0, 0, 0, 0);
    for (QSpinBox *box : {&m_options->first(), &m_options->last()})
        box->setMaximum(mostKeptOfRule);
    m_action->setAccessibleName(tr("Action"));
    for (QComboBox *box : {m_action, m_way, m_type})
        box->setFocusPolicy(Qt::StrongFocus);
    for (QWidget *field : {static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_way),
                           static_cast<QWidget *>(m_type), static_cast<QWidget *>(m_step)})
        followHeight(theme, *field, 28);
    m_wayPart = labelled(tr("How"), m_way);
    m_typePart = labelled(tr("As"), m_type);
    m_stepPart = labelled(tr("Step"), m_step);
    auto *top = new QWidget;
    auto *flow = new FlowLayout;
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(12);
    top->setLayout(flow);
    for (QWidget *part : {static_cast<QWidget *>(m_action), m_wayPart, m_stepPart, m_typePart})
        flow->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(top);
    layout->addWidget(m_options);
    layout->addWidget(m_sentence);
    connect(m_action, &QComboBox::currentIndexChanged, this, &TreatmentForm::actionChosen);
    connect(m_way, &QComboBox::currentIndexChanged, this, &TreatmentForm::wayChosen);
    connect(m_type, &QComboBox::currentIndexChanged, this, &TreatmentForm::edited);
    connect(m_step, &QDoubleSpinBox::valueChanged, this, &TreatmentForm::edited);
    connect(m_options, &MethodOptions::changed, this, &TreatmentForm::edited);
    setTreatment({});
}

QWidget *TreatmentForm::labelled(const QString &text, QWidget *field)
{
    auto *part = new QWidget;
    auto *label = new Label(m_theme, m_theme.ui(), models::Tone::Secondary);
    label->setText(text);
    label->setBuddy(field);
    field->setAccessibleName(text);
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(label);
    layout->addWidget(field);
    return part;
}

Action TreatmentForm::action() const
{
    return static_cast<Action>(m_action->currentIndex());
}

void TreatmentForm::setTreatment(const privacy::Treatment &treatment)
{
    m_isSetting = true;
    m_method = treatment.method;
    m_action->setCurrentIndex(static_cast<int>(treatment.action));
    for (int i = 0; i < static_cast<int>(std::size(constantTypes)); ++i) {
        if (constantTypes[i] == m_method.constantType)
            m_type->setCurrentIndex(i);
    }
    m_step->setValue(m_method.step);
    m_options->setMethod(m_method);
    fillWays();
    showParts();
    m_isSetting = false;
}

/// What each action can do in more than one way.
void TreatmentForm::fillWays()
{
    const bool wasSetting = std::exchange(m_isSetting, true);
    m_way->clear();
    if (action() == Action::Hash) {
        m_way->addItems({tr("with your key"), tr("with your key, shortened"), tr("as the vendor does")});
        m_way->setCurrentIndex(isVendorWay(m_method.kind) ? 2 : m_method.kind == MethodKind::ShortKeyedHash ? 1 : 0);
    } else if (action() == Action::Generalise) {
        for (int i = 0; i <= static_cast<int>(Generality::Bucket); ++i)
            m_way->addItem(models::generalityText(static_cast<Generality>(i), audit::Recognised::None));
        m_way->setCurrentIndex(static_cast<int>(m_method.generality));
    }
    m_isSetting = wasSetting;
}

void TreatmentForm::actionChosen()
{
    if (m_isSetting)
        return;
    if (privacy::actionOf(m_method.kind) != action())
        m_method.kind = usualKind(action());
    m_options->setMethod(m_method);
    fillWays();
    showParts();
    Q_EMIT changed();
}

void TreatmentForm::wayChosen()
{
    if (m_isSetting || m_way->currentIndex() < 0)
        return;
    if (action() == Action::Hash)
        m_method.kind = hashWays[m_way->currentIndex()];
    else if (action() == Action::Generalise)
        m_method.generality = static_cast<Generality>(m_way->currentIndex());
    m_options->setMethod(m_method);
    showParts();
    Q_EMIT changed();
}

void TreatmentForm::showParts()
{
    const Action now = action();
    const bool hasMethod = now != Action::Allow && now != Action::Block && now != Action::Drop;
    m_options->setVisible(hasMethod);
    m_wayPart->setVisible(now == Action::Hash || now == Action::Generalise);
    m_typePart->setVisible(now == Action::Replace);
    m_stepPart->setVisible(now == Action::Generalise && hasStep(m_method.generality));
    m_sentence->setText(models::actionSentence(now));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    updateGeometry();
}

void TreatmentForm::edited()
{
    if (m_isSetting)
        return;
    const privacy::Method &typed = m_options->method();
    m_method.keepFirst = typed.keepFirst;
    m_method.keepLast = typed.keepLast;
    m_method.digits = typed.digits;
    m_method.constant = typed.constant;
    m_method.rotation = typed.rotation;
    if (isVendorWay(typed.kind))
        m_method.kind = typed.kind;
    m_method.constantType = constantTypes[m_type->currentIndex()];
    m_method.step = m_step->value();
    Q_EMIT changed();
}

/// Only with the parameters of its action: what was typed for another one does not count.
privacy::Treatment TreatmentForm::treatment() const
{
    privacy::Treatment made;
    made.action = action();
    privacy::Method &method = made.method;
    method.kind = usualKind(action());
    switch (action()) {
    case Action::Mask:
        method.keepFirst = m_method.keepFirst;
        method.keepLast = m_method.keepLast;
        break;
    case Action::Hash:
        method.kind = m_method.kind;
        if (method.kind == MethodKind::ShortKeyedHash)
            method.digits = m_method.digits;
        if (needsKey(method))
            method.rotation = m_method.rotation;
        break;
    case Action::Pseudonym:
        method.rotation = m_method.rotation;
        break;
    case Action::Generalise:
        method.generality = m_method.generality;
        if (hasStep(method.generality))
            method.step = m_method.step;
        break;
    case Action::Replace:
        method.constant = m_method.constant;
        method.constantType = m_method.constantType;
        break;
    default:
        break;
    }
    return made;
}

QString TreatmentForm::problem() const
{
    if (action() != Action::Replace)
        return {};
    const QString text = QString::fromStdString(m_method.constant);
    static const QRegularExpression number(QStringLiteral("^[+-]?(0|[1-9][0-9]{0,17})(\\.[0-9]+)?$"));
    if (m_method.constantType == NodeType::Number && !number.match(text).hasMatch())
        return tr("A number is like 1 or -1.5, not “%1”.").arg(text);
    if (m_method.constantType == NodeType::Boolean && text != QLatin1String("true") && text != QLatin1String("false"))
        return tr("It is true or false, not “%1”.").arg(text);
    return {};
}

} // namespace telltale::ui
