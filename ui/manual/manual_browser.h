// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace telltale::ui {

class Theme;

/// Shows a page of the manual. It fetches nothing, neither from the net nor from the disk: there is only the text that
/// it was given, and a link is told of, never followed.
class ManualBrowser : public QTextBrowser
{
    Q_OBJECT
public:
    /// The theme must outlive it.
    explicit ManualBrowser(const Theme &theme, QWidget *parent = nullptr);

    /// Another page, from its top.
    void showPage(const QString &markdown);
    /// Marks every place of these words.
    void mark(const QStringList &words);
    /// So that the heading with this anchor is at the top; an unknown one is passed over.
    void goTo(const QString &anchor);
    /// To the first mark below the heading.
    void goToMark(const QString &anchor);
    int marks() const { return static_cast<int>(m_marks.size()); }

    /// Nothing, whatever is asked for.
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /// A link was clicked, or Enter pressed on it.
    void linkChosen(const QString &link);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QTextBlock headingOf(const QString &anchor) const;
    void scrollTo(int position, int above);
    void fill();
    void fitMargins();

    const Theme &m_theme;
    QString m_markdown;
    QStringList m_words;
    QList<QTextCursor> m_marks;
};

} // namespace telltale::ui
