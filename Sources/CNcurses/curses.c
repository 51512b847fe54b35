#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"
#include "crash.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

enum { KEY_PASTE_BEGIN = KEY_MAX - 20, KEY_PASTE_END };

static SCREEN *screen;
static FILE *screen_input, *screen_output;
static int output_descriptor = -1;
static struct termios saved_termios;
static bool has_saved_termios;
static bool has_color;
static bool is_mouse_on;
/* Where standard error goes while the screen is drawn, and where it went before. */
static int held_errors = -1, true_errors = -1;

/* Sent by the crash handler, so it is a constant: mouse and paste off, cursor on, attributes off, main screen. */
static const char restore_bytes[] = "\033[?1000l\033[?1002l\033[?1006l\033[?2004l\033[0m\033[?25h\033[?1049l\r";

bool rp_locale(void) {
    setlocale(LC_CTYPE, "");
    bool is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    if (!is_utf8) {
        setlocale(LC_CTYPE, "C.UTF-8");
    }
    return is_utf8;
}

/* Sequences that terminals send in the other cursor mode, which terminfo does not list. */
static void define_keys(void) {
    static const struct {
        const char *sequence;
        int code;
    } more[] = {
        {"\033[A", KEY_UP},     {"\033[B", KEY_DOWN},   {"\033[C", KEY_RIGHT},  {"\033[D", KEY_LEFT},
        {"\033OA", KEY_UP},     {"\033OB", KEY_DOWN},   {"\033OC", KEY_RIGHT},  {"\033OD", KEY_LEFT},
        {"\033[H", KEY_HOME},   {"\033[F", KEY_END},    {"\033OH", KEY_HOME},   {"\033OF", KEY_END},
        {"\033[1~", KEY_HOME},  {"\033[4~", KEY_END},   {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
        {"\033[3~", KEY_DC},     {"\033[2~", KEY_IC},     {"\033[12~", KEY_F(2)}, {"\033[21~", KEY_F(10)}, {"\033[17~", KEY_F(6)},    {"\033[Z", KEY_BTAB},   {"\033OP", KEY_F(1)},   {"\033OQ", KEY_F(2)},
        {"\033OR", KEY_F(3)},   {"\033OS", KEY_F(4)},   {"\033[11~", KEY_F(1)}, {"\033[13~", KEY_F(3)},
        {"\033[14~", KEY_F(4)}, {"\033[200~", KEY_PASTE_BEGIN},                 {"\033[201~", KEY_PASTE_END},
    };
    for (size_t index = 0; index < sizeof more / sizeof more[0]; index++) {
        define_key(more[index].sequence, more[index].code);
    }
}

static void send_bytes(const char *bytes) {
    size_t left = strlen(bytes);
    while (left > 0) {
        ssize_t count = write(output_descriptor, bytes, left);
        if (count <= 0) {
            return;
        }
        bytes += count;
        left -= (size_t)count;
    }
}

static void set_modes(void) {
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    typeahead(-1);
    if (isatty(output_descriptor)) {
        send_bytes("\033[?2004h");
    }
}

int rp_start(const char *term, int input, int output, bool color) {
    if (tcgetattr(input, &saved_termios) == 0) {
        has_saved_termios = true;
    }
    screen_input = fdopen(dup(input), "r");
    screen_output = fdopen(dup(output), "w");
    if (screen_input == NULL || screen_output == NULL) {
        return -1;
    }
    output_descriptor = output;
    screen = newterm(term, screen_output, screen_input);
    if (screen == NULL) {
        return -1;
    }
    set_term(screen);
    if (getenv("ESCDELAY") == NULL) {
        set_escdelay(25);
    }
    define_keys();
    set_modes();
    has_color = color && has_colors();
    if (has_color) {
        start_color();
        use_default_colors();
        static const short colors[] = {-1, COLOR_RED, COLOR_GREEN, COLOR_YELLOW, COLOR_BLUE, COLOR_MAGENTA, COLOR_CYAN};
        for (short index = 1; index < 7; index++) {
            init_pair(index, colors[index], -1);
        }
    }
    return 0;
}

static void release_errors(void) {
    if (held_errors < 0) {
        return;
    }
    dup2(true_errors, STDERR_FILENO);
    lseek(held_errors, 0, SEEK_SET);
    char buffer[4096];
    ssize_t count;
    while ((count = read(held_errors, buffer, sizeof buffer)) > 0) {
        if (write(STDERR_FILENO, buffer, (size_t)count) < 0) {
            break;
        }
    }
    close(held_errors);
    close(true_errors);
    held_errors = true_errors = -1;
}

void rp_hold_errors(void) {
    int memory = memfd_create("errors", MFD_CLOEXEC);
    if (memory < 0 || held_errors >= 0) {
        return;
    }
    true_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    held_errors = memory;
    dup2(memory, STDERR_FILENO);
}

void rp_mouse(bool on) {
    is_mouse_on = on;
    mouseinterval(0);
    mousemask(on ? BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

void rp_send(const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t sent = write(output_descriptor, bytes, count);
        if (sent <= 0) {
            return;
        }
        bytes += sent;
        count -= (size_t)sent;
    }
}

void rp_stop(void) {
    if (screen == NULL) {
        return;
    }
    if (is_mouse_on) {
        rp_mouse(false);
    }
    if (isatty(output_descriptor)) {
        send_bytes("\033[?2004l");
    }
    endwin();
    delscreen(screen);
    screen = NULL;
    fclose(screen_input);
    fclose(screen_output);
    if (has_saved_termios) {
        tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_termios);
    }
    release_errors();
}

void rp_leave(void) {
    if (is_mouse_on) {
        mousemask(0, NULL);
    }
    send_bytes("\033[?2004l");
    endwin();
    if (has_saved_termios) {
        tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_termios);
    }
}

