// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/anonymise/method_options.h"

#include "privacy/anonymise/methods/method_words.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace telltale::ui {

using privacy::MethodKind;

namespace {

constexpr int mostKept = 64;
constexpr MethodKind variants[] = {MethodKind::VendorHash, MethodKind::VendorHashLower, MethodKind::VendorHashTrimmed,
                                   MethodKind::VendorHashTrimmedLower};

bool isVariant(MethodKind kind)
{
    return kind >= MethodKind::VendorHash && kind <= MethodKind::VendorHashTrimmedLower;
}

} // namespace

MethodOptions::MethodOptions(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_first(new QSpinBox), m_last(new QSpinBox), m_constant(new QLineEdit),
      m_variant(new QComboBox), m_rotation(new QComboBox), m_digits(new QSpinBox),
      m_explanation(new Label(theme, theme.ui(12), models::Tone::Secondary))
{
    for (QSpinBox *box : {m_first, m_last})
        box->setRange(0, mostKept);
    m_digits->setRange(8, 63);
    m_variant->addItems({tr("the value as it is"), tr("in lower case"), tr("trimmed"), tr("trimmed, in lower case")});
    m_rotation->addItems({tr("never"), tr("every day"), tr("every month"), tr("every year")});
    m_constant->setTextMargins(5, 0, 5, 0);
    followWidth(theme, *m_constant, 220);
    for (QWidget *field :
         {static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_last), static_cast<QWidget *>(m_constant),
          static_cast<QWidget *>(m_variant), static_cast<QWidget *>(m_rotation), static_cast<QWidget *>(m_digits)})
        followHeight(theme, *field, 28);
    auto *flow = new FlowLayout;
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(12);
    setContentsMargins(16, 6, 16, 6);
    setLayout(flow);
    m_masking = labelled(tr("Keep the first"), m_first);
    m_maskingEnd = labelled(tr("and the last"), m_last);
    m_replacing = labelled(tr("With"), m_constant);
    m_hashing = labelled(tr("Of"), m_variant);
    m_shortening = labelled(tr("Digits"), m_digits);
    m_rotating = labelled(tr("New key"), m_rotation);
    for (QWidget *part : {m_masking, m_maskingEnd, m_replacing, m_hashing, m_shortening, m_rotating})
        flow->addWidget(part);
    flow->addWidget(m_explanation);
    followTextSize(theme, *m_explanation, [this] { m_explanation->setMinimumHeight(m_theme.px(28)); });
    for (QSpinBox *box : {m_first, m_last, m_digits})
        connect(box, &QSpinBox::valueChanged, this, &MethodOptions::edited);
    for (QComboBox *box : {m_variant, m_rotation})
        connect(box, &QComboBox::currentIndexChanged, this, &MethodOptions::edited);
    connect(m_constant, &QLineEdit::textChanged, this, &MethodOptions::edited);
    setMethod({});
}

QWidget *MethodOptions::labelled(const QString &text, QWidget *field)
{
    auto *part = new QWidget;
    auto *label = new Label(m_theme, m_theme.ui(), models::Tone::Secondary);
    label->setText(text);
    field->setAccessibleName(text);
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(label);
    layout->addWidget(field);
    return part;
}

void MethodOptions::setMethod(const privacy::Method &method)
{
    m_isSetting = true;
    m_method = method;
    const MethodKind kind = method.kind;
    m_masking->setVisible(kind == MethodKind::Mask);
    m_maskingEnd->setVisible(kind == MethodKind::Mask);
    m_replacing->setVisible(kind == MethodKind::Constant);
    m_hashing->setVisible(isVariant(kind));
    m_shortening->setVisible(kind == MethodKind::ShortKeyedHash);
    m_rotating->setVisible(privacy::needsKey(method));
    m_first->setValue(static_cast<int>(method.keepFirst));
    m_last->setValue(static_cast<int>(method.keepLast));
    m_digits->setValue(static_cast<int>(method.digits));
    if (m_constant->text().toStdString() != method.constant)
        m_constant->setText(QString::fromStdString(method.constant));
    m_rotation->setCurrentIndex(static_cast<int>(method.rotation));
    for (int i = 0; i < static_cast<int>(std::size(variants)); ++i) {
        if (variants[i] == kind)
            m_variant->setCurrentIndex(i);
    }
    m_explanation->setText(privacy::wordsOf(kind).explanation);
    m_explanation->updateGeometry();
    m_isSetting = false;
    updateGeometry();
}

void MethodOptions::edited()
{
    if (m_isSetting)
        return;
    m_method.keepFirst = static_cast<std::uint32_t>(m_first->value());
    m_method.keepLast = static_cast<std::uint32_t>(m_last->value());
    m_method.digits = static_cast<std::uint32_t>(m_digits->value());
    m_method.constant = m_constant->text().toStdString();
    m_method.rotation = static_cast<privacy::Rotation>(m_rotation->currentIndex());
    if (isVariant(m_method.kind))
        m_method.kind = variants[m_variant->currentIndex()];
    Q_EMIT changed();
}

} // namespace telltale::ui
