// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace planted {

class Base {
public:
    virtual ~Base() = default;
    virtual int length() const { return 0; }
};

class Derived : public Base {
public:
    virtual int length() const { return 1; } // tidy finds modernize-use-override
};

int definedInHeader() { return 1; } // tidy finds misc-definitions-in-headers

template <typename T> int emptyOnes(const T& value)
{
    int count; // tidy finds cppcoreguidelines-init-variables
    count = value.isEmpty() ? 1 : 0;
    return count;
}

class QString; // tidy finds bugprone-forward-declaration-namespace

} // namespace planted
