// Users and capabilities.
//
// Started as the superuser, the launcher gives every program a user of its own: one who owns
// nothing, is in no list, and is nobody else at the same time. So programs cannot touch each other,
// and all processes of one can be ended at once.

#include "launcher.h"

#ifdef __linux__

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <pwd.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
  // systemd's list of users leaves 0x70000000 to 0x7fffffff to nobody, and a process number has at
  // most 22 bits (PID_MAX_LIMIT): so each launcher has one user of its own without asking others.
  FIRST_USER = 0x70000000,
  // In a container that maps only 65536 users: Debian's policy leaves 60000 to 64999 to local use.
  FIRST_LOCAL_USER = 60000,
  LOCAL_USERS = 5000,
};

// Whether a map of a user namespace (user_namespaces(7)) has a number inside.
static bool is_mapped(const char *map, uid_t number) {
  FILE *file = fopen(map, "re");
  if (file == NULL) return true;
  unsigned long first, outside, count;
  bool found = false;
  while (!found && fscanf(file, "%lu %lu %lu", &first, &outside, &count) == 3)
    found = number >= first && number - first < count;
  fclose(file);
  return found;
}

// Whether a process of a user runs.
static bool is_running(uid_t user) {
  DIR *processes = opendir("/proc");
  if (processes == NULL) return false;
  bool found = false;
  for (struct dirent *entry; !found && (entry = readdir(processes)) != NULL;) {
    struct stat status;
    if (entry->d_name[0] < '0' || entry->d_name[0] > '9') continue;
    if (fstatat(dirfd(processes), entry->d_name, &status, 0) == 0) found = status.st_uid == user;
  }
  closedir(processes);
  return found;
}

// Whether the list of users has one. Only the file is read: a network's directory could take long.
static bool is_listed(uid_t user) {
  FILE *file = fopen("/etc/passwd", "re");
  if (file == NULL) return false;
  bool found = false;
  for (struct passwd *entry; !found && (entry = fgetpwent(file)) != NULL;)
    found = entry->pw_uid == user;
  fclose(file);
  return found;
}

uid_t unused_user(void) {
  uid_t process = (uid_t)getpid();
  uid_t user = FIRST_USER + process;
  bool is_plenty = is_mapped("/proc/self/uid_map", user) && is_mapped("/proc/self/gid_map", user);
  for (uid_t attempt = 0; attempt < 100; attempt++) {
    user = is_plenty ? FIRST_USER + process + (attempt << 22)
                     : FIRST_LOCAL_USER + (process + attempt * 37) % LOCAL_USERS;
    if (!is_listed(user) && !is_running(user)) return user;
  }
  refuse("no unused user was found for the program: 100 were tried");
}

// Gives up what a process may do beyond its user's rights: see capabilities(7).
static void drop_capabilities(void) {
  prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[2] = {{0}};
  if (syscall(SYS_capset, &header, none) != 0)
    refuse("capabilities cannot be given up: %s", strerror(errno));
}

void become(uid_t user) {
  if (user != 0) {
    // EINVAL: the kernel has no capability with that number, nor with a higher one.
    unsigned long number = 0;
    while (prctl(PR_CAPBSET_DROP, number, 0, 0, 0) == 0) number++;
    if (errno != EINVAL)
      refuse("capability %lu cannot be given up (%s): started as root, the launcher needs "
             "CAP_SETPCAP; run it as an ordinary user instead",
             number, strerror(errno));
    if (setgroups(0, NULL) != 0 || setresgid(user, user, user) != 0 ||
        setresuid(user, user, user) != 0)
      refuse("the program cannot become a user of its own (%s): started as root, the launcher "
             "needs CAP_SETUID and CAP_SETGID; run it as an ordinary user instead",
             strerror(errno));
  }
  drop_capabilities();
  if (user != 0 && (setresuid(0, 0, 0) == 0 || getuid() != user || geteuid() != user))
    refuse("the program could become root again");
}

void kill_all_of(uid_t user) {
  pid_t killer = fork();
  if (killer == 0) {
    // One call reaches them all before any of them can start another.
    if (setresgid(user, user, user) == 0 && setresuid(user, user, user) == 0 && getuid() == user)
      kill(-1, SIGKILL);
    _exit(0);
  }
  if (killer > 0) waitpid(killer, NULL, 0);
}

// The folder, and its owner before, kept by the place in the list: it may be closed to all but the
// program's user, and a superuser without CAP_DAC_OVERRIDE cannot open it again.
static int folders[MOST_ACCESS];
static uid_t owners[MOST_ACCESS];
static gid_t groups[MOST_ACCESS];

void give_folders(const struct order *order) {
  for (size_t i = 0; i < order->listed_count; i++) {
    if (order->access[i].kind != WRITE) continue;
    const char *path = order->access[i].path;
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat status;
    if (folder < 0 || fstat(folder, &status) != 0)
      refuse("%s is no folder to write to: %s", path, strerror(errno));
    owners[i] = status.st_uid;
    groups[i] = status.st_gid;
    if (fchown(folder, order->user, order->user) != 0)
      refuse("%s cannot be given to the program's user: %s", path, strerror(errno));
    folders[i] = folder;
  }
}

void take_folders_back(const struct order *order) {
  for (size_t i = 0; i < order->listed_count; i++) {
    if (order->access[i].kind != WRITE) continue;
    if (fchown(folders[i], owners[i], groups[i]) != 0) { /* It stays with a user whom nobody is. */
    }
    close(folders[i]);
  }
}

#endif