void rp_return(void) {
    set_modes();
    if (is_mouse_on) {
        rp_mouse(true);
    }
    clearok(curscr, TRUE);
    refresh();
}

void rp_size(int *columns, int *rows) { getmaxyx(stdscr, *rows, *columns); }

void rp_resize(int columns, int rows) {
    if (columns > 0 && rows > 0) {
        resizeterm(rows, columns);
    }
    clearok(curscr, TRUE);
}

void rp_clear(void) { clearok(curscr, TRUE); }

void rp_put(int column, int row, const uint32_t *text, int attributes, int color) {
    wchar_t wide[CCHARW_MAX + 1];
    int count = 0;
    while (text[count] != 0 && count < CCHARW_MAX) {
        wide[count] = (wchar_t)text[count];
        count++;
    }
    wide[count] = 0;
    attr_t attribute = A_NORMAL;
    if (attributes & RP_BOLD) attribute |= A_BOLD;
    if (attributes & RP_REVERSE) attribute |= A_REVERSE;
    if (attributes & RP_UNDERLINE) attribute |= A_UNDERLINE;
    if (attributes & RP_DIM) attribute |= A_DIM;
    cchar_t cell;
    if (setcchar(&cell, wide, attribute, has_color ? (short)color : 0, NULL) == OK) {
        mvadd_wch(row, column, &cell);
    }
}

void rp_show(int column, int row, bool visible) {
    curs_set(visible ? 1 : 0);
    move(row, column);
    refresh();
}

uint32_t rp_cell(int column, int row, int *attributes) {
    cchar_t cell;
    wchar_t wide[CCHARW_MAX + 1] = {0};
    attr_t attribute = 0;
    short pair = 0;
    if (mvin_wch(row, column, &cell) != OK || getcchar(&cell, wide, &attribute, &pair, NULL) != OK) {
        return 0;
    }
    *attributes = (attribute & A_BOLD ? RP_BOLD : 0) | (attribute & A_REVERSE ? RP_REVERSE : 0) |
                  (attribute & A_UNDERLINE ? RP_UNDERLINE : 0) | (attribute & A_DIM ? RP_DIM : 0);
    return (uint32_t)wide[0];
}

static int read_mouse(uint32_t *value) {
    MEVENT event;
    if (!is_mouse_on) {
        return RP_STRAY_MOUSE;
    }
    if (getmouse(&event) != OK || event.x < 0 || event.y < 0) {
        return RP_UNKNOWN;
    }
    uint32_t button;
    if (event.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED)) {
        button = 0;
    } else if (event.bstate & BUTTON4_PRESSED) {
        button = 1;
    } else if (event.bstate & BUTTON5_PRESSED) {
        button = 2;
    } else {
        return RP_UNKNOWN;
    }
    *value = (uint32_t)(event.x & 0xFFF) | (uint32_t)(event.y & 0xFFF) << 12 | button << 24;
    return RP_MOUSE;
}

int rp_read(uint32_t *value) {
    wint_t key = 0;
    *value = 0;
    int kind = get_wch(&key);
    if (kind == ERR) {
        return RP_NONE;
    }
    if (kind == OK) {
        *value = (uint32_t)key;
        return RP_CHARACTER;
    }
    if (key >= KEY_F(1) && key <= KEY_F(24)) {
        *value = key - KEY_F0;
        return RP_FUNCTION;
    }
    switch (key) {
    case KEY_UP: return RP_UP;
    case KEY_DOWN: return RP_DOWN;
    case KEY_LEFT: return RP_LEFT;
    case KEY_RIGHT: return RP_RIGHT;
    case KEY_PPAGE: return RP_PAGE_UP;
    case KEY_NPAGE: return RP_PAGE_DOWN;
    case KEY_HOME: return RP_HOME;
    case KEY_END: return RP_END;
    case KEY_ENTER: return RP_ENTER;
    case KEY_BACKSPACE: return RP_BACKSPACE;
    case KEY_DC: return RP_DELETE;
    case KEY_IC: return RP_INSERT;
    case KEY_MOUSE: return read_mouse(value);
    case KEY_BTAB: return RP_BACKTAB;
    case KEY_PASTE_BEGIN: return RP_PASTE_BEGIN;
    case KEY_PASTE_END: return RP_PASTE_END;
    default: return RP_UNKNOWN;
    }
}

/* Called by the crash handler: only calls that are safe there. */
void rp_give_back_in_crash(void) {
    if (output_descriptor >= 0 && screen != NULL) {
        if (write(output_descriptor, restore_bytes, sizeof restore_bytes - 1) < 0) {
            /* Nothing can be done about it here. */
        }
        if (has_saved_termios) {
            tcsetattr(STDIN_FILENO, TCSANOW, &saved_termios);
        }
    }
    /* What Swift wrote of the reason comes before its own report; read, write, dup2 are safe here. */
    release_errors();
}

int rp_kernel_size(int descriptor, int *columns, int *rows) {
    struct winsize size = {0};
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return 0;
    }
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 1;
}

int rp_wcwidth(uint32_t character) { return wcwidth((wchar_t)character); }
