#define _GNU_SOURCE
#include "CKernels.h"

#if defined(__GLIBC__) || defined(__linux__)
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

// glibc's settings, which Swift does not import.

void keep_freed_memory(void) {
#if defined(__GLIBC__)
  const size_t room = 256 << 20, block = 16 << 20, page = 2 << 20;
  mallopt(M_TRIM_THRESHOLD, 2147483647);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  // The next block makes the heap grow by the room as well, none of which is in use yet.
  mallopt(M_TOP_PAD, room);
  char *const first = malloc(block);
  const uintptr_t start = ((uintptr_t)first + page - 1) & ~(uintptr_t)(page - 1);
  const uintptr_t end = (uintptr_t)sbrk(0) & ~(uintptr_t)(page - 1);
  if (first && start < end && end - start <= 2 * room)
    madvise((void *)start, end - start, MADV_HUGEPAGE);
  free(first);
  mallopt(M_TOP_PAD, block);
#endif
}
