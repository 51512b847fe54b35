/* Pseudo-terminals, for tests that run the program as a user does. */
#define _GNU_SOURCE

#include "CNcurses.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int rp_pty_open(char *path, size_t length) {
    int descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0 || grantpt(descriptor) != 0 || unlockpt(descriptor) != 0 || ptsname_r(descriptor, path, length) != 0) {
        return -1;
    }
    return descriptor;
}

int rp_pty_resize(int descriptor, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    return ioctl(descriptor, TIOCSWINSZ, &size);
}

int rp_pty_spawn(const char *path, char *const arguments[], char *const environment[]) {
    pid_t child = fork();
    if (child != 0) {
        return child;
    }
    setsid();
    int terminal = open(path, O_RDWR);
    if (terminal < 0) {
        _exit(127);
    }
    ioctl(terminal, TIOCSCTTY, 0);
    for (int descriptor = 0; descriptor < 3; descriptor++) {
        dup2(terminal, descriptor);
    }
    if (terminal > 2) {
        close(terminal);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(arguments[0], arguments, environment);
    _exit(127);
}
