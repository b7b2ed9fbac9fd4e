// What must fail now, tried: confinement is checked, not assumed.
//
// It runs in the process that is about to become the program, after all layers are in place. Each
// trial is harmless where it is denied, and has no effect worth a mention where it is not.

#include "launcher.h"

#ifdef __linux__

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// One trial: a call, and the launcher's process to try it on.
struct trial {
  const char *does;
  long (*call)(pid_t launcher);
};

enum { NOBODY = 0x7fffffff };

// Where a call's arguments make no sense, the kernel says so, unless the filter was there first:
// so an answer other than EPERM means that the call is allowed.
#define TRIAL(name, expression)                                                                    \
  static long name(pid_t launcher) {                                                               \
    (void)launcher;                                                                                \
    return (long)(expression);                                                                     \
  }

TRIAL(open_local_socket, socket(AF_UNIX, SOCK_STREAM, 0))
TRIAL(open_datagram_socket, socket(AF_INET, SOCK_DGRAM, 0))
TRIAL(open_stream_socket, socket(AF_INET6, SOCK_STREAM, 0))
TRIAL(signal_launcher, kill(launcher, 0))
// Another user's processes give EPERM without any filter, so these ask for a process that is not:
// PID_MAX_LIMIT is below that number.
TRIAL(signal_process, kill(NOBODY, 0))
TRIAL(signal_thread, syscall(SYS_tgkill, NOBODY, NOBODY, 0))
TRIAL(limit_process, syscall(SYS_prlimit64, NOBODY, RLIMIT_NOFILE, NULL, NULL))
TRIAL(slow_process, setpriority(PRIO_PROCESS, NOBODY, 19))
TRIAL(pin_process, syscall(SYS_sched_setaffinity, NOBODY, 0, NULL))
TRIAL(trace, syscall(SYS_ptrace, -1, 0, NULL, NULL))
TRIAL(change_mode, syscall(SYS_fchmodat, AT_FDCWD, "", 0))
TRIAL(change_owner, syscall(SYS_fchownat, AT_FDCWD, "", -1, -1, 0))
TRIAL(change_times, syscall(SYS_utimensat, AT_FDCWD, "", NULL, 0))
TRIAL(set_attribute, syscall(SYS_setxattr, "", "user.launcher", "", 0, 0))
TRIAL(empty_file, truncate("", 0))
TRIAL(hidden_file, syscall(SYS_memfd_create, "launcher", 0))
TRIAL(new_namespace, unshare(0))
TRIAL(mount_nothing, syscall(SYS_mount, NULL, NULL, NULL, 0, NULL))
TRIAL(open_ring, syscall(425, 0, NULL))
TRIAL(watch_files, syscall(SYS_inotify_init1, -1))
TRIAL(share_memory, syscall(SYS_shmget, 0, 0, 0))
TRIAL(open_queue, syscall(SYS_mq_open, NULL, 0, 0, NULL))
TRIAL(use_keys, syscall(SYS_keyctl, -1, 0, 0, 0, 0))
TRIAL(type_into_terminal, ioctl(-1, TIOCSTI, NULL))
TRIAL(send_signals_on_input, fcntl(-1, F_SETOWN, 0))
TRIAL(execute_descriptor, syscall(SYS_execveat, -1, "", NULL, NULL, 0))
TRIAL(open_to_write, open("/", O_WRONLY))
TRIAL(create, open("", O_RDONLY | O_CREAT, 0))
TRIAL(empty_by_opening, open("", O_RDONLY | O_TRUNC))
TRIAL(make_folder, mkdir("", 0))
TRIAL(remove_name, unlink(""))
TRIAL(rename_nothing, rename("", ""))
TRIAL(execute_another, syscall(SYS_execve, "", NULL, NULL))

// A new process would be the child of this one; it ends at once.
static long start_process(pid_t launcher) {
  (void)launcher;
  pid_t child = fork();
  if (child == 0) _exit(0);
  if (child > 0) waitpid(child, NULL, 0);
  return child;
}

