#ifndef CINOTIFY_H
#define CINOTIFY_H

/// Watches a folder for files that are written, made or renamed in it.
/// Returns a non-blocking descriptor that becomes readable at each change, or -1 with errno.
int cinotify_watch_folder(const char *path);

/// Reads and forgets all pending changes. Returns how many bytes there were.
long cinotify_drain(int descriptor);

#endif
