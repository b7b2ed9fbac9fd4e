#include "CKernels.h"

#include <math.h>
#include <string.h>

// Exponentials and softmaxes of rows; the plain forms, with what they compute, are in RowSoftmax.swift
// and PlainExponentials.swift.

#if defined(__x86_64__)

#define ALWAYS_INLINE static inline __attribute__((always_inline))

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
// below 1e-17; 2^n is made from its exponent's bits. See PlainExponentials.swift.
#define DEFINE_SOFTMAX(NAME, TARGET, LANES)                                                         \
  typedef double NAME##_lanes __attribute__((vector_size(8 * LANES), aligned(8)));                  \
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
  __attribute__((target(TARGET), always_inline)) static inline double NAME##_total(                 \
    const NAME##_lanes sums) {                                                                      \
    double total[LANES];                                                                            \
    memcpy(total, &sums, sizeof sums);                                                              \
    for (int half = LANES / 2; half > 0; half /= 2)                                                 \
      for (int j = 0; j < half; j++) total[j] += total[j + half];                                   \
    return total[0];                                                                                \
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

#else

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

#endif