static const struct trial for_all[] = {
    {"open a local socket", open_local_socket},
    {"open a datagram socket", open_datagram_socket},
    {"open a stream socket", open_stream_socket},
    {"signal the launcher", signal_launcher},
    {"signal another process", signal_process},
    {"signal another thread", signal_thread},
    {"limit another process", limit_process},
    {"slow another process down", slow_process},
    {"bind another process to a processor", pin_process},
    {"trace a process", trace},
    {"change a file's mode", change_mode},
    {"change a file's owner", change_owner},
    {"change a file's times", change_times},
    {"set a file's attribute", set_attribute},
    {"empty a file by its name", empty_file},
    {"make a file that is nowhere", hidden_file},
    {"make a namespace", new_namespace},
    {"mount", mount_nothing},
    {"use io_uring", open_ring},
    {"watch files", watch_files},
    {"share memory", share_memory},
    {"open a message queue", open_queue},
    {"use the keyring", use_keys},
    {"type into the terminal", type_into_terminal},
    {"have signals sent", send_signals_on_input},
    {"execute a descriptor", execute_descriptor},
};

static const struct trial for_readers[] = {
    {"open a file to write", open_to_write},
    {"create a file", create},
    {"empty a file by opening it", empty_by_opening},
    {"make a folder", make_folder},
    {"remove a file", remove_name},
    {"rename a file", rename_nothing},
};

static const struct trial for_singles[] = {{"execute another program", execute_another}};

static const struct trial without_fork[] = {{"start a process", start_process}};

static void try_all(const struct trial *trials, size_t count, pid_t launcher) {
  for (size_t i = 0; i < count; i++) {
    errno = 0;
    if (trials[i].call(launcher) == -1 && errno == EPERM) continue;
    refuse("self-test: the program could %s", trials[i].does);
  }
}

// Whether a file can be opened to read.
static bool opens(const char *path) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor >= 0) close(descriptor);
  return descriptor >= 0;
}

static void check_files(const struct order *order, pid_t launcher) {
  char path[64];
  static const char *const parts[] = {"environ", "mem", "maps", "fd/6"};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    snprintf(path, sizeof path, "/proc/%d/%s", (int)launcher, parts[i]);
    if (opens(path)) refuse("self-test: the program could open %s, which is the launcher's", path);
  }
  if (order->tier == LIMITS) return;
  for (size_t i = 0; i < order->listed_count; i++) {
    if (order->access[i].kind != SECRET || !opens(order->access[i].path)) continue;
    if (order->tier == USER)
      refuse("every user of this machine can read %s: keep the course in a folder that only its "
             "owner can enter (chmod go-rwx FOLDER), or use another tier",
             order->access[i].path);
    refuse("self-test: the program could read %s", order->access[i].path);
  }
  if (order->tier == USER) return;
  if (order->tier == LANDLOCK && (opens("/") || opens("/proc")))
    refuse("self-test: the program could list folders that were not listed for it");
  if (mkdir("/launcher-self-test", 0700) == 0) {
    rmdir("/launcher-self-test");
    refuse("self-test: the program could make a folder at the root");
  }
}

static void check_privileges(const struct order *order) {
  if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1) refuse("self-test: privileges can be gained");
  // SECCOMP_MODE_FILTER
  if (prctl(PR_GET_SECCOMP, 0, 0, 0, 0) != 2) refuse("self-test: there is no filter");
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct held[2] = {{0}}, none[2] = {{0}};
  if (syscall(SYS_capget, &header, held) != 0 || memcmp(held, none, sizeof held) != 0)
    refuse("self-test: the program has capabilities");
  uid_t real, effective, saved;
  if (getresuid(&real, &effective, &saved) != 0 || real != effective || real != saved ||
      (real == 0 && order->profile != ANSWER_KEY) || (order->user != 0 && real != order->user))
    refuse("self-test: the program has another user's rights");
}

// The program inherits 0 to 5, and nothing else.
static void check_descriptors(void) {
  for (int descriptor = REPORTS; descriptor < 64; descriptor++) {
    int flags = fcntl(descriptor, F_GETFD);
    if (flags >= 0 && (flags & FD_CLOEXEC) == 0)
      refuse("self-test: the program would inherit descriptor %d", descriptor);
  }
}

void check_confinement(const struct order *order, pid_t launcher) {
  check_privileges(order);
  check_descriptors();
  try_all(for_all, sizeof for_all / sizeof *for_all, launcher);
  if (is_reader(order->profile))
    try_all(for_readers, sizeof for_readers / sizeof *for_readers, launcher);
  if (is_single(order->profile))
    try_all(for_singles, sizeof for_singles / sizeof *for_singles, launcher);
  if (!may_fork(order->profile))
    try_all(without_fork, sizeof without_fork / sizeof *without_fork, launcher);
  check_files(order, launcher);
}

#endif
