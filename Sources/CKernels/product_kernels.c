#include "CKernels.h"

#include <string.h>

// The product of rows and a panel of columns: a block of rows and two vectors of columns keeps its sums
// in registers.
//
// What Swift cannot say is for which instructions a single function is compiled. Everything else
// about products, softmaxes and norms is there, and so is a plain form of each function here and in the
// files beside this one.

#if defined(__x86_64__)

#define ALWAYS_INLINE static inline __attribute__((always_inline))

// Defines NAME_block, the block of at most MOST rows, NAME_panel, which runs it over all rows, and NAME,
// which runs that over all panels, for processors with TARGET and vectors of LANES numbers. The number of rows of a block is a constant
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

#else

int kernel_best_level(void) { return KERNEL_PLAIN; }

long kernel_panel_width(int level) { return (void)level, 0; }

void kernel_multiply(int level, const struct kernel_product *product) {
  (void)level, (void)product;
}

#endif
