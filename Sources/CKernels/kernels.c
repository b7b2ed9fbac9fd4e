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
    const int rows, const struct kernel_product *product, long first) {                             \
    const long a_row = product->a_row, a_column = product->a_column;                                \
    const long panel_row = product->panel_row, columns = product->columns;                          \
    const double *a = product->a + first * a_row;                                                   \
    const double *panel = product->panel;                                                           \
    const double *initial = product->initial + first * product->initial_row;                        \
    double *c = product->c + first * product->c_row;                                                \
    NAME##_lanes left[MOST], right[MOST];                                                           \
    for (int i = 0; i < rows; i++) left[i] = right[i] = (NAME##_lanes){0};                          \
    for (long p = 0; p < product->depth; p++) {                                                     \
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
    for (int i = 0; i < rows; i++, c += product->c_row, initial += product->initial_row) {          \
      if (columns == 2 * LANES) {                                                                   \
        if (product->initial) {                                                                     \
          left[i] += *(const NAME##_lanes *)initial;                                                \
          right[i] += *(const NAME##_lanes *)(initial + LANES);                                     \
        }                                                                                           \
        *(NAME##_lanes *)c = left[i];                                                               \
        *(NAME##_lanes *)(c + LANES) = right[i];                                                    \
      } else {                                                                                      \
        double sums[2 * LANES];                                                                     \
        memcpy(sums, &left[i], sizeof left[i]);                                                     \
        memcpy(sums + LANES, &right[i], sizeof right[i]);                                           \
        for (long j = 0; j < columns; j++)                                                          \
          c[j] = product->initial ? initial[j] + sums[j] : sums[j];                                 \
      }                                                                                             \
    }                                                                                               \
  }                                                                                                 \
                                                                                                    \
  __attribute__((target(TARGET))) static void NAME(const struct kernel_product *product) {          \
    const long rows = product->rows;                                                                \
    long first = 0;                                                                                 \
    for (; rows - first >= MOST; first += MOST) NAME##_block(MOST, product, first);                 \
    for (; rows - first >= 4; first += 4) NAME##_block(4, product, first);                          \
    switch (rows - first) {                                                                         \
      case 3: NAME##_block(3, product, first); break;                                               \
      case 2: NAME##_block(2, product, first); break;                                               \
      case 1: NAME##_block(1, product, first); break;                                               \
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

void kernel_multiply(int level, const struct kernel_product *product) {
  if (level == KERNEL_AVX512)
    multiply_avx512(product);
  else
    multiply_avx2(product);
}

double kernel_exponentials(int level, double *row, long width, double shift, double scale) {
  return level == KERNEL_AVX512 ? exponentials_avx512(row, width, shift, scale)
                                : exponentials_avx2(row, width, shift, scale);
}

#else

int kernel_best_level(void) { return KERNEL_PLAIN; }

long kernel_panel_width(int level) { return (void)level, 0; }

void kernel_multiply(int level, const struct kernel_product *product) {
  (void)level, (void)product;
}

double kernel_exponentials(int level, double *row, long width, double shift, double scale) {
  return (void)level, (void)row, (void)width, (void)shift, (void)scale, 0;
}

#endif
