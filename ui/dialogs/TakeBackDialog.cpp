// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/TakeBackDialog.h"

#include "ui/widgets/Pieces.h"
#include "ui/widgets/SqlView.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

TakeBackDialog::TakeBackDialog(Session *session, const QString &schema, QWidget *parent, Choosers choosers)
    : ReviewDialog(session, std::move(choosers), parent)
    , m_schema(schema)
    , m_sql(new SqlView(this))
{
    setTexts(tr("Take back the restore of %1").arg(schema),
             tr("The schema as it was before the restore gets its name back."), tr("Take back 1 restore"));
    body()->addWidget(pieces::heading(tr("SQL"), this));
    m_sql->setVisibleLines(6);
    body()->addWidget(m_sql);
    body()->addStretch(1);
    if (session->profile().environment == Environment::Production) {
        requireName(schema, tr("Type the schema’s name, %1, to take the restore back:").arg(schema));
    }
    resize(theme::grid * 90, sizeHint().height());
    setWaiting(tr("Looking at what the restore left…"));
    session->query<Result<std::vector<InterruptedRestore>>>(
        QStringLiteral("takeback"), this,
        [access = session->access()](std::stop_token stop) { return interruptedRestores(access, stop); },
        [this](const Result<std::vector<InterruptedRestore>> &found) { showFound(found); });
}

void TakeBackDialog::showFound(const Result<std::vector<InterruptedRestore>> &found)
{
    setWaiting({});
    if (!found) {
        setRefusal(found.error().message);
        return;
    }
    const auto mine =
        std::ranges::find_if(*found, [this](const InterruptedRestore &one) { return one.schema == m_schema; });
    if (mine == found->end()) {
        setRefusal(tr("The restore is still under way, or somebody took it back already."));
        return;
    }
    m_restore = *mine;
    if (m_restore.undoSql.isEmpty()) {
        setRefusal(tr("The schema as it was is gone. Restore the tenant again."));
        return;
    }
    m_sql->setSql(QString::fromUtf8(m_restore.undoSql + "COMMIT;"));
}

TaskId TakeBackDialog::start()
{
    return session()->takeBack(m_restore);
}

} // namespace tenantry
