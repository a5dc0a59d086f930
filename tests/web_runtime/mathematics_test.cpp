// Each function of cmake/web/mathematics.c asks for its own namesake: a sine is no cosine, and
// arguments keep their order.
#include <cmath>

#include <gtest/gtest.h>

#define DECLARE_ONE(name)         \
  double __wrap_##name(double x); \
  float __wrap_##name##f(float x);
#define DECLARE_TWO(name)                   \
  double __wrap_##name(double x, double y); \
  float __wrap_##name##f(float x, float y);

extern "C" {
DECLARE_ONE(sin) DECLARE_ONE(cos) DECLARE_ONE(tan) DECLARE_ONE(asin) DECLARE_ONE(acos) DECLARE_ONE(atan) DECLARE_ONE(sinh) DECLARE_ONE(cosh)
DECLARE_ONE(tanh) DECLARE_ONE(asinh) DECLARE_ONE(exp) DECLARE_ONE(log) DECLARE_ONE(log2) DECLARE_ONE(log10) DECLARE_ONE(exp2)
DECLARE_TWO(pow) DECLARE_TWO(atan2)
}

namespace {

struct OfOne {
  const char* name;
  double (*ours)(double);
  float (*ours_in_floats)(float);
  double (*theirs)(double);
};

#define ROW(name) {#name, __wrap_##name, __wrap_##name##f, [](double x) { return std::name(x); }}
const OfOne kOfOne[] = {
    ROW(sin),
    ROW(cos),
    ROW(tan),
    ROW(asin),
    ROW(acos),
    ROW(atan),
    ROW(sinh),
    ROW(cosh),
    ROW(tanh),
    ROW(asinh),
    ROW(exp),
    ROW(log),
    ROW(log2),
    ROW(log10),
    ROW(exp2)
};

void expect_same(double ours, double theirs, const char* name, double x) {
  if (std::isnan(theirs)) {
    EXPECT_TRUE(std::isnan(ours)) << name << " of " << x;
  } else {
    EXPECT_DOUBLE_EQ(ours, theirs) << name << " of " << x;
  }
}

TEST(WebMathematics, FunctionsOfOneAreTheirNamesakes) {
  for (const OfOne& one : kOfOne) {
    for (double x = -3; x <= 3; x += 0.0625) {
      expect_same(one.ours(x), one.theirs(x), one.name, x);
      expect_same(
          static_cast<double>(one.ours_in_floats(static_cast<float>(x))),
          static_cast<double>(static_cast<float>(one.theirs(x))),
          one.name,
          x
      );
    }
  }
}

TEST(WebMathematics, ArgumentsKeepTheirOrder) {
  EXPECT_DOUBLE_EQ(__wrap_pow(2, 10), 1024);
  EXPECT_FLOAT_EQ(__wrap_powf(2, 10), 1024);
  EXPECT_DOUBLE_EQ(__wrap_atan2(1, 0), std::atan2(1.0, 0.0));
  EXPECT_FLOAT_EQ(__wrap_atan2f(-1, -2), static_cast<float>(std::atan2(-1.0, -2.0)));
}

}  // namespace
