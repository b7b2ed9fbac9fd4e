// Bubblewrap: an empty root with nothing in it but what was listed, and no network, no processes
// and no shared memory but its own.
//
// Started as root, bubblewrap makes the mounts as root, and the launcher inside then gives the
// program its user. Started by an ordinary user, it needs a user namespace, and the program stays
// that user, seen from outside.

#include "launcher.h"

#ifdef __linux__

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
  // An access takes three words, and two for each folder above it.
  MOST_WORDS = 8192,
};

// Where the launcher is, seen from inside.
static const char inner_launcher[] = "/.launcher";

// The command line of bubblewrap while it is put together.
struct words {
  size_t count;
  const char *list[MOST_WORDS];
};

static void add_word(struct words *words, const char *word) {
  if (words->count == MOST_WORDS - 1) refuse("bubblewrap's command line is too long");
  words->list[words->count++] = word;
}

static void add_all(struct words *words, const char *const list[]) {
  for (; *list != NULL; list++) add_word(words, *list);
}

static void add_bind(struct words *words, const char *option, const char *from, const char *to) {
  add_all(words, (const char *const[]){option, from, to, NULL});
}

bool path_of_launcher(char *path, size_t size) {
  ssize_t length = readlink("/proc/self/exe", path, size);
  if (length <= 0 || (size_t)length >= size) return false;
  path[length] = '\0';
  return true;
}

// Parents before their children, or a parent's mount would hide the child's; and nothing else
// between them, so that a slash comes before every other letter.
static int by_path(const void *left, const void *right) {
  const char *one = ((const struct access *)left)->path;
  const char *other = ((const struct access *)right)->path;
  for (; *one == *other && *one != '\0'; one++, other++) continue;
  int first = *one == '/' ? 1 : (unsigned char)*one;
  int second = *other == '/' ? 1 : (unsigned char)*other;
  return first - second;
}

// Lists a library that this process has loaded, unless something else brings it in: Swift's package
// manager links some of its own even to programs in C.
static int add_library(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size;
  struct order *order = context;
  if (info->dlpi_name != NULL && info->dlpi_name[0] == '/' && !reaches(order, info->dlpi_name)) {
    char *name = strdup(info->dlpi_name);
    if (name != NULL) add_access(order, READ, name);
  }
  return 0;
}

// Makes the folders above a path that are not there yet. Those that bubblewrap makes by itself are
// closed to everybody but its own user.
static void add_parents(struct words *words, const char *path, const char *previous) {
  for (const char *end = strchr(path + 1, '/'); end != NULL; end = strchr(end + 1, '/')) {
    char *parent = strndup(path, (size_t)(end - path));
    if (parent == NULL) refuse("no memory");
    if (!is_beneath(previous, parent)) add_all(words, (const char *const[]){"--dir", parent, NULL});
  }
}

void add_loaded_libraries(struct order *order) { dl_iterate_phdr(add_library, order); }

static void add_mounts(struct words *words, const struct order *order) {
  struct order sorted = *order;
  add_system_files(&sorted, true);
  add_loaded_libraries(&sorted);
  qsort(sorted.access, sorted.access_count, sizeof *sorted.access, by_path);
  // The mount that the next paths may be beneath, and the path before.
  const struct access *tree = NULL;
  const char *previous = "";
  for (size_t i = 0; i < sorted.access_count; i++) {
    const struct access *access = &sorted.access[i];
    if (access->kind == SECRET) continue;
    bool is_there = tree != NULL && is_beneath(access->path, tree->path);
    // What may be read there may be executed there, too; that is Landlock's to tell apart.
    if (is_there && (tree->kind == WRITE) == (access->kind == WRITE)) continue;
    if (!is_there) {
      add_parents(words, access->path, previous);
      tree = access;
      previous = access->path;
    }
    const char *option = access->kind == WRITE              ? "--bind"
                         : access->path == order->program[0] ? "--ro-bind-try"
                                                             : "--ro-bind";
    add_bind(words, option, access->path, access->path);
  }
}

