// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/file_combo.h"

#include "ui/models/format.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace telltale::ui {

FileCombo::FileCombo(QString title, QString filter, QWidget *parent)
    : QComboBox(parent), m_title(std::move(title)), m_filter(std::move(filter))
{
    // As wide as there is room: names may be long.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    reset();
    connect(this, &QComboBox::activated, this, [this](int index) {
        if (index == count() - 1) {
            setCurrentIndex(m_last);
            ask();
        } else {
            m_last = index;
            Q_EMIT chosen();
        }
    });
}

void FileCombo::reset()
{
    clear();
    addItem(tr("A file…"));
    m_last = 0;
}

void FileCombo::add(const QString &text, const QString &value)
{
    insertItem(count() - 1, text, value);
    setItemData(count() - 2, value.contains(QLatin1Char('/')) ? models::plainToolTip(value) : QString(),
                Qt::ToolTipRole);
    if (count() == 2)
        setCurrentIndex(m_last = 0);
}

void FileCombo::choose(const QString &value)
{
    int index = 0;
    while (index < count() - 1 && itemData(index).toString() != value)
        ++index;
    if (index == count() - 1)
        add(models::fileName(QFile::encodeName(value).toStdString()), value);
    setCurrentIndex(m_last = index);
}

QString FileCombo::value() const
{
    return m_last < count() - 1 ? itemData(m_last).toString() : QString();
}

void FileCombo::ask()
{
    const QFileInfo known(value());
    auto *dialog = new QFileDialog(this, m_title, known.isAbsolute() ? known.absolutePath() : QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(m_filter.isEmpty() ? QStringList{tr("All files (*)")}
                                              : QStringList{m_filter, tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        choose(QFileInfo(path).absoluteFilePath());
        Q_EMIT chosen();
    });
    dialog->open();
}

} // namespace telltale::ui
