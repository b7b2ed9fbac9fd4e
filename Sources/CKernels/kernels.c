#include "CKernels.h"

#include <math.h>
#include <string.h>

// What Swift cannot say is for which instructions a single function is compiled. Everything else about
// products, softmaxes and norms is there, and so is a plain form of each function here.

#if defined(__x86_64__)

#define ALWAYS_INLINE static inline __attribute__((always_inline))

// Defines NAME_lanes, a vector of LANES numbers, and NAME_total, which adds them up, for processors with
// TARGET.
#define DEFINE_LANES(NAME, TARGET, LANES)                                                           \
  typedef double NAME##_lanes __attribute__((vector_size(8 * LANES), aligned(8)));                  \
                                                                                                    \
  __attribute__((target(TARGET))) ALWAYS_INLINE double NAME##_total(const NAME##_lanes sums) {      \
    double total[LANES];                                                                            \
    memcpy(total, &sums, sizeof sums);                                                              \
    for (int half = LANES / 2; half > 0; half /= 2)                                                 \
      for (int j = 0; j < half; j++) total[j] += total[j + half];                                   \
    return total[0];                                                                                \
  }

// MARK: Products

// The product of rows and panels of columns: a block of rows and two vectors of columns keeps its sums
// in registers.

// Defines NAME_block, the block of at most MOST rows, NAME_panel, which runs it over all rows, and NAME,
// which runs that over all panels, for processors with TARGET and vectors of LANES numbers. The number of rows of a block is a constant
// where it is inlined, so that its loops unroll and `left` and `right` are registers.
#define DEFINE_KERNEL(NAME, TARGET, LANES, MOST)                                                    \
  DEFINE_LANES(NAME, TARGET, LANES)                                                                 \
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
    const long c_row = product->c_row, initial_row = product->initial_row;                          \
    if (columns == 2 * LANES) {                                                                     \
      if (product->initial)                                                                         \
        for (int i = 0; i < rows; i++, initial += initial_row) {                                    \
          left[i] += *(const NAME##_lanes *)initial;                                                \
          right[i] += *(const NAME##_lanes *)(initial + LANES);                                     \
        }                                                                                           \
      for (int i = 0; i < rows; i++, c += c_row) {                                                  \
        *(NAME##_lanes *)c = left[i];                                                               \
        *(NAME##_lanes *)(c + LANES) = right[i];                                                    \
      }                                                                                             \
    } else {                                                                                        \
      for (int i = 0; i < rows; i++, c += c_row, initial += initial_row) {                          \
        double sums[2 * LANES];                                                                     \
        memcpy(sums, &left[i], sizeof left[i]);                                                     \
        memcpy(sums + LANES, &right[i], sizeof right[i]);                                           \
        for (long j = 0; j < columns; j++)                                                          \
          c[j] = product->initial ? initial[j] + sums[j] : sums[j];                                 \
      }                                                                                             \
    }                                                                                               \
  }                                                                                                 \
                                                                                                    \
  __attribute__((target(TARGET))) static void NAME##_panel(const struct kernel_product *product) {  \
    const long rows = product->rows;                                                                \
    long first = 0;                                                                                 \
    for (; rows - first >= MOST; first += MOST) NAME##_block(MOST, product, first);                 \
    for (; rows - first >= 4; first += 4) NAME##_block(4, product, first);                          \
    switch (rows - first) {                                                                         \
      case 3: NAME##_block(3, product, first); break;                                               \
      case 2: NAME##_block(2, product, first); break;                                               \
      case 1: NAME##_block(1, product, first); break;                                               \
    }                                                                                               \
  }                                                                                                 \
                                                                                                    \
  __attribute__((target(TARGET))) static void NAME(const struct kernel_product *product) {          \
    struct kernel_product part = *product;                                                          \
    for (long rest = product->columns; rest > 0; rest -= 2 * LANES) {                               \
      part.columns = rest < 2 * LANES ? rest : 2 * LANES;                                           \
      NAME##_panel(&part);                                                                          \
      part.panel += product->panel_step;                                                            \
      part.c += 2 * LANES;                                                                          \
      if (part.initial) part.initial += 2 * LANES;                                                  \
    }                                                                                               \
  }

// Twelve sums of four numbers leave 4 of the 16 registers of AVX2 for the factors; twenty-four of
// eight numbers leave 8 of the 32 of AVX-512.
DEFINE_KERNEL(multiply_avx2, "avx2,fma", 4, 6)
DEFINE_KERNEL(multiply_avx512, "avx512f", 8, 12)

// MARK: Softmaxes

// The terms of the series of e^r, from the one of r^12.
#define TERMS 13
static const double terms[TERMS] = {
  1 / 479001600.0, 1 / 39916800.0, 1 / 3628800.0, 1 / 362880.0, 1 / 40320.0, 1 / 5040.0, 1 / 720.0,
  1 / 120.0, 1 / 24.0, 1 / 6.0, 0.5, 1, 1,
};

// Defines NAME_block, which replaces numbers x by exp((x - shift) * scale), and NAME, which does so for
// a row and returns the sum; NAME_softmax, which makes a row its softmax, and NAME_back, which
// pulls a cotangent back through one.
//
// x = n ln 2 + r with n whole and |r| at most ln 2 / 2; the series of e^r ends where its next term is
// below 2e-16; 2^n is made from its exponent's bits. See PlainExponentials.swift.
#define DEFINE_SOFTMAX(NAME, TARGET, LANES)                                                         \
  DEFINE_LANES(NAME, TARGET, LANES)                                                                 \
  typedef long long NAME##_bits __attribute__((vector_size(8 * LANES), aligned(8)));                \
                                                                                                    \
  /* Several vectors side by side, so that each step has no need to wait for the one before. */     \
  __attribute__((target(TARGET))) ALWAYS_INLINE NAME##_lanes NAME##_block(                          \
    const int vectors, double *row, double shift, double scale) {                                   \
    NAME##_lanes *const place = (NAME##_lanes *)row;                                                \
    NAME##_lanes rounded[4], r[4], e[4];                                                            \
    for (int j = 0; j < vectors; j++) {                                                             \
      const NAME##_lanes x = (place[j] - shift) * scale;                                            \
      rounded[j] = x * 1.4426950408889634 + 0x1.8p52;                                               \
      const NAME##_lanes n = rounded[j] - 0x1.8p52;                                                 \
      r[j] = x - n * 0x1.62e42feep-1 - n * 1.9082149292705877e-10;                                  \
      e[j] = r[j] * terms[0] + terms[1];                                                            \
    }                                                                                               \
    for (int term = 2; term < TERMS; term++)                                                        \
      for (int j = 0; j < vectors; j++) e[j] = e[j] * r[j] + terms[term];                           \
    NAME##_lanes sum = {0};                                                                         \
    for (int j = 0; j < vectors; j++) {                                                             \
      const NAME##_bits power = ((NAME##_bits)rounded[j] + 1023) << 52;                             \
      /* Below the smallest powers all bits are cleared; a comparison with NaN clears none. */      \
      const NAME##_bits tiny = rounded[j] - 0x1.8p52 < -1022.0;                                     \
      sum += place[j] = (NAME##_lanes)((NAME##_bits)(e[j] * (NAME##_lanes)power) & ~tiny);          \
    }                                                                                               \
    return sum;                                                                                     \
  }                                                                                                 \
                                                                                                    \
  __attribute__((target(TARGET))) static double NAME(                                               \
    double *row, long width, double shift, double scale) {                                          \
    NAME##_lanes sums = {0};                                                                        \
    long k = 0;                                                                                     \
    for (; k + 4 * LANES <= width; k += 4 * LANES) sums += NAME##_block(4, row + k, shift, scale);  \
    for (; k + LANES <= width; k += LANES) sums += NAME##_block(1, row + k, shift, scale);          \
    double sum = NAME##_total(sums);                                                                \
    if (k < width) {                                                                                \
      double rest[LANES];                                                                           \
      for (int j = 0; j < LANES; j++) rest[j] = k + j < width ? row[k + j] : shift;                 \
      NAME##_block(1, rest, shift, scale);                                                          \
      for (int j = 0; k < width; j++, k++) sum += row[k] = rest[j];                                 \
    }                                                                                               \
    return sum;                                                                                     \
  }                                                                                                 \
  __attribute__((target(TARGET))) static double NAME##_softmax(                                     \
    double *row, long width, double scale, double *maximum) {                                       \
    const long full = width - width % LANES;                                                        \
    NAME##_lanes largest = (NAME##_lanes){0} - INFINITY;                                            \
    for (long k = 0; k < full; k += LANES) {                                                        \
      const NAME##_lanes next = *(const NAME##_lanes *)(row + k);                                   \
      const NAME##_bits above = next > largest;                                                     \
      largest = (NAME##_lanes)((above & (NAME##_bits)next) | (~above & (NAME##_bits)largest));      \
    }                                                                                               \
    double most = -INFINITY;                                                                        \
    for (int j = 0; j < LANES; j++) most = largest[j] > most ? largest[j] : most;                   \
    for (long k = full; k < width; k++) most = row[k] > most ? row[k] : most;                       \
    const double sum = NAME(row, width, most, scale), inverse = 1 / sum;                            \
    for (long k = 0; k < full; k += LANES) *(NAME##_lanes *)(row + k) *= inverse;                   \
    for (long k = full; k < width; k++) row[k] *= inverse;                                          \
    *maximum = most;                                                                                \
    return sum;                                                                                     \
  }                                                                                                 \
                                                                                                    \
  __attribute__((target(TARGET))) static void NAME##_back(                                          \
    double *dy, const double *y, long width, double scale) {                                        \
    const long full = width - width % LANES;                                                        \
    NAME##_lanes sums = {0};                                                                        \
    for (long k = 0; k < full; k += LANES)                                                          \
      sums += *(const NAME##_lanes *)(dy + k) * *(const NAME##_lanes *)(y + k);                     \
    double sum = NAME##_total(sums);                                                                \
    for (long k = full; k < width; k++) sum += dy[k] * y[k];                                        \
    for (long k = 0; k < full; k += LANES) {                                                        \
      NAME##_lanes *const place = (NAME##_lanes *)(dy + k);                                         \
      *place = (*place - sum) * *(const NAME##_lanes *)(y + k) * scale;                             \
    }                                                                                               \
    for (long k = full; k < width; k++) dy[k] = (dy[k] - sum) * y[k] * scale;                       \
  }

DEFINE_SOFTMAX(exponentials_avx2, "avx2,fma", 4)
DEFINE_SOFTMAX(exponentials_avx512, "avx512f", 8)

// MARK: Norms

// Defines NAME_forward and NAME_back for processors with TARGET and vectors of LANES numbers.
#define DEFINE_NORM(NAME, TARGET, LANES)                                                            \
  DEFINE_LANES(NAME, TARGET, LANES)                                                                 \
                                                                                                    \
  __attribute__((target(TARGET))) static void NAME##_forward(                                       \
    const struct kernel_norm *norm, const double *bias, double epsilon, double *y,                  \
    double *statistics) {                                                                           \
    const long width = norm->width, full = width - width % LANES;                                   \
    const double share = 1.0 / width, *x = norm->x, *gain = norm->gain;                             \
    for (long row = 0; row < norm->rows; row++, x += width, y += width) {                           \
      NAME##_lanes sums = {0};                                                                      \
      for (long k = 0; k < full; k += LANES) sums += *(const NAME##_lanes *)(x + k);                \
      double sum = NAME##_total(sums);                                                              \
      for (long k = full; k < width; k++) sum += x[k];                                              \
      const double mean = sum * share;                                                              \
      sums = (NAME##_lanes){0};                                                                     \
      for (long k = 0; k < full; k += LANES) {                                                      \
        const NAME##_lanes centered = *(const NAME##_lanes *)(x + k) - mean;                        \
        sums += centered * centered;                                                                \
      }                                                                                             \
      sum = NAME##_total(sums);                                                                     \
      for (long k = full; k < width; k++) sum += (x[k] - mean) * (x[k] - mean);                     \
      const double inverse = 1 / sqrt(sum * share + epsilon);                                       \
      for (long k = 0; k < full; k += LANES) {                                                      \
        NAME##_lanes value = *(const NAME##_lanes *)(x + k) - mean;                                 \
        value = value * inverse * *(const NAME##_lanes *)(gain + k);                                \
        if (bias) value += *(const NAME##_lanes *)(bias + k);                                       \
        *(NAME##_lanes *)(y + k) = value;                                                           \
      }                                                                                             \
      for (long k = full; k < width; k++)                                                           \
        y[k] = (x[k] - mean) * inverse * gain[k] + (bias ? bias[k] : 0);                            \
      *statistics++ = mean;                                                                         \
      *statistics++ = inverse;                                                                      \
    }                                                                                               \
  }                                                                                                 \
                                                                                                    \
  __attribute__((target(TARGET))) static void NAME##_back(                                          \
    const struct kernel_norm *norm, const double *dy, const double *statistics, double *dx,         \
    const int adds, double *d_gain, double *d_bias) {                                               \
    const long width = norm->width, full = width - width % LANES;                                   \
    const double share = 1.0 / width, *x = norm->x, *gain = norm->gain;                             \
    for (long row = 0; row < norm->rows; row++, x += width, dy += width, dx += width) {             \
      const double mean = *statistics++, inverse = *statistics++;                                   \
      NAME##_lanes sums = {0}, products = {0};                                                      \
      for (long k = 0; k < full; k += LANES) {                                                      \
        const NAME##_lanes d = *(const NAME##_lanes *)(dy + k);                                     \
        const NAME##_lanes n = (*(const NAME##_lanes *)(x + k) - mean) * inverse;                   \
        const NAME##_lanes e = d * *(const NAME##_lanes *)(gain + k);                               \
        sums += e;                                                                                  \
        products += e * n;                                                                          \
        *(NAME##_lanes *)(d_gain + k) += d * n;                                                     \
        if (d_bias) *(NAME##_lanes *)(d_bias + k) += d;                                             \
      }                                                                                             \
      double sum = NAME##_total(sums), product = NAME##_total(products);                            \
      for (long k = full; k < width; k++) {                                                         \
        const double n = (x[k] - mean) * inverse;                                                   \
        sum += dy[k] * gain[k];                                                                     \
        product += dy[k] * gain[k] * n;                                                             \
        d_gain[k] += dy[k] * n;                                                                     \
        if (d_bias) d_bias[k] += dy[k];                                                             \
      }                                                                                             \
      sum *= share;                                                                                 \
      product *= share;                                                                             \
      for (long k = 0; k < full; k += LANES) {                                                      \
        const NAME##_lanes n = (*(const NAME##_lanes *)(x + k) - mean) * inverse;                   \
        const NAME##_lanes e = *(const NAME##_lanes *)(dy + k) * *(const NAME##_lanes *)(gain + k); \
        NAME##_lanes value = (e - sum - n * product) * inverse;                                     \
        if (adds) value += *(const NAME##_lanes *)(dx + k);                                         \
        *(NAME##_lanes *)(dx + k) = value;                                                          \
      }                                                                                             \
      for (long k = full; k < width; k++) {                                                         \
        const double n = (x[k] - mean) * inverse;                                                   \
        const double value = (dy[k] * gain[k] - sum - n * product) * inverse;                       \
        dx[k] = adds ? dx[k] + value : value;                                                       \
      }                                                                                             \
    }                                                                                               \
  }

DEFINE_NORM(norm_avx2, "avx2,fma", 4)
DEFINE_NORM(norm_avx512, "avx512f", 8)

// MARK: The kernels by level

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

double kernel_softmax(int level, double *row, long width, double scale, double *maximum) {
  return level == KERNEL_AVX512 ? exponentials_avx512_softmax(row, width, scale, maximum)
                                : exponentials_avx2_softmax(row, width, scale, maximum);
}

void kernel_pull_back_softmax(
  int level, double *dy, const double *y, long width, double scale) {
  if (level == KERNEL_AVX512)
    exponentials_avx512_back(dy, y, width, scale);
  else
    exponentials_avx2_back(dy, y, width, scale);
}

void kernel_normalize(
  int level, const struct kernel_norm *norm, const double *bias, double epsilon, double *y,
  double *statistics) {
  if (level == KERNEL_AVX512)
    norm_avx512_forward(norm, bias, epsilon, y, statistics);
  else
    norm_avx2_forward(norm, bias, epsilon, y, statistics);
}

void kernel_pull_back_norm(
  int level, const struct kernel_norm *norm, const double *dy, const double *statistics, double *dx,
  int adds, double *d_gain, double *d_bias) {
  if (level == KERNEL_AVX512)
    norm_avx512_back(norm, dy, statistics, dx, adds, d_gain, d_bias);
  else
    norm_avx2_back(norm, dy, statistics, dx, adds, d_gain, d_bias);
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

double kernel_softmax(int level, double *row, long width, double scale, double *maximum) {
  return (void)level, (void)row, (void)width, (void)scale, (void)maximum, 0;
}

void kernel_pull_back_softmax(
  int level, double *dy, const double *y, long width, double scale) {
  (void)level, (void)dy, (void)y, (void)width, (void)scale;
}

void kernel_normalize(
  int level, const struct kernel_norm *norm, const double *bias, double epsilon, double *y,
  double *statistics) {
  (void)level, (void)norm, (void)bias, (void)epsilon, (void)y, (void)statistics;
}

void kernel_pull_back_norm(
  int level, const struct kernel_norm *norm, const double *dy, const double *statistics, double *dx,
  int adds, double *d_gain, double *d_bias) {
  (void)level, (void)norm, (void)dy, (void)statistics, (void)dx, (void)adds, (void)d_gain;
  (void)d_bias;
}

#endif
