// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/compare_model.h"

#include <QDialog>

namespace telltale::ui {

class Theme;

/// Two events side by side, differences first. Stays open beside the window.
class CompareDialog : public QDialog
{
    Q_OBJECT
public:
    /// The titles say which events they are.
    CompareDialog(const Theme &theme, models::EventDocumentPtr first, const QString &firstTitle,
                  models::EventDocumentPtr second, const QString &secondTitle, QWidget *parent = nullptr);

    const models::CompareModel &model() const { return m_model; }
    void setSecrets(models::Secrets secrets) { m_model.setSecrets(secrets); }

private:
    models::CompareModel m_model;
};

} // namespace telltale::ui
