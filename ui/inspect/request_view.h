// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/request_model.h"
#include "ui/widgets/row_views.h"

namespace telltale::ui {

/// The request an event was sent with and its answer, header by header. Ctrl+C copies the row, as its menu does.
class RequestView : public RowTree
{
    Q_OBJECT
public:
    explicit RequestView(const Theme &theme, QWidget *parent = nullptr);

    void setExchange(std::shared_ptr<const payload::Exchange> exchange, const audit::Knowledge *knowledge,
                     std::shared_ptr<const payload::EventList> list);
    void setSecrets(models::Secrets secrets) { m_model.setSecrets(secrets); }

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copyRow() const;

    models::RequestModel m_model;
};

} // namespace telltale::ui
