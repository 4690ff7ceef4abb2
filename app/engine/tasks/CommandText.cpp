// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/CommandText.h"

#include <QRegularExpression>

namespace tenantry {

QString commandText(const QString &program, const QStringList &arguments)
{
    static const QRegularExpression plainWord(QStringLiteral("^[A-Za-z0-9_./:=,@%+-]+$"));
    QStringList words{program};
    words += arguments;
    for (QString &word : words) {
        if (!plainWord.match(word).hasMatch())
            word = u'\'' + word.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
    }
    return words.join(u' ');
}

} // namespace tenantry
