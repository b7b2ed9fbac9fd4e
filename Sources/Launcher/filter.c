// The system calls that a program may make: a seccomp filter.
//
// It is the one layer that every tier has, and suffices alone for the network, signals, truncation
// and, in workers, for processes and for writing. What is denied gives EPERM, as many programs try
// and go on; killing would end every one of them.

#include "launcher.h"

#ifdef __linux__

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "The filter knows the system calls of x86-64 and aarch64 only."
#endif

enum {
  CLONE3 = 435,
  OPENAT2 = 437,
  // __X32_SYSCALL_BIT in arch/x86/include/uapi/asm/unistd.h.
  X32 = 0x40000000,
  // CLONE_NEWNS to CLONE_NEWNET, and CLONE_PARENT, which would hand the launcher a second child.
  FOREIGN_CLONES = 0x7e020000 | CLONE_PARENT,
  WRITING = O_ACCMODE | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY),
  // include/uapi/asm-generic/ioctls.h, sockios.h and linux/fs.h.
  IOCTL_TIOCSTI = 0x5412,
  IOCTL_TIOCLINUX = 0x541c,
  IOCTL_FIOASYNC = 0x5452,
  IOCTL_FIOSETOWN = 0x8901,
  IOCTL_SIOCSPGRP = 0x8902,
  IOCTL_SETFLAGS = 0x40086602,
  IOCTL_FSSETXATTR = 0x401c5820,
  // include/uapi/asm-generic/fcntl.h and linux/fcntl.h.
  FCNTL_SETOWN = 8,
  FCNTL_SETSIG = 10,
  FCNTL_SETOWN_EX = 15,
  FCNTL_SETLEASE = 1024,
  FCNTL_NOTIFY = 1026,
  DENY = SECCOMP_RET_ERRNO | EPERM,
  // The offset of the call's number and its architecture in struct seccomp_data.
  NUMBER = offsetof(struct seccomp_data, nr),
};

static struct sock_filter program[512];
static unsigned short length;

static void add(uint16_t code, uint32_t value, uint8_t if_true, uint8_t if_false) {
  if (length == sizeof program / sizeof *program) refuse("the filter is too long");
  program[length++] =
      (struct sock_filter){.code = code, .jt = if_true, .jf = if_false, .k = value};
}

static void load(size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0); }
static void give(uint32_t action) { add(BPF_RET | BPF_K, action, 0, 0); }
// Goes on with the next instruction if equal, and past `past` instructions if not.
static void if_equal(uint32_t value, uint8_t past) {
  add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, past);
}
// The same if any of the bits is set.
static void if_any(uint32_t bits, uint8_t past) { add(BPF_JMP | BPF_JSET | BPF_K, bits, 0, past); }

// The low and the high half of an argument; both architectures put the low half first.
static size_t low(int argument) {
  return offsetof(struct seccomp_data, args) + (size_t)argument * sizeof(uint64_t);
}
static size_t high(int argument) { return low(argument) + sizeof(uint32_t); }

static void answer(int call, uint32_t action) {
  if_equal((uint32_t)call, 1);
  give(action);
}

// Denies a call if an argument has a value. The kernel looks at the low half of these, too.
static void deny_value(int call, int argument, uint32_t value) {
  if_equal((uint32_t)call, 4);
  load(low(argument));
  if_equal(value, 1);
  give(DENY);
  load(NUMBER);
}

// Denies a call if any bit of an argument is set.
static void deny_bits(int call, int argument, uint32_t bits) {
  if_equal((uint32_t)call, 4);
  load(low(argument));
  if_any(bits, 1);
  give(DENY);
  load(NUMBER);
}

// Allows a call only if an argument is one of two values.
static void allow_only(int call, int argument, uint32_t value, uint32_t other) {
  if_equal((uint32_t)call, 5);
  load(low(argument));
  add(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0);
  if_equal(other, 1);
  give(SECCOMP_RET_ALLOW);
  give(DENY);
}

// Threads are made by `clone` with CLONE_THREAD. A newer glibc asks `clone3` first, whose flags are
// in memory where no filter can see them, and goes back to `clone` only on ENOSYS.
static void add_clone(bool only_threads) {
  answer(CLONE3, SECCOMP_RET_ERRNO | ENOSYS);
  deny_bits(SYS_clone, 0, FOREIGN_CLONES);
  if (!only_threads) return;
  if_equal(SYS_clone, 4);
  load(low(0));
  if_any(CLONE_THREAD, 1);
  give(SECCOMP_RET_ALLOW);
  give(DENY);
}

// Dispatch sets its own threads' priority, and dies if that fails; nobody else's is its business.
static void add_priority(void) {
  if_equal(SYS_setpriority, 6);
  load(low(0));
  if_equal(PRIO_PROCESS, 3);
  load(low(1));
  if_equal(0, 1);
  give(SECCOMP_RET_ALLOW);
  give(DENY);
}

