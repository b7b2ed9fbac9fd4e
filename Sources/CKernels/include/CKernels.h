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

/// Rows times panels of columns: c[i, j] = initial[i, j] + sum over p of a[i, p] * b[p, j], where a panel
/// holds as many columns of b as the kernel is wide.
struct kernel_product {
  /// The lengths of i, j and p; depth is at least 1.
  long rows, columns, depth;
  /// Element [i, p] is at i * a_row + p * a_column.
  const double *a;
  long a_row, a_column;
  /// Element [p, j] of a panel is at p * panel_row + j; all columns of the kernel's width can be read.
  const double *panel;
  long panel_row;
  /// How far the panels lie apart.
  long panel_step;
  /// Element [i, j] is at i * c_row + j. It does not overlap the factors.
  double *c;
  long c_row;
  /// What the sums are added to, at i * initial_row + j: c itself, a row for all, or null for zeros.
  const double *initial;
  long initial_row;
};

/// Multiplies rows by panels, at a level that the processor can run and that is not the plain one.
///
/// Each element is summed in the order of p, whatever the number of rows and columns.
void kernel_multiply(int level, const struct kernel_product *product);

/// Replaces the numbers x of a row by exp((x - shift) * scale), and returns their sum.
///
/// - level: one that the processor can run, and not the plain one.
/// - shift: at least the largest number, or nearly, and scale not negative: the exponents must not be
///   above 700. The results are within 1e-15 of their size; below 2^-1022 they are 0; NaN stays NaN.
double kernel_exponentials(int level, double *row, long width, double shift, double scale);

/// Replaces a row by its softmax, after multiplying by the scale, which is not negative.
///
/// - maximum: where the number goes that the row was shifted by.
/// - returns: the sum of the exponentials.
double kernel_softmax(int level, double *row, long width, double scale, double *maximum);

/// Replaces the cotangent of a softmax y by that of what was scaled and exponentiated.
void kernel_pull_back_softmax(int level, double *dy, const double *y, long width, double scale);

/// Rows to normalize.
struct kernel_norm {
  /// The numbers, row after row.
  const double *x;
  /// How many rows there are, and how wide they are, at least 1.
  long rows, width;
  /// What scales the standardized numbers of a row.
  const double *gain;
};

/// Standardizes each row, scales it and adds the bias, or none if that is null.
///
/// - statistics: where the mean and 1 / sqrt(variance + epsilon) of each row go, in turn.
void kernel_normalize(
  int level, const struct kernel_norm *norm, const double *bias, double epsilon, double *y,
  double *statistics);

/// Pulls the cotangent of each row back.
///
/// - statistics: what kernel_normalize left.
/// - dx: where the cotangent of x goes, or is added if `adds`.
/// - d_gain, d_bias: where those of gain and bias are added; d_bias may be null.
void kernel_pull_back_norm(
  int level, const struct kernel_norm *norm, const double *dy, const double *statistics, double *dx,
  int adds, double *d_gain, double *d_bias);

/// Keeps freed memory for the process, up to 2 GB at a time, instead of returning it to the system,
/// and asks for large pages for the next quarter of a gigabyte. Does nothing but with glibc.
void keep_freed_memory(void);

#endif
