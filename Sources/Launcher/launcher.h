// What the files of the launcher know of each other. The order of things is told in `main.c`.

#ifndef LAUNCHER_H
#define LAUNCHER_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

enum {
  // Where the report goes: one line.
  REPORTS = 6,
  // Held open by the grader; its end is the order to stop.
  LIFELINE = 7,
  // The first descriptor that is nobody's business here.
  FIRST_FOREIGN = 8,
  // Where the standard errors wait while bubblewrap has 2 for its own complaints.
  SAVED_ERRORS = 8,
  // The exit code when the command line makes no sense.
  USAGE = 2,
  // The exit code of a child that could not become the program, as in a shell.
  NOT_STARTED = 127,
  // The most words that say what a program may reach, the system's own files included.
  MOST_ACCESS = 256,
  // The longest line that is reported; the grader keeps no more than 1024 bytes.
  LONGEST_REPORT = 900,
};

// By what a program is confined, from the weakest to the strongest.
enum tier { LIMITS, USER, LANDLOCK, BWRAP, TIER_COUNT };

// What kind of program is started.
enum profile { COMPILER, WORKER, BACKTRACE, ANSWER_KEY, LAB, PROFILE_COUNT };

// What a program may use before it is stopped, in the order of the command line.
enum limit { CPU_SECONDS, MEMORY, FILE_SIZE, DESCRIPTORS, PROCESSES, STACK, LIMIT_COUNT };

// What may be done with a path.
enum access_kind { READ, EXECUTE, WRITE, SECRET };

struct access {
  enum access_kind kind;
  const char *path;
};

// Everything that the command line says.
struct order {
  enum tier tier;
  enum profile profile;
  uint64_t limits[LIMIT_COUNT];
  const char *limits_text;
  const char *directory;
  // What the command line lists comes first, then what every program needs of the system.
  struct access access[MOST_ACCESS];
  size_t access_count;
  size_t listed_count;
  char **program;
  // The user that the program becomes, or 0 if it stays whoever started the launcher.
  uid_t user;
  // Landlock's version as far as it is used; tests pretend an older kernel.
  int landlock_most;
  // Whether this is a trial: the program is the launcher itself, and may be out of its reach.
  bool probing;
  // Whether this launcher was started by bubblewrap, as the first process of its namespaces.
  bool inside;
};

// A worker computes, with what the system's libraries are.
static inline bool is_worker(enum profile profile) {
  return profile == WORKER || profile == LAB || profile == ANSWER_KEY;
}

// Only the backtracer is another program, which the program starts. The compiler and the linker are
// called without their drivers.
static inline bool is_single(enum profile profile) { return profile != BACKTRACE; }

// The answer key tries mistakes, which may trap or never end, in copies of itself.
static inline bool may_fork(enum profile profile) {
  return !is_single(profile) || profile == ANSWER_KEY;
}

// Only a compiler changes files.
static inline bool is_reader(enum profile profile) { return profile != COMPILER; }

// --- report.c: the one line that the grader waits for.

// Where reports go: to the grader, or from a child to the launcher.
extern int report_descriptor;
void report(const char *ending, int code, long kilobytes, long milliseconds);
// Reports why the program cannot be started as ordered, in one line, and ends this process.
_Noreturn void refuse(const char *format, ...) __attribute__((format(printf, 1, 2)));
// Passes on what a child said, if it said anything; false if not.
bool pass_report(int descriptor);

// --- order.c: the command line.

extern const char *const tier_names[TIER_COUNT];
extern const char *const profile_names[PROFILE_COUNT];
bool read_tier(const char *text, enum tier *tier);
// Reads everything after the tier, null at its end; false if it makes no sense.
bool read_order(char **words, struct order *order);
// Adds the system's own files that programs of a profile need; or the folders that hold them, where
// each path costs time.
void add_system_files(struct order *order, bool in_folders);
void add_access(struct order *order, enum access_kind kind, const char *path);
// Whether a path is a folder, or is in it.
bool is_beneath(const char *path, const char *folder);
// Whether some part of the order lets the program reach the path.
bool reaches(const struct order *order, const char *path);

// --- supervise.c: seeing a program to its end.

void run(struct order *order);

// --- hunt.c: what a program leaves behind.

// The time of a clock that nobody sets, in seconds.
double now(void);
// Ends all that came back to this process, if need be all processes of the program's own user.
void end_strays(uid_t user);

// --- start.c: the child's way to the program.

_Noreturn void start(struct order *order, pid_t launcher);
void close_foreign_descriptors(void);

// --- limits.c

void apply_limits(const uint64_t limits[LIMIT_COUNT]);

// --- identity.c: users and capabilities.

// Picks a user whom nobody is; refuses when the system does not let this process become one.
uid_t unused_user(void);
// Becomes a user for good, and gives up all capabilities.
void become(uid_t user);
// Ends every process of a user, from a process that is one of them.
void kill_all_of(uid_t user);
// Gives the folders that the program writes to its user, and back to their owner.
void give_folders(const struct order *order);
void take_folders_back(const struct order *order);

// --- landlock.c

// The kernel's version, at most what the order says; 0 with errno set when there is none.
int landlock_version(const struct order *order);
// Prepares the rules while the paths can still be opened; gives a descriptor, or refuses.
int landlock_rules(const struct order *order);
void landlock_enter(int rules);

// --- filter.c and denials.c: system calls.

// A system call's number.
extern const int denied_to_all[];
extern const size_t denied_to_all_count;
extern const int denied_to_readers[];
extern const size_t denied_to_readers_count;
extern const int denied_to_singles[];
extern const size_t denied_to_singles_count;
extern const int needed_for_backtraces[];
extern const size_t needed_for_backtraces_count;
// The only words with which a confined worker may still call `execve`: their addresses count.
struct ticket {
  const char *path;
  char **arguments;
};
struct ticket make_ticket(char **program);
void enter_filter(enum profile profile, struct ticket ticket);

// --- selftest.c: what must fail now. Refuses if any of it does not.

void check_confinement(const struct order *order, pid_t launcher);

// --- bubblewrap.c

// Turns this process into bubblewrap, which starts this program again inside.
_Noreturn void become_bubblewrap(const struct order *order, int complaints);
// Turns what bubblewrap complained of into a line with something to do.
void explain_bubblewrap(const char *complaint, char *line, size_t size);
// Adds the libraries that this program itself has loaded.
void add_loaded_libraries(struct order *order);
bool path_of_launcher(char *path, size_t size);

// --- probe.c

// Tries a tier on this machine, and whether it hides files; the exit code is 0 if it works, and a
// line is printed if not.
int probe(struct order *order, char **secrets);

#endif
