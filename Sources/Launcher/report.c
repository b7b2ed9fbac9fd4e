// The one line that the grader waits for.
//
// It is written by the launcher alone. A child that cannot become the program says so through a
// pipe of its own, which ends with the child or when it becomes the program.

#include "launcher.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

int report_descriptor = REPORTS;

static void write_all(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

// Says how it ended, with which number, and the cost.
void report(const char *ending, int code, long kilobytes, long milliseconds) {
  char line[128];
  int length =
      snprintf(line, sizeof line, "%s %d %ld %ld\n", ending, code, kilobytes, milliseconds);
  write_all(report_descriptor, line, (size_t)length);
}

_Noreturn void refuse(const char *format, ...) {
  char line[LONGEST_REPORT] = "refused 0 0 0 ";
  size_t start = strlen(line);
  va_list values;
  va_start(values, format);
  vsnprintf(line + start, sizeof line - start - 1, format, values);
  va_end(values);
  size_t length = strlen(line);
  for (size_t i = 0; i < length; i++) {
    if ((unsigned char)line[i] < ' ') line[i] = ' ';
  }
  line[length++] = '\n';
  write_all(report_descriptor, line, length);
  _exit(NOT_STARTED);
}

bool pass_report(int descriptor) {
  char line[LONGEST_REPORT + 1];
  // Everything that could write has ended; a read that would wait means that nobody spoke.
  fcntl(descriptor, F_SETFL, O_NONBLOCK);
  size_t length = 0;
  while (length < sizeof line) {
    ssize_t got = read(descriptor, line + length, sizeof line - length);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    length += (size_t)got;
  }
  char *end = memchr(line, '\n', length);
  if (end == NULL) return false;
  write_all(report_descriptor, line, (size_t)(end - line) + 1);
  return true;
}
