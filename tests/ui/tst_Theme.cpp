// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ConnectionEditor.h"
#include "ui/dialogs/FirstStartPage.h"
#include "ui/dialogs/PasswordDialog.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace tenantry;

namespace {

constexpr std::array tones{Tone::Ok,      Tone::Attention, Tone::Danger, Tone::Drift,
                           Tone::Running, Tone::Unknown,   Tone::Neutral};

struct Written {
    QString what;
    QColor text;
    QColor ground;
};

/// Everything that is written by way of the theme's functions, on what it stands.
std::vector<Written> writtenByPainters()
{
    const std::pair<const char *, QColor> grounds[] = {
        {"canvas", theme::canvas()}, {"panel", theme::panel()},
        {"sunken", theme::sunken()}, {"selection", theme::selection()},
        {"hover", theme::hover()},   {"button", QApplication::palette().color(QPalette::Button)}};
    std::vector<Written> all;
    for (const auto &[name, ground] : grounds) {
        const QString on = QStringLiteral(" on ") + QLatin1String(name);
        all.push_back({QStringLiteral("text") + on, QApplication::palette().color(QPalette::Text), ground});
        all.push_back({QStringLiteral("muted") + on, theme::textMuted(), ground});
        all.push_back({QStringLiteral("accent") + on, theme::accent(), ground});
    }
    all.push_back({QStringLiteral("accent's text"), theme::accentText(), theme::accent()});
    for (const Tone tone : tones) {
        const theme::Mark mark = theme::mark(tone);
        const QString name = QStringLiteral("tone %1").arg(int(tone));
        all.push_back({name + QStringLiteral(" on panel"), mark.text, theme::panel()});
        all.push_back({name + QStringLiteral(" on canvas"), mark.text, theme::canvas()});
        all.push_back({name + QStringLiteral(", muted on its tint"), theme::readableOn(mark.tint, theme::textMuted()),
                       mark.tint});
        all.push_back(
            {name + QStringLiteral(", text on its tint"), QApplication::palette().color(QPalette::Text), mark.tint});
    }
    for (const Environment environment :
         {Environment::Production, Environment::Staging, Environment::Development, Environment::Sandbox})
        all.push_back({theme::environmentWord(environment), Qt::white, theme::environmentColor(environment)});
    return all;
}

/// The best that a widget's letters have against what most of it is.
double contrastIn(const QWidget &widget)
{
    // Out of its parent's picture, because many have no ground of their own.
    const QImage image = widget.parentWidget()->grab(widget.geometry()).toImage().convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QRgb ground = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > counts.value(ground))
            ground = it.key();
    }
    double best = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        best = std::max(best, theme::contrast(QColor(it.key()), QColor(ground)));
    return best;
}

/// One of each control, big enough that letters have pixels of their full colour.
std::unique_ptr<QWidget> controls()
{
    auto all = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(all.get());
    const auto button = [&](const char *role) {
        auto *made = new QPushButton(QStringLiteral("HELM ") + QLatin1String(role), all.get());
        made->setProperty("role", QLatin1String(role));
        column->addWidget(made);
    };
    for (const char *role : {"", "primary", "dangerous", "chip", "link", "quiet"})
        button(role);
    column->addWidget(pieces::muted(QStringLiteral("HELM muted"), all.get()));
    auto *table = new QTableWidget(1, 1, all.get());
    table->setHorizontalHeaderLabels({QStringLiteral("HELM")});
    column->addWidget(table->horizontalHeader());
    auto *tabs = new QTabBar(all.get());
    tabs->addTab(QStringLiteral("HELM"));
    tabs->addTab(QStringLiteral("MINE"));
    column->addWidget(tabs);
    column->addWidget(new QLineEdit(QStringLiteral("HELM"), all.get()));
    auto *placeholder = new QLineEdit(all.get());
    placeholder->setPlaceholderText(QStringLiteral("HELM"));
    column->addWidget(placeholder);
    auto *box = new QComboBox(all.get());
    box->addItem(QStringLiteral("HELM"));
    column->addWidget(box);
    column->addWidget(new QSpinBox(all.get()));
    column->addWidget(new QDoubleSpinBox(all.get()));
    column->addWidget(new QCheckBox(QStringLiteral("HELM"), all.get()));
    column->addWidget(new QRadioButton(QStringLiteral("HELM"), all.get()));
    return all;
}

