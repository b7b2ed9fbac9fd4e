// The process between the grader and a program that nobody has read.
//
//   launcher PROFILE LIMITS DIRECTORY PROGRAM ARGUMENT...
//
// It starts the program under the limits, waits until the program ends or the grader lets go, ends
// everything that the program left behind, daemons too, and reports. One launcher watches one
// program, so that it always knows whose stray a process is.
//
// On entry the grader has set up the descriptors: 0 is /dev/null, 1 and 2 are the program's
// streams, 3 its requests, 4 its answers and 5 its notes. 6 and 7 are the launcher's own.

#define _GNU_SOURCE 1

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

enum {
  // Where the report goes: one line.
  REPORTS = 6,
  // Held open by the grader; its end is the order to stop.
  LIFELINE = 7,
  // The first descriptor that is nobody's business here.
  FIRST_FOREIGN = 8,
  // The exit code when the command line makes no sense.
  USAGE = 2,
  // The exit code of a child that could not become the program, as in a shell.
  NOT_STARTED = 127,
  // How long strays are hunted, in seconds.
  HUNT = 4,
};

// What kind of program is started.
enum profile { COMPILER, WORKER, BACKTRACE, ANSWER_KEY, LAB, PROFILE_COUNT };

// What a program may use before it is stopped, in the order of the command line.
enum limit { CPU_SECONDS, MEMORY, FILE_SIZE, DESCRIPTORS, PROCESSES, STACK, LIMIT_COUNT };

// Everything that the command line says.
struct order {
  enum profile profile;
  uint64_t limits[LIMIT_COUNT];
  const char *directory;
  char **program;
};

// Reads a profile's name; false if there is no such profile.
static bool read_profile(const char *text, enum profile *profile) {
  static const char *const names[PROFILE_COUNT] = {
      [COMPILER] = "compiler",     [WORKER] = "worker", [BACKTRACE] = "backtrace",
      [ANSWER_KEY] = "answer-key", [LAB] = "lab",
  };
  for (int i = 0; i < PROFILE_COUNT; i++) {
    if (strcmp(text, names[i]) == 0) {
      *profile = (enum profile)i;
      return true;
    }
  }
  return false;
}

// Reads numbers joined by commas; false unless there are exactly as many as there are limits.
// The largest number stands for one that does not fit, and none is allowed to be unlimited.
static bool read_limits(const char *text, uint64_t limits[LIMIT_COUNT]) {
  for (int i = 0; i < LIMIT_COUNT; i++) {
    if (i > 0 && *text++ != ',') return false;
    if (!isdigit((unsigned char)*text)) return false;
    char *end;
    limits[i] = strtoull(text, &end, 10);
    if (limits[i] == UINT64_MAX) return false;
    text = end;
  }
  return *text == '\0';
}

// Closes what is nobody's business here, so that the program inherits its own descriptors only.
static void close_foreign_descriptors(void) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, FIRST_FOREIGN, ~0U, 0) == 0) return;
#endif
  // The table can be declared a billion entries long, which would take minutes.
  long count = sysconf(_SC_OPEN_MAX);
  if (count < 0 || count > 65536) count = 65536;
  for (int descriptor = FIRST_FOREIGN; descriptor < count; descriptor++) close(descriptor);
}

// Writes the one line that the grader waits for: how it ended, with which number, and the cost.
static void report(const char *ending, int code, long kilobytes, long milliseconds) {
  dprintf(REPORTS, "%s %d %ld %ld\n", ending, code, kilobytes, milliseconds);
}

// Sets a limit that the process itself cannot raise again, and raises none that is set already.
// At the soft limit the process is told, at the hard limit it is stopped.
static void limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit existing;
  if (getrlimit(resource, &existing) != 0) return;
  rlim_t most = existing.rlim_max;
  struct rlimit wanted = {
      .rlim_cur = soft < most ? (rlim_t)soft : most,
      .rlim_max = hard < most ? (rlim_t)hard : most,
  };
  setrlimit(resource, &wanted);
}

// Holds the calling process to the limits, for good. Core dumps are never wanted.
static void apply_limits(const uint64_t limits[LIMIT_COUNT]) {
  limit(RLIMIT_CPU, limits[CPU_SECONDS], limits[CPU_SECONDS] + 1);
  limit(RLIMIT_AS, limits[MEMORY], limits[MEMORY]);
  limit(RLIMIT_FSIZE, limits[FILE_SIZE], limits[FILE_SIZE]);
  limit(RLIMIT_NOFILE, limits[DESCRIPTORS], limits[DESCRIPTORS]);
  limit(RLIMIT_NPROC, limits[PROCESSES], limits[PROCESSES]);
  limit(RLIMIT_STACK, limits[STACK], limits[STACK]);
  limit(RLIMIT_CORE, 0, 0);
}

