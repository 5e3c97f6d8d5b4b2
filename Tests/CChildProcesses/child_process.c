// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE
#include "CChildProcesses.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

static int prepare(posix_spawn_file_actions_t *actions, const char *folder, const char *input,
                   const char *output, const char *errors) {
    const int writing = O_WRONLY | O_CREAT | O_TRUNC;
    int error = posix_spawn_file_actions_addopen(actions, 0, input, O_RDONLY, 0);
    if (!error) error = posix_spawn_file_actions_addopen(actions, 1, output, writing, 0600);
    if (!error) {
        error = strcmp(output, errors) == 0
                    ? posix_spawn_file_actions_adddup2(actions, 1, 2)
                    : posix_spawn_file_actions_addopen(actions, 2, errors, writing, 0600);
    }
    if (!error) error = posix_spawn_file_actions_addclosefrom_np(actions, 3);
    if (!error && folder) error = posix_spawn_file_actions_addchdir_np(actions, folder);
    return error;
}

// The threads of a test run have signals blocked that the program is to be sent.
static int free_signals(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int error = posix_spawnattr_setsigmask(attributes, &none);
    if (!error) error = posix_spawnattr_setsigdefault(attributes, &all);
    if (!error) {
        error = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    return error;
}

int child_process_begin(pid_t *identifier, const char *program, char *const words[],
                        const char *folder, const char *input, const char *output,
                        const char *errors) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int error = posix_spawn_file_actions_init(&actions);
    if (error) return error;
    error = posix_spawnattr_init(&attributes);
    if (!error) {
        error = prepare(&actions, folder, input, output, errors);
        if (!error) error = free_signals(&attributes);
        if (!error) error = posix_spawn(identifier, program, &actions, &attributes, words, environ);
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return error;
}