// The words after `--`: this program again, told that it is inside.
static void add_inner_order(struct words *words, const struct order *order) {
  static char user[16], version[16];
  snprintf(user, sizeof user, "%u", (unsigned)order->user);
  snprintf(version, sizeof version, "%d", order->landlock_most);
  add_all(words, (const char *const[]){inner_launcher, "--inside", user, version,
                                       order->probing ? "1" : "0",
                                       profile_names[order->profile], order->limits_text,
                                       order->directory, NULL});
  static const char *const prefixes[] = {
      [READ] = "r:", [EXECUTE] = "x:", [WRITE] = "w:", [SECRET] = "secret:"};
  // The last one is the program, which the launcher inside lists by itself.
  for (size_t i = 0; i + 1 < order->listed_count; i++) {
    const struct access *access = &order->access[i];
    size_t size = strlen(prefixes[access->kind]) + strlen(access->path) + 1;
    char *word = malloc(size);
    if (word == NULL) refuse("no memory");
    snprintf(word, size, "%s%s", prefixes[access->kind], access->path);
    add_word(words, word);
  }
  add_word(words, "--");
  for (char **word = order->program; *word != NULL; word++) add_word(words, *word);
}

static const char *find_bubblewrap(void) {
  // Never looked for in the folders of PATH, which somebody else may have filled.
  static const char *const places[] = {"/usr/bin/bwrap", "/usr/local/bin/bwrap", "/bin/bwrap"};
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    if (access(places[i], X_OK) == 0) return places[i];
  }
  refuse("bubblewrap is not installed: apt-get install bubblewrap (or dnf install bubblewrap), or "
         "use another tier");
}

_Noreturn void become_bubblewrap(const struct order *order, int complaints) {
  static struct words words;
  static char launcher[4096];
  const char *bubblewrap = find_bubblewrap();
  if (!path_of_launcher(launcher, sizeof launcher)) refuse("/proc/self/exe cannot be read");
  add_all(&words, (const char *const[]){
                      bubblewrap, "--unshare-pid", "--unshare-net", "--unshare-ipc",
                      "--unshare-uts", "--unshare-cgroup-try", "--die-with-parent",
                      "--new-session", "--as-pid-1", "--cap-drop", "ALL", "--proc", "/proc", NULL});
  if (order->user == 0) {
    add_all(&words,
            (const char *const[]){"--unshare-user", "--uid", "65534", "--gid", "65534", NULL});
  } else {
    // For the launcher inside, which makes the program somebody else and must still end it.
    add_all(&words, (const char *const[]){"--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID",
                                          "--cap-add", "CAP_SETPCAP", "--cap-add", "CAP_KILL",
                                          NULL});
  }
  if (!is_worker(order->profile)) add_bind(&words, "--dev-bind", "/dev/null", "/dev/null");
  add_mounts(&words, order);
  add_bind(&words, "--ro-bind", launcher, inner_launcher);
  add_all(&words, (const char *const[]){"--dir", order->directory, "--remount-ro", "/", "--chdir",
                                        "/", "--", NULL});
  add_inner_order(&words, order);

  setsid();
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  dup2(STDERR_FILENO, SAVED_ERRORS);
  dup2(complaints, STDERR_FILENO);
  dup2(report_descriptor, REPORTS);
  fcntl(LIFELINE, F_SETFD, 0);
  execv(bubblewrap, (char *const *)(uintptr_t)words.list);
  refuse("%s cannot be started: %s", bubblewrap, strerror(errno));
}

// Whether a switch of the kernel's is on.
static bool is_on(const char *path) {
  FILE *file = fopen(path, "re");
  if (file == NULL) return false;
  int first = fgetc(file);
  fclose(file);
  return first == '1';
}

void explain_bubblewrap(const char *complaint, char *line, size_t size) {
  const char *advice = "use another tier";
  if (is_on("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") && geteuid() != 0) {
    advice = "AppArmor forbids it here, as on Ubuntu since 23.10: give /usr/bin/bwrap an AppArmor "
             "profile with \"userns,\", or sudo sysctl "
             "kernel.apparmor_restrict_unprivileged_userns=0, or use another tier";
  } else if (strstr(complaint, "mount proc") != NULL) {
    advice = "a container hides parts of /proc: start it with --security-opt "
             "systempaths=unconfined, or use another tier";
  } else if (strstr(complaint, "namespace") != NULL || strstr(complaint, "uid map") != NULL ||
             strstr(complaint, "Operation not permitted") != NULL) {
    advice = "namespaces are forbidden here: in Docker start the container with --security-opt "
             "seccomp=unconfined (as root also --cap-add SYS_ADMIN), or use another tier";
  }
  int length = (int)strcspn(complaint, "\n");
  if (length == 0) complaint = "bwrap: it ended without a word", length = (int)strlen(complaint);
  snprintf(line, size, "%.*s; %s", length, complaint, advice);
}

#endif