// What a profile may touch is decided here; today every profile only gives up gaining privileges.
// False, with errno set, if the system refuses: then the program must not start.
static bool confine(enum profile profile) {
  (void)profile;
#ifdef __linux__
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
#endif
  return true;
}

// Ends this process when the launcher ends, which may have happened before it could ask for that.
static void die_with_launcher(pid_t launcher) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
#endif
  if (getppid() != launcher) _exit(NOT_STARTED);
}

// Turns the child into the program, or reports why that failed.
static _Noreturn void start(const struct order *order, pid_t launcher) {
  setsid();
  die_with_launcher(launcher);
  signal(SIGCHLD, SIG_DFL);
  signal(SIGPIPE, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (chdir(order->directory) == 0) {
    apply_limits(order->limits);
    if (confine(order->profile)) execv(order->program[0], order->program);
  }
  report("notStarted", errno, 0, 0);
  _exit(NOT_STARTED);
}

// Does nothing: a signal must have a handler to interrupt `pselect`.
static void wake_up(int number) { (void)number; }

// Lets SIGCHLD arrive in `pselect` and nowhere else, so that no child's end is missed.
static void hold_back_child_signals(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  sigprocmask(SIG_SETMASK, &signals, NULL);
  struct sigaction action = {.sa_handler = wake_up, .sa_flags = SA_NOCLDSTOP};
  sigemptyset(&action.sa_mask);
  sigaction(SIGCHLD, &action, NULL);
}

// Whether a child has ended. It is not reaped, so that its number stays its own.
static bool has_ended(pid_t child) {
  siginfo_t info = {0};
  return waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
         info.si_pid == child;
}

// Waits for the program or the grader, whichever ends first.
static void wait_for_end(pid_t child) {
  sigset_t none;
  sigemptyset(&none);
  while (!has_ended(child)) {
    fd_set lifeline;
    FD_ZERO(&lifeline);
    FD_SET(LIFELINE, &lifeline);
    if (pselect(LIFELINE + 1, &lifeline, NULL, NULL, NULL, &none) >= 0 || errno != EINTR) return;
  }
}

// Kills the children of this process, those that came back to it included, and counts them.
static int kill_children(void) {
  int count = 0;
#ifdef __linux__
  char path[64];
  snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
  FILE *list = fopen(path, "r");
  if (list == NULL) return 0;
  for (int child; fscanf(list, "%d", &child) == 1; count++) kill(child, SIGKILL);
  fclose(list);
#endif
  return count;
}

// The time of a clock that nobody sets, in seconds.
static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

// Ends all children, and those that come back meanwhile, but gives up on what cannot be ended.
// It reaps no more than it has killed at a time: a program that forks on must be killed first.
static void end_strays(void) {
  double deadline = now() + HUNT;
  while (now() < deadline) {
    int left = kill_children();
    pid_t reaped;
    do {
      reaped = waitpid(-1, NULL, WNOHANG);
    } while (reaped > 0 && --left > 0);
    if (reaped < 0) return;
    if (reaped == 0) usleep(1000);
  }
}

// Reports how a program ended, the most memory it held and the processor time it used.
static void report_ending(int status, const struct rusage *usage) {
  long kilobytes = usage->ru_maxrss;
#ifdef __APPLE__
  kilobytes /= 1024;
#endif
  long seconds = (long)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec);
  long microseconds = (long)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec);
  bool exited = WIFEXITED(status);
  report(exited ? "exit" : "signal", exited ? WEXITSTATUS(status) : WTERMSIG(status), kilobytes,
         seconds * 1000 + microseconds / 1000);
}

// Sees a program to its end and leaves no process behind.
static void watch(pid_t child) {
  wait_for_end(child);
  // The group goes before its leader is reaped: after that its number may be somebody else's.
  kill(-child, SIGKILL);
  kill(child, SIGKILL);
  int status = 0;
  struct rusage usage = {0};
  wait4(child, &status, 0, &usage);
  end_strays();
  report_ending(status, &usage);
}

// Reads the order, keeps what the program must not have, starts it and watches it. It reports every
// ending, so its own exit code says only whether the command line made sense.
int main(int count, char **arguments) {
  if (count < 5) return USAGE;
  struct order order = {.directory = arguments[3], .program = &arguments[4]};
  if (!read_profile(arguments[1], &order.profile)) return USAGE;
  if (!read_limits(arguments[2], order.limits)) return USAGE;

  close_foreign_descriptors();
  fcntl(REPORTS, F_SETFD, FD_CLOEXEC);
  fcntl(LIFELINE, F_SETFD, FD_CLOEXEC);
#ifdef __linux__
  // Orphaned descendants come back to this process.
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
#endif
  hold_back_child_signals();

  pid_t launcher = getpid();
  pid_t child = fork();
  if (child == 0) start(&order, launcher);
  if (child < 0) report("notStarted", errno, 0, 0);
  if (child > 0) watch(child);
  _exit(0);
}
