#include "CKernels.h"

#include <math.h>
#include <string.h>

// Layer normalization of rows; the plain forms, with what they compute, are in RowNorm.swift.

#if defined(__x86_64__)

// Defines NAME_lanes, NAME_total, which adds up a vector's numbers, and the two functions NAME_forward
// and NAME_back for processors with TARGET and vectors of LANES numbers.
#define DEFINE_NORM(NAME, TARGET, LANES)                                                            \
  typedef double NAME##_lanes __attribute__((vector_size(8 * LANES), aligned(8)));                  \
                                                                                                    \
  __attribute__((target(TARGET), always_inline)) static inline double NAME##_total(                 \
    const NAME##_lanes sums) {                                                                      \
    double total[LANES];                                                                            \
    memcpy(total, &sums, sizeof sums);                                                              \
    for (int half = LANES / 2; half > 0; half /= 2)                                                 \
      for (int j = 0; j < half; j++) total[j] += total[j + half];                                   \
    return total[0];                                                                                \
  }                                                                                                 \
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
