#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ncurses as plain functions: its macros and globals do not reach Swift. All calls belong to one thread. */

enum {
    RP_BOLD = 1,
    RP_REVERSE = 2,
    RP_UNDERLINE = 4,
    RP_DIM = 8,
};

/* What rp_read returns beside characters. */
enum {
    RP_NONE = 0,
    RP_CHARACTER,
    RP_UP,
    RP_DOWN,
    RP_LEFT,
    RP_RIGHT,
    RP_PAGE_UP,
    RP_PAGE_DOWN,
    RP_HOME,
    RP_END,
    RP_ENTER,
    RP_BACKSPACE,
    RP_DELETE,
    RP_BACKTAB,
    RP_INSERT,
    RP_FUNCTION,
    /* value: column, row << 12, button << 24: 0 pressed, 1 wheel up, 2 wheel down. */
    RP_MOUSE,
    RP_PASTE_BEGIN,
    RP_PASTE_END,
    /* The beginning of a report of a mouse that is off: the rest follows as characters. */
    RP_STRAY_MOUSE,
    RP_UNKNOWN,
};

/* Sets the character type locale for counting columns; true where the user's charset is UTF-8. */
bool rp_locale(void);

/* Starts curses on two descriptors with the terminal type of TERM or the one given. 0, or -1 for an unknown terminal. */
int rp_start(const char *term, int input, int output, bool color);
/* Gives the terminal back. What was written to standard error meanwhile follows on it. */
void rp_stop(void);
/* Leaves for a while (suspend) and comes back. */
void rp_leave(void);
void rp_return(void);

/* Mouse events on or off; off gives selecting text back to the terminal. */
void rp_mouse(bool on);
/* Bytes straight to the terminal, past curses: for sequences that move nothing (OSC 52). */
void rp_send(const uint8_t *bytes, size_t count);
/* From now on standard error goes to memory; rp_stop and a crash write it where it went before. */
void rp_hold_errors(void);

void rp_size(int *columns, int *rows);
void rp_resize(int columns, int rows);
/* The next screen is painted from nothing. */
void rp_clear(void);
/* Puts one grapheme (base and marks, UTF-32, ended by 0) into a cell; color 0 to 6. */
void rp_put(int column, int row, const uint32_t *text, int attributes, int color);
/* Moves the cursor and sends what changed. */
void rp_show(int column, int row, bool visible);
/* The cell as it stands on curses' own screen: base character, attributes. For tests. */
uint32_t rp_cell(int column, int row, int *attributes);

/* Reads a key without waiting; value is the character or the function key's number. */
int rp_read(uint32_t *value);

/* The descriptor that becomes readable when a signal came or rp_wake was called. */
int rp_events(void);
/* Installs handlers for resize, termination, suspension, continuation and crashes. */
void rp_signals(void);
void rp_wake(void);
/* Takes what came: bit 0 resize, bit 1 termination, bit 2 stop, bit 3 continue, bit 4 wake. */
int rp_taken(void);
/* The signal that asked for termination, 0 where none did. */
int rp_termination(void);
/* Stops this process as Ctrl-Z would. */
void rp_suspend(void);
/* Waits for input on the descriptor or for an event; milliseconds, or -1. False where the terminal has gone. */
bool rp_wait(int input, int milliseconds);
/* The size that the kernel knows of a terminal; 0 where it knows none. */
int rp_kernel_size(int descriptor, int *columns, int *rows);
/* Columns that libc gives a character; for tests. */
int rp_wcwidth(uint32_t character);

/* A pseudo-terminal for tests: the controlling side, and the path of the other. -1 on failure. */
int rp_pty_open(char *path, size_t length);
int rp_pty_resize(int descriptor, int columns, int rows);
/* Starts a program with the pseudo-terminal as its controlling terminal. Its process id, or -1. */
int rp_pty_spawn(const char *path, char *const arguments[], char *const environment[]);

#endif
