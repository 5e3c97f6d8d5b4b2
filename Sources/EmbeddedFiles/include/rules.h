// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

#ifndef REUNIFY_RULES_H
#define REUNIFY_RULES_H

#include <stddef.h>

/// A rule file that is compiled in.
typedef struct {
    /// The jurisdiction, as the file is called.
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
} reunify_rule_file;

/// How many there are.
size_t reunify_rule_file_count(void);

/// The file at a place from 0; the last one for every place behind it.
reunify_rule_file reunify_rule_file_at(size_t place);

#endif
