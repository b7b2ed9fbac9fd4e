// Tries what a learner's program must not be able to do, and some of what it must.
//
//   attacks --list               every operation with its class
//   attacks [OPERATION...]       tries them (no words: nothing), one line each:
//                                NAME: denied ERRNO | allowed
//
// Classes say where an operation must be denied:
//   all      in every tier and profile, by the filter alone
//   reader   the same, but a compiler may: what changes files
//   worker   the same, but in the profiles of workers only
//   files    where files are confined: landlock, bwrap, and user if the folder is closed to others
//   system   in landlock and bwrap
//   process  where the program has another user, or is confined by landlock or bwrap
//   needed   nowhere: it must work
//   ending   not a trial: it ends the program in some way
//
// The environment tells what to attack: VICTIM (a process), REPOSITORY (a folder with secret.txt,
// planted.txt and prog), PORT, SOCKET (a path).

#define _GNU_SOURCE 1

#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <linux/io_uring.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

static int victim, port;
static const char *repository, *socket_path, *self_path;
static long target;  // something to read in another process

static const char *in(const char *name) {
  static char path[8][4096];
  static int turn;
  turn = (turn + 1) % 8;
  snprintf(path[turn], sizeof path[turn], "%s/%s", repository, name);
  return path[turn];
}
static const char *proc(int process, const char *part) {
  static char path[8][128];
  static int turn;
  turn = (turn + 1) % 8;
  snprintf(path[turn], sizeof path[turn], "/proc/%d/%s", process, part);
  return path[turn];
}
#define secret in("secret.txt")
#define planted in("planted.txt")

