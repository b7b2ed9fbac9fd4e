#ifndef CKERNELS_H
#define CKERNELS_H

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

/// Rows times a panel of columns: c[i, j] = initial[i, j] + sum over p of a[i, p] * panel[p, j].
struct kernel_product {
  /// The lengths of i, j and p; columns is at most the panel's width, and depth at least 1.
  long rows, columns, depth;
  /// Element [i, p] is at i * a_row + p * a_column.
  const double *a;
  long a_row, a_column;
  /// Element [p, j] is at p * panel_row + j; all columns of the kernel's width can be read.
  const double *panel;
  long panel_row;
  /// Element [i, j] is at i * c_row + j. It does not overlap the factors.
  double *c;
  long c_row;
  /// What the sums are added to, at i * initial_row + j: c itself, a row for all, or null for zeros.
  const double *initial;
  long initial_row;
};

/// Multiplies rows by a panel, at a level that the processor can run and that is not the plain one.
///
/// Each element is summed in the order of p, whatever the number of rows and columns.
void kernel_multiply(int level, const struct kernel_product *product);

/// Replaces the numbers x of a row by exp((x - shift) * scale), and returns their sum.
///
/// - level: one that the processor can run, and not the plain one.
/// - shift: at least the largest number, or nearly, and scale not negative: the exponents must not be
///   above 700. The results are within 1e-15 of their size; below exp(-708) they are 0; NaN stays NaN.
double kernel_exponentials(int level, double *row, long width, double shift, double scale);

/// Keeps freed memory for the process, up to 2 GB at a time, instead of returning it to the system,
/// and asks for large pages for the next quarter of a gigabyte. Does nothing but with glibc.
void keep_freed_memory(void);

#endif
