// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/ProfileKey.h"
#include "ui/dialogs/Choosers.h"

#include <QMap>

#include <functional>

class QWidget;

namespace tenantry {

/// A word that may be chosen for a key, and what it is called.
struct OfferedWord {
    QString word;
    QString title;
};
/// The words of the keys whose words the profile's own table does not know, by the key's full name.
using OfferedWords = QMap<QString, std::vector<OfferedWord>>;

/// The widget that one key of a profile is edited with.
struct ProfileControl {
    QWidget *field = nullptr; ///< what is typed into or chosen from; holds the key's help as its tip
    QWidget *row = nullptr;   ///< what stands in the form: the field, perhaps with a button beside it
    /// Puts what the field says into a profile. A field that was not touched changes nothing, so that what it cannot
    /// show exactly stays as it is. Returns why what it says is no value; empty: it is one.
    std::function<QString(Profile &)> take;
};

/// Makes the control for \p key, showing its value in \p profile; the kind of the value decides which widget it is.
/// \p changed is called whenever the person changes it.
ProfileControl makeProfileControl(const ProfileKey &key, const Profile &profile, const Choosers &choosers,
                                  const std::vector<OfferedWord> &words, QWidget *parent,
                                  const std::function<void()> &changed);

} // namespace tenantry
