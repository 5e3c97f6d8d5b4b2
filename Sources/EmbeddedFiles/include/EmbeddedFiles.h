// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

#ifndef EMBEDDED_FILES_H
#define EMBEDDED_FILES_H

/// The bytes of a file that is part of the program, such as `templates/work`, and how many there are;
/// NULL where there is none of the name.
const unsigned char *reunify_embedded_file(const char *name, long *bytes);

/// The name of the file at a place, from 0; NULL after the last.
const char *reunify_embedded_name(long place);

#endif
