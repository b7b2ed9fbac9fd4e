#ifndef CKERNELS_H
#define CKERNELS_H

#if defined(__linux__)
#include <malloc.h>
#endif

/// The instructions that a kernel is compiled for, from the least to the most.
enum kernel_level {
  /// None of ours: the caller multiplies by itself.
  KERNEL_PLAIN = 0,
  /// AVX2 and FMA: four numbers at a time.
  KERNEL_AVX2 = 1,
  /// AVX-512F: eight numbers at a time.
  KERNEL_AVX512 = 2,
};

/// The best level that this processor and its operating system can run.
int kernel_best_level(void);

/// The number of columns of a panel at a level; 0 for the plain one.
long kernel_panel_width(int level);

/// Multiplies rows by a panel: c[i, j] = sum over p of a[i, p] * panel[p, j], or adds that to c.
///
/// - level: one that the processor can run, and not the plain one.
/// - rows, columns, depth: the lengths of i, j and p; columns is at most the panel's width, and depth
///   at least 1.
/// - a: element [i, p] is at i * a_row + p * a_column.
/// - panel: element [p, j] is at p * panel_row + j; all columns of its width can be read.
/// - c: element [i, j] is at i * c_row + j. It does not overlap the others.
///
/// Each element is summed in the order of p, whatever the number of rows and columns.
void kernel_multiply(
  int level, long rows, long columns, long depth, const double *a, long a_row, long a_column,
  const double *panel, long panel_row, double *c, long c_row, int adds);

/// Replaces the numbers x of a row by exp((x - shift) * scale), and returns their sum.
///
/// - level: one that the processor can run, and not the plain one.
/// - shift: at least the largest number, or nearly, and scale not negative: the exponents must not be
///   above 700. The results are within 1e-15 of their size; below exp(-708) they are 0; NaN stays NaN.
double kernel_exponentials(int level, double *row, long width, double shift, double scale);

/// Keeps freed memory for the process, up to 2 GB at a time, instead of returning it to the system.
/// Does nothing but with glibc, whose call for it Swift does not import.
static inline void keep_freed_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_TRIM_THRESHOLD, 2147483647);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

#endif