// Opens and reads; -1 if either is denied.
static long reads(const char *path) {
  int file = open(path, O_RDONLY);
  char byte;
  if (file < 0) return -1;
  long got = read(file, &byte, 1);
  int error = errno;
  close(file);
  errno = error;
  return got < 0 ? -1 : 0;
}
static long opens(const char *path, int flags) {
  int file = open(path, flags, 0600);
  if (file < 0) return -1;
  close(file);
  return 0;
}
static long closes(long descriptor) {
  if (descriptor >= 0) close((int)descriptor);
  return descriptor;
}
// Removes what outlives a process, once it could be made.
static long gone(long control, long number) {
  if (number < 0) return -1;
  if (control == SYS_semctl) syscall(control, number, 0, 0, 0);
  else syscall(control, number, 0, NULL);
  return 0;
}
static long lists(const char *path) {
  DIR *folder = opendir(path);
  if (folder == NULL) return -1;
  closedir(folder);
  return 0;
}
static long joins(int family, int type, int protocol, void *address, socklen_t length) {
  int s = socket(family, type, protocol);
  if (s < 0) return -1;
  long answer = address == NULL ? 0 : connect(s, address, length);
  int error = errno;
  close(s);
  errno = error;
  return answer;
}
static struct sockaddr_in *loopback(void) {
  static struct sockaddr_in address;
  address.sin_family = AF_INET;
  address.sin_port = htons((uint16_t)port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return &address;
}
static struct sockaddr_un *local(const char *path, int abstract) {
  static struct sockaddr_un address;
  memset(&address, 0, sizeof address);
  address.sun_family = AF_UNIX;
  strncpy(address.sun_path + abstract, path, sizeof address.sun_path - 2);
  return &address;
}
// In a new process that ends at once: whether it could be made.
static long made(long process) {
  if (process == 0) _exit(0);
  if (process > 0) waitpid((pid_t)process, NULL, 0);
  return process;
}
static int doomed(void *nothing) { (void)nothing; _exit(0); }
static char stack[65536] __attribute__((aligned(16)));
static void *thread(void *count) { ++*(int *)count; return NULL; }
static long pipe_command(int (*action)(int)) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  int answer = action(ends[0]), error = errno;
  close(ends[0]);
  close(ends[1]);
  errno = error;
  return answer;
}
static int set_owner(int f) { return fcntl(f, F_SETOWN, victim); }
static int set_signal(int f) { return fcntl(f, F_SETSIG, SIGUSR1); }
static int set_owner_ex(int f) { struct f_owner_ex o = {F_OWNER_PID, victim}; return fcntl(f, F_SETOWN_EX, &o); }
static int ioctl_owner(int f) { return ioctl(f, 0x8901, &victim); }
static int ioctl_group(int f) { return ioctl(f, 0x8902, &victim); }
static int ioctl_async(int f) { int on = 1; return ioctl(f, FIOASYNC, &on); }
static long file_flags(void) {
  int f = open(self_path, O_RDONLY), flags = 0;
  if (f < 0) return -1;
  if (ioctl(f, FS_IOC_GETFLAGS, &flags) != 0) flags = 0;
  long answer = ioctl(f, FS_IOC_SETFLAGS, &flags);
  int error = errno;
  close(f);
  errno = error;
  return answer;
}
static long file_xflags(void) {
  int f = open(self_path, O_RDONLY);
  struct fsxattr a = {0};
  if (f < 0) return -1;
  long answer = ioctl(f, FS_IOC_FSSETXATTR, &a);
  int error = errno;
  close(f);
  errno = error;
  return answer;
}
// EACCES is of the file's owner: what a filter denies is EPERM, and so is a foreign file.
static long steal(void) {
  long p = syscall(434, victim, 0);
  if (p < 0) return -1;
  return syscall(438, p, 1, 0);
}
static long foreign_descriptors(void) {
  for (int f = 6; f < 1024; f++) {
    if (fcntl(f, F_GETFD) >= 0) return f;
  }
  errno = EBADF;
  return -1;
}
static long read_memory(int process) {
  char bytes[8];
  struct iovec here = {bytes, 8}, there = {&target, 8};
  long got = process_vm_readv(process, &here, 1, &there, 1, 0);
  return got < 0 && errno != EFAULT ? -1 : 0;
}
static long write_memory(int process) {
  char bytes[8];
  struct iovec here = {bytes, 8}, there = {(void *)8, 8};
  long got = process_vm_writev(process, &here, 1, &there, 1, 0);
  return got < 0 && errno != EFAULT ? -1 : 0;
}
static long trace(int process) {
  if (ptrace(PTRACE_SEIZE, process, 0, 0) != 0) return -1;
  ptrace(PTRACE_DETACH, process, 0, 0);
  return 0;
}
static long executes(const char *path, char *word) {
  // Where it works, this program is gone; so it is tried last of all, in its own run.
  execl(path, path, word, (char *)NULL);
  return -1;
}
static long tell(void) { puts("allowed by executing another program"); return 0; }
static long say_time(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  printf("%ld.%09ld\n", (long)t.tv_sec, t.tv_nsec);
  return 0;
}
static long spin(void) { for (volatile long i = 0;; i++) {} return 0; }
static long run_thread(void) {
  pthread_t id[4];
  int count[4] = {0};
  for (int i = 0; i < 4; i++) if ((errno = pthread_create(&id[i], NULL, thread, &count[i])) != 0) return -1;
  for (int i = 0; i < 4; i++) pthread_join(id[i], NULL);
  return count[0] + count[1] + count[2] + count[3] == 4 ? 0 : -1;
}
static long compute(void) {
  double sum = 0;
  for (int i = 1; i < 1000000; i++) sum += 1.0 / i;
  return sum > 14.39 && sum < 14.40 ? 0 : -1;
}
static long become_root(void) { return setuid(0) != 0 || getuid() != 0 ? -1 : 0; }
static long reopened(void) {
  int f = open(secret, O_PATH);
  char path[64];
  if (f < 0) return -1;
  snprintf(path, sizeof path, "/proc/self/fd/%d", f);
  long answer = reads(path);
  int error = errno;
  close(f);
  errno = error;
  return answer;
}
static long daemon_left(void) {
  pid_t child = fork();
  if (child < 0) return -1;
  if (child == 0) {
    setpgid(0, 0);
    if (fork() > 0) _exit(0);
    close(1), close(2);
    sleep(300);
    _exit(0);
  }
  waitpid(child, NULL, 0);
  return 0;
}
static long bomb(void) {
  for (unsigned i = 0;; i++) {
    if (fork() < 0) usleep(500);
    if (i % 3 == 0) setpgid(0, 0);
  }
  return 0;
}
static long ignored_raise(void) { signal(SIGUSR1, SIG_IGN); return raise(SIGUSR1); }
static long own_limit(void) { struct rlimit l; return getrlimit(RLIMIT_CPU, &l) != 0 ? -1 : setrlimit(RLIMIT_CPU, &l); }
static long raise_limit(void) { struct rlimit l = {RLIM_INFINITY, RLIM_INFINITY}; return setrlimit(RLIMIT_AS, &l); }
static long count_processors(void) {
  cpu_set_t s;
  sched_getaffinity(0, sizeof s, &s);
  return sysconf(_SC_NPROCESSORS_ONLN) == CPU_COUNT(&s) ? 0 : -1;
}
static long own_affinity(void) { cpu_set_t s; return sched_getaffinity(0, sizeof s, &s) < 0 ? -1 : sched_setaffinity(0, sizeof s, &s); }
static long much_memory(void) { void *m = mmap(NULL, (size_t)8 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); return m == MAP_FAILED ? -1 : 0; }
static long zero(int tid) { struct { unsigned long f[11]; } a = {{0}}; (void)tid; a.f[4] = SIGCHLD; return made(syscall(435, &a, 88)); }

