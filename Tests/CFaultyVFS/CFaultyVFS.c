// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

#include "CFaultyVFS.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WATCHES 64
#define PATH 512
#define SECTOR 512

// What was written to a file since its last sync. A length of -1: it was cut off at offset.
typedef struct Change {
    int64_t offset;
    int64_t length;
    unsigned char *bytes;
    struct Change *next;
} Change;

typedef struct Watch {
    int used;
    char folder[PATH];
    int fault;
    int64_t failing;
    int for_good;
    uint64_t chance;
    int64_t operations;
    int64_t syncs;
    int failed;
    int dead;
    struct File *files;
} Watch;

typedef struct File {
    sqlite3_file base;
    sqlite3_file *real;
    Watch *watch;
    char path[PATH];
    // What is on the disk for good.
    unsigned char *durable;
    int64_t durable_length;
    Change *changes;
    Change **last;
    struct File *next;
} File;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static Watch watches[WATCHES];
static sqlite3_vfs *real_vfs;
static sqlite3_vfs faulty;

// SplitMix64.
static uint64_t draw(Watch *watch) {
    uint64_t word = (watch->chance += 0x9E3779B97F4A7C15ull);
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9ull;
    word = (word ^ (word >> 27)) * 0x94D049BB133111EBull;
    return word ^ (word >> 31);
}

static void resize(unsigned char **bytes, int64_t *length, int64_t wanted) {
    if (wanted > *length) {
        unsigned char *grown = realloc(*bytes, (size_t)wanted);
        if (!grown) abort();
        memset(grown + *length, 0, (size_t)(wanted - *length));
        *bytes = grown;
    }
    *length = wanted;
}

static void apply(const Change *change, int64_t from, int64_t to, unsigned char **bytes, int64_t *length) {
    if (change->length < 0) {
        resize(bytes, length, change->offset);
        return;
    }
    if (from >= to) return;
    if (change->offset + to > *length) resize(bytes, length, change->offset + to);
    memcpy(*bytes + change->offset + from, change->bytes + from, (size_t)(to - from));
}

static void forget_changes(File *file) {
    while (file->changes) {
        Change *change = file->changes;
        file->changes = change->next;
        free(change->bytes);
        free(change);
    }
    file->last = &file->changes;
}

static void settle(File *file) {
    for (Change *change = file->changes; change; change = change->next)
        apply(change, 0, change->length, &file->durable, &file->durable_length);
    forget_changes(file);
}

static void note(File *file, int64_t offset, int64_t length, const void *bytes) {
    Change *change = calloc(1, sizeof *change);
    if (!change) abort();
    change->offset = offset;
    change->length = length;
    if (length > 0) {
        change->bytes = malloc((size_t)length);
        if (!change->bytes) abort();
        memcpy(change->bytes, bytes, (size_t)length);
    }
    *file->last = change;
    file->last = &change->next;
}

