// The command line, and what programs need of the system besides.

#include "launcher.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *const tier_names[TIER_COUNT] = {
    [LIMITS] = "limits", [USER] = "user", [LANDLOCK] = "landlock", [BWRAP] = "bwrap"};

const char *const profile_names[PROFILE_COUNT] = {
    [COMPILER] = "compiler",     [WORKER] = "worker", [BACKTRACE] = "backtrace",
    [ANSWER_KEY] = "answer-key", [LAB] = "lab",
};

// The place of a word in a list, or -1.
static int place(const char *text, const char *const names[], int count) {
  for (int i = 0; i < count; i++) {
    if (strcmp(text, names[i]) == 0) return i;
  }
  return -1;
}

bool read_tier(const char *text, enum tier *tier) {
  int found = place(text, tier_names, TIER_COUNT);
  if (found >= 0) *tier = (enum tier)found;
  return found >= 0;
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

void add_access(struct order *order, enum access_kind kind, const char *path) {
  if (order->access_count == MOST_ACCESS) refuse("more than %d paths are listed", MOST_ACCESS);
  order->access[order->access_count++] = (struct access){.kind = kind, .path = path};
}

// Reads a word such as `r:/usr/include`; only paths that mean the same everywhere are taken.
static bool read_access(const char *text, struct order *order) {
  static const char *const prefixes[] = {
      [READ] = "r:", [EXECUTE] = "x:", [WRITE] = "w:", [SECRET] = "secret:"};
  for (int kind = READ; kind <= SECRET; kind++) {
    size_t length = strlen(prefixes[kind]);
    if (strncmp(text, prefixes[kind], length) != 0) continue;
    if (text[length] != '/' || order->access_count == MOST_ACCESS) return false;
    add_access(order, (enum access_kind)kind, text + length);
    return true;
  }
  return false;
}

bool read_order(char **words, struct order *order) {
  if (words[0] == NULL || words[1] == NULL || words[2] == NULL) return false;
  int profile = place(words[0], profile_names, PROFILE_COUNT);
  if (profile < 0) return false;
  order->profile = (enum profile)profile;
  order->limits_text = words[1];
  if (!read_limits(words[1], order->limits)) return false;
  order->directory = words[2];
  if (order->directory[0] != '/') return false;
  char **word = &words[3];
  for (; *word != NULL && strcmp(*word, "--") != 0; word++) {
    if (!read_access(*word, order)) return false;
  }
  if (*word == NULL || word[1] == NULL || word[1][0] != '/') return false;
  order->program = word + 1;
  add_access(order, EXECUTE, order->program[0]);
  order->listed_count = order->access_count;
  return true;
}

bool is_beneath(const char *path, const char *folder) {
  size_t length = strlen(folder);
  while (length > 0 && folder[length - 1] == '/') length--;
  return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

bool reaches(const struct order *order, const char *path) {
  for (size_t i = 0; i < order->access_count; i++) {
    if (order->access[i].kind != SECRET && is_beneath(path, order->access[i].path)) return true;
  }
  return false;
}

#ifdef __linux__
// Debian and Ubuntu, then Fedora, RHEL and Amazon Linux. Where `/lib` is a link to `/usr/lib`, a
// folder has two names, and the dynamic linker may ask for either.
static const char *const library_folders[] = {
    "/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu", "/lib64", "/usr/lib64"};
enum { LIBRARY_FOLDERS = sizeof library_folders / sizeof *library_folders };

// Adds a path under the name by which it will be asked for, if it is there.
static void add_if_there(struct order *order, enum access_kind kind, const char *path) {
  if (access(path, F_OK) == 0) add_access(order, kind, path);
}

static void add_list(struct order *order, enum access_kind kind, const char *const *list,
                     size_t count) {
  for (size_t i = 0; i < count; i++) add_if_there(order, kind, list[i]);
}

// Adds the folders of the C and C++ libraries, each under one name only: the first that the dynamic
// linker asks for.
static void add_library_folders(struct order *order) {
  struct stat known[LIBRARY_FOLDERS];
  size_t count = 0;
  for (size_t i = 0; i < LIBRARY_FOLDERS; i++) {
    char c[64], cplusplus[64];
    snprintf(c, sizeof c, "%s/libc.so.6", library_folders[i]);
    snprintf(cplusplus, sizeof cplusplus, "%s/libstdc++.so.6", library_folders[i]);
    if (access(c, F_OK) != 0 && access(cplusplus, F_OK) != 0) continue;
    if (stat(library_folders[i], &known[count]) != 0) continue;
    bool is_new = true;
    for (size_t k = 0; k < count; k++) {
      if (known[k].st_ino == known[count].st_ino && known[k].st_dev == known[count].st_dev)
        is_new = false;
    }
    if (!is_new) continue;
    count++;
    add_access(order, READ, library_folders[i]);
  }
}

void add_system_files(struct order *order, bool in_folders) {
  // What a program's file names as its dynamic linker is fixed by the platform.
  static const char *const linkers[] = {"/lib64/ld-linux-x86-64.so.2",
                                        "/lib/ld-linux-aarch64.so.1"};
  // A compiler looks at headers, start files and libraries, wherever the distribution has them.
  static const char *const trees[] = {"/usr/include", "/usr/lib", "/usr/lib64",
                                      "/lib",         "/lib64",   "/etc/ld.so.cache"};
  static const char *const libraries[] = {"libc.so.6",     "libm.so.6",       "libstdc++.so.6",
                                          "libgcc_s.so.1", "libpthread.so.0", "libdl.so.2",
                                          "librt.so.1"};
  static char names[LIBRARY_FOLDERS][sizeof libraries / sizeof *libraries][64];
  add_list(order, EXECUTE, linkers, sizeof linkers / sizeof *linkers);
  if (!is_worker(order->profile)) {
    add_list(order, READ, trees, sizeof trees / sizeof *trees);
  } else if (in_folders) {
    add_library_folders(order);
  } else {
    for (size_t i = 0; i < LIBRARY_FOLDERS; i++) {
      for (size_t k = 0; k < sizeof libraries / sizeof *libraries; k++) {
        snprintf(names[i][k], sizeof names[i][k], "%s/%s", library_folders[i], libraries[k]);
        add_if_there(order, READ, names[i][k]);
      }
    }
  }
}
#endif
