// The few terminal calls that Swift cannot make: macros, variadics, wide characters and signal handlers.
#ifndef CNCURSES_H
#define CNCURSES_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <stdbool.h>
#include <stdint.h>

enum { CN_BOLD = 1, CN_UNDERLINE = 2, CN_REVERSE = 4, CN_DIM = 8 };
enum { CN_OK = 0, CN_NOT_A_TERMINAL = 1, CN_UNKNOWN_TERMINAL = 2, CN_DUMB_TERMINAL = 3, CN_NO_UTF8 = 4 };

// A character: its scalar, then up to three marks, then zeros.
typedef struct {
  uint32_t scalars[4];
  uint16_t attributes;
  int16_t pair;
} cn_cell;

// Sets the locale from the environment, or C.UTF-8 where that is not UTF-8. False when neither is there.
bool cn_locale(void);
// glibc's columns of a code point under the current locale: -1, 0, 1 or 2.
int cn_width(uint32_t scalar);

// Takes the terminal over. Answers one of the CN_ codes; nothing was changed unless it is CN_OK.
int cn_start(void);
// Gives the terminal back. Safe to call twice.
void cn_stop(void);
// Gives the terminal back for a while, to another program; cn_retake ends it.
void cn_leave(void);
// Stops the process as Ctrl-Z does; returns when it goes on, with the terminal taken over again.
void cn_suspend(void);
// Sets modes again and makes the next cn_present write everything: another program may have drawn over us.
void cn_retake(void);
// A descriptor that gives one byte per signal: WINCH, TERM, HUP, INT, CONT, TSTP. Valid after cn_start.
int cn_signal_descriptor(void);

void cn_size(int *tall, int *wide);
// Tells ncurses the size the terminal has now.
void cn_resize(void);
int cn_colors(void);
int cn_pair(int foreground, int background);

// At most 512 cells.
void cn_put(int row, int column, const cn_cell *cells, int count);
// Writes what changed and parks the cursor; a negative row hides it.
void cn_present(int row, int column);
// Writes bytes past ncurses: bell, clipboard, title, cursor shape.
void cn_write(const char *bytes, int count);
// Gives the calling thread a stack for the crash handler, once.
void cn_guard_thread(void);

#endif