// The launcher itself must still become the program, and the program nothing more. So `execve` is
// allowed with two addresses that only the launcher knows, chosen anew each time.
static void add_ticket(struct ticket ticket) {
  uint64_t path = (uint64_t)(uintptr_t)ticket.path;
  uint64_t arguments = (uint64_t)(uintptr_t)ticket.arguments;
  if_equal(SYS_execve, 10);
  load(low(0));
  if_equal((uint32_t)path, 7);
  load(high(0));
  if_equal((uint32_t)(path >> 32), 5);
  load(low(1));
  if_equal((uint32_t)arguments, 3);
  load(high(1));
  if_equal((uint32_t)(arguments >> 32), 1);
  give(SECCOMP_RET_ALLOW);
  give(DENY);
}

// Memory at an address that cannot be guessed: 35 random bits, in the 47 that programs have.
static char *hidden_page(size_t size) {
  for (int attempt = 0; attempt < 64; attempt++) {
    uint64_t bits = 0;
    if (getrandom(&bits, sizeof bits, 0) != sizeof bits) break;
    // The kernel takes the address as a wish; below 2^38 every configuration has it.
    int width = attempt < 32 ? 47 : 38;
    void *wish = (void *)(uintptr_t)(bits & (((uint64_t)1 << width) - 1) & ~(uint64_t)0xfff);
    void *page = mmap(wish, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == wish) return page;
    if (page != MAP_FAILED) munmap(page, size);
  }
  refuse("no memory at an address of the launcher's choice");
}

struct ticket make_ticket(char **words) {
  size_t count = 0;
  while (words[count] != NULL) count++;
  size_t list = (count + 1) * sizeof *words;
  size_t text = strlen(words[0]) + 1;
  char **arguments = (char **)(void *)hidden_page(list);
  memcpy(arguments, words, list);
  char *path = hidden_page(text);
  memcpy(path, words[0], text);
  return (struct ticket){.path = path, .arguments = arguments};
}

static bool is_needed(int call, enum profile profile) {
  if (profile != BACKTRACE) return false;
  for (size_t i = 0; i < needed_for_backtraces_count; i++) {
    if (needed_for_backtraces[i] == call) return true;
  }
  return false;
}

static void add_all(const int *calls, size_t count, enum profile profile) {
  for (size_t i = 0; i < count; i++) {
    if (!is_needed(calls[i], profile)) answer(calls[i], DENY);
  }
}

static void add_arguments(uint32_t self) {
  add_priority();
  static const uint32_t controls[] = {IOCTL_TIOCSTI,   IOCTL_TIOCLINUX, IOCTL_FIOASYNC,
                                      IOCTL_FIOSETOWN, IOCTL_SIOCSPGRP, IOCTL_SETFLAGS,
                                      IOCTL_FSSETXATTR};
  for (size_t i = 0; i < sizeof controls / sizeof *controls; i++)
    deny_value(SYS_ioctl, 1, controls[i]);
  static const uint32_t commands[] = {FCNTL_SETOWN, FCNTL_SETSIG, FCNTL_SETOWN_EX, FCNTL_SETLEASE,
                                      FCNTL_NOTIFY};
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    deny_value(SYS_fcntl, 1, commands[i]);
  deny_value(SYS_prctl, 0, PR_SET_PDEATHSIG);
  // `abort` sends a signal to its own process. A child of the compiler has no such right; it ends
  // by another signal then.
  allow_only(SYS_tgkill, 0, self, self);
  allow_only(SYS_prlimit64, 0, 0, self);
  allow_only(SYS_sched_setaffinity, 0, 0, self);
}

void enter_filter(enum profile profile, struct ticket ticket) {
  bool single = is_single(profile);
  load(offsetof(struct seccomp_data, arch));
  add(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
  give(SECCOMP_RET_KILL_PROCESS);
  load(NUMBER);
#ifdef __x86_64__
  add(BPF_JMP | BPF_JGE | BPF_K, X32, 0, 1);
  give(SECCOMP_RET_KILL_PROCESS);
#endif
  add_clone(!may_fork(profile));
  add_all(denied_to_all, denied_to_all_count, profile);
  add_arguments((uint32_t)getpid());
  if (is_reader(profile)) {
    add_all(denied_to_readers, denied_to_readers_count, profile);
    // Its flags are in memory, too; programs go back to `openat`.
    answer(OPENAT2, SECCOMP_RET_ERRNO | ENOSYS);
    deny_bits(SYS_openat, 2, WRITING);
#ifdef __x86_64__
    deny_bits(SYS_open, 1, WRITING);
#endif
  }
  if (single) {
    add_all(denied_to_singles, denied_to_singles_count, profile);
    add_ticket(ticket);
  }
  give(SECCOMP_RET_ALLOW);
  struct sock_fprog filter = {.len = length, .filter = program};
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) != 0)
    refuse("this system takes no seccomp filter (%s): the kernel needs CONFIG_SECCOMP_FILTER",
           strerror(errno));
}

#endif
