// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/manual_model.h"

#include <QDialog>

class QSettings;
class QSplitter;

namespace telltale::ui {

class Banner;
class Button;
class Label;
class ManualBrowser;
class ManualSearch;
class RowList;
class Theme;

/// The manual: its pages or what was found in them at the left, a page at the right. Stays open beside the window.
/// Nothing is fetched; an address outside is opened by a button that says so, and by nothing else.
class ManualWindow : public QDialog
{
    Q_OBJECT
public:
    /// Theme and state (geometry) must outlive it.
    ManualWindow(const Theme &theme, QSettings &state, models::ManualBook book, QWidget *parent = nullptr);
    ~ManualWindow() override;

    /// Shows the window with a page (`03-capture`, also with `#anchor`); the first one where there is none of that
    /// name.
    void open(const QString &page);
    /// What is shown now.
    const models::ManualPlace &place() const { return m_places[m_at]; }
    ManualBrowser &browser() { return *m_browser; }
    ManualSearch &searchLine() { return *m_search; }
    RowList &list() { return *m_list; }
    models::ManualModel &model() { return m_model; }
    Banner &outside() { return *m_outside; }

Q_SIGNALS:
    /// Somebody pressed the button that opens this address.
    void outsideWanted(const QString &address);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makePage();
    QWidget *makeFoot();
    void connectParts();
    void addKeys();
    void restore();
    void save();
    void look(const QString &words);
    void choose(const QModelIndex &index);
    void follow(const QString &link);
    void goTo(const models::ManualPlace &place);
    void step(int by);
    void show(const models::ManualPlace &place, bool toMark);
    void updateButtons();

    const Theme &m_theme;
    QSettings &m_state;
    models::ManualModel m_model;
    QSplitter *m_splitter;
    ManualSearch *m_search;
    Label *m_count;
    RowList *m_list;
    Banner *m_outside;
    ManualBrowser *m_browser;
    Button *m_back;
    Button *m_forward;
    QString m_address; ///< of the banner
    QList<models::ManualPlace> m_places{{}};
    qsizetype m_at = 0;
};

} // namespace telltale::ui
