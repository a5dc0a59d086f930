/* Sines, logarithms and powers answered by the browser, which has them already; the C library's
   bring their tables along. Saves 11.9 KB brotli (Emscripten 3.1.6). Linked in by --wrap. V8,
   SpiderMonkey and JavaScriptCore are within a unit in the last place of them. */
#include <emscripten.h>

#define ASK_BROWSER(name, method)                                        \
  EM_JS(double, dateline_##name, (double x), { return Math.method(x); }) \
  double __wrap_##name(double x) {                                       \
    return dateline_##name(x);                                           \
  }                                                                      \
  float __wrap_##name##f(float x) {                                      \
    return (float)dateline_##name((double)x);                            \
  }

ASK_BROWSER(sin, sin)
ASK_BROWSER(cos, cos)
ASK_BROWSER(tan, tan)
ASK_BROWSER(asin, asin)
ASK_BROWSER(acos, acos)
ASK_BROWSER(atan, atan)
ASK_BROWSER(sinh, sinh)
ASK_BROWSER(cosh, cosh)
ASK_BROWSER(tanh, tanh)
ASK_BROWSER(asinh, asinh)
ASK_BROWSER(exp, exp)
ASK_BROWSER(log, log)
ASK_BROWSER(log2, log2)
ASK_BROWSER(log10, log10)

EM_JS(double, dateline_exp2, (double x), { return Math.pow(2, x); })
double __wrap_exp2(double x) {
  return dateline_exp2(x);
}
float __wrap_exp2f(float x) {
  return (float)dateline_exp2((double)x);
}

EM_JS(double, dateline_pow, (double x, double y), { return Math.pow(x, y); })
double __wrap_pow(double x, double y) {
  return dateline_pow(x, y);
}
float __wrap_powf(float x, float y) {
  return (float)dateline_pow((double)x, (double)y);
}

EM_JS(double, dateline_atan2, (double y, double x), { return Math.atan2(y, x); })
double __wrap_atan2(double y, double x) {
  return dateline_atan2(y, x);
}
float __wrap_atan2f(float y, float x) {
  return (float)dateline_atan2((double)y, (double)x);
}
