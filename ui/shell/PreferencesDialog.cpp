// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PreferencesDialog.h"

#include "settings/Preferences.h"
#include "ui/shell/Language.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tenantry {

PreferencesDialog::PreferencesDialog(theme::Scheme scheme, const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_scheme(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_sandbox(new QComboBox(this))
{
    setWindowTitle(tr("Preferences"));
    m_scheme->addItem(tr("As the system"), theme::schemeKey(theme::Scheme::System));
    m_scheme->addItem(tr("Light"), theme::schemeKey(theme::Scheme::Light));
    m_scheme->addItem(tr("Dark"), theme::schemeKey(theme::Scheme::Dark));
    m_scheme->setCurrentIndex(m_scheme->findData(theme::schemeKey(scheme)));
    for (const Language &one : languages())
        m_language->addItem(one.name, one.code);
    m_language->setCurrentIndex(m_language->findData(language));
    m_sandbox->addItem(tr("Ask"), QStringLiteral("ask"));
    m_sandbox->addItem(tr("Stop it"), QStringLiteral("stop"));
    m_sandbox->addItem(tr("Leave it running"), QStringLiteral("keep"));
    m_sandbox->setCurrentIndex(std::max(0, m_sandbox->findData(Preferences().value(preference::sandboxAtQuit()))));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * theme::grid);
    form->setVerticalSpacing(theme::grid + 4);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->addRow(tr("&Theme"), m_scheme);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("The &sandbox, when Tenantry quits"), m_sandbox);
    form->setRowVisible(m_language, !language.isEmpty());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    theme::makePrimary(buttons->button(QDialogButtonBox::Ok));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 3 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(theme::grid * 60, sizeHint().height());
}

theme::Scheme PreferencesDialog::scheme() const
{
    return theme::schemeFromKey(m_scheme->currentData().toString());
}

QString PreferencesDialog::language() const
{
    return m_language->currentData().toString();
}

QString PreferencesDialog::sandboxAtQuit() const
{
    return m_sandbox->currentData().toString();
}

} // namespace tenantry