// Writes beside a file what is left of it after the loss of power: PATH.lost
static void lose(File *file) {
    Watch *watch = file->watch;
    unsigned char *bytes = NULL;
    int64_t length = 0;
    resize(&bytes, &length, file->durable_length);
    if (length) memcpy(bytes, file->durable, (size_t)length);
    int64_t count = 0;
    for (Change *change = file->changes; change; change = change->next) count++;
    Change **order = calloc((size_t)count + 1, sizeof *order);
    if (!order) abort();
    int64_t place = 0;
    for (Change *change = file->changes; change; change = change->next) order[place++] = change;
    // One time in three everything up to somewhere arrived, in order; else anything, in any order.
    int in_order = draw(watch) % 3 == 0;
    int64_t until = count ? (int64_t)(draw(watch) % (uint64_t)(count + 1)) : 0;
    if (!in_order)
        for (int64_t i = count - 1; i > 0; i--) {
            int64_t other = (int64_t)(draw(watch) % (uint64_t)(i + 1));
            Change *swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
    for (int64_t i = 0; i < count; i++) {
        Change *change = order[i];
        if (in_order) {
            if (i < until) apply(change, 0, change->length, &bytes, &length);
            continue;
        }
        switch (draw(watch) % 3) {
        case 0: break;
        case 1: apply(change, 0, change->length, &bytes, &length); break;
        default:
            if (change->length < 0) break;
            // Torn: some of its sectors.
            for (int64_t from = 0; from < change->length; from += SECTOR)
                if (draw(watch) % 2) {
                    int64_t to = from + SECTOR < change->length ? from + SECTOR : change->length;
                    apply(change, from, to, &bytes, &length);
                }
        }
    }
    free(order);
    char name[PATH + 8];
    snprintf(name, sizeof name, "%s.lost", file->path);
    FILE *out = fopen(name, "wb");
    if (out) {
        if (length) fwrite(bytes, 1, (size_t)length, out);
        fclose(out);
    }
    free(bytes);
}

// Whether this operation fails, and how. Called with the lock.
static int fails(File *file, int is_sync) {
    Watch *watch = file->watch;
    if (watch->dead) return SQLITE_IOERR;
    watch->operations++;
    if (is_sync) watch->syncs++;
    if (watch->fault == FAULTY_NONE) return SQLITE_OK;
    if (watch->fault == FAULTY_POWER) {
        if (!is_sync || watch->syncs != watch->failing) return SQLITE_OK;
        for (File *each = watch->files; each; each = each->next) lose(each);
        watch->failed = 1;
        watch->dead = 1;
        return SQLITE_IOERR_FSYNC;
    }
    int now = watch->operations == watch->failing
        || (watch->for_good && watch->operations > watch->failing);
    if (!now) return SQLITE_OK;
    watch->failed = 1;
    if (watch->fault == FAULTY_FULL && !is_sync) return SQLITE_FULL;
    return is_sync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
}

static int close_file(sqlite3_file *base) {
    File *file = (File *)base;
    pthread_mutex_lock(&lock);
    for (File **each = &file->watch->files; *each; each = &(*each)->next)
        if (*each == file) {
            *each = file->next;
            break;
        }
    forget_changes(file);
    free(file->durable);
    file->durable = NULL;
    pthread_mutex_unlock(&lock);
    int code = file->real->pMethods ? file->real->pMethods->xClose(file->real) : SQLITE_OK;
    free(file->real);
    return code;
}

static int read_file(sqlite3_file *base, void *bytes, int count, sqlite3_int64 offset) {
    File *file = (File *)base;
    return file->real->pMethods->xRead(file->real, bytes, count, offset);
}

static int write_file(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 offset) {
    File *file = (File *)base;
    pthread_mutex_lock(&lock);
    int code = fails(file, 0);
    if (code == SQLITE_OK) {
        code = file->real->pMethods->xWrite(file->real, bytes, count, offset);
        if (code == SQLITE_OK) note(file, offset, count, bytes);
    }
    pthread_mutex_unlock(&lock);
    return code;
}

static int truncate_file(sqlite3_file *base, sqlite3_int64 size) {
    File *file = (File *)base;
    pthread_mutex_lock(&lock);
    int code = fails(file, 0);
    if (code == SQLITE_OK) {
        code = file->real->pMethods->xTruncate(file->real, size);
        if (code == SQLITE_OK) note(file, size, -1, NULL);
    }
    pthread_mutex_unlock(&lock);
    return code;
}

static int sync_file(sqlite3_file *base, int flags) {
    (void)flags;
    File *file = (File *)base;
    pthread_mutex_lock(&lock);
    // The files are read by this process only: a real sync would cost time and prove nothing.
    int code = fails(file, 1);
    if (code == SQLITE_OK) settle(file);
    pthread_mutex_unlock(&lock);
    return code;
}

static int size_of_file(sqlite3_file *base, sqlite3_int64 *size) {
    File *file = (File *)base;
    return file->real->pMethods->xFileSize(file->real, size);
}

static int lock_file(sqlite3_file *base, int level) {
    File *file = (File *)base;
    return file->real->pMethods->xLock(file->real, level);
}

static int unlock_file(sqlite3_file *base, int level) {
    File *file = (File *)base;
    return file->real->pMethods->xUnlock(file->real, level);
}

static int check_lock(sqlite3_file *base, int *result) {
    File *file = (File *)base;
    return file->real->pMethods->xCheckReservedLock(file->real, result);
}

static int control_file(sqlite3_file *base, int operation, void *argument) {
    File *file = (File *)base;
    return file->real->pMethods->xFileControl(file->real, operation, argument);
}

static int sector_size(sqlite3_file *base) {
    (void)base;
    return SECTOR;
}

// No promises of the device: nothing is atomic, nothing in order.
static int characteristics(sqlite3_file *base) {
    (void)base;
    return 0;
}

static const sqlite3_io_methods methods = {
    1, close_file, read_file, write_file, truncate_file, sync_file, size_of_file,
    lock_file, unlock_file, check_lock, control_file, sector_size, characteristics,
    0, 0, 0, 0, 0, 0,
};

static Watch *watch_of(const char *name) {
    if (!name) return NULL;
    for (int i = 0; i < WATCHES; i++)
        if (watches[i].used && strncmp(name, watches[i].folder, strlen(watches[i].folder)) == 0)
            return &watches[i];
    return NULL;
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *out) {
    (void)vfs;
    pthread_mutex_lock(&lock);
    Watch *watch = watch_of(name);
    int is_dead = watch && watch->dead;
    pthread_mutex_unlock(&lock);
    if (!watch) return real_vfs->xOpen(real_vfs, name, base, flags, out);
    File *file = (File *)base;
    memset(file, 0, sizeof *file);
    if (is_dead) return SQLITE_CANTOPEN;
    file->real = calloc(1, (size_t)real_vfs->szOsFile);
    if (!file->real) return SQLITE_NOMEM;
    int code = real_vfs->xOpen(real_vfs, name, file->real, flags, out);
    if (code != SQLITE_OK) {
        free(file->real);
        return code;
    }
    file->watch = watch;
    file->last = &file->changes;
    snprintf(file->path, sizeof file->path, "%s", name);
    sqlite3_int64 size = 0;
    file->real->pMethods->xFileSize(file->real, &size);
    resize(&file->durable, &file->durable_length, size);
    if (size) file->real->pMethods->xRead(file->real, file->durable, (int)size, 0);
    pthread_mutex_lock(&lock);
    file->next = watch->files;
    watch->files = file;
    pthread_mutex_unlock(&lock);
    file->base.pMethods = &methods;
    return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int sync) {
    (void)vfs;
    pthread_mutex_lock(&lock);
    Watch *watch = watch_of(name);
    int is_dead = watch && watch->dead;
    pthread_mutex_unlock(&lock);
    if (is_dead) return SQLITE_IOERR_DELETE;
    return real_vfs->xDelete(real_vfs, name, sync);
}

static int access_file(sqlite3_vfs *vfs, const char *name, int flags, int *result) {
    (void)vfs;
    return real_vfs->xAccess(real_vfs, name, flags, result);
}

static int full_path(sqlite3_vfs *vfs, const char *name, int count, char *out) {
    (void)vfs;
    return real_vfs->xFullPathname(real_vfs, name, count, out);
}

static int randomness(sqlite3_vfs *vfs, int count, char *out) {
    (void)vfs;
    return real_vfs->xRandomness(real_vfs, count, out);
}

static int sleep_for(sqlite3_vfs *vfs, int microseconds) {
    (void)vfs;
    return real_vfs->xSleep(real_vfs, microseconds);
}

static int current_time(sqlite3_vfs *vfs, double *time) {
    (void)vfs;
    return real_vfs->xCurrentTime(real_vfs, time);
}

static int last_error(sqlite3_vfs *vfs, int count, char *out) {
    (void)vfs;
    return real_vfs->xGetLastError ? real_vfs->xGetLastError(real_vfs, count, out) : 0;
}

int faulty_vfs_install(void) {
    pthread_mutex_lock(&lock);
    int code = SQLITE_OK;
    if (!real_vfs) {
        real_vfs = sqlite3_vfs_find(NULL);
        memset(&faulty, 0, sizeof faulty);
        faulty.iVersion = 1;
        faulty.szOsFile = (int)sizeof(File) > real_vfs->szOsFile ? (int)sizeof(File) : real_vfs->szOsFile;
        faulty.mxPathname = PATH;
        faulty.zName = "faulty";
        faulty.xOpen = open_file;
        faulty.xDelete = delete_file;
        faulty.xAccess = access_file;
        faulty.xFullPathname = full_path;
        faulty.xRandomness = randomness;
        faulty.xSleep = sleep_for;
        faulty.xCurrentTime = current_time;
        faulty.xGetLastError = last_error;
        code = sqlite3_vfs_register(&faulty, 1);
    }
    pthread_mutex_unlock(&lock);
    return code;
}

int faulty_vfs_watch(const char *folder) {
    pthread_mutex_lock(&lock);
    int found = -1;
    for (int i = 0; i < WATCHES && found < 0; i++)
        if (!watches[i].used) {
            memset(&watches[i], 0, sizeof watches[i]);
            watches[i].used = 1;
            snprintf(watches[i].folder, sizeof watches[i].folder, "%s/", folder);
            found = i;
        }
    pthread_mutex_unlock(&lock);
    return found;
}

void faulty_vfs_arm(int watch, int fault, int64_t failing, int for_good, uint64_t seed) {
    pthread_mutex_lock(&lock);
    Watch *armed = &watches[watch];
    armed->fault = fault;
    armed->failing = failing;
    armed->for_good = for_good;
    armed->chance = seed;
    armed->operations = 0;
    armed->syncs = 0;
    armed->failed = 0;
    armed->dead = 0;
    pthread_mutex_unlock(&lock);
}

int64_t faulty_vfs_operations(int watch) {
    pthread_mutex_lock(&lock);
    int64_t count = watches[watch].operations;
    pthread_mutex_unlock(&lock);
    return count;
}

int64_t faulty_vfs_syncs(int watch) {
    pthread_mutex_lock(&lock);
    int64_t count = watches[watch].syncs;
    pthread_mutex_unlock(&lock);
    return count;
}

int faulty_vfs_has_failed(int watch) {
    pthread_mutex_lock(&lock);
    int failed = watches[watch].failed;
    pthread_mutex_unlock(&lock);
    return failed;
}

void faulty_vfs_forget(int watch) {
    pthread_mutex_lock(&lock);
    watches[watch].used = 0;
    pthread_mutex_unlock(&lock);
}
