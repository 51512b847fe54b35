/* Signals become bits that the loop takes; a crash gives the terminal back first. */
#define _GNU_SOURCE

#include "CNcurses.h"
#include "crash.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <unistd.h>

static volatile sig_atomic_t pending;
static volatile sig_atomic_t termination;
static int event_descriptor = -1;
static struct sigaction saved_actions[NSIG];

static void note(int bit) {
    int saved = errno;
    __atomic_or_fetch((int *)&pending, bit, __ATOMIC_SEQ_CST);
    uint64_t one = 1;
    if (event_descriptor >= 0 && write(event_descriptor, &one, sizeof one) < 0) {
        /* The counter is full: the loop will wake anyway. */
    }
    errno = saved;
}

static void on_signal(int number) {
    switch (number) {
    case SIGWINCH: note(1); break;
    case SIGTSTP: note(4); break;
    case SIGCONT: note(8); break;
    default:
        termination = number;
        note(2);
    }
}

/* A crash: only calls that are safe in a handler. The terminal is given back first, then the saved handler speaks. */
static void on_crash(int number) {
    rp_give_back_in_crash();
    sigaction(number, &saved_actions[number], NULL);
    raise(number);
}

int rp_events(void) {
    if (event_descriptor < 0) {
        event_descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    }
    return event_descriptor;
}

void rp_signals(void) {
    rp_events();
    struct sigaction action = {0};
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    static const int noted[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
    for (size_t index = 0; index < sizeof noted / sizeof noted[0]; index++) {
        sigaction(noted[index], &action, NULL);
    }
    static char alternate[64 * 1024];
    stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
    sigaltstack(&stack, NULL);
    struct sigaction crash = {0};
    crash.sa_handler = on_crash;
    crash.sa_flags = SA_ONSTACK | SA_NODEFER;
    static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
    for (size_t index = 0; index < sizeof crashes / sizeof crashes[0]; index++) {
        sigaction(crashes[index], &crash, &saved_actions[crashes[index]]);
    }
}

void rp_wake(void) { note(16); }

int rp_taken(void) {
    uint64_t count;
    if (event_descriptor >= 0 && read(event_descriptor, &count, sizeof count) < 0) {
        /* Nothing was waiting. */
    }
    return __atomic_exchange_n((int *)&pending, 0, __ATOMIC_SEQ_CST);
}

int rp_termination(void) { return termination; }

void rp_suspend(void) {
    /* Our own handler would only note it. The whole foreground group stops, as it would by the terminal's own Ctrl-Z. */
    struct sigaction ours, standard = {0};
    standard.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &standard, &ours);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
}

bool rp_wait(int input, int milliseconds) {
    struct pollfd descriptors[] = {{.fd = input, .events = POLLIN}, {.fd = rp_events(), .events = POLLIN}};
    if (poll(descriptors, 2, milliseconds) < 0) {
        return true;
    }
    bool has_gone = (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
    return !has_gone || (descriptors[0].revents & POLLIN) != 0;
}
