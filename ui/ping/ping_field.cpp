// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_field.h"

#include "base/visible_text.h"
#include "ui/mnemonics.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/ping/ping_parts.h"
#include "ui/ping/ping_words.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace telltale::ui {

using models::Tone;
using network::PingGenerator;
using network::PingType;

PingField::PingField(const Theme &theme, const network::PingVariable &variable, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_variable(variable), m_source(new Label(theme, theme.ui(12), Tone::Hint)),
      m_error(new Label(theme, theme.ui(12), Tone::Error))
{
    if (variable.type == PingType::Boolean)
        makeChoice();
    else
        makeLine();
    const QString name = visible(variable.label.empty() ? variable.name : variable.label);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(fieldLabel(theme, name, *input()));
    head->addWidget(m_source, 1);
    m_source->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(input());
    layout->addWidget(m_error);
    const QString note = visible(variable.note);
    input()->setToolTip(models::plainToolTip(note));
    setFocusProxy(input());
}

QWidget *PingField::input() const
{
    return m_line != nullptr ? static_cast<QWidget *>(m_line) : m_choice;
}

void PingField::makeLine()
{
    m_line = new QLineEdit;
    makeMonoLine(m_theme, *m_line);
    m_line->installEventFilter(this);
    if (m_variable.isSecret()) {
        m_line->setEchoMode(QLineEdit::Password);
        m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
    QAction *menu = m_line->addAction(QIcon(), QLineEdit::TrailingPosition);
    menu->setToolTip(tr("Where the value comes from (Alt+Down)"));
    const auto color = [this, menu] { menu->setIcon(m_theme.icon(QStringLiteral("down"), m_theme.colors().text2)); };
    color();
    connect(&m_theme, &Theme::changed, this, color);
    for (QWidget *button : m_line->findChildren<QWidget *>()) // Qt gives it no name
        button->setAccessibleName(tr("Where the value comes from"));
    connect(menu, &QAction::triggered, this, &PingField::popUp);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_isTyping = true;
        Q_EMIT typed(text);
    });
    connect(m_line, &QLineEdit::editingFinished, this, [this] { m_isTyping = false; });
}

void PingField::makeChoice()
{
    m_choice = new QComboBox;
    m_choice->addItems({QStringLiteral("true"), QStringLiteral("false")});
    followFont(m_theme, *m_choice, m_theme.mono());
    followHeight(m_theme, *m_choice, 28);
    connect(m_choice, &QComboBox::activated, this, [this] { Q_EMIT typed(m_choice->currentText()); });
}

bool PingField::isLong() const
{
    switch (m_variable.type) {
    case PingType::Number:
    case PingType::Boolean:
        return false;
    case PingType::Text: {
        constexpr std::size_t shortest = 18;
        const std::string &text = m_variable.sample ? *m_variable.sample : m_variable.generator.argument;
        return text.size() > shortest;
    }
    default:
        return true;
    }
}

void PingField::showValue(const PingGenerator &generator, const std::string &value, const QString &error)
{
    m_generator = generator;
    const bool isNamed =
        generator.kind == PingGenerator::Kind::Environment || generator.kind == PingGenerator::Kind::File;
    const QString text = isNamed ? QString::fromStdString('@' + generator.text()) : QString::fromStdString(value);
    if (m_line != nullptr && !m_isTyping && m_line->text() != text) {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
    if (m_choice != nullptr)
        m_choice->setCurrentIndex(m_choice->findText(text));
    m_source->setText(generatorText(generator));
    m_source->setVisible(!m_source->text().isEmpty());
    const QString sentence = error.isEmpty() ? QString() : models::asSentence(error);
    m_error->setText(sentence);
    m_error->setAccessibleName(sentence);
    m_error->setVisible(!sentence.isEmpty());
    input()->setAccessibleDescription(sentence.isEmpty() ? m_source->text() : sentence);
}

void PingField::setSecretShown(bool shown)
{
    if (m_line != nullptr && m_variable.isSecret())
        m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

QString PingField::error() const
{
    return m_error->text();
}

QString PingField::source() const
{
    return m_source->text();
}

void PingField::fillMenu(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const auto add = [this, &menu, group](const QString &text, const PingGenerator &generator, bool needsArgument,
                                          bool isNow) {
        QAction *const action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(isNow);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, generator, needsArgument] { take(generator, needsArgument); });
    };
    const QString now = generatorText(m_generator);
    add(tr("as it stands here"), PingGenerator::literal(m_line->text().toStdString()), false, now.isEmpty());
    menu.addSeparator();
    for (const GeneratorOffer &offer : generatorOffers()) {
        if (offer.text.isEmpty())
            menu.addSeparator();
        else
            add(offer.text, offer.generator, offer.needsArgument, offer.text == now);
    }
    if (m_variable.sample && !m_variable.isSecret()) {
        menu.addSeparator();
        add(tr("as in the vendor's sample"), PingGenerator::literal(*m_variable.sample), false, false);
    }
    addMnemonics(menu);
}

void PingField::take(const PingGenerator &generator, bool needsArgument)
{
    m_isTyping = false;
    if (!needsArgument) {
        Q_EMIT chosen(generator);
        return;
    }
    const QString begun =
        generator.kind == PingGenerator::Kind::File ? QStringLiteral("@file ") : QStringLiteral("@environment ");
    m_line->setText(begun);
    m_line->setFocus();
    m_isTyping = true;
    Q_EMIT typed(begun);
}

void PingField::popUp()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(m_line->mapToGlobal(QPoint(0, m_line->height())));
}

bool PingField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && (key->modifiers() & Qt::AltModifier) != 0) {
            popUp();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace telltale::ui
