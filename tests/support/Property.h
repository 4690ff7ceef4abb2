// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <rapidcheck.h>

#include <algorithm>
#include <ostream>
#include <sstream>

/// How rapidcheck shows a text in a counterexample: with every character that is not plain ASCII as its code, so that
/// what differs can be seen. Found by argument-dependent lookup, so they stand where QString stands.
inline void showValue(const QString &text, std::ostream &out)
{
    out << '"';
    for (const QChar c : text) {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
            out << c.toLatin1();
        else
            out << "\\u" << QByteArray::number(c.unicode(), 16).rightJustified(4, '0').constData();
    }
    out << '"';
}

inline void showValue(const QStringList &texts, std::ostream &out)
{
    out << '[';
    for (const QString &text : texts) {
        showValue(text, out);
        out << ' ';
    }
    out << ']';
}

namespace tenantry::test {

/// Generates arguments for \p property until \p cases of them held, then returns an empty text; else the smallest
/// counterexample, in words. \p property takes what is to be generated and returns whether it holds, or uses RC_ASSERT.
/// Use: QVERIFY2(broken.isEmpty(), broken.constData()). Random anew each time; the text names the RC_PARAMS (an
/// environment variable) that play the same cases again.
template <typename Property>
QByteArray counterexample(Property &&property, int cases = 100)
{
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = cases;
    const rc::detail::TestResult result =
        rc::detail::checkTestable(std::forward<Property>(property), rc::detail::TestMetadata(), params);
    if (result.template is<rc::detail::SuccessResult>())
        return {};
    std::ostringstream told;
    told << "RC_PARAMS=seed=" << params.seed << '\n';
    if (result.template is<rc::detail::FailureResult>()) {
        // What failed comes first: Qt Test cuts long messages, and the values may be many.
        const auto &broken = result.template get<rc::detail::FailureResult>();
        told << "Falsifiable after " << broken.numSuccess << " cases: " << broken.description << '\n';
        for (const auto &[type, value] : broken.counterExample)
            told << type << ": " << value << '\n';
    } else {
        rc::detail::printResultMessage(result, told);
    }
    return QByteArray::fromStdString(told.str());
}

/// Any well-formed text of at most \p longest characters: letters, quotes and other marks, control characters, what
/// is not ASCII, characters outside the first plane; never U+0000, which PostgreSQL has in no text.
inline rc::Gen<QString> anyText(int longest = 40)
{
    using rc::gen::inRange;
    const auto character =
        rc::gen::weightedOneOf<char32_t>({{6, inRange<char32_t>(0x20, 0x7f)},
                                          {3, rc::gen::elementOf(std::u32string(U"\"'\\$%#=:/@?[]{}.,;- \t\r\n"))},
                                          {1, inRange<char32_t>(0x01, 0x20)},
                                          {2, inRange<char32_t>(0x80, 0xd800)},
                                          {1, inRange<char32_t>(0xe000, 0xfffe)},
                                          {1, inRange<char32_t>(0x10000, 0x110000)}});
    // Generated whole, not as a length and then so many characters: only so can characters be left out one by one
    // while the smallest counterexample is looked for.
    const auto characters = rc::gen::withSize([character, longest](int size) {
        return rc::gen::resize(std::min(size, longest), rc::gen::container<std::u32string>(character));
    });
    return rc::gen::map(characters, [](const std::u32string &text) { return QString::fromStdU32String(text); });
}

} // namespace tenantry::test
