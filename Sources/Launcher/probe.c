// Whether a tier works on this machine: a whole start, with this program in the program's place.

#include "launcher.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

// A worker's limits, by far enough for a program that ends at once.
static char limits[] = "10,1073741824,0,64,4096,8388608";

static bool find_launcher(char *path, size_t size) {
#ifdef __linux__
  return path_of_launcher(path, size);
#else
  uint32_t most = (uint32_t)size;
  return _NSGetExecutablePath(path, &most) == 0;
#endif
}

// Puts the order together. What every machine has and no program may read is the secret.
static bool fill(struct order *order, char **secrets) {
  static char launcher[4096];
  static char worker[] = "worker", root[] = "/", secret[] = "secret:/etc/passwd", end[] = "--";
  static char nothing[] = "--nothing";
  if (!find_launcher(launcher, sizeof launcher)) return false;
  bool hides = order->tier == LANDLOCK || order->tier == BWRAP;
  // The words stay in use: the order points to them.
  static char *words[16];
  size_t count = 0;
  words[count++] = worker;
  words[count++] = limits;
  words[count++] = root;
  if (hides) words[count++] = secret;
  for (; *secrets != NULL && count < 12; secrets++) words[count++] = *secrets;
  words[count++] = end;
  words[count++] = launcher;
  words[count++] = nothing;
  return read_order(words, order);
}

// Reads a line, until nobody can write any more.
static void read_line(int descriptor, char *line, size_t size) {
  size_t length = 0;
  while (length < size - 1) {
    ssize_t got = read(descriptor, line + length, size - 1 - length);
    if (got <= 0) break;
    length += (size_t)got;
  }
  line[length] = '\0';
  line[strcspn(line, "\n")] = '\0';
}

int probe(struct order *order, char **secrets) {
  int reports[2], lifeline[2];
  order->probing = true;
  if (!fill(order, secrets) || pipe(reports) != 0 || pipe(lifeline) != 0) {
    puts("the launcher cannot be tried");
    return 1;
  }
  // Out of the way of the numbers that they are given below.
  int written = fcntl(reports[1], F_DUPFD_CLOEXEC, 16);
  int watched = fcntl(lifeline[0], F_DUPFD_CLOEXEC, 16);
  int read_end = fcntl(reports[0], F_DUPFD_CLOEXEC, 16);
  int held = fcntl(lifeline[1], F_DUPFD_CLOEXEC, 16);
  for (int i = 0; i < 2; i++) close(reports[i]), close(lifeline[i]);
  pid_t child = fork();
  if (child == 0) {
    // A worker may not write to files, and these could be files.
    int nowhere = open("/dev/null", O_RDWR);
    for (int i = 0; i <= STDERR_FILENO; i++) dup2(nowhere, i);
    dup2(written, REPORTS);
    dup2(watched, LIFELINE);
    close_foreign_descriptors();
    fcntl(REPORTS, F_SETFD, FD_CLOEXEC);
    fcntl(LIFELINE, F_SETFD, FD_CLOEXEC);
    run(order);
    _exit(0);
  }
  close(written);
  close(watched);
  char line[LONGEST_REPORT + 1] = "";
  if (child > 0) read_line(read_end, line, sizeof line);
  close(held);
  if (child > 0) waitpid(child, NULL, 0);
  static const char refused[] = "refused 0 0 0 ";
  if (strncmp(line, "exit 0 ", 7) == 0) return 0;
  if (strncmp(line, refused, sizeof refused - 1) == 0) {
    puts(line + sizeof refused - 1);
  } else {
    printf("a trial of the tier \"%s\" ended in an unexpected way: %s\n", tier_names[order->tier],
           line);
  }
  return 1;
}