/// Pixels of \p widget that its focus changes, by their distance from the edge: a ring is at the edge only.
int focusReachesInwards(QWidget &widget)
{
    widget.clearFocus();
    const QImage without = widget.grab().toImage();
    widget.setFocus(Qt::TabFocusReason);
    const QImage with = widget.grab().toImage();
    int deepest = -1;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) != without.pixel(x, y))
                deepest = std::max(deepest, std::min({x, y, with.width() - 1 - x, with.height() - 1 - y}));
        }
    }
    return deepest;
}

} // namespace

/// What the window looks like, measured: contrast, one style for all controls, and nothing left over from the theme
/// before.
class tst_Theme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { theme::apply(theme::Scheme::Light); }

    void textCanBeRead_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << int(theme::Scheme::Light);
        QTest::newRow("dark") << int(theme::Scheme::Dark);
    }
    void textCanBeRead()
    {
        QFETCH(const int, scheme);
        theme::apply(theme::Scheme(scheme));
        QStringList unreadable;
        for (const Written &one : writtenByPainters()) {
            if (const double has = theme::contrast(one.text, one.ground); has < 4.5)
                unreadable << QStringLiteral("%1: %2").arg(one.what).arg(has, 0, 'f', 2);
        }
        QVERIFY2(unreadable.isEmpty(), qPrintable(unreadable.join(QStringLiteral("; "))));
    }

    void controlsCanBeRead_data() { textCanBeRead_data(); }
    void controlsCanBeRead()
    {
        QFETCH(const int, scheme);
        theme::apply(theme::Scheme(scheme));
        QFont large = QApplication::font();
        large.setPointSizeF(large.pointSizeF() * 2);
        const auto all = controls();
        all->setFont(large);
        all->show();
        QStringList unreadable;
        const auto widgets = all->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget *widget : widgets) {
            if (qobject_cast<const QTableWidget *>(widget) != nullptr)
                continue; // its header stands beside it, and nothing is in it
            if (const double has = contrastIn(*widget); has < 4.5)
                unreadable << QStringLiteral("%1 %2: %3")
                                  .arg(QLatin1String(widget->metaObject()->className()),
                                       widget->property("role").toString())
                                  .arg(has, 0, 'f', 2);
        }
        QVERIFY(widgets.size() >= 16);
        QVERIFY2(unreadable.isEmpty(), qPrintable(unreadable.join(QStringLiteral("; "))));
    }

    void contrastIsWcags()
    {
        QCOMPARE(theme::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(theme::contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // WebAIM's example
        QCOMPARE(theme::readableOn(Qt::white, QColor(0x11, 0x22, 0x33)), QColor(0x11, 0x22, 0x33));
    }

    /// The focus changes a button's edge, and nothing within.
    void theFocusIsOneRing()
    {
        theme::apply(theme::Scheme::Light);
        const auto all = controls();
        all->show();
        QVERIFY(QTest::qWaitForWindowActive(all.get()));
        const auto buttons = all->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            const int deepest = focusReachesInwards(*button);
            QVERIFY2(deepest >= 0, qPrintable(button->text())); // it is seen
            QVERIFY2(deepest <= 4, qPrintable(QStringLiteral("%1: %2").arg(button->text()).arg(deepest)));
        }
    }

    /// The default button beside the one that has the focus: only one of them has the ring.
    void theDefaultIsNoSecondRing()
    {
        theme::apply(theme::Scheme::Light);
        QDialog dialog;
        auto *row = new QHBoxLayout(&dialog);
        auto *other = new QPushButton(QStringLiteral("Apply"), &dialog);
        auto *standard = new QPushButton(QStringLiteral("Cancel"), &dialog);
        row->addWidget(other);
        row->addWidget(standard);
        other->setAutoDefault(false); // else it would be the default while it has the focus
        standard->setDefault(true);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        other->setFocus();
        QVERIFY(standard->isDefault());
        const auto edge = [](QWidget *button) {
            return QColor(button->grab().toImage().pixel(button->width() / 2, 0));
        };
        QCOMPARE(edge(other), theme::accent());
        QVERIFY(edge(standard) != theme::accent());
        standard->setFocus();
        QCOMPARE(edge(standard), theme::accent());
    }

    /// The current cell of a table is told by its row's colour, not by a ring of dots as well.
    void aTablesCellHasNoRing()
    {
        theme::apply(theme::Scheme::Light);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *other = new QLineEdit(&window);
        auto *table = new QTableWidget(2, 2, &window);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setCurrentCell(0, 0);
        column->addWidget(other);
        column->addWidget(table);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        const QImage without = table->viewport()->grab().toImage();
        table->setFocus();
        QVERIFY(table->hasFocus());
        QCOMPARE(table->viewport()->grab().toImage(), without);
    }

    void buttonsHaveNoStockPictures()
    {
        // What a desktop's own settings would put on them does not show without a desktop.
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0);
        const auto picture = [](const QIcon &icon) { return icon.pixmap(32, 32).toImage(); };
        QCOMPARE(picture(QApplication::style()->standardIcon(QStyle::SP_MessageBoxQuestion)),
                 picture(theme::stateIcon(Tone::Attention)));
        QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Close
                             | QDialogButtonBox::Save);
        QMessageBox message(QMessageBox::Question, QString(), QStringLiteral("?"),
                            QMessageBox::Ok | QMessageBox::Cancel);
        for (const QWidget *dialog : {static_cast<QWidget *>(&box), static_cast<QWidget *>(&message)}) {
            const auto buttons = dialog->findChildren<QPushButton *>();
            QVERIFY(!buttons.isEmpty());
            for (const QPushButton *button : buttons)
                QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
        }
    }

    /// As flat as a field for text beside them, whatever kind of spin box.
    void spinBoxesAreFields()
    {
        theme::apply(theme::Scheme::Light);
        QLineEdit line(QStringLiteral("4"));
        line.resize(160, 30);
        const QRgb edge = line.grab().toImage().pixel(80, 0);
        QSpinBox whole;
        QDoubleSpinBox part;
        for (QWidget *box : {static_cast<QWidget *>(&whole), static_cast<QWidget *>(&part)}) {
            box->resize(160, 30);
            const QImage image = box->grab().toImage();
            QCOMPARE(image.pixel(80, 0), edge);
            // The buttons: nothing but the ground and their arrows between the edges.
            for (int y = 2; y < image.height() - 2; ++y)
                QCOMPARE(image.pixel(image.width() - 20, y), image.pixel(100, 4));
        }
    }

    /// There and back, and nothing is another pixel: no bold text, no colour of the other theme.
    void switchingThereAndBackChangesNothing()
    {
        theme::apply(theme::Scheme::Light);
        FirstStartPage page([](const TaskContext &) -> Result<Profile> { return Profile(); });
        ConnectionEditor editor;
        editor.setAttribute(Qt::WA_DeleteOnClose, false);
        PasswordDialog password(QStringLiteral("app at db"), PasswordDialog::Keeping::Offered);
        const auto all = controls();
        const std::array<QWidget *, 4> shown{&page, &editor, &password, all.get()};
        std::vector<QImage> before;
        for (QWidget *widget : shown) {
            widget->show();
            before.push_back(widget->grab().toImage());
        }
        theme::apply(theme::Scheme::Dark);
        std::vector<QImage> dark;
        for (QWidget *widget : shown)
            dark.push_back(widget->grab().toImage());
        theme::apply(theme::Scheme::Light);
        for (size_t at = 0; at < shown.size(); ++at) {
            QVERIFY2(dark[at] != before[at], shown[at]->metaObject()->className());
            const QImage after = shown[at]->grab().toImage();
            QVERIFY2(after == before[at], shown[at]->metaObject()->className());
        }
    }
};

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
