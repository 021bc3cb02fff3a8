// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_box.h"

#include "ui/models/filter_completion.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>
#include <QToolButton>

namespace telltale::ui {

FilterBox::FilterBox(const Theme &theme, models::EventFilter &filter, const payload::Capture &capture, QWidget *parent)
    : QLineEdit(parent), m_theme(theme), m_filter(filter), m_capture(capture), m_completer(new QCompleter(this)),
      m_words(new QStringListModel(this)), m_icon(addAction(QIcon(), LeadingPosition)),
      m_clear(addAction(QIcon(), TrailingPosition))
{
    setAccessibleName(tr("Filter"));
    setMaxLength(16 * 1024);
    m_clear->setToolTip(tr("Clear the filter (Esc)"));
    m_clear->setVisible(false);
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons) // Qt gives them no names
        button->setAccessibleName(button == buttons.first() ? tr("Filter") : tr("Clear the filter"));
    m_completer->setModel(m_words);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this); // not setCompleter(): that one would take the whole line for the word
    m_completer->popup()->setAccessibleName(tr("What can be typed next"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterBox::insert);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textEdited, this, &FilterBox::complete);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        m_filter.setText(text);
    });
    connect(&filter, &models::EventFilter::changed, this, &FilterBox::recolor);
    connect(&theme, &Theme::changed, this, &FilterBox::recolor);
    recolor();
}

/// The longest hint that is seen whole.
void FilterBox::fitHint()
{
    constexpr int iconsAndMargins = 40;
    QString hint = tr("Filter");
    for (const QString &longer : {tr("Filter: words, event: …"), tr("Filter: words, event:, path: …"),
                                  tr("Filter: words, event:, path:, category:, size:>10k …")}) {
        if (fontMetrics().horizontalAdvance(longer) + m_theme.px(iconsAndMargins) <= width())
            hint = longer;
    }
    setPlaceholderText(hint);
}

void FilterBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    fitHint();
}

void FilterBox::recolor()
{
    fitHint();
    const Colors &colors = m_theme.colors();
    m_icon->setIcon(m_theme.icon(QStringLiteral("search"), colors.text2));
    m_clear->setIcon(m_theme.icon(QStringLiteral("x"), colors.text2));
    const std::optional<payload::FilterError> error =
        m_filter.isUnfinished() ? std::optional<payload::FilterError>() : m_filter.error();
    setAccessibleDescription(error ? error->message : QString());
    QPalette palette = this->palette();
    palette.setColor(QPalette::Text, error ? colors.error : colors.text);
    setPalette(palette);
}

void FilterBox::complete()
{
    const models::FilterCompletions found = models::completeFilter(text(), cursorPosition(), m_capture);
    m_words->setStringList(found.words);
    if (found.words.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    const QFontMetrics metrics(m_completer->popup()->font());
    int widest = 0;
    for (const QString &word : found.words)
        widest = qMax(widest, metrics.horizontalAdvance(word));
    m_completer->complete(QRect(0, 0, qBound(160, widest + 48, qMax(160, width())), height()));
    m_completer->popup()->setCurrentIndex({}); // nothing is chosen before someone chooses
}

/// Down and Up go through the words that are offered, Enter and Tab take the one that is chosen.
bool FilterBox::takeKey(int key)
{
    QAbstractItemView &words = *m_completer->popup();
    if (!words.isVisible())
        return false;
    const int count = words.model()->rowCount();
    const int current = words.currentIndex().isValid() ? words.currentIndex().row() : -1;
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int next = key == Qt::Key_Down ? current + 1 : current < 0 ? count - 1 : current - 1;
        words.setCurrentIndex(next < 0 || next >= count ? QModelIndex() : words.model()->index(next, 0));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: {
        if (current < 0)
            return false;
        const QString word = words.currentIndex().data().toString();
        words.hide();
        insert(word);
        return true;
    }
    default:
        return false;
    }
}

bool FilterBox::event(QEvent *event)
{
    // A widget never sees Tab among its keys: it would go on to the next one.
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent *>(event)->key())) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterBox::insert(const QString &word)
{
    const models::FilterCompletions found = models::completeFilter(text(), cursorPosition(), m_capture);
    QString changed = text();
    changed.replace(found.from, found.length, word);
    const bool isValue = !word.endsWith(QLatin1Char(':'));
    const qsizetype end = found.from + word.size();
    if (isValue && end == changed.size())
        changed += QLatin1Char(' ');
    setText(changed);
    setCursorPosition(static_cast<int>(isValue && end + 1 == changed.size() ? end + 1 : end));
    if (!isValue)
        complete();
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        // Nothing is chosen among what is offered.
        m_completer->popup()->hide();
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace telltale::ui
