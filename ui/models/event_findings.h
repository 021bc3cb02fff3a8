// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "ui/models/event_document.h"

#include <QObject>

#include <unordered_map>

namespace telltale::models {

/// What the fields of the event are that is being looked at: judged one by one, when they are asked for. Shared by the
/// tree, the inspector and whoever copies. Credentials are hidden until someone wants to see them.
class EventFindings : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Null: none.
    void setEvent(EventDocumentPtr event);
    /// Of a leaf; nullptr for other nodes. Valid until the event changes.
    const audit::Finding *of(payload::NodeIndex node) const;
    /// The leaf holds a credential, and credentials are hidden now.
    bool isMasked(payload::NodeIndex node) const;
    /// A credential stands somewhere at or below the node, and credentials are hidden now.
    bool isMaskedBelow(payload::NodeIndex node) const;
    bool areSecretsShown() const { return m_areSecretsShown; }
    void showSecrets(bool show);

Q_SIGNALS:
    void secretsShown(bool shown);

private:
    EventDocumentPtr m_event;
    mutable std::unique_ptr<audit::Classifier> m_classifier;
    mutable std::unique_ptr<payload::Record> m_record; ///< begun in the classifier
    mutable std::unordered_map<payload::NodeIndex, audit::Finding> m_findings;
    bool m_areSecretsShown = false;
};

/// The event as the loader gave it, for whoever judges records.
payload::Record recordOf(const EventDocument &event);

} // namespace telltale::models
