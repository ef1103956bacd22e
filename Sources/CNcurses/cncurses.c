#include "cncurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#undef columns
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Mouse clicks and wheel in SGR form, and bracketed paste. Focus reports stay off: nobody reads them.
static const char modes_on[] = "\033[?1000h\033[?1006h\033[?2004h";
static const char modes_off[] = "\033[?2004l\033[?1006l\033[?1000l\033[0m\033[0 q\033[?25h";
static struct termios before;
static char leave[64];
static volatile sig_atomic_t active;
static int signal_pipe[2] = {-1, -1};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT};
static const int notices[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGTSTP};

static void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t done = write(STDOUT_FILENO, bytes, count);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return;
    bytes += done, count -= (size_t)done;
  }
}

// Only async-signal-safe calls: this runs in crash handlers.
static void restore(void) {
  if (!active) return;
  active = 0;
  write_all(modes_off, sizeof modes_off - 1);
  write_all(leave, strlen(leave));
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

static void crashed(int number) {
  restore();
  signal(number, SIG_DFL);
  raise(number);
}

static void noticed(int number) {
  int saved = errno;
  char byte = (char)number;
  if (write(signal_pipe[1], &byte, 1) < 0) errno = saved;  // A full pipe already holds enough to wake us.
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigaction(number, &action, NULL);
}

static void handle_all(bool on) {
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    handle(crashes[i], on ? crashed : SIG_DFL, on ? SA_ONSTACK | SA_NODEFER : 0);
  for (size_t i = 0; i < sizeof notices / sizeof *notices; i++)
    handle(notices[i], on ? noticed : SIG_DFL, SA_RESTART);
}

void cn_guard_thread(void) {
  static _Thread_local bool guarded;
  if (guarded) return;
  guarded = true;
  stack_t stack = {.ss_sp = malloc(65536), .ss_size = 65536};
  if (stack.ss_sp) sigaltstack(&stack, NULL);
}

bool cn_locale(void) {
  if (setlocale(LC_ALL, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_ALL, "C.UTF-8") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int cn_start(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NOT_A_TERMINAL;
  if (!cn_locale()) return CN_NO_UTF8;
  int found = 0;
  if (setupterm(NULL, STDOUT_FILENO, &found) == ERR) return CN_UNKNOWN_TERMINAL;
  if (!cursor_address) return CN_DUMB_TERMINAL;
  tcgetattr(STDIN_FILENO, &before);
  if (!newterm(NULL, stdout, stdin)) return CN_UNKNOWN_TERMINAL;
  strncpy(leave, exit_ca_mode ? exit_ca_mode : "\r\n", sizeof leave - 1);
  if (has_colors() && start_color() == OK) use_default_colors();
  raw();
  noecho();
  nonl();
  typeahead(-1);  // Otherwise ncurses stops drawing whenever a key is waiting.
  idlok(stdscr, TRUE);
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_NONBLOCK | O_CLOEXEC) == 0) atexit(restore);
  active = 1;
  cn_guard_thread();
  handle_all(true);
  write_all(modes_on, sizeof modes_on - 1);
  return CN_OK;
}

void cn_leave(void) {
  endwin();
  restore();
}

void cn_stop(void) {
  if (!active) return;
  cn_leave();
  handle_all(false);
}

void cn_retake(void) {
  active = 1;
  raw();  // The shell may have put its own modes back while we were stopped.
  clearok(curscr, TRUE);
  refresh();
  write_all(modes_on, sizeof modes_on - 1);
}

void cn_suspend(void) {
  cn_leave();
  handle(SIGTSTP, SIG_DFL, 0);
  sigset_t set, old;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &set, &old);
  raise(SIGTSTP);  // To this thread, so that we are stopped before the call returns.
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  handle(SIGTSTP, noticed, SA_RESTART);
  cn_retake();
}

int cn_signal_descriptor(void) { return signal_pipe[0]; }
void cn_size(int *tall, int *wide) { getmaxyx(stdscr, *tall, *wide); }

void cn_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    resizeterm(size.ws_row, size.ws_col);
}

int cn_colors(void) { return has_colors() ? COLORS : 0; }
int cn_pair(int foreground, int background) { return alloc_pair(foreground, background); }

void cn_put(int row, int column, const cn_cell *cells, int count) {
  enum { most = 512 };
  cchar_t run[most];
  if (count > most) count = most;
  for (int i = 0; i < count; i++) {
    wchar_t text[5] = {0};
    for (int j = 0; j < 4; j++) text[j] = (wchar_t)cells[i].scalars[j];
    uint16_t bits = cells[i].attributes;
    attr_t look = (bits & CN_BOLD ? WA_BOLD : 0) | (bits & CN_UNDERLINE ? WA_UNDERLINE : 0) |
                  (bits & CN_REVERSE ? WA_REVERSE : 0) | (bits & CN_DIM ? WA_DIM : 0);
    setcchar(&run[i], text, look, cells[i].pair, NULL);
  }
  mvadd_wchnstr(row, column, run, count);
}

void cn_present(int row, int column) {
  curs_set(row >= 0 ? 1 : 0);
  if (row >= 0) move(row, column);
  refresh();
}

void cn_write(const char *bytes, int count) { write_all(bytes, (size_t)count); }
