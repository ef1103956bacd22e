#include "cinotify.h"

#include <errno.h>
#include <sys/inotify.h>
#include <unistd.h>

int cinotify_watch_folder(const char *path) {
  int descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor < 0) return -1;
  if (inotify_add_watch(descriptor, path, IN_MODIFY | IN_CREATE | IN_MOVED_TO) < 0) {
    int saved = errno;
    close(descriptor);
    errno = saved;
    return -1;
  }
  return descriptor;
}

long cinotify_drain(int descriptor) {
  char buffer[4096];
  long total = 0;
  for (;;) {
    ssize_t n = read(descriptor, buffer, sizeof buffer);
    if (n <= 0) return total;
    total += n;
  }
}
