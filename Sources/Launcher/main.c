// The process between the grader and a program that nobody has read.
//
//   launcher TIER PROFILE LIMITS DIRECTORY [ACCESS...] -- PROGRAM ARGUMENT...
//   launcher --probe TIER [secret:PATH...]
//
// It starts the program under the limits and confined by the tier, waits until the program ends or
// the grader lets go, ends everything that the program left behind, daemons too, and reports.
//
// On entry the grader has set up the descriptors: 0 is /dev/null, 1 and 2 are the program's
// streams, 3 its requests, 4 its answers and 5 its notes. 6 and 7 are the launcher's own.
//
//   supervise.c   forks, waits, ends and reports
//   hunt.c        ends what the program left behind
//   start.c       in the child: takes the steps below, in their order, and becomes the program
//   order.c       what the command line says, and which files of the system every program needs
//   landlock.c    which files may be opened
//   limits.c      how much may be used
//   identity.c    as whom
//   filter.c      which system calls may be made (the list is in denials.c)
//   selftest.c    tries what must now fail
//   bubblewrap.c  starts the launcher again inside of namespaces
//   probe.c       tries a whole tier
//   report.c      the one line for the grader

#include "launcher.h"

#ifdef __linux__
// A word for the Swift driver, which links this program and adds the runtime behind such words: take
// it only if something calls it. Nothing does, and loading it would take longer than all the rest.
__attribute__((used, section(".swift1_autolink_entries")))
static const char linking[] = "-Wl,--as-needed";
#endif

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

// The words that bubblewrap hands to the launcher inside: the program's user, Landlock's version,
// and whether it is a trial.
static char **read_inner(char **words, struct order *order) {
  for (int i = 0; i < 3; i++) {
    if (words[i] == NULL) _exit(USAGE);
  }
  order->tier = BWRAP;
  order->inside = true;
  order->user = (uid_t)strtoul(words[0], NULL, 10);
  order->landlock_most = atoi(words[1]);
  order->probing = strcmp(words[2], "1") == 0;
  // Bubblewrap is done, and the program gets its own stream back.
  dup2(SAVED_ERRORS, STDERR_FILENO);
  return words + 3;
}

// Reads the order, keeps what the program must not have, starts it and watches it. It reports every
// ending, so its own exit code says only whether the command line made sense.
int main(int count, char **arguments) {
#ifdef __linux__
  // Before anything else: the descriptors of a process that can be dumped are open to its user.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
  char **words = arguments + (count > 0);
  static struct order order = {.landlock_most = INT_MAX};
  if (words[0] != NULL && strcmp(words[0], "--nothing") == 0) return 0;
  // For tests: behaves as on an older kernel.
  if (words[0] != NULL && strcmp(words[0], "--landlock-abi") == 0 && words[1] != NULL) {
    order.landlock_most = atoi(words[1]);
    words += 2;
  }
  if (words[0] == NULL || words[1] == NULL) return USAGE;
  if (strcmp(words[0], "--probe") == 0) {
    if (!read_tier(words[1], &order.tier)) return USAGE;
    return probe(&order, words + 2);
  }
  if (strcmp(words[0], "--inside") == 0) {
    words = read_inner(words + 1, &order);
  } else if (!read_tier(*words++, &order.tier)) {
    return USAGE;
  }
  close_foreign_descriptors();
  fcntl(REPORTS, F_SETFD, FD_CLOEXEC);
  fcntl(LIFELINE, F_SETFD, FD_CLOEXEC);
  if (!read_order(words, &order)) return USAGE;
  run(&order);
  _exit(0);
}
