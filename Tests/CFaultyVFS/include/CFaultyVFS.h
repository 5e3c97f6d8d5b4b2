// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

// A VFS of SQLite for tests: files below a folder fail, or lose power, when the test says so.
// Files elsewhere are left to the VFS of the system.

#ifndef C_FAULTY_VFS_H
#define C_FAULTY_VFS_H

#include <stdint.h>

enum {
    FAULTY_NONE = 0,
    // The failing operation reports a full disk (writes) or an error of the device.
    FAULTY_FULL = 1,
    FAULTY_ERROR = 2,
    // Power is lost at the failing operation, which has to be a sync: what was written since the
    // last sync of each file is kept, dropped or torn by chance, in any order.
    FAULTY_POWER = 3
};

// Makes it the VFS that files are opened with. May be called again.
int faulty_vfs_install(void);

// Watches a folder; answers a number for the other calls, or -1 if too many are watched.
int faulty_vfs_watch(const char *folder);

// Has the n-th operation from now fail (1 is the next): a write or a sync, or with
// FAULTY_POWER the n-th sync. for_good: all later ones fail too. With power lost, nothing works
// any more whatever it is.
void faulty_vfs_arm(int watch, int fault, int64_t failing, int for_good, uint64_t seed);

// Writes and syncs since it was armed.
int64_t faulty_vfs_operations(int watch);
// Syncs since it was armed.
int64_t faulty_vfs_syncs(int watch);
// Whether the fault has happened.
int faulty_vfs_has_failed(int watch);

// Forgets a folder. Its files have to be closed.
void faulty_vfs_forget(int watch);

#endif
