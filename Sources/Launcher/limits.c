// What a program may use before the system stops it.

#include "launcher.h"

#include <sys/resource.h>

// Sets a limit that the process itself cannot raise again, and raises none that is set already.
// At the soft limit the process is told, at the hard limit it is stopped.
static void limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit existing;
  if (getrlimit(resource, &existing) != 0) return;
  rlim_t most = existing.rlim_max;
  struct rlimit wanted = {
      .rlim_cur = soft < most ? (rlim_t)soft : most,
      .rlim_max = hard < most ? (rlim_t)hard : most,
  };
  if (setrlimit(resource, &wanted) != 0) refuse("a limit (number %d) cannot be set", resource);
}

// Holds the calling process to the limits, for good. Core dumps are never wanted, nor is memory
// that stays outside the address space: pages locked in place and message queues.
void apply_limits(const uint64_t limits[LIMIT_COUNT]) {
  limit(RLIMIT_CPU, limits[CPU_SECONDS], limits[CPU_SECONDS] + 1);
  limit(RLIMIT_AS, limits[MEMORY], limits[MEMORY]);
  limit(RLIMIT_FSIZE, limits[FILE_SIZE], limits[FILE_SIZE]);
  limit(RLIMIT_NOFILE, limits[DESCRIPTORS], limits[DESCRIPTORS]);
  limit(RLIMIT_NPROC, limits[PROCESSES], limits[PROCESSES]);
  limit(RLIMIT_STACK, limits[STACK], limits[STACK]);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_MEMLOCK, 0, 0);
#ifdef RLIMIT_MSGQUEUE
  limit(RLIMIT_MSGQUEUE, 0, 0);
#endif
}
