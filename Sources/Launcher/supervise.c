// Seeing a program to its end, and leaving no process behind.
//
// One launcher watches one program, so that it always knows whose a stray process is.

#include "launcher.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
  // How long bubblewrap may take to end after the order to stop, in seconds.
  FAREWELL = 2,
};

// The two ends of a pipe.
struct line {
  int in;
  int out;
};

// Makes a pipe whose descriptors the program cannot inherit, nor take for one of its own.
static struct line make_line(void) {
  int ends[2];
  if (pipe(ends) != 0) refuse("no pipe: %s", strerror(errno));
  struct line line = {.in = fcntl(ends[0], F_DUPFD_CLOEXEC, SAVED_ERRORS + 1),
                      .out = fcntl(ends[1], F_DUPFD_CLOEXEC, SAVED_ERRORS + 1)};
  close(ends[0]);
  close(ends[1]);
  if (line.in < 0 || line.out < 0) refuse("no pipe: %s", strerror(errno));
  return line;
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

// The launcher inside sees the same order to stop, and has the numbers to report.
static void wait_for_inner_launcher(pid_t child) {
  for (double deadline = now() + FAREWELL; !has_ended(child) && now() < deadline;) usleep(1000);
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

// Bubblewrap ended without a word from the launcher inside: says why, as far as can be known.
static _Noreturn void report_bubblewrap(int complaints) {
  char complaint[512] = "", line[LONGEST_REPORT];
  fcntl(complaints, F_SETFL, O_NONBLOCK);
  ssize_t length = read(complaints, complaint, sizeof complaint - 1);
  if (length < 0) complaint[0] = '\0';
#ifdef __linux__
  explain_bubblewrap(complaint, line, sizeof line);
  refuse("%s", line);
#else
  (void)line;
  refuse("%s", complaint);
#endif
}

// Sees a program to its end and leaves no process behind.
static void watch(const struct order *order, pid_t child, int said, int complaints) {
  bool is_outer = order->tier == BWRAP && !order->inside;
  wait_for_end(child);
  if (is_outer) wait_for_inner_launcher(child);
  // The group goes before its leader is reaped: after that its number may be somebody else's.
  kill(-child, SIGKILL);
  kill(child, SIGKILL);
  int status = 0;
  struct rusage usage = {0};
  wait4(child, &status, 0, &usage);
  // Inside, this is the first process of the namespace, and the kernel ends the others with it.
  if (order->inside) kill(-1, SIGKILL);
  if (!order->inside) end_strays(is_outer ? 0 : order->user);
#ifdef __linux__
  if (order->user != 0 && !order->inside) take_folders_back(order);
#endif
  if (pass_report(said)) return;
  if (is_outer) report_bubblewrap(complaints);
  report_ending(status, &usage);
}

#ifdef __linux__
// What the launcher does while it still may: a user for the program, and folders for that user.
static void prepare(struct order *order) {
  // In a trial the launcher is the program, too.
  if (order->probing) add_loaded_libraries(order);
  if (order->inside) return;
  for (size_t i = 0; order->tier != LIMITS && i < order->listed_count; i++) {
    const struct access *listed = &order->access[i];
    // A secret that nobody can read would prove nothing.
    if (listed->kind == SECRET && access(listed->path, R_OK) != 0)
      refuse("the planted file %s cannot be read by the launcher either: %s", listed->path,
             strerror(errno));
  }
  // The answer key is ours, and lies where nobody else may come.
  if (geteuid() == 0 && order->profile != ANSWER_KEY) {
    order->user = unused_user();
    give_folders(order);
  } else if (order->tier == USER && geteuid() != 0) {
    refuse("the tier \"user\" needs root, to give each program a user of its own: use another "
           "tier, or run as root (as containers often do)");
  }
}
#else
static void prepare(struct order *order) {
  if (order->tier != LIMITS)
    refuse("the tier \"%s\" needs Linux: use \"limits\" here", tier_names[order->tier]);
}
#endif

void run(struct order *order) {
#ifdef __linux__
  // Orphaned descendants come back to this process.
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
#endif
  hold_back_child_signals();
  prepare(order);
  struct line said = make_line();
  struct line complaints = make_line();
  pid_t launcher = getpid();
  pid_t child = fork();
  if (child == 0) {
    report_descriptor = said.out;
#ifdef __linux__
    if (order->tier == BWRAP && !order->inside) become_bubblewrap(order, complaints.out);
#endif
    start(order, launcher);
  }
  close(said.out);
  close(complaints.out);
  if (child < 0) {
    int error = errno;
#ifdef __linux__
    if (order->user != 0 && !order->inside) take_folders_back(order);
#endif
    refuse("no process for the program: %s", strerror(error));
  }
  watch(order, child, said.in, complaints.in);
}
