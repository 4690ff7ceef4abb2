// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ProfileControl.h"

#include "models/PlainTip.h"
#include "settings/DurationText.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace tenantry {

namespace {

/// Texts of the profile's table.
QString fromTable(const char *text)
{
    return text == nullptr ? QString() : QCoreApplication::translate("Engine", text);
}

QStringList commaList(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts << part.trimmed();
    }
    return parts;
}

/// Seconds down to the millisecond, so that a profile's "500ms" stays what it is; 0 is "none".
class SecondsBox : public QDoubleSpinBox {
public:
    SecondsBox(std::chrono::milliseconds value, QWidget *parent)
        : QDoubleSpinBox(parent)
    {
        setDecimals(3);
        setRange(0, double(longestDuration.count()) / 1000);
        setSpecialValueText(QCoreApplication::translate("ProfileControl", "none", "no limit of time"));
        setSuffix(QCoreApplication::translate("ProfileControl", " s", "seconds, after a number"));
        setValue(double(value.count()) / 1000);
    }
    std::chrono::milliseconds milliseconds() const { return std::chrono::milliseconds(std::llround(value() * 1000)); }

protected:
    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', QLocale::FloatingPointShortest);
    }
};

struct ControlMaker {
    const ProfileKey &key;
    const Profile &profile;
    const Choosers &choosers;
    const std::vector<OfferedWord> &words;
    QWidget *parent;
    const std::function<void()> &changed;

    ProfileControl operator()(const TextValue &value) const { return textControl(value.member); }
    ProfileControl operator()(const FolderValue &value) const;
    ProfileControl operator()(const ForeignWordValue &value) const;
    ProfileControl operator()(const ListValue &value) const;
    ProfileControl operator()(const FlagValue &value) const;
    ProfileControl operator()(const IntegerValue &value) const;
    ProfileControl operator()(const DurationValue &value) const;
    ProfileControl operator()(const FailureLimitValue &value) const;
    ProfileControl operator()(const ChoiceValue &value) const;

private:
    QLineEdit *line(const QString &text) const;
    QComboBox *box(const std::vector<OfferedWord> &offered, const QString &present) const;
    ProfileControl textControl(const Member<QString> &member) const;
};

QLineEdit *ControlMaker::line(const QString &text) const
{
    auto *made = new QLineEdit(text, parent);
    made->setPlaceholderText(key.row->inEffect == nullptr ? fromTable(key.row->example) : key.row->inEffect(profile));
    QObject::connect(made, &QLineEdit::textChanged, parent, changed);
    return made;
}

QComboBox *ControlMaker::box(const std::vector<OfferedWord> &offered, const QString &present) const
{
    auto *made = new QComboBox(parent);
    for (const OfferedWord &one : offered)
        made->addItem(one.title, one.word);
    if (made->findData(present) < 0)
        made->addItem(present, present); // of a later version, perhaps: it stays until another is chosen
    made->setCurrentIndex(made->findData(present));
    QObject::connect(made, &QComboBox::currentIndexChanged, parent, changed);
    return made;
}

ProfileControl ControlMaker::textControl(const Member<QString> &member) const
{
    const QString before = member.get(profile);
    QLineEdit *edit = line(before);
    return {edit, edit, [edit, member, before](Profile &into) {
                if (edit->text() != before)
                    member.edit(into) = edit->text().trimmed();
                return QString();
            }};
}

ProfileControl ControlMaker::operator()(const FolderValue &value) const
{
    ProfileControl control = textControl(value.member);
    auto *edit = static_cast<QLineEdit *>(control.field);
    control.row = new QWidget(parent);
    auto *layout = new QHBoxLayout(control.row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::grid);
    layout->addWidget(edit, 1);
    auto *browse = new QPushButton(QCoreApplication::translate("ProfileControl", "Browse…"), control.row);
    browse->setAutoDefault(false);
    layout->addWidget(browse);
    control.row->setFocusProxy(edit);
    const QString title = fromTable(value.chooserTitle);
    QObject::connect(browse, &QPushButton::clicked, parent,
                     [edit, title, openFolder = choosers.openFolder, shown = profile, window = parent] {
                         const QString folder = openFolder(window, title, shown.resolved(edit->text()));
                         if (!folder.isEmpty())
                             edit->setText(folder);
                     });
    return control;
}

ProfileControl ControlMaker::operator()(const ForeignWordValue &value) const
{
    QComboBox *made = box(words, value.member.get(profile));
    return {made, made, [made, member = value.member](Profile &into) {
                member.edit(into) = made->currentData().toString();
                return QString();
            }};
}

ProfileControl ControlMaker::operator()(const ListValue &value) const
{
    const QString before = value.member.get(profile).join(QStringLiteral(", "));
    QLineEdit *edit = line(before);
    return {edit, edit, [edit, member = value.member, before](Profile &into) {
                if (edit->text() != before)
                    member.edit(into) = commaList(edit->text());
                return QString();
            }};
}

ProfileControl ControlMaker::operator()(const FlagValue &value) const
{
    auto *check = new QCheckBox(fromTable(key.row->label), parent);
    check->setChecked(value.member.get(profile));
    QObject::connect(check, &QCheckBox::toggled, parent, changed);
    return {check, check, [check, member = value.member](Profile &into) {
                member.edit(into) = check->isChecked();
                return QString();
            }};
}

ProfileControl ControlMaker::operator()(const IntegerValue &value) const
{
    auto *spin = new QSpinBox(parent);
    spin->setRange(value.least, value.most);
    spin->setValue(value.member.get(profile));
    QObject::connect(spin, &QSpinBox::valueChanged, parent, changed);
    return {spin, spin, [spin, member = value.member](Profile &into) {
                member.edit(into) = spin->value();
                return QString();
            }};
}

ProfileControl ControlMaker::operator()(const DurationValue &value) const
{
    auto *seconds = new SecondsBox(value.member.get(profile), parent);
    QObject::connect(seconds, &QDoubleSpinBox::valueChanged, parent, changed);
    return {seconds, seconds, [seconds, member = value.member](Profile &into) {
                member.edit(into) = seconds->milliseconds();
                return QString();
            }};
}

ProfileControl ControlMaker::operator()(const FailureLimitValue &value) const
{
    const QString before = value.member.get(profile).text();
    QLineEdit *edit = line(before);
    return {edit, edit, [edit, member = value.member, before](Profile &into) {
                if (edit->text() == before)
                    return QString();
                const Result<FailureLimit> limit = FailureLimit::parse(edit->text());
                if (!limit)
                    return limit.error().message;
                member.edit(into) = *limit;
                return QString();
            }};
}

ProfileControl ControlMaker::operator()(const ChoiceValue &value) const
{
    const QString present = value.get(profile);
    std::vector<OfferedWord> offered;
    for (const ChoiceValue::Choice &choice : value.choices) {
        if (choice.isOffered || choice.word == present)
            offered.push_back({choice.word, fromTable(choice.title)});
    }
    QComboBox *made = box(offered, present);
    return {made, made, [made, set = value.set](Profile &into) {
                set(into, made->currentData().toString());
                return QString();
            }};
}

} // namespace

ProfileControl makeProfileControl(const ProfileKey &key, const Profile &profile, const Choosers &choosers,
                                  const std::vector<OfferedWord> &words, QWidget *parent,
                                  const std::function<void()> &changed)
{
    ProfileControl control = std::visit(ControlMaker{key, profile, choosers, words, parent, changed}, key.value);
    control.field->setToolTip(plainTip(key.helpText()));
    return control;
}

} // namespace tenantry
