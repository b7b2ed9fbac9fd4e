// Landlock: which files a program may open, without any namespace.
//
// The kernel's own header is younger than many distributions, so its numbers stand here; they come
// from include/uapi/linux/landlock.h and Documentation/userspace-api/landlock.rst.

#include "launcher.h"

#ifdef __linux__

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
  // The same numbers on every architecture.
  CREATE_RULESET = 444,
  ADD_RULE = 445,
  RESTRICT_SELF = 446,
  // LANDLOCK_CREATE_RULESET_VERSION and LANDLOCK_RULE_PATH_BENEATH.
  ASK_VERSION = 1,
  PATH_BENEATH = 1,
};

// LANDLOCK_ACCESS_FS_*: version 1 knows those up to MAKE_SYM.
enum {
  MAY_EXECUTE = 1 << 0,
  MAY_WRITE_FILE = 1 << 1,
  MAY_READ_FILE = 1 << 2,
  MAY_READ_DIR = 1 << 3,
  MAY_REMOVE_DIR = 1 << 4,
  MAY_REMOVE_FILE = 1 << 5,
  MAY_MAKE_DIR = 1 << 7,
  MAY_MAKE_REG = 1 << 8,
  ALL_OF_VERSION_1 = (1 << 13) - 1,
  MAY_REFER = 1 << 13,
  MAY_TRUNCATE = 1 << 14,
  MAY_IOCTL_DEV = 1 << 15,
  // What can be said of a file that is no folder.
  OF_FILES = MAY_EXECUTE | MAY_WRITE_FILE | MAY_READ_FILE | MAY_TRUNCATE | MAY_IOCTL_DEV,
};

// struct landlock_ruleset_attr and struct landlock_path_beneath_attr.
struct ruleset {
  uint64_t files;
  // Binding and connecting TCP, from version 4.
  uint64_t network;
  // Abstract sockets and signals, from version 6.
  uint64_t scoped;
};
struct path_beneath {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

int landlock_version(const struct order *order) {
  long version = syscall(CREATE_RULESET, NULL, 0, ASK_VERSION);
  if (version < 1) return 0;
  return version < order->landlock_most ? (int)version : order->landlock_most;
}

// What of the file system is denied unless allowed.
static uint64_t handled(int version) {
  uint64_t files = ALL_OF_VERSION_1;
  if (version >= 2) files |= MAY_REFER;
  if (version >= 3) files |= MAY_TRUNCATE;
  if (version >= 5) files |= MAY_IOCTL_DEV;
  return files;
}

// Lets a path, and what is beneath it, be used. What is not there needs no rule.
static void allow(int rules, int version, const char *path, uint64_t allowed) {
  int parent = open(path, O_PATH | O_CLOEXEC);
  if (parent < 0 && errno == ENOENT) return;
  struct stat status;
  if (parent < 0 || fstat(parent, &status) != 0) refuse("%s: %s", path, strerror(errno));
  if (!S_ISDIR(status.st_mode)) allowed &= OF_FILES;
  struct path_beneath rule = {.allowed = allowed & handled(version), .parent = parent};
  if (syscall(ADD_RULE, rules, PATH_BENEATH, &rule, 0) != 0)
    refuse("Landlock takes no rule for %s: %s", path, strerror(errno));
  close(parent);
}

int landlock_rules(const struct order *order) {
  int version = landlock_version(order);
  if (version == 0) {
    refuse(errno == EOPNOTSUPP ? "Landlock is off on this machine: add it to the list of lsm= on "
                                 "the kernel's command line, or use another tier"
           : errno == ENOSYS   ? "this kernel has no Landlock (Linux 5.13 or newer has it, unless "
                                 "built without): use another tier"
                               : "Landlock is forbidden here, as by older Docker's seccomp "
                                 "profile: update Docker, or use another tier");
  }
  struct ruleset attributes = {
      .files = handled(version),
      .network = version >= 4 ? 3 : 0,
      .scoped = version >= 6 ? 3 : 0,
  };
  // An older kernel takes a shorter struct.
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  int rules = (int)syscall(CREATE_RULESET, &attributes, size, 0);
  if (rules < 0) refuse("Landlock makes no rules: %s", strerror(errno));

  const uint64_t reading = MAY_READ_FILE | MAY_READ_DIR;
  const uint64_t writing = reading | MAY_WRITE_FILE | MAY_TRUNCATE | MAY_REMOVE_DIR |
                           MAY_REMOVE_FILE | MAY_MAKE_DIR | MAY_MAKE_REG | MAY_REFER;
  for (size_t i = 0; i < order->access_count; i++) {
    const char *path = order->access[i].path;
    switch (order->access[i].kind) {
    case READ: allow(rules, version, path, reading); break;
    case EXECUTE: allow(rules, version, path, reading | MAY_EXECUTE); break;
    case WRITE: allow(rules, version, path, writing); break;
    case SECRET: break;
    }
  }
  // Dispatch opens /proc/<thread>/stat, and dies without it. Nothing there can be listed; the
  // kernel keeps memory, environment and descriptors of processes outside these rules closed.
  allow(rules, version, "/proc", MAY_READ_FILE);
  if (!is_worker(order->profile)) {
    allow(rules, version, "/dev/null", MAY_READ_FILE | MAY_WRITE_FILE);
  }
  return rules;
}

void landlock_enter(int rules) {
  if (syscall(RESTRICT_SELF, rules, 0) != 0)
    refuse(errno == E2BIG ? "there are 16 layers of Landlock already" : "Landlock: %s",
           strerror(errno));
  close(rules);
}

#endif
