// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <vector>

class QTableView;

namespace tenantry {

/**
 * Keeps a table's columns within its width: some share what is left over, first to hold their texts whole and then by
 * their shares; the others are as wide as what they hold, and
 * where there is no room for all, those that matter least are hidden first. What a person hides or shows by hand stays
 * so, here and at the next start.
 */
class ColumnFit : public QObject {
    Q_OBJECT
public:
    enum class Shown { Always, WhereThereIsRoom, OnRequest };
    struct Column {
        int section = 0;
        int width = 0;   ///< the least of a column that shares, else what it has
        int share = 0;   ///< of what is left over; 0: none
        int matters = 0; ///< the lower, the sooner it is hidden
        Shown shown = Shown::Always;
    };

    /// A property of the view: sections that are hidden for lack of room alone, a list of int. They are copied and
    /// exported as the others are.
    static constexpr const char *lackingRoom = "lackingRoom";

    /// \p key names the table in the window's settings. Call after table::remember().
    ColumnFit(QTableView *view, std::vector<Column> columns, const QString &key);
    void fit();
    /// What each sharing section needs to hold its texts whole, in pixels; those that are not named need no more than
    /// their least.
    void setNeeds(const QHash<int, int> &needs);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What a person decided of a section, by section.
    QHash<int, bool> readChosen() const;
    void writeChosen() const;
    void noteChoice(int section, bool isShown);
    std::vector<const Column *> fitting(int room) const;
    void share(const std::vector<const Column *> &shown, int room);
    void bringBack(std::vector<const Column *> &shown, const std::vector<const Column *> &dropped, int room) const;
    int leastOf(const Column &column) const;
    int needOf(const Column &column, int width) const;

    QTableView *m_view;
    std::vector<Column> m_columns;
    QString m_key;
    QHash<int, bool> m_chosen;
    QHash<int, int> m_needs;
    bool m_isFitting = false;
};

} // namespace tenantry