#define OPERATIONS(X)                                                                              \
  X(all, foreign_descriptors, foreign_descriptors())                                               \
  X(all, socket_unix, joins(AF_UNIX, SOCK_STREAM, 0, NULL, 0))                                     \
  X(all, socket_tcp, joins(AF_INET, SOCK_STREAM, 0, NULL, 0))                                      \
  X(all, socket_tcp6, joins(AF_INET6, SOCK_STREAM, 0, NULL, 0))                                    \
  X(all, socket_udp, joins(AF_INET, SOCK_DGRAM, 0, NULL, 0))                                       \
  X(all, socket_mptcp, joins(AF_INET, SOCK_STREAM, 262, NULL, 0))                                  \
  X(all, socket_netlink, joins(AF_NETLINK, SOCK_RAW, 0, NULL, 0))                                  \
  X(all, socket_vsock, joins(40, SOCK_STREAM, 0, NULL, 0))                                         \
  X(all, socket_alg, joins(38, SOCK_SEQPACKET, 0, NULL, 0))                                        \
  X(all, socket_raw, joins(AF_INET, SOCK_RAW, 1, NULL, 0))                                         \
  X(all, connect_tcp, joins(AF_INET, SOCK_STREAM, 0, loopback(), sizeof(struct sockaddr_in)))      \
  X(all, connect_udp, joins(AF_INET, SOCK_DGRAM, 0, loopback(), sizeof(struct sockaddr_in)))       \
  X(all, connect_path, joins(AF_UNIX, SOCK_STREAM, 0, local(socket_path, 0), sizeof(struct sockaddr_un))) \
  X(all, connect_abstract, joins(AF_UNIX, SOCK_STREAM, 0, local("confinement", 1), 2 + 12))        \
  X(all, socket_pair, socketpair(AF_UNIX, SOCK_STREAM, 0, (int[2]){0}))                            \
  X(all, listen_pipe, listen(1, 1) == 0 || errno == ENOTSOCK ? 0 : -1)                             \
  X(all, signal_zero, kill(victim, 0))                                                             \
  X(all, signal_continue, kill(victim, SIGCONT))                                                   \
  X(all, signal_launcher, kill(getppid(), 0))                                                      \
  X(all, signal_group, kill(-getpgid(victim), 0))                                                  \
  X(all, signal_everybody, kill(-1, 0))                                                            \
  X(all, signal_own_group, kill(0, 0))                                                             \
  X(all, signal_tgkill, syscall(SYS_tgkill, victim, victim, SIGCONT))                              \
  X(all, signal_tkill, syscall(SYS_tkill, victim, SIGCONT))                                        \
  X(all, signal_queue, syscall(SYS_rt_sigqueueinfo, victim, SIGCONT, &(siginfo_t){.si_code = -1})) \
  X(all, signal_tgqueue, syscall(SYS_rt_tgsigqueueinfo, victim, victim, SIGCONT, &(siginfo_t){.si_code = -1})) \
  X(all, pidfd_open, closes(syscall(434, victim, 0)))                                              \
  X(all, pidfd_of_self, closes(syscall(434, getpid(), 0)))                                         \
  X(all, pidfd_signal, syscall(424, syscall(434, victim, 0), SIGCONT, NULL, 0))                    \
  X(all, pidfd_getfd, steal())                                                                     \
  X(all, fcntl_setown, pipe_command(set_owner))                                                    \
  X(all, fcntl_setsig, pipe_command(set_signal))                                                   \
  X(all, fcntl_setown_ex, pipe_command(set_owner_ex))                                              \
  X(all, fcntl_lease, fcntl(open(self_path, O_RDONLY), F_SETLEASE, F_RDLCK))                       \
  X(all, fcntl_notify, fcntl(open("/", O_RDONLY), F_NOTIFY, DN_ACCESS))                            \
  X(all, ioctl_fiosetown, pipe_command(ioctl_owner))                                               \
  X(all, ioctl_siocspgrp, pipe_command(ioctl_group))                                               \
  X(all, ioctl_fioasync, pipe_command(ioctl_async))                                                \
  X(all, ioctl_tiocsti, ioctl(0, TIOCSTI, "x") == 0 || errno == ENOTTY ? 0 : -1)                   \
  X(all, ioctl_tioclinux, ioctl(0, TIOCLINUX, "x") == 0 || errno == ENOTTY ? 0 : -1)               \
  X(all, ioctl_setflags, file_flags())                                                             \
  X(all, ioctl_fssetxattr, file_xflags())                                                          \
  X(all, prlimit_victim, prlimit(victim, RLIMIT_NOFILE, NULL, &(struct rlimit){0}))                \
  X(all, affinity_victim, sched_setaffinity(victim, sizeof(cpu_set_t), &(cpu_set_t){{3}}))         \
  X(all, scheduler_victim, sched_setscheduler(victim, SCHED_OTHER, &(struct sched_param){0}))      \
  X(all, param_victim, sched_setparam(victim, &(struct sched_param){0}))                           \
  X(all, attr_victim, syscall(SYS_sched_setattr, victim, (unsigned[14]){48}, 0))                   \
  X(all, nice_victim, setpriority(PRIO_PROCESS, (id_t)victim, 1))                                  \
  X(all, nice_group, setpriority(PRIO_PGRP, 0, 1))                                                 \
  X(all, nice_user, setpriority(PRIO_USER, 0, 1))                                                  \
  X(all, ioprio_victim, syscall(SYS_ioprio_set, 1, victim, 3 << 13))                               \
  X(all, ptrace_victim, trace(victim))                                                             \
  X(all, ptrace_launcher, trace(getppid()))                                                        \
  X(all, vm_writev, write_memory(victim))                                                          \
  X(all, madvise_victim, syscall(440, syscall(434, victim, 0), &(struct iovec){0}, 1, 20, 0))      \
  X(all, mrelease, syscall(448, syscall(434, victim, 0), 0))                                       \
  X(all, kcmp, syscall(SYS_kcmp, getpid(), victim, 0, 0, 0))                                       \
  X(all, robust_list, syscall(SYS_get_robust_list, victim, &(void *){0}, &(size_t){0}))            \
  X(all, move_pages, syscall(SYS_move_pages, victim, 0, NULL, NULL, NULL, 0))                      \
  X(all, migrate_pages, syscall(SYS_migrate_pages, victim, 1, &(long){1}, &(long){1}))             \
  X(all, perf, closes(syscall(SYS_perf_event_open, (long[16]){112L << 32 | 1}, 0, -1, -1, 0)))     \
  X(all, io_uring, closes(syscall(425, 4, &(struct io_uring_params){0})))                          \
  X(all, bpf, closes(syscall(SYS_bpf, 0, (int[32]){1, 4, 4, 1}, 72)))                              \
  X(all, userfaultfd, closes(syscall(SYS_userfaultfd, 1)))                                         \
  X(all, add_key, syscall(SYS_add_key, "user", "confinement", "v", 1, -4))                         \
  X(all, request_key, syscall(SYS_request_key, "user", "confinement", NULL, -4))                   \
  X(all, keyctl, syscall(SYS_keyctl, 0, -3, 1))                                                    \
  X(all, fanotify, closes(syscall(SYS_fanotify_init, 0x200, 0)))                                   \
  X(all, inotify, closes(inotify_init1(0)))                                                        \
  X(all, file_handle, syscall(SYS_name_to_handle_at, AT_FDCWD, "/", (int[40]){128}, &(int){0}, 0)) \
  X(all, mount, syscall(SYS_mount, "none", "/tmp", "tmpfs", 0, 0))                                 \
  X(all, umount, syscall(SYS_umount2, "/proc", 0))                                                 \
  X(all, pivot_root, syscall(SYS_pivot_root, ".", "."))                                            \
  X(all, chroot, chroot("/"))                                                                      \
  X(all, unshare_nothing, unshare(0))                                                              \
  X(all, unshare_files, unshare(CLONE_FILES))                                                      \
  X(all, setns, setns(open("/proc/self/ns/user", O_RDONLY), 0))                                    \
  X(all, clone_user, made(clone(doomed, stack + sizeof stack, CLONE_NEWUSER | SIGCHLD, NULL)))     \
  X(all, clone_net, made(clone(doomed, stack + sizeof stack, CLONE_NEWUSER | CLONE_NEWNET | SIGCHLD, NULL))) \
  X(all, clone_parent, made(clone(doomed, stack + sizeof stack, CLONE_PARENT | SIGCHLD, NULL)))    \
  X(all, clone3, zero(0))                                                                          \
  X(all, open_tree, closes(syscall(428, AT_FDCWD, "/", 0)))                                        \
  X(all, fsopen, closes(syscall(430, "tmpfs", 0)))                                                 \
  X(all, shmget, gone(SYS_shmctl, syscall(SYS_shmget, 0, 4096, 01600)))                                              \
  X(all, semget, gone(SYS_semctl, syscall(SYS_semget, 0, 1, 01600)))                                                 \
  X(all, msgget, gone(SYS_msgctl, syscall(SYS_msgget, 0, 01600)))                                                    \
  X(all, mq_open, closes(syscall(SYS_mq_open, "confinement", O_CREAT | O_RDWR, 0600, NULL)))       \
  X(all, memfd, closes(memfd_create("confinement", 0)))                                            \
  X(all, memfd_secret, closes(syscall(447, 0)))                                                    \
  X(all, execveat, syscall(SYS_execveat, -1, "", NULL, NULL, AT_EMPTY_PATH) == 0 || errno == EBADF ? 0 : -1) \
  X(all, chmod, chmod(planted, 0600))                                                              \
  X(all, fchmod, fchmod(open(planted, O_RDONLY), 0600))                                            \
  X(all, fchmodat, fchmodat(AT_FDCWD, planted, 0600, 0))                                           \
  X(all, fchmodat2, syscall(452, AT_FDCWD, planted, 0600, 0))                                      \
  X(all, chmod_out, chmod(".", 0700))                                                              \
  X(all, chown, chown(planted, (uid_t)-1, (gid_t)-1))                                              \
  X(all, fchownat, fchownat(AT_FDCWD, planted, (uid_t)-1, (gid_t)-1, 0))                           \
  X(all, utime, utime(planted, NULL))                                                              \
  X(all, utimes, utimes(planted, NULL))                                                            \
  X(all, utimensat, utimensat(AT_FDCWD, planted, NULL, 0))                                         \
  X(all, futimens, futimens(open(planted, O_RDONLY), NULL))                                        \
  X(all, setxattr, syscall(SYS_setxattr, planted, "user.x", "1", 1, 0))                            \
  X(all, setxattrat, syscall(463, AT_FDCWD, planted, 0, "user.y", (long[2]){0}, 16))               \
  X(all, removexattr, syscall(SYS_removexattr, planted, "user.x") == 0 || errno == ENODATA ? 0 : -1) \
  X(all, file_setattr, syscall(469, AT_FDCWD, planted, (long[4]){0}, 24, 0))                       \
  X(all, truncate, truncate(planted, 0))                                                           \
  X(all, fifo, mkfifo(in("fifo"), 0600))                                                           \
  X(all, setsid, (errno = EPERM, setsid() < 0 && errno == EPERM ? -1 : 0))                         \
  X(all, setuid_root, become_root())                                                               \
  X(all, pdeathsig, prctl(PR_SET_PDEATHSIG, 0))                                                    \
  X(all, personality, syscall(SYS_personality, 0xffffffffUL) < 0 ? -1 : 0)                         \
  X(all, syslog, syscall(SYS_syslog, 10, NULL, 0))                                                 \
  X(all, sethostname, sethostname("x", 1))                                                         \
  X(all, raise_limit, raise_limit())                                                               \
  X(all, launcher_environment, reads(proc(getppid(), "environ")))                                  \
  X(all, launcher_memory, opens(proc(getppid(), "mem"), O_RDWR))                                   \
  X(all, launcher_maps, reads(proc(getppid(), "maps")))                                            \
  X(all, launcher_descriptors, lists(proc(getppid(), "fd")))                                       \
  X(all, launcher_report, opens(proc(getppid(), "fd/6"), O_WRONLY))                                \
  X(all, launcher_report_read, opens(proc(getppid(), "fd/6"), O_RDONLY | O_NONBLOCK))              \
  X(all, vm_readv, read_memory(victim))                                                         \
  X(worker, fork, made(fork()))                                                                    \
  X(worker, fork_raw, made(syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)))                               \
  X(worker, vfork, made(vfork()))                                                                  \
  X(worker, clone_memory, made(clone(doomed, stack + sizeof stack, CLONE_VM | SIGCHLD, NULL)))     \
  X(worker, spawn, (errno = posix_spawn(&(pid_t){0}, self_path, NULL, NULL, (char *[]){(char *)self_path, NULL}, NULL)) == 0 ? 0 : -1) \
  X(worker, system, system("exit 0") == 0 ? 0 : -1)                                                \
  X(worker, setpgid, setpgid(0, 0) == 0 ? 0 : errno == EPERM ? -1 : 0)                             \
  X(reader, open_write, opens(planted, O_WRONLY))                                                  \
  X(reader, open_read_write, opens(planted, O_RDWR))                                               \
  X(reader, open_truncate, opens(planted, O_RDONLY | O_TRUNC))                                     \
  X(reader, open_create, opens(in("new"), O_RDONLY | O_CREAT))                                     \
  X(reader, open_tmpfile, opens(repository, O_TMPFILE | O_RDWR))                                   \
  X(reader, open_raw, closes(syscall(SYS_openat, AT_FDCWD, planted, O_WRONLY, 0)))                 \
  X(reader, openat2, closes(syscall(437, AT_FDCWD, planted, (long[3]){O_WRONLY}, 24)))             \
  X(reader, creat, closes(creat(in("new"), 0600)))                                                 \
  X(reader, create_in_tmp, opens("/tmp/confinement-new", O_CREAT | O_WRONLY))                      \
  X(reader, create_in_shm, opens("/dev/shm/confinement-new", O_CREAT | O_WRONLY))                  \
  X(reader, create_here, opens("here", O_CREAT | O_WRONLY))                                        \
  X(reader, mkdir, mkdir(in("folder"), 0700))                                                      \
  X(reader, rename, rename(in("renamed.txt"), in("renamed.txt")))                                  \
  X(reader, link, link(planted, in("hard")))                                                       \
  X(reader, symlink, symlink("/", in("soft")))                                                     \
  X(reader, unlink, unlink(in("removed.txt")))                                                     \
  X(reader, open_null_write, opens("/dev/null", O_WRONLY))                                         \
  X(reader, oom_score, opens("/proc/self/oom_score_adj", O_WRONLY))                                \
  X(reader, own_memory_write, opens("/proc/self/mem", O_RDWR))                                     \
  X(files, read_secret, reads(secret))                                                             \
  X(files, reopen_secret, reopened())                                                              \
  X(files, read_by_cwd, reads(proc(victim, "cwd/secret.txt")))                                     \
  X(files, read_by_root, reads(proc(victim, "root/etc/hostname")))                                 \
  X(files, list_repository, lists(repository))                                                     \
  X(files, map_program, reads(in("prog")))                                                         \
  X(files, write_secret, opens(secret, O_WRONLY | O_APPEND))                                       \
  X(files, create_file, opens(in("new2"), O_CREAT | O_WRONLY))                                     \
  X(files, remove_file, unlink(in("removed2.txt")))                                                \
  X(files, rename_file, rename(in("renamed2.txt"), in("renamed3.txt")))                            \
  X(files, make_folder, mkdir(in("folder2"), 0700))                                                \
  X(files, link_secret, link(secret, "hard"))                                                      \
  X(files, truncate_secret, opens(secret, O_WRONLY | O_TRUNC))                                     \
  X(system, read_passwd, reads("/etc/passwd"))                                                     \
  X(system, read_group, reads("/etc/group"))                                                       \
  X(system, list_root, lists("/etc"))                                                              \
  X(system, list_home, lists("/home"))                                                             \
  X(system, list_tmp, lists("/tmp"))                                                               \
  X(system, list_dev, lists("/dev"))                                                               \
  X(system, list_sys, lists("/sys"))                                                               \
  X(system, read_shell, reads("/bin/sh"))                                                          \
  X(system, read_zero, reads("/dev/zero"))                                                         \
  X(system, create_anywhere, opens("/tmp/confinement-new2", O_CREAT | O_WRONLY))                   \
  X(system, create_in_memory, opens("/dev/shm/confinement-new2", O_CREAT | O_WRONLY))              \
  X(process, victim_environment, reads(proc(victim, "environ")))                                   \
  X(process, victim_memory, opens(proc(victim, "mem"), O_RDONLY))                                  \
  X(process, victim_maps, reads(proc(victim, "maps")))                                             \
  X(process, victim_descriptors, lists(proc(victim, "fd")))                                        \
  X(process, victim_executable, reads(proc(victim, "exe")))                                        \
  X(process, victim_folder, readlink(proc(victim, "cwd"), (char[64]){0}, 64))                      \
  X(needed, read_self, reads(self_path))                                                           \
  X(needed, read_arguments, reads("/proc/self/cmdline"))                                           \
  X(needed, read_stat, reads("/proc/self/stat"))                                                   \
  X(needed, threads, run_thread())                                                                 \
  X(needed, computation, compute())                                                                \
  X(needed, nice_self, setpriority(PRIO_PROCESS, 0, 1))                                            \
  X(needed, raise_signal, ignored_raise())                                                         \
  X(needed, own_limits, own_limit())                                                               \
  X(needed, own_affinity, own_affinity())                                                          \
  X(needed, getrandom, syscall(SYS_getrandom, (char[8]){0}, 8, 0))                                 \
  X(needed, allocate, mmap(NULL, 64 << 20, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0) \
  X(needed, processors, count_processors())                                                        \
  X(needed, clock, clock_gettime(CLOCK_MONOTONIC, &(struct timespec){0}))                          \
  X(ending, too_much_memory, much_memory())                                                        \
  X(ending, execute_self, executes(self_path, "tell"))                                             \
  X(ending, execute_program, executes(in("prog"), "tell"))                                         \
  X(ending, execute_shell, executes("/bin/sh", "/dev/null"))                                       \
  X(ending, execute_linker, executes("/lib64/ld-linux-x86-64.so.2", (char *)(uintptr_t)in("prog"))) \
  X(ending, now, say_time())                                                                       \
  X(ending, tell, tell())                                                                          \
  X(ending, exit_7, (exit(7), 0))                                                                  \
  X(ending, exit_139, (_exit(139), 0))                                                             \
  X(ending, abort, (abort(), 0))                                                                   \
  X(ending, trap, (__builtin_trap(), 0))                                                           \
  X(ending, spin, spin())                                                                          \
  X(ending, sleep, (long)sleep(300))                                                               \
  X(ending, forge_report, (long)dprintf(6, "exit 0 0 0\n"))                                        \
  X(ending, daemon, daemon_left())                                                                 \
  X(ending, bomb, bomb())                                                                          \
  X(ending, old_architecture, old_architecture())                                                  \
  X(ending, x32, syscall(0x40000000 | 39))

#ifdef __x86_64__
// getpid by the gate of 32-bit programs.
static long old_architecture(void) {
  long answer;
  __asm__ volatile("int $0x80" : "=a"(answer) : "0"(20L) : "memory", "r8", "r9", "r10", "r11");
  return answer;
}
#else
static long old_architecture(void) { errno = ENOSYS; return -1; }
#endif

#define FUNCTION(class, name, expression) static long try_##name(void) { return (long)(expression); }
OPERATIONS(FUNCTION)

static const struct { const char *class, *name; long (*call)(void); } operations[] = {
#define ENTRY(class, name, expression) {#class, #name, try_##name},
    OPERATIONS(ENTRY)};

int main(int count, char **words) {
  setvbuf(stdout, NULL, _IONBF, 0);
  size_t all = sizeof operations / sizeof *operations;
  if (count == 2 && strcmp(words[1], "--list") == 0) {
    for (size_t i = 0; i < all; i++) printf("%s %s\n", operations[i].class, operations[i].name);
    return 0;
  }
  victim = atoi(getenv("VICTIM") ? getenv("VICTIM") : "1");
  port = atoi(getenv("PORT") ? getenv("PORT") : "9");
  repository = getenv("REPOSITORY") ? getenv("REPOSITORY") : "/nonexistent";
  socket_path = getenv("SOCKET") ? getenv("SOCKET") : "/nonexistent";
  self_path = words[0];
  for (int k = 1; k < count; k++) {
    size_t i = 0;
    while (i < all && strcmp(operations[i].name, words[k]) != 0) i++;
    if (i == all) return 64;
    errno = 0;
    long answer = operations[i].call();
    if (answer < 0) printf("%s: denied %s\n", words[k], strerrorname_np(errno) ? strerrorname_np(errno) : "0");
    else printf("%s: allowed\n", words[k]);
  }
  return 0;
}
