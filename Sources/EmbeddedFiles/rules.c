// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

#include "rules.h"

static const unsigned char us[] = {
#embed "Rules/us.json"
};

static const unsigned char eu[] = {
#embed "Rules/eu.json"
};

static const unsigned char international[] = {
#embed "Rules/international.json"
};

static const reunify_rule_file files[] = {
    {"us", us, sizeof us},
    {"eu", eu, sizeof eu},
    {"international", international, sizeof international},
};

size_t reunify_rule_file_count(void) { return sizeof files / sizeof files[0]; }

reunify_rule_file reunify_rule_file_at(size_t place) {
    size_t last = reunify_rule_file_count() - 1;
    return files[place < last ? place : last];
}
