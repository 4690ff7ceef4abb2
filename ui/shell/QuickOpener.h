// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Meaning.h"
#include "ui/actions/ActionTraits.h"

#include <QDialog>

#include <vector>

class QLineEdit;
class QLabel;
class QListView;

namespace tenantry {

/// Something the quick opener can find.
struct OpenerEntry {
    enum class Kind { Page, Command, Tenant, Migration, Backup };
    Kind kind = Kind::Page;
    QString title;
    QString note;     ///< shown beside the title, searched as well
    QString haystack; ///< lower-case title and note
    Tone tone = Tone::Neutral;
    Action action; ///< what opening it asks for
    bool isEnabled = true;
};
OpenerEntry makeEntry(OpenerEntry::Kind kind, const QString &title, const QString &note, const Action &action);

/// All that can be found: pages, commands with the reason where one cannot be taken now, and the fleet of \p state.
std::vector<OpenerEntry> openerEntries(const ActionState &state);

/// The best entries for what was typed: every word must occur; matches at the beginning of a title first, then of a
/// word, then anywhere; kinds in the order of OpenerEntry::Kind. Indexes into \p entries, at most \p limit.
std::vector<int> findEntries(const std::vector<OpenerEntry> &entries, const QString &text, int limit = 40);

/// Ctrl+K: type a few letters, press Enter.
class QuickOpener : public QDialog {
    Q_OBJECT
public:
    QuickOpener(std::vector<OpenerEntry> entries, QWidget *parent);
    QLineEdit *field() const { return m_field; }
    int resultCount() const;
    QString nothingText() const; ///< what stands there when nothing matches, else empty

Q_SIGNALS:
    void actionRequested(const tenantry::Action &action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Results;
    class Line;
    void search();
    void fitToRows();
    void openCurrent();

    std::vector<OpenerEntry> m_entries;
    QLineEdit *m_field;
    Results *m_results;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace tenantry
