#include "CKernels.h"

#include <string.h>

// What Swift cannot say is for which instructions a single function is compiled. Everything else
// about products and softmaxes is there, and so is a plain form of each of these.

// A block of rows and two vectors of columns keeps its sums in registers.

#if defined(__x86_64__)

#define ALWAYS_INLINE static inline __attribute__((always_inline))

// Defines NAME_block, the block of at most MOST rows, and NAME, which runs it over all rows, for
// processors with TARGET and vectors of LANES numbers. The number of rows of a block is a constant
// where it is inlined, so that its loops unroll and `left` and `right` are registers.
#define DEFINE_KERNEL(NAME, TARGET, LANES, MOST)                                                    \
  typedef double NAME##_lanes __attribute__((vector_size(8 * LANES), aligned(8)));                  \
                                                                                                    \
  __attribute__((target(TARGET))) ALWAYS_INLINE void NAME##_block(                                  \
    const int rows, long columns, long depth, const double *a, long a_row, long a_column,           \
    const double *panel, long panel_row, double *c, long c_row, int adds) {                                         \
    NAME##_lanes left[MOST], right[MOST];                                                           \
    for (int i = 0; i < rows; i++) left[i] = right[i] = (NAME##_lanes){0};                          \
    for (long p = 0; p < depth; p++) {                                                              \
      const NAME##_lanes b0 = *(const NAME##_lanes *)panel;                                         \
      const NAME##_lanes b1 = *(const NAME##_lanes *)(panel + LANES);                               \
      _Pragma("clang loop unroll(full)") for (int i = 0; i < rows; i++) {                           \
        const double x = a[i * a_row];                                                              \
        left[i] = b0 * x + left[i];                                                                 \
        right[i] = b1 * x + right[i];                                                               \
      }                                                                                             \
      a += a_column;                                                                                \
      panel += panel_row;                                                                           \
    }                                                                                               \
    if (columns == 2 * LANES) {                                                                     \
      for (int i = 0; i < rows; i++) {                                                              \
        NAME##_lanes *const c0 = (NAME##_lanes *)(c + i * c_row);                                   \
        NAME##_lanes *const c1 = (NAME##_lanes *)(c + i * c_row + LANES);                           \
        *c0 = adds ? *c0 + left[i] : left[i];                                                       \
        *c1 = adds ? *c1 + right[i] : right[i];                                                     \
      }                                                                                             \
    } else {                                                                                        \
      for (int i = 0; i < rows; i++) {                                                              \
        double sums[2 * LANES];                                                                     \
        memcpy(sums, &left[i], sizeof left[i]);                                                     \
        memcpy(sums + LANES, &right[i], sizeof right[i]);                                           \
        double *const target = c + i * c_row;                                                       \
        for (long j = 0; j < columns; j++) target[j] = adds ? target[j] + sums[j] : sums[j];        \
      }                                                                                             \
    }                                                                                               \
  }                                                                                                 \
                                                                                                    \
  __attribute__((target(TARGET))) static void NAME(                                                 \
    long rows, long columns, long depth, const double *a, long a_row, long a_column,                \
    const double *panel, long panel_row, double *c, long c_row, int adds) {                                         \
    for (; rows >= MOST; rows -= MOST, a += MOST * a_row, c += MOST * c_row)                        \
      NAME##_block(MOST, columns, depth, a, a_row, a_column, panel, panel_row, c, c_row, adds);                \
    for (; rows >= 4; rows -= 4, a += 4 * a_row, c += 4 * c_row)                                    \
      NAME##_block(4, columns, depth, a, a_row, a_column, panel, panel_row, c, c_row, adds);                   \
    switch (rows) {                                                                                 \
      case 3: NAME##_block(3, columns, depth, a, a_row, a_column, panel, panel_row, c, c_row, adds); break;    \
      case 2: NAME##_block(2, columns, depth, a, a_row, a_column, panel, panel_row, c, c_row, adds); break;    \
      case 1: NAME##_block(1, columns, depth, a, a_row, a_column, panel, panel_row, c, c_row, adds); break;    \
    }                                                                                               \
  }

// Defines NAME_block, which replaces LANES numbers x by exp((x - shift) * scale), and NAME, which does
// so for a row and returns the sum.
//
// x = n ln 2 + r with n whole and |r| at most ln 2 / 2; the series of e^r ends where its next term is
// below 1e-17; 2^n is made from its exponent's bits. See `exponential` in RowSoftmax.swift.
#define DEFINE_EXPONENTIALS(NAME, TARGET, LANES)                                                    \
  typedef double NAME##_lanes __attribute__((vector_size(8 * LANES), aligned(8)));                  \
  typedef long long NAME##_bits __attribute__((vector_size(8 * LANES), aligned(8)));                \
                                                                                                    \
  __attribute__((target(TARGET))) ALWAYS_INLINE NAME##_lanes NAME##_block(                          \
    const NAME##_lanes value, double shift, double scale) {                                         \
    const NAME##_lanes x = (value - shift) * scale;                                                 \
    const NAME##_lanes rounded = x * 1.4426950408889634 + 0x1.8p52;                                 \
    const NAME##_lanes n = rounded - 0x1.8p52;                                                      \
    const NAME##_lanes r = x - n * 0x1.62e42feep-1 - n * 1.9082149292705877e-10;                    \
    NAME##_lanes e = r * (1 / 6227020800.0) + 1 / 479001600.0;                                      \
    e = e * r + 1 / 39916800.0;                                                                     \
    e = e * r + 1 / 3628800.0;                                                                      \
    e = e * r + 1 / 362880.0;                                                                       \
    e = e * r + 1 / 40320.0;                                                                        \
    e = e * r + 1 / 5040.0;                                                                         \
    e = e * r + 1 / 720.0;                                                                          \
    e = e * r + 1 / 120.0;                                                                          \
    e = e * r + 1 / 24.0;                                                                           \
    e = e * r + 1 / 6.0;                                                                            \
    e = e * r + 0.5;                                                                                \
    e = e * r + 1;                                                                                  \
    e = e * r + 1;                                                                                  \
    const NAME##_bits power = ((NAME##_bits)rounded + 1023) << 52;                                  \
    /* Where x < -708 all bits are cleared; a comparison with NaN clears none. */                   \
    return (NAME##_lanes)((NAME##_bits)(e * (NAME##_lanes)power) & ~(x < -708.0));                  \
  }                                                                                                 \
                                                                                                    \
  __attribute__((target(TARGET))) static double NAME(                                               \
    double *row, long width, double shift, double scale) {                                          \
    NAME##_lanes sums = {0};                                                                        \
    long k = 0;                                                                                     \
    for (; k + LANES <= width; k += LANES) {                                                        \
      NAME##_lanes *const place = (NAME##_lanes *)(row + k);                                        \
      sums += *place = NAME##_block(*place, shift, scale);                                          \
    }                                                                                               \
    double sum = 0;                                                                                 \
    for (int j = 0; j < LANES; j++) sum += sums[j];                                                 \
    if (k < width) {                                                                                \
      NAME##_lanes rest = (NAME##_lanes){0} + shift;                                                \
      memcpy(&rest, row + k, (width - k) * sizeof(double));                                         \
      rest = NAME##_block(rest, shift, scale);                                                      \
      memcpy(row + k, &rest, (width - k) * sizeof(double));                                         \
      for (; k < width; k++) sum += row[k];                                                         \
    }                                                                                               \
    return sum;                                                                                     \
  }

// Twelve sums of four numbers leave 4 of the 16 registers of AVX2 for the factors; twenty-four of
// eight numbers leave 8 of the 32 of AVX-512.
DEFINE_KERNEL(multiply_avx2, "avx2,fma", 4, 6)
DEFINE_KERNEL(multiply_avx512, "avx512f", 8, 12)

DEFINE_EXPONENTIALS(exponentials_avx2, "avx2,fma", 4)
DEFINE_EXPONENTIALS(exponentials_avx512, "avx512f", 8)

int kernel_best_level(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f")) return KERNEL_AVX512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return KERNEL_AVX2;
  return KERNEL_PLAIN;
}

long kernel_panel_width(int level) {
  return level == KERNEL_AVX512 ? 16 : level == KERNEL_AVX2 ? 8 : 0;
}

void kernel_multiply(
  int level, long rows, long columns, long depth, const double *a, long a_row, long a_column,
  const double *panel, long panel_row, double *c, long c_row, int adds) {
  if (level == KERNEL_AVX512)
    multiply_avx512(rows, columns, depth, a, a_row, a_column, panel, panel_row, c, c_row, adds);
  else
    multiply_avx2(rows, columns, depth, a, a_row, a_column, panel, panel_row, c, c_row, adds);
}

double kernel_exponentials(int level, double *row, long width, double shift, double scale) {
  return level == KERNEL_AVX512 ? exponentials_avx512(row, width, shift, scale)
                                : exponentials_avx2(row, width, shift, scale);
}

#else

int kernel_best_level(void) { return KERNEL_PLAIN; }

long kernel_panel_width(int level) { return (void)level, 0; }

void kernel_multiply(
  int level, long rows, long columns, long depth, const double *a, long a_row, long a_column,
  const double *panel, long panel_row, double *c, long c_row, int adds) {
  (void)level, (void)rows, (void)columns, (void)depth, (void)a, (void)a_row, (void)a_column;
  (void)panel, (void)panel_row, (void)c, (void)c_row, (void)adds;
}

double kernel_exponentials(int level, double *row, long width, double shift, double scale) {
  return (void)level, (void)row, (void)width, (void)shift, (void)scale, 0;
}

#endif
