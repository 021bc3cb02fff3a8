// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_window.h"

#include "ui/manual/manual_browser.h"
#include "ui/manual/manual_search.h"
#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QSettings>
#include <QSplitter>

namespace telltale::ui {

void ManualWindow::open(const QString &page)
{
    const models::ManualBook &book = m_model.book();
    const models::ManualPlace place = book.resolve(0, page).value_or(models::ManualPlace{});
    if (!isVisible() && m_places.size() == 1)
        m_places[0] = place; // where one begins is nowhere to go back from
    goTo(place);
    QDialog::show();
    raise();
    activateWindow();
    m_browser->setFocus();
}

/// What is typed is looked for at once; the page stays until a place is chosen, with its own words marked.
void ManualWindow::look(const QString &words)
{
    m_model.setSearch(words);
    m_count->setText(m_model.countText());
    m_count->setVisible(m_model.isSearching());
    m_browser->mark(m_model.words());
    const int row = m_model.rowOf(place().page);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model.index(row, 0));
}

void ManualWindow::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const models::ManualPlace wanted = m_model.placeOf(index.row());
    goTo(wanted);
    m_list->setCurrentIndex(index); // of several places on a page it is this one
}

void ManualWindow::follow(const QString &link)
{
    const std::optional<models::ManualPlace> inside = m_model.book().resolve(place().page, link);
    if (inside) {
        goTo(*inside);
        return;
    }
    m_address = link;
    m_outside->show(Severity::Note, tr("This address is not part of the manual"), link, tr("Open it in the browser"),
                    {});
}

void ManualWindow::goTo(const models::ManualPlace &place)
{
    const models::ManualPlace &now = m_places[m_at];
    if (now.page != place.page || now.anchor != place.anchor) {
        m_places.resize(m_at + 1);
        m_places << place;
        m_at = m_places.size() - 1;
    }
    show(place, m_model.isSearching());
}

void ManualWindow::step(int by)
{
    const qsizetype to = m_at + by;
    if (to < 0 || to >= m_places.size())
        return;
    m_at = to;
    show(m_places[m_at], false);
}

void ManualWindow::show(const models::ManualPlace &place, bool toMark)
{
    const models::ManualPage &page = m_model.book().pages()[place.page];
    m_outside->hide();
    m_browser->showPage(page.markdown);
    m_browser->mark(m_model.words());
    setWindowTitle(tr("%1 – Telltale manual", "title of a page").arg(page.title));
    if (toMark)
        m_browser->goToMark(place.anchor);
    else
        m_browser->goTo(place.anchor);
    const QModelIndex current = m_list->currentIndex();
    const int row = m_model.rowOf(place.page);
    if (!current.isValid() || m_model.placeOf(current.row()).page != place.page)
        m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model.index(row, 0));
    updateButtons();
}

void ManualWindow::updateButtons()
{
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_places.size());
}

void ManualWindow::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::look);
    connect(m_search, &ManualSearch::left, this, [this] {
        if (m_model.rowCount() == 0)
            return;
        m_list->setFocus();
        if (m_model.isSearching())
            choose(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_model.index(0, 0));
    });
    connect(m_list, &QListView::clicked, this, &ManualWindow::choose);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        choose(index);
        m_browser->setFocus();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (m_list->hasFocus())
            choose(index); // arrow keys turn the pages
    });
    connect(m_browser, &ManualBrowser::linkChosen, this, &ManualWindow::follow);
    connect(m_outside, &Banner::goClicked, this, [this] { Q_EMIT outsideWanted(m_address); });
    connect(m_outside, &Banner::closed, m_browser, qOverload<>(&QWidget::setFocus));
    connect(m_back, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QAbstractButton::clicked, this, [this] { step(1); });
    followTextSize(m_theme, *this, [this] { m_list->doItemsLayout(); });
}

void ManualWindow::restore()
{
    const QByteArray geometry = m_state.value(QStringLiteral("manual/geometry")).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resizeToText(m_theme, *this, {1080, 760});
    const int left = qMin(m_theme.px(300), width() * 2 / 5);
    m_splitter->setSizes({left, width() - left});
    m_splitter->restoreState(m_state.value(QStringLiteral("manual/splitter")).toByteArray());
}

void ManualWindow::save()
{
    m_state.setValue(QStringLiteral("manual/geometry"), saveGeometry());
    m_state.setValue(QStringLiteral("manual/splitter"), m_splitter->saveState());
}

void ManualWindow::hideEvent(QHideEvent *event)
{
    save();
    QDialog::hideEvent(event);
}

ManualWindow::~ManualWindow()
{
    if (isVisible())
        save();
}

} // namespace telltale::ui
