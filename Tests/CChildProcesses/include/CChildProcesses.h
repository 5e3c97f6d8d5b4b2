// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

#ifndef REUNIFY_CHILD_PROCESSES_H
#define REUNIFY_CHILD_PROCESSES_H

#include <sys/types.h>

// Begins a program with the environment of this process, no signal blocked or ignored, and no file open
// but the three that are named; the last two may be one.
//
// Swift does not see what the C library has beyond POSIX, which this needs: closing what is open, and
// beginning in a folder (glibc 2.34 and later).
//
// words:  the program's arguments, its own name first and NULL last
// folder: where it begins; NULL for where this process is
// Answers 0, or the number of the error.
//
int child_process_begin(pid_t *identifier, const char *program, char *const words[],
                        const char *folder, const char *input, const char *output,
                        const char *errors);

#endif
