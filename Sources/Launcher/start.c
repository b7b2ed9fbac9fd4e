// The child's way to the program. Every step can refuse, and none can be taken back.

#include "launcher.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

void close_foreign_descriptors(void) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, FIRST_FOREIGN, ~0U, 0) == 0) return;
#endif
  // The table can be declared a billion entries long, which would take minutes.
  long count = sysconf(_SC_OPEN_MAX);
  if (count < 0 || count > 65536) count = 65536;
  for (int descriptor = FIRST_FOREIGN; descriptor < count; descriptor++) close(descriptor);
}

// Ends this process when the launcher ends, which may have happened before it could ask for that.
static void die_with_launcher(pid_t launcher) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
#endif
  if (getppid() != launcher) _exit(NOT_STARTED);
}

// The program starts with every signal as it is by nature, and none held back.
static void reset_signals(void) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

#ifdef __linux__
// How a path must be usable at the least.
static int needed_mode(const struct access *access) {
  struct stat status;
  bool is_folder = stat(access->path, &status) == 0 && S_ISDIR(status.st_mode);
  switch (access->kind) {
  case READ: return is_folder ? R_OK | X_OK : R_OK;
  case EXECUTE: return is_folder ? R_OK | X_OK : X_OK;
  case WRITE: return R_OK | W_OK | X_OK;
  case SECRET: break;
  }
  return F_OK;
}

// Refuses if the program's user cannot reach what was listed for it. The program itself may be
// missing: that is for `execve` to say.
static bool check_reach(const struct order *order) {
  for (size_t i = 0; i < order->listed_count; i++) {
    const struct access *listed = &order->access[i];
    if (listed->kind == SECRET || access(listed->path, needed_mode(listed)) == 0) continue;
    if (listed->path == order->program[0]) {
      if (order->probing) return false;
      if (errno == ENOENT) continue;
    }
    if (order->user != 0 && errno == EACCES)
      refuse("%s cannot be reached by user %u, whom the program is to be: it must lie where "
             "every user can come",
             listed->path, (unsigned)order->user);
    refuse("%s cannot be used as listed: %s", listed->path, strerror(errno));
  }
  return true;
}
#endif

_Noreturn void start(struct order *order, pid_t launcher) {
  // These two are the launcher's own, and nothing of the child's may speak in its name.
  close(REPORTS);
  close(LIFELINE);
  setsid();
  // What the compiler makes is for the grader to read, in a folder where nobody else comes.
  umask(022);
  reset_signals();
  bool can_exec = true;
#ifdef __linux__
  add_system_files(order, false);
  int rules = -1;
  // Inside bubblewrap it is one layer more, where the machine has it.
  if (order->tier == LANDLOCK || (order->inside && landlock_version(order) > 0))
    rules = landlock_rules(order);
  apply_limits(order->limits);
  become(order->user);
  if (chdir(order->directory) != 0)
    refuse("%s cannot be entered: %s", order->directory, strerror(errno));
  can_exec = check_reach(order);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    refuse("privileges cannot be given up: %s", strerror(errno));
  // After the change of user, which clears the wish.
  die_with_launcher(launcher);
  if (rules >= 0) landlock_enter(rules);
  struct ticket ticket = make_ticket(order->program);
  enter_filter(order->profile, ticket);
  check_confinement(order, launcher);
#else
  die_with_launcher(launcher);
  if (chdir(order->directory) != 0)
    refuse("%s cannot be entered: %s", order->directory, strerror(errno));
  apply_limits(order->limits);
  struct ticket ticket = {.path = order->program[0], .arguments = order->program};
#endif
  if (!can_exec) _exit(0);
  execv(ticket.path, ticket.arguments);
  report("notStarted", errno, 0, 0);
  _exit(NOT_STARTED);
}
