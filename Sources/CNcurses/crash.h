#ifndef CRASH_H
#define CRASH_H

/* Gives the terminal back and lets go what was written to standard error, from within a signal handler. */
void rp_give_back_in_crash(void);

#endif
