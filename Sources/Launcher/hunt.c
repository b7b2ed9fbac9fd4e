// Ending what a program leaves behind: daemons, and programs that fork faster than one can kill.

#include "launcher.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
  // How long strays are hunted, in seconds.
  HUNT = 4,
  // The most processes of a machine that are looked at, and how often until they are all stopped.
  MOST_PROCESSES = 65536,
  MOST_ROUNDS = 100,
};

double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

#ifdef __linux__
struct process {
  pid_t number;
  pid_t parent;
  bool is_ours;
};

// Reads a process's parent; see proc_pid_stat(5). Its name, in parentheses, may hold anything.
static pid_t parent_of(int processes, const char *number) {
  char path[32], text[512];
  snprintf(path, sizeof path, "%.16s/stat", number);
  int file = openat(processes, path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  if (length <= 0) return -1;
  text[length] = '\0';
  const char *end = strrchr(text, ')');
  return end == NULL || strlen(end) < 5 ? -1 : (pid_t)atoi(end + 4);
}

static int by_number(const void *left, const void *right) {
  return ((const struct process *)left)->number - ((const struct process *)right)->number;
}

// Sends a signal to all descendants of this process, and counts them.
static int signal_descendants(int number) {
  static struct process all[MOST_PROCESSES];
  size_t count = 0;
  DIR *processes = opendir("/proc");
  if (processes == NULL) return 0;
  for (struct dirent *entry; count < MOST_PROCESSES && (entry = readdir(processes)) != NULL;) {
    if (entry->d_name[0] < '1' || entry->d_name[0] > '9') continue;
    pid_t parent = parent_of(dirfd(processes), entry->d_name);
    if (parent > 0)
      all[count++] = (struct process){.number = (pid_t)atoi(entry->d_name), .parent = parent};
  }
  closedir(processes);
  qsort(all, count, sizeof *all, by_number);
  int found = 0;
  pid_t self = getpid();
  // Parents mostly come before their children, so that few rounds find everybody.
  for (bool again = true; again;) {
    again = false;
    for (size_t i = 0; i < count; i++) {
      if (all[i].is_ours) continue;
      const struct process *parent = bsearch(
          &(struct process){.number = all[i].parent}, all, count, sizeof *all, by_number);
      if (all[i].parent != self && (parent == NULL || !parent->is_ours)) continue;
      all[i].is_ours = again = true;
      kill(all[i].number, number);
      found++;
    }
  }
  return found;
}

// Stops everything first: killing would make room for a program that forks on, stopping does not.
static void kill_descendants(void) {
  int before = -1;
  for (int round = 0; round < MOST_ROUNDS; round++) {
    int count = signal_descendants(SIGSTOP);
    if (count == before) break;
    before = count;
  }
  signal_descendants(SIGKILL);
}
#endif

void end_strays(uid_t user) {
  double deadline = now() + HUNT;
  while (now() < deadline) {
    pid_t reaped;
    do {
      reaped = waitpid(-1, NULL, WNOHANG);
    } while (reaped > 0);
    if (reaped < 0) return;
#ifdef __linux__
    if (user != 0) kill_all_of(user);
    kill_descendants();
#else
    (void)user;
#endif
    usleep(1000);
  }
}
