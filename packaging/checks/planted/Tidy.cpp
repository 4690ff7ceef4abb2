// SPDX-License-Identifier: GPL-3.0-or-later
// One finding for each way in which clang-tidy's checks look at code; in a header, in a source, in a template.
#include "Tidy.h"

#include <QString>
#include <algorithm>
#include <string.h> // tidy finds modernize-deprecated-headers
#include <utility>

namespace planted {

using std::swap; // tidy finds misc-unused-using-decls

namespace {

static int hidden(int x) { return x; } // tidy finds readability-static-definition-in-anonymous-namespace

std::string::size_type afterMove(std::string text)
{
    const std::string taken = std::move(text);
    return taken.size() + text.size(); // tidy finds bugprone-use-after-move
}

bool sameTwice(int a) { return a == 1 || a == 1; } // tidy finds misc-redundant-expression

std::vector<int> copied(std::vector<int> values) // tidy finds performance-unnecessary-value-param
{
    std::vector<int> result;
    for (const auto value : std::vector<std::string>{"a"}) // tidy finds performance-for-range-copy
        result.push_back(hidden(static_cast<int>(value.size() + values.size())));
    return result;
}

} // namespace

int use(const ::QString& text)
{
    const Derived derived;
    if (copied({}).size() == 0) // tidy finds readability-container-size-empty
        return 0;
    return emptyOnes(text) + derived.length() + static_cast<int>(afterMove("x")) +
        (sameTwice(1) ? definedInHeader() : 0);
}

} // namespace planted
