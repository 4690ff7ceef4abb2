// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Preferences.h"

#include "base/Paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace tenantry {

static QString usualFile()
{
    return QFileInfo(paths::connectionsFolder()).path() + QStringLiteral("/window.ini");
}

Preferences::Preferences(const QString &file)
    : m_settings(std::make_unique<QSettings>(file.isEmpty() ? usualFile() : file, QSettings::IniFormat))
{
    m_settings->setFallbacksEnabled(false);
}

Preferences::~Preferences()
{
    [[maybe_unused]] const Status saved = save(); // there is nobody left to tell
}

QVariant Preferences::storedValue(const QString &key) const
{
    return m_settings->value(key);
}

void Preferences::store(const QString &key, const QVariant &value)
{
    if (value.isValid())
        m_settings->setValue(key, value);
    else
        m_settings->remove(key);
    m_changed = true;
}

Status Preferences::save()
{
    if (!m_changed)
        return {};
    const QString path = m_settings->fileName();
    if (const Status made = paths::ensurePrivateFolder(QFileInfo(path).path()); !made)
        return made;
    m_settings->sync();
    if (m_settings->status() == QSettings::AccessError)
        return failure(ErrorCode::FileNotWritten,
                       QCoreApplication::translate("Engine", "Cannot write \"%1\".").arg(path),
                       QCoreApplication::translate("Engine", "Check the folder's permissions and its free space."));
    m_changed = false;
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

QString Preferences::file() const
{
    return m_settings->fileName();
}

} // namespace tenantry
